"""Schemas: what values a document admits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from specloom.base.diagnostics import Location
from specloom.base.document import Json

ScalarType = Literal["string", "integer", "number", "boolean"]
Basis = Literal["documented", "inferred", "observed"]


@dataclass(frozen=True, slots=True)
class Provenance:
    """The source of a claim (`x-specloom-source`); `inferred` are the facts that are inferred, where not all is.

    Of a registered page, `url` is its address, and `retrieved` the day it was retrieved.
    """

    document: str
    lines: str
    basis: Basis
    note: str = ""
    url: str = ""
    retrieved: str = ""
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Anything:
    """Any JSON value: `true`, `{}` or a schema that says nothing about its type.

    `format` is that of a string or number, should another part of the schema say that it is one.
    """

    format: str = ""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string, integer, number or boolean, refined by `format`."""

    type: ScalarType
    format: str = ""


@dataclass(frozen=True, slots=True)
class Null:
    """The value `null` alone."""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A closed list of scalar values (`enum`, `const` or an annotated enumeration), without null.

    `annotated` says that each value is an entry of its own: one that has a single value so far is no constant.
    """

    values: tuple[bool | int | float | str, ...]
    descriptions: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    annotated: bool = False

    @property
    def is_constant(self) -> bool:
        """Whether there is one value, which goes without saying."""
        return len(self.values) == 1 and not self.annotated


@dataclass(frozen=True, slots=True)
class Array:
    """A list of `items`."""

    items: Schema


@dataclass(frozen=True, slots=True)
class Tuple:
    """A list whose first places have types of their own (`prefixItems`); `rest` is None where nothing may follow."""

    prefix: tuple[Schema, ...]
    rest: Schema | None


@dataclass(frozen=True, slots=True)
class Property:
    """A declared property of an object."""

    name: str
    schema: Schema
    required: bool


TagValue = bool | int | float | str
"""A value of a discriminator property."""


@dataclass(frozen=True, slots=True)
class Variants:
    """The schemas that are `allOf` of an object with a discriminator, those at deeper levels as well.

    `mapping` is from the values of `property` to the object itself or a variant; `default` is for all other values, and
    for a missing one. `separate` are the variants whose classes cannot inherit from the class of the object.
    """

    property: str
    mapping: tuple[tuple[TagValue, Location], ...]
    all: tuple[Location, ...]
    separate: tuple[Location, ...] = ()
    default: Location | None = None


@dataclass(frozen=True, slots=True)
class Object:
    """An object with declared properties; `additional` describes the others, None where they are not described.

    `variants` are those of an object with a discriminator. Of a variant, `tags` are the values of its discriminators by
    property, first the one that it is made with, and `parent` is the object whose class its own inherits from; it has
    all properties nevertheless.
    """

    properties: tuple[Property, ...]
    additional: Schema | None = None
    closed: bool = False
    variants: Variants | None = None
    parent: Location | None = None
    tags: tuple[tuple[str, tuple[TagValue, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Map:
    """An object without declared properties: any key, values of one schema.

    Values whose key matches a regular expression of `patterns` have the schema there instead.
    """

    values: Schema
    patterns: tuple[tuple[str, Schema], ...] = ()


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property that tells the variants of a union apart; `mapping` is from its values to indexes of `variants`.

    `default` is the index of the variant for all other values, and for a missing one (`defaultMapping`).
    """

    property: str
    mapping: tuple[tuple[TagValue, int], ...]
    default: int | None = None


@dataclass(frozen=True, slots=True)
class Union:
    """One of several schemas (`oneOf`, `anyOf` or a list of types)."""

    variants: tuple[Schema, ...]
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A schema that is described elsewhere; the key of `Api.schemas`."""

    target: Location


Shape = Anything | Scalar | Null | Enumeration | Array | Tuple | Object | Map | Union | Reference


@dataclass(frozen=True, slots=True)
class Limits:
    """Constraints on a value, as (keyword, value) in document order: shown to people, not enforced by models."""

    keywords: tuple[tuple[str, Json], ...] = ()

    @property
    def checks(self) -> tuple[tuple[str, Json], ...]:
        """The keywords as JSON Schema 2020-12 has them: `exclusiveMinimum: true` (OpenAPI 3.0) becomes a number."""
        listed = dict(self.keywords)
        for name, plain in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
            if isinstance(listed.get(name), bool) and listed.pop(name) and plain in listed:
                listed[name] = listed.pop(plain)
        return tuple(listed.items())


class SuggestedName(str):
    """A name that an extension of another tool gives: where a package has another name already, that stays."""

    __slots__ = ()


def is_stated(name: str) -> bool:
    """Tell whether a name is stated in our words, so that it goes before a recorded one."""
    return bool(name) and not isinstance(name, SuggestedName)


@dataclass(frozen=True, slots=True)
class Default:
    """A declared default; its presence matters, since it may be null."""

    value: Json


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema: its shape and annotations. `type_name` is that of its class, where its field has another."""

    location: Location
    shape: Shape
    nullable: bool = False
    title: str = ""
    description: str = ""
    default: Default | None = None
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    pii: bool = False
    python_name: str = ""
    type_name: str = ""
    limits: Limits = Limits()
    source: Provenance | None = None

    @property
    def class_name(self) -> str:
        """The name that the document gives to its class."""
        return self.type_name or self.python_name
