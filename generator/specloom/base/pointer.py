"""JSON Pointers (RFC 6901) and their form in URI fragments: how they are written and read, and what they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote

from specloom.base.json_value import Json
from specloom.runtime.shared.pointer import escaped, tokens, unescaped

__all__ = (
    "escaped",
    "fragment_of",
    "fragment_tokens",
    "index",
    "member",
    "tokens",
    "unescaped",
    "value_at",
    "value_or_none",
)

_INDEX = re.compile(r"[0-9]{1,15}")


def fragment_of(parts: Iterable[str]) -> str:
    """Return the pointer made of reference tokens in its URI fragment form, `#/paths/~1calls/get`.

    Of the characters that a URI has to encode only the percent sign is: the rest stays legible, and unambiguous.
    """
    return "#" + "".join("/" + escaped(part).replace("%", "%25") for part in parts)


def fragment_tokens(fragment: str) -> tuple[str, ...]:
    """Return the reference tokens of a pointer in its URI fragment form."""
    return tuple(unescaped(unquote(part)) for part in fragment.split("/")[1:])


def member(value: Json, token: str) -> Json:
    """Return the member of a mapping or the item of a list that a reference token names (section 4).

    Raises:
        LookupError: There is none.
    """
    if isinstance(value, dict):
        return value[token]
    if isinstance(value, list):
        return value[index(token)]
    raise LookupError(token)


def index(token: str) -> int:
    """Return which item of a list a reference token names.

    Raises:
        LookupError: It is no index.
    """
    if _INDEX.fullmatch(token) is None:
        raise LookupError(token)
    return int(token)


def value_at(root: Json, parts: Iterable[str]) -> Json:
    """Return the value that reference tokens lead to from `root`.

    Raises:
        LookupError: They lead nowhere.
    """
    value = root
    for part in parts:
        value = member(value, part)
    return value


def value_or_none(root: Json, parts: Iterable[str]) -> Json:
    """Return the value that reference tokens lead to from `root`, None where they lead nowhere."""
    try:
        return value_at(root, parts)
    except LookupError:
        return None
