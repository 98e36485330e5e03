"""Which lines of a page became which: the differences between two texts, and where a range of lines is now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Hunk:
    """Lines that were replaced, added or removed: the numbers of the first line, before and after, and the lines.

    Where there are no lines on a side, its number is that of the line behind the place.
    """

    old_first: int
    old: tuple[str, ...]
    new_first: int
    new: tuple[str, ...]

    def touches(self, first: int, last: int) -> bool:
        """Tell whether it changes old lines of a range, or adds lines between them."""
        if not self.old:
            return first < self.old_first <= last
        return self.old_first <= last and first < self.old_first + len(self.old)


class LineMap:
    """The differences between two texts, line by line, white space folded."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        before, after = ([" ".join(line.split()) for line in lines] for lines in (old, new))
        head = 0
        while head < min(len(before), len(after)) and before[head] == after[head]:
            head += 1
        tail = 0
        while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
            tail += 1
        matcher = SequenceMatcher(a=before[head : len(before) - tail], b=after[head : len(after) - tail])
        self.hunks = tuple(
            Hunk(i1 + head + 1, tuple(old[i1 + head : i2 + head]), j1 + head + 1, tuple(new[j1 + head : j2 + head]))
            for tag, i1, i2, j1, j2 in matcher.get_opcodes()
            if tag != "equal"
        )

    def range_of(self, first: int, last: int) -> tuple[int, int] | None:
        """Return where old lines are now, those that replaced them included; None where they were all removed."""
        start, end = self._place(first, at_end=False), self._place(last, at_end=True)
        return (start, end) if start <= end else None

    def _place(self, line: int, *, at_end: bool) -> int:
        """Return where an old line is now; of one that changed, the first or last line in its place."""
        shift = 0
        for hunk in self.hunks:
            behind = hunk.old_first + len(hunk.old)
            if line < hunk.old_first:
                break
            if line < behind:
                # In a block of as many lines as before, each is taken for the successor of its old one.
                if len(hunk.old) == len(hunk.new):
                    return hunk.new_first + line - hunk.old_first
                return hunk.new_first + len(hunk.new) - 1 if at_end else hunk.new_first
            shift = hunk.new_first + len(hunk.new) - behind
        return line + shift
