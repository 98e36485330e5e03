"""Errors with a single diagnostic, located by an offset into a text or by a pointer."""

from __future__ import annotations

import re
from bisect import bisect_right

from specloom.base.diagnostics import Diagnostic, Location, SpecError

_LINE_FEED = re.compile("\n")


class Lines:
    """The offsets at which the lines of a text begin, for looking up several positions in it."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_FEED.finditer(text))]
        self._length = len(text)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both counted from 1; a line ends at a line feed and nowhere else."""
        offset = min(max(offset, 0), self._length)
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def at_offset(name: str, text: str, offset: int, *, pointer: tuple[str, ...] = ()) -> Location:
    """Return the location of one character of a file."""
    return Location(name, pointer, *Lines(text).place(offset))


def refuse(rule: str, location: Location, message: str, hint: str) -> SpecError:
    """Return the error that carries a single diagnostic."""
    return SpecError([Diagnostic(rule, location, message, hint)])
