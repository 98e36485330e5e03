"""Compares schemas by structure: what changed in a pair of them, and which other pairs it leads to.

A pair is compared once, however often it is referred to; recursion ends at references. On which side a change counts
is decided by those who reach the pair.
"""

from __future__ import annotations

from dataclasses import replace

from specloom import ir
from specloom.diff.change import Event, quoted
from specloom.diff.limits import compare_limits
from specloom.diff.objects import compare_objects
from specloom.diff.pairs import Key, Pair, Spot
from specloom.diff.shapes import holds, kind
from specloom.diff.unions import compare_unions
from specloom.ir.schema_walk import resolved


class Schemas:
    """Compares the schemas of two APIs, each pair once."""

    def __init__(self, old: ir.Api, new: ir.Api) -> None:
        self._apis = (old, new)
        self._known: dict[Key, Pair] = {}

    def compare(self, old: ir.Schema, new: ir.Schema) -> Pair:
        """Return the changes between two schemas, and where their references lead."""
        start = Spot(old, new)
        if start.key not in self._known:
            self._known[start.key] = pair = Pair()
            _Walk(pair, *self._apis).walk(start)
        return self._known[start.key]


class _Walk:
    """Walks through two schemas side by side, up to references."""

    def __init__(self, pair: Pair, old: ir.Api, new: ir.Api) -> None:
        self._pair = pair
        self._old, self._new = old, new

    def open_old(self, schema: ir.Schema) -> ir.Schema:
        """Follow references of the old API."""
        return resolved(self._old.schemas, schema)

    def open_new(self, schema: ir.Schema) -> ir.Schema:
        """Follow references of the new API."""
        return resolved(self._new.schemas, schema)

    def note(self, name: str, message: str, spot: Spot) -> None:
        """Keep a change, if it is on any side."""
        if spot.sides:
            at = (spot.old.location, spot.new.location)
            self._pair.events.append(Event(name, spot.trail, message, *at, spot.sides))

    def walk(self, spot: Spot) -> None:
        """Compare what stands at a spot."""
        if not spot.sides:
            return
        old, new = spot.old, spot.new
        references = [isinstance(each.shape, ir.Reference) for each in (old, new)]
        self._annotations(spot, said_elsewhere=references[0] != references[1])
        if any(references):
            self._follow(spot)
            return
        for name, said in compare_limits(old.limits, new.limits):
            self.note(name, said, spot)
        self._shapes(spot)

    def _follow(self, spot: Spot) -> None:
        old, new = spot.old, spot.new
        if isinstance(old.shape, ir.Reference) and isinstance(new.shape, ir.Reference):
            # What the references say besides has been compared; what they lead to is compared once for all.
            old, new = ir.Schema(old.location, old.shape), ir.Schema(new.location, new.shape)
            first, second = self.open_old(old), self.open_new(new)
        else:
            first, second = self.open_old(old), self.open_new(new)
            self._nullable(replace(spot, old=first, new=second))
            either = first.nullable or second.nullable
            first, second = replace(first, nullable=either), replace(second, nullable=either)
        self._pair.edges.append(replace(spot, old=first, new=second))

    def _annotations(self, spot: Spot, *, said_elsewhere: bool) -> None:
        old, new = spot.old, spot.new
        if not said_elsewhere:
            self._nullable(spot)
            if (old.description, old.title) != (new.description, new.title):
                self.note("schema-text-changed", "its description changed", spot)
        if new.deprecated and not old.deprecated:
            self.note("schema-deprecated", "it is deprecated", spot)
        elif old.deprecated and not new.deprecated:
            self.note("schema-undeprecated", "it is no longer deprecated", spot)
        self._default(spot)

    def _nullable(self, spot: Spot) -> None:
        if any(isinstance(each.shape, ir.Anything) for each in (spot.old, spot.new)):
            return
        if spot.new.nullable and not spot.old.nullable:
            self.note("nullable-added", "it may be null now", spot)
        elif spot.old.nullable and not spot.new.nullable:
            self.note("nullable-removed", "it may no longer be null", spot)

    def _default(self, spot: Spot) -> None:
        old, new = spot.old.default, spot.new.default
        if old is None and new is not None:
            self.note("default-added", f"its default is {quoted(new.value)}", spot)
        elif old is not None and new is None:
            self.note("default-removed", f"its default of {quoted(old.value)} is gone", spot)
        elif old is not None and new is not None and repr(old.value) != repr(new.value):
            said = f"its default went from {quoted(old.value)} to {quoted(new.value)}"
            self.note("default-changed", said, spot)

    def _shapes(self, spot: Spot) -> None:
        match spot.old.shape, spot.new.shape:
            case ir.Enumeration() as old, ir.Enumeration() as new:
                self._enums(old, new, spot)
            case ir.Array(old), ir.Array(new):
                self.walk(spot.inside(old, new, "[]"))
            case ((ir.Object() | ir.Map()), (ir.Object() | ir.Map())):
                compare_objects(self, spot)
            case ir.Tuple() as old, ir.Tuple() as new if len(old.prefix) == len(new.prefix):
                self._tuples(old, new, spot)
            case ir.Union() as old, ir.Union() as new:
                compare_unions(self, spot, old, new)
            case old, new if old != new or isinstance(old, ir.Tuple):
                self._types(spot)
            case _:
                pass

    def _types(self, spot: Spot) -> None:
        name = "type-changed"
        if holds(spot.new, spot.old, opened=(self.open_new, self.open_old)):
            name = "type-widened"
        elif holds(spot.old, spot.new, opened=(self.open_old, self.open_new)):
            name = "type-narrowed"
        self.note(name, f"its type went from {kind(spot.old)} to {kind(spot.new)}", spot)

    def _tuples(self, old: ir.Tuple, new: ir.Tuple, spot: Spot) -> None:
        for index, (first, second) in enumerate(zip(old.prefix, new.prefix, strict=True)):
            self.walk(spot.inside(first, second, f"[{index}]"))
        if old.rest is not None and new.rest is not None:
            self.walk(spot.inside(old.rest, new.rest, "[]"))
        elif old.rest is not None:
            self.note("type-narrowed", "nothing may follow its last place any more", spot)
        elif new.rest is not None:
            self.note("type-widened", "more may follow its last place", spot)

    def _enums(self, old: ir.Enumeration, new: ir.Enumeration, spot: Spot) -> None:
        before, after = ({repr(value): value for value in each.values} for each in (old, new))
        for text, value in after.items():
            if text not in before:
                self.note("enum-value-added", f"there is a new value, {quoted(value)}", spot)
        for text, value in before.items():
            if text not in after:
                self.note("enum-value-removed", f"the value {quoted(value)} is gone", spot)
        if before == after and dict(zip(old.values, old.descriptions, strict=False)) != dict(
            zip(new.values, new.descriptions, strict=False)
        ):
            self.note("schema-text-changed", "the description of its values changed", spot)
