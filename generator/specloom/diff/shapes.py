"""Compares the types of two schemas: whether one admits all values of the other, and what people call them."""

from __future__ import annotations

from collections.abc import Callable

from specloom import ir
from specloom.base.json_value import has_type
from specloom.diff.change import quoted

Dereference = Callable[[ir.Schema], ir.Schema]
# Formats of which the first admits all values of the second.
_WIDER = {("int64", "int32"), ("double", "float")}


def kind(schema: ir.Schema) -> str:
    """Return what people call values of a schema."""
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


def admits_all(wide: ir.Schema, narrow: ir.Schema, *, dereference: tuple[Dereference, Dereference]) -> bool:
    """Tell whether one schema admits all values of another; members of objects and arrays are not compared.

    `dereference` are the functions for the first and for the second schema.
    """
    left, right = dereference[0](wide).shape, dereference[1](narrow).shape
    match left, right:
        case ir.Anything(), _:
            return True
        case ir.Union(variants), ir.Union(others):
            return all(
                any(admits_all(variant, other, dereference=dereference) for variant in variants) for other in others
            )
        case ir.Union(variants), _:
            return any(admits_all(variant, narrow, dereference=dereference) for variant in variants)
        case ir.Scalar(), ir.Scalar():
            types = left.type == right.type or (left.type, right.type) == ("number", "integer")
            formats = not left.format or left.format == right.format or (left.format, right.format) in _WIDER
            return types and formats
        case ir.Scalar(name), ir.Enumeration(values):
            return all(has_type(value, name) for value in values)
        case ir.Enumeration(values), ir.Enumeration(others):
            return set(others) <= set(values)
        case (ir.Array(), ir.Tuple()) | (ir.Map(), ir.Object()):
            return True
        case _:
            return type(left) is type(right)
