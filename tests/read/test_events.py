"""Events of event streams: what is told apart by name, in whichever version and way a document describes it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from specloom import ir
from specloom.ir.schema_walk import dereferenced

ApiOf = Callable[..., ir.Api]
EVENT: dict[str, Any] = {"type": "object", "properties": {"event": {"type": "string"}, "data": {"type": "string"}}}
THING: dict[str, Any] = {"type": "object", "properties": {"n": {"type": "integer"}}}
TEXT: dict[str, Any] = {"type": "string"}
LOG: dict[str, Any] = {"type": "object", "properties": {"event": {"type": "string", "enum": ["log"]}, "data": TEXT}}


def variant(name: str, data: Any = None, **more: Any) -> dict[str, Any]:
    return {"properties": {"event": {"const": name}, **({"data": data} if data is not None else {})}, **more}


def described(api: ApiOf, media: dict[str, Any], version: str = "3.2.0", **schemas: Any) -> list[tuple[Any, Any]]:
    """Return the events of a stream, each with its names and the shape of its data."""
    read = api(json.dumps(document(media, version, schemas)))
    (entry,) = read.operations[0].responses[0].media_types
    return [
        (event.names, None if event.data is None else dereferenced(read.schemas, event.data).shape)
        for event in entry.events
    ]


def document(media: dict[str, Any], version: str, schemas: dict[str, Any]) -> dict[str, Any]:
    info = {"title": "T", "version": "1"}
    if version == "2.0":
        response: dict[str, Any] = {"description": "ok", **media}
        operation = {"produces": ["text/event-stream"], "responses": {"200": response}}
        return {"swagger": "2.0", "info": info, "paths": {"/a": {"get": operation}}, "definitions": schemas}
    response = {"description": "ok", "content": {"text/event-stream": media}}
    paths = {"/a": {"get": {"responses": {"200": response}}}}
    return {"openapi": version, "info": info, "paths": paths, "components": {"schemas": schemas}}


def test_the_example_of_the_specification(api: ApiOf) -> None:
    content = {"contentMediaType": "application/json", "contentSchema": THING}
    variants = [variant("addString"), variant("addInt64", {"format": "int64"}), variant("addJson", content)]
    text, number, thing = described(api, {"itemSchema": {**EVENT, "required": ["event"], "oneOf": variants}})
    assert text == (("addString",), ir.Scalar("string"))
    assert number == (("addInt64",), ir.Scalar("integer", "int64"))
    assert thing[0] == ("addJson",)
    assert isinstance(thing[1], ir.Object)


@pytest.mark.parametrize("version", ["2.0", "3.0.3", "3.1.0", "3.2.0"])
def test_events_behind_references_and_parts(api: ApiOf, version: str) -> None:
    place = "#/definitions/" if version == "2.0" else "#/components/schemas/"
    thing = {"allOf": [{"$ref": f"{place}Event"}, {"properties": {"event": {"enum": ["add", "put"]}, "data": THING}}]}
    whole = {"anyOf": [{"$ref": f"{place}Thing"}, {"$ref": f"{place}Log"}]}
    if version == "2.0":
        whole = {"allOf": [{"$ref": f"{place}Thing"}]}
    items = {"schema": {"type": "array", "items": whole}}
    listed = described(api, items, version, Event=EVENT, Thing=thing, Log=LOG)
    assert listed[0][0] == ("add", "put")
    assert isinstance(listed[0][1], ir.Object)
    assert listed[1:] == ([] if version == "2.0" else [(("log",), ir.Scalar("string"))])
    assert described(api, {"schema": whole}, version, Event=EVENT, Thing=thing, Log=LOG) == listed


def test_names_by_discriminator(api: ApiOf) -> None:
    union = {
        "oneOf": [{"$ref": "#/components/schemas/Thing"}, {"$ref": "#/components/schemas/Log"}],
        "discriminator": {
            "propertyName": "event",
            "mapping": {"add": "#/components/schemas/Thing", "put": "#/components/schemas/Thing", "x": "Log"},
        },
    }
    thing = {"type": "object", "properties": {"event": TEXT, "data": {"$ref": "#/components/schemas/Data"}}}
    names = [names for names, _ in described(api, {"itemSchema": union}, Thing=thing, Log=LOG, Data=THING)]
    assert names == [("add", "put"), ("log",)]


@pytest.mark.parametrize(
    ("variants", "names"),
    [
        ([variant("a"), {"properties": {"data": TEXT}}], [("a",), ("message",)]),
        ([variant("a"), {"properties": {"event": TEXT, "data": TEXT}}], [("a",), ()]),
        ([variant("a", TEXT, required=["event", "data"]) | {"title": "A"}], [("a",)]),
        ([{"properties": {"event": {"enum": ["a"]}, "data": TEXT, "task_id": TEXT}}], []),
        ([{"properties": {**LOG["properties"], "more": TEXT}, "required": ["event", "data"]}], [("log",)]),
        ([variant("a"), {"properties": {"delta": TEXT}}], []),
        ([{"properties": {"event": TEXT, "data": THING}}], []),
    ],
)
def test_what_is_told_apart(api: ApiOf, variants: list[Any], names: list[Any]) -> None:
    listed = described(api, {"schema": {"oneOf": [{"type": "object", **each} for each in variants]}}, "3.1.0")
    assert [entry for entry, _ in listed] == names


def test_an_event_without_data(api: ApiOf) -> None:
    item = {**EVENT, "oneOf": [variant("ping", data=False), variant("a")]}
    assert described(api, {"itemSchema": item}) == [(("ping",), None), (("a",), ir.Scalar("string"))]
