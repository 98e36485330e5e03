"""Unions whose variants a property tells apart (OpenAPI 3.2, "Discriminator Object")."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, get_args

from pydantic import Discriminator, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from ..base.contexts import Note, Reading
from ..base.drift import json_type
from ..base.lookup import MISSING, child

TAGGED = "class "
"""What labels begin with that stand behind the value of a discriminator in the places of pydantic's errors."""

EXACT = "exactly typed"
"""The label of a reading whose errors are not shown."""

TagValue = str | int | float
"""A value of a discriminator: text, a number or a boolean."""
TagTable = Mapping[TagValue, str] | tuple[tuple[TagValue, str], ...]
"""Classes by the value of a discriminator; pairs where both true and 1 are values, which are equal in Python."""


class Tags:
    """The names of classes by the value of the property `name`; `default` is the class for any other value."""

    def __init__(self, name: str, tags: TagTable, default: str | None = None) -> None:
        self.name = name
        self.pairs = _pairs(tags)
        self.tags = tuple(tag for tag, _ in self.pairs)
        self.classes = frozenset(name for _, name in self.pairs)
        self.default = default
        self._classes = by_kind(tags)

    def class_of(self, tag: object) -> str | None:
        """Return the class that a value of the property names."""
        return self._classes.get(kind_of(tag))

    def note(self, value: Any, context: object) -> None:
        """Note that the property of an object that was read has a value for which there is no class, if it has."""
        tag = child(value, self.name)
        if isinstance(context, Reading) and tag is not MISSING and tag is not None and self.class_of(tag) is None:
            context.note(Note(value, f"a known value, such as {self.known()}", json_type(tag), self.name, fits=True))

    def known(self) -> str:
        """Return the first values of the property that have a class."""
        return ", ".join(map(repr, self.tags[:10])) + (", ..." if len(self.tags) > 10 else "")


def one_of(name: str, tags: TagTable, default: str | None = None) -> object:
    """Return what chooses the variant of a union; `tags` are the classes by the value of the property `name`.

    `default` is the class for any other value, and for none.
    """
    return _Choice(Tags(name, tags, default))


class _Choice:
    def __init__(self, tags: Tags) -> None:
        self._tags = tags

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        message = f"Input should have a known value of {self._tags.name!r}, such as {self._tags.known()}"
        chooser = Discriminator(self._choose, custom_error_type="unknown_tag", custom_error_message=message)
        schema: Any = chooser.__get_pydantic_core_schema__(source, handler)
        if self._tags.default is None:
            return self._by_property(schema)
        return core_schema.with_info_after_validator_function(self._noted, schema)

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Return the JSON Schema of the union."""
        json_schema: dict[str, Any] = handler(schema["strict_schema"] if schema["type"] == "lax-or-strict" else schema)
        return json_schema

    def _by_property(self, schema: Any) -> CoreSchema:
        """Return a schema by which pydantic itself reads the property in JSON, where its values are texts alone."""
        choices: dict[str, Any] = schema["choices"] if schema["type"] == "tagged-union" else {}
        is_known = all(isinstance(tag, str) and name in choices for tag, name in self._tags.pairs)
        if not choices or not is_known or any(choice["type"] != "definition-ref" for choice in choices.values()):
            unchanged: CoreSchema = schema
            return unchanged
        # The labels are for places of errors, which have the names of classes. pydantic gives none to a single choice.
        never = core_schema.none_schema(), EXACT
        named: dict[Any, Any] = {
            tag: core_schema.union_schema([(choices[name], f"{TAGGED}{name}"), never], mode="left_to_right")
            for tag, name in self._tags.pairs
        }
        by_name: Any = {**schema, "choices": named, "discriminator": self._tags.name}
        json = core_schema.json_or_python_schema(by_name, schema)
        return core_schema.lax_or_strict_schema(json, schema)

    def _choose(self, value: Any) -> str | None:
        chosen = self._tags.class_of(child(value, self._tags.name))
        if chosen is not None:
            return chosen
        # A model says by its class what it is.
        named = (base.__name__ for base in type(value).__mro__ if base.__name__ in self._tags.classes)
        return next(named, self._tags.default)

    def arm_of(self, arms: list[Any], value: Any) -> Any:
        """Return the variant that the property of an object names; None where it names none."""
        named = self._tags.class_of(child(value, self._tags.name)) or self._tags.default
        return next((arm for arm in arms if named in [getattr(marker, "tag", "") for marker in get_args(arm)]), None)

    def _noted(self, value: Any, info: ValidationInfo) -> Any:
        self._tags.note(value, info.context)
        return value


def _pairs(tags: TagTable) -> tuple[tuple[TagValue, str], ...]:
    return tags if isinstance(tags, tuple) else tuple(tags.items())


def by_kind(tags: TagTable) -> dict[tuple[bool, Any], str]:
    """Return classes by the value of a discriminator, with true apart from 1, and false from 0."""
    return {kind_of(tag): name for tag, name in _pairs(tags)}


def kind_of(tag: Any) -> tuple[bool, Any]:
    """Return a discriminator's value as a key of `by_kind`."""
    if isinstance(tag, Enum):
        tag = tag.value
    return isinstance(tag, bool), tag if tag is None or isinstance(tag, (str, int, float)) else MISSING
