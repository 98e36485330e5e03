"""Members in another form than the document says: read as their types, and given back as they came."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest
from pydantic_core import to_json

from .conftest import Loopback

DOCUMENT = """\
openapi: 3.1.0
info: {title: Loose, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
paths:
  /records:
    get:
      operationId: listRecords
      tags: [records]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Record'}}}}
  /record:
    get:
      operationId: getRecord
      tags: [records]
      responses: {"200": {$ref: '#/components/responses/Record'}}
    put:
      operationId: updateRecord
      tags: [records]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Record'}}}}
      responses: {"200": {$ref: '#/components/responses/Record'}}
    post:
      operationId: createRecord
      tags: [records]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Holder'}}}}
      responses: {"200": {$ref: '#/components/responses/Holder'}}
  /upload:
    post:
      operationId: uploadRecord
      tags: [records]
      requestBody:
        required: true
        content:
          multipart/form-data: {schema: {$ref: '#/components/schemas/Record'}}
          application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Record'}}
      responses: {"204": {description: ok}}
components:
  responses:
    Record: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Record'}}}}
    Holder: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Holder'}}}}
  schemas:
    Status: {type: string, enum: [open, closed]}
    Level: {type: integer, enum: [1, 2]}
    Record:
      type: object
      required: [id]
      properties:
        id: {type: integer}
        isActive: {type: boolean}
        uid: {type: string, format: uuid}
        day: {type: string, format: date}
        at: {type: string, format: date-time}
        moment: {type: string, format: time}
        rate: {type: number}
        price: {type: string, format: decimal}
        status: {$ref: '#/components/schemas/Status'}
        level: {$ref: '#/components/schemas/Level'}
        version: {type: integer, const: 1}
        sizes: {type: array, items: {type: integer}}
        flags: {type: object, additionalProperties: {type: boolean}}
        either: {type: [integer, boolean]}
        note: {type: string}
        nothing: {type: [string, "null"]}
        parent: {$ref: '#/components/schemas/Record'}
        children: {type: array, items: {$ref: '#/components/schemas/Record'}}
        named: {type: object, additionalProperties: {$ref: '#/components/schemas/Record'}}
        pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
        tagged:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: kind, mapping: {cat: Cat, dog: Dog}}
        shape: {$ref: '#/components/schemas/Shape'}
        old: {type: integer, deprecated: true}
    Cat: {type: object, required: [kind], properties: {kind: {const: cat}, lives: {type: integer}}}
    Dog: {type: object, required: [kind], properties: {kind: {const: dog}, barks: {type: boolean}}}
    Shape: {type: object, required: [type], discriminator: {propertyName: type}, properties: {type: {type: string}}}
    Square: {allOf: [{$ref: '#/components/schemas/Shape'}, {type: object, properties: {side: {type: integer}}}]}
    Holder: {type: object, properties: {record: {$ref: '#/components/schemas/Record'}, name: {type: string}}}
"""
Both = Callable[..., Any]
LOOSE: dict[str, Any] = {
    "isActive": "true",
    "uid": "0b0b8f6e5b1c4c0e9a59000000000001",
    "day": "2024-01-02T00:00:00",
    "at": "2024-01-02 03:04:05Z",
    "moment": "10:11",
    "rate": "1.5",
    "price": 1.25,
    "level": "1",
    "version": True,
    "sizes": ["1", 2],
    "flags": {"a": 1, "b": True},
    "either": "7",
    "note": None,
    "old": "3",
}
NESTED: dict[str, Any] = {
    "id": "1",
    **LOOSE,
    "status": "unheard of",
    "nothing": None,
    "unknown": [1, None],
    "parent": {"id": True, **LOOSE},
    "children": [{"id": 1}, {"id": "2", **LOOSE}],
    "named": {"a": {"id": "3", "note": None}},
    "pet": {"kind": "cat", "lives": "9"},
    "tagged": {"kind": "dog", "barks": "no"},
    "shape": {"type": "Square", "side": "4", "more": 1},
}


@pytest.fixture(scope="module")
def loose(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("loose", DOCUMENT)


def answering(loopback: Loopback, value: Any) -> None:
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, json.dumps(value).encode())


def is_as_it_came(model: Any, came: Any) -> None:
    assert model.model_dump(mode="json", by_alias=True) == came
    assert json.loads(model.model_dump_json(by_alias=True)) == came
    assert without_unset(json.loads(to_json(model)), came) == came


def without_unset(value: Any, came: Any) -> Any:
    """Return JSON values without the members that did not come: pydantic's own function writes null for those."""
    if isinstance(value, dict) and isinstance(came, dict):
        return {name: without_unset(value[name], member) for name, member in came.items()}
    return [*map(without_unset, value, came)] if isinstance(value, list) and isinstance(came, list) else value


@pytest.mark.parametrize("misfit", [{}, {"status": 5}, {"children": "none", "parent": [1]}, {"sizes": ["x"], "at": {}}])
def test_what_was_read_loosely_is_given_back_as_it_came(
    loose: ModuleType, both: Both, loopback: Loopback, misfit: dict[str, Any]
) -> None:
    came = {**NESTED, **misfit}

    def use(client: Any) -> Iterator[Any]:
        for _ in range(2):
            record = yield client.records.get()
            is_as_it_came(record, came)
            yield client.records.update(body=record)
            assert json.loads(loopback.seen[-1].body) == came
            yield client.records.create(record=record, name="x")
            assert json.loads(loopback.seen[-1].body) == {"record": came, "name": "x"}

    answering(loopback, came)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        both(loose, use, base_url=loopback.url)


