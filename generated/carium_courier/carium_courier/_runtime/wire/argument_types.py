"""Checks arguments against the types of the document before anything is sent, as far as there is no doubt.

What is right on the wire is let through: text that is a number where one is declared, a number where text is, and one
value in place of a list of one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from ..base.operation import Call, Operation, OrEmpty
from ..base.type_guards import is_several
from .scalars import is_object

_INTEGER = re.compile(r"-?[0-9]+")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_OCTETS = (bytes, bytearray, memoryview)


Types = tuple[Mapping[str, Any], ...]


def types_of(operation: Operation[Any]) -> Types:
    """Return the types of an operation's parameters by name: of the path, the query, the headers and the cookies."""
    locations = (operation.segments, operation.query, operation.headers, operation.cookies)
    return tuple({parameter.name: parameter.type for parameter in parameters} for parameters in locations)


def check(call: Call[Any], types: Types) -> None:
    """Check a call's arguments by the types that its operation names.

    Raises:
        TypeError: An argument has another type than the document says. The message names it.
    """
    for values, kinds in zip((call.path, call.query, call.headers, call.cookies), types, strict=True):
        if values:
            for name, value in values.items():
                kind = kinds.get(name, str)
                if type(value) is not kind and value is not None:
                    _check(name, value, kind)


def _check(name: str, value: Any, kind: Any) -> None:
    if isinstance(kind, OrEmpty):
        if isinstance(value, str) and not value:
            return
        kind = kind.type
    if isinstance(kind, tuple):
        if is_object(value):
            raise TypeError(f"{name} must be a list, not a {type(value).__name__}.")
        for item in value if is_several(value) else (value,):
            if item is not None:
                _check(name, item, kind[0])
        return
    if isinstance(value, Enum):
        value = value.value
    if not _FITS[kind](value):
        raise TypeError(f"{name} must be {_WORDS[kind]}, not a {type(value).__name__}.")


def _is_text(value: Any) -> bool:
    return not (is_several(value) or is_object(value) or isinstance(value, _OCTETS))


def _is_integer(value: Any) -> bool:
    if isinstance(value, str):
        return _INTEGER.fullmatch(value) is not None
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: Any) -> bool:
    if isinstance(value, str):
        return _NUMBER.fullmatch(value) is not None
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


# What the server is to make of other text is its own affair.
_FITS: dict[type, Callable[[Any], bool]] = {
    str: _is_text,
    int: _is_integer,
    float: _is_number,
    bool: lambda value: value in ("true", "false") if isinstance(value, str) else isinstance(value, bool),
    date: lambda value: isinstance(value, (str, date)) and not isinstance(value, datetime),
    datetime: lambda value: isinstance(value, (str, datetime)),
    bytes: lambda value: isinstance(value, (str, *_OCTETS)),
    dict: is_object,
    object: lambda _: True,
}
_WORDS: dict[type, str] = {
    str: "text or another single value",
    int: "an int",
    float: "a number",
    bool: "a bool",
    date: "a date",
    datetime: "a datetime",
    bytes: "bytes",
    dict: "a mapping or a model",
}
