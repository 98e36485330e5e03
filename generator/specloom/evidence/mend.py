"""Decides how citations are mended in the text of a document: as little as possible, comments and order kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from specloom.base.spans import Mapped, Member
from specloom.evidence.watch import Finding

_WIDTH = 120


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    text: str


def mended(text: str, findings: Iterable[Finding], places: Mapping[tuple[str, ...], Mapped]) -> str:
    """Return the text with the lines and hashes that the findings ask for; `places` says how citations are written."""
    edits: list[_Edit] = []
    for finding in findings:
        mapped = places.get(finding.citation.location.pointer)
        if mapped is not None and finding.hash and "lines" in mapped.members:
            edits += _edits(text, finding, mapped)
    for edit in sorted(edits, key=lambda one: one.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _edits(text: str, finding: Finding, mapped: Mapped) -> list[_Edit]:
    cited = finding.citation
    lines, mark = mapped.members["lines"], mapped.members.get("hash")
    edits: list[_Edit] = []
    if finding.lines != cited.lines:
        edits.append(_Edit(lines.start, lines.end, f'"{finding.lines}"'))
    if mark is None:
        edits.append(_insertion(text, lines, finding.hash, in_braces=mapped.in_braces))
    elif finding.hash != cited.hash:
        edits.append(_Edit(mark.start, mark.end, f'"{finding.hash}"'))
    return edits


def _insertion(text: str, after: Member, mark: str, *, in_braces: bool) -> _Edit:
    start, end = _line(text, after.end)
    feed = "\r\n" if text[end : end + 1] == "\r" else "\n"
    if not in_braces:
        return _Edit(end, end, f'{feed}{" " * after.column}hash: "{mark}"')
    quote = '"' if text[after.key] == '"' else ""
    member = f'{quote}hash{quote}: "{mark}"'
    if end - start + len(member) + 2 <= _WIDTH:
        return _Edit(after.end, after.end, f", {member}")
    indent = end - start - len(text[start:end].lstrip())
    return _Edit(after.end, after.end, f",{feed}{' ' * (indent + 2)}{member}")


def _line(text: str, offset: int) -> tuple[int, int]:
    """Return where the line around an offset begins and ends."""
    start, end = text.rfind("\n", 0, offset) + 1, text.find("\n", offset)
    end = len(text) if end < 0 else end
    return start, end - (text[end - 1 : end] == "\r")
