"""What JSON and YAML texts hold, as plain Python values."""

from __future__ import annotations

import json
from typing import TypeAlias, TypeGuard, cast

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,), "array": (list,),
    "object": (dict,),
}  # fmt: skip


def copied(value: Json) -> Json:
    """Return a value that shares no list or mapping with the one given, nor with itself: YAML aliases share."""
    if isinstance(value, dict):
        return {name: copied(entry) for name, entry in value.items()}
    if isinstance(value, list):
        return [copied(entry) for entry in value]
    return value


def json_or_text(text: str) -> Json:
    """Return the JSON value that a text holds, or the text itself where it holds none."""
    try:
        return cast("Json", json.loads(text))
    except ValueError:
        return text


def has_type(value: Json, name: str) -> bool:
    """Tell whether a value has the type of JSON Schema called `name`; a float without a fraction is no integer here."""
    return type(value) in _TYPES.get(name, ())


def is_number(value: Json) -> TypeGuard[int | float]:
    """Tell whether a value is a number; Python takes booleans for some, JSON does not."""
    return isinstance(value, int | float) and not isinstance(value, bool)
