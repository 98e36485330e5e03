"""Decides which regular expressions of a document are safe to run: some take exponential time on a short text.

A pattern comes from a document, and Python's engine backtracks. Without a repeated group, with few unbounded repeats
and on a short text, the work is bounded; anything else is taken as matched.
"""

from __future__ import annotations

import re

_MAX_PATTERN = 300
_MAX_TEXT = 300
_MAX_REPEATS = 3
_SET = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]|\\.")
_REPEATED_GROUP = re.compile(r"\)(?:[*+]|\{\d+,?\d*\})")
_UNBOUNDED = re.compile(r"[*+]|\{\d+,\}|\{\d*,?\d{3,}\}")


def is_mismatch(pattern: str, text: str) -> bool:
    """Tell whether a pattern certainly does not match; one that is not run, or is none in Python, is no mismatch."""
    return is_checked(pattern, text) and re.search(pattern, text) is None


def is_checked(pattern: str, text: str) -> bool:
    """Tell whether a pattern is run on a text: it is one in Python, and bounded work."""
    bare = _SET.sub("x", pattern)
    if len(pattern) > _MAX_PATTERN or len(text) > _MAX_TEXT or _REPEATED_GROUP.search(bare):
        return False
    if len(_UNBOUNDED.findall(bare)) > _MAX_REPEATS:
        return False
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True
