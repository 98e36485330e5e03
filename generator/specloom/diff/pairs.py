"""What a comparison of schemas works on: pairs of schemas, the changes in each, and the pairs it refers to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.diff.change import Event
from specloom.diff.rules import SIDES, Side

Key = tuple[Location, Location, bool, bool]


@dataclass(frozen=True, slots=True)
class SchemaPair:
    """Two schemas at the same place; `trail` leads there from where the comparison began (`.items[].id`)."""

    old: ir.Schema
    new: ir.Schema
    trail: str = ""
    sides: tuple[Side, ...] = SIDES

    def inside(self, old: ir.Schema, new: ir.Schema, step: str, sides: tuple[Side, ...] | None = None) -> SchemaPair:
        """Return a pair of schemas inside of these; `step` is added to the trail."""
        return SchemaPair(old, new, self.trail + step, self.sides if sides is None else sides)

    @property
    def key(self) -> Key:
        """What identifies the pair."""
        return self.old.location, self.new.location, self.old.nullable, self.new.nullable


@dataclass(slots=True)
class Comparison:
    """The changes between two schemas, and the pairs that their references lead to."""

    events: list[Event] = field(default_factory=list[Event])
    edges: list[SchemaPair] = field(default_factory=list[SchemaPair])


class Walk(Protocol):
    """A walk through two schemas side by side."""

    def walk(self, pair: SchemaPair) -> None:
        """Compare a pair of schemas."""
        ...

    def note(self, name: str, message: str, pair: SchemaPair) -> None:
        """Add a change."""
        ...

    def dereference_old(self, schema: ir.Schema) -> ir.Schema:
        """Follow references of the old API."""
        ...

    def dereference_new(self, schema: ir.Schema) -> ir.Schema:
        """Follow references of the new API."""
        ...
