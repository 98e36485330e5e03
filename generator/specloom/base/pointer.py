"""JSON Pointers in their form in URI fragments (RFC 6901, section 6): where they are written and read."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote

from specloom.runtime.shared.pointer import escaped, unescaped


def fragment_of(parts: Iterable[str]) -> str:
    """Return the pointer made of reference tokens in its URI fragment form, `#/paths/~1calls/get`.

    Of the characters that a URI has to encode only the percent sign is: the rest stays legible, and unambiguous.
    """
    return "#" + "".join("/" + escaped(part).replace("%", "%25") for part in parts)


def fragment_tokens(fragment: str) -> tuple[str, ...]:
    """Return the reference tokens of a pointer in its URI fragment form."""
    return tuple(unescaped(unquote(part)) for part in fragment.split("/")[1:])
