"""Annotations: what `annotations` writes, and that datamodel-code-generator says the same of every model."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom import ir
from specloom.code.annotations import ARGUMENTS, MODELS, RESULTS, Annotator
from specloom.ir.names import Names
from specloom.models import annotate_models
from specloom.names import classes

Named = Callable[[str], tuple[ir.Api, Names]]

scalars = st.sampled_from([
    {"type": "string"}, {"type": "integer"}, {"type": "number"}, {"type": "boolean"}, {}, {"type": "null"},
    {"type": "string", "format": "date-time"}, {"type": "string", "format": "uuid"}, {"enum": ["a", "b"]},
    {"type": "string", "format": "byte"}, {"type": ["string", "null"]}, {"type": ["integer", "string"]},
    {"const": "a"}, {"enum": [1, 2]},
    {"enum": ["a", 1]}, {"enum": [0.5, 1.5]}, {"enum": ["a", "b", None]}, {"$ref": "#/components/schemas/Pet"},
    {"$ref": "#/components/schemas/S"}, {"$ref": "#/components/schemas/Alias"}, {"$ref": "#/components/schemas/Maybe"},
    {"$ref": "#/components/schemas/Loop"}, {"$ref": "#/components/schemas/Kind"},
])  # fmt: skip
schemas = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.builds(lambda item: {"type": "array", "items": item}, inner),
        st.builds(lambda value: {"type": "object", "additionalProperties": value}, inner),
        st.builds(lambda variants: {"anyOf": variants}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda variants: {"oneOf": variants}, st.lists(inner, min_size=2, max_size=3)),
        st.builds(lambda own: {"type": "object", "properties": {"a": own}}, inner),
        st.builds(lambda first: {"prefixItems": [first]}, inner),
    ),
    max_leaves=4,
)


def document(properties: dict[str, Any]) -> str:
    components = {
        "Pet": {"type": "object", "properties": {"name": {"type": "string"}}},
        "Alias": {"$ref": "#/components/schemas/Pet"},
        "Maybe": {"type": ["string", "null"]},
        "Loop": {"type": "array", "items": {"$ref": "#/components/schemas/Loop"}},
        "Kind": {"type": "string", "enum": ["c", "d"]},
        "S": {"type": "object", "properties": properties},
    }
    info = {"title": "T", "version": "1"}
    return json.dumps({"openapi": "3.1.0", "info": info, "paths": {}, "components": {"schemas": components}})


def alternatives(text: str) -> object:
    """Return an annotation with the order of unions taken away."""
    return _flat(ast.parse(text, mode="eval").body)


def _flat(node: ast.expr) -> object:
    match node:
        case ast.BinOp(left, ast.BitOr(), right):
            sides = [_flat(side) for side in (left, right)]
            return frozenset().union(*(side if isinstance(side, frozenset) else {side} for side in sides))
        case ast.Subscript(name, ast.Tuple(parts)):
            return (ast.unparse(name), tuple(map(_flat, parts)))
        case ast.Subscript(name, inner):
            return (ast.unparse(name), _flat(inner))
        case _:
            return ast.unparse(node)


@settings(max_examples=60)
@given(listed=st.lists(schemas, min_size=1, max_size=4))
def test_two_ways_to_the_same_annotation(listed: list[dict[str, Any]], named: Named) -> None:
    api, names = named(document({f"p{index}": schema for index, schema in enumerate(listed)}))
    every = list(classes(api))
    annotated = annotate_models(api, names, every)
    annotator = Annotator(api, names, MODELS)
    for schema in every:
        if isinstance(schema.shape, ir.Object):
            for own in schema.shape.properties:
                theirs = annotated[schema.location][own.name]
                ours = annotator.annotate(own.schema)
                assert alternatives(theirs.text) == alternatives(ours.text)
                assert alternatives(theirs.harmless) == alternatives(ours.harmless)


@pytest.mark.parametrize(
    ("schema", "model", "result", "argument"),
    [
        ({"type": "string"}, "str", "str", "str"),
        ({"type": "string", "format": "date-time"}, "DateTime", "datetime", "datetime"),
        ({"type": "string", "format": "binary"}, "bytes", "bytes", "bytes"),
        ({"type": "string", "format": "telephone"}, "str", "str", "str"),
        ({"type": "integer", "format": "int64"}, "int", "int", "int"),
        ({}, "Any", "Any", "Any"),
        ({"type": "null"}, "None", "None", "None"),
        ({"type": "array", "items": {"type": "string"}}, "list[str]", "list[str]", "Sequence[str]"),
        ({"type": "object"}, "dict[str, Any]", "dict[str, Any]", "dict[str, Any]"),
        ({"additionalProperties": {"type": "integer"}}, *("dict[str, int]",) * 3),
        ({"enum": ["a"]}, "Literal['a']", "Literal['a']", "Literal['a']"),
        ({"enum": ["a", "b"]}, "SP", "models.SP", "models.SP | str"),
        ({"enum": [1, 2]}, "SP", "models.SP", "models.SP"),
        ({"enum": [0.5, 1.5]}, "float", "float", "float"),
        ({"enum": [True, "b"]}, "Literal[True, 'b']", "Literal[True, 'b']", "Literal[True, 'b']"),
        ({"properties": {"a": {}}}, "SP", "models.SP", "models.SP"),
        ({"$ref": "#/components/schemas/Alias"}, "Pet", "models.Pet", "models.Pet"),
        ({"$ref": "#/components/schemas/Loop"}, "list[Any]", "list[Any]", "Sequence[Any]"),
        ({"prefixItems": [{"type": "string"}]}, "list[Any]", "list[Any]", "Sequence[Any]"),
        ({"type": ["string", "integer"]}, "str | int", "str | int", "str | int"),
        ({"anyOf": [{"type": ["string", "null"]}, {"type": "integer"}]}, *("str | int | None",) * 3),
        ({"anyOf": [{"type": "string"}, {}]}, "Any", "Any", "Any"),
        ({"anyOf": [{"type": "string"}, {"type": "string", "maxLength": 3}]}, "str", "str", "str"),
        ({"items": {"type": ["string", "null"]}}, "list[str | None]", "list[str | None]", "Sequence[str | None]"),
        ({"$ref": "#/components/schemas/Maybe"}, "str | None", "str | None", "str | None"),
    ],
)  # fmt: skip
def test_annotations(schema: dict[str, Any], model: str, result: str, argument: str, named: Named) -> None:
    api, names = named(document({"p": schema}))
    (owner,) = (found for place, found in api.schemas.items() if place.pointer[-1] == "S")
    assert isinstance(owner.shape, ir.Object)
    own = owner.shape.properties[0].schema
    written = [
        Annotator(api, names, dialect).annotate(own).text.replace('"', "'") for dialect in (MODELS, RESULTS, ARGUMENTS)
    ]
    assert written == [model, result, argument]
