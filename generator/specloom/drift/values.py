"""Compares a JSON value with its schema: each difference has its place in the value and in the document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from specloom import ir
from specloom.base.diagnostics import Location, Severity
from specloom.base.document import Json
from specloom.base.pointer import escaped
from specloom.base.words import shortened
from specloom.drift.finding import RULES, Finding, Side
from specloom.drift.formats import fits_format, fits_range
from specloom.drift.limits import broken_limit
from specloom.ir.recordings import Exchange
from specloom.ir.schema_walk import resolved, value_schema, variant_for
from specloom.ir.tags import tag_text

_MAX_SHOWN = 60
_KINDS = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"}
_WEIGHTS = {Severity.ERROR: 100, Severity.WARNING: 1, Severity.NOTE: 0}


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference between a value (at `pointer`) and its schema (at `place`); `name` is the field or keyword."""

    rule: str
    pointer: str
    place: Location
    message: str
    value: Json = None
    name: str = ""

    def finding(self, exchange: Exchange, side: Side, location: Location, inside: str = "") -> Finding:
        """Return the difference as a finding about a part of an exchange, at `location` in its recording."""
        message = f"{exchange.operation} {side}{inside}: {self.message}"
        return Finding(self.rule, location, self.place, message, side, self.pointer, self.name, self.value, exchange)


@dataclass(slots=True)
class Comparer:
    """Compares values with the schemas of one API; `observed` collects the locations of properties that occurred."""

    schemas: Mapping[Location, ir.Schema]
    observed: set[Location] = field(default_factory=set[Location])
    _unions: set[tuple[Location, str]] = field(default_factory=set[tuple[Location, str]])

    def compare(self, schema: ir.Schema, value: Json, *, side: Side, pointer: str = "") -> list[Difference]:
        """Return the differences between a value and a schema."""
        return list(self._compare(schema, value, side, pointer))

    def dereferenced(self, schema: ir.Schema) -> ir.Schema:
        """Follow references; keywords beside `$ref` apply as well."""
        return resolved(self.schemas, schema)

    def _compare(self, schema: ir.Schema, value: Json, side: Side, pointer: str) -> Iterator[Difference]:
        target = self.dereferenced(schema)
        if value is None:
            if not target.nullable and not isinstance(target.shape, ir.Null | ir.Anything):
                yield Difference("drift-null", pointer, schema.location, f"null, but {_expected(target.shape)} only")
            return
        match target.shape:
            case ir.Object() as shape if isinstance(value, dict):
                variant = variant_for(self.schemas, target, value)
                shape = variant.shape if isinstance(variant.shape, ir.Object) else shape
                yield from self._object(variant, shape, value, side, pointer)
            case ir.Union() as union:
                position = (target.location, pointer)
                if position in self._unions:  # a variant that only leads back to its union describes nothing
                    yield _mistyped(target.location, ir.Null(), value, pointer)
                    return
                self._unions.add(position)
                yield from self._union(target, union, value, side, pointer)
                self._unions.discard(position)
            case ir.Enumeration(values):
                yield from _listed(target, values, value, pointer)
            case ir.Scalar() as scalar:
                yield from _scalar(target, scalar, value, pointer)
            case _:
                yield from self._members(target, value, side, pointer)
        for keyword, limit in target.limits.checks:
            if broken_limit(keyword, limit, value):
                message = f"{_shown(value)} breaks `{keyword}: {_shown(limit)}`"
                yield Difference("drift-limit", pointer, target.location, message, value, keyword)

    def _members(self, schema: ir.Schema, value: Json, side: Side, pointer: str) -> Iterator[Difference]:
        match schema.shape:
            case ir.Map() as shape if isinstance(value, dict):
                for name, entry in value.items():
                    yield from self._compare(value_schema(shape, name), entry, side, f"{pointer}/{escaped(name)}")
            case ir.Array(items) if isinstance(value, list):
                for index, entry in enumerate(value):
                    yield from self._compare(items, entry, side, f"{pointer}/{index}")
            case ir.Tuple(prefix, rest) if isinstance(value, list):
                for index, entry in enumerate(value):
                    items_ = prefix[index] if index < len(prefix) else rest
                    if items_ is not None:
                        yield from self._compare(items_, entry, side, f"{pointer}/{index}")
            case ir.Anything() | ir.Reference():
                return
            case shape:
                yield _mistyped(schema.location, shape, value, pointer)

    def _object(
        self, schema: ir.Schema, shape: ir.Object, value: dict[str, Json], side: Side, pointer: str
    ) -> Iterator[Difference]:
        known = {member.name: member for member in shape.properties}
        for name, entry in value.items():
            at = f"{pointer}/{escaped(name)}"
            if name in known:
                self.observed.add(known[name].schema.location)
                yield from self._compare(known[name].schema, entry, side, at)
            elif shape.additional is not None:
                yield from self._compare(shape.additional, entry, side, at)
            else:
                message = f"the field {name!r} is not documented; it holds {_shown(entry)}"
                yield Difference("drift-field-undocumented", at, schema.location, message, entry, name)
        for member in shape.properties:
            elsewhere = member.schema.write_only if side == "response" else member.schema.read_only
            if member.required and member.name not in value and not elsewhere:
                message = f"the required field {member.name!r} is missing"
                yield Difference("drift-field-missing", pointer, schema.location, message, None, member.name)

    def _union(self, schema: ir.Schema, union: ir.Union, value: Json, side: Side, pointer: str) -> Iterator[Difference]:
        variants, discriminator = union.variants, union.discriminator
        if discriminator is not None and isinstance(value, dict):
            tag = value.get(discriminator.property)
            selected = dict(discriminator.mapping).get(tag_text(tag)) if isinstance(tag, str | int) else None
            variants = variants if selected is None else (variants[selected],)
        before = set(self.observed)
        tried: list[tuple[int, list[Difference], set[Location]]] = []
        for variant in variants:
            self.observed = set(before)
            differences = list(self._compare(variant, value, side, pointer))
            weight = sum(_WEIGHTS[RULES[difference.rule][0]] for difference in differences)
            tried.append((weight, differences, self.observed))
        weight, differences, self.observed = min(tried, key=lambda attempt: attempt[0])
        mistyped = any(difference.rule == "drift-type" and difference.pointer == pointer for difference in differences)
        if weight and len(variants) > 1 and mistyped:
            yield _mistyped(schema.location, union, value, pointer)
        elif weight >= _WEIGHTS[Severity.ERROR] and len(variants) > 1 and not _is_close(differences, pointer):
            message = f"{_shown(value)} fits none of {len(variants)} variants"
            yield Difference("drift-variant", pointer, schema.location, message, value)
        else:
            yield from differences


