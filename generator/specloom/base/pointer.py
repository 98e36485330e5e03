"""JSON Pointers (RFC 6901) and their form in URI fragments: where they are written and read."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote


def escaped(token: str) -> str:
    """Return one reference token as it stands in a pointer (section 3)."""
    return token.replace("~", "~0").replace("/", "~1")


def unescaped(token: str) -> str:
    """Return what a reference token of a pointer stands for (section 4)."""
    return token.replace("~1", "/").replace("~0", "~")


def tokens(pointer: str) -> tuple[str, ...]:
    """Return the reference tokens of a pointer, unescaped; what stands before its first slash is passed over."""
    return tuple(map(unescaped, pointer.split("/")[1:]))


def fragment_of(parts: Iterable[str]) -> str:
    """Return the pointer made of reference tokens in its URI fragment form, `#/paths/~1calls/get` (section 6).

    Of the characters that a URI has to encode only the percent sign is: the rest stays legible, and unambiguous.
    """
    return "#" + "".join("/" + escaped(part).replace("%", "%25") for part in parts)


def fragment_tokens(fragment: str) -> tuple[str, ...]:
    """Return the reference tokens of a pointer in its URI fragment form."""
    return tuple(unescaped(unquote(part)) for part in fragment.split("/")[1:])
