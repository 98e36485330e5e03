"""Python names that a project gives to parts of a document: `client`, `operation:ID`, `schema:NAME`, `tag:NAME`."""

from __future__ import annotations

import keyword
from dataclasses import dataclass

from specloom.base.diagnostics import Location

KINDS = ("operation", "schema", "tag")
CLIENT = "client"
"""What stands for the class of the client."""


@dataclass(frozen=True, slots=True)
class GivenName:
    """A part of a document, as `kind:name`, the Python name that it gets, and where this was written."""

    part: str
    name: str
    place: Location


def part_fault(part: str) -> str:
    """Return why a text names no part of a document; empty where it does."""
    kind, colon, name = part.partition(":")
    if part == CLIENT or (kind in KINDS and colon and name):
        return ""
    return f"{part!r} names nothing: write {CLIENT}, {', '.join(f'{kind}:NAME' for kind in KINDS)}"


def is_python_name(name: str) -> bool:
    """Tell whether a text can be a name in Python."""
    return name.isascii() and name.isidentifier() and not keyword.iskeyword(name)
