"""Unions whose variants a property tells apart (OpenAPI 3.2, "Discriminator Object")."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from pydantic import Discriminator

from ..base.lookup import MISSING, child

TagValue = str | int
"""A value of a discriminator: text, an integer or a boolean."""


def one_of(name: str, tags: Mapping[TagValue, str], default: str | None = None) -> Discriminator:
    """Return what chooses the variant of a union; `tags` are the classes by the value of the property `name`.

    `default` is the class for any other value, and for none.
    """
    known = ", ".join(map(repr, list(tags)[:10])) + (", ..." if len(tags) > 10 else "")
    message = f"Input should have a known value of {name!r}, such as {known}"
    return Discriminator(_chooser(name, tags, default), custom_error_type="unknown_tag", custom_error_message=message)


def _chooser(name: str, tags: Mapping[TagValue, str], default: str | None) -> Callable[[Any], str | None]:
    classes = frozenset(tags.values())
    known = by_kind(tags)

    def choose(value: Any) -> str | None:
        chosen = known.get(kind_of(child(value, name)))
        if chosen is not None:
            return chosen
        # A model says by its class what it is.
        named = (base.__name__ for base in type(value).__mro__ if base.__name__ in classes)
        return next(named, default)

    return choose


def by_kind(tags: Mapping[TagValue, str]) -> dict[tuple[bool, Any], str]:
    """Return classes by the value of a discriminator, with true apart from 1, and false from 0."""
    return {kind_of(tag): name for tag, name in tags.items()}


def kind_of(tag: Any) -> tuple[bool, Any]:
    """Return a discriminator's value as a key of `by_kind`."""
    if isinstance(tag, Enum):
        tag = tag.value
    return isinstance(tag, bool), tag if tag is None or isinstance(tag, (str, int, float)) else MISSING
