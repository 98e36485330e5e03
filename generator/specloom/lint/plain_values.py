"""Tells of most examples that they fit their schema, without jsonschema, which takes a quarter of a second to import.

Only keywords with one meaning in every version are looked at. Whatever is in doubt, `lint.values` decides.
"""

from __future__ import annotations

import re

from specloom.base.diagnostics import Location, SpecError
from specloom.base.document import Document, Json
from specloom.validate.defaults import RULES

_MOST_STEPS = 10_000
_DEEPEST = 40
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "object": (dict,),
    "array": (list,),
}
_SAYS_NOTHING = (
    "title", "description", "example", "examples", "default", "deprecated", "readOnly", "writeOnly", "externalDocs",
    "xml", "nullable",
)  # fmt: skip
_LIMITS = ("minimum", "maximum", "minLength", "maxLength")
_PARTS = ("type", "enum", "format", "properties", "required", "items", "additionalProperties", "allOf")
_KNOWN = frozenset((*_SAYS_NOTHING, *_LIMITS, *_PARTS))
# Formats that have a check are in doubt but for these; all others are not checked.
_CHECKED = frozenset(("date", "date-time", "utc-date-time", "email", "ipv4", "ipv6", "uuid", "byte", "binary"))
_CERTAIN = {
    "date": re.compile(
        r"[12]\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
    ),
    "date-time": re.compile(r"\d{4}-\d\d-\d\d[ Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)"),
    "email": re.compile(r"[\w.-]+@[\w.-]+"),
    "uuid": re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),
}


class PlainCheck:
    """Checks values against schemas of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._steps = self._depth = 0

    def certainly_fits(self, at: Location, schema: Json, value: Json) -> bool:
        """Tell whether a value is certain to fit the schema at a place of the document."""
        self._steps = 0
        return self._fits(at, schema, value)

    def _fits(self, at: Location, schema: Json, value: Json) -> bool:
        if not isinstance(schema, dict) or value is None or self._steps > _MOST_STEPS or self._depth > _DEEPEST:
            return False
        self._steps += 1
        self._depth += 1
        try:
            return self._schema_fits(at, schema, value)
        finally:
            self._depth -= 1

    def _schema_fits(self, at: Location, schema: dict[str, Json], value: Json) -> bool:
        if "$ref" in schema:
            return self._target_fits(at, schema, value)
        if not all(key in _KNOWN or key.startswith("x-") for key in schema) or not _is_plainly_valid(schema, value):
            return False
        parts = schema.get("allOf", [])
        if not isinstance(parts, list) or not all(self._fits(at, part, value) for part in parts):
            return False
        if isinstance(value, list):
            items = schema.get("items", {})
            return items == {} or all(self._fits(at, items, entry) for entry in value)
        return not isinstance(value, dict) or self._members_fit(at, schema, value)

    def _target_fits(self, at: Location, schema: dict[str, Json], value: Json) -> bool:
        reference = schema["$ref"]
        if not isinstance(reference, str) or not reference.startswith("#/") or len(schema) > 1:
            return False
        try:
            place, target = self._document.resolve(at, reference)
        except SpecError:
            return False
        return self._fits(place, target, value)

    def _members_fit(self, at: Location, schema: dict[str, Json], value: dict[str, Json]) -> bool:
        properties, required = schema.get("properties", {}), schema.get("required", [])
        if not isinstance(properties, dict) or not isinstance(required, list):
            return False
        others = value.keys() - properties.keys()
        return (
            all(isinstance(name, str) and name in value for name in required)
            and (not others or schema.get("additionalProperties", True) is True)
            and all(self._fits(at, properties[name], entry) for name, entry in value.items() if name in properties)
        )


def _is_plainly_valid(schema: dict[str, Json], value: Json) -> bool:
    """Tell whether a value is certain to meet the keywords that are not about its parts."""
    expected = schema.get("type")
    if expected is not None and not (isinstance(expected, str) and type(value) in _TYPES.get(expected, ())):
        return False
    if "enum" in schema and not _is_listed(schema["enum"], value):
        return False
    if not all(RULES[name](schema[name], value) for name in _LIMITS if name in schema):
        return False
    return not isinstance(value, str) or _has_format(schema.get("format"), value)


def _is_listed(listed: Json, value: Json) -> bool:
    return isinstance(listed, list) and any(type(entry) is type(value) and entry == value for entry in listed)


def _has_format(name: Json, value: str) -> bool:
    if name is None or (isinstance(name, str) and name not in _CHECKED):
        return True
    pattern = _CERTAIN.get(name) if isinstance(name, str) else None
    return pattern is not None and pattern.fullmatch(value) is not None
