"""Annotations of the fields of all models, by datamodel-code-generator.

It never sees the document. It gets schemas rebuilt from our model: structure, our own class and field names, and a placeholder for every
type that is no structure. What it returns is parsed, and its placeholders are replaced by what they stand for.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping

from specloom import ir
from specloom.diagnostics import Location
from specloom.models.generator import generate_classes
from specloom.models.rebuild import Rebuilder
from specloom.naming import Names
from specloom.safe import Code

Annotations = Mapping[Location, Mapping[str, Code]]


def annotate_models(api: ir.Api, names: Names, schemas: list[ir.Schema]) -> Annotations:
    """Return the annotation of every property of the objects among `schemas`, by place and wire name."""
    objects = [schema for schema in schemas if isinstance(schema.shape, ir.Object)]
    rebuilder = Rebuilder(api, names)
    definitions = {names.classes[schema.location].name: rebuilder.definition(schema) for schema in objects}
    classes = generate_classes(definitions)
    known = {name.name for name in names.classes.values()}
    return {
        schema.location: _fields(schema, names, classes[names.classes[schema.location].name], rebuilder.placeholders, known)
        for schema in objects
    }


def _fields(
    schema: ir.Schema, names: Names, annotated: Mapping[str, ast.expr], placeholders: Mapping[str, Code], known: set[str]
) -> dict[str, Code]:
    fields = names.fields[schema.location]
    if set(annotated) != set(fields.values()):
        raise RuntimeError(f"datamodel-code-generator changed the fields of {names.classes[schema.location].name}")
    return {wire: _code(annotated[field], placeholders, known) for wire, field in fields.items()}


def _code(expression: ast.expr, placeholders: Mapping[str, Code], known: set[str]) -> Code:
    """Write an annotation out again, piece by piece: nothing but classes, placeholders and the structure between them."""
    match expression:
        case ast.Name(name) if name in placeholders:
            return placeholders[name]
        case ast.Name(name) if name in known or name in _BUILTINS:
            return Code(name)
        case ast.Constant(None):
            return Code("None")
        case ast.BinOp(left, ast.BitOr(), right):
            return _both(left, " | ", right, placeholders, known)
        case ast.Subscript(ast.Name("list"), item):
            inner = _code(item, placeholders, known)
            return Code(f"list[{inner.text}]", f"list[{inner.harmless}]")
        case ast.Subscript(ast.Name("dict"), ast.Tuple([ast.Name("str"), value])):
            inner = _code(value, placeholders, known)
            return Code(f"dict[str, {inner.text}]", f"dict[str, {inner.harmless}]")
        case _:
            raise RuntimeError(f"datamodel-code-generator wrote an unexpected annotation: {ast.unparse(expression)}")


_BUILTINS = frozenset({"str", "int", "float", "bool"})


def _both(left: ast.expr, operator: str, right: ast.expr, placeholders: Mapping[str, Code], known: set[str]) -> Code:
    one, other = _code(left, placeholders, known), _code(right, placeholders, known)
    return Code(one.text + operator + other.text, one.harmless + operator + other.harmless)