def test_members_have_their_types_and_are_reported(loose: ModuleType, both: Both, loopback: Loopback) -> None:
    drifts: list[str] = []

    def use(client: Any) -> Iterator[Any]:
        (record,) = yield client.records.list_records()
        assert (record.id, record.is_active, record.version, record.level) == (1, True, 1, 1)
        assert (type(record.id), record.is_active) == (int, True)
        assert record.uid == UUID("0b0b8f6e-5b1c-4c0e-9a59-000000000001")
        assert (str(record.day), str(record.moment), str(record.price)) == ("2024-01-02", "10:11:00", "1.25")
        assert (record.rate, record.sizes, record.flags, record.either) == (1.5, [1, 2], {"a": True, "b": True}, 7)
        assert (record.note, record.nothing) == (None, None)
        assert dict(record)["id"] == 1
        assert "id=1" in repr(record)
        assert record.shape.side == 4
        with pytest.warns(DeprecationWarning, match="old"):
            assert record.old == 3

    answering(loopback, [NESTED])
    both(loose, use, base_url=loopback.url, on_drift=lambda drift: drifts.append(drift.pointer))
    assert {"/0/id", "/0/isActive", "/0/sizes", "/0/parent/id", "/0/children/1/id", "/0/named/a/id"} <= set(drifts)
    assert {"/0/pet/lives", "/0/tagged/barks", "/0/shape/side"} <= set(drifts)
    assert "/0/note" not in drifts


def test_a_strict_client_refuses_them(loose: ModuleType, both: Both, loopback: Loopback) -> None:
    def use(client: Any) -> Iterator[Any]:
        with pytest.raises(loose.DecodeError, match="/id: expected Input should be a valid integer, found string"):
            yield client.records.get()
        loopback.answer = lambda _: (200, {"content-type": "application/json"}, b'{"id": 5.0, "note": null}')
        assert (yield client.records.get()).id == 5

    answering(loopback, {"id": "1"})
    both(loose, use, base_url=loopback.url, strict=True)


def test_what_is_set_afterwards_is_sent_as_it_was_set(loose: ModuleType, both: Both, loopback: Loopback) -> None:
    def use(client: Any) -> Iterator[Any]:
        record = yield client.records.get()
        record.id = 1
        record.is_active = True
        record.sizes.append(3)
        record.flags["a"] = False
        record.note = "new"
        yield client.records.update(body=record.model_copy(update={"version": 1}))
        sent = json.loads(loopback.seen[-1].body)
        assert sent == {
            **NESTED,
            "id": 1,
            "isActive": True,
            "sizes": [1, 2, 3],
            "flags": {"a": False, "b": True},
            "note": "new",
            "version": 1,
        }
        assert (type(sent["id"]), type(sent["isActive"])) == (int, bool)
        record.note = None
        yield client.records.update(body=record)
        assert "note" not in json.loads(loopback.seen[-1].body)

    answering(loopback, NESTED)
    both(loose, use, base_url=loopback.url)


def test_forms_and_parts_have_what_came(loose: ModuleType, both: Both, loopback: Loopback) -> None:
    def answer(seen: Any) -> tuple[int, dict[str, str], bytes]:
        body = b'{"id": "1", "isActive": "yes", "at": "2024-01-02 03:04:05Z"}'
        return (200, {"content-type": "application/json"}, body) if seen.method == "GET" else (204, {}, b"")

    def use(client: Any) -> Iterator[Any]:
        record = yield client.records.get()
        yield client.records.upload(body=record, content_type="application/x-www-form-urlencoded")
        assert loopback.seen[-1].body == b"id=1&isActive=yes&at=2024-01-02%2003%3A04%3A05Z"
        yield client.records.upload(body=record, content_type="multipart/form-data")
        assert b"\r\n\r\nyes\r\n" in loopback.seen[-1].body
        assert b"\r\n\r\n2024-01-02 03:04:05Z\r\n" in loopback.seen[-1].body

    loopback.answer = answer
    both(loose, use, base_url=loopback.url)


def test_dumps_hold_what_is_set(loose: ModuleType) -> None:
    record = loose.models.Record(id=1, note=None)
    assert record.model_dump() == {"id": 1}
    assert record.model_dump_json() == '{"id":1}'
    assert record.model_dump(exclude_unset=False)["nothing"] is None


KEYED = """\
openapi: 3.1.0
info: {title: Keyed, version: "1"}
paths:
  /keyed:
    get:
      operationId: getKeyed
      tags: [keyed]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Keyed'}}}}}
components:
  schemas:
    Keyed:
      type: object
      properties:
        counts: {type: object, patternProperties: {"^x-": {type: integer}}, additionalProperties: {type: string}}
        total: {type: number, format: decimal}
        version: {type: integer, const: 1}
        ready: {type: boolean, const: true}
        lists: {type: array, items: {type: array, items: {type: integer}}}
"""


@pytest.mark.parametrize(
    ("came", "version", "ready"),
    [
        ({"counts": {"x-a": "1", "b": "2"}, "total": "12.50", "version": 1.0, "lists": [["1"], ["x", "2"]]}, 1, None),
        ({"version": True, "ready": 1}, True, 1),
        ({"version": 1, "ready": True, "total": 1.5, "lists": [[1]]}, 1, True),
    ],
)
def test_maps_decimals_and_constants_are_given_back(
    generated: Callable[..., ModuleType],
    both: Both,
    loopback: Loopback,
    came: dict[str, Any],
    version: Any,
    ready: Any,
) -> None:
    def use(client: Any) -> Iterator[Any]:
        keyed = yield client.keyed.get()
        expected = json.dumps({**came, "version": version}, sort_keys=True)  # which tells 1 from true
        assert json.dumps(keyed.model_dump(mode="json"), sort_keys=True) == expected
        assert (keyed.version is version, keyed.ready is ready) == (True, True)

    answering(loopback, came)
    both(generated("keyed", KEYED), use, base_url=loopback.url)
