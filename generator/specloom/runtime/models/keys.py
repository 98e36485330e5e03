"""Maps in which the type of a value depends on its key (`patternProperties`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import GetCoreSchemaHandler, TypeAdapter
from pydantic_core import core_schema

from ..base.contexts import by_name
from ..base.type_guards import is_mapping
from .members import KEYED

_LONGEST = 256
"""Longer keys match nothing: how long matching takes stays bounded, whatever comes."""


def type_of(patterns: Mapping[str, Any], others: Any, key: object) -> Any:
    """Return the type of the value under a key: that of the first pattern that matches, else `others`."""
    if isinstance(key, str) and len(key) <= _LONGEST:
        for pattern, kind in patterns.items():
            if re.search(pattern, key, re.ASCII):
                return kind
    return others


def keyed_schema(source: Any, handler: GetCoreSchemaHandler, kind_of: Callable[[object], Any]) -> Any:
    """Return pydantic's schema of a map, which reads and writes each value by the type for its key, its `kind_of`."""
    adapters: dict[int, TypeAdapter[Any]] = {}

    def adapter(key: object) -> TypeAdapter[Any]:
        kind: Any = kind_of(key)
        if id(kind) not in adapters:
            adapters[id(kind)] = TypeAdapter(kind)
        return adapters[id(kind)]

    def read(value: Any, handle: Any, info: Any) -> Any:
        if not is_mapping(value):
            return handle(value)
        members: Mapping[str, Any] = value
        settings: dict[str, Any] = {"context": info.context, "by_name": by_name(info.context)}
        return {key: adapter(key).validate_python(entry, **settings) for key, entry in members.items()}

    def write(value: Any, handle: Any, info: Any) -> Any:
        if not is_mapping(value):
            return handle(value)
        options = {name: getattr(info, name) for name in ("mode", "context", "by_alias", "exclude_unset")}
        options |= {name: getattr(info, name) for name in ("exclude_defaults", "exclude_none", "round_trip")}
        return {key: adapter(key).dump_python(entry, warnings=False, **options) for key, entry in value.items()}

    plain = handler(source)
    return core_schema.with_info_wrap_validator_function(
        read,
        plain,
        metadata={KEYED: True},
        serialization=core_schema.wrap_serializer_function_ser_schema(write, info_arg=True, schema=plain),
    )
