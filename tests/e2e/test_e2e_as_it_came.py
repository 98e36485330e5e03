"""What servers send that fits, in another spelling: it is read by its type, and is JSON as it came."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable, Iterator
from decimal import Decimal
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest

from .conftest import Loopback

DOCUMENT = """\
openapi: 3.1.0
info: {title: Came, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
paths:
  /things:
    post:
      operationId: saveThing
      tags: [things]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
  /things/{id}:
    get:
      operationId: getThing
      tags: [things]
      parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
  /ids:
    post:
      operationId: saveIds
      tags: [ids]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Ids"}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Ids"}}}}}
  /counts:
    get:
      operationId: listCounts
      tags: [counts]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {type: integer}}}}
  /total:
    get:
      operationId: getTotal
      tags: [total]
      responses: {"200": {description: ok, content: {application/json: {schema: {type: integer}}}}}
  /signals:
    get:
      operationId: getSignal
      tags: [signals]
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                oneOf: [{$ref: "#/components/schemas/Rise"}, {$ref: "#/components/schemas/Fall"}]
components:
  schemas:
    Id: {type: string, format: uuid}
    Ids: {type: array, items: {$ref: "#/components/schemas/Id"}}
    Thing:
      type: object
      properties:
        id: {$ref: "#/components/schemas/Id"}
        ids: {$ref: "#/components/schemas/Ids"}
        byKey: {type: object, additionalProperties: {$ref: "#/components/schemas/Id"}}
        either: {oneOf: [{$ref: "#/components/schemas/Id"}, {type: integer}]}
        text: {anyOf: [{$ref: "#/components/schemas/Id"}, {type: string}]}
        inner: {$ref: "#/components/schemas/Thing"}
        reference: {oneOf: [{$ref: "#/components/schemas/Id"}, {$ref: "#/components/schemas/Rise"}]}
        references:
          type: array
          items: {anyOf: [{$ref: "#/components/schemas/Id"}, {$ref: "#/components/schemas/Rise"}]}
        count: {type: integer}
        counts: {type: array, items: {type: integer}}
        grade: {type: integer, enum: [1, 2]}
        any: {}
    Rise:
      type: object
      required: [kind, up]
      properties: {kind: {type: string, enum: [rise, ascent]}, up: {type: integer}}
    Fall:
      type: object
      required: [kind, down]
      properties: {kind: {type: string, enum: [fall, drop]}, down: {type: integer}}
