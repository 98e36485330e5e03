"""Compares objects: properties that were added, removed or became required, and additional properties."""

from __future__ import annotations

from dataclasses import replace

from specloom import ir
from specloom.diff.pairs import SchemaPair, Walk
from specloom.diff.rules import Side
from specloom.diff.shapes import kind


def compare_objects(walk: Walk, pair: SchemaPair) -> None:
    """Compare two objects or maps."""
    first, second = _object(pair.old), _object(pair.new)
    before = {member.name: member for member in first.properties}
    after = {member.name: member for member in second.properties}
    for name, member in before.items():
        if name in after:
            _property(walk, member, after[name], pair)
        else:
            sides = _sides(walk.dereference_old(member.schema), pair)
            removed = pair.inside(member.schema, pair.new, f".{name}", sides)
            walk.note("property-removed", "it is gone", removed)
    for name, member in after.items():
        if name not in before:
            added = pair.inside(pair.old, member.schema, f".{name}", _sides(walk.dereference_new(member.schema), pair))
            if member.required:
                walk.note("property-added-required", "it is new, and required", added)
            else:
                walk.note("property-added", "it is new", added)
    _additional(walk, first, second, pair)


def _object(schema: ir.Schema) -> ir.Object:
    match schema.shape:
        case ir.Object() as shape:
            return shape
        case ir.Map(values):
            return ir.Object((), values)
        case _:
            raise AssertionError(schema)


def _sides(schema: ir.Schema, within: SchemaPair) -> tuple[Side, ...]:
    """Return the sides that a property is on: none that is read-only is sent, none that is write-only is returned."""
    excluded: Side | None = "request" if schema.read_only else "response" if schema.write_only else None
    return tuple(side for side in within.sides if side != excluded)


def _property(walk: Walk, old: ir.Property, new: ir.Property, holder: SchemaPair) -> None:
    before, after = _sides(walk.dereference_old(old.schema), holder), _sides(walk.dereference_new(new.schema), holder)
    both: tuple[Side, ...] = tuple(side for side in before if side in after)
    pair = holder.inside(old.schema, new.schema, f".{old.name}", both)
    for side in before:
        if side not in after:
            message = "it can only be read now" if side == "request" else "it can only be sent now"
            walk.note("property-closed-to-side", message, replace(pair, sides=(side,)))
    for side in after:
        if side not in before and side == "request" and new.required:
            walk.note("property-added-required", "it has to be sent now", replace(pair, sides=(side,)))
        elif side not in before:
            message = "it may be sent now" if side == "request" else "it comes in responses now"
            walk.note("property-opened-to-side", message, replace(pair, sides=(side,)))
    if new.required and not old.required:
        walk.note("property-required", "it is required now", pair)
    elif old.required and not new.required:
        walk.note("property-optional", "it is no longer required", pair)
    walk.walk(pair)


def _additional(walk: Walk, before: ir.Object, after: ir.Object, pair: SchemaPair) -> None:
    others = replace(pair, trail=f"{pair.trail}.*")
    if after.closed and not before.closed:
        walk.note("additional-closed", "other properties are no longer allowed", pair)
    elif before.closed and not after.closed:
        walk.note("additional-opened", "other properties are allowed now", pair)
    elif before.additional is not None and after.additional is not None:
        walk.walk(pair.inside(before.additional, after.additional, ".*"))
    elif after.additional is not None and not isinstance(after.additional.shape, ir.Anything):
        walk.note("type-narrowed", f"other properties have a type now, {kind(after.additional)}", others)
    elif before.additional is not None and not isinstance(before.additional.shape, ir.Anything):
        walk.note("type-widened", "other properties may be of any type now", others)
