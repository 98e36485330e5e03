"""What servers send that is odd, through generated packages: it is read, reported, and goes back as it came."""

from __future__ import annotations

import importlib
import inspect
import json
from collections.abc import Callable, Iterator
from datetime import datetime, time
from types import ModuleType
from typing import Any

import pytest

from .conftest import Loopback

DOCUMENT = """\
openapi: 3.1.0
info: {title: Odd, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
paths:
  /item:
    post:
      operationId: saveItem
      tags: [items]
      parameters:
        - {name: key, in: query, schema: {$ref: "#/components/schemas/Bare"}}
        - {name: since, in: query, schema: {type: string, format: time}}
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Item"}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Item"}}}}}
  /times:
    get:
      operationId: listTimes
      tags: [times]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {type: string, format: time}}}}
  /shapes:
    get:
      operationId: listShapes
      tags: [shapes]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Shape"}}}}
webhooks:
  changed:
    post:
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Item"}}}}
      responses: {"200": {description: ok}}
components:
  schemas:
    Bare: {type: string, format: base64url, pattern: "^[A-Za-z0-9_-]+$"}
    Item:
      type: object
      required: [name]
      properties:
        name: {type: string}
        at: {type: string, format: date-time, default: "2025-01-02T03:04:05"}
        rate: {type: number, default: 0.12345678901234567890}
        moment: {type: string, format: time}
        padded: {type: string, format: base64url}
        bare: {$ref: "#/components/schemas/Bare"}
        shown: {type: string, contentEncoding: base64url, examples: ["aGVsbG8"]}
        octets: {type: string, format: byte}
        file: {type: string, format: binary, description: The content.}
        files: {type: array, items: {type: string, format: binary}}
    Shape:
      type: object
      required: [kind]
      discriminator: {propertyName: kind}
      properties: {kind: {type: string}}
    Square: {allOf: [{$ref: "#/components/schemas/Shape"}, {type: object, properties: {side: {type: number}}}]}
"""
Both = Callable[..., Any]


@pytest.fixture(scope="module")
def odd(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("odd", DOCUMENT)


def answering(loopback: Loopback, body: str) -> None:
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, body.encode())


@pytest.mark.parametrize(
    ("member", "text"),
    [
        ("at", '"2024"'),
        ("at", '"1735787045.5"'),
        ("moment", '"10:11:12.123456789Z"'),
        ("moment", '"10:11:12.1234567"'),
        ("padded", '"aGVsbG8"'),
        ("padded", '"_-8="'),
        ("bare", '"aGVsbG8"'),
        ("bare", '"aGVsbG8="'),
        ("shown", '"aGVsbG8"'),
        ("octets", '"aGVsbG8"'),
    ],
)
def test_what_was_read_goes_back_as_it_came(
    odd: ModuleType, both: Both, loopback: Loopback, member: str, text: str
) -> None:
    body = f'{{"name":"a","{member}":{text}}}'
    drifts: list[Any] = []

    def use(client: Any) -> Iterator[Any]:
        for _ in range(2):  # the second answer is read by what the first one has left
            item = yield client.items.save(name="a")
            assert item.model_dump_json(exclude_unset=True) == body
            assert json.dumps(item.model_dump(mode="json", exclude_unset=True), separators=(",", ":")) == body
            yield client.items.save(body=item)
            assert loopback.seen[-1].body.decode() == body

    answering(loopback, body)
    both(odd, use, base_url=loopback.url, on_drift=drifts.append)
    assert [drift.pointer for drift in drifts] == (["/at"] * 4 if member == "at" else [])


def test_octets_are_written_as_the_document_shows(odd: ModuleType, both: Both, loopback: Loopback) -> None:
    def use(client: Any) -> Iterator[Any]:
        given = dict.fromkeys(("padded", "bare", "shown", "octets"), b"hello")
        yield client.items.save(name="a", key=b"hello", **given)
        sent = json.loads(loopback.seen[-1].body)
        assert sent == {
            "name": "a",
            **dict.fromkeys(("padded", "octets"), "aGVsbG8="),
            "bare": "aGVsbG8",
            "shown": "aGVsbG8",
        }
        assert loopback.seen[-1].query == "key=aGVsbG8"

    answering(loopback, '{"name": "a"}')
    both(odd, use, base_url=loopback.url)


def test_times_with_fine_fractions_are_times(odd: ModuleType, both: Both, loopback: Loopback) -> None:
    def use(client: Any) -> Iterator[Any]:
        fine, plain = yield client.times.list()
        assert isinstance(fine, time)
        assert (fine, plain) == (time(10, 11, 12, 123456), time(10, 11))
        yield client.items.save(name="a", since=fine)
        assert loopback.seen[-1].query == "since=10%3A11%3A12.123456789"
        yield client.items.save(name="a", since=fine.replace(hour=9))
        assert loopback.seen[-1].query == "since=09%3A11%3A12.123456"

    def answer(seen: Any) -> tuple[int, dict[str, str], bytes]:
        body = b'["10:11:12.123456789", "10:11:00"]' if seen.path == "/times" else b'{"name": "a"}'
        return 200, {"content-type": "application/json"}, body

    loopback.answer = answer
    both(odd, use, base_url=loopback.url)


