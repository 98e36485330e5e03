"""Our own check by JSON Schema accepts what jsonschema accepts, and nothing else."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.validate.acceptance import DRAFT_4, Translation, acceptance
from specloom.validate.schema_check import _with_schema_objects
from specloom.validate.specification import checked_schema
from specloom.validate.version import Version
from tests.validate.test_soundness import document, spoil

SOURCE = Path(__file__).parents[2] / "generator" / "specloom"
OURS = sorted(SOURCE.rglob("*.schema.json"))
DRAFT_2020 = "https://json-schema.org/draft/2020-12/schema"

names = st.sampled_from(["a", "b", "x-c", "items"])
scalars = st.sampled_from([None, True, False, 0, 1, 1.0, 1.5, -2, "", "a", "x-c", "abc", "a\n"])
values: st.SearchStrategy[Any] = st.recursive(
    scalars, lambda inside: st.lists(inside, max_size=3) | st.dictionaries(names, inside, max_size=3), max_leaves=8
)
kinds = st.sampled_from(["object", "array", "string", "integer", "number", "boolean", "null"])
sizes = st.integers(0, 3)
leaves = {
    "type": kinds | st.lists(kinds, min_size=1, max_size=2, unique=True),
    "const": values,
    "enum": st.lists(values, min_size=1, max_size=3),
    "pattern": st.sampled_from(["^a", "^x-", "b$", "^$"]),
    "required": st.lists(names, max_size=2, unique=True),
    "dependentRequired": st.dictionaries(names, st.lists(names, max_size=1), max_size=2),
    "uniqueItems": st.booleans(),
    "minimum": sizes, "maximum": sizes, "exclusiveMinimum": sizes, "exclusiveMaximum": sizes,
    "minLength": sizes, "maxLength": sizes, "minItems": sizes, "maxItems": sizes,
    "minProperties": sizes, "maxProperties": sizes,
}  # fmt: skip


def nested(inside: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    members = st.dictionaries(names, inside, max_size=2)
    alternatives = st.lists(inside, min_size=1, max_size=3)
    keywords = {
        "properties": members, "dependentSchemas": members,
        "patternProperties": st.dictionaries(st.sampled_from(["^a", "^x-"]), inside, max_size=2),
        "additionalProperties": inside, "unevaluatedProperties": inside, "propertyNames": inside, "items": inside,
        "contains": inside, "minContains": sizes, "maxContains": sizes,
        "allOf": alternatives, "anyOf": alternatives, "oneOf": alternatives, "not": inside,
        "if": inside, "then": inside, "else": inside, "$ref": st.sampled_from(["#/$defs/a", "#/$defs/b~1c"]),
    }  # fmt: skip
    return st.fixed_dictionaries({}, optional=leaves | keywords)


schemas = st.recursive(st.booleans() | st.fixed_dictionaries({}, optional=leaves), nested, max_leaves=6)


@settings(max_examples=100, deadline=None)
@given(schemas, st.fixed_dictionaries({"a": schemas, "b/c": schemas}), st.lists(values, min_size=1, max_size=4))
def test_drawn_values_are_accepted_as_by_jsonschema(schema: Any, defined: Any, drawn: list[Any]) -> None:
    if any("$ref" in json.dumps(part) for part in defined.values()):  # jsonschema does not end on all cycles
        defined = {"a": {"type": "object", "properties": {"a": schema}}, "b/c": {"minProperties": 1}}
    whole = {"$schema": DRAFT_2020, "$defs": defined, "allOf": [schema]}
    check, judge = acceptance(whole), jsonschema.Draft202012Validator(whole)
    assert [check(value) for value in drawn] == [judge.is_valid(value) for value in drawn]


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(list(Version)), st.integers(0, 2**32), st.integers(0, 4))
def test_spoilt_documents_are_accepted_as_by_jsonschema(version: Version, seed: int, slips: int) -> None:
    root, chance = document(Version.V31 if version is Version.V32 else version), random.Random(seed)
    if version is Version.V32:
        root["openapi"] = "3.2.0"
    for _ in range(slips):
        spoil(root, chance)
    schema = _with_schema_objects(checked_schema(version))
    judge = jsonschema.validators.validator_for(schema)(schema)
    assert Translation(schema).accepts(root) == judge.is_valid(root)


@pytest.mark.parametrize("path", OURS, ids=[path.name for path in OURS])
def test_every_schema_of_ours_is_translated(path: Path) -> None:
    check = acceptance(json.loads(path.read_bytes()))
    assert not check([1])


def test_references_to_draft_4_mean_what_draft_4_says() -> None:
    places = json.loads(json.dumps(jsonschema.Draft4Validator.META_SCHEMA))
    drawn: list[Any] = [None, True, 0, -1, 1, 1.0, 2.5, "", "string", "odd", {}, [], ["string"], [1], ["a", "a"]]
    text = json.dumps([checked_schema(version) for version in Version])
    referred = sorted({part.split('"')[0] for part in text.split(DRAFT_4 + "/")[1:]})
    assert len(referred) > 10
    for place in referred:
        room, name = place.split("/")
        judge = jsonschema.Draft4Validator({**places, "properties": {}, "dependencies": {}, "type": "object",
                                            "allOf": [{"properties": {"v": places[room][name]}}]})  # fmt: skip
        check = acceptance({"$schema": DRAFT_4, "properties": {"v": {"$ref": f"{DRAFT_4}/{place}"}}})
        assert [check({"v": value}) for value in drawn] == [judge.is_valid({"v": value}) for value in drawn], place


def test_a_keyword_that_is_not_translated_is_an_error() -> None:
    with pytest.raises(KeyError, match="prefixItems"):
        acceptance({"prefixItems": [True]})


def test_a_document_as_deep_as_one_may_be_is_accepted() -> None:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(190):
        schema = {"type": "array", "items": schema}
    for version, key in ((Version.V30, "3.0.3"), (Version.V31, "3.1.0"), (Version.V32, "3.2.0")):
        components = {"schemas": {"A": schema}}
        root = {"openapi": key, "info": {"title": "T", "version": "1"}, "paths": {}, "components": components}
        assert Translation(_with_schema_objects(checked_schema(version))).accepts(root)
