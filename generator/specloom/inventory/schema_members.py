"""Members of schemas: the properties that a body declares, and the members of a sample that none declares."""

from __future__ import annotations

import re
from collections.abc import Iterator

from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json
from specloom.lint.outline import Kind, Part, follow

_JSON = re.compile(r"(?:application|text)/(?:[\w.+-]+\+)?json\b|\*/\*", re.IGNORECASE)
_DEEPEST = 12


def body_schemas(holder: Part | None) -> tuple[Part, ...]:
    """Return the schemas of a body, response or parameter for JSON; also that of Swagger 2.0, next to it."""
    if holder is None:
        return ()
    content = holder.value.get("content")
    media = content.items() if isinstance(content, dict) else ()
    places = [
        (holder.location.child("content", name, "schema"), value.get("schema"))
        for name, value in media
        if isinstance(value, dict) and _JSON.match(name)
    ]
    places += [(holder.location.child("schema"), holder.value.get("schema"))]
    return tuple(Part(Kind.SCHEMA, at, schema) for at, schema in places if isinstance(schema, dict))


def facets(document: Document, schema: Part, depth: int = _DEEPEST) -> Iterator[Part]:
    """Yield the schemas that make up one: what it refers to, and its parts, alternatives included."""
    if depth == 0:
        return
    target = follow(document, schema)
    yield target
    if target.location != schema.location and len(schema.value) > 1:
        yield Part(Kind.SCHEMA, schema.location, {key: value for key, value in schema.value.items() if key != "$ref"})
    for keyword in ("allOf", "anyOf", "oneOf"):
        listed = target.value.get(keyword)
        for index, entry in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(entry, dict):
                yield from facets(document, Part(Kind.SCHEMA, target.location.child(keyword, index), entry), depth - 1)


def property_names(document: Document, schemas: tuple[Part, ...], depth: int = 6) -> Iterator[str]:
    """Yield the names of the properties of schemas, and of those inside of them."""
    for schema in schemas:
        for facet in facets(document, schema):
            inner = [facet.value.get("items"), facet.value.get("additionalProperties")]
            properties = facet.value.get("properties")
            if isinstance(properties, dict):
                yield from properties
                inner += properties.values()
            if depth:
                parts = tuple(_part(facet.location, value) for value in inner if isinstance(value, dict))
                yield from property_names(document, parts, depth - 1)


def undeclared(document: Document, schema: Part, value: Json, at: str = "") -> Iterator[str]:
    """Yield JSON Pointers to the members of a sample that its schema does not declare, or declares of another shape.

    A page's model of a list may show one of its items.
    """
    parts = list(facets(document, schema))
    if isinstance(value, dict) and not any(_may_be(part.value, "object") for part in parts):
        items = _items(parts)
        yield from _inside(document, items, value, at) if items else (at or "/",)
    elif isinstance(value, dict):
        for name, member in value.items():
            yield from _inside(document, _declared(parts, name), member, f"{at}/{name}")
    elif isinstance(value, list):
        items = _items(parts)
        if not items and not any(_may_be(part.value, "array") for part in parts):
            yield at or "/"
        for index, item in enumerate(value):
            yield from _inside(document, items, item, f"{at}/{index}") if items else ()
    elif not any(_may_be(part.value, _type_of(value)) for part in parts):
        yield at or "/"


def texts_in(value: Json) -> Iterator[str]:
    """Yield the strings in a value."""
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts_in(inner)
    elif isinstance(value, str):
        yield value


def _inside(document: Document, schemas: list[Part] | None, value: Json, at: str) -> Iterator[str]:
    if schemas is None:
        return
    answers = [list(undeclared(document, schema, value, at)) for schema in schemas]
    yield from min(answers, key=len) if answers else (at,)


def _declared(parts: list[Part], name: str) -> list[Part] | None:
    """Return the schemas of a member; None where any member is allowed."""
    holders = [(part.location, part.value.get("properties")) for part in parts]
    declared = [
        _part(at, properties[name])
        for at, properties in holders
        if isinstance(properties, dict) and isinstance(properties.get(name), dict)
    ]
    further = [part.value.get("additionalProperties") for part in parts]
    if declared:
        return declared
    if any(value is True or value == {} for value in further):
        return None
    maps = [_part(part.location, value) for part, value in zip(parts, further, strict=True) if isinstance(value, dict)]
    if (
        not maps
        and not any(isinstance(properties, dict) for _, properties in holders)
        and not any(_shaped(p.value) for p in parts)
    ):
        return None
    return maps


def _shaped(schema: dict[str, Json]) -> bool:
    """Tell whether a schema restricts what its value is."""
    return any(
        key in schema for key in ("type", "enum", "const", "items", "additionalProperties", "unevaluatedProperties")
    )


def _items(parts: list[Part]) -> list[Part]:
    listed = [(part.location, part.value.get("items")) for part in parts]
    return [_part(at, value) for at, value in listed if isinstance(value, dict)]


def _part(at: Location, value: Json) -> Part:
    assert isinstance(value, dict)
    return Part(Kind.SCHEMA, at, value)


def _type_of(value: Json) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    return "string" if isinstance(value, str) else "null"


def _may_be(schema: dict[str, Json], kind: str) -> bool:
    """Tell whether a schema admits a JSON type, as far as its keywords say."""
    if kind in ("null", "string"):
        return True  # pages show "string" and null for anything
    types = schema.get("type")
    listed = types if isinstance(types, list) else [types] if types else []
    if kind == "object" and "properties" in schema:
        return True
    if not listed:
        return not any(key in schema for key in ("$ref", "allOf", "anyOf", "oneOf", "enum", "const"))
    return kind in listed or (kind == "number" and "integer" in listed)
