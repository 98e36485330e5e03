"""The specification's schema of each version, and the type of violations.

The schemas are read from files that openapi-spec-validator ships; importing its code would take longer than checking
most documents.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from specloom.base.document import Json
from specloom.validate.version import Version

_FILES = {Version.V20: "v2.0", Version.V30: "v3.0", Version.V31: "v3.1", Version.V32: "v3.2"}

# JSON Schema 2020-12 with the OpenAPI base vocabulary, written flat: as published, spread over eight documents with
# dynamic references, it takes ten times as long to apply.
_SCHEMA: dict[str, Any] = {"$dynamicRef": "#meta"}
_SCHEMAS: dict[str, Any] = {"type": "array", "minItems": 1, "items": _SCHEMA}
_NAMED: dict[str, Any] = {"type": "object", "additionalProperties": _SCHEMA}
_TEXT = {"type": "string"}
_FLAG = {"type": "boolean"}
_NUMBER = {"type": "number"}
_COUNT = {"type": "integer", "minimum": 0}
_TYPES = {"enum": ["array", "boolean", "integer", "null", "number", "object", "string"]}
_TEXTS = {"type": "array", "items": _TEXT}


# How the specification's schemas demand that components are named.
_NAME_30 = r"^[a-zA-Z0-9\.\-_]+$"
_NAME_31 = "^[a-zA-Z0-9._-]+$"

# Where the schema for Schema Objects stands in the specification's schemas of 3.1 and 3.2.
SCHEMA_POINTER = "#/$defs/schema"


@dataclass(frozen=True, slots=True)
class Violation:
    """A keyword of the specification's schema that a value violates."""

    path: tuple[str | int, ...]
    keyword: str
    demand: Json
    """The value of the keyword: the list of `required`, the values of `enum`."""
    value: Json
    schema: Json
    message: str


@cache
def specification(version: Version) -> Any:
    """Return the schema of all documents of a version, not to be changed.

    Raises:
        RuntimeError: openapi-spec-validator is not there, or keeps its schemas elsewhere.
    """
    package = find_spec("openapi_spec_validator")
    for folder in (package.submodule_search_locations if package else None) or ():
        place = Path(folder, "resources", "schemas", _FILES[version], "schema.json")
        if place.is_file():
            return json.loads(place.read_bytes())
    raise RuntimeError(f"openapi-spec-validator has no schema of version {version.value}; install specloom again")


@cache
def checked_schema(version: Version) -> Any:
    """Return the schema that documents of a version are checked by, not to be changed.

    It is that of the specification with three differences. The values of `enum` in Swagger 2.0 need not be distinct:
    later drafts of JSON Schema only advise that. Components may have any name, for which there is a rule
    (`component-name`): 3.0 would leave those with other names unchecked, later versions would refuse the document. And
    so may the methods of additional operations (`additional-method`), of which a wrong one would refuse its whole path.
    """
    return json.loads(json.dumps(specification(version)), object_hook=_tolerant)


def _tolerant(schema: dict[str, Any]) -> dict[str, Any]:
    if schema == {"$ref": "http://json-schema.org/draft-04/schema#/properties/enum"}:
        return {"type": "array", "minItems": 1}
    named = schema.get("patternProperties")
    if isinstance(named, dict) and _NAME_30 in named:
        return {"type": "object", "additionalProperties": named[_NAME_30]}
    names = schema.get("propertyNames")
    if isinstance(names, dict) and (names == {"pattern": _NAME_31} or "not" in names):
        return {key: value for key, value in schema.items() if key != "propertyNames"}
    return schema


def _each(names: str, shape: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return dict.fromkeys(names.split(), shape)


SCHEMA_OBJECT: dict[str, Any] = {
    "type": ["object", "boolean"],
    "properties": {
        **_each("$id $schema $ref $anchor $dynamicRef $dynamicAnchor $comment", _TEXT),
        **_each("title description format pattern contentEncoding contentMediaType", _TEXT),
        **_each("deprecated readOnly writeOnly uniqueItems", _FLAG),
        **_each("maximum exclusiveMaximum minimum exclusiveMinimum", _NUMBER),
        **_each("maxLength minLength maxItems minItems maxContains minContains maxProperties minProperties", _COUNT),
        **_each("allOf anyOf oneOf prefixItems", _SCHEMAS),
        **_each("$defs definitions properties patternProperties dependentSchemas", _NAMED),
        **_each("items contains additionalProperties propertyNames not if then else", _SCHEMA),
        **_each("unevaluatedItems unevaluatedProperties contentSchema", _SCHEMA),
        "multipleOf": {"type": "number", "exclusiveMinimum": 0},
        "type": {"anyOf": [_TYPES, {"type": "array", "items": _TYPES, "minItems": 1}]},
        "enum": {"type": "array"},
        "required": _TEXTS,
        "dependentRequired": {"type": "object", "additionalProperties": _TEXTS},
        "examples": {"type": "array"},
        "discriminator": {
            "type": "object",
            "properties": {"propertyName": _TEXT, "mapping": {"type": "object", "additionalProperties": _TEXT}},
            "required": ["propertyName"],
        },
        "externalDocs": {"type": "object", "properties": {"url": _TEXT}, "required": ["url"]},
        "xml": {"type": "object"},
    },
}
"""What a Schema Object of OpenAPI 3.1 and 3.2 may look like, which their own schema leaves open."""
