"""What differs between a value as it has to be and as it came, in sentences; nothing where they are the same.

Nothing here knows the tool: objects are read by what pydantic says of them, and what a handler noted is plain JSON.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from pydantic import BaseModel

from .capabilities import Named


def received_differently(expected: Any, noted: Any, at: str = "") -> Iterator[str]:
    """Yield where JSON that a handler noted is not the value that was given."""
    if isinstance(expected, Mapping):
        yield from _members(expected, noted, at, received_differently)
    elif isinstance(expected, list):
        yield from _items(expected, noted, at, received_differently)
    elif not _arrived(expected, noted):
        yield f"received{at}: {noted!r}, not {expected!r}"


def returned_differently(expected: Any, actual: Any, at: str = "") -> Iterator[str]:
    """Yield where what a client returned is not the value, of the type, that the server sent."""
    if isinstance(expected, Named):
        if not type(actual).__name__.startswith(expected.name):
            yield f"returned{at}: an object of {type(actual).__name__}, not of {expected.name}"
        expected = expected.members
    if isinstance(expected, Mapping):
        yield from _members(expected, members(actual), at, returned_differently)
    elif isinstance(expected, list):
        yield from _items(expected, actual, at, returned_differently)
    elif not _same(expected, actual):
        yield f"returned{at}: {type(actual).__name__} {actual!r}, not {type(expected).__name__} {expected!r}"


def members(actual: Any) -> Any:
    """Return the members of an object that were set, by their names on the wire; any other value as it is."""
    if not isinstance(actual, BaseModel):
        return actual
    declared = {name: info.alias or name for name, info in type(actual).model_fields.items()}
    listed = {declared[name]: getattr(actual, name) for name in actual.model_fields_set if name in declared}
    return listed | (actual.model_extra or {})


def _members(expected: Mapping[str, Any], actual: Any, at: str, compare: Any) -> Iterator[str]:
    if not isinstance(actual, Mapping):
        yield f"{compare.__name__}{at}: {actual!r} has no members"
        return
    for name in sorted(expected.keys() | actual.keys()):
        if name not in actual or name not in expected:
            yield f"{compare.__name__}{at}: the member {name!r} is {'missing' if name in expected else 'too much'}"
        else:
            yield from compare(expected[name], actual[name], f"{at}.{name}")


def _items(expected: list[Any], actual: Any, at: str, compare: Any) -> Iterator[str]:
    if not isinstance(actual, list) or len(actual) != len(expected):
        yield f"{compare.__name__}{at}: {actual!r} is no list of {len(expected)}"
        return
    for index, (own, other) in enumerate(zip(expected, actual, strict=True)):
        yield from compare(own, other, f"{at}[{index}]")


def _arrived(expected: Any, noted: Any) -> bool:
    """Tell whether noted JSON is a scalar; the awareness of a time counts, its spelling does not."""
    match expected:
        case datetime():
            return isinstance(noted, str) and _equal_times(expected, datetime.fromisoformat(noted))
        case date():
            return noted == expected.isoformat()
        case Decimal():
            return noted == str(expected)
        case bytes():
            return bool(noted == {"octets": expected.hex()})
        case _:
            return type(noted) is type(expected) and noted == expected


def _same(expected: Any, actual: Any) -> bool:
    """Tell whether a value and its type are right; a subclass is, as of `str` for an enumeration."""
    if isinstance(expected, datetime):
        return isinstance(actual, datetime) and _equal_times(expected, actual)
    value = actual.value if isinstance(actual, Enum) else actual
    return type(value) is type(expected) and value == expected


def _equal_times(one: datetime, other: datetime) -> bool:
    return (one.tzinfo is None) == (other.tzinfo is None) and one == other
