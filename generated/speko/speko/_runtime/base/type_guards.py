"""Checks of a value's type that type checkers follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeGuard


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Return whether a value is a list."""
    return isinstance(value, list)


def is_dict(value: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a value is a dictionary, which has text as keys where it comes from JSON."""
    return isinstance(value, dict)


def is_mapping(value: object) -> TypeGuard[Mapping[str, Any]]:
    """Return whether a value is a mapping."""
    return type(value) is dict or isinstance(value, Mapping)


def is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Return whether a value is a tuple."""
    return isinstance(value, tuple)


def is_several(value: object) -> TypeGuard[Sequence[Any]]:
    """Return whether a value is a list, a tuple or a set."""
    return isinstance(value, (list, tuple, set, frozenset))


def is_sequence(value: object) -> TypeGuard[Sequence[Any]]:
    """Return whether a value has items in an order; text and octets do not count."""
    return type(value) is list or (isinstance(value, Sequence) and not isinstance(value, (str, bytes)))


def is_model(value: object) -> bool:
    """Return whether a value is a pydantic model, without importing pydantic."""
    return hasattr(type(value), "model_fields")


def is_octets(value: object) -> TypeGuard[bytes | bytearray]:
    """Return whether a value is a string of octets."""
    return isinstance(value, (bytes, bytearray, memoryview))


def is_iterable(value: object) -> TypeGuard[Iterable[Any]]:
    """Return whether a value can be iterated."""
    return isinstance(value, Iterable)


def is_iterator(value: object) -> TypeGuard[Iterator[Any]]:
    """Return whether a value can be iterated, but once."""
    return isinstance(value, Iterator)
