"""Every made-up value is valid by jsonschema, formats included: a validator that we did not write."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.document import Json, examples_at
from specloom.drift.values import Comparer, fits
from specloom.synthesis import DocumentExamples, ImpossibleError, ValueFactory

Made = Callable[..., Any]
CHECKER = Draft202012Validator.FORMAT_CHECKER

PATTERNS = [
    r"^[0-9]{24}$", r"^\+1\d{10}$", r"^[A-Z]{2}-\d{3,5}$", r"^(?:usd|eur|gbp)$", r"^[^@\s]+@acme\.com$", r"\d",
    r"^[a-z][a-z0-9-]{1,61}[a-z0-9]$", r"^v\d+\.\d+\.\d+$", r"^#[0-9a-fA-F]{6}$", r"^(foo|bar)_[A-Z]\w*$", r"^\S+$",
    r"^(?=.*\d)(?=.*[a-z]).{8,20}$", r"^[a-f0-9]{8}(-[a-f0-9]{4}){3}-[a-f0-9]{12}$", r"^(\d{3}-)?\d{4}$", r"^\[\d]$",
    r"^[^a-z]$", r"^é+$", r"^([A-Z]{2}\d{2})+$", r"^T\d{4}-\d{2}-\d{2}$", r"^/[a-z]+(/[a-z]+)*$", r"^$", r"",
    r"^.{3}$", r"^a*b+$",
]  # fmt: skip
FORMATS = [
    "date-time", "date", "time", "duration", "uuid", "email", "uri", "uri-reference", "iri", "ipv4", "ipv6", "hostname",
    "idn-hostname", "idn-email", "json-pointer", "relative-json-pointer", "regex", "uri-template", "custom", "password",
]  # fmt: skip


def sized(kind: str, least: int, most: int) -> st.SearchStrategy[dict[str, Any]]:
    """Return pairs of limits `min<kind>` and `max<kind>`, either of which may be absent."""
    return st.tuples(st.none() | st.integers(0, least), st.none() | st.integers(0, most)).map(
        lambda pair: {
            **({} if pair[0] is None else {f"min{kind}": pair[0]}),
            **({} if pair[1] is None else {f"max{kind}": (pair[0] or 0) + pair[1]}),
        }
    )


def parts(*listed: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.tuples(*listed).map(lambda all_: {key: value for part in all_ for key, value in part.items()})


TEXTS = parts(
    st.just({"type": "string"}),
    st.one_of(
        parts(sized("Length", 40, 40)),
        st.sampled_from(PATTERNS).map(lambda pattern: {"pattern": pattern}),
        parts(st.sampled_from(PATTERNS).map(lambda pattern: {"pattern": pattern}), sized("Length", 12, 30)),
        st.sampled_from(FORMATS).map(lambda name: {"format": name}),
        parts(
            st.sampled_from(["email", "uri", "hostname"]).map(lambda name: {"format": name}), sized("Length", 40, 60)
        ),
        st.lists(st.sampled_from(["a", "bb", "ccc", "d-1"]), min_size=1, unique=True).map(lambda all_: {"enum": all_}),
    ),
)
LIMITS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]
BOUNDS = st.integers(-60, 60) | st.sampled_from([0.5, -2.25, 10.75])
NUMBERS = parts(
    st.sampled_from([{"type": "integer"}, {"type": "number"}, {"type": "integer", "format": "int32"}]),
    st.dictionaries(
        st.sampled_from(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]), BOUNDS, max_size=2
    ),
    st.sampled_from([{}, {}, {"multipleOf": 3}, {"multipleOf": 0.5}, {"multipleOf": 7}]),
)
LEAVES = (
    TEXTS | NUMBERS | st.sampled_from([{"type": "boolean"}, {"type": "null"}, {"const": "x"}, {"enum": [3, 5]}, {}])
)


def containers(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    arrays = parts(
        inner.map(lambda items: {"type": "array", "items": items}),
        sized("Items", 4, 4),
        st.sampled_from([{}, {"uniqueItems": True}]),
    )
    objects = st.dictionaries(st.sampled_from(["id", "name", "size", "tags"]), inner, min_size=1).flatmap(
        lambda listed: st.lists(st.sampled_from(sorted(listed)), unique=True).map(
            lambda required: {"type": "object", "properties": listed, "required": required}
        )
    )
    maps = parts(
        inner.map(lambda values: {"type": "object", "additionalProperties": values}), sized("Properties", 3, 3)
    )
    unions = st.lists(inner, min_size=1, max_size=3).map(lambda variants: {"anyOf": variants})
    return arrays | objects | maps | unions


SCHEMAS = st.recursive(LEAVES, containers, max_leaves=5)


def made(reading: Made, schema: Any, side: str, version: str = "3.1.0") -> Any:
    head = {"openapi": version, "info": {"title": "T", "version": "1"}, "paths": {}}
    text = {**head, "components": {"schemas": {"S": schema}}}
    api: ir.Api = reading(json.dumps(text)).api
    found = api.schemas[Location("openapi.yaml", ("components", "schemas", "S"))]
    chosen: Any = side

    def no_examples(_: Location) -> tuple[Json, ...]:
        return ()

    examples = DocumentExamples(no_examples, partial(fits, Comparer(api.schemas)))
    return ValueFactory(api.schemas, chosen, examples).value(found)


@given(schema=SCHEMAS, side=st.sampled_from(["request", "response"]))
def test_every_made_up_value_is_valid(reading: Made, schema: dict[str, Any], side: str) -> None:
    try:
        value = made(reading, schema, side)
    except ImpossibleError:
        assume(False)
        return
    errors = [error.message for error in Draft202012Validator(schema, format_checker=CHECKER).iter_errors(value)]
    assert errors == []


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("limits", [{}, {"minLength": 1}, {"maxLength": 60}])
def test_a_text_is_found_for_each_pattern(reading: Made, pattern: str, limits: dict[str, int]) -> None:
    schema = {"type": "string", "pattern": pattern, **limits}
    if pattern == "^$" and "minLength" in limits:
        with pytest.raises(ImpossibleError):
            made(reading, schema, "request")
        return
    value = made(reading, schema, "request")
    assert re.search(pattern, value)
    assert Draft202012Validator(schema).is_valid(value)


@pytest.mark.parametrize("name", FORMATS)
def test_a_text_is_found_for_each_format(reading: Made, name: str) -> None:
    schema = {"type": "array", "items": {"type": "string", "format": name}, "minItems": 5, "uniqueItems": True}
    value = made(reading, schema, "response")
    assert len(set(value)) == 5
    assert Draft202012Validator(schema, format_checker=CHECKER).is_valid(value), value


@given(least=st.integers(-9, 9), most=st.integers(12, 20), low=st.booleans(), high=st.booleans())
def test_exclusive_limits_of_openapi_3_0_are_kept(reading: Made, least: int, most: int, low: bool, high: bool) -> None:
    schema = {
        "type": "integer", "minimum": least, "maximum": most, "exclusiveMinimum": low, "exclusiveMaximum": high,
    }  # fmt: skip
    value = made(reading, schema, "request", "3.0.3")
    assert Draft4Validator(schema).is_valid(value)


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "integer", "minimum": 5, "maximum": 4},
        {"type": "integer", "exclusiveMinimum": 5, "exclusiveMaximum": 6},
        {"type": "number", "minimum": 5, "exclusiveMaximum": 5},
        {"type": "integer", "minimum": 8, "maximum": 13, "multipleOf": 7, "exclusiveMaximum": 9},
        {"type": "string", "pattern": r"^(a)\1$", "minLength": 5},
        {"type": "array", "items": {"enum": ["a", "b"]}, "minItems": 3, "uniqueItems": True},
        {"type": "string", "enum": ["a", "b"], "minLength": 2},
    ],
)
def test_where_no_value_is_known_there_is_none(reading: Made, schema: dict[str, Any]) -> None:
    with pytest.raises(ImpossibleError):
        made(reading, schema, "request")


def test_a_document_s_example_counts_only_where_it_fits(document: Made, reading: Made) -> None:
    text = """\
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths: {}
        components: {schemas: {S: {type: string, maxLength: 3, example: too long}}}
        """
    api: ir.Api = reading(text).api
    examples = DocumentExamples(partial(examples_at, document(text)), partial(fits, Comparer(api.schemas)))
    schema = api.schemas[Location("openapi.yaml", ("components", "schemas", "S"))]
    assert ValueFactory(api.schemas, "response", examples).value(schema) == "abc"
