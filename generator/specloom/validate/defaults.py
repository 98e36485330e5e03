"""A fast check of default values by the simple keywords of their schemas, ahead of the real validator.

It only ever confirms: what is not certain to fit is left to the validator, which also gives the message. That saves
thousands of validations in a large document.
"""

from __future__ import annotations

from collections.abc import Callable

from specloom.base.document import Json
from specloom.base.json_value import has_type, is_number

DEMANDING = frozenset({
    "$dynamicRef", "$ref", "allOf", "anyOf", "const", "contains", "dependentRequired", "dependentSchemas",
    "discriminator", "enum", "exclusiveMaximum", "exclusiveMinimum", "if", "items", "maxItems", "maxLength",
    "maxProperties", "maximum", "minItems", "minLength", "minProperties", "minimum", "multipleOf", "not", "oneOf",
    "prefixItems", "properties", "required", "type", "unevaluatedItems", "uniqueItems",
})  # fmt: skip
"""Every keyword that a value can violate, but for those that default values are not checked against."""


def default_fits(schema: Json) -> bool:
    """Tell whether the default value of a schema is certain to be one of its values."""
    if not isinstance(schema, dict) or "$ref" in schema or schema.get("default") is None:
        return True
    value = schema["default"]
    return all(_meets(keyword, schema[keyword], value) for keyword in DEMANDING & schema.keys())


def _meets(keyword: str, demand: Json, value: Json) -> bool:
    rule = _RULES.get(keyword)
    return rule is not None and rule(demand, value)


def _type(demand: Json, value: Json) -> bool:
    return isinstance(demand, str) and has_type(value, demand)


def _enum(demand: Json, value: Json) -> bool:
    return isinstance(demand, list) and any(type(allowed) is type(value) and allowed == value for allowed in demand)


def _at_least(demand: Json, value: Json) -> bool:
    return is_number(demand) and (not is_number(value) or value >= demand)


def _at_most(demand: Json, value: Json) -> bool:
    return is_number(demand) and (not is_number(value) or value <= demand)


def _as_long(demand: Json, value: Json) -> bool:
    return is_number(demand) and (not isinstance(value, str) or len(value) >= demand)


def _as_short(demand: Json, value: Json) -> bool:
    return is_number(demand) and (not isinstance(value, str) or len(value) <= demand)


def _no_item(_demand: Json, value: Json) -> bool:
    return value == [] or not isinstance(value, list)


def _no_member(_demand: Json, value: Json) -> bool:
    return value == {} or not isinstance(value, dict)


_RULES: dict[str, Callable[[Json, Json], bool]] = {
    "type": _type, "enum": _enum, "minimum": _at_least, "maximum": _at_most, "minLength": _as_long,
    "maxLength": _as_short, "items": _no_item, "properties": _no_member,
}  # fmt: skip
