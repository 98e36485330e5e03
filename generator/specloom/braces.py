"""Templates with names in braces: paths and the URLs of servers (OpenAPI 3.2, "Path Templating", "Server Object")."""

from __future__ import annotations

from collections.abc import Container, Iterator


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
