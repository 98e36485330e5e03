"""Decides what a Schema Object of OpenAPI 3.1 and 3.2 may look like.

This is the JSON Schema 2020-12 dialect with the OpenAPI base vocabulary, written flat: as published, spread over eight
documents with dynamic references, it takes ten times as long to apply.
"""

from __future__ import annotations

from typing import Any

_SCHEMA: dict[str, Any] = {"$dynamicRef": "#meta"}
_SCHEMAS: dict[str, Any] = {"type": "array", "minItems": 1, "items": _SCHEMA}
_NAMED: dict[str, Any] = {"type": "object", "additionalProperties": _SCHEMA}
_TEXT = {"type": "string"}
_FLAG = {"type": "boolean"}
_NUMBER = {"type": "number"}
_COUNT = {"type": "integer", "minimum": 0}
_TYPES = {"enum": ["array", "boolean", "integer", "null", "number", "object", "string"]}
_TEXTS = {"type": "array", "items": _TEXT}


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
