"""Unions: `oneOf` and `anyOf`, with or without a discriminator."""

from __future__ import annotations

from dataclasses import replace

from specloom import ir
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
        if target_location is not None and index not in mapping.values():
            # The implicit name (OpenAPI 3.1, "Discriminator Object").
            mapping.setdefault(target_location.pointer[-1], index)
    other = mapped(node, discriminator.text("defaultMapping") or None)
    return ir.Discriminator(name, tuple(mapping.items()), targets.index(other) if other in targets else None)
