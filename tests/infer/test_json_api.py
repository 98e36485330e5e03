"""Which bodies are in an envelope: JSON:API documents by type and shape, objects of one member where it is said."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from specloom import ir
from specloom.base.diagnostics import SpecError
from specloom.infer import infer
from specloom.ir.name_record import NameRecord, parse_name_record, record_names
from specloom.ir.pagination import NextUrl, Pointer
from specloom.names import assign_names, classes

ApiOf = Callable[..., ir.Api]
TEXT = {"type": "string"}
ATTRIBUTES = {"type": "object", "properties": {"title": TEXT}}
TYPE = {"const": "articles"}
RESOURCE = {"type": "object", "properties": {"type": TYPE, "id": TEXT, "attributes": ATTRIBUTES}}
IDENTIFIER = {"type": "object", "properties": {"type": TYPE, "id": TEXT}}
WITHOUT_ID = {"type": "object", "properties": {"type": TYPE, "attributes": ATTRIBUTES}}
LINKS = {"type": "object", "additionalProperties": TEXT}
JSON_API = "application/vnd.api+json"


def holding(data: dict[str, Any], **members: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {"data": data, **members}}


def listed(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def document(
    schema: dict[str, Any], media_type: str = JSON_API, method: str = "post", path: str = "/articles", **members: Any
) -> str:
    content = {media_type: {"schema": schema}}
    operation: dict[str, Any] = {"responses": {"200": {"description": "ok", "content": content}}}
    if method != "get":
        operation["requestBody"] = {"required": True, "content": content}
    if "{" in path:
        operation["parameters"] = [{"name": "id", "in": "path", "required": True, "schema": TEXT}]
    paths = {path: {method: operation}}
    return json.dumps({"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths, **members})


def envelopes(api: ir.Api) -> tuple[ir.Envelope | None, ir.Envelope | None]:
    """Return the envelopes of what the only operation sends and receives."""
    (operation,) = api.operations
    sent = operation.body.media_types[0].envelope if operation.body else None
    return sent, operation.responses[0].media_types[0].envelope


@pytest.mark.parametrize(
    ("schema", "media_type", "sent", "received"),
    [
        (holding(RESOURCE), JSON_API, True, True),
        (holding(RESOURCE), "application/json", True, True),
        (holding(WITHOUT_ID), JSON_API, True, True),
        (holding(WITHOUT_ID), "application/json", True, False),
        (holding(IDENTIFIER), JSON_API, False, False),
        (holding(listed(RESOURCE)), JSON_API, False, True),
        (holding({"oneOf": [RESOURCE, {"type": "null"}]}), JSON_API, True, True),
        (holding({"anyOf": [RESOURCE, IDENTIFIER]}), JSON_API, False, True),
        ({**holding(RESOURCE, meta=LINKS), "required": ["data", "meta"]}, JSON_API, False, True),
        (holding(ATTRIBUTES), JSON_API, False, False),
        (RESOURCE, JSON_API, False, False),
    ],
)
def test_documents_are_recognised(
    api: ApiOf, schema: dict[str, Any], media_type: str, sent: bool, received: bool
) -> None:
    found = envelopes(infer(api(document(schema, media_type))))
    assert [envelope is not None and envelope.is_json_api for envelope in found] == [sent, received]


@pytest.mark.parametrize(
    ("method", "path", "parameter"),
    [("patch", "/articles/{id}", "id"), ("put", "/articles/{id}/", "id"), ("post", "/articles/{id}", ""),
     ("patch", "/articles/{id}/parent", ""), ("post", "/articles", "")],
)  # fmt: skip
def test_the_id_of_an_update_stands_in_its_path(api: ApiOf, method: str, path: str, parameter: str) -> None:
    sent, _ = envelopes(infer(api(document(holding(RESOURCE), method=method, path=path))))
    assert sent is not None
    assert sent.id_parameter == parameter


def test_pages_follow_the_link_of_a_list(api: ApiOf) -> None:
    def pages(schema: dict[str, Any]) -> object:
        return infer(api(document(schema, method="get"))).operations[0].pagination

    assert pages(holding(listed(RESOURCE), links=LINKS)) == NextUrl(Pointer("/data"), Pointer("/links/next"))
    assert pages(holding(listed(RESOURCE))) is None
    assert pages(holding(RESOURCE, links=LINKS)) is None


def record_of(api: ir.Api) -> NameRecord:
    sections = record_names(api, assign_names(api, "blog"), classes(api))
    return parse_name_record(json.loads(json.dumps(sections)))


def test_what_was_generated_whole_stays_so_until_the_document_says_otherwise(api: ApiOf) -> None:
    text = document(holding(RESOURCE))
    whole = record_of(infer(api(document(holding(RESOURCE), **{"x-specloom-envelope": "none"}))))
    assert envelopes(infer(api(text), whole)) == (None, None)
    said = document(holding(RESOURCE), **{"x-specloom-envelope": "json-api"})
    assert None not in envelopes(infer(api(said), whole))
    # And what was opened stays open.
    assert None not in envelopes(infer(api(text), record_of(infer(api(text)))))


def test_the_document_may_say_that_there_are_none(api: ApiOf) -> None:
    said = document(holding(RESOURCE), **{"x-specloom-envelope": "none"})
    assert envelopes(infer(api(said))) == (None, None)


@pytest.mark.parametrize(
    ("schema", "opened"),
    [(holding(ATTRIBUTES), True), (holding(ATTRIBUTES, more=TEXT), False), (ATTRIBUTES, False)],
)
def test_the_only_member_is_taken_out_where_it_is_named(api: ApiOf, schema: dict[str, Any], opened: bool) -> None:
    text = document(schema, "application/json", **{"x-specloom-unwrap": "data"})
    expected = ir.Envelope("data") if opened else None
    assert envelopes(infer(api(text))) == (expected, expected)
    assert envelopes(infer(api(document(schema, "application/json")))) == (None, None)


@pytest.mark.parametrize(
    ("member", "value", "rule"),
    [("x-specloom-envelope", "jsonapi", "extension-envelope"), ("x-specloom-unwrap", True, "extension-unwrap"),
     ("x-specloom-unwrap", "", "extension-unwrap")],
)  # fmt: skip
def test_what_no_envelope_is_called_is_refused(api: ApiOf, member: str, value: Any, rule: str) -> None:
    with pytest.raises(SpecError) as caught:
        api(document(holding(RESOURCE), **{member: value}))
    (diagnostic,) = caught.value.diagnostics
    assert (diagnostic.rule, diagnostic.location.pointer) == (rule, (member,))
