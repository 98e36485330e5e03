"""Compares schemas by structure: the changes in a pair of them, and the pairs that its references lead to.

A pair is compared once, however often it is referred to; recursion ends at references. On which side a change counts
depends on whether a request or a response reaches the pair.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.diff.change import quoted
from specloom.diff.limits import compare_limits
from specloom.diff.rules import SIDES, Side
from specloom.diff.shapes import admits_all, kind
from specloom.ir.schema_walk import resolved

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


class Comparison:
    """The changes between two schemas, and the pairs that their references lead to.

    `events` are the changes: the rule without its side, the message, and the pair, which says on what sides it counts.
    """

    def __init__(self, apis: tuple[ir.Api, ir.Api], old: ir.Schema, new: ir.Schema) -> None:
        self.events: list[tuple[str, str, SchemaPair]] = []
        self.edges: list[SchemaPair] = []
        self._old, self._new = (partial(resolved, api.schemas) for api in apis)
        self._walk(SchemaPair(old, new))

    def _note(self, name: str, message: str, pair: SchemaPair, *, when: bool = True) -> None:
        if when and pair.sides:
            self.events.append((name, message, pair))

    def _walk(self, pair: SchemaPair) -> None:
        """Compare a pair of schemas, up to references."""
        if not pair.sides:
            return
        old, new = pair.old, pair.new
        references = [isinstance(schema.shape, ir.Reference) for schema in (old, new)]
        if references[0] == references[1]:
            self._nullable(pair)
            changed = (old.description, old.title) != (new.description, new.title)
            self._note("schema-text-changed", "its description changed", pair, when=changed)
        self._note("schema-deprecated", "it is deprecated", pair, when=new.deprecated and not old.deprecated)
        self._note(
            "schema-undeprecated", "it is no longer deprecated", pair, when=old.deprecated and not new.deprecated
        )
        self._default(pair)
        if any(references):
            self._follow(pair, both=all(references))
            return
        for name, message in compare_limits(old.limits, new.limits):
            self._note(name, message, pair)
        self._shapes(pair)

    def _nullable(self, pair: SchemaPair) -> None:
        old, new = pair.old, pair.new
        if not isinstance(old.shape, ir.Anything) and not isinstance(new.shape, ir.Anything):
            self._note("nullable-added", "it may be null now", pair, when=new.nullable and not old.nullable)
            self._note("nullable-removed", "it may no longer be null", pair, when=old.nullable and not new.nullable)

    def _default(self, pair: SchemaPair) -> None:
        match pair.old.default, pair.new.default:
            case None, ir.Default(new):
                self._note("default-added", f"its default is {quoted(new)}", pair)
            case ir.Default(old), None:
                self._note("default-removed", f"its default of {quoted(old)} is gone", pair)
            case ir.Default(old), ir.Default(new) if repr(old) != repr(new):
                self._note("default-changed", f"its default went from {quoted(old)} to {quoted(new)}", pair)
            case _:
                pass

    def _follow(self, pair: SchemaPair, *, both: bool) -> None:
        """Add the pair that references lead to."""
        old, new = pair.old, pair.new
        if both:
            # Keywords beside `$ref` have been compared; the targets are compared once for all references.
            old, new = ir.Schema(old.location, old.shape), ir.Schema(new.location, new.shape)
        target = replace(pair, old=self._old(old), new=self._new(new))
        if not both:
            self._nullable(target)
            either = target.old.nullable or target.new.nullable
            target = replace(target, old=replace(target.old, nullable=either), new=replace(target.new, nullable=either))
        self.edges.append(target)

    def _shapes(self, pair: SchemaPair) -> None:
        match pair.old.shape, pair.new.shape:
            case ir.Enumeration() as old, ir.Enumeration() as new:
                self._enums(old, new, pair)
            case ir.Array(old), ir.Array(new):
                self._walk(pair.inside(old, new, "[]"))
            case ir.Map() as old, ir.Map() as new if old.patterns or new.patterns:
                self._maps(old, new, pair)
            case ((ir.Object() | ir.Map()) as old, (ir.Object() | ir.Map()) as new):
                self._objects(_as_object(old), _as_object(new), pair)
            case ir.Tuple() as old, ir.Tuple() as new if len(old.prefix) == len(new.prefix):
                self._tuples(old, new, pair)
            case ir.Union() as old, ir.Union() as new:
                self._unions(old, new, pair)
            case old, new if old != new or isinstance(old, ir.Tuple):
                name = "type-changed"
                if admits_all(pair.new, pair.old, dereference=(self._new, self._old)):
                    name = "type-widened"
                elif admits_all(pair.old, pair.new, dereference=(self._old, self._new)):
                    name = "type-narrowed"
                self._note(name, f"its type went from {kind(pair.old)} to {kind(pair.new)}", pair)
            case _:
                pass

    def _maps(self, old: ir.Map, new: ir.Map, pair: SchemaPair) -> None:
        before, after = dict(old.patterns), dict(new.patterns)
        for pattern in {**before, **after}:
            if pattern in before and pattern in after:
                self._walk(pair.inside(before[pattern], after[pattern], f".{pattern}"))
            else:
                self._note("type-changed", f"members like {quoted(pattern)} have another type", pair)
        self._walk(pair.inside(old.values, new.values, ".*"))

    def _enums(self, old: ir.Enumeration, new: ir.Enumeration, pair: SchemaPair) -> None:
        before, after = ({repr(value): value for value in enumeration.values} for enumeration in (old, new))
        for text, value in after.items():
            self._note("enum-value-added", f"there is a new value, {quoted(value)}", pair, when=text not in before)
        for text, value in before.items():
            self._note("enum-value-removed", f"the value {quoted(value)} is gone", pair, when=text not in after)
        texts = [dict(zip(enumeration.values, enumeration.descriptions, strict=False)) for enumeration in (old, new)]
        changed = before == after and texts[0] != texts[1]
        self._note("schema-text-changed", "the description of its values changed", pair, when=changed)

    def _tuples(self, old: ir.Tuple, new: ir.Tuple, pair: SchemaPair) -> None:
        for index, (first, second) in enumerate(zip(old.prefix, new.prefix, strict=True)):
            self._walk(pair.inside(first, second, f"[{index}]"))
        if old.rest is not None and new.rest is not None:
            self._walk(pair.inside(old.rest, new.rest, "[]"))
        elif old.rest is not None:
            self._note("type-narrowed", "nothing may follow its last place any more", pair)
        elif new.rest is not None:
            self._note("type-widened", "more may follow its last place", pair)

    def _objects(self, old: ir.Object, new: ir.Object, pair: SchemaPair) -> None:
        before = {member.name: member for member in old.properties}
        after = {member.name: member for member in new.properties}
        for name, member in before.items():
            if name in after:
                self._property(member, after[name], pair)
            else:
                removed = pair.inside(member.schema, pair.new, f".{name}", _sides(self._old(member.schema), pair))
                self._note("property-removed", "it is gone", removed)
        for name, member in after.items():
            if name not in before:
                added = pair.inside(pair.old, member.schema, f".{name}", _sides(self._new(member.schema), pair))
                self._note("property-added-required", "it is new, and required", added, when=member.required)
                self._note("property-added", "it is new", added, when=not member.required)
        self._additional(old, new, pair)
        self._subtypes(old, new, pair)

    def _subtypes(self, old: ir.Object, new: ir.Object, pair: SchemaPair) -> None:
        """Compare the variants of objects with a discriminator: what each has besides the object, and its tags."""
        if old.variants is None or new.variants is None:
            self._told_apart(old.variants, new.variants, pair)
            return
        before, after = ({_name(at): at for at in variants.all} for variants in (old.variants, new.variants))
        for name in (*before, *(name for name in after if name not in before)):
            if name not in after:
                self._note("subtype-removed", f"the variant {quoted(name)} is gone", pair)
            elif name not in before:
                self._note("subtype-added", f"there is a new variant, {quoted(name)}", pair)
            else:
                first, second = self._old(_reference(before[name])), self._new(_reference(after[name]))
                self._walk(pair.inside(_besides(old, first), _besides(new, second), f" as {name}"))
        if self._told_apart(old.variants, new.variants, pair):
            # Tags of a variant that came or went are no change of their own; the object itself always stays.
            gone = before.keys() ^ after.keys()
            tags = [
                {value: _name(at) if at in variants.all else "" for value, at in variants.mapping}
                for variants in (old.variants, new.variants)
            ]
            first_tags, second_tags = ({value: at for value, at in entry.items() if at not in gone} for entry in tags)
            self._tags(first_tags, second_tags, pair)

    def _told_apart(
        self, old: ir.Discriminator | ir.Variants | None, new: ir.Discriminator | ir.Variants | None, pair: SchemaPair
    ) -> bool:
        """Compare by which property variants are told apart, and tell whether it is the same one."""
        if new is not None and old is None:
            self._note("discriminator-added", f"{quoted(new.property)} tells its variants apart", pair)
        elif old is not None and new is None:
            self._note("discriminator-removed", f"{quoted(old.property)} no longer tells its variants apart", pair)
        elif old is not None and new is not None and old.property != new.property:
            message = f"{quoted(new.property)} tells its variants apart instead of {quoted(old.property)}"
            self._note("discriminator-changed", message, pair)
        return old is not None and new is not None and old.property == new.property

    def _tags(self, old: Mapping[ir.TagValue, object], new: Mapping[ir.TagValue, object], pair: SchemaPair) -> None:
        """Compare which variant each value of a discriminator stands for."""
        for value, variant in new.items():
            if value not in old:
                self._note("discriminator-value-added", f"{quoted(value)} stands for a variant, too", pair)
            elif old[value] != variant:
                self._note("discriminator-changed", f"{quoted(value)} stands for another variant", pair)
        for value in old:
            missing = value not in new
            self._note("discriminator-changed", f"{quoted(value)} no longer stands for a variant", pair, when=missing)

    def _property(self, old: ir.Property, new: ir.Property, holder: SchemaPair) -> None:
        before, after = _sides(self._old(old.schema), holder), _sides(self._new(new.schema), holder)
        both: tuple[Side, ...] = tuple(side for side in before if side in after)
        pair = holder.inside(old.schema, new.schema, f".{old.name}", both)
        for side in before:
            if side not in after:
                message = "it can only be read now" if side == "request" else "it can only be sent now"
                self._note("property-closed-to-side", message, replace(pair, sides=(side,)))
        for side in after:
            if side not in before and side == "request" and new.required:
                self._note("property-added-required", "it has to be sent now", replace(pair, sides=(side,)))
            elif side not in before:
                message = "it may be sent now" if side == "request" else "it comes in responses now"
                self._note("property-opened-to-side", message, replace(pair, sides=(side,)))
        self._note("property-required", "it is required now", pair, when=new.required and not old.required)
        self._note("property-optional", "it is no longer required", pair, when=old.required and not new.required)
        self._walk(pair)

    def _additional(self, before: ir.Object, after: ir.Object, pair: SchemaPair) -> None:
        others = replace(pair, trail=f"{pair.trail}.*")
        if after.closed and not before.closed:
            self._note("additional-closed", "other properties are no longer allowed", pair)
        elif before.closed and not after.closed:
            self._note("additional-opened", "other properties are allowed now", pair)
        elif before.additional is not None and after.additional is not None:
            self._walk(replace(others, old=before.additional, new=after.additional))
        elif after.additional is not None and not isinstance(after.additional.shape, ir.Anything):
            self._note("type-narrowed", f"other properties have a type now, {kind(after.additional)}", others)
        elif before.additional is not None and not isinstance(before.additional.shape, ir.Anything):
            self._note("type-widened", "other properties may be of any type now", others)

    def _unions(self, old: ir.Union, new: ir.Union, pair: SchemaPair) -> None:
        left, right = dict(enumerate(old.variants)), dict(enumerate(new.variants))
        paired: dict[int, int] = {}
        for alike in (_same_name, self._same_type):
            for first, variant in list(left.items()):
                second = next((index for index, other in right.items() if alike(variant, other)), None)
                if second is not None:
                    paired[first] = second
                    self._walk(pair.inside(left.pop(first), right.pop(second), ""))
        for variant in left.values():
            self._note("variant-removed", f"it may no longer be {kind(variant)}", pair.inside(variant, pair.new, ""))
        for other in right.values():
            self._note("variant-added", f"it may be {kind(other)} now", pair.inside(pair.old, other, ""))
        left_tag, right_tag = old.discriminator, new.discriminator
        if self._told_apart(left_tag, right_tag, pair) and left_tag is not None and right_tag is not None:
            before = {value: paired[place] for value, place in left_tag.mapping if place in paired}
            after = {value: place for value, place in right_tag.mapping if place in paired.values()}
            self._tags(before, after, pair)

    def _same_type(self, old: ir.Schema, new: ir.Schema) -> bool:
        if isinstance(old.shape, ir.Reference) and isinstance(new.shape, ir.Reference):
            return False
        left, right = self._old(old).shape, self._new(new).shape
        if isinstance(left, ir.Scalar) and isinstance(right, ir.Scalar):
            return left.type == right.type
        return type(left) is type(right)


def _as_object(shape: ir.Object | ir.Map) -> ir.Object:
    return ir.Object((), shape.values) if isinstance(shape, ir.Map) else shape


def _reference(location: Location) -> ir.Schema:
    return ir.Schema(location, ir.Reference(location))


def _name(location: Location) -> str:
    return location.pointer[-1] if location.pointer else location.document


def _besides(base: ir.Object, variant: ir.Schema) -> ir.Schema:
    """Return a variant of an object without what it has from there."""
    if not isinstance(variant.shape, ir.Object):
        return variant
    members = tuple(entry for entry in variant.shape.properties if entry not in base.properties)
    return replace(variant, shape=replace(variant.shape, properties=members, variants=None))


def _sides(schema: ir.Schema, within: SchemaPair) -> tuple[Side, ...]:
    """Return the sides that a property is on: none that is read-only is sent, none that is write-only is returned."""
    excluded: Side | None = "request" if schema.read_only else "response" if schema.write_only else None
    return tuple(side for side in within.sides if side != excluded)


def _same_name(left: ir.Schema, right: ir.Schema) -> bool:
    match left.shape, right.shape:
        case ir.Reference(target), ir.Reference(other_target):
            return target.pointer[-1:] == other_target.pointer[-1:]
        case _:
            return left.shape == right.shape
