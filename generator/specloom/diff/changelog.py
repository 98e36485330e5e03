"""Decides what people who use a package are told of changes: sentences by heading, each thing once.

An operation that comes, goes or gets another name is told of by its call.
"""

from __future__ import annotations

from collections.abc import Sequence

from specloom.base.releases import HEADINGS, Heading
from specloom.diff.change import Change, quoted
from specloom.diff.rules import Group

_UNDER: dict[Group, Heading] = {
    "Added": "added",
    "Changed": "changed",
    "Deprecated": "deprecated",
    "Removed": "removed",
}
_MOST_NAMED = 3
_OF_OPERATIONS = frozenset({"operation-added", "operation-removed", "operation-supported", "operation-unsupported"})
_TEXTS = "Descriptions were revised."


def entries(changes: Sequence[Change]) -> dict[Heading, tuple[str, ...]]:
    """Return the entries of a changelog: all that breaks, and of the rest what callers can make use of."""
    found: dict[Heading, dict[str, None]] = {heading: {} for heading in HEADINGS}
    told_of = _Calls(changes)
    for change in changes:
        sentence = told_of.sentence(change)
        if change.level == "breaking" and sentence:
            found["breaking"][f"{sentence} {change.about.why}"] = None
        elif change.level == "additive" and sentence and _is_told(change):
            found[_UNDER[change.about.group]][sentence] = None
        elif change.level == "cosmetic" and change.rule.endswith("-text-changed"):
            found["changed"][_TEXTS] = None
    told = {entry for heading in found if heading != "breaking" for entry in found[heading]}
    if not told and not found["breaking"] and changes:
        found["changed"][_TEXTS] = None
    return {heading: tuple(rows) for heading, rows in found.items() if rows}


class _Calls:
    """Knows which operations came and went, and by which calls."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self._came, self._gone = (
            {change.operations[0]: change.name for change in changes if change.rule == rule and change.operations}
            for rule in ("python-added", "python-removed")
        )
        self._told = {change.operations[0] for change in changes if change.rule in _OF_OPERATIONS}
        self._fields = {change.subject for change in changes if change.rule.endswith("-property-removed")}

    def sentence(self, change: Change) -> str:
        """Return what is told of a change; nothing where another one tells it."""
        name = change.operations[0] if change.operations else ""
        if change.rule in _OF_OPERATIONS:
            call = (self._came if change.about.group == "Added" else self._gone).get(name)
            return _of_call(call, change) if call else _sentence(change)
        if change.rule == "python-removed" and quoted(change.name.removeprefix("models.")) in self._fields:
            return ""
        if change.rule not in ("python-added", "python-removed") or not name:
            return _sentence(change)
        if name in self._told:
            return ""
        if name in self._came and name in self._gone:
            renamed = f"{quoted(self._gone[name])} is called {quoted(self._came[name])} now."
            return renamed if change.rule == "python-removed" else ""
        return f"{change.sentence[0].upper()}{change.sentence[1:]}"


def _of_call(call: str, change: Change) -> str:
    address, is_, what = change.message.rpartition(" is ")
    return f"{quoted(call)} ({address}) is {what}." if is_ else f"{quoted(call)}: {change.message}."


def _is_told(change: Change) -> bool:
    """Tell whether a change is news: of the package's own, only methods are; the API tells the rest."""
    return not change.rule.startswith("python-") or (
        change.rule == "python-added" and change.name.startswith("client.")
    )


def _sentence(change: Change) -> str:
    subject = change.subject
    said = f"{subject[:1].upper()}{subject[1:]}: {change.message}"
    names = [name for name in change.operations if name not in subject]
    if not names or subject.startswith("operation"):
        return f"{said}."
    shown = ", ".join(f"`{name}`" for name in names[:_MOST_NAMED])
    return f"{said} ({shown}{' and others' if len(names) > _MOST_NAMED else ''})."
