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

# Whether a value is certain to meet the value of a keyword.
RULES: dict[str, Callable[[Json, Json], bool]] = {
    "type": lambda demand, value: isinstance(demand, str) and has_type(value, demand),
    "enum": lambda demand, value: (
        isinstance(demand, list) and any(type(allowed) is type(value) and allowed == value for allowed in demand)
    ),
    "minimum": lambda demand, value: is_number(demand) and (not is_number(value) or value >= demand),
    "maximum": lambda demand, value: is_number(demand) and (not is_number(value) or value <= demand),
    "minLength": lambda demand, value: is_number(demand) and (not isinstance(value, str) or len(value) >= demand),
    "maxLength": lambda demand, value: is_number(demand) and (not isinstance(value, str) or len(value) <= demand),
    "items": lambda _, value: value == [] or not isinstance(value, list),
    "properties": lambda _, value: value == {} or not isinstance(value, dict),
}


def default_fits(schema: Json) -> bool:
    """Tell whether the default value of a schema is certain to be one of its values."""
    if not isinstance(schema, dict) or "$ref" in schema or schema.get("default") is None:
        return True
    value, keywords = schema["default"], DEMANDING & schema.keys()
    return keywords <= RULES.keys() and all(RULES[keyword](schema[keyword], value) for keyword in keywords)
