"""Annotations: what `annotations` writes, and that datamodel-code-generator writes the same of every mapping."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom import ir
from specloom.code.annotations import ARGUMENTS, BODY_ARGUMENTS, MODELS, PARAMS, RESULTS, Annotator
from specloom.ir.names import Names, request_classes
from specloom.models import write_params

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
    media = {"application/json": {"schema": {"$ref": "#/components/schemas/S"}}}
    paths = {"/s": {"post": {"requestBody": {"content": media}, "responses": {"204": {"description": "ok"}}}}}
    return json.dumps({"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": components}})


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
    written = write_params(api, names)
    annotator = Annotator(api, names, PARAMS)
    sent = [schema for schema in request_classes(api) if isinstance(schema.shape, ir.Object)]
    assert len(sent) == len(written) > 0
    for schema in sent:
        assert isinstance(schema.shape, ir.Object)
        for own in schema.shape.properties:
            theirs = written[schema.location].annotations[own.name]
            ours = annotator.annotate(own.schema)
            assert alternatives(theirs.text) == alternatives(ours.text)
            assert alternatives(theirs.harmless) == alternatives(ours.harmless)


@pytest.mark.parametrize(
    ("schema", "model", "result", "argument"),
    [
        ({"type": "string"}, "str", "str", "str"),
        ({"type": "string", "format": "date-time"}, "DateTime", "datetime", "datetime"),
        ({"type": "string", "format": "binary"}, "Octets", "str", "bytes | str"),
        ({"type": "string", "format": "telephone"}, "str", "str", "str"),
        ({"type": "integer", "format": "int64"}, "int", "int", "int"),
        ({}, "Any", "Any", "Any"),
        ({"type": "null"}, "None", "None", "None"),
        ({"type": "array", "items": {"type": "string"}}, "list[str]", "list[str]", "Sequence[str]"),
        ({"type": "object"}, "dict[str, Any]", "dict[str, Any]", "dict[str, Any]"),
        ({"additionalProperties": {"type": "integer"}}, *("dict[str, int]",) * 3),
        ({"enum": ["a"]}, "Literal['a']", "Literal['a']", "Literal['a']"),
        ({"enum": ["a", "b"]}, "SP", "models.SP", "models.SP | str"),
        ({"enum": [1, 2]}, "SP", "models.SP", "models.SP | int"),
        ({"enum": [0.5, 1.5]}, "JsonNumber", "float", "float"),
            ({"type": "number", "format": "int32"}, "JsonNumber", "float", "float"),
            ({"type": "number", "format": "decimal"}, "DecimalNumber", "Decimal", "Decimal"),
            ({"type": "string", "format": "duration"}, "Duration", "Duration", "Duration | timedelta"),
            (
                {"anyOf": [{"type": "string"}, {"type": "string", "format": "date-time"}]},
                "FullDateTime | str", *("str | datetime",) * 2,
            ),
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


@pytest.mark.parametrize(
    ("schema", "argument", "param"),
    [
        ({"$ref": "#/components/schemas/Alias"}, "models.Pet | models.PetParam", "Pet | PetParam"),
        ({"type": "object"}, "Mapping[str, Any]", "Mapping[str, Any]"),
        (
            {"items": {"$ref": "#/components/schemas/Pet"}},
            "Sequence[models.Pet | models.PetParam]",
            "Sequence[Pet | PetParam]",
        ),
        (
            {"additionalProperties": {"type": ["object", "null"], "properties": {"a": {}}}},
            "Mapping[str, models.SP | models.SPParam | None]",
            "Mapping[str, SP | SPParam | None]",
        ),
        ({"enum": ["a", "b"]}, "models.SP | str", "SP | str"),
        ({"type": "string", "format": "date-time"}, "datetime", "DateTime"),
        (
            {"anyOf": [{"type": "string"}, {"anyOf": [{"enum": ["a", "b"]}, {"type": ["string", "null"]}]}]},
            "str | models.SPVariant2Variant1 | None",
            "str | SPVariant2Variant1 | None",
        ),
    ],
)
def test_annotations_of_bodies(schema: dict[str, Any], argument: str, param: str, named: Named) -> None:
    api, names = named(document({"p": schema}))
    (owner,) = (found for place, found in api.schemas.items() if place.pointer[-1] == "S")
    assert isinstance(owner.shape, ir.Object)
    own = owner.shape.properties[0].schema
    written = [Annotator(api, names, dialect).annotate(own).text for dialect in (BODY_ARGUMENTS, PARAMS)]
    assert written == [argument, param]
    assert write_params(api, names)[owner.location].annotations["p"].text == param
