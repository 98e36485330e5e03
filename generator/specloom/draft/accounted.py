"""The inventory of a draft: what became of each thing that the pages show, and why where it is not in the document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from specloom.base.document import Document, SourceFile
from specloom.draft.drafted import Draft
from specloom.draft.shown import Note
from specloom.evidence.citations import SOURCE
from specloom.inventory import Entry, State, compare

_MAIN = "draft"
_FEW_LINES = 3
_PART = "belongs to an operation that is blocked"
_REASONS = {
    "line": (State.BLOCKED, "looks like a row, and cannot be read"),
    "values": (State.EXCLUDED, "no schema of the draft is called like this list"),
}


def inventory_of(draft: Draft, texts: Mapping[str, str]) -> tuple[Entry, ...]:
    """Return the entries of the inventory, those decided that a draft can decide on."""
    document = Document(Path(), _MAIN, {_MAIN: SourceFile(SOURCE, draft.root)})
    return tuple(_decided(entry, draft) for entry in compare(document, texts))


def _decided(entry: Entry, draft: Draft) -> Entry:
    if entry.state is not State.UNDECIDED or not entry.page:
        return entry
    for blocked in draft.blocked:
        place = blocked.planned.place
        if entry.page == place.page and place.first <= entry.line <= place.last:
            reason = f"the page shows no {' and no '.join(blocked.planned.missing)}"
            return replace(entry, state=State.BLOCKED, reason=reason if entry.kind == "operation" else _PART)
    if entry.kind == "status" and not _is_operation(entry.of, draft):
        return replace(entry, state=State.EXCLUDED, reason="the page shows it for no operation")
    if entry.kind in _REASONS:
        state, reason = _REASONS[entry.kind]
        return replace(entry, state=state, reason=reason)
    note = next(_notes(entry, draft), None)
    if note is not None:
        return replace(entry, state=State.EXCLUDED, reason=note.text.partition(": ")[2] or note.text)
    return entry


def _is_operation(name: str, draft: Draft) -> bool:
    items = draft.root["paths"].values() if isinstance(draft.root["paths"], dict) else ()
    values = (value for item in items if isinstance(item, dict) for value in item.values())
    return any(isinstance(value, dict) and value.get("operationId") == name for value in values)


def _notes(entry: Entry, draft: Draft) -> Iterator[Note]:
    """Yield the notes about the lines of an entry that say why it is left out."""
    for note in draft.notes:
        place = note.place
        if place is None or note.kind not in ("unread", "inferred", "lost") or place.page != entry.page:
            continue
        is_about = place.last - place.first < _FEW_LINES or "outside" in note.text
        if is_about and place.first <= entry.line <= place.last:
            yield note
