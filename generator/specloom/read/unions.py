"""Unions: `oneOf` and `anyOf`, with or without a discriminator."""

from __future__ import annotations

from dataclasses import replace

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.read.node import Node


def union(node: Node, keyword: str, variants: list[ir.Schema]) -> ir.Schema:
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
    return ir.Schema(location, ir.Union(tuple(solid), _discriminator(node, solid)), nullable=nullable)


def _discriminator(node: Node, variants: list[ir.Schema]) -> ir.Discriminator | None:
    discriminator = node.get("discriminator")
    if discriminator is None:
        return None
    name = discriminator.text("propertyName") if isinstance(discriminator.value, dict) else discriminator.value
    targets = [variant.shape.target if isinstance(variant.shape, ir.Reference) else None for variant in variants]
    mapping: dict[str, int] = {}
    for value, target in discriminator.members("mapping"):
        location = mapped(node, target.value)
        if location in targets:
            mapping[value] = targets.index(location)
    for index, target_location in enumerate(targets):
        if target_location is not None and index not in mapping.values():
            # The implicit name (OpenAPI 3.1, "Discriminator Object").
            mapping.setdefault(target_location.pointer[-1], index)
    if not isinstance(name, str) or not name:
        return None
    other = mapped(node, discriminator.text("defaultMapping") or None)
    return ir.Discriminator(name, tuple(mapping.items()), targets.index(other) if other in targets else None)


def mapped(node: Node, target: Json) -> Location | None:
    """Return the location of the schema that a name or reference stands for (OpenAPI 3.2, "Discriminator Object")."""
    if not isinstance(target, str):
        return None
    if "#" not in target and "/" not in target and "." not in target:
        return Location(node.document.main, ("components", "schemas", target))
    location, _ = node.document.resolve(node.location, target)
    return location
