"""Unions whose variants a property tells apart (OpenAPI 3.2, "Discriminator Object")."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from pydantic import Discriminator

from ..base.lookup import MISSING, child


def one_of(name: str, tags: Mapping[str, str], default: str | None = None) -> Discriminator:
    """Return what chooses the variant of a union; `tags` are the classes by the value of the property `name`.

    `default` is the class for any other value, and for none.
    """
    return Discriminator(_chooser(name, tags, default))


def _chooser(name: str, tags: Mapping[str, str], default: str | None) -> Callable[[Any], str | None]:
    classes = frozenset(tags.values())

    def choose(value: Any) -> str | None:
        tag = child(value, name)
        if isinstance(tag, Enum):
            tag = tag.value
        if tag is not MISSING and tag in tags:
            return tags[tag]
        class_name = type(value).__name__  # a model says by its class what it is
        return class_name if class_name in classes else default

    return choose