def fits(comparer: Comparer, schema: ir.Schema, value: Json, side: Side) -> bool:
    """Tell whether a value fits its schema and all limits in it."""
    return not comparer.compare(schema, value, side=side)


def _is_close(differences: list[Difference], pointer: str) -> bool:
    """Tell whether the variant is close: one error only, and at most one difference below the value itself."""
    fields = [difference for difference in differences if difference.rule != "drift-field-undocumented"]
    errors = [difference for difference in differences if RULES[difference.rule][0] is Severity.ERROR]
    return len(errors) == 1 and sum(difference.pointer != pointer for difference in fields) <= 1


def kind_of(value: Json) -> str:
    """Return the JSON Schema type of a value."""
    return "null" if value is None else _KINDS[type(value)]


def _scalar(schema: ir.Schema, scalar: ir.Scalar, value: Json, pointer: str) -> Iterator[Difference]:
    kind = kind_of(value)
    if kind == "integer" or (isinstance(value, float) and value.is_integer()):  # 1.0 is an integer as well
        admitted = scalar.type in ("integer", "number")
    else:
        admitted = scalar.type == kind
    if not admitted:
        yield _mistyped(schema.location, scalar, value, pointer)
    elif isinstance(value, str) and not fits_format(scalar.format, value):
        message = f"{_shown(value)} is not in the format {scalar.format!r}"
        yield Difference("drift-format", pointer, schema.location, message, value)
    elif isinstance(value, int | float) and not fits_range(scalar.format, value):
        message = f"{_shown(value)} is out of the range of {scalar.format!r}"
        yield Difference("drift-format", pointer, schema.location, message, value)


def _listed(
    schema: ir.Schema, values: tuple[bool | int | float | str, ...], value: Json, pointer: str
) -> Iterator[Difference]:
    # Not one by one in Python: all values of a long list may be compared with it.
    if value in values and any(
        listed == value and isinstance(listed, bool) is isinstance(value, bool) for listed in values
    ):
        return
    kinds = {kind_of(listed) for listed in values}
    if kind_of(value) not in kinds:
        message = f"{_shown(value)} is {kind_of(value)}, but {' or '.join(sorted(kinds))} documented"
        yield Difference("drift-type", pointer, schema.location, message, value)
    else:
        yield Difference("drift-enum-value", pointer, schema.location, f"{_shown(value)} is not listed", value)


def _mistyped(place: Location, shape: ir.Shape, value: Json, pointer: str) -> Difference:
    message = f"{_shown(value)} is {kind_of(value)}, but {_expected(shape)} documented"
    return Difference("drift-type", pointer, place, message, value)


def _expected(shape: ir.Shape) -> str:
    match shape:
        case ir.Scalar(kind):
            return kind
        case ir.Array() | ir.Tuple():
            return "array"
        case ir.Object() | ir.Map():
            return "object"
        case ir.Union(variants):
            return " or ".join(dict.fromkeys(_expected(variant.shape) for variant in variants))
        case ir.Enumeration():
            return "one of the listed values"
        case _:
            return "null" if isinstance(shape, ir.Null) else "a described value"


def _shown(value: Json) -> str:
    return shortened(repr(value) if isinstance(value, str) else str(value), _MAX_SHOWN)
