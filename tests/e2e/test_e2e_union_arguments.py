"""Bodies that are one of several objects, by keywords: where a needed field or a discriminator tells which it is."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import NOTHING, Answer, Loopback, Seen

DOCUMENT = """\
openapi: 3.0.3
info: {title: Arms, version: "1"}
servers: [{url: "https://arms.invalid"}]
paths:
  /pets:
    post:
      operationId: createPet
      tags: [pets]
      parameters: [{in: query, name: dry, schema: {type: boolean}}]
      requestBody:
        required: true
        content:
          application/json:
            schema: {oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}, {type: string}]}
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: {oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}
  /shapes:
    post:
      operationId: createShape
      tags: [shapes]
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Shape"}}}}
      responses: {"204": {description: ok}}
  /vague:
    post:
      operationId: createVague
      tags: [vague]
      requestBody:
        required: true
        content:
          application/json:
            schema: {anyOf: [{$ref: "#/components/schemas/A"}, {$ref: "#/components/schemas/B"}]}
      responses: {"204": {description: ok}}
components:
  schemas:
    Cat:
      type: object
      required: [name, livesLeft]
      properties:
        name: {type: string, description: The name of the cat.}
        livesLeft: {type: integer}
        id: {type: string, readOnly: true}
    Dog:
      type: object
      required: [name, bark]
      properties: {name: {type: string}, bark: {type: boolean}, born: {type: string, format: date}}
    Shape:
      oneOf: [{$ref: "#/components/schemas/Square"}, {$ref: "#/components/schemas/Circle"}]
      discriminator: {propertyName: kind, mapping: {square: Square, circle: Circle}}
    Square: {type: object, required: [kind], properties: {kind: {type: string}, size: {type: number}}}
    Circle:
      type: object
      required: [kind]
      properties: {kind: {type: string}, size: {type: number}, radius: {type: number}}
    A: {type: object, properties: {a: {type: string}, b: {type: string}}}
    B: {type: object, required: [c], properties: {a: {type: string}, c: {type: string}}}
"""


@pytest.fixture(scope="module")
def package(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("arms", DOCUMENT)


def test_fields_say_which_object_is_sent(package: ModuleType, both: Callable[..., Any], loopback: Loopback) -> None:
    def answer(seen: Seen) -> Answer:
        return (200, {"content-type": "application/json"}, seen.body) if seen.path == "/pets" else NOTHING

    def use(client: Any) -> Iterator[Any]:
        cat = yield client.pets.create(name="a", lives_left=9)
        dog = yield client.pets.create(name="a", bark=True, dry=True)
        assert (type(cat).__name__, type(dog).__name__, loopback.seen[-1].query) == ("Cat", "Dog", "dry=true")
        yield client.pets.create("x")
        yield client.pets.create({"name": "b", "bark": False})
        yield client.shapes.create(kind="square", size=1)
        yield client.shapes.create(kind="circle", size=1)
        yield client.shapes.create(package.models.Circle(radius=2.5))
        yield client.vague.create(c="1")
        yield client.shapes.create()

    loopback.answer = answer
    both(package, use, base_url=loopback.url)
    bodies = [seen.body for seen in loopback.seen]
    assert bodies.pop() == b""
    assert [json.loads(body) for body in bodies] == [
        {"name": "a", "livesLeft": 9}, {"name": "a", "bark": True}, "x", {"name": "b", "bark": False},
        {"kind": "square", "size": 1}, {"kind": "circle", "size": 1}, {"kind": "circle", "radius": 2.5}, {"c": "1"},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("resource", "given", "message"),
    [
        ("pets", {"name": "a"}, "missing required keyword arguments: 'bark'"),
        ("pets", {"name": "a", "lives": 9}, "No Cat or Dog has these fields, or their values: name, lives"),
        ("pets", {}, "Pass the body, or the fields of Cat or Dog"),
        ("pets", {"body": "x", "name": "a"}, "not both"),
        ("shapes", {"kind": "cone"}, "No Square or Circle has these fields, or their values: kind"),
        ("vague", {"a": "1"}, "B is missing required keyword arguments: 'c'"),
    ],
)
def test_fields_of_no_object_are_refused(
    package: ModuleType, both: Callable[..., Any], resource: str, given: dict[str, Any], message: str
) -> None:
    def use(client: Any) -> Iterator[Any]:
        with pytest.raises(TypeError, match=message):
            yield getattr(client, resource).create(**given)

    both(package, use)


PROGRAM = """\
from arms import Arms

client = Arms()
client.pets.create(name="a", lives_left=9)
client.pets.create(name="a", bark=True, dry=True)
client.pets.create("x", dry=True)
client.shapes.create(kind="square", size=1)
client.shapes.create()
client.vague.create(c="1")
client.pets.create(name="a")  # wrong
client.pets.create(name="a", bark=True, lives_left=1)  # wrong
client.shapes.create(kind="square", radius=1)  # wrong
client.vague.create(a="1")  # wrong
"""


def test_type_checkers_know_which_fields_go_together(package: ModuleType, assert_types: Callable[..., None]) -> None:
    assert package.__file__ is not None
    assert_types(PROGRAM, Path(package.__file__).parents[1])
