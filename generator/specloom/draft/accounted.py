"""The inventory of a draft: what became of each thing that the pages show, and why where it is not in the document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from specloom.base.document import Document, SourceFile
from specloom.draft.drafted import Blocked, Draft
from specloom.draft.shown import Note
from specloom.drift.observed import Object
from specloom.evidence.citations import SOURCE
from specloom.inventory import Entry, State, compare

_MAIN = "draft"
_FEW_LINES = 3
_TELLING = ("unread", "inferred", "lost")
_PART = "belongs to an operation that is blocked"
_REASONS = {
    "line": (State.BLOCKED, "looks like a row, and cannot be read"),
    "values": (State.EXCLUDED, "no schema of the draft is called like this list"),
}


def inventory_of(draft: Draft, texts: Mapping[str, str]) -> tuple[Entry, ...]:
    """Return the entries of the inventory, those decided that a draft can decide on."""
    document = Document(Path(), _MAIN, {_MAIN: SourceFile(SOURCE, draft.root)})
    decisions = _Decisions(draft)
    return tuple(decisions.decided(entry) for entry in compare(document, texts))


class _Decisions:
    """What a draft says about the lines of its pages."""

    def __init__(self, draft: Draft) -> None:
        self._names = {*_operation_ids(draft.root)}
        self._blocked: dict[tuple[str, int], Blocked] = {}
        for blocked in draft.blocked:
            lines = range(blocked.planned.place.first, blocked.planned.place.last + 1)
            self._blocked |= {(blocked.planned.place.page, line): blocked for line in lines}
        self._notes: dict[tuple[str, int], Note] = {}
        for note in draft.notes:
            place = note.place
            if place is None or note.kind not in _TELLING:
                continue
            if place.last - place.first < _FEW_LINES or "outside" in note.text:
                for line in range(place.first, place.last + 1):
                    self._notes.setdefault((place.page, line), note)

    def decided(self, entry: Entry) -> Entry:
        """Return an entry with its state, and the reason of that."""
        if entry.state is not State.UNDECIDED or not entry.page:
            return entry
        if blocked := self._blocked.get((entry.page, entry.line)):
            reason = f"the page shows no {' and no '.join(blocked.planned.missing)}"
            return replace(entry, state=State.BLOCKED, reason=reason if entry.kind == "operation" else _PART)
        if entry.kind == "status" and entry.of not in self._names:
            return replace(entry, state=State.EXCLUDED, reason="the page shows it for no operation")
        if entry.kind in _REASONS:
            state, reason = _REASONS[entry.kind]
            return replace(entry, state=state, reason=reason)
        note = self._notes.get((entry.page, entry.line))
        if note is not None:
            return replace(entry, state=State.EXCLUDED, reason=note.text.partition(": ")[2] or note.text)
        return entry


def _operation_ids(root: Object) -> Iterator[str]:
    items = root["paths"].values() if isinstance(root["paths"], dict) else ()
    for item in items:
        for operation in item.values() if isinstance(item, dict) else ():
            if isinstance(operation, dict):
                yield str(operation.get("operationId", ""))
