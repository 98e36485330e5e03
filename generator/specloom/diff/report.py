"""Formats changes: as text, as JSON, or as Markdown for a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.base.words import printable
from specloom.diff.change import Change
from specloom.diff.rules import LEVELS

_MOST_NAMED = 4
_PARTS = {"api": "API", "python": "Python package"}


def _part(change: Change) -> str:
    return "python" if change.rule.startswith("python-") else "api"


def _summary(changes: Sequence[Change]) -> str:
    return ", ".join(f"{sum(change.level == level for change in changes)} {level}" for level in LEVELS)


def as_text(changes: Sequence[Change], bump: str) -> str:
    """Return the changes as lines of text, formatted like diagnostics."""
    lines: list[str] = []
    for change in changes:
        at = f"{_place(change.place)}: " if change.place else ""
        lines.append(f"{at}{change.level}[{change.rule}]: {change.sentence}")
        if change.level != "cosmetic":
            lines.append(f"  why: {change.about.why}{_cause(change)}{_concerned(change)}")
    return "\n".join([*lines, f"{_summary(changes)}; {_next(bump)}"])


def _cause(change: Change) -> str:
    return " Caused by specloom itself, not by the document." if change.cause == "tool" else ""


def _next(bump: str) -> str:
    if not bump:
        return "no new version is needed"
    below = {"major": " (a minor one below 1.0)", "minor": " (a patch below 1.0)"}
    return f"this asks for a {bump} version{below.get(bump, '')}"


def _place(place: Location) -> str:
    return f"{printable(place.document)}:{place.line or 1}:{place.column or 1}"


def _concerned(change: Change) -> str:
    names = change.operations
    if not names or (len(names) == 1 and names[0] in change.subject):
        return ""
    shown = ", ".join(printable(name) for name in names[:_MOST_NAMED])
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return f" Concerns {shown}{more}."


def members(changes: Sequence[Change], bump: str) -> dict[str, Json]:
    """Return the members of a report in JSON: how many changes of each level, the bump, each change with its places."""
    counts: dict[str, Json] = {level: sum(change.level == level for change in changes) for level in LEVELS}
    rows: list[Json] = [
        {
            "rule": change.rule,
            "level": change.level,
            "part": _part(change),
            "cause": change.cause,
            "message": change.sentence,
            "why": change.about.why,
            "operations": list(change.operations),
            "old": _position(change.old),
            "new": _position(change.new),
        }
        for change in changes
    ]
    return {"summary": counts, "bump": bump or None, "changes": rows}


def _position(place: Location | None) -> Json:
    if place is None:
        return None
    pointer = place.fragment if place.pointer else None
    return {"file": place.document, "line": place.line, "column": place.column, "pointer": pointer}


def as_markdown(changes: Sequence[Change], bump: str) -> str:
    """Return the changes as Markdown: breaking ones first, cosmetic ones folded."""
    if not changes:
        return "No changes."
    lines = [f"**{_summary(changes)}**; {_next(bump)}."]
    for level in LEVELS:
        listed = [change for change in changes if change.level == level]
        if not listed:
            continue
        folded = level == "cosmetic"
        lines += ["", f"<details><summary>{level.capitalize()}</summary>" if folded else f"### {level.capitalize()}"]
        for name, heading in _PARTS.items():
            rows = [_bullet(change) for change in listed if _part(change) == name]
            lines += ["", f"{heading}:", "", *rows] if rows else []
        if folded:
            lines += ["", "</details>"]
    return "\n".join(lines)


def _bullet(change: Change) -> str:
    place = change.place
    at = f" (`{_place(place).replace('`', chr(39))}`)" if place else ""
    why = "" if change.level == "cosmetic" else f" {change.about.why}"
    return f"- {change.sentence}{why}{_cause(change)} `{change.rule}`{at}"
