"""What each extension of another tool adds in our words, and what is reported of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Document, SourceFile
from specloom.base.pointer import value_or_none
from specloom.foreign import adopt, origin
from specloom.foreign.pagination import _place

HEAD = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}}
LIST = {"type": "object", "properties": {"data": {"type": "array"}, "next": {"type": "string"}}}


def adopted(root: dict[str, Any]) -> tuple[Any, tuple[Diagnostic, ...], Document]:
    text = yaml.safe_dump(root)
    result = adopt(Document(Path(), "api.yaml", {"api.yaml": SourceFile(text, root)}), [text])
    return result.document.root, result.notes, result.document


def operation(**members: Any) -> dict[str, Any]:
    answer = {"description": "d", "content": {"application/json": {"schema": LIST}}}
    return {"responses": {"200": answer}, **{key.replace("_", "-"): value for key, value in members.items()}}


def on_operation(value: dict[str, Any], **top: Any) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
    root, notes, _ = adopted({**HEAD, **top, "paths": {"/a": {"get": value}}})
    return root["paths"]["/a"]["get"], notes


def on_schema(value: dict[str, Any]) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
    root, notes, _ = adopted({**HEAD, "paths": {}, "components": {"schemas": {"S": {"properties": {"p": value}}}}})
    return root["components"]["schemas"]["S"]["properties"]["p"], notes


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        ({"x-fern-sdk-method-name": "listAll"}, {"x-specloom-name": "list_all"}),
        ({"x-fern-sdk-method-name": "import"}, {"x-specloom-name": "import_"}),
        ({"x-speakeasy-name-override": "get-it"}, {"x-specloom-name": "get_it"}),
        ({"x-fern-sdk-group-name": "userKeys"}, {"x-specloom-resource": "user_keys"}),
        ({"x-fern-sdk-group-name": ["admin", "userKeys"]}, {"x-specloom-resource": "admin.user_keys"}),
        ({"x-speakeasy-group": "admin.userKeys"}, {"x-specloom-resource": "admin.user_keys"}),
        ({"x-fern-retries": {"disabled": True}}, {"x-specloom-retry": False}),
        ({"x-speakeasy-retries": {"strategy": "none"}}, {"x-specloom-retry": False}),
        (
            {"x-speakeasy-retries": {"strategy": "backoff", "statusCodes": ["429", 503]}},
            {"x-specloom-retry": {"statuses": [429, 503], "connection-errors": False}},
        ),
    ],
)
def test_what_an_operation_says_is_said_in_our_words(said: dict[str, Any], ours: dict[str, Any]) -> None:
    value, notes = on_operation(operation(**said))
    assert {key: value[key] for key in value if key.startswith("x-specloom")} == ours
    assert notes == ()


def test_a_class_of_statuses_is_each_of_them() -> None:
    value, _ = on_operation(operation(**{"x-speakeasy-retries": {"strategy": "backoff", "statusCodes": ["5XX"]}}))
    statuses = value["x-specloom-retry"]["statuses"]
    assert {500, 502, 503, 504, 520} <= set(statuses)
    assert all(500 <= status <= 599 for status in statuses)


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        (
            {"cursor": "$request.after", "next_cursor": "$response.meta.next", "results": "$response.data"},
            {"style": "cursor", "parameters": {"cursor": "after"}, "items": "/data", "next": "/meta/next"},
        ),
        (
            {"cursor": "$request.paging.after", "next_cursor": "$response.next", "results": "$response.data"},
            {"style": "cursor", "parameters": {"cursor": "/paging/after"}, "items": "/data", "next": "/next"},
        ),
        (
            {"offset": "$request.page", "results": "$response.data", "has-next-page": "$response.more"},
            {"style": "page", "parameters": {"page": "page"}, "items": "/data", "has-more": "/more"},
        ),
        (
            {"offset": "$request.skip", "step": "$request.take", "results": "$response.data"},
            {"style": "offset", "parameters": {"offset": "skip", "limit": "take"}, "items": "/data"},
        ),
        (
            {"next_uri": "$response.next", "results": "$response.data"},
            {"style": "next-url", "items": "/data", "next": "/next"},
        ),
    ],
)
def test_pages_of_fern(said: dict[str, Any], ours: dict[str, Any]) -> None:
    value, notes = on_operation(operation(**{"x-fern-pagination": said}))
    assert value["x-specloom-pagination"] == ours
    assert notes == ()
    value, _ = on_operation(operation(**{"x-fern-pagination": True}), **{"x-fern-pagination": said})
    assert value["x-specloom-pagination"] == ours


@pytest.mark.parametrize(
    ("kind", "inputs", "outputs", "ours"),
    [
        (
            "offsetLimit",
            {"page": "page", "limit": "per"},
            {"results": "$.data", "numPages": "$.pages"},
            {
                "style": "page",
                "parameters": {"page": "page", "limit": "per"},
                "items": "/data",
                "total-pages": "/pages",
            },
        ),
        (
            "offsetLimit",
            {"offset": "from", "limit": "size"},
            {"results": "$['data']"},
            {"style": "offset", "parameters": {"offset": "from", "limit": "size"}, "items": "/data"},
        ),
        (
            "cursor",
            {"cursor": "after"},
            {"results": "$.data", "nextCursor": "$.next"},
            {"style": "cursor", "parameters": {"cursor": "after"}, "items": "/data", "next": "/next"},
        ),
        (
            "cursor",
            {"cursor": "since"},
            {"nextCursor": "$.data[-1].id"},
            {"style": "last-item", "parameters": {"cursor": "since"}, "items": "/data", "field": "/id"},
        ),
        ("url", {}, {"nextUrl": "$.next"}, {"style": "next-url", "items": "/data", "next": "/next"}),
    ],
)
def test_pages_of_speakeasy(kind: str, inputs: dict[str, str], outputs: dict[str, str], ours: dict[str, Any]) -> None:
    listed = [{"name": name, "in": "parameters", "type": role} for role, name in inputs.items()]
    value, notes = on_operation(
        operation(**{"x-speakeasy-pagination": {"type": kind, "inputs": listed, "outputs": outputs}})
    )
    assert value["x-specloom-pagination"] == ours
    assert notes == ()


def test_pages_of_microsoft() -> None:
    value, _ = on_operation(operation(**{"x-ms-pageable": {"nextLinkName": "@odata.nextLink"}}))
    assert value["x-specloom-pagination"] == {"style": "next-url", "items": "/value", "next": "/@odata.nextLink"}
    value, notes = on_operation(operation(**{"x-ms-pageable": {"nextLinkName": None}}))
    assert "x-specloom-pagination" not in value
    assert [note.rule for note in notes] == ["extension-foreign"]


@pytest.mark.parametrize(
    "said",
    [
        {"x-speakeasy-pagination": {"type": "offsetLimit"}},
        {"x-speakeasy-pagination": {"type": "cursor", "outputs": {"nextCursor": "$.next"}}},
        {"x-speakeasy-pagination": {"type": "cursor", "inputs": [{"name": "c", "type": "cursor"}]}},
        {"x-speakeasy-pagination": {"type": "url", "outputs": {}}},
        {"x-speakeasy-pagination": {"type": "pages", "inputs": [{"name": "p", "type": "page"}]}},
        {"x-speakeasy-pagination": True},
        {"x-fern-pagination": {"next_uri": 5, "results": "$response.data"}},
        {"x-ms-pageable": True},
    ],
)
def test_pages_that_are_not_said_in_full_are_not_taken(said: dict[str, Any]) -> None:
    value, notes = on_operation(operation(**said))
    assert "x-specloom-pagination" not in value
    assert [(note.rule, note.location.pointer[-1]) for note in notes] == [("extension-foreign", next(iter(said)))]


def test_the_operation_of_the_next_page_is_not_taken() -> None:
    value, notes = on_operation(operation(**{"x-ms-pageable": {"nextLinkName": "next", "operationName": "More"}}))
    assert value["x-specloom-pagination"]["next"] == "/next"
    assert [note.location.pointer[-1] for note in notes] == ["operationName"]


BODY = {"content": {"application/json": {"schema": {"allOf": [{"properties": {"live": {"type": "boolean"}}}]}}}}


def on_streams(*, of: dict[str, Any] | None = None, **said: Any) -> tuple[dict[str, Any], Any, list[str]]:
    content = {"application/json": {}, "text/event-stream": of or {}}
    value = {"requestBody": BODY, "responses": {"200": {"$ref": "#/components/responses/R"}}, **said}
    answers = {"responses": {"R": {"description": "d", "content": content}}}
    root, notes, _ = adopted({**HEAD, "paths": {"/a": {"post": value}}, "components": answers})
    media = root["components"]["responses"]["R"]["content"]["text/event-stream"]
    return (
        root["paths"]["/a"]["post"].get("x-specloom-stream"),
        media.get("x-specloom-stream"),
        [n.rule for n in notes],
    )


def test_streams_are_said_in_our_words() -> None:
    condition = {"stream-condition": "$request.live"}
    assert on_streams(**{"x-fern-streaming": condition}) == ({"flag": "live"}, None, [])
    assert on_streams(**{"x-fern-streaming": {"format": "sse", "terminator": "[END]"}}) == (None, {"end": "[END]"}, [])
    assert on_streams(of={"x-speakeasy-sse-sentinel": "[X]"}) == (None, {"end": "[X]"}, [])
    assert on_streams(**{"x-speakeasy-sse-overload": True}) == ({"flag": "stream"}, None, [])
    assert on_streams(**{"x-fern-streaming": True}) == (None, None, [])
    flagged = {"x-specloom-stream": {"flag": "live"}, "x-speakeasy-sse-sentinel": "[X]"}
    assert on_streams(of=flagged) == (None, {"flag": "live", "end": "[X]"}, [])


def test_streams_that_are_said_otherwise_are_reported() -> None:
    ours = {"x-specloom-stream": {"flag": "mine", "end": "[Y]"}}
    assert on_streams(of={**ours, "x-speakeasy-sse-sentinel": "[X]"})[1:] == (
        {"flag": "mine", "end": "[Y]"},
        ["extension-conflict"],
    )
    fern = {"x-fern-streaming": {"stream-condition": "$request.live"}}
    assert on_streams(of=ours, **fern)[::2] == (None, ["extension-conflict"])
    for condition in ("$request.gone", "$request.a.b", "live", 5):
        fern = {"x-fern-streaming": {"stream-condition": condition}}
        assert on_streams(**fern) == (None, None, ["extension-foreign"])
    assert on_streams(of={"x-speakeasy-sse-sentinel": 5})[1:] == (None, ["extension-foreign"])
    assert on_streams(**{"x-fern-streaming": {"response-stream": {}}})[2] == ["extension-foreign"]
    assert on_streams(**{"x-fern-streaming": "yes"})[2] == ["extension-foreign"]
    for said in (True, {"stream-condition": "$request.live", "response-stream": {}}):
        value, notes = on_operation(operation(**{"x-fern-streaming": said}))
        assert "x-specloom-stream" not in value
        assert "the media type of a stream" in notes[0].message


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"x-speakeasy-enums": ["One"]}, "1 entries for 2 values"),
        ({"x-speakeasy-enums": {"a": 5}}, "no list of texts"),
        ({"x-speakeasy-enums": "One"}, "no list of texts"),
        ({"x-speakeasy-enums": {"a": "A", "c": "C"}}, "names 'c'"),
        ({"x-fern-enum": ["a"]}, "no object by value"),
        ({"x-fern-enum": {"a": "A"}}, "no object by value"),
        ({"x-fern-enum": {"c": {"name": "C"}}}, "names 'c'"),
        ({"x-ms-enum": True}, "no object with a `name`"),
        ({"x-ms-enum": {"values": "a"}}, "no object with a `name`"),
        ({"x-ms-enum": {"values": ["a"]}}, "no object with a `name`"),
        ({"x-ms-enum": {"values": [{"value": "c", "name": "C"}]}}, "names 'c'"),
    ],
)
def test_names_of_values_that_do_not_fit_are_reported(said: dict[str, Any], why: str) -> None:
    _, notes = on_schema({"type": "string", "enum": ["a", "b"], **said})
    assert [why in note.message for note in notes] == [True]


def test_what_requests_need_behind_a_reference_stays() -> None:
    shared = {
        "Id": {"name": "id", "in": "path", "required": True},
        "Must": {"name": "must", "in": "query", "required": True},
        "May": {"name": "may", "in": "query"},
    }
    parameters = [{"$ref": f"#/components/parameters/{name}", "x-fern-ignore": True} for name in shared]
    paths = {"/a/{id}": {"get": operation(parameters=parameters)}}
    _, notes, document = adopted({**HEAD, "paths": paths, "components": {"parameters": shared}})
    assert [place.pointer[-1] for place in document.left_out] == ["2"]
    assert [note.rule for note in notes] == ["extension-foreign", "extension-left-out"]
    assert "the parameter may is left out" in notes[1].message


def test_a_group_is_of_operations() -> None:
    root, notes, _ = adopted({**HEAD, "paths": {}, "tags": [{"name": "a", "x-fern-sdk-group-name": "b"}]})
    assert root["tags"] == [{"name": "a", "x-fern-sdk-group-name": "b"}]
    assert "it means nothing on a tag" in notes[0].message


def test_the_key_of_idempotency_is_that_of_the_document() -> None:
    value, _ = on_operation(
        operation(**{"x-fern-idempotent": True}), **{"x-fern-idempotency-headers": [{"header": "Key", "name": "key"}]}
    )
    assert value["x-specloom-idempotency"] == {"header": "Key"}
    declared = [{"name": "Idempotency-Key", "in": "header", "schema": {"type": "string"}}]
    value, _ = on_operation(operation(parameters=declared, **{"x-fern-idempotent": True}))
    assert value["x-specloom-idempotency"] == {"header": "Idempotency-Key"}
    value, notes = on_operation(operation(**{"x-fern-idempotent": True}))
    assert "x-specloom-idempotency" not in value
    assert "no header is named" in notes[0].message


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        ({"x-fern-property-name": "kindOf"}, {"x-specloom-name": "kind_of"}),
        ({"x-ms-client-name": "PowerState"}, {"x-specloom-name": "power_state"}),
        ({"x-fern-type-name": "Kind"}, {"x-specloom-type-name": "Kind"}),
        ({"x-ms-secret": True}, {"x-specloom-pii": True}),
        ({"x-speakeasy-param-encoding-override": "allowReserved"}, {"allowReserved": True}),
        ({"x-ms-mutability": ["read"]}, {"readOnly": True}),
        ({"x-ms-mutability": ["create", "update"]}, {"writeOnly": True}),
        ({"x-ms-mutability": ["create", "read"]}, {}),
        (
            {"enum": ["a"], "x-fern-enum": {"a": {"name": "First", "description": "The first."}}},
            {"x-enum-varnames": {"a": "First"}, "x-enum-descriptions": {"a": "The first."}},
        ),
        ({"enum": [1], "x-speakeasy-enums": ["ONE"]}, {"x-enum-varnames": ["ONE"]}),
        ({"enum": [1], "x-speakeasy-enum-descriptions": {"1": "One."}}, {"x-enum-descriptions": {"1": "One."}}),
        (
            {"enum": [1], "x-ms-enum": {"name": "Level", "values": [{"value": 1, "name": "Low"}]}},
            {"x-enum-varnames": {"1": "Low"}, "x-specloom-type-name": "Level"},
        ),
    ],
)
def test_what_a_property_says_is_said_in_our_words(said: dict[str, Any], ours: dict[str, Any]) -> None:
    value, notes = on_schema({"type": "string", **said})
    assert {key: value[key] for key in value if key not in said and key != "type"} == ours
    assert notes == ()


def test_a_component_is_named_by_itself() -> None:
    schemas = {"a_b": {"type": "object", "x-ms-client-name": "virtualDisk"}}
    root, _, document = adopted({**HEAD, "paths": {}, "components": {"schemas": schemas}})
    assert root["components"]["schemas"]["a_b"]["x-specloom-name"] == "VirtualDisk"
    assert document.adopted == {Location("api.yaml", ("components", "schemas", "a_b", "x-specloom-name"))}


def test_methods_are_named_by_patterns() -> None:
    rules = [{"operationId": "^get_.*", "methodNameOverride": "get"}, {"operationId": "(", "methodNameOverride": "x"}]
    value, notes = on_operation(operation(operationId="get_it"), **{"x-speakeasy-name-override": rules})
    assert value["x-specloom-name"] == "get"
    assert [note.location.pointer for note in notes] == [("x-speakeasy-name-override", "1")]


def test_ours_go_first_and_the_conflict_is_reported() -> None:
    value, notes = on_operation(operation(**{"x-specloom-name": "mine", "x-speakeasy-name-override": "yours"}))
    assert value["x-specloom-name"] == "mine"
    assert [(note.rule, note.location.pointer[-1]) for note in notes] == [
        ("extension-conflict", "x-speakeasy-name-override")
    ]
    value, notes = on_operation(operation(**{"x-specloom-name": "same", "x-speakeasy-name-override": "same"}))
    assert notes == ()


def test_two_tools_that_differ_are_reported_with_the_one_that_stands() -> None:
    value, notes = on_operation(operation(**{"x-fern-sdk-method-name": "one", "x-speakeasy-name-override": "two"}))
    assert value["x-specloom-name"] == "one"
    assert "`x-fern-sdk-method-name` stands" in notes[0].message


@pytest.mark.parametrize("key", ["x-fern-ignore", "x-speakeasy-ignore", "x-stainless-skip"])
def test_what_requests_do_not_need_is_left_out(key: str) -> None:
    parameters: list[dict[str, Any]] = [
        {"name": "a", "in": "query", key: True},
        {"name": "b", "in": "query", key: True, "required": True},
    ]
    schema = {"required": ["kept"], "properties": {"kept": {key: True}, "gone": {key: True}}}
    paths = {"/a": {"get": operation(parameters=parameters), "put": operation(**{key: True})}}
    root, notes, document = adopted({**HEAD, "paths": paths, "components": {"schemas": {"S": schema}}})
    assert list(root["paths"]["/a"]) == ["get"]
    assert list(root["components"]["schemas"]["S"]["properties"]) == ["kept"]
    assert [place.pointer[-1] for place in document.left_out] == ["0"]
    assert sorted(note.rule for note in notes) == ["extension-foreign"] * 2 + ["extension-left-out"] * 3


def test_more_paths_are_paths() -> None:
    root, notes, _ = adopted({**HEAD, "paths": {"/a": {}}, "x-ms-paths": {"/a?x=1": {"get": operation()}, "/a": {}}})
    assert list(root["paths"]) == ["/a", "/a?x=1"]
    assert "x-ms-paths" not in root
    assert "stands" in notes[0].message


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"x-fern-sdk-method-name": 5}, "no name in Python"),
        ({"x-fern-sdk-group-name": []}, "no name of a resource"),
        ({"x-speakeasy-group": ["a", "b"]}, "not 'b' as well"),
        ({"x-fern-pagination": {"type": "custom"}}, "no cursor, offset or next URL"),
        ({"x-speakeasy-retries": {"strategy": "backoff", "statusCodes": [200]}}, "no statuses of errors"),
        ({"x-ms-long-running-operation": True}, "which GET tells how far it is"),
        ({"x-fern-unheard-of": 1}, "not known"),
        ({"x-fern-retries": 5}, "does not say `disabled`"),
        ({"x-fern-ignore": "no"}, "'no' is neither true nor false"),
        ({"x-speakeasy-ignore": 1}, "1 is neither true nor false"),
        ({"x-fern-idempotent": "true"}, "'true' is neither true nor false"),
    ],
)
def test_what_is_not_taken_is_reported_at_its_place(said: dict[str, Any], why: str) -> None:
    _, notes = on_operation(operation(**said))
    assert [note.location.pointer[:4] for note in notes] == [("paths", "/a", "get", next(iter(said)))]
    assert why in notes[0].message


def test_where_a_host_has_parameters_their_position_is_not_taken() -> None:
    host = {"hostTemplate": "{account}.example", "positionInOperation": "first", "parameters": []}
    _, notes, _ = adopted({**HEAD, "paths": {}, "x-ms-parameterized-host": host})
    assert [note.location.pointer for note in notes] == [("x-ms-parameterized-host", "positionInOperation")]


def test_a_document_without_extensions_of_others_is_the_same_value() -> None:
    root = {**HEAD, "paths": {}}
    document = Document(Path(), "api.yaml", {"api.yaml": SourceFile("openapi: 3.1.0", root)})
    assert adopt(document, ["openapi: 3.1.0"]).document is document


def test_places_of_what_was_added_are_those_of_the_extension() -> None:
    at = Location("a", ("paths", "/a", "get", "x-specloom-pagination"))
    written = Location("a", ("paths", "/a", "get", "x-fern-pagination"))
    assert origin(at.child("parameters", "cursor"), {at: written}) == written
    moved, before = Location("a", ("paths", "/b?c")), Location("a", ("x-ms-paths", "/b?c"))
    assert origin(moved.child("get"), {moved: before}) == before.child("get")
    assert origin(at, {}) == at


@given(st.lists(st.text(min_size=1), min_size=1, max_size=4))
def test_a_path_in_brackets_leads_to_the_members_that_it_names(names: list[str]) -> None:
    plain = [name.replace("'", "").replace('"', "") or "x" for name in names]
    value: Any = "found"
    for name in reversed(plain):
        value = {name: value}
    pointer = _place("$" + "".join(f"['{name}']" for name in plain))
    assert pointer is not None
    parts = [part.replace("~1", "/").replace("~0", "~") for part in pointer[1:].split("/")]
    assert value_or_none(value, parts) == "found"
