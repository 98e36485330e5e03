"""JSON Pointers (RFC 6901) as text: how reference tokens are written and read."""

from __future__ import annotations

from collections.abc import Iterable


def escaped(token: str | int) -> str:
    """Return a reference token as it stands in a pointer (section 3)."""
    return str(token).replace("~", "~0").replace("/", "~1")


def unescaped(token: str) -> str:
    """Return what a reference token of a pointer stands for (section 4)."""
    return token.replace("~1", "/").replace("~0", "~")


def pointer_of(tokens: Iterable[str | int]) -> str:
    """Return the pointer that is made of reference tokens."""
    return "".join(f"/{escaped(token)}" for token in tokens)


def tokens(pointer: str) -> tuple[str, ...]:
    """Return the reference tokens of a pointer, unescaped.

    Raises:
        ValueError: The pointer is neither empty nor begins with a slash.
    """
    if pointer and not pointer.startswith("/"):
        raise ValueError(f"{pointer!r} is no JSON Pointer.")
    return tuple(map(unescaped, pointer.split("/")[1:]))
