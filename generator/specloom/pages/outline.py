"""Divides a page into sections by the order in which its layout shows the parts of an operation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from specloom.pages.contents import Parameter, Role, Sample, Section, Status, Values
from specloom.pages.json_samples import FoundSample


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of an operation on a page.

    `rank` is its place in the layout's order: a section ends where the rank falls, or where one that is `single` comes
    again. `operation` says that only operations have such a part.
    """

    line: int
    rank: int
    item: Parameter | Sample | Values | Status | None = None
    title: str = ""
    method: str = ""
    path: str = ""
    operation: bool = False
    single: bool = False


def sections(marks: Iterable[Mark]) -> tuple[Section, ...]:
    """Return the sections of a page from its marks, which are in the order of the page."""
    listed: list[Section] = []
    rank = -1
    for mark in marks:
        if not listed or mark.rank < rank or (mark.single and mark.rank == rank):
            listed.append(Section(mark.line, mark.line))
        rank = mark.rank
        _add(listed[-1], mark)
    return tuple(listed)


def _add(section: Section, mark: Mark) -> None:
    section.last = max(section.last, mark.line)
    section.title = section.title or mark.title
    section.method = section.method or mark.method.lower()
    section.path = section.path or mark.path
    section.is_operation |= mark.operation
    match mark.item:
        case Parameter():
            section.parameters.append(mark.item)
        case Sample():
            section.last = max(section.last, mark.item.last)
            section.samples.append(mark.item)
        case Values():
            section.last = max(section.last, mark.item.last)
            section.values.append(mark.item)
        case Status():
            section.statuses.append(mark.item)
        case None:
            pass


def blanked(text: str, found: Sequence[FoundSample]) -> list[str]:
    """Return the lines of a text with its samples replaced by spaces."""
    parts: list[str] = []
    reached = 0
    for sample in found:
        shown = text[sample.start : sample.end]
        parts += [text[reached : sample.start], "".join("\n" if letter == "\n" else " " for letter in shown)]
        reached = sample.end
    return "".join([*parts, text[reached:]]).split("\n")


def line_starts(text: str) -> list[int]:
    """Return the offset of the beginning of each line."""
    return [0, *(index + 1 for index, letter in enumerate(text) if letter == "\n")]


def placed(sample: FoundSample, starts: Sequence[int], role: Role) -> Sample:
    """Return a sample with its lines."""
    first, last = (bisect_right(starts, offset) for offset in (sample.start, sample.end - 1))
    return Sample(first, last, role, sample.value, sample.repairs, sample.comments)


def in_order(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Return marks in the order of the page; those of the same line stay in theirs."""
    return iter(sorted(marks, key=lambda mark: mark.line))
