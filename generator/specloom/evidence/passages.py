"""Cited lines, read once: their plain text, the rows about a name in them, and the objects that their samples show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from specloom.evidence.citations import Ranges, read_ranges
from specloom.evidence.page_text import plain
from specloom.evidence.rows import Row, find_rows
from specloom.evidence.samples import SampleObject, Samples, read_samples
from specloom.evidence.spelling import name_pattern

_ABOVE = 120


class Pages:
    """The pages at hand, by the name that documents cite them by."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._lines = {name: plain(text).split("\n") for name, text in texts.items()}
        self._passages: dict[tuple[str, str], Passage | None] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._lines

    def lines(self, name: str) -> list[str]:
        """Return the plain lines of a page, the first at index 0."""
        return self._lines[name]

    def passage(self, name: str, lines: str) -> Passage | None:
        """Return cited lines, None where the page or one of the lines is not there."""
        key = name, lines
        if key not in self._passages:
            self._passages[key] = self._read(name, read_ranges(lines))
        return self._passages[key]

    def whole(self, names: Iterable[str]) -> Passage:
        """Return these pages as a whole."""
        return Passage(tuple(Segment("\n".join(self._lines[name]), ()) for name in names if name in self._lines))

    def _read(self, name: str, ranges: Ranges) -> Passage | None:
        lines = self._lines.get(name)
        if lines is None or not ranges or any(not 1 <= first <= last <= len(lines) for first, last in ranges):
            return None
        return Passage(
            tuple(
                Segment("\n".join(lines[first - 1 : last]), tuple(lines[max(first - 1 - _ABOVE, 0) : first - 1]))
                for first, last in ranges
            )
        )


@dataclass(frozen=True)
class Segment:
    """One range of cited lines, and the lines above it, which may hold the titles of a table."""

    text: str
    above: tuple[str, ...]

    @cached_property
    def samples(self) -> Samples:
        """The objects that the lines show."""
        return read_samples(self.text)


@dataclass(frozen=True)
class Passage:
    """The cited lines of one page, range by range."""

    segments: tuple[Segment, ...]

    @cached_property
    def text(self) -> str:
        """All lines."""
        return "\n".join(segment.text for segment in self.segments)

    @cached_property
    def rest(self) -> str:
        """All lines, without the members of samples."""
        return "\n".join(segment.samples.rest for segment in self.segments)

    @cached_property
    def objects(self) -> tuple[SampleObject, ...]:
        """The objects that samples show."""
        return tuple(entry for segment in self.segments for entry in segment.samples.objects)

    def rows(self, name: str, others: frozenset[str]) -> tuple[Row, ...]:
        """Return the rows about a name; `others` begin other rows."""
        return tuple(
            row for segment in self.segments for row in find_rows(segment.samples.rest, name, others, segment.above)
        )

    def __add__(self, other: Passage) -> Passage:
        return Passage((*self.segments, *other.segments))

    # Passages serve as keys of caches, by identity.
    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other


def quoted(page: str, ranges: Ranges, names: Iterable[str]) -> Iterator[tuple[int, list[tuple[str, bool]]]]:
    """Yield the cited lines of a page with their numbers, in pieces of which those that are one of `names` are marked.

    The number 0 stands for a gap between two ranges.
    """
    lines = page.splitlines()
    patterns = [name_pattern(name) for name in dict.fromkeys(names) if len(name) > 1]
    reached = 0
    for first, last in ranges:
        if reached and first > reached + 1:
            yield 0, [("…", False)]
        reached = last
        for number in range(first, min(last, len(lines)) + 1):
            yield number, _pieces(lines[number - 1], patterns)


def _pieces(line: str, patterns: Iterable[re.Pattern[str]]) -> list[tuple[str, bool]]:
    """Cut a line at the matches of patterns, where they overlap at the first."""
    pieces: list[tuple[str, bool]] = []
    reached = 0
    for start, end in sorted({match.span() for pattern in patterns for match in pattern.finditer(line)}):
        if start >= reached:
            pieces += [(line[reached:start], False), (line[start:end], True)]
            reached = end
    return [piece for piece in (*pieces, (line[reached:], False)) if piece[0]]
