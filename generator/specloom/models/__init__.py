"""Annotations of the fields of all models, by datamodel-code-generator.

It never sees the document. It gets schemas rebuilt from our model: structure, and a placeholder for every type that
is no structure. Schemas that differ in their placeholders alone are given once, however many fields share them. What it
returns is parsed, and its placeholders are replaced by what they stand for.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Mapping

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.code.safe import Code, code
from specloom.ir.names import Names
from specloom.models.generator import AnnotationCache, generate_annotations
from specloom.models.rebuild import Rebuilder

__all__ = ["AnnotationCache", "annotate_models"]

Annotations = Mapping[Location, Mapping[str, Code]]

_PLACEHOLDER = re.compile(r"\bPlaceholder_[0-9]+\b")
_BUILTINS = {"str": code("str"), "int": code("int"), "float": code("float"), "bool": code("bool")}


def annotate_models(
    api: ir.Api, names: Names, schemas: list[ir.Schema], cache: AnnotationCache | None = None
) -> Annotations:
    """Return the annotation of every property of the objects among `schemas`, by place and wire name."""
    rebuilder = Rebuilder(api, names)
    rebuilt = {
        schema.location: {
            own.name: json.dumps(rebuilder.rebuild(own.schema, owner=schema.location))
            for own in schema.shape.properties
        }
        for schema in schemas
        if isinstance(schema.shape, ir.Object)
    }
    patterns = {text: _pattern(text) for properties in rebuilt.values() for text in properties.values()}
    distinct = dict.fromkeys(pattern for pattern, _ in patterns.values())
    expressions = generate_annotations([json.loads(text) for text in distinct], cache)
    written = dict(zip(distinct, expressions, strict=True))
    annotations = {
        text: _code(
            written[pattern], {**_BUILTINS, **{own: rebuilder.placeholders[name] for name, own in used.items()}}
        )
        for text, (pattern, used) in patterns.items()
    }
    return {
        location: {name: annotations[text] for name, text in properties.items()}
        for location, properties in rebuilt.items()
    }


def _pattern(text: str) -> tuple[str, dict[str, str]]:
    """Return a schema with placeholders numbered within it alone, and how each one is called there."""
    own: dict[str, str] = {}
    pattern = _PLACEHOLDER.sub(lambda found: own.setdefault(found.group(), f"Placeholder_{len(own)}"), text)
    return pattern, own


def _code(expression: ast.expr, known: Mapping[str, Code]) -> Code:
    """Write an annotation out again, piece by piece: nothing but what is known, and the structure between."""
    match expression:
        case ast.Name(name) if name in known:
            return known[name]
        case ast.Constant(None):
            return code("None")
        case ast.BinOp(left, ast.BitOr(), right):
            return code("{left} | {right}", left=_code(left, known), right=_code(right, known))
        case ast.Subscript(ast.Name("list"), item):
            return code("list[{item}]", item=_code(item, known))
        case ast.Subscript(ast.Name("dict"), ast.Tuple([ast.Name("str"), value])):
            return code("dict[str, {value}]", value=_code(value, known))
        case _:
            raise RuntimeError(f"datamodel-code-generator wrote an unexpected annotation: {ast.unparse(expression)}")
