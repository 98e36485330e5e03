"""Decides what people who use a package are told of changes: sentences by heading, each thing once."""

from __future__ import annotations

from collections.abc import Sequence

from specloom.diff.change import Change
from specloom.diff.rules import Group
from specloom.releases import HEADINGS, Heading

_UNDER: dict[Group, Heading] = {
    "Added": "added",
    "Changed": "changed",
    "Deprecated": "deprecated",
    "Removed": "removed",
}
_MOST_NAMED = 3
_TEXTS = "Descriptions were revised."


def entries(changes: Sequence[Change]) -> dict[Heading, tuple[str, ...]]:
    """Return the entries of a changelog: all that breaks, and of the rest what callers can make use of."""
    found: dict[Heading, dict[str, None]] = {heading: {} for heading in HEADINGS}
    for change in changes:
        if change.level == "breaking":
            found["breaking"][f"{_sentence(change)} {change.about.why}"] = None
        elif change.level == "additive" and _is_told(change):
            found[_UNDER[change.about.group]][_sentence(change)] = None
        elif change.level == "cosmetic" and change.rule.endswith("-text-changed"):
            found["changed"][_TEXTS] = None
    told = {entry for heading in found if heading != "breaking" for entry in found[heading]}
    if not told and not found["breaking"] and changes:
        found["changed"][_TEXTS] = None
    return {heading: tuple(rows) for heading, rows in found.items() if rows}


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
