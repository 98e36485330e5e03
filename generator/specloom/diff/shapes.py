"""Decides how two kinds of value relate: whether one holds all that the other does, and what people call them."""

from __future__ import annotations

from collections.abc import Callable

from specloom import ir
from specloom.base.document import Json
from specloom.base.json_value import is_number
from specloom.diff.change import quoted

Open = Callable[[ir.Schema], ir.Schema]
# A format that holds all values of another; none holds all of its type.
_WIDER = {("int64", "int32"), ("double", "float")}


def kind(schema: ir.Schema) -> str:
    """Return what people call values of this kind."""
    match schema.shape:
        case ir.Anything():
            return "any value"
        case ir.Scalar(name, refined):
            return f"{name} ({quoted(refined)})" if refined else name
        case ir.Null():
            return "null"
        case ir.Enumeration():
            return "one of a list of values"
        case ir.Array():
            return "array"
        case ir.Tuple():
            return "tuple"
        case ir.Object() | ir.Map():
            return "object"
        case ir.Union(variants):
            return f"one of {len(variants)} kinds"
        case ir.Reference(target):
            return quoted(target.pointer[-1] if target.pointer else target.document)


def holds(wide: ir.Schema, narrow: ir.Schema, *, opened: tuple[Open, Open]) -> bool:
    """Tell whether all values of one kind are of another as well; what objects and arrays hold is not looked at."""
    left, right = opened[0](wide).shape, opened[1](narrow).shape
    match left, right:
        case ir.Anything(), _:
            return True
        case ir.Union(variants), ir.Union(others):
            return all(any(holds(one, other, opened=opened) for one in variants) for other in others)
        case ir.Union(variants), _:
            return any(holds(one, narrow, opened=opened) for one in variants)
        case ir.Scalar(), ir.Scalar():
            return scalar_holds(left, right)
        case ir.Scalar(name), ir.Enumeration(values):
            return all(_is(name, value) for value in values)
        case ir.Enumeration(values), ir.Enumeration(others):
            return set(others) <= set(values)
        case ir.Array(), ir.Tuple():
            return True
        case ir.Map(), ir.Object():
            return True
        case _:
            return type(left) is type(right)


def scalar_holds(wide: ir.Scalar, narrow: ir.Scalar) -> bool:
    """Tell whether one scalar type with its format holds all values of another."""
    types = wide.type == narrow.type or (wide.type, narrow.type) == ("number", "integer")
    formats = not wide.format or wide.format == narrow.format or (wide.format, narrow.format) in _WIDER
    return types and formats


def _is(name: ir.ScalarType, value: Json) -> bool:
    match name:
        case "string":
            return isinstance(value, str)
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "number":
            return is_number(value)
