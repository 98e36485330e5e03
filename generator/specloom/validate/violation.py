"""What a value does that the specification's schema does not allow."""

from __future__ import annotations

from dataclasses import dataclass

from specloom.base.document import Json


@dataclass(frozen=True, slots=True)
class Violation:
    """One keyword of the specification's schema that one value breaks."""

    path: tuple[str | int, ...]
    keyword: str
    demand: Json
    """What the keyword asks for: the list after `required`, the names after `enum`."""
    value: Json
    schema: Json
    message: str
