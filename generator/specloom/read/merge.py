"""Merges schemas that hold at once: `allOf`, keywords next to `$ref`, `oneOf` next to `properties`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from specloom import ir
from specloom.base.diagnostics import Location

_MOST_VARIANTS = 200
_DEEPEST = 40
_MOST_TURNS = 2


class Merger:
    """Merges schemas.

    `dereference` returns the schema at the end of a chain of references, None while it is being read; `approximate`
    records what is lost.
    """

    def __init__(
        self,
        dereference: Callable[[ir.Schema], ir.Schema | None],
        approximate: Callable[[Location, str], None],
    ) -> None:
        self._dereferenced = dereference
        self._approximate = approximate
        self._depth = 0
        self._entered: Counter[Location] = Counter()
        self._at = Location("")

    def merge(self, left: ir.Schema, right: ir.Schema, *, at: Location) -> ir.Schema:
        """Return the schema of values that fit both; annotations of `right` win.

        A shape that is neither that of `left` nor of `right` gets the location `at`, since locations identify schemas.
        """
        above, self._at = self._at, at
        self._depth += 1
        try:
            shape = self._shape(left, right)
        finally:
            self._depth -= 1
            self._at = above
        return replace(
            left,
            location=left.location if shape is left.shape else right.location if shape is right.shape else at,
            shape=shape,
            nullable=self._nullable(left, right),
            title=right.title or left.title,
            description=right.description or left.description,
            default=right.default or left.default,
            deprecated=left.deprecated or right.deprecated,
            read_only=left.read_only or right.read_only,
            write_only=left.write_only or right.write_only,
            pii=left.pii or right.pii,
            python_name=right.python_name or left.python_name,
            type_name=right.type_name or left.type_name,
            limits=ir.Limits(tuple({**dict(left.limits.keywords), **dict(right.limits.keywords)}.items())),
            source=right.source or left.source,
        )

    def admits_null(self, schema: ir.Schema) -> bool:
        """Tell whether null fits a schema, by itself or at the end of its references."""
        if schema.nullable or not isinstance(schema.shape, ir.Reference):
            return schema.nullable
        target = self._dereferenced(schema)
        return target is not None and target.nullable

    def _nullable(self, left: ir.Schema, right: ir.Schema) -> bool:
        """Tell whether null fits both; a schema without a type does not decide."""
        if isinstance(left.shape, ir.Anything) or isinstance(right.shape, ir.Anything):
            return left.nullable or right.nullable
        return self.admits_null(left) and self.admits_null(right)

    def property_names(self, schema: ir.Schema, above: frozenset[Location] = frozenset()) -> frozenset[str]:
        """Return the names of the optional properties of `schema`; `above` are the references that lead to it."""
        if isinstance(schema.shape, ir.Reference):
            if schema.shape.target in above:
                return frozenset()
            above |= {schema.shape.target}
        target = self._dereferenced(schema)
        match target.shape if target else None:
            case ir.Object(properties):
                return frozenset(declared.name for declared in properties if not declared.required)
            case ir.Union(variants):
                return frozenset(name for variant in variants for name in self.property_names(variant, above))
            case _:
                return frozenset()

    def _shape(self, left: ir.Schema, right: ir.Schema) -> ir.Shape:
        if self._depth > _DEEPEST:
            return self._give_up(left, "the parts of the schema contain each other")
        match left.shape, right.shape:
            case (ir.Anything(format_), shape) | (shape, ir.Anything(format_)):
                return _refined(shape, format_, self._dereferenced)
            case (ir.Reference(target), ir.Reference(other_target)) if target == other_target:
                return ir.Reference(target)
            case (ir.Reference(), _) | (_, ir.Reference()):
                return self._through_reference(left, right)
            case (ir.Union(), _) | (_, ir.Union()):
                return self._distribute(left, right)
            case (ir.Map(values), ir.Object() as other) | (ir.Object() as other, ir.Map(values)):
                loose = isinstance(values.shape, ir.Anything)
                return other if loose else replace(other, additional=other.additional or values)
            case ir.Object(), ir.Object():
                return self._objects(left.shape, right.shape)
            case ir.Map(left_values), ir.Map(right_values):
                patterns = (*left.shape.patterns, *right.shape.patterns)
                return ir.Map(
                    self.merge(left_values, right_values, at=self._at.child("additionalProperties")), patterns
                )
            case ir.Array(left_items), ir.Array(right_items):
                return ir.Array(self.merge(left_items, right_items, at=self._at.child("items")))
            case _:
                both = _scalar(left.shape, right.shape)
                return self._give_up(left, "the parts of the schema contradict each other") if both is None else both

    def _through_reference(self, left: ir.Schema, right: ir.Schema) -> ir.Shape:
        left_target, right_target = self._dereferenced(left), self._dereferenced(right)
        entered = [part.shape.target for part in (left, right) if isinstance(part.shape, ir.Reference)]
        # Merging a union that contains itself would double the variants with each recursion.
        if (
            left_target is None
            or right_target is None
            or any(self._entered[target] > _MOST_TURNS for target in entered)
        ):
            return self._give_up(left, "the schema is composed of itself")
        self._entered.update(entered)
        try:
            shape = self._shape(left_target, right_target)
        finally:
            self._entered.subtract(entered)
        if self._depth == 1:
            return shape  # a schema that is composed of a reference and a type has a class of its own
        # What narrows to a target is that target: `{type: object}` of an envelope, to what it holds.
        unchanged = [
            part.shape for part, target in ((left, left_target), (right, right_target)) if shape is target.shape
        ]
        return next((part for part in unchanged if isinstance(part, ir.Reference)), shape)

    def _distribute(self, left: ir.Schema, right: ir.Schema) -> ir.Shape:
        """Merge a union with another schema: that schema with each variant."""
        pairs, discriminator = _pairs(left, right)
        if len(pairs) > _MOST_VARIANTS:
            return self._give_up(left, "the schema combines too many variants")
        variants: list[ir.Schema] = []
        for index, (first, second) in enumerate(pairs):
            if _compatible(self._dereferenced(first), self._dereferenced(second)):
                variants.append(self.merge(first, second, at=self._at.child("oneOf", index)))
        if len(variants) < len(pairs):
            discriminator = None
        if not variants:
            return self._give_up(left, "no variant fits what stands beside it")
        return variants[0].shape if len(variants) == 1 else ir.Union(tuple(variants), discriminator)

    def _objects(self, left: ir.Object, right: ir.Object) -> ir.Object:
        merged = {declared.name: declared for declared in left.properties}
        for declared in right.properties:
            before = merged.get(declared.name)
            if before is None:
                merged[declared.name] = declared
            else:
                schema = self.merge(before.schema, declared.schema, at=self._at.child("properties", declared.name))
                merged[declared.name] = ir.Property(declared.name, schema, before.required or declared.required)
        additional = left.additional or right.additional
        if left.additional and right.additional:
            additional = self.merge(left.additional, right.additional, at=self._at.child("additionalProperties"))
        return ir.Object(tuple(merged.values()), additional, left.closed and right.closed)

    def _give_up(self, schema: ir.Schema, why: str) -> ir.Shape:
        place, at = schema.location, self._at
        # Report the place of merging, unless the schema stands in the same component: a target is not at fault.
        near = (place.document, place.pointer[:3]) == (at.document, at.pointer[:3])
        self._approximate(place if near else at, why)
        return ir.Anything()


def _pairs(left: ir.Schema, right: ir.Schema) -> tuple[list[tuple[ir.Schema, ir.Schema]], ir.Discriminator | None]:
    """Return the pairs of schemas to merge, and the discriminator that still tells the results apart."""
    match left.shape, right.shape:
        case ir.Union(left_variants, tag), ir.Union(right_variants, right_tag):
            discriminator = tag if len(right_variants) == 1 else right_tag if len(left_variants) == 1 else None
            return [(variant, second) for variant in left_variants for second in right_variants], discriminator
        case ir.Union(left_variants, tag), _:
            return [(variant, right) for variant in left_variants], tag
        case _, ir.Union(right_variants, tag):
            return [(left, variant) for variant in right_variants], tag
        case _:
            raise AssertionError((left, right))


def _refined(shape: ir.Shape, format_: str, follow: Callable[[ir.Schema], ir.Schema | None]) -> ir.Shape:
    """Apply a `format` that stands without a `type`: it refines single values only, and never replaces a format."""
    match shape:
        case ir.Scalar(format="") | ir.Anything(format=""):
            return replace(shape, format=format_)
        case ir.Reference(target) if format_:
            schema = follow(ir.Schema(target, shape))
            is_scalar = schema is not None and isinstance(schema.shape, ir.Scalar)
            return _refined(schema.shape, format_, follow) if schema is not None and is_scalar else shape
        case ir.Union(variants) if format_:
            return replace(
                shape, variants=tuple(replace(part, shape=_refined(part.shape, format_, follow)) for part in variants)
            )
        case _:
            return shape


def _scalar(left: ir.Shape, right: ir.Shape) -> ir.Shape | None:
    """Return the shape of values that fit two shapes without children, None where there are none."""
    match left, right:
        case ir.Enumeration(), ir.Enumeration():
            values = [value for value in left.values if value in right.values]
            return _restricted(right if len(right.values) <= len(left.values) else left, values) if values else left
        case (ir.Enumeration() as enum, ir.Scalar()) | (ir.Scalar(), ir.Enumeration() as enum):
            return enum
        case ir.Scalar(), ir.Scalar() if left.type == right.type:
            return ir.Scalar(left.type, right.format or left.format)
        case ir.Scalar(), ir.Scalar() if {left.type, right.type} == {"integer", "number"}:
            return left if left.type == "integer" else right
        case _:
            return left if left == right else None


def _compatible(left: ir.Schema | None, right: ir.Schema | None) -> bool:
    if left is None or right is None:
        return True
    groups: list[str] = []
    for shape in (left.shape, right.shape):
        match shape:
            case ir.Object() | ir.Map():
                groups.append("object")
            case ir.Array() | ir.Tuple():
                groups.append("array")
            case ir.Scalar(type=kind):
                groups.append("number" if kind == "integer" else kind)
            case _:
                return True
    return groups[0] == groups[1]


def _restricted(enum: ir.Enumeration, values: list[bool | int | float | str]) -> ir.Enumeration:
    places = [index for index, value in enumerate(enum.values) if value in values]
    return ir.Enumeration(
        tuple(enum.values[index] for index in places),
        tuple(enum.descriptions[index] for index in places) if enum.descriptions else (),
        tuple(enum.names[index] for index in places) if enum.names else (),
    )
