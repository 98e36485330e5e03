"""Rules about schemas: objects that are repeated inline, enumerations without descriptions."""

from __future__ import annotations

import json
from collections.abc import Iterator

from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Json
from specloom.lint.outline import Kind, Part
from specloom.lint.survey import Survey, warning

_ANNOTATIONS = frozenset(
    {"title", "description", "example", "examples", "default", "deprecated", "externalDocs", "$comment"}
)
_NAMED = ("properties", "$defs", "patternProperties", "dependentSchemas")
_DESCRIPTIONS = ("x-enum-descriptions", "x-enumDescriptions", "x-enum-description")


def inline_object_repeated(survey: Survey) -> Iterator[Diagnostic]:
    """Yield inline objects with the same shape as a component or an earlier object."""
    objects = [part for part in survey.of(Kind.SCHEMA, Kind.PROPERTY) if isinstance(part.value.get("properties"), dict)]
    known = {_shape(part.value): part.location for part in objects if _is_component(part)}
    for part in objects:
        if _is_component(part):
            continue
        first = known.setdefault(_shape(part.value), part.location)
        if first != part.location:
            message = f"this object is written out already at {_fragment(first, part.location)}"
            hint = "make it a component and refer to it"
            yield warning("inline-object-repeated", part.location, message, hint)


def _is_component(part: Part) -> bool:
    return part.location.pointer[:2] == ("components", "schemas") and len(part.location.pointer) == 3


def _fragment(location: Location, seen_from: Location) -> str:
    return location.fragment if location.document == seen_from.document else location.document + location.fragment


def _shape(schema: Json) -> str:
    return json.dumps(_bare(schema, is_schema=True), sort_keys=True)


def _bare(value: Json, *, is_schema: bool) -> Json:
    """Return a schema without annotations; a property may be called `title`, so names of properties are kept."""
    if isinstance(value, list):
        return [_bare(entry, is_schema=is_schema) for entry in value]
    if not isinstance(value, dict):
        return value
    relevant = (key for key in value if not is_schema or not (key in _ANNOTATIONS or key.startswith("x-")))
    return {key: _bare(value[key], is_schema=not is_schema or key not in _NAMED) for key in relevant}


def enum_undescribed(survey: Survey) -> Iterator[Diagnostic]:
    """Yield enumerations of several values without descriptions of them."""
    for part in survey.of(Kind.SCHEMA, Kind.PROPERTY):
        values = part.value.get("enum")
        if isinstance(values, list) and len(values) > 1 and not any(key in part.value for key in _DESCRIPTIONS):
            message = f"the {len(values)} values of this enumeration are not described"
            hint = (
                "write `oneOf` with a `const` and a `description` for each value, as far as the documentation has them"
            )
            yield warning("enum-undescribed", part.location.child("enum"), message, hint)
        else:
            yield from _undescribed_constants(part)


def _undescribed_constants(part: Part) -> Iterator[Diagnostic]:
    entries = part.value.get("oneOf")
    listed = entries if isinstance(entries, list) else []
    constants = [entry for entry in listed if isinstance(entry, dict) and "const" in entry]
    if len(constants) < len(listed):
        return
    for index, entry in enumerate(constants):
        if not entry.get("description"):
            message = f"the value {entry['const']!r} of this enumeration is not described"
            at = part.location.child("oneOf", index)
            yield warning("enum-undescribed", at, message, "add what the documentation says of it, in your own words")
