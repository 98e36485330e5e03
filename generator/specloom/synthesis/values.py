"""Synthesises a JSON value for a schema: an example of the document where one fits, else a value of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal, TypeAlias

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.ir.schema_walk import value_schema
from specloom.synthesis.texts import ImpossibleError, number_of, text_of

Side = Literal["request", "response"]
_DEEPEST = 12
_WIDE = 3
_MOST = 150
_TOO_MANY = 5000
_TURNS = 4


def _size(value: Json, usual: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else usual


Examples: TypeAlias = Callable[[Location], Sequence[Json]]


@dataclass(frozen=True, slots=True)
class DocumentExamples:
    """The examples of a document: `find` returns those at a location, `fits` tells whether a value matches a schema."""

    find: Examples
    fits: Callable[[ir.Schema, Json, Side], bool]
    # By the identity of a schema, which stays alive in its entry: schemas with one location may differ.
    _known: dict[tuple[int, Side, int], tuple[ir.Schema, Sequence[Json]]] = field(
        default_factory=dict[tuple[int, Side, int], tuple[ir.Schema, Sequence[Json]]], init=False, repr=False
    )

    def first_fitting(self, schema: ir.Schema, side: Side, turn: int) -> Sequence[Json]:
        """Return the first example of a schema, from the one of a turn on, that matches it; empty without any."""
        key = (id(schema), side, turn)
        if key not in self._known:
            examples = self.find(schema.location)[turn:]
            fitting = (value for value in examples if value is not None and self.fits(schema, value, side))
            self._known[key] = (schema, [*islice(fitting, 1)])
        return self._known[key][1]


@dataclass(slots=True)
class ValueFactory:
    """Synthesises values: for requests with required properties only, for responses with optional ones as well."""

    schemas: Mapping[Location, ir.Schema]
    side: Side
    examples: DocumentExamples
    _count: int = 0
    _open_references: list[Location] = field(default_factory=list[Location])
    _turn: int = 0

    def value(self, schema: ir.Schema, place: Location | None = None) -> Json:
        """Return a value that matches a schema; an example of `place`, the media type or parameter of it, if one fits.

        Raises:
            ImpossibleError: None can be synthesised.
        """
        self._count = self._turn = 0
        self._open_references = []
        for example in self.examples.find(place) if place is not None else ():
            if example is not None and self.examples.fits(schema, example, self.side):
                return example
        value = self._synthesise(schema, 0)
        if not self.examples.fits(schema, value, self.side):
            raise ImpossibleError("the synthesised value does not fit its schema")
        return value

    def _synthesise(self, schema: ir.Schema, depth: int) -> Json:
        self._count += 1
        if self._count > _TOO_MANY:
            raise ImpossibleError("the value would be too large")
        for example in self.examples.first_fitting(schema, self.side, self._turn):
            return example
        match schema.shape:
            case ir.Reference(target):
                return self._dereferenced(schema, target, depth)
            case ir.Scalar() as scalar:
                return self._scalar(scalar, schema.limits)
            case ir.Enumeration(values):
                return self._listed(schema, values)
            case ir.Null():
                return None
            case ir.Anything(format_):
                limits = schema.limits
                return text_of(ir.Scalar("string", format_), limits) if format_ or limits.keywords else "anything"
            case _ if depth > _DEEPEST:
                return self._smallest(schema, "the schema is too deep")
            case _:
                return self._compound(schema, depth)

    def _scalar(self, scalar: ir.Scalar, limits: ir.Limits) -> Json:
        if scalar.type == "boolean":
            return self._turn % 2 == 0
        if scalar.type != "string":
            return number_of(scalar, limits, self._turn)
        if scalar.format == "binary":
            raise ImpossibleError("octets inside of JSON are not synthesised")
        if scalar.format == "utc-date-time" and self.side == "request":
            scalar = ir.Scalar("string", "date-time")
        return text_of(scalar, limits, self._turn)

    def _listed(self, schema: ir.Schema, values: Sequence[Json]) -> Json:
        """Return a value of an enumeration that its other keywords admit, another one in each turn."""
        # As many as the turn needs: checking each of a long list costs the square of its length.
        admitted = (value for value in values if self.examples.fits(schema, value, self.side))
        fitting = list(islice(admitted, self._turn + 1))
        if not fitting:
            raise ImpossibleError("its other keywords admit none of the listed values")
        return fitting[self._turn % len(fitting)]

    def _compound(self, schema: ir.Schema, depth: int) -> Json:
        match schema.shape:
            case ir.Object() as shape:
                return self._object(schema.location, shape, depth)
            case ir.Array(items):
                return self._array(schema, items, depth)
            case ir.Tuple(prefix):
                return [self._synthesise(item, depth + 1) for item in prefix]
            case ir.Map() as shape:
                return self._map(schema, shape, depth)
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
            tag_values = [tag for tag, target in shape.variants.mapping if target == location]
            tags |= {shape.variants.property: tag_values[0]} if tag_values else {}
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
        limits = dict(schema.limits.keywords)
        least, most = (_size(limits.get(name), usual) for name, usual in (("minItems", 0), ("maxItems", _MOST)))
        values: list[Json] = []
        outer = self._turn
        try:
            for turn in range(max(1, least) * (_TURNS if limits.get("uniqueItems") is True else 1)):
                if len(values) == min(max(1, least), most):
                    break
                # Where items may repeat, all are made alike.
                self._turn = outer + turn if limits.get("uniqueItems") is True else outer
                value = self._synthesise(items, depth + 1)
                if limits.get("uniqueItems") is not True or repr(value) not in map(repr, values):
                    values.append(value)
        except ImpossibleError:
            if least:
                raise
        finally:
            self._turn = outer
        return values

    def _map(self, schema: ir.Schema, shape: ir.Map, depth: int) -> Json:
        least = _size(dict(schema.limits.keywords).get("minProperties"), 0)
        names = ["key", *(f"key{number}" for number in range(2, least + 1))]
        wanted = names[: max(least, 1 if depth < _WIDE else 0)]
        if _size(dict(schema.limits.keywords).get("maxProperties"), 1) == 0:
            wanted = []
        return {name: self._synthesise(value_schema(shape, name), depth + 1) for name in wanted}

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
