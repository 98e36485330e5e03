"""How a mapping is written in the text of a document: what is needed to change it in place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a mapping: where its key begins, and where its value begins and ends, as offsets into the text."""

    key: int
    column: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mapped:
    """A mapping as it is written: its members, and whether it stands in braces."""

    members: Mapping[str, Member]
    in_braces: bool
