"""Decides which paths a package may have: relative, portable, and none that is another one on some system."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def check_paths(paths: Sequence[str]) -> None:
    """Refuse paths that lead outside, are not portable or collide.

    Raises:
        ValueError: One of them does.
    """
    known: dict[str, str] = {}
    for path in paths:
        parts = path.split("/")
        if any(part in ("", ".", "..") for part in parts) or "\\" in path:
            raise ValueError(f"{path!r} is not a relative POSIX path inside the folder")
        if any(unicodedata.category(character) in ("Cc", "Cs") for character in path):
            raise ValueError(f"{path!r} holds a control character")
        folded = _fold(path)
        if folded in known:
            raise ValueError(f"{path!r} and {known[folded]!r} are the same file on some systems")
        known[folded] = path
    for path in paths:
        parts = _fold(path).split("/")
        for length in range(1, len(parts)):
            if "/".join(parts[:length]) in known:
                raise ValueError(f"{path!r} lies below {known['/'.join(parts[:length])]!r}, which is a file")


def _fold(path: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", path).casefold())
