"""Templates with names in braces: paths and the URLs of servers (OpenAPI 3.2, "Path Templating", "Server Object")."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

_BRACES = re.compile(r"\{([^{}]*)\}")
_OPTIONAL = re.compile(r"(?<=/):[^/?#:{}]+\?(?=/|$)|\{[^{}?&#]+\?\}")
_INSIDE = re.compile(r"(?P<lead>[+*./;?&#]?)(?P<names>.*?)(?P<tail>[*+]|:path|=.*)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Placeholder:
    """An expression in braces: `text` as written, and its parts (RFC 6570, section 2.3, and syntax of web frameworks).

    `lead` and `tail` are operators (`{+name}`, `{name*}`, `{name:path}`, `{name=shelves/*}`), `names` what is between.
    """

    text: str
    lead: str
    names: tuple[str, ...]
    tail: str

    @property
    def in_query(self) -> bool:
        """Whether it stands for a part of the query string, `{?page,limit}`, or for a fragment."""
        return self.lead in ("?", "&", "#")

    @property
    def several(self) -> bool:
        """Whether its value may be several segments of a path."""
        return self.lead in ("+", "*") or self.tail in ("+", "*", ":path") or "*" in self.tail


def split_template(template: str) -> Iterator[str | Placeholder]:
    """Yield the literal texts and the placeholders of a template in turn; a text comes first and last."""
    for index, piece in enumerate(_BRACES.split(template)):
        yield _placeholder(piece) if index % 2 else piece


def placeholders(template: str) -> list[Placeholder]:
    """Return the placeholders of a template but for those of its fragment, which only tells operations apart."""
    return [piece for piece in split_template(template.partition("#")[0]) if isinstance(piece, Placeholder)]


def _placeholder(text: str) -> Placeholder:
    match = _INSIDE.fullmatch(text)
    assert match is not None
    names = tuple(name.strip().removesuffix("*") for name in match["names"].split(","))
    return Placeholder(text, match["lead"], names, match["tail"] or "")


def in_braces(template: str, names: Container[str]) -> str:
    """Return a template with `{id}` for each segment of its path that is `:id` and names one of `names`.

    Web frameworks write path parameters so, and `:id*` or `:id+` where the value may be several segments. Other colons
    are literal, as in `/operations/{id}:cancel`.
    """
    if optional_placeholder(template):
        return template
    end = min(index for mark in "?#" if (index := (template + "?#").find(mark)) >= 0)
    parts = template[:end].split("/")
    read = [
        f"{{{part[1:]}}}"
        if part[:1] == ":" and (part[1:] in names or (part[-1] in "*+" and part[1:-1] in names))
        else part
        for part in parts
    ]
    return "/".join(read) + template[end:]


def optional_placeholder(template: str) -> str:
    """Return the first path parameter that web frameworks write as optional, `:id?` or `{id?}`; empty without one."""
    match = _OPTIONAL.search(template)
    return match[0] if match else ""


def comparable(name: str) -> str:
    """Return a name in a form that all spellings share: case folded, letters and digits only."""
    return "".join(char for char in name.casefold() if char.isalnum())


def segments(template: str, names: Container[str]) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a template in order, each with whether it is one of `names`; the others are literal text."""
    for index, piece in enumerate(template.split("{")):
        name, brace, text = piece.partition("}") if index else ("", "", piece)
        if brace and name in names:
            yield name, True
        elif index:
            text = "{" + piece
        if text:
            yield text, False
