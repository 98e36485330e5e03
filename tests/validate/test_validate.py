"""What `validate` finds, where it says it is, and how much it weighs."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.base.diagnostics import Severity
from specloom.base.document import Document, Json, SourceFile
from specloom.validate import validate

_OK: Json = {"description": "ok"}


def _document(root: Json, **others: Json) -> Document:
    files = {"main": root, **others}
    return Document(Path(), "main", {name: SourceFile("", value) for name, value in files.items()})


def _api(version: str = "3.1.0", **members: Any) -> dict[str, Any]:
    key = "swagger" if version == "2.0" else "openapi"
    return {key: version, "info": {"title": "T", "version": "1"}, "paths": {}, **members}


def _operation(**members: Any) -> dict[str, Any]:
    return {"responses": {"200": copy.deepcopy(_OK)}, **members}


def _found(root: Json, **others: Json) -> list[tuple[str, str]]:
    return [
        (item.rule, item.location.document + item.location.fragment) for item in validate(_document(root, **others))
    ]


@pytest.mark.parametrize("version", ["2.0", "3.0.0", "3.0.4", "3.1.0", "3.1.2", "3.2.0"])
def test_a_sound_document_has_no_findings(version: str) -> None:
    assert _found(_api(version, paths={"/a": {"get": _operation(operationId="a")}})) == []


@pytest.mark.parametrize(
    ("root", "place"),
    [
        ({}, "main#"),
        ({"openapi": 3.1, "paths": 5}, "main#/openapi"),
        ({"openapi": "4.0.0"}, "main#/openapi"),
        ({"openapi": "3.1.x"}, "main#/openapi"),
        ({"swagger": "1.2"}, "main#/swagger"),
        ({"swagger": 2.0}, "main#/swagger"),
    ],
)
def test_without_a_known_version_nothing_else_is_checked(root: Json, place: str) -> None:
    assert _found(root) == [("openapi-version", place)]


@pytest.mark.parametrize("version", ["2.0", "3.0.3", "3.1.0", "3.2.0"])
def test_duplicate_operation_ids_are_reported_once(version: str) -> None:
    paths = {"/a": {"get": _operation(operationId="x")}, "/b": {"put": _operation(operationId="x")}}
    (found,) = validate(_document(_api(version, paths=paths)))
    assert (found.rule, found.location.fragment) == ("duplicate-operation-id", "#/paths/~1b/put/operationId")
    assert "get /a" in found.message


def test_path_parameters_and_templates_agree() -> None:
    parameter = {"in": "path", "required": True, "schema": {"type": "string"}}
    root = _api(
        paths={
            "/a/{one}/{two}/{three}": {
                "parameters": [{"$ref": "#/components/parameters/One"}],
                "get": _operation(parameters=[{**parameter, "name": "two"}, {**parameter, "name": "four"}]),
                "put": _operation(parameters=[{**parameter, "name": "two"}, {**parameter, "name": "three"}]),
            }
        },
        components={"parameters": {"One": {**parameter, "name": "one"}}},
    )
    found = validate(_document(root))
    assert [(item.rule, item.location.fragment, item.severity) for item in found] == [
        ("path-parameter-undeclared", "#/paths/~1a~1{one}~1{two}~1{three}/get", Severity.WARNING),
        ("path-parameter-unused", "#/paths/~1a~1{one}~1{two}~1{three}/get/parameters/1", Severity.WARNING),
    ]
    assert "'three'" in found[0].message
    assert "'four'" in found[1].message


@pytest.mark.parametrize("version", ["2.0", "3.0.3", "3.1.0"])
def test_a_parameter_declared_twice_alike_is_reported_once(version: str) -> None:
    shape = {"type": "string"} if version == "2.0" else {"schema": {"type": "string"}}
    parameter = {"name": "q", "in": "query", **shape}
    root = _api(version, paths={"/a": {"get": _operation(parameters=[parameter, parameter])}})
    assert _found(root) == [("duplicate-parameter", "main#/paths/~1a/get/parameters/1")]


def test_duplicate_parameters_and_paths() -> None:
    query = {"name": "q", "in": "query", "schema": {"type": "string"}}
    path = {"in": "path", "required": True, "schema": {"type": "string"}}
    root = _api(
        "3.0.3",
        paths={
            "/a/{x}": {
                "parameters": [{**path, "name": "x"}],
                "get": _operation(parameters=[query, {**query, "in": "header"}, {**query, "description": "again"}]),
            },
            "/a/{y}": {"put": _operation(parameters=[{**path, "name": "y"}])},
        },
    )
    assert _found(root) == [
        ("duplicate-path", "main#/paths/~1a~1{y}"),
        ("duplicate-parameter", "main#/paths/~1a~1{x}/get/parameters/2"),
    ]


@pytest.mark.parametrize(
    ("version", "operation", "rule", "place", "severity"),
    [
        ("3.1.0", {"paramters": []}, "openapi-unknown-field", "/paramters", Severity.WARNING),
        ("3.0.3", {"paramters": []}, "openapi-unknown-field", "/paramters", Severity.WARNING),
        ("3.0.3", {"tags": "one"}, "openapi-type", "/tags", Severity.WARNING),
        ("3.0.3", {"responses": {"200": {}}}, "openapi-missing-field", "/responses/200", Severity.WARNING),
        ("3.1.0", {"responses": {"200": {}}}, "openapi-missing-field", "/responses/200", Severity.WARNING),
        ("3.1.0", {"responses": {"2000": _OK}}, "openapi-unknown-field", "/responses/2000", Severity.WARNING),
        ("3.0.3", {"responses": {}}, "openapi-empty", "/responses", Severity.WARNING),
        ("3.1.0", {"requestBody": {}}, "openapi-missing-field", "/requestBody", Severity.ERROR),
        ("3.0.3", {"requestBody": {}}, "openapi-missing-field", "/requestBody", Severity.ERROR),
        ("3.1.0", {"parameters": [{"name": "a", "in": "body"}]}, "openapi-value", "/parameters/0/in", Severity.ERROR),
        ("2.0", {"parameters": [{"name": "a", "in": "path", "type": "string"}]}, "openapi-missing-field",
         "/parameters/0", Severity.WARNING),
    ],
)  # fmt: skip
def test_structure_is_placed_and_weighed(
    version: str, operation: dict[str, Json], rule: str, place: str, severity: Severity
) -> None:
    found = validate(_document(_api(version, paths={"/a": {"get": _operation(**operation)}})))
    assert (rule, f"#/paths/~1a/get{place}", severity) in [
        (item.rule, item.location.fragment, item.severity) for item in found
    ]
    assert all(item.message and item.hint for item in found)


def test_a_misspelt_field_comes_with_a_proposal() -> None:
    (found,) = validate(_document(_api(paths={"/a": {"get": _operation(paramters=[])}})))
    assert found.hint == "did you mean 'parameters'?"


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
@pytest.mark.parametrize(
    ("schema", "place"),
    [
        ({"type": "strin"}, "/type"),
        ({"type": "object", "properties": {"a": {"allOf": {}}}}, "/properties/a/allOf"),
        ({"items": [{}]}, "/items"),
        ({"required": True}, "/required"),
    ],
)
def test_schema_objects_are_checked(version: str, schema: Json, place: str) -> None:
    found = _found(_api(version, components={"schemas": {"S": schema}}))
    assert [at for _, at in found] == [f"main#/components/schemas/S{place}"]


@pytest.mark.parametrize(
    ("schema", "says"),
    [
        ({"type": ["string", "null"]}, "type: string and nullable: true"),
        ({"type": "integer", "exclusiveMinimum": 3}, "minimum: 3 and exclusiveMinimum: true"),
        ({"type": "integer", "exclusiveMaximum": 3}, "maximum: 3 and exclusiveMaximum: true"),
    ],
)
def test_what_a_later_version_writes_comes_with_the_spelling_of_this_one(schema: Json, says: str) -> None:
    found = validate(_document(_api("3.0.3", components={"schemas": {"A": schema}})))
    assert [(item.severity, says in item.hint) for item in found] == [(Severity.WARNING, True)]


@pytest.mark.parametrize("version", ["2.0", "3.0.3", "3.1.0"])
def test_defaults_fit_their_schemas(version: str) -> None:
    schemas = {
        "Good": {"type": "integer", "default": 1},
        "Bad": {"type": "object", "properties": {"a": {"type": "integer", "default": "x"}}},
        "Slow": {"type": "string", "pattern": "(a+)+$", "default": "a" * 60 + "!"},
    }
    members: dict[str, Any] = {"definitions": schemas} if version == "2.0" else {"components": {"schemas": schemas}}
    where = "definitions" if version == "2.0" else "components/schemas"
    assert _found(_api(version, **members)) == [("openapi-default", f"main#/{where}/Bad/properties/a/default")]


def test_other_files_are_checked_as_what_they_are_used_as() -> None:
    root = _api("3.0.3", paths={"/a": {"$ref": "item#/a"}, "/b": {"get": {"$ref": "item#/a/get"}}})
    item: Json = {"a": {"get": {"responses": {"200": {"$ref": "#/r"}}, "tags": 5}}, "r": {"descripton": "x"}}
    assert _found(root, item=item) == [
        ("openapi-type", "item#/a/get/tags"),
        ("openapi-unknown-field", "item#/r/descripton"),
    ]


def test_files_that_refer_to_each_other_end() -> None:
    root = _api(components={"schemas": {"A": {"$ref": "other#/B"}}})
    other: Json = {"B": {"properties": {"a": {"$ref": "main#/components/schemas/A"}, "b": {"$ref": "#/B"}}}}
    assert _found(root, other=other) == []


def test_too_deep_for_the_validator_is_a_finding() -> None:
    schema: Json = {}
    for _ in range(900):
        schema = {"items": schema}
    assert ("openapi-schema", "main#") in _found(_api("3.0.3", components={"schemas": {"A": schema}}))


_JUNK: st.SearchStrategy[Json] = st.recursive(
    st.sampled_from([None, True, 0, -1, 1.5, "", "a", "#/x", "string"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["$ref", "type", "in", "name", "schema", "get", "items", "200"]), inner, max_size=3
        )
    ),
    max_leaves=8,
)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["2.0", "3.0.0", "3.1.0", "3.2.0"]),
    st.dictionaries(st.sampled_from(["paths", "components", "info", "webhooks", "tags", "definitions"]), _JUNK),
    _JUNK,
)
def test_nothing_is_ever_raised(version: str, members: dict[str, Json], inner: Json) -> None:
    for item in validate(_document({**_api(version), **members})):
        assert item.location.document == "main"
    for place in ({"/a": inner}, {"/a": {"get": inner}}, {"/a": {"get": {"parameters": [inner], "responses": inner}}}):
        validate(_document(_api(version, paths=place, components={"schemas": {"A": inner}})))


def test_tags_are_nested_under_tags_that_are_there_and_not_under_themselves() -> None:
    listed = [("a", ""), ("b", "a"), ("c", "nowhere"), ("d", "e"), ("e", "d"), ("f", "d"), ("g", "g")]
    tags: Json = [{"name": name, **({"parent": parent} if parent else {})} for name, parent in listed]
    wanted = [("tag-parent", f"main#/tags/{index}/parent") for index in (2, 3, 4, 6)]
    assert _found(_api("3.2.0", tags=tags)) == wanted
    assert {item.severity for item in validate(_document(_api("3.2.0", tags=tags)))} == {Severity.WARNING}


@pytest.mark.parametrize("method", ["POST", "post", "A B"])
def test_what_is_no_additional_method_costs_its_operation_alone(method: str) -> None:
    operations = {name: {"responses": {"204": {"description": "done"}}} for name in ("COPY", method)}
    info = {"title": "T", "version": "1"}
    root = {"openapi": "3.2.0", "info": info, "paths": {"/a": {"additionalOperations": operations}}}
    found = validate(Document(Path(), "main", {"main": SourceFile("", root)}))
    assert [(each.rule, each.severity, each.location.pointer[-1]) for each in found] == [
        ("additional-method", Severity.ERROR, method)
    ]