"""
ID = "0F0E0D0C-0B0A-4908-8706-050403020100"
Both = Callable[..., Any]


@pytest.fixture(scope="module")
def came(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("came", DOCUMENT)


def answering(loopback: Loopback, body: str) -> None:
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, body.encode())


@pytest.mark.parametrize(
    "value",
    [
        {"id": ID}, {"ids": [ID, ID.lower()]}, {"byKey": {"a": ID}}, {"either": ID}, {"text": ID},
        {"inner": {"ids": [ID]}}, {"reference": ID}, {"references": [ID, {"kind": "rise", "up": 1}]},
        {"reference": {"kind": "rise", "up": 1}},
    ],
)  # fmt: skip
def test_a_uuid_in_capitals_goes_back_as_it_came(came: ModuleType, both: Both, loopback: Loopback, value: Any) -> None:
    drifts: list[Any] = []

    def use(client: Any) -> Iterator[Any]:
        thing = yield client.things.save(body={})
        member = next(iter(thing.model_dump().values()))
        assert isinstance(member, dict) or UUID(ID) in (
            member,
            *(member if isinstance(member, list) else getattr(member, "values", list)()),
            UUID(ID),
        )
        for copied in (thing, copy.deepcopy(thing), pickle.loads(pickle.dumps(thing))):
            assert copied.to_dict() == json.loads(copied.to_json()) == copied.model_dump(mode="json", by_alias=True)
            assert copied.to_dict() == value
            yield client.things.save(body=copied)
            assert json.loads(loopback.seen[-1].body) == value

    answering(loopback, json.dumps(value))
    both(came, use, base_url=loopback.url, on_drift=drifts.append)
    both(came, use, base_url=loopback.url, strict=True)
    assert drifts == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ('{"count":5.0}', {"count": 5}), ('{"counts":[5.0,6]}', {"counts": [5, 6]}), ('{"grade":1.0}', {"grade": 1}),
        ('{"inner":{"count":-0.0}}', {"inner": {"count": 0}}), ('{"reference":{"kind":"rise","up":1.0}}', None),
    ],
)  # fmt: skip
def test_an_integer_with_a_fraction_of_zeros_goes_back_as_it_came(  # fixtures
    came: ModuleType, both: Both, loopback: Loopback, text: str, read: Any
) -> None:
    drifts: list[Any] = []

    def use(client: Any) -> Iterator[Any]:
        thing = yield client.things.save(body={})
        if read is not None:
            dumped = thing.model_dump(by_alias=True)
            assert dumped == read
            assert "." not in repr(dumped)
        for copied in (thing, copy.deepcopy(thing), pickle.loads(pickle.dumps(thing))):
            assert json.dumps(copied.to_dict(), separators=(",", ":")) == copied.to_json() == text
            yield client.things.save(body=copied)
            assert loopback.seen[-1].body.decode() == text
        if "count" in thing.model_fields_set:
            changed = thing.model_copy(update={"count": 6})
            assert changed.to_json() == '{"count":6}'

    answering(loopback, text)
    both(came, use, base_url=loopback.url, on_drift=drifts.append)
    both(came, use, base_url=loopback.url, strict=True)
    assert drifts == []


def test_a_uuid_is_sent_as_it_came_wherever_it_stands(came: ModuleType, both: Both, loopback: Loopback) -> None:
    def use(client: Any) -> Iterator[Any]:
        first, second = yield client.ids.save(body=[])
        assert (first, hash(first), type(second)) == (UUID(ID), hash(UUID(ID)), UUID)
        yield client.ids.save(body=[first, second])
        assert json.loads(loopback.seen[-1].body) == [ID, ID.lower()]

    answering(loopback, json.dumps([ID, ID.lower()]))
    both(came, use, base_url=loopback.url)

    def get(client: Any) -> Iterator[Any]:
        thing = yield client.things.save(body={})
        assert (thing.id, isinstance(thing.id, UUID)) == (UUID(ID), True)
        yield client.things.get(thing.id)
        assert loopback.seen[-1].path == f"/things/{ID}"
        yield client.things.save(id=thing.id)
        assert json.loads(loopback.seen[-1].body) == {"id": ID}

    answering(loopback, json.dumps({"id": ID}))
    both(came, get, base_url=loopback.url)


@pytest.mark.parametrize(
    ("body", "value", "places"),
    [('["5", 6, 5]', [5, 6, 5], ["/0"]), ('["5", "x"]', [5, "x"], ["/0", "/1"]), ("[5, 6]", [5, 6], [])],
)
def test_what_a_list_holds_in_another_form_is_reported(
    came: ModuleType, both: Both, loopback: Loopback, body: str, value: Any, places: list[str]
) -> None:
    drifts: list[Any] = []

    def use(client: Any) -> Iterator[Any]:
        assert (yield client.counts.list()) == value

    def strict(client: Any) -> Iterator[Any]:
        with pytest.raises(came.DecodeError):
            yield client.counts.list()

    answering(loopback, body)
    both(came, use, base_url=loopback.url, on_drift=drifts.append)
    assert [drift.pointer for drift in drifts] == places
    both(came, strict if places else use, base_url=loopback.url, strict=True)


def test_a_single_value_in_another_form_is_reported(came: ModuleType, both: Both, loopback: Loopback) -> None:
    drifts: list[Any] = []

    def use(client: Any) -> Iterator[Any]:
        assert (yield client.total.get()) == 5

    answering(loopback, '"5"')
    both(came, use, base_url=loopback.url, on_drift=drifts.append)
    assert [(drift.pointer, drift.found) for drift in drifts] == [("", "string")]


def test_an_arm_that_does_not_list_what_came_is_reported(came: ModuleType, both: Both, loopback: Loopback) -> None:
    drifts: list[Any] = []

    def use(client: Any) -> Iterator[Any]:
        signal = yield client.signals.get()
        assert (type(signal).__name__, signal.to_dict()) == ("Rise", {"kind": "soar", "up": 1})

    answering(loopback, '{"kind": "soar", "up": 1}')
    both(came, use, base_url=loopback.url, on_drift=drifts.append)
    assert [str(drift) for drift in drifts] == ["/kind: expected a known value, such as 'ascent', 'rise', found string"]


def test_decimals_of_no_type_are_numbers_of_json(came: ModuleType, both: Both, loopback: Loopback) -> None:
    text = '{"any":{"a":[1.0,2.5]},"other":1.10}'

    def use(client: Any) -> Iterator[Any]:
        thing = yield client.things.save(body={})
        assert str(thing.any["a"][0]) == "1.0"
        assert isinstance(thing.any["a"][0], Decimal)
        assert thing.to_dict() == json.loads(text) == json.loads(thing.to_json())
        yield client.things.save(body=thing)
        assert loopback.seen[-1].body.decode() == text

    answering(loopback, text)
    both(came, use, base_url=loopback.url, numbers="decimal")
