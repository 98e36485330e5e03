"""What a comparison of schemas works on: pairs of them, what was found in each, and where each leads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.diff.change import Event
from specloom.diff.rules import SIDES, Side

Key = tuple[Location, Location, bool, bool]


@dataclass(frozen=True, slots=True)
class Spot:
    """Two schemas that stand at the same place: the trail from where the comparison began, and the sides it is on."""

    old: ir.Schema
    new: ir.Schema
    trail: str = ""
    sides: tuple[Side, ...] = SIDES

    def inside(self, old: ir.Schema, new: ir.Schema, step: str, sides: tuple[Side, ...] | None = None) -> Spot:
        """Return the spot of two schemas inside of these."""
        return Spot(old, new, self.trail + step, self.sides if sides is None else sides)

    @property
    def key(self) -> Key:
        """What tells pairs of schemas apart."""
        return self.old.location, self.new.location, self.old.nullable, self.new.nullable


@dataclass(slots=True)
class Pair:
    """Two schemas that were compared: their changes, and the references that lead on."""

    events: list[Event] = field(default_factory=list[Event])
    edges: list[Spot] = field(default_factory=list[Spot])


class Walk(Protocol):
    """A walk through two schemas side by side."""

    def walk(self, spot: Spot) -> None:
        """Compare what stands at a spot."""
        ...

    def note(self, name: str, message: str, spot: Spot) -> None:
        """Keep a change."""
        ...

    def open_old(self, schema: ir.Schema) -> ir.Schema:
        """Follow references of the old API."""
        ...

    def open_new(self, schema: ir.Schema) -> ir.Schema:
        """Follow references of the new API."""
        ...
