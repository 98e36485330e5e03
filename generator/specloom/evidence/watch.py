"""Compares citations with the current pages.

A line added at the top of a page moves every passage below it, so before a passage counts as changed it is searched
for: first at the distances by which others have moved, then anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from specloom.evidence.citations import Citation, Ranges, digest, write_ranges
from specloom.evidence.line_map import LineMap

_MAX_SEARCHES = 40
_NONE: Mapping[str, str] = MappingProxyType({})


class State(Enum):
    """Why a citation does not match its page."""

    CHANGED = "changed"
    MOVED = "moved"
    UNMARKED = "unmarked"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Finding:
    """A citation that does not match its page; `lines` and `hash` would match (empty where none do)."""

    citation: Citation
    state: State
    lines: str = ""
    hash: str = ""


def watch(
    cited: Iterable[Citation], pages: Mapping[str, str], previous: Mapping[str, str] = _NONE
) -> Iterator[Finding]:
    """Yield the citations whose lines in `pages` (texts by name) do not have the recorded hash.

    With the `previous` text of a page, lines that changed are followed to where they are now.
    """
    searches = {
        name: _Search(text.splitlines(), previous[name].splitlines() if name in previous else None)
        for name, text in pages.items()
    }
    for citation in cited:
        search = searches.get(citation.document)
        finding = Finding(citation, State.GONE) if search is None else search.judge(citation)
        if finding is not None:
            yield finding


class _Search:
    """One page, and the distances in lines by which passages have moved."""

    def __init__(self, page: Sequence[str], previous: Sequence[str] | None) -> None:
        self._page = page
        self._previous = previous
        self._map: LineMap | None = None
        self._known: list[int] = []
        self._searches = 0

    def judge(self, citation: Citation) -> Finding | None:
        now = digest(self._page, citation.ranges)
        if citation.hash and now == citation.hash:
            return None
        if citation.hash:
            moved = self._moved(citation.ranges, citation.hash)
            if moved:
                return Finding(citation, State.MOVED, moved, citation.hash)
        if self._previous is not None and citation.hash == digest(self._previous, citation.ranges):
            return self._followed(citation, self._previous)
        if not now:
            return Finding(citation, State.GONE)
        return Finding(citation, State.CHANGED if citation.hash else State.UNMARKED, citation.lines, now)

    def _followed(self, citation: Citation, previous: Sequence[str]) -> Finding:
        """Return where lines of the previous text are now, in part or as a whole."""
        self._map = self._map or LineMap(previous, self._page)
        ranges = tuple(now for old in citation.ranges if (now := self._map.range_of(*old)) is not None)
        mark = digest(self._page, ranges)
        if not mark:
            return Finding(citation, State.GONE)
        state = State.MOVED if mark == citation.hash else State.CHANGED
        return Finding(citation, state, write_ranges(ranges), mark)

    def _moved(self, ranges: Ranges, expected: str) -> str:
        """Return the current lines of a moved passage, empty if it is not on the page."""
        for distance in self._distances(ranges):
            shifted = tuple((first + distance, last + distance) for first, last in ranges)
            if digest(self._page, shifted) == expected:
                if distance not in self._known:
                    self._known.insert(0, distance)
                return write_ranges(shifted)
        return ""

    def _distances(self, ranges: Ranges) -> Iterator[int]:
        yield from tuple(self._known)
        self._searches += 1
        if self._searches <= _MAX_SEARCHES and ranges:
            lowest = 1 - min(first for first, _ in ranges)
            highest = len(self._page) - max(last for _, last in ranges)
            yield from sorted(range(lowest, highest + 1), key=abs)
