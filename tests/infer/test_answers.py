"""What operations may answer besides one value: a stream that a flag asks for, and that nothing has changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from specloom import ir
from specloom.infer import infer
from specloom.ir.name_record import parse_name_record, record_names
from specloom.names import assign_names, classes

ApiOf = Callable[..., ir.Api]
JSON: dict[str, Any] = {"application/json": {"schema": {"type": "object", "properties": {"n": {"type": "integer"}}}}}
EVENTS: dict[str, Any] = {"text/event-stream": {"schema": {"type": "string"}}}
LINES: dict[str, Any] = {"application/x-ndjson": {"schema": {"type": "object"}}}
BOTH = {**JSON, **EVENTS}
FLAG: dict[str, Any] = {"type": "boolean"}
QUERY = {"parameters": [{"name": "stream", "in": "query", "required": True, "schema": FLAG}]}


def body(required: tuple[str, ...] = (), **fields: Any) -> dict[str, Any]:
    schema = {"type": "object", "properties": fields, "required": list(required)}
    return {"requestBody": {"content": {"application/json": {"schema": schema}}}}


def answering(content: dict[str, Any], status: str = "200") -> dict[str, Any]:
    return {status: {"description": "ok", "content": content}}


def operations(*listed: dict[str, Any], method: str = "post") -> str:
    members = [{"tags": ["a"], "responses": answering(BOTH), **each} for each in listed]
    paths = {f"/a{number}": {method: each} for number, each in enumerate(members)}
    return json.dumps({"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths})


@pytest.mark.parametrize(
    ("members", "flag"),
    [
        (body(stream=FLAG), ir.StreamFlag("body", "stream")),
        (body(stream={**FLAG, "default": True}), ir.StreamFlag("body", "stream", usual=True)),
        (body(("stream",), stream={"type": ["boolean", "null"]}), ir.StreamFlag("body", "stream", required=True)),
        (body(stream={"anyOf": [FLAG, {"type": "null"}]}), ir.StreamFlag("body", "stream")),
        (body(stream={"enum": [True, False]}), ir.StreamFlag("body", "stream")),
        (body(stream={"type": "string"}), ir.StreamFlag("body")),
        (body(sse=FLAG), ir.StreamFlag("body")),
        (body(sse=FLAG, stream=FLAG) | {"x-specloom-stream": {"flag": "sse"}}, ir.StreamFlag("body", "sse")),
        (QUERY | {"x-specloom-stream": {"flag": "stream"}}, ir.StreamFlag("query", "stream", required=True)),
        (body(stream=FLAG) | {"responses": answering({**JSON, **LINES})}, ir.StreamFlag("body", "stream")),
        (body(stream=FLAG) | {"responses": answering(JSON)}, None),
        (body(stream=FLAG) | {"responses": answering(EVENTS)}, None),
        (body(stream=FLAG) | {"responses": {**answering(JSON), **answering(EVENTS, "206")}}, None),
    ],
)
def test_the_flag_that_asks_for_a_stream(api: ApiOf, members: dict[str, Any], flag: ir.StreamFlag | None) -> None:
    assert infer(api(operations(members))).operations[0].stream == flag


def test_a_media_type_names_the_flag(api: ApiOf) -> None:
    events = {"text/event-stream": {**EVENTS["text/event-stream"], "x-specloom-stream": {"flag": "sse"}}}
    text = operations(body(sse=FLAG, stream=FLAG) | {"responses": answering({**JSON, **events})})
    assert infer(api(text)).operations[0].stream == ir.StreamFlag("body", "sse")


def test_methods_for_streams_keep_their_names(api: ApiOf) -> None:
    first, second = {"operationId": "askOne"}, {"operationId": "askTwo"}
    before = infer(api(operations(first)))
    names = assign_names(before, "acme")
    assert list(names.streams.values()) == ["stream"]
    record = parse_name_record(json.loads(json.dumps(record_names(before, names, classes(before)))))
    now = infer(api(operations(first, second)), record)
    assert list(assign_names(now, "acme", record).streams.values()) == ["stream", "ask_two_stream"]
    assert list(assign_names(now, "acme").streams.values()) == ["ask_one_stream", "ask_two_stream"]
    called_so = infer(api(operations({**first, "x-specloom-name": "stream"})))
    assert list(assign_names(called_so, "acme").streams.values()) == ["stream_stream"]


SAME = {"304": {"description": "same"}}
LISTED = {"n": {"type": "array", "items": {"type": "integer"}}, "next": {"type": "string"}}
LIST: dict[str, Any] = {"application/json": {"schema": {"type": "object", "properties": LISTED}}}
PAGED = {"x-specloom-pagination": {"style": "next-url", "items": "/n", "next": "/next"}}


@pytest.mark.parametrize(
    ("method", "members", "added"),
    [
        ("get", {"responses": {**answering(JSON), **SAME}}, ["If-None-Match"]),
        ("get", {"responses": answering(JSON)}, []),
        ("get", {"responses": SAME}, []),
        ("get", {"responses": {**answering(BOTH), **SAME}}, []),
        ("post", {"responses": {**answering(JSON), **SAME}}, []),
        ("get", {"responses": {**answering(LIST), **SAME}, **PAGED}, []),
        (
            "get",
            {
                "responses": {**answering(JSON), **SAME},
                "parameters": [{"name": "if-modified-since", "in": "header", "schema": {"type": "string"}}],
            },
            ["if-modified-since"],
        ),
    ],
)
def test_a_304_is_asked_for_by_a_version(api: ApiOf, method: str, members: dict[str, Any], added: list[str]) -> None:
    (operation,) = infer(api(operations(members, method=method))).operations
    assert [parameter.name for parameter in operation.parameters if parameter.in_ == "header"] == added
