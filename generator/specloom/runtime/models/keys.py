"""Maps in which the type of a value depends on its key (`patternProperties`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import GetCoreSchemaHandler, TypeAdapter
from pydantic_core import core_schema

from ..base.type_guards import is_mapping
from .deferred_types import ByKey

_LONGEST = 256
"""Longer keys match nothing: how long matching takes stays bounded, whatever comes."""


def type_of(patterns: Mapping[str, Any], others: Any, key: object) -> Any:
    """Return the type of the value under a key: that of the first pattern that matches, else `others`."""
    if isinstance(key, str) and len(key) <= _LONGEST:
        for pattern, kind in patterns.items():
            if re.search(pattern, key, re.ASCII):
                return kind
    return others


def keyed_schema(source: Any, handler: GetCoreSchemaHandler, keys: ByKey) -> Any:
    """Return pydantic's schema of a map, which reads and writes each value by the type for its key."""
    adapters: dict[int, TypeAdapter[Any]] = {}

    def adapter(key: object) -> TypeAdapter[Any]:
        kind: Any = keys.type_of(key)
        if id(kind) not in adapters:
            adapters[id(kind)] = TypeAdapter(kind)
        return adapters[id(kind)]

    def read(value: Any, handle: Any, info: Any) -> Any:
        if not is_mapping(value):
            return handle(value)
        members: Mapping[str, Any] = value
        return {key: adapter(key).validate_python(entry, context=info.context) for key, entry in members.items()}

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
        serialization=core_schema.wrap_serializer_function_ser_schema(write, info_arg=True, schema=plain),
    )
