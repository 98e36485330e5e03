"""Enumerations in every spelling.

`enum`, `const`, and annotated ones: `oneOf` of `const` (OpenAPI 3.1.1, "Annotated Enumerations").
"""

from __future__ import annotations

from specloom import ir
from specloom.base.document import Json
from specloom.read.node import Node

_NAMES = ("x-enum-varnames", "x-enumNames", "x-enum-names")
_DESCRIPTIONS = ("x-enum-descriptions", "x-enumDescriptions", "x-enum-description")

Scalar = bool | int | float | str


def annotated(node: Node, keyword: str) -> bool:
    """Tell whether all entries of `oneOf` or `anyOf` are constants."""
    entries = list(node.entries(keyword))
    return bool(entries) and all(_constant(entry) is not None for entry in entries)


def _constant(node: Node) -> Scalar | None:
    if not isinstance(node.value, dict) or node.reference is not None or node.has("properties"):
        return None
    value = node.value.get("const")
    if value is None:
        values = node.value.get("enum")
        value = values[0] if isinstance(values, list) and len(values) == 1 else None
    return value if isinstance(value, Scalar) else None


def enumeration(node: Node, types: tuple[str, ...]) -> ir.Enumeration | None:
    """Return the enumeration of a schema, without null; None where it has none."""
    if not isinstance(node.value, dict):
        return None
    for keyword in ("oneOf", "anyOf"):
        if keyword in node.value and annotated(node, keyword):
            entries = list(node.entries(keyword))
            values = tuple(value for value in map(_constant, entries) if value is not None)
            names = tuple(entry.text("title") for entry in entries)
            descriptions = tuple(entry.prose("description") for entry in entries)
            return ir.Enumeration(values, descriptions, names if all(names) else (), annotated=True)
    if "const" in node.value:
        listed: list[Json] = [node.value["const"]]
    else:
        enum = node.value.get("enum")
        listed = enum if isinstance(enum, list) else []
    values = tuple(value for value in (_converted(value, types) for value in listed) if value is not None)
    if not values or len(values) < sum(value is not None for value in listed):
        return None
    unique = {(type(value), value): index for index, value in reversed(list(enumerate(values)))}
    order = sorted(unique.values())
    return ir.Enumeration(
        tuple(values[index] for index in order),
        _annotations(node, _DESCRIPTIONS, values, order),
        _annotations(node, _NAMES, values, order),
    )


def _converted(value: Json, types: tuple[str, ...]) -> Scalar | None:
    """Convert a value to a string under `type: string`: YAML reads an unquoted `1` as a number."""
    if not isinstance(value, Scalar):
        return None
    if types == ("string",) and not isinstance(value, str):
        return str(value).lower() if isinstance(value, bool) else str(value)
    # JSON has no other number for 1.0 than 1 (JSON Schema 2020-12, section 4.2.2); types have no floats as constants.
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _annotations(
    node: Node, keywords: tuple[str, ...], values: tuple[Scalar, ...], order: list[int]
) -> tuple[str, ...]:
    for keyword in keywords:
        extension = node.get(keyword)
        if extension is None:
            continue
        named = ir.SuggestedName if extension.location in node.document.adopted else str
        if isinstance(extension.value, list) and len(extension.value) >= len(values):
            texts = [entry if isinstance(entry, str) else "" for entry in extension.value]
            return tuple(named(texts[index]) for index in order)
        if isinstance(extension.value, dict):
            return tuple(named(extension.text(str(values[index]))) for index in order)
    return ()


def only_null(node: Node) -> bool:
    """Tell whether null is the only value: `const: null`, or an `enum` of nothing else."""
    value = node.value if isinstance(node.value, dict) else {}
    return ("const" in value and value["const"] is None) or value.get("enum") == [None]


def excludes_null(node: Node) -> bool:
    """Tell whether `not` leaves null out of the values: that of a schema, or of an entry of its `allOf`."""
    if not node.has("not", "allOf"):
        return False
    excluded = node.get("not")
    value = excluded.value if excluded is not None else None
    if excluded is not None and isinstance(value, dict) and len(value) == 1:
        types, values = value.get("type"), value.get("enum")
        is_listed = (isinstance(types, list) and "null" in types) or (isinstance(values, list) and None in values)
        return only_null(excluded) or types == "null" or is_listed
    return any(excludes_null(entry) for entry in node.entries("allOf") if entry.reference is None)


def nullable_enum(node: Node) -> bool:
    """Tell whether null is among the values of `enum`."""
    values = node.value.get("enum") if isinstance(node.value, dict) else None
    return isinstance(values, list) and None in values and len(values) > 1
