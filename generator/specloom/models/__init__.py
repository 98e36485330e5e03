"""The `TypedDict` twins of what requests take, written by datamodel-code-generator.

It never sees the document. It gets schemas rebuilt from our model, each distinct shape once: structure, with numbers
for properties and placeholders for every type that is no structure. The classes that it returns are parsed, and names
and types are put back. It decides how such a class is laid out, which keys it requires, and how types combine.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.code.annotations import NONE, TypedDict, union_of
from specloom.code.safe import Code, code
from specloom.ir.names import Names, request_classes
from specloom.models.generator import ClassCache, WrittenClass, write_classes
from specloom.models.rebuild import Rebuilder, Rebuilt

__all__ = ["ClassCache", "write_params"]

_BUILTINS = {"str": code("str"), "int": code("int"), "float": code("float"), "bool": code("bool")}
_PLACEHOLDER = re.compile(r"Placeholder_([0-9]+)")


def write_params(api: ir.Api, names: Names, cache: ClassCache | None = None) -> Mapping[Location, TypedDict]:
    """Return the `TypedDict` of each object that requests take; `cache` has the classes of an earlier run."""
    rebuilder = Rebuilder(api, names)
    rebuilt = {
        schema.location: rebuilder.rebuild(schema, schema.shape)
        for schema in request_classes(api)
        if isinstance(schema.shape, ir.Object)
    }
    classes = write_classes((object_.shape for object_ in rebuilt.values()), cache)
    return {location: _typed_dict(object_, classes[object_.shape]) for location, object_ in rebuilt.items()}


def _typed_dict(rebuilt: Rebuilt, written: WrittenClass) -> TypedDict:
    keys = list(zip(rebuilt.keys, written.keys, strict=True))
    return TypedDict(
        {name: union_of(_alternatives(key.annotation, rebuilt.leaves)) for name, key in keys},
        frozenset(name for name, key in keys if key.required),
        written.functional,
    )


def _alternatives(expression: ast.expr, leaves: tuple[tuple[Code, ...], ...]) -> tuple[Code, ...]:
    """Return an annotation as safe code, as the alternatives of a union.

    Raises:
        RuntimeError: It has a part that is neither a placeholder nor one of the known structures.
    """
    match expression:
        case ast.Name(name) if name in _BUILTINS:
            return (_BUILTINS[name],)
        case ast.Name(name) if (placeholder := _PLACEHOLDER.fullmatch(name)) and int(placeholder[1]) < len(leaves):
            return leaves[int(placeholder[1])]
        case ast.Constant(None):
            return (NONE,)
        case ast.BinOp(left, ast.BitOr(), right):
            return (*_alternatives(left, leaves), *_alternatives(right, leaves))
        case ast.Subscript(ast.Name("Sequence"), item):
            return (code("Sequence[{item}]", item=union_of(_alternatives(item, leaves))),)
        case ast.Subscript(ast.Name("Mapping"), ast.Tuple([ast.Name("str"), value])):
            return (code("Mapping[str, {value}]", value=union_of(_alternatives(value, leaves))),)
        case _:
            raise RuntimeError(f"datamodel-code-generator wrote an unexpected annotation: {ast.unparse(expression)}")
