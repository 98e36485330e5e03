"""Unions: `oneOf` and `anyOf`, with or without a discriminator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.ir.schema_walk import dereferenced, properties, reachable_schemas
from specloom.ir.tags import tag_text, typed_tag
from specloom.read.inheritance import Families, discriminator_of, mapped
from specloom.read.node import Node


def union(node: Node, keyword: str, variants: list[ir.Schema], families: Families) -> ir.Schema:
    """Return the schema of values that fit one of `variants`; null among them makes it nullable."""
    location = node.location.child(keyword)
    solid = [variant for variant in variants if not isinstance(variant.shape, ir.Null)]
    # Generators write null as `anyOf: [..., {nullable: true}]` in OpenAPI 3.0, which strictly admits any value.
    typed = [variant for variant in solid if not (isinstance(variant.shape, ir.Anything) and variant.nullable)]
    solid = typed or solid
    nullable = len(solid) < len(variants) or any(variant.nullable for variant in solid)
    if any(isinstance(variant.shape, ir.Anything) for variant in solid):
        return ir.Schema(location, ir.Anything())
    if not solid:
        return ir.Schema(location, ir.Null())
    if len(solid) == 1:
        return replace(solid[0], nullable=nullable or solid[0].nullable)
    return ir.Schema(location, ir.Union(tuple(solid), _discriminator(node, solid, families)), nullable=nullable)


def _discriminator(node: Node, variants: list[ir.Schema], families: Families) -> ir.Discriminator | None:
    """Return how variants are told apart: by the union's discriminator, else by that of what all are `allOf` of."""
    discriminator = node.get("discriminator")
    name = discriminator_of(node) or ""
    if discriminator is not None and not name:
        return None
    targets = [variant.shape.target if isinstance(variant.shape, ir.Reference) else None for variant in variants]
    nodes = [families.at(node, target) for target in targets if target is not None]
    inherited = families.tags(nodes if len(nodes) == len(targets) else [], name)
    if discriminator is None:
        return ir.Discriminator(inherited[0], tuple(inherited[1]), inherited[2]) if inherited[0] else None
    mapping: dict[ir.TagValue, int] = {}
    for value, target in discriminator.members("mapping"):
        location = mapped(node, target.value)
        if location in targets:
            mapping[value] = targets.index(location)
    listed = set(mapping.values())
    for value, index in inherited[1]:
        if index not in listed:
            mapping.setdefault(value, index)
    for index, target_location in enumerate(targets):
        if target_location is not None and target_location.pointer and index not in mapping.values():
            # The implicit name (OpenAPI 3.1, "Discriminator Object").
            mapping.setdefault(target_location.pointer[-1], index)
    other = mapped(node, discriminator.text("defaultMapping") or None)
    return ir.Discriminator(name, tuple(mapping.items()), targets.index(other) if other in targets else None)


def with_tags(schemas: Mapping[Location, ir.Schema], roots: Iterable[ir.Schema]) -> dict[Location, ir.Schema]:
    """Return schemas with the tags of objects that unions tell apart by a property of any text or number.

    `roots` are schemas that contain unions, besides those in `schemas`. An object that is listed with several values is
    left as it is: which of them is meant is for callers to say. So is it with an enumeration, unless that lists the
    values of other variants as well: then it is common to all, and only the mapping says which value is the object's.
    """
    values: dict[tuple[Location, str], set[ir.TagValue]] = {}
    defaults: set[tuple[Location, str]] = set()
    others: dict[tuple[Location, str], set[str]] = {}
    for union_ in reachable_schemas(schemas, [*roots, *schemas.values()]):
        if not isinstance(union_.shape, ir.Union) or union_.shape.discriminator is None:
            continue
        discriminator = union_.shape.discriminator
        for value, index in discriminator.mapping:
            place = _place(schemas, union_.shape.variants[index])
            if place is not None:
                values.setdefault((place, discriminator.property), set()).add(value)
                if index == discriminator.default:
                    defaults.add((place, discriminator.property))
                rest = {tag_text(tag) for tag, other in discriminator.mapping if other != index}
                others.setdefault((place, discriminator.property), set()).update(rest)
    tagged = dict(schemas)
    for (place, name), known in values.items():
        schema = tagged[place]
        entry = next((entry for entry in properties(schema) if entry.name == name), None)
        declared = entry.schema if entry is not None else None
        kind = dereferenced(schemas, declared).shape if declared is not None and not declared.read_only else None
        # What has no tag is the default (OpenAPI 3.2, "Discriminator Object").
        unneeded = (place, name) in defaults and entry is not None and not entry.required
        if len(known) > 1 or unneeded or kind is None or not isinstance(schema.shape, ir.Object):
            continue
        value = typed_tag(next(iter(known)), kind)
        listed = kind.values if isinstance(kind, ir.Enumeration) else ()
        common = value in listed and others[place, name].intersection(map(tag_text, listed))
        if isinstance(kind, ir.Scalar) or common:
            tags = dict(schema.shape.tags)
            tags.setdefault(name, (value,))
            tagged[place] = replace(schema, shape=replace(schema.shape, tags=tuple(tags.items())))
    return tagged


def _place(schemas: Mapping[Location, ir.Schema], variant: ir.Schema) -> Location | None:
    """Return the place of the object at the end of a chain of references; None where a variant is no reference."""
    place, visited = None, set[Location]()
    while isinstance(variant.shape, ir.Reference) and variant.shape.target not in visited:
        place = variant.shape.target
        visited.add(place)
        variant = schemas[place]
    return place
