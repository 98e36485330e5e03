"""Schemas inferred from samples: every sample validates, by another reader of JSON Schema, and they are narrow."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from openapi_schema_validator import OAS30Validator

from specloom.drift.observed import Inference, schema_of
from specloom.drift.observed_texts import query_parameters, text_parameter

KEYS = st.one_of(st.sampled_from(["id", "type", "status", "name", "metadata", "items"]), st.uuids().map(str))
TEXTS = st.one_of(
    st.text(max_size=8), st.sampled_from(["open", "paid", "a@b.example", "https://a.example", "2026-01-01"]),
    st.datetimes().map(lambda moment: f"{moment.replace(microsecond=0).isoformat()}Z"),
)  # fmt: skip
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-9, 9), st.floats(-9, 9, allow_nan=False), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)


@given(st.lists(VALUES, min_size=1, max_size=6), st.booleans(), st.booleans())
def test_every_sample_validates(samples: list[Any], is_30: bool, required: bool) -> None:
    schema = schema_of(samples, Inference(is_30, required), ("thing",))
    validator: Any = (OAS30Validator if is_30 else Draft202012Validator)(schema)
    for sample in samples:
        assert list(validator.iter_errors(sample)) == [], (schema, sample)


@pytest.mark.parametrize(
    ("samples", "schema"),
    [
        ([1, 2], {"type": "integer"}),
        ([1, 2.5], {"type": "number"}),
        (["a", None], {"type": ["string", "null"]}),
        ([1, "a"], {"type": ["integer", "string"]}),
        (["2026-01-01"], {"type": "string", "format": "date"}),
        (["2026-01-01T00:00:00Z", ""], {"type": "string"}),
        (["https://a.example/b"], {"type": "string", "format": "uri"}),
        ([{}], {"type": "object", "additionalProperties": True}),
        ([{"a": 1}, {"a": 2, "b": 3}], {
            "type": "object", "required": ["a"],
            "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}},
        }),
        ([{"2026-01-01": 1, "2026-01-02": 2}], {"type": "object", "additionalProperties": {"type": "integer"}}),
        ([{"Ada L": 1}, {"Bo N": 2}], {"type": "object", "additionalProperties": {"type": "integer"}}),
        ([[1], ["a"]], {"type": "array", "items": {"type": ["integer", "string"]}}),
        ([{"line_1": "a", "line_2": "b"}], {
            "type": "object", "required": ["line_1", "line_2"],
            "properties": {"line_1": {"type": "string"}, "line_2": {"type": "string"}},
        }),
    ],
)  # fmt: skip
def test_schemas(samples: list[Any], schema: dict[str, Any]) -> None:
    assert schema_of(samples, Inference(required=True)) == schema


def test_kinds_of_objects_in_one_list_are_told_apart_by_their_tag() -> None:
    card, bank = {"type": "card", "last4": "1"}, {"type": "bank", "iban": "DE"}
    items = schema_of([[card, bank, card, bank]], Inference(required=True), ("Wallet", "sources"))["items"]
    assert [variant["properties"]["type"] for variant in items["oneOf"]] == [  # type: ignore[index, call-overload, union-attr]
        {"type": "string", "enum": ["card"]},
        {"type": "string", "enum": ["bank"]},
    ]
    mixed = schema_of([[card, {"type": "card", "name": "a"}]], Inference(required=True), ("Wallet", "sources"))["items"]
    assert mixed["required"] == ["type"]  # type: ignore[index, call-overload]


def test_enumerations_need_strong_evidence() -> None:
    many = [{"status": "open", "name": "Ada"}, {"status": "paid", "name": "Bo"}] * 4
    properties = schema_of(many)["properties"]
    assert properties == {"status": {"type": "string", "enum": ["open", "paid"]}, "name": {"type": "string"}}
    assert schema_of(many[:4])["properties"]["status"] == {"type": "string"}  # type: ignore[index, call-overload]


@pytest.mark.parametrize(
    ("calls", "parameter"),
    [
        ([["1"], ["2"]], {"schema": {"type": "integer"}}),
        ([["007"]], {"schema": {"type": "string"}}),
        ([["1.5"], ["2"]], {"schema": {"type": "number"}}),
        ([["true"], ["false"]], {"schema": {"type": "boolean"}}),
        ([["a", "b"]], {"schema": {"type": "array", "items": {"type": "string"}}}),
        ([["1,2"], ["3"]], {
            "style": "form", "explode": False, "schema": {"type": "array", "items": {"type": "integer"}},
        }),
        ([["red, green"]], {"schema": {"type": "string"}}),
        ([["Smith,John"]], {"schema": {"type": "string"}}),
        ([["open,paid"], ["open"]], {
            "style": "form", "explode": False, "schema": {"type": "array", "items": {"type": "string"}},
        }),
    ],
)  # fmt: skip
def test_parameters(calls: list[list[str]], parameter: dict[str, Any]) -> None:
    assert text_parameter("name", calls) == parameter


def test_members_in_brackets_are_an_object() -> None:
    (parameter,) = query_parameters([[("filter[status]", "open"), ("filter[page]", "2")]]).values()
    assert parameter == {
        "name": "filter", "in": "query", "style": "deepObject", "explode": True,
        "schema": {"type": "object", "properties": {"status": {"type": "string"}, "page": {"type": "integer"}}},
    }  # fmt: skip
