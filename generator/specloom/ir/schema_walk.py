"""Traversal of schemas: children of a schema, targets of references, and everything reachable from some roots."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from specloom.base.diagnostics import Location
from specloom.base.media_type import is_form, is_multipart_form
from specloom.ir.exchanges import MediaType
from specloom.ir.schemas import (
    Anything,
    Array,
    Enumeration,
    Map,
    Object,
    Property,
    Reference,
    Scalar,
    Schema,
    Tuple,
    Union,
)

Lookup = Callable[[Location], Schema | None]
"""Maps the target of a reference to its schema; None where that is not known (yet)."""


def children(schema: Schema) -> list[tuple[str, Schema]]:
    """Return the schemas directly inside of one, each with its role: a property's name, `Item`, `Value`, `Variant1`."""
    match schema.shape:
        case Array(items):
            return [("Item", items)]
        case Tuple(prefix, rest):
            numbered = [(f"Item{index}", entry) for index, entry in enumerate(prefix, 1)]
            return [*numbered, *([("Item", rest)] if rest else [])]
        case Map(values, patterns):
            return [("Value", values), *((f"Value{index}", schema) for index, (_, schema) in enumerate(patterns, 2))]
        case Union(variants):
            return [(f"Variant{index}", variant) for index, variant in enumerate(variants, 1)]
        case Object(declared, additional):
            inside = [(declared_property.name, declared_property.schema) for declared_property in declared]
            return [*inside, *([("Value", additional)] if additional else [])]
        case _:
            return []


def described_name(location: Location) -> str:
    """Return the name of a referenced schema: its key, or its file if that holds nothing else."""
    return location.pointer[-1] if location.pointer else PurePosixPath(location.document).stem


def relatives(schema: Schema) -> list[Location]:
    """Return the locations of the variants of an object with a discriminator, and of the parent of a variant."""
    if not isinstance(schema.shape, Object):
        return []
    variants = schema.shape.variants.all if schema.shape.variants is not None else ()
    return [*variants, *([schema.shape.parent] if schema.shape.parent is not None else [])]


def value_schema(shape: Map, key: str) -> Schema:
    """Return the schema of what stands under a key of a map."""
    matching = (schema for pattern, schema in shape.patterns if re.search(pattern, key, re.ASCII))
    return next(matching, shape.values)


def properties(schema: Schema | None) -> tuple[Property, ...]:
    """Return the declared properties of an object; none of what is no object."""
    return schema.shape.properties if schema is not None and isinstance(schema.shape, Object) else ()


def dereference(lookup: Lookup, schema: Schema) -> Schema | None:
    """Return the schema at the end of a chain of references; None where the chain is circular or its end unknown."""
    visited = set[Location]()
    while isinstance(schema.shape, Reference):
        target = lookup(schema.shape.target)
        if target is None or schema.shape.target in visited:
            return None
        visited.add(schema.shape.target)
        schema = target
    return schema


def dereferenced(schemas: Mapping[Location, Schema], schema: Schema) -> Schema:
    """Return the schema at the end of a chain of references; a circular reference is returned as it is."""
    return dereference(schemas.get, schema) or schema


def resolved(schemas: Mapping[Location, Schema], schema: Schema) -> Schema:
    """Dereference a schema; `nullable`, `read_only` and `write_only` of the references apply to the result.

    A circular reference gives a schema that admits any value.
    """
    visited = set[Location]()
    while isinstance(schema.shape, Reference):
        target = schemas.get(schema.shape.target)
        if target is None or schema.shape.target in visited:
            return replace(schema, shape=Anything())
        visited.add(schema.shape.target)
        if not (schema.nullable or schema.read_only or schema.write_only):
            schema = target
            continue
        schema = replace(
            target,
            nullable=schema.nullable or target.nullable,
            read_only=schema.read_only or target.read_only,
            write_only=schema.write_only or target.write_only,
        )
    return schema


def variant_for(schemas: Mapping[Location, Schema], schema: Schema, value: Mapping[str, object]) -> Schema:
    """Return the variant of an object that the discriminator in a value names; `schema` where it names none."""
    visited = set[Location]()
    while isinstance(schema.shape, Object) and schema.shape.variants is not None and schema.location not in visited:
        visited.add(schema.location)
        variants, tag = schema.shape.variants, value.get(schema.shape.variants.property)
        known = {(isinstance(listed, bool), listed): target for listed, target in variants.mapping}
        target = known.get((isinstance(tag, bool), tag)) if isinstance(tag, str | int) else None
        target = target or variants.default
        schema = dereferenced(schemas, schemas[target]) if target is not None else schema
    return schema


def reachable_schemas(schemas: Mapping[Location, Schema], roots: Iterable[Schema]) -> Iterator[Schema]:
    """Yield `roots` and every schema that they contain or refer to, at any depth, each once."""
    # Not by location: the variants of a union that `type: [object, array]` stands for have the place of the union.
    todo, visited, targets = list(roots), dict[int, Schema](), set[Location]()
    while todo:
        schema = todo.pop()
        if id(schema) in visited:
            continue
        visited[id(schema)] = schema
        yield schema
        if isinstance(schema.shape, Scalar):
            continue
        todo.extend([child for _, child in children(schema)])
        for target in [schema.shape.target] if isinstance(schema.shape, Reference) else relatives(schema):
            if target not in targets:
                targets.add(target)
                todo.append(schemas[target])


def lacks_fields(media: MediaType, resolve: Callable[[Schema], Schema | None]) -> bool:
    """Tell whether a body is a form, and its schema that of a list or a single value: a form has nothing else."""
    if media.schema is None or not (is_form(media.name) or is_multipart_form(media.name)):
        return False
    schema = resolve(media.schema)
    return schema is not None and isinstance(schema.shape, Array | Tuple | Scalar | Enumeration)
