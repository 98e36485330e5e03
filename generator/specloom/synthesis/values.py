"""Synthesises a JSON value for a schema: an example of the document where one fits, else a value of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.ir.schema_walk import value_schema
from specloom.synthesis.texts import number_of, text_of

Side = Literal["request", "response"]
_DEEPEST = 12
_WIDE = 3
_MOST = 150
_TOO_MANY = 5000


class ImpossibleError(Exception):
    """No value can be synthesised; the text says why."""


Examples: TypeAlias = Callable[[Location], Sequence[Json]]


@dataclass(frozen=True, slots=True)
class DocumentExamples:
    """The examples of a document: `find` returns those at a location, `fits` tells whether a value matches a schema."""

    find: Examples
    fits: Callable[[ir.Schema, Json, Side], bool]


@dataclass(slots=True)
class ValueFactory:
    """Synthesises values: for requests with required properties only, for responses with optional ones as well."""

    schemas: Mapping[Location, ir.Schema]
    side: Side
    examples: DocumentExamples
    _count: int = 0
    _open_references: list[Location] = field(default_factory=list[Location])

    def value(self, schema: ir.Schema) -> Json:
        """Return a value that matches a schema.

        Raises:
            ImpossibleError: None can be synthesised.
        """
        self._count = 0
        self._open_references = []
        value = self._synthesise(schema, 0)
        if not self.examples.fits(schema, value, self.side):
            raise ImpossibleError("the synthesised value does not fit its schema")
        return value

    def _synthesise(self, schema: ir.Schema, depth: int) -> Json:
        self._count += 1
        if self._count > _TOO_MANY:
            raise ImpossibleError("the value would be too large")
        for example in self.examples.find(schema.location):
            if example is not None and self.examples.fits(schema, example, self.side):
                return example
        match schema.shape:
            case ir.Reference(target):
                return self._dereferenced(schema, target, depth)
            case ir.Scalar() as scalar:
                return self._scalar(scalar, schema.limits)
            case ir.Enumeration(values):
                return values[0]
            case ir.Null():
                return None
            case ir.Anything():
                return "anything"
            case _ if depth > _DEEPEST:
                return self._smallest(schema, "the schema is too deep")
            case _:
                return self._compound(schema, depth)

    def _scalar(self, scalar: ir.Scalar, limits: ir.Limits) -> Json:
        if scalar.type == "boolean":
            return True
        if scalar.type != "string":
            return number_of(scalar, limits)
        if scalar.format == "binary":
            raise ImpossibleError("octets inside of JSON are not synthesised")
        if scalar.format == "utc-date-time" and self.side == "request":
            return "2024-05-06T07:08:09Z"
        return text_of(scalar, limits)

    def _compound(self, schema: ir.Schema, depth: int) -> Json:
        match schema.shape:
            case ir.Object() as shape:
                return self._object(schema.location, shape, depth)
            case ir.Array(items):
                return self._array(schema, items, depth)
            case ir.Tuple(prefix):
                return [self._synthesise(item, depth + 1) for item in prefix]
            case ir.Map() as shape:
                return {"key": self._synthesise(value_schema(shape, "key"), depth + 1)} if depth < _WIDE else {}
            case ir.Union() as union:
                return self._union(union, depth)
            case _:
                raise ImpossibleError("the schema is of no known kind")

    def _dereferenced(self, schema: ir.Schema, target: Location, depth: int) -> Json:
        if target in self._open_references or target not in self.schemas:
            return self._smallest(schema, "the schema holds itself")
        self._open_references.append(target)
        try:
            return self._synthesise(self.schemas[target], depth)
        finally:
            self._open_references.pop()

    @staticmethod
    def _smallest(schema: ir.Schema, why: str) -> Json:
        if schema.nullable:
            return None
        if isinstance(schema.shape, ir.Array | ir.Map):
            return [] if isinstance(schema.shape, ir.Array) else {}
        raise ImpossibleError(why)

    def _object(self, location: Location, shape: ir.Object, depth: int) -> Json:
        members: dict[str, Json] = {}
        tags: dict[str, Json] = {name: values[0] for name, values in shape.tags}
        if shape.variants is not None:
            own = [tag for tag, target in shape.variants.mapping if target == location]
            tags |= {shape.variants.property: own[0]} if own else {}
        wide = self.side == "response" and depth < _WIDE
        for property_ in shape.properties:
            hidden = property_.schema.write_only if self.side == "response" else property_.schema.read_only
            needed = property_.required or property_.name in dict(shape.tags)
            if hidden or not (needed or (wide and self._count < _MOST)):
                continue
            try:
                members[property_.name] = self._synthesise(property_.schema, depth + 1)
            except ImpossibleError:
                if property_.required:
                    raise
        return {name: tags.get(name, value) for name, value in members.items()}

    def _array(self, schema: ir.Schema, items: ir.Schema, depth: int) -> Json:
        least = next((value for name, value in schema.limits.keywords if name == "minItems"), 0)
        count = min(least if isinstance(least, int) else 0, 20)
        try:
            return [self._synthesise(items, depth + 1) for _ in range(max(1, count))]
        except ImpossibleError:
            if count:
                raise
            return []

    def _union(self, union: ir.Union, depth: int) -> Json:
        failure = ImpossibleError("the union has no variants")
        for index, variant in enumerate(union.variants):
            try:
                value = self._synthesise(variant, depth)
            except ImpossibleError as error:
                failure = error
                continue
            return self._tagged(union, index, value)
        raise failure

    @staticmethod
    def _tagged(union: ir.Union, index: int, value: Json) -> Json:
        """Return a variant's value with the discriminator's value for that variant."""
        if union.discriminator is None or not isinstance(value, dict):
            return value
        tag = next((tag for tag, place in union.discriminator.mapping if place == index), None)
        if tag is None or dict(union.discriminator.mapping).get(str(value.get(union.discriminator.property))) == index:
            return value
        return {**value, union.discriminator.property: tag}
