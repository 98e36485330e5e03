"""Compares objects: which properties came, went or became required, and what else an object may hold."""

from __future__ import annotations

from dataclasses import replace

from specloom import ir
from specloom.diff.pairs import Spot, Walk
from specloom.diff.rules import Side
from specloom.diff.shapes import kind


def compare_objects(walk: Walk, spot: Spot) -> None:
    """Compare two objects or maps."""
    first, second = _object(spot.old), _object(spot.new)
    before = {own.name: own for own in first.properties}
    after = {own.name: own for own in second.properties}
    for name, own in before.items():
        if name in after:
            _property(walk, own, after[name], spot)
        else:
            gone = spot.inside(own.schema, spot.new, f".{name}", _sides(walk.open_old(own.schema), spot))
            walk.note("property-removed", "it is gone", gone)
    for name, own in after.items():
        if name not in before:
            came = spot.inside(spot.old, own.schema, f".{name}", _sides(walk.open_new(own.schema), spot))
            if own.required:
                walk.note("property-added-required", "it is new, and required", came)
            else:
                walk.note("property-added", "it is new", came)
    _additional(walk, first, second, spot)


def _object(schema: ir.Schema) -> ir.Object:
    match schema.shape:
        case ir.Object() as found:
            return found
        case ir.Map(values):
            return ir.Object((), values)
        case _:
            raise AssertionError(schema)


def _sides(schema: ir.Schema, within: Spot) -> tuple[Side, ...]:
    """Return the sides that a property is on: what is read-only is never sent, what is write-only never comes."""
    shut: Side | None = "request" if schema.read_only else "response" if schema.write_only else None
    return tuple(side for side in within.sides if side != shut)


def _property(walk: Walk, old: ir.Property, new: ir.Property, holder: Spot) -> None:
    before, after = _sides(walk.open_old(old.schema), holder), _sides(walk.open_new(new.schema), holder)
    both: tuple[Side, ...] = tuple(side for side in before if side in after)
    spot = holder.inside(old.schema, new.schema, f".{old.name}", both)
    for side in before:
        if side not in after:
            said = "it can only be read now" if side == "request" else "it can only be sent now"
            walk.note("property-closed-to-side", said, replace(spot, sides=(side,)))
    for side in after:
        if side not in before and side == "request" and new.required:
            walk.note("property-added-required", "it has to be sent now", replace(spot, sides=(side,)))
        elif side not in before:
            said = "it may be sent now" if side == "request" else "it comes in responses now"
            walk.note("property-opened-to-side", said, replace(spot, sides=(side,)))
    if new.required and not old.required:
        walk.note("property-required", "it is required now", spot)
    elif old.required and not new.required:
        walk.note("property-optional", "it is no longer required", spot)
    walk.walk(spot)


def _additional(walk: Walk, before: ir.Object, after: ir.Object, spot: Spot) -> None:
    others = replace(spot, trail=f"{spot.trail}.*")
    if after.closed and not before.closed:
        walk.note("additional-closed", "other properties are no longer allowed", spot)
    elif before.closed and not after.closed:
        walk.note("additional-opened", "other properties are allowed now", spot)
    elif before.additional is not None and after.additional is not None:
        walk.walk(spot.inside(before.additional, after.additional, ".*"))
    elif after.additional is not None and not isinstance(after.additional.shape, ir.Anything):
        walk.note("type-narrowed", f"other properties have a type now, {kind(after.additional)}", others)
    elif before.additional is not None and not isinstance(before.additional.shape, ir.Anything):
        walk.note("type-widened", "other properties may be of any type now", others)
