"""Values of JSON with all that was written: integers, and numbers of more digits than a float holds."""

from __future__ import annotations

from json import loads
from typing import Any

from pydantic import TypeAdapter

from ..base.contexts import Note, Reading
from ..base.received import NumberDecimal, ReceivedFloat
from ..base.type_guards import is_mapping

_SIGNIFICANT = 17
"""A double has no number of more significant digits (IEEE 754-2019, section 5.12.2)."""
_DIGITS = bytes(48 if byte in b"0123456789." else 0 for byte in range(256))
# A point is among them: integers have no limit.
_LONG = b"0" * (_SIGNIFICANT + 2)

_ASIDE = ("metadata", "serialization")

_numeric: dict[TypeAdapter[Any], bool] = {}


def validated(adapter: TypeAdapter[Any], content: bytes, context: Reading) -> Any:
    """Return what JSON holds, as a type has it.

    Raises:
        ValidationError: It is no JSON, or holds a value that does not fit.
    """
    if context.decimals or (has_numbers(adapter) and _LONG in content.translate(_DIGITS)):
        try:
            values = json_values(content, context)
        except (ValueError, RecursionError):
            pass  # pydantic says what is wrong
        else:
            return adapter.validate_python(values, context=context)
    return adapter.validator.validate_json(content, context=context)


def json_values(content: bytes, reading: Reading) -> Any:
    """Return the values that JSON holds; numbers that are no integers are decimals if `reading` wants them so.

    Raises:
        ValueError: It is no JSON.
        RecursionError: It is nested too deeply.
    """

    def number(text: str) -> float:
        digits = text.lower().partition("e")[0].replace(".", "").strip("-0")
        if len(digits) <= _SIGNIFICANT:
            return float(text)
        received = ReceivedFloat.of(text)
        reading.note(Note(received, "a number of at most 17 digits", "number"))
        return received

    return loads(content, parse_float=NumberDecimal if reading.decimals else number, parse_constant=_refuse)


def has_numbers(adapter: TypeAdapter[Any]) -> bool:
    """Return whether values of a type may hold numbers that are no integers."""
    known = _numeric.get(adapter)
    if known is None:
        known = _numeric[adapter] = _described(adapter.core_schema)
    return known


def _described(schema: Any) -> bool:
    left = [schema]
    while left:
        part = left.pop()
        if is_mapping(part):  # no dictionary while a model waits to be built
            if part.get("type") in ("any", "decimal", "float"):
                return True
            is_schema = isinstance(part.get("type"), str)
            left.extend(value for key, value in part.items() if not (is_schema and key in _ASIDE))
        elif isinstance(part, (list, tuple)):
            left.extend(part)
    return False


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no JSON")
