"""What the catalogue of a package with a command line says of its calls, and calls that are made from it alone."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Loopback

DOCUMENT = """
openapi: 3.1.0
info: {title: Parcels, version: "1", description: Sends parcels.}
servers: [{url: "https://parcels.example"}]
tags: [{name: parcels, description: What is on its way.}]
paths:
  /parcels/{id}:
    get:
      operationId: getParcel
      tags: [parcels]
      summary: Get one parcel.
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, format: uuid}, description: Its number.}
        - {name: with-history, in: query, schema: {type: boolean, default: false}}
        - {name: since, in: query, schema: {type: string, format: date}}
        - {name: lang, in: query, example: de, schema: {$ref: '#/components/schemas/Language'}}
        - {name: X-Phone, in: header, schema: {type: [string, 'null']}, x-specloom-pii: true}
      responses: {'200': {description: It., content: {application/json: {schema: {type: object}}}}}
    patch:
      operationId: changeParcel
      tags: [parcels]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content: {application/merge-patch+json: {schema: {$ref: '#/components/schemas/Change'}}}
      responses: {'204': {description: Done.}}
  /parcels:
    post:
      operationId: createParcel
      tags: [parcels]
      description: Sends a parcel. Twice is two parcels.
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}
      responses: {'201': {description: Sent.}}
  /labels:
    post:
      operationId: uploadLabel
      tags: [labels]
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties: {file: {type: string, format: binary}, name: {type: string}}
      responses: {'204': {description: Done.}}
components:
  schemas:
    Language: {type: string, enum: [de, en]}
    Address:
      type: object
      required: [city]
      properties:
        city: {type: string, description: The town., maxLength: 40}
        next: {$ref: '#/components/schemas/Address'}
    Change: {type: object, properties: {note: {type: string}}}
    Parcel:
      type: object
      required: [sentTo]
      properties:
        id: {type: string, readOnly: true}
        sentTo: {$ref: '#/components/schemas/Address'}
        weight: {type: number, example: 2.5}
        note: {type: [string, 'null']}
        pin: {type: string, writeOnly: true}
"""


@pytest.fixture(scope="module")
def parcels(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("parcels", DOCUMENT, "--with", "cli")


@pytest.fixture(scope="module")
def room(parcels: ModuleType) -> Any:
    from parcels._runtime.operations import arguments, catalogue

    return catalogue.catalogue_of("parcels"), arguments, catalogue.method_of


def test_arguments_are_described_as_methods_have_them(parcels: ModuleType, room: Any) -> None:
    catalogue, _, method_of = room
    client = parcels.Parcels(base_url="http://127.0.0.1:9")
    for operation in catalogue.operations:
        names = inspect.signature(method_of(client, operation)).parameters
        assert {each.name for each in operation.arguments} <= names.keys()
        assert operation.body is None or operation.body.name in names
    get = catalogue.with_id("getParcel")
    assert [(each.name, each.place, each.wire, each.required, each.personal) for each in get.arguments] == [
        ("parcel_id", "path", "id", True, False),
        ("with_history", "query", "with-history", False, False),
        ("since", "query", "since", False, False),
        ("lang", "query", "lang", False, False),
        ("x_phone", "header", "X-Phone", False, True),
    ]
    assert get.arguments[0].about == "Its number."
    assert get.example == {"arguments": {"lang": "de"}}
    assert (get.reads_only, get.summary, catalogue.resources["parcels"]) == (
        True,
        "Get one parcel.",
        "What is on its way.",
    )


def test_bodies_are_described_with_what_is_sent(room: Any) -> None:
    create = room[0].with_id("createParcel")
    assert create.summary == "Sends a parcel."
    assert create.description == "Sends a parcel. Twice is two parcels."
    assert [(each.name, each.wire, each.required, each.personal) for each in create.members] == [
        ("sent_to", "sentTo", True, False), ("weight", "weight", False, False), ("note", "note", False, False),
        ("pin", "pin", False, True),
    ]  # fmt: skip
    assert room[0].schemas["Address"]["properties"] == {
        "city": {"type": "string", "maxLength": 40, "description": "The town."}, "next": {"$ref": "#/$defs/Address"},
    }  # fmt: skip
    assert "id" not in room[0].schemas["Parcel"]["properties"], "what is read only is not sent"
    assert create.example == {"body": {"weight": 2.5}}


def test_calls_are_made_from_json_values(
    parcels: ModuleType, room: Any, both: Callable[..., Any], loopback: Loopback
) -> None:
    catalogue, arguments, method_of = room
    calls: list[tuple[str, dict[str, Any]]] = [
        ("createParcel", {"sent_to": {"city": "Köln"}, "note": None}),
        ("createParcel", {"body": {"sentTo": {"city": "Ulm"}}}),
        ("changeParcel", {"parcel_id": "1", "note": None}),
        ("uploadLabel", {"file": b"octets", "name": "label"}),
    ]

    def use(client: Any) -> Any:
        for name, given in calls:
            operation = catalogue.with_id(name)
            yield method_of(client, operation)(**arguments.keyword_arguments(operation, given, catalogue.schemas))

    both(parcels, use, base_url=loopback.url)
    sent = [request.body for request in loopback.seen]
    assert list(map(json.loads, sent[:3])) == [
        {"sentTo": {"city": "Köln"}, "note": None}, {"sentTo": {"city": "Ulm"}}, {"note": None},
    ]  # fmt: skip
    assert b"octets" in sent[3]


def test_packages_that_did_not_ask_describe_nothing(generated: Callable[..., ModuleType]) -> None:
    plain = generated("plain_parcels", DOCUMENT)
    table = json.loads((Path(plain.__file__ or "").parent / "_operations.json").read_bytes())
    assert table.keys() == {"version", "client", "personal", "operations"}
    assert all(
        row.keys() <= {"id", "method", "path", "constant", "required", "slashes", "exchanges"}
        for row in table["operations"]
    )
    with pytest.raises(ImportError):
        __import__("plain_parcels._runtime.operations")
