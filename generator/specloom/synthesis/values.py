"""Decides which JSON value stands for a schema: what the document shows where it fits, else one that is made up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.synthesis.texts import number_of, text_of

Side = Literal["request", "response"]
_DEEPEST = 12
_WIDE = 3
_MOST = 150
_TOO_MANY = 5000


class ImpossibleError(Exception):
    """No value could be made; the text says why."""


Examples: TypeAlias = Callable[[Location], Sequence[Json]]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a document shows: `at` gives the examples at a place, `fits` says whether a value is one of a schema."""

    at: Examples
    fits: Callable[[ir.Schema, Json, Side], bool]


@dataclass(slots=True)
class Maker:
    """Makes values for requests or responses. Requests hold what is required, responses optional fields as well."""

    schemas: Mapping[Location, ir.Schema]
    side: Side
    shown: Shown
    _made: int = 0
    _inside: list[Location] = field(default_factory=list[Location])

    def value(self, schema: ir.Schema) -> Json:
        """Return a value that fits.

        Raises:
            ImpossibleError: None could be made.
        """
        self._made = 0
        self._inside = []
        found = self._make(schema, 0)
        if not self.shown.fits(schema, found, self.side):
            raise ImpossibleError("the value that was made up does not fit its schema")
        return found

    def _make(self, schema: ir.Schema, depth: int) -> Json:
        self._made += 1
        if self._made > _TOO_MANY:
            raise ImpossibleError("the value would be too large")
        example = self._example(schema)
        if example is not None:
            return example
        match schema.shape:
            case ir.Reference(target):
                return self._referred(schema, target, depth)
            case ir.Scalar() as scalar:
                return self._scalar(scalar, schema.limits)
            case ir.Enumeration(values):
                return values[0]
            case ir.Null():
                return None
            case ir.Anything():
                return "anything"
            case _ if depth > _DEEPEST:
                return self._given_up(schema, "the schema is too deep")
            case _:
                return self._compound(schema, depth)

    def _scalar(self, scalar: ir.Scalar, limits: ir.Limits) -> Json:
        if scalar.type == "boolean":
            return True
        if scalar.type != "string":
            return number_of(scalar, limits)
        if scalar.format == "binary":
            raise ImpossibleError("octets inside of JSON are not made up")
        if scalar.format == "utc-date-time" and self.side == "request":
            return "2024-05-06T07:08:09Z"
        return text_of(scalar, limits)

    def _compound(self, schema: ir.Schema, depth: int) -> Json:
        match schema.shape:
            case ir.Object() as shape:
                return self._object(shape, depth)
            case ir.Array(items):
                return self._array(schema, items, depth)
            case ir.Tuple(prefix):
                return [self._make(each, depth + 1) for each in prefix]
            case ir.Map(values):
                return {"key": self._make(values, depth + 1)} if depth < _WIDE else {}
            case ir.Union() as union:
                return self._union(union, depth)
            case _:
                raise ImpossibleError("the schema is of no known kind")

    def _example(self, schema: ir.Schema) -> Json:
        for found in self.shown.at(schema.location):
            if found is not None and self.shown.fits(schema, found, self.side):
                return found
        return None

    def _referred(self, schema: ir.Schema, target: Location, depth: int) -> Json:
        if target in self._inside or target not in self.schemas:
            return self._given_up(schema, "the schema holds itself")
        self._inside.append(target)
        try:
            return self._make(self.schemas[target], depth)
        finally:
            self._inside.pop()

    @staticmethod
    def _given_up(schema: ir.Schema, why: str) -> Json:
        if schema.nullable:
            return None
        if isinstance(schema.shape, ir.Array | ir.Map):
            return [] if isinstance(schema.shape, ir.Array) else {}
        raise ImpossibleError(why)

    def _object(self, shape: ir.Object, depth: int) -> Json:
        made: dict[str, Json] = {}
        wide = self.side == "response" and depth < _WIDE
        for own in shape.properties:
            hidden = own.schema.write_only if self.side == "response" else own.schema.read_only
            if hidden or not (own.required or (wide and self._made < _MOST)):
                continue
            try:
                made[own.name] = self._make(own.schema, depth + 1)
            except ImpossibleError:
                if own.required:
                    raise
        return made

    def _array(self, schema: ir.Schema, items: ir.Schema, depth: int) -> Json:
        least = next((value for name, value in schema.limits.keywords if name == "minItems"), 0)
        count = min(least if isinstance(least, int) else 0, 20)
        try:
            return [self._make(items, depth + 1) for _ in range(max(1, count))]
        except ImpossibleError:
            if count:
                raise
            return []

    def _union(self, union: ir.Union, depth: int) -> Json:
        why = ImpossibleError("the union has no variants")
        for index, variant in enumerate(union.variants):
            try:
                made = self._make(variant, depth)
            except ImpossibleError as error:
                why = error
                continue
            return self._tagged(union, index, made)
        raise why

    @staticmethod
    def _tagged(union: ir.Union, index: int, made: Json) -> Json:
        """Return a variant's value with the tag that says which variant it is."""
        if union.discriminator is None or not isinstance(made, dict):
            return made
        tag = next((tag for tag, place in union.discriminator.mapping if place == index), None)
        if tag is None or dict(union.discriminator.mapping).get(str(made.get(union.discriminator.property))) == index:
            return made
        return {**made, union.discriminator.property: tag}
