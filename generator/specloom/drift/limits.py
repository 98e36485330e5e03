"""Decides whether a value breaks one limit of its schema (JSON Schema 2020-12, validation, section 6)."""

from __future__ import annotations

from collections.abc import Callable
from operator import ge, gt, le, lt
from typing import TypeAlias

from specloom.base.document import Json
from specloom.base.json_value import is_number
from specloom.base.patterns import is_mismatch

_Number: TypeAlias = "int | float"
# What breaks a limit: of a number, and of the size of a value of some type.
_NUMBERS: dict[str, Callable[[_Number, _Number], bool]] = {
    "minimum": lt,
    "maximum": gt,
    "exclusiveMinimum": le,
    "exclusiveMaximum": ge,
    "multipleOf": lambda value, limit: limit > 0 and isinstance(value, int) and value % limit != 0,
}
_SIZES: dict[str, tuple[type, Callable[[int, int], bool]]] = {
    "minLength": (str, lt),
    "maxLength": (str, gt),
    "minItems": (list, lt),
    "maxItems": (list, gt),
    "minProperties": (dict, lt),
    "maxProperties": (dict, gt),
}


def broken_limit(keyword: str, limit: Json, value: Json) -> bool:
    """Tell whether a value breaks a limit; False where that cannot be decided."""
    if keyword == "pattern":
        return isinstance(limit, str) and isinstance(value, str) and is_mismatch(limit, value)
    if keyword == "uniqueItems":
        return limit is True and isinstance(value, list) and len({repr(item) for item in value}) < len(value)
    if keyword in _NUMBERS:
        return is_number(value) and is_number(limit) and _NUMBERS[keyword](value, limit)
    if keyword in _SIZES and isinstance(limit, int) and isinstance(value, str | list | dict):
        kind, breaks = _SIZES[keyword]
        return isinstance(value, kind) and breaks(len(value), limit)
    return False
