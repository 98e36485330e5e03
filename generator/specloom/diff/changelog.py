"""Writes the changelog of a package: sentences by heading, each change once.

An operation that was added, removed or renamed is announced by its method (`client.calls.create`).
"""

from __future__ import annotations

from collections.abc import Sequence

from specloom.base.releases import HEADINGS, Heading
from specloom.diff.change import Change, quoted

_MOST_NAMED = 3
_OF_OPERATIONS = frozenset({"operation-added", "operation-removed", "operation-supported", "operation-unsupported"})
_TEXTS = "Descriptions were revised."


def entries(changes: Sequence[Change]) -> dict[Heading, tuple[str, ...]]:
    """Return the entries of a changelog by heading: all breaking changes, and of the others those that callers use."""
    sections: dict[Heading, dict[str, None]] = {heading: {} for heading in HEADINGS}
    calls = _Calls(changes)
    for change in changes:
        sentence = calls.sentence(change)
        if change.level == "breaking" and sentence:
            tool = " The generator is another, not the API." if change.cause == "tool" else ""
            sections["breaking"][f"{sentence} {change.about.why}{tool}"] = None
        elif change.level == "additive" and sentence and _is_announced(change):
            sections[change.about.group][sentence] = None
        elif change.level == "cosmetic" and change.rule.endswith("-text-changed"):
            sections["changed"][_TEXTS] = None
    announced = {entry for heading in sections if heading != "breaking" for entry in sections[heading]}
    if not announced and not sections["breaking"] and changes:
        sections["changed"][_TEXTS] = None
    return {heading: tuple(rows) for heading, rows in sections.items() if rows}


class _Calls:
    """The operations that were added and removed, with their methods."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self._added, self._removed = (
            {change.operations[0]: change.name for change in changes if change.rule == rule and change.operations}
            for rule in ("python-added", "python-removed")
        )
        self._in_operations = {change.operations[0] for change in changes if change.rule in _OF_OPERATIONS}
        self._fields = {change.subject for change in changes if change.rule.endswith("-property-removed")}

    def sentence(self, change: Change) -> str:
        """Return the sentence of a change; empty where another change has it."""
        name = change.operations[0] if change.operations else ""
        if change.rule in _OF_OPERATIONS:
            call = (self._added if change.about.group == "added" else self._removed).get(name)
            return _of_call(call, change) if call else _sentence(change)
        if change.rule == "python-removed" and quoted(change.name.removeprefix("models.")) in self._fields:
            return ""
        if change.rule not in ("python-added", "python-removed") or not name:
            return _sentence(change)
        if name in self._in_operations:
            return ""
        if name in self._added and name in self._removed:
            renamed = f"{quoted(self._removed[name])} is called {quoted(self._added[name])} now."
            return renamed if change.rule == "python-removed" else ""
        return f"{change.sentence[0].upper()}{change.sentence[1:]}"


def _of_call(call: str, change: Change) -> str:
    address, is_, what = change.message.rpartition(" is ")
    return f"{quoted(call)} ({address}) is {what}." if is_ else f"{quoted(call)}: {change.message}."


def _is_announced(change: Change) -> bool:
    """Tell whether an additive change is announced: of changes of the package, only new methods are."""
    return not change.rule.startswith("python-") or (
        change.rule == "python-added" and change.name.startswith("client.")
    )


def _sentence(change: Change) -> str:
    subject = change.subject
    text = f"{subject[:1].upper()}{subject[1:]}: {change.message}"
    names = [name for name in change.operations if name not in subject]
    if not names or subject.startswith("operation"):
        return f"{text}."
    shown = ", ".join(f"`{name}`" for name in names[:_MOST_NAMED])
    return f"{text} ({shown}{' and others' if len(names) > _MOST_NAMED else ''})."
