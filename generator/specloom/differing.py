"""How two texts differ, as a unified diff of bounded length: what is left out is counted."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

# Of one file, in lines; what takes longer to compare than to read is not compared.
_MOST_OF_FILE = 60
_MOST_TO_COMPARE = 20_000
_CONTEXT = 2


def unified(before: bytes | None, after: bytes | None, *, old: str, new: str) -> tuple[str, ...]:
    """Return the lines of a unified diff; None is a file that is not there."""
    left, right = _lines(before), _lines(after)
    if left is None or right is None:
        return (f"--- {old}", f"+++ {new}", "(binary)")
    if len(left) + len(right) > _MOST_TO_COMPARE:
        return (f"--- {old}", f"+++ {new}", f"({len(left):,} and {len(right):,} lines: too long to compare)")
    names = ("/dev/null" if before is None else old, "/dev/null" if after is None else new)
    found = difflib.unified_diff(left, right, *names, n=_CONTEXT, lineterm="")
    return tuple(shortened(list(found), most=_MOST_OF_FILE))


def shortened(lines: Sequence[str], *, most: int) -> Iterable[str]:
    """Return at most that many lines, and how many more there are."""
    left = len(lines) - most
    return lines if left <= 1 else [*lines[:most], f"(and {left:,} more lines)"]


def _lines(content: bytes | None) -> list[str] | None:
    try:
        return (content or b"").decode("utf-8").split("\n")[: None if content else 0]
    except UnicodeDecodeError:
        return None
