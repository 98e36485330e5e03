"""Operations as plain data: what the catalogue says of them, and keyword arguments from JSON values."""

from __future__ import annotations

from typing import Any

import pytest

from specloom.runtime.operations.arguments import ArgumentError, keyword_arguments
from specloom.runtime.operations.catalogue import Catalogue, catalogue_of
from specloom.runtime.operations.schemas import described, misfit, types_of, values_of

SHARED: dict[str, Any] = {
    "Color": {"type": "string", "enum": ["red", "green"]},
    "Tree": {"type": "object", "properties": {"children": {"type": "array", "items": {"$ref": "#/$defs/Tree"}}}},
}
TEXT = {"type": "string"}


def row(name: str, **more: Any) -> dict[str, Any]:
    return {
        "id": name,
        "method": "POST",
        "path": "/x",
        "call": ["things", name],
        "summary": name,
        "arguments": [],
        **more,
    }


def operation(**more: Any) -> Any:
    table = {"client": "X", "personal": [], "schemas": SHARED, "operations": [row("do", **more)]}
    found = Catalogue(table).find("things", "do")
    assert found is not None
    return found


BODY = {
    "name": "body", "kind": "json", "media_type": "application/json", "required": True, "schema": {"type": "object"},
    "members": [
        {"name": "due_on", "wire": "dueOn", "required": True, "schema": {"type": "string", "format": "date"}},
        {"name": "note", "schema": {"type": ["string", "null"]}},
    ],
}  # fmt: skip


def test_a_package_without_descriptions_says_what_to_do() -> None:
    with pytest.raises(LookupError, match="--with cli"):
        catalogue_of("specloom.runtime.operations")


def test_operations_are_found_by_call_and_by_id() -> None:
    table = {"client": "X", "personal": [], "schemas": {}, "operations": [row("do", stream="stream_it"), {"id": "old"}]}
    catalogue = Catalogue(table)
    assert [each.call for each in catalogue.operations] == [("things", "do"), ("things", "stream_it")]
    assert [each.streams for each in catalogue.operations] == [False, True]
    assert catalogue.with_id("do") == catalogue.find("things", "do")
    assert catalogue.find("things") is None
    assert catalogue.with_id("old") is None


def test_only_safe_methods_read_only() -> None:
    assert not operation().reads_only
    assert operation(method="GET").reads_only


def test_members_are_put_into_an_object_under_their_wire_names() -> None:
    assert keyword_arguments(operation(body=BODY), {"due_on": "2026-01-02", "note": None}, SHARED) == {
        "body": {"dueOn": "2026-01-02", "note": None}
    }
    assert keyword_arguments(operation(body=BODY), {"dueOn": "2026-01-02"}, SHARED) == {"body": {"dueOn": "2026-01-02"}}
    by_name = {**BODY, "by_name": True}
    assert keyword_arguments(operation(body=by_name), {"dueOn": "2026-01-02"}, SHARED) == {"due_on": "2026-01-02"}


def test_a_flag_for_streams_is_an_argument_as_well() -> None:
    flagged = {**BODY, "flag": "stream", "members": [{"name": "stream", "schema": {"type": "boolean"}}]}
    expected = {"body": {"stream": True}, "stream": True}
    assert keyword_arguments(operation(body=flagged), {"stream": True}, SHARED) == expected
    assert keyword_arguments(operation(body=flagged), {"body": {"stream": True}}, SHARED) == expected


def test_null_in_a_merge_patch_removes_a_member() -> None:
    patch = {**BODY, "kind": "patch", "members": [{"name": "note", "schema": TEXT}], "required": False}
    keywords = keyword_arguments(operation(body=patch), {"note": None}, SHARED)
    assert repr(keywords["body"]["note"]) == "REMOVE"
    whole = keyword_arguments(operation(body=patch), {"body": {"deep": {"note": None}}}, SHARED)
    assert repr(whole["body"]["deep"]["note"]) == "REMOVE"


@pytest.mark.parametrize(
    ("given", "name", "message"),
    [
        ({}, "due_on", "due_on is missing"),
        ({"due_on": 5}, "due_on", "due_on must be text, not an integer"),
        ({"due_on": "31 Jan"}, "due_on", "due_on must be a date, such as 2026-01-31, not '31 Jan'"),
        ({"due_on": "2026-02-30"}, "due_on", "due_on must be a date, such as 2026-01-31, not '2026-02-30'"),
        ({"due_on": None}, "due_on", "due_on must be text, not null"),
        ({"due-onn": "x"}, "due-onn", "there is no argument 'due-onn': did you mean 'due_on'?"),
        ({"body": {}, "due_on": "2026-01-31"}, "body", "either body or its members, not both (dueOn)"),
        ({"body": []}, "body", "body must be an object, not a list"),
    ],
)
def test_errors_name_the_argument(given: dict[str, Any], name: str, message: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        keyword_arguments(operation(body=BODY), given, SHARED)
    assert (caught.value.name, str(caught.value)) == (name, message)


def test_a_required_parameter_is_asked_for() -> None:
    one = {"name": "code", "in": "path", "required": True, "schema": TEXT}
    for given in ({}, {"code": None}):
        with pytest.raises(ArgumentError, match="code"):
            keyword_arguments(operation(arguments=[one]), given, SHARED)
    assert keyword_arguments(operation(arguments=[one]), {"code": "x", "options": {"retries": 0}}, SHARED) == {
        "code": "x", "options": {"retries": 0},
    }  # fmt: skip


def test_misfits_name_their_place() -> None:
    tree = {"$ref": "#/$defs/Tree"}
    assert misfit({"children": [{"children": []}]}, tree, SHARED, "tree") == ""
    wrong = misfit({"children": [{"children": 5}]}, tree, SHARED, "tree")
    assert wrong == "tree.children.0.children must be a list, not an integer"
    closed = {"type": "object", "additionalProperties": False, "required": ["a"], "properties": {"a": {}}}
    assert misfit({}, closed, SHARED, "x") == "x.a is missing"
    assert misfit({"a": 1, "b": 2}, closed, SHARED, "x") == "x.b is not known"
    assert misfit(1, {"type": "number"}, SHARED, "x") == ""
    assert misfit(True, {"type": "integer"}, SHARED, "x") == "x must be an integer, not true or false"
    assert misfit("blue", {"$ref": "#/$defs/Color"}, SHARED, "x") == "", "a server may know more values"


def test_what_a_schema_says() -> None:
    colors = {"type": "array", "items": {"$ref": "#/$defs/Color"}}
    assert values_of(colors, SHARED) == values_of({"$ref": "#/$defs/Color"}, SHARED) == ["red", "green"]
    assert described(colors, SHARED) == "a list of text"
    assert described({"anyOf": [{"type": "string", "format": "uuid"}, {"type": "null"}]}, SHARED) == "uuid or null"
    assert types_of({"anyOf": [{"type": ["string", "null"]}, {"type": "integer"}]}, SHARED) == {
        "string",
        "null",
        "integer",
    }
    assert "array" in types_of({}, SHARED)


def test_references_that_lead_back_to_themselves_end() -> None:
    shared: dict[str, Any] = {"A": {"$ref": "#/$defs/B"}, "B": {"anyOf": [{"$ref": "#/$defs/A"}]}}
    assert types_of({"$ref": "#/$defs/A"}, shared) == frozenset()
