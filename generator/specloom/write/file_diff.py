"""Unified diffs of bounded length: lines that are left out are counted."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

# Of one file, in lines; what takes longer to compare than to read is not compared.
_MOST_OF_FILE = 60
_MOST_TO_COMPARE = 20_000
_CONTEXT = 2


def unified(before: bytes | None, after: bytes | None, *, name: str, notes: tuple[str, str]) -> tuple[str, ...]:
    """Return the lines of a unified diff; None is a missing file, `notes` label the two sides."""
    left, right = _lines(before), _lines(after)
    head = (f"--- {name}\t{notes[0]}", f"+++ {name}\t{notes[1]}")
    if left is None or right is None:
        return (*head, "(not text)")
    if len(left) + len(right) > _MOST_TO_COMPARE:
        return (*head, f"({len(left):,} and {len(right):,} lines: too long to compare)")
    names = ("/dev/null" if before is None else name, "/dev/null" if after is None else name)
    lines = list(difflib.unified_diff(left, right, *names, *notes, n=_CONTEXT, lineterm=""))
    if not lines and before != after:
        return (*head, "(they differ in ends of lines, or one of them is empty)")
    return tuple(shortened(lines, most=_MOST_OF_FILE))


def shortened(lines: Sequence[str], *, most: int) -> Sequence[str]:
    """Return at most `most` lines, and then how many were left out."""
    left = len(lines) - most
    return lines if left <= 1 else [*lines[:most], f"(and {left:,} more lines)"]


def _lines(content: bytes | None) -> list[str] | None:
    try:
        return (content or b"").decode("utf-8").splitlines()
    except UnicodeDecodeError:
        return None
