"""Decides whether a value breaks one limit of its schema (JSON Schema 2020-12, validation, section 6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from specloom.base.document import Json
from specloom.base.json_value import is_number
from specloom.base.patterns import is_mismatch

_Number: TypeAlias = "int | float"
_NUMBERS: dict[str, Callable[[_Number, _Number], bool]] = {
    "minimum": lambda value, limit: value < limit,
    "maximum": lambda value, limit: value > limit,
    "exclusiveMinimum": lambda value, limit: value <= limit,
    "exclusiveMaximum": lambda value, limit: value >= limit,
    "multipleOf": lambda value, limit: limit > 0 and isinstance(value, int) and value % limit != 0,
}
_SIZES: dict[str, tuple[type, bool]] = {
    "minLength": (str, True),
    "maxLength": (str, False),
    "minItems": (list, True),
    "maxItems": (list, False),
    "minProperties": (dict, True),
    "maxProperties": (dict, False),
}


def broken_limit(keyword: str, limit: Json, value: Json) -> bool:
    """Tell whether a value breaks a limit; False where that cannot be decided."""
    if keyword == "pattern":
        return isinstance(limit, str) and isinstance(value, str) and is_mismatch(limit, value)
    if keyword in _NUMBERS:
        # `exclusiveMinimum: true` is OpenAPI 3.0's spelling of something that is no limit by itself.
        return is_number(value) and is_number(limit) and _NUMBERS[keyword](value, limit)
    if keyword in _SIZES and isinstance(limit, int):
        kind, least = _SIZES[keyword]
        if isinstance(value, str | list | dict) and isinstance(value, kind):
            return len(value) < limit if least else len(value) > limit
    return False
