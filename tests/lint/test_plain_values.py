"""What fits for certain: never more than jsonschema says, in any version."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json, SourceFile
from specloom.lint.plain_values import PlainCheck
from specloom.lint.values import value_check

TEXTS = (
    "", "a", "2024-05-06", "2024-02-30", "2024-05-06T07:08:09Z", "2024-05-06 07:08:09", "a@example.com", "192.0.2.1",
    "0d9a5f3c-8f5a-4a53-9d52-0c6a3b1f7a11", "0D9A5F3C-8F5A-4A53-9D52-0C6A3B1F7A11", "é",
)  # fmt: skip
NAMES = st.sampled_from(("a", "b", "c"))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from((0.5, 1.0, 3.0)) | st.sampled_from(TEXTS),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)
FORMATS = st.sampled_from(
    ("date", "date-time", "utc-date-time", "email", "uuid", "ipv4", "byte", "binary", "int32", "uri", "password")
)
TYPES = st.sampled_from(
    ("string", "integer", "number", "boolean", "object", "array", "file", "null", ["string", "null"])
)


def schemas(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    optional: dict[str, st.SearchStrategy[Any]] = {
        "type": TYPES,
        "format": FORMATS,
        "enum": st.lists(VALUES, min_size=1, max_size=3),
        "nullable": st.booleans(),
        "minimum": st.integers(-2, 2),
        "maximum": st.integers(-2, 2),
        "minLength": st.integers(0, 3),
        "maxLength": st.integers(0, 3),
        "properties": st.dictionaries(NAMES, inner, max_size=3),
        "required": st.lists(NAMES, unique=True, max_size=2),
        "items": inner,
        "additionalProperties": st.booleans() | inner,
        "x-anything": st.booleans(),
        "pattern": st.just("^a"),
        "not": inner,
        "allOf": st.lists(inner, min_size=1, max_size=2),
        "readOnly": st.booleans(),
    }
    return st.fixed_dictionaries({}, optional=optional)


SCHEMAS = st.recursive(
    st.just({"$ref": "#/components/schemas/A"}) | st.just({"$ref": "#/nowhere"}) | schemas(st.just({"type": "string"})),
    schemas,
    max_leaves=4,
)


@pytest.mark.parametrize("version", [{"openapi": "3.0.3"}, {"openapi": "3.1.0"}, {"swagger": "2.0"}])
@given(target=SCHEMAS, schema=SCHEMAS, value=VALUES)
def test_what_is_certain_is_right(version: dict[str, Json], target: Json, schema: Json, value: Json) -> None:
    root: Json = {**version, "components": {"schemas": {"A": target, "B": schema}}}
    document = Document(Path(), "main.yaml", {"main.yaml": SourceFile("", root)})
    at = Location("main.yaml", ("components", "schemas", "B"))
    if PlainCheck(document).certainly_fits(at, schema, value):
        assert value_check(document)(at, schema, value) == ""


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "string"}, "a"),
        ({"type": "string", "format": "date-time"}, "2024-05-06T07:08:09Z"),
        (
            {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer", "minimum": 1}}},
            {"a": 1, "b": 2},
        ),
        ({"type": "array", "items": {"$ref": "#/components/schemas/A"}}, ["a", "b"]),
        ({"type": "string", "enum": ["a", "b"], "nullable": True}, "b"),
    ],
)
def test_usual_examples_are_certain(schema: Json, value: Json) -> None:
    root: Json = {"openapi": "3.1.0", "components": {"schemas": {"A": {"type": "string"}, "B": schema}}}
    document = Document(Path(), "main.yaml", {"main.yaml": SourceFile("", root)})
    assert PlainCheck(document).certainly_fits(Location("main.yaml", ("components", "schemas", "B")), schema, value)


def test_what_holds_itself_again_and_again_is_in_doubt() -> None:
    itself: Json = {"$ref": "#/components/schemas/A"}
    root: Json = {"openapi": "3.1.0", "components": {"schemas": {"A": {"allOf": [itself, itself]}}}}
    document = Document(Path(), "main.yaml", {"main.yaml": SourceFile("", root)})
    assert not PlainCheck(document).certainly_fits(Location("main.yaml"), itself, "a")