@pytest.mark.parametrize("strict", [False, True])
def test_unknown_tags_are_reported_each_time(odd: ModuleType, both: Both, loopback: Loopback, strict: bool) -> None:
    drifts: list[Any] = []

    def use(client: Any) -> Iterator[Any]:
        for count in range(1, 4):
            square, unknown = yield client.shapes.list()
            assert (type(square).__name__, type(unknown).__name__) == ("Square", "Shape")
            assert [drift.pointer for drift in drifts] == ["/1/kind"] * count

    answering(loopback, '[{"kind": "Square", "side": 1}, {"kind": "ufo"}]')
    both(odd, use, base_url=loopback.url, on_drift=drifts.append, strict=strict)


@pytest.mark.parametrize("tag", ["[]", "{}", '["Square"]', '{"a": [1]}', "null", "1.5"])
def test_a_tag_of_any_type_is_read(odd: ModuleType, both: Both, loopback: Loopback, tag: str) -> None:
    drifts: list[Any] = []

    def use(client: Any) -> Iterator[Any]:
        for _ in range(2):
            (shape,) = yield client.shapes.list()
            assert shape.model_dump(mode="json") == {"kind": json.loads(tag)}

    answering(loopback, f'[{{"kind": {tag}}}]')
    both(odd, use, base_url=loopback.url, on_drift=drifts.append)
    assert {drift.pointer for drift in drifts} == {"/0/kind"}


def test_payloads_of_webhooks_keep_what_was_sent(odd: ModuleType) -> None:
    body = '{"name":"a","at":"2025-01-02T03:04:05","rate":0.12345678901234567890}'
    payload = importlib.import_module("odd.webhooks").parse("changed", body)
    assert payload.at == datetime.fromisoformat("2025-01-02T03:04:05")
    assert str(payload.rate) == "0.12345678901234567890"
    assert payload.model_dump(mode="json", exclude_unset=True)["at"] == "2025-01-02T03:04:05"


def test_documentation_says_how_octets_travel_and_what_the_defaults_are(odd: ModuleType) -> None:
    models = inspect.getsource(importlib.import_module(odd.models.Item.__module__))
    assert '"""The content. Bytes are sent in base64, text as it is."""' in models
    assert models.count("Bytes are sent in base64, text as it is.") == 2
    assert "file: The content. Bytes are sent in base64, text as it is." in odd.resources.items.Items.save.__doc__
    assert "The server's default is `2025-01-02T03:04:05`." in models
    assert "The server's default is 0.12345678901234568." in models
    assert odd.models.Item(name="a").model_fields_set == {"name"}  # the server's defaults are its own


PYTHON_NAMES = """\
openapi: 3.1.0
info: {title: Names, version: "1"}
paths:
  /names:
    get:
      operationId: listNames
      tags: [names]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Names'}}}}
    post:
      operationId: createNames
      tags: [names]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Names'}}}}
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Names'}}}}
components:
  schemas:
    Names:
      type: object
      properties:
        plain: {$ref: '#/components/schemas/Plain'}
        union: {anyOf: [{$ref: '#/components/schemas/Plain'}, {$ref: '#/components/schemas/Other'}]}
        keyed: {type: object, patternProperties: {"^p-": {$ref: '#/components/schemas/Plain'}}}
        pet: {$ref: '#/components/schemas/Pet'}
        lenient: {type: array, items: {$ref: '#/components/schemas/Plain'}}
    Plain: {type: object, properties: {createdAt: {type: integer}, class: {type: integer}}}
    Other: {type: object, required: [kind], properties: {kind: {enum: [other]}, createdAt: {type: string}}}
    Pet:
      type: object
      required: [kind]
      properties: {kind: {type: string}}
      discriminator: {propertyName: kind}
    Cat:
      allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {createdAt: {type: integer}}}]
"""


@pytest.mark.parametrize("odd", [{"created_at": 1, "class_": "x"}, {"created_at": "x", "createdAt": 2, "class": 3}])
def test_members_that_are_called_like_fields_in_python_are_others(
    generated: Callable[..., ModuleType], both: Callable[..., Any], loopback: Loopback, odd: dict[str, Any]
) -> None:
    package = generated("names", PYTHON_NAMES)
    came = {"plain": odd, "union": odd, "keyed": {"p-a": odd}, "pet": {"kind": "Cat", **odd}}
    bad = {"lenient": [odd, {**odd, "createdAt": "x"}]}
    drifts: list[str] = []

    def answer(value: Any) -> None:
        loopback.answer = lambda _: (200, {"content-type": "application/json"}, json.dumps(value).encode())

    def use(client: Any) -> Any:
        answer(came)
        first = yield client.names.list()
        second = yield client.names.create(first)
        answer(bad)
        return first, second, (yield client.names.list())

    options = {"base_url": loopback.url, "on_drift": lambda drift: drifts.append(drift.pointer)}
    first, second, lenient = both(package, use, **options)
    assert [json.loads(seen.body) for seen in loopback.seen if seen.body] == [came]
    assert first == second
    for plain in (first.plain, first.union, first.keyed["p-a"], first.pet, *lenient.lenient[:1]):
        assert plain.created_at == odd.get("createdAt")
        assert plain.model_extra["created_at"] == odd["created_at"]
    assert isinstance(first.pet, package.models.Cat)
    assert json.loads(first.model_dump_json(by_alias=True, exclude_unset=True)) == came
    assert set(drifts) == {"/lenient/1/createdAt"}
