"""Parts of decoded values, by JSON Pointers (RFC 6901) and the names on the wire."""

from __future__ import annotations

from typing import Any, cast

from ..shared.pointer import tokens
from .received import ReceivedMember
from .type_guards import is_mapping, is_model, is_sequence

MISSING: Any = object()
"""What `resolve` returns where there is nothing."""

_names: dict[type, dict[str, str]] = {}
# Types that are models, and neither mappings nor sequences: asking for these takes longer than all else here.
_models: set[Any] = set()


def resolve(value: Any, pointer: str) -> Any:
    """Return what stands at `pointer` in JSON values or models, or `MISSING`."""
    for token in tokens(pointer):
        value = child(value, token)
        if value is MISSING:
            break
    return value


def child(value: Any, part: str) -> Any:
    """Return one member or item, by its name on the wire, or `MISSING`."""
    kind = cast("type[object]", type(value))
    if kind not in _models:
        if is_mapping(value):
            return value.get(part, MISSING)
        if is_sequence(value):
            return value[int(part)] if part.isdecimal() and int(part) < len(value) else MISSING
        if is_model(value):
            _models.add(kind)
    if kind in _models:
        name = field_names(kind).get(part)
        if name is not None:
            members: dict[str, Any] = value.__dict__  # access to an attribute may warn that it is deprecated
            return ReceivedMember.value_of(members.get(name, MISSING))
        extra: dict[str, Any] = value.model_extra or {}
        return extra.get(part, MISSING)
    return MISSING


def field_names(model: Any) -> dict[str, str]:
    """Return a model's fields: from the name on the wire to the Python name."""
    names = _names.get(model)
    if names is None:
        if not model.__pydantic_fields_complete__:  # a circle: its annotations could not be read before
            model.model_rebuild()
        names = _names[model] = {info.alias or name: name for name, info in model.model_fields.items()}
    return names
