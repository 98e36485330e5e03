"""Values of JSON with all that was written: integers, and numbers of more digits than a float holds."""

from __future__ import annotations

from collections.abc import Iterator
from json import loads
from typing import Any

from pydantic import TypeAdapter

from ..base.contexts import Note, Reading
from ..base.received import ReceivedFloat
from ..base.type_guards import is_mapping, is_several
from ..models.numbers import UntypedDecimal

_SIGNIFICANT = 17
"""A double has no number of more significant digits (IEEE 754-2019, section 5.12.2)."""
_MARKS = bytes(48 if byte in b"0123456789.eE" else 32 for byte in range(256))
# A point or an exponent is among them: integers have no limit.
_LONG = b"0" * (_SIGNIFICANT + 2)
_STEP = 4

_ASIDE = ("metadata", "serialization")

_NUMERIC = frozenset({"any", "decimal", "float"})

_kinds: dict[TypeAdapter[Any], frozenset[str]] = {}


def validated(adapter: TypeAdapter[Any], content: bytes, context: Reading) -> Any:
    """Return what JSON holds, as a type has it.

    Raises:
        ValidationError: It is no JSON, or holds a value that does not fit.
    """
    if context.decimals or (has_numbers(adapter) and has_long(content)):
        try:
            values = json_values(content, context)
        except (ValueError, RecursionError):
            pass  # pydantic says what is wrong
        else:
            return adapter.validate_python(values, context=context, by_name=False)
    return adapter.validator.validate_json(content, context=context, by_name=False)


def has_long(content: bytes) -> bool:
    """Tell whether JSON may hold a number that is no integer and has more digits than a float."""
    # Looking at each fourth octet is enough to see that there is none, which is the rule.
    if _LONG[: len(_LONG) // _STEP] not in content[::_STEP].translate(_MARKS):
        return False
    marks = content.translate(_MARKS)
    start = marks.find(_LONG)
    while start >= 0:
        end = marks.find(b" ", start)
        text = content[start : end if end >= 0 else None].lower()
        if len(_significant(text)) > _SIGNIFICANT and (b"." in text or b"e" in text):
            return True
        start = marks.find(_LONG, end) if end >= 0 else -1
    return False


def _significant(text: bytes) -> bytes:
    return text.partition(b"e")[0].replace(b".", b"").strip(b"-0")


def json_values(content: bytes, reading: Reading) -> Any:
    """Return the values that JSON holds; numbers that are no integers are decimals if `reading` wants them so.

    Raises:
        ValueError: It is no JSON.
        RecursionError: It is nested too deeply.
    """

    def number(text: str) -> float:
        if len(_significant(text.lower().encode())) <= _SIGNIFICANT:
            return float(text)
        received = ReceivedFloat.of(text)
        reading.note(Note(received, "a number of at most 17 digits", "number"))
        return received

    return loads(content, parse_float=UntypedDecimal if reading.decimals else number, parse_constant=_refuse)


def has_numbers(adapter: TypeAdapter[Any]) -> bool:
    """Return whether values of a type may hold numbers that are no integers."""
    return not _NUMERIC.isdisjoint(_kinds_in(adapter))


def is_noted(adapter: TypeAdapter[Any]) -> bool:
    """Return whether reading a value of a type may leave a note: only functions leave any, and long numbers."""
    return has_numbers(adapter) or any(kind.startswith("function") for kind in _kinds_in(adapter))


def _kinds_in(adapter: TypeAdapter[Any]) -> frozenset[str]:
    """Return the kinds of schemas of which pydantic's schema of a type is made."""
    known = _kinds.get(adapter)
    if known is None:
        known = _kinds[adapter] = frozenset(_walked(adapter.core_schema))
    return known


def _walked(schema: Any) -> Iterator[str]:
    left: list[Any] = [schema]
    while left:
        part = left.pop()
        if is_mapping(part):  # no dictionary while a model waits to be built
            kind = part.get("type")
            if isinstance(kind, str):
                yield kind
            left.extend(value for key, value in part.items() if not (isinstance(kind, str) and key in _ASIDE))
        elif is_several(part):
            left.extend(part)


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no JSON")
