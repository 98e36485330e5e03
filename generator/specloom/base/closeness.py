"""Which known word somebody meant who wrote another one."""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import get_close_matches

_SEPARATORS = re.compile(r"[^a-z0-9$]")
_CUTOFF = 0.75
_SHORT, _SHORT_CUTOFF = 4, 0.65


def intended(word: str, known: Collection[str], *, cutoff: float | None = None) -> str:
    """Return the known word that differs least, in case and separators or in a few letters; empty for none.

    `cutoff` is the least ratio of `difflib` at which two words are alike, by default a lower one for short words.
    """
    plain = {_plain(name): name for name in known}
    if _plain(word) in plain:
        return plain[_plain(word)]
    least = cutoff or (_SHORT_CUTOFF if len(word) <= _SHORT else _CUTOFF)
    close = get_close_matches(_plain(word), plain, n=1, cutoff=least)
    return plain[close[0]] if close else ""


def did_you_mean(word: str, known: Collection[str], otherwise: str) -> str:
    """Return the hint with the word that was meant, or else another hint."""
    close = intended(word, known)
    return f"did you mean {close!r}?" if close else otherwise


def _plain(word: str) -> str:
    return _SEPARATORS.sub("", word.lower())
