"""Any schema in any place of any operation becomes code that passes the gate and that ruff accepts."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

leaves = st.sampled_from([
    {}, True, {"type": "string"}, {"type": "integer"}, {"type": "null"}, {"type": ["string", "null"]}, {"const": None},
    {"enum": ["a", "b", None]}, {"enum": [1, 2]}, {"enum": [True, 1, "1"]}, {"const": 1.5}, {"enum": []}, {"type": []},
    {"type": "string", "format": "binary"}, {"type": "string", "format": "date-time", "default": "2024-01-01"},
    {"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}, {"$ref": "#/components/schemas/C"},
    {"$ref": "#/components/schemas/A", "required": ["b"]}, {"type": "object", "additionalProperties": False},
    {"oneOf": [{"const": "x", "title": "X"}, {"const": "y"}]}, {"items": {"const": "z"}, "default": []},
])  # fmt: skip
objects = leaves.filter(lambda leaf: isinstance(leaf, dict))
schemas = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(lambda item: {"type": "array", "items": item}, inner),
        st.builds(lambda value: {"additionalProperties": value}, inner),
        st.builds(lambda listed: {"anyOf": listed}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda listed: {"allOf": listed}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda some: {"oneOf": some, "discriminator": {"propertyName": "b"}}, st.lists(inner, max_size=3)),
        st.builds(
            lambda names, own: {"type": ["object"], "properties": dict.fromkeys(names, own), "required": names[:1]},
            st.lists(st.sampled_from(["a", "b", "id", "type", "list", "self", "A"]), unique=True, max_size=3), inner,
        ),
        st.builds(lambda own: {"type": ["object", "null"], "properties": {"b": {"readOnly": True, **own}}}, objects),
        st.builds(lambda own: {"properties": {"b": {"allOf": [own]}}, "additionalProperties": own}, inner),
        st.builds(lambda first: {"prefixItems": [first], "items": False}, inner),
    ),
    max_leaves=5,
)  # fmt: skip
media_types = st.sampled_from([
    "application/json", "application/x+json", "multipart/form-data", "application/x-www-form-urlencoded", "text/plain",
    "*/*", "image/png", "application/xml",
])  # fmt: skip


FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")


PAGED = {"x-specloom-pagination": {"style": "page", "parameters": {"page": "p"}, "items": "/a"}}
REFUSALS = {"form-without-fields", "extension-pagination", "pagination-pointer"}


def operation(schema: Any, media: str, where: str, status: str, *, paged: bool) -> dict[str, Any]:
    described = {"description": "", "content": {media: {"schema": schema}}}
    return {
        "parameters": [
            {"name": "id", "in": "path", "required": True, "schema": schema},
            {"name": "p", "in": where, "schema": schema},
            {"name": "c", "in": "query", "content": {"application/json": {"schema": schema}}},
        ],
        "requestBody": {"content": {media: {"schema": schema}}},
        "responses": {status: described, "400": described},
        **(PAGED if paged else {}),
    }


@settings(max_examples=90)
@given(
    listed=st.lists(schemas, min_size=3, max_size=3),
    media=media_types,
    where=st.sampled_from(["query", "header", "cookie"]),
    status=st.sampled_from(["200", "2XX", "default", "204", "404"]),
    paged=st.booleans(),
)
def test_any_schema_anywhere(
    listed: list[Any], media: str, where: str, status: str, paged: bool, built: Callable[[str], dict[str, str]]
) -> None:
    a, b, c = listed
    get, post = (operation(schema, media, where, status, paged=paged) for schema in (a, b))
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/a/{id}": {"get": get, "post": post}},
        "components": {"schemas": {"A": a, "B": {"type": "object", "properties": {"b": b}}, "C": c}},
    }
    files = built(json.dumps(document))
    # Forms of lists, and pages of what is none, are refused.
    if (media in FORMS or paged) and "acme/resources/a.py" not in files:
        rows = json.loads(files["support.json"])["operations"]
        assert all(REFUSALS & {reason["rule"] for reason in row["reasons"]} for row in rows)
        return
    assert files["acme/resources/a.py"].count("class ") == 2
