"""Constants and discriminators: none is made up, and numbers and booleans choose as text does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Loopback

DOCUMENT = """\
openapi: VERSION
info: {title: Constants, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
paths:
  /payment:
    get: {operationId: getPayment, tags: [payments], responses: {"200": {$ref: '#/components/responses/Payment'}}}
    post:
      operationId: createPayment
      tags: [payments]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Payment'}}}}
      responses: {"204": {description: ok}}
    put:
      operationId: updatePayment
      tags: [payments]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Batch'}}}}
      responses: {"204": {description: ok}}
  /events:
    get: {operationId: listEvents, tags: [events], responses: {"200": {$ref: '#/components/responses/Events'}}}
components:
  responses:
    Payment: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Payment'}}}}
    Events:
      description: ok
      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Event'}}}}
  schemas:
    Card: {type: object, required: [kind, amount], properties: {kind: {enum: [card]}, amount: {type: integer}}}
    Cash: {type: object, required: [kind, amount], properties: {kind: {enum: [cash]}, amount: {type: integer}}}
    Bank:
      type: object
      required: [kind, iban]
      properties: {kind: {enum: [bank]}, iban: {type: string}, amount: {type: integer}}
    Payment:
      anyOf:
        - $ref: '#/components/schemas/Card'
        - $ref: '#/components/schemas/Cash'
        - $ref: '#/components/schemas/Bank'
    Batch:
      type: object
      properties:
        one: {$ref: '#/components/schemas/Payment'}
        many: {type: array, items: {$ref: '#/components/schemas/Payment'}}
        named: {type: object, additionalProperties: {$ref: '#/components/schemas/Payment'}}
    Whole: {type: object, required: [v], properties: {v: {type: number, enum: [1.0]}, a: {type: string}}}
    Half: {type: object, required: [v], properties: {v: {type: number, enum: [2.5]}, a: {type: integer}}}
    Negative: {type: object, required: [v], properties: {v: {type: integer, enum: [-1]}, b: {type: string}}}
    Zero: {type: object, required: [v], properties: {v: {type: integer, enum: [0]}, b: {type: string}}}
    Yes: {type: object, required: [v], properties: {v: {type: boolean, enum: [true]}, b: {type: string}}}
    No: {type: object, required: [v], properties: {v: {type: boolean, enum: [false]}, b: {type: string}}}
    Mapped: {type: object, required: [v], properties: {v: {type: number}, b: {type: string}}}
    Event:
      oneOf:
        - $ref: '#/components/schemas/Whole'
        - $ref: '#/components/schemas/Half'
        - $ref: '#/components/schemas/Negative'
        - $ref: '#/components/schemas/Zero'
        - $ref: '#/components/schemas/Yes'
        - $ref: '#/components/schemas/No'
        - $ref: '#/components/schemas/Mapped'
      discriminator: {propertyName: v, mapping: {"-7.50": Mapped, 8.0: Mapped}}
"""
Both = Callable[..., Any]


@pytest.fixture(scope="module", params=["3.0.3", "3.1.0"])
def package(request: pytest.FixtureRequest, generated: Callable[..., ModuleType]) -> ModuleType:
    version = request.param
    return generated(f"constants{version.replace('.', '')}", DOCUMENT.replace("VERSION", version))


@pytest.mark.parametrize(
    "body",
    [{"one": {"amount": 5}}, {"many": [{"kind": "cash", "amount": 5}, {"amount": 5}]}, {"named": {"a": {"amount": 5}}}],
)
def test_a_constant_that_tells_objects_apart_is_not_made_up(
    package: ModuleType, both: Both, loopback: Loopback, body: dict[str, Any]
) -> None:
    def use(client: Any) -> Iterator[Any]:
        with pytest.raises(ValueError, match="that tells what it is, such as kind='card', kind='cash'"):
            yield client.payments.update(**body)
        with pytest.raises(ValueError, match="lacks a constant"):
            yield client.payments.update(body=body)
        with pytest.raises(ValueError, match=r"^body: .*lacks a constant"):
            yield client.payments.create(body={"amount": 5})
        assert loopback.seen == []
        yield client.payments.create(body={"iban": "x", "amount": 5})  # only one has that
        yield client.payments.create(body=package.models.Cash(amount=5))
        yield client.payments.create(body={"kind": "cash", "amount": 5})
        assert [json.loads(seen.body)["kind"] for seen in loopback.seen] == ["bank", "cash", "cash"]

    both(package, use, base_url=loopback.url)


def test_an_object_that_lacks_its_constant_is_reported(package: ModuleType, both: Both, loopback: Loopback) -> None:
    drifts: list[Any] = []

    def use(client: Any) -> Iterator[Any]:
        for _ in range(2):
            assert (yield client.payments.list()) == {"amount": 5}
        assert len(drifts) == 2

    loopback.answer = lambda _: (200, {"content-type": "application/json"}, b'{"amount": 5}')
    both(package, use, base_url=loopback.url, on_drift=drifts.append)


def test_numbers_and_booleans_choose(package: ModuleType, both: Both, loopback: Loopback) -> None:
    came = ["1.0", "1", "2.5", "-1", "-1.0", "0", "false", "true", "-7.5", "8"]
    names = ["Whole", "Whole", "Half", "Negative", "Negative", "Zero", "No", "Yes", "Mapped", "Mapped"]

    def use(client: Any) -> Iterator[Any]:
        for _ in range(2):
            events = yield client.events.list()
            assert [type(event).__name__ for event in events] == names
            assert [event.model_dump(mode="json") for event in events] == json.loads(body)
        assert package.models.Whole.model_validate({"v": 1.0}).v == 1

    body = "[" + ",".join(f'{{"v": {value}}}' for value in came) + "]"
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, body.encode())
    both(package, use, base_url=loopback.url)


TYPES = """
from typing import Literal
from {package} import models

narrow = models.Narrow(a="x", b=1, c=models.Inner(), d=models.Colour.RED, e="x", f="x")
listed: list[str] = [narrow.e, narrow.f]
text: str = narrow.a
number: int = narrow.b
inner: models.Inner = narrow.c
colour: models.Colour = narrow.d
whole: Literal[1] = models.Whole(v=1).v
half: float = models.Half(v=2.5).v
models.Narrow(a=None, b=1, c=models.Inner(), d=models.Colour.RED, e="x", f="x")  # wrong
models.Narrow(a="x", b=1, c=None, d=models.Colour.RED, e="x", f="x")  # wrong
models.Narrow(a="x", b=1, c=models.Inner(), d=models.Colour.RED, e=None, f="x")  # wrong
"""
NARROW = """\
  /narrow:
    get:
      operationId: getNarrow
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Narrow'}}}}
"""
NARROW_SCHEMAS = """\
  schemas:
    Inner: {type: [object, "null"], properties: {x: {type: integer}}}
    Colour: {type: [string, "null"], enum: [red, blue, null]}
    Narrow:
      type: object
      required: [a, b, c, d, e, f]
      properties:
        e: {type: [string, "null"], not: {type: ["null", integer]}}
        f: {type: [string, "null"], not: {enum: ["none", null]}}
        a: {type: [string, "null"], not: {type: "null"}}
        b: {allOf: [{anyOf: [{type: integer}, {type: "null"}]}, {not: {const: null}}]}
        c: {$ref: '#/components/schemas/Inner', not: {type: ["null"]}}
        d: {allOf: [{$ref: '#/components/schemas/Colour'}, {not: {enum: [null]}}]}
"""


def test_null_that_not_leaves_out_is_no_value(
    generated: Callable[..., ModuleType], assert_types: Callable[..., None]
) -> None:
    text = DOCUMENT.replace("VERSION", "3.1.0").replace("components:\n", f"{NARROW}components:\n")
    package = generated("narrowed", text.replace("  schemas:\n", NARROW_SCHEMAS))
    assert_types(TYPES.format(package="narrowed"), Path(package.__file__ or "").parent.parent)
