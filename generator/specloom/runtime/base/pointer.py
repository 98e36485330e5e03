"""JSON Pointers (RFC 6901) into decoded values, by the names on the wire."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .type_guards import is_mapping, is_model, is_sequence

MISSING: Any = object()
"""What `resolve` returns where there is nothing."""

_names: dict[type, dict[str, str]] = {}


def parts(pointer: str) -> list[str]:
    """Return the reference tokens of a pointer (section 3).

    Raises:
        ValueError: The pointer is neither empty nor begins with a slash.
    """
    if not pointer:
        return []
    if not pointer.startswith("/"):
        raise ValueError(f"{pointer!r} is no JSON Pointer.")
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer[1:].split("/")]


def escaped(part: str | int) -> str:
    """Return one reference token as it stands in a pointer (section 3)."""
    return str(part).replace("~", "~0").replace("/", "~1")


def pointer_of(parts: Iterable[str | int]) -> str:
    """Return the pointer that is made of reference tokens."""
    return "".join(f"/{escaped(part)}" for part in parts)


def resolve(value: Any, pointer: str) -> Any:
    """Return what stands at `pointer` in JSON values or models, or `MISSING`."""
    for part in parts(pointer):
        value = child(value, part)
        if value is MISSING:
            break
    return value


def child(value: Any, part: str) -> Any:
    """Return one member or item, by its name on the wire, or `MISSING`."""
    if is_mapping(value):
        return value.get(part, MISSING)
    if is_sequence(value):
        return value[int(part)] if part.isdecimal() and int(part) < len(value) else MISSING
    if is_model(value):
        name = field_names(type(value)).get(part)
        if name is not None:
            return getattr(value, name, MISSING)
        extra: dict[str, Any] = value.model_extra or {}
        return extra.get(part, MISSING)
    return MISSING


def field_names(model: Any) -> dict[str, str]:
    """Return a model's fields: from the name on the wire to the Python name."""
    found = _names.get(model)
    if found is None:
        if not model.__pydantic_fields_complete__:  # a circle: its annotations could not be read before
            model.model_rebuild()
        found = _names[model] = {info.alias or name: name for name, info in model.model_fields.items()}
    return found
