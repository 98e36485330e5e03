"""Tags that variants share: a constant that two of them have, and an enumeration that lists the values of all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Answer, Loopback, Seen

PAGE = """\
openapi: VERSION
info: {title: Things, version: "1"}
servers: [{url: "https://things.example"}]
paths:
  /things:
    get:
      operationId: listThings
      tags: [things]
      responses: {"200": {description: ok, content: {application/json: {schema: {type: array, items: THING}}}}}
    post:
      operationId: createThing
      tags: [things]
      requestBody: {required: true, content: {application/json: {schema: THING}}}
      responses: {"200": {description: ok, content: {application/json: {schema: THING}}}}
components:
  schemas:
""".replace("THING", "{$ref: '#/components/schemas/Thing'}")

SAME = """\
    Thing:
      oneOf:
      - {$ref: '#/components/schemas/Question'}
      - {$ref: '#/components/schemas/Answer'}
      - {$ref: '#/components/schemas/Call'}
      discriminator: {propertyName: type}
    Question:
      type: object
      required: [type, role, content]
      properties: {type: {enum: [message]}, role: {type: string, enum: [user, system]}, content: {type: integer}}
    Answer:
      type: object
      required: [type, role, content]
      properties: {type: {enum: [message]}, role: {type: string, enum: [assistant]}, content: {type: string}}
    Call: {type: object, required: [type], properties: {type: {enum: [call]}, content: {type: boolean}}}
"""

COMMON = """\
    Thing:
      oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]
      discriminator: {propertyName: v, mapping: {"FIRST": '#/components/schemas/One', "SECOND": Two}}
    V: {enum: [FIRST, SECOND]}
    One: {type: object, required: [v], properties: {v: {$ref: '#/components/schemas/V'}, x: {type: string}}}
    Two: {type: object, required: [v], properties: {v: {enum: [FIRST, SECOND]}, x: {type: string}}}
"""

# The values that the base lists are names of no variant, and no mapping says whose they are.
UNMAPPED = """\
    Thing:
      oneOf: [{$ref: '#/components/schemas/Flag'}, {$ref: '#/components/schemas/Label'}]
    Base:
      type: object
      required: [type]
      properties: {type: {type: string, enum: [BOOLEAN, STRING]}}
      discriminator: {propertyName: type}
    Flag:
      allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {value: {type: boolean}}}]
      required: [value]
    Label:
      allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {value: {type: string}}}]
      required: [value]
"""

Steps = Iterator[Any]


def listed(things: list[Any]) -> Callable[[Seen], Answer]:
    """Return what answers with `things` when asked for them, and repeats what it is sent."""

    def answer(request: Seen) -> Answer:
        content = json.dumps(things).encode() if request.method == "GET" else request.body
        return 200, {"content-type": "application/json"}, content

    return answer


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_other_members_tell_variants_of_the_same_tag_apart(
    version: str, generated: Callable[..., ModuleType], both: Callable[..., Any], loopback: Loopback
) -> None:
    package = generated(f"same_tag_{version[2]}", PAGE.replace("VERSION", version) + SAME)
    models: Any = package.models
    things: list[Any] = [
        {"type": "message", "role": "user", "content": 1},
        {"type": "message", "role": "assistant", "content": "a"},
        {"type": "call", "content": True},
    ]
    loopback.answer = listed([*things, {"type": "message", "role": "assistant", "content": [7]}, {"type": "other"}])
    drifts: list[str] = []

    def use(client: Any) -> Steps:
        read = yield client.things.list()
        for thing in read[:3]:
            assert type((yield client.things.create(thing))) is type(thing)
        yield client.things.create(models.Answer(role="assistant", content="b"))
        return read

    read = both(package, use, base_url=loopback.url, on_drift=lambda drift: drifts.append(drift.pointer))
    assert [type(thing) for thing in read[:4]] == [models.Question, models.Answer, models.Call, models.Answer]
    assert (read[3].content, read[4]) == ([7], {"type": "other"})
    assert set(drifts) == {"/3/content", "/4"}
    sent = [json.loads(request.body) for request in loopback.seen if request.method == "POST"]
    assert sent == [*things, {"type": "message", "role": "assistant", "content": "b"}]


@pytest.mark.parametrize(("first", "second"), [("a", "b"), (1, 2)])
def test_the_mapping_chooses_in_an_enumeration_of_all_tags(
    first: object, second: object, generated: Callable[..., ModuleType], both: Callable[..., Any], loopback: Loopback
) -> None:
    text = PAGE.replace("VERSION", "3.0.3") + COMMON.replace("FIRST", str(first)).replace("SECOND", str(second))
    package = generated(f"common_tags_{first}", text)
    models: Any = package.models
    loopback.answer = listed([{"v": first, "x": "p"}, {"v": second}])

    def use(client: Any) -> Steps:
        read = yield client.things.list()
        for thing in (models.One(x="p"), models.Two(), {"v": second, "x": "q"}):
            yield client.things.create(thing)
        return [type(thing) for thing in read]

    assert both(package, use, base_url=loopback.url) == [models.One, models.Two]
    sent = [json.loads(request.body) for request in loopback.seen if request.method == "POST"]
    assert sent == [{"v": first, "x": "p"}, {"v": second}, {"v": second, "x": "q"}]


def test_type_checkers_know_all_variants(
    generated: Callable[..., ModuleType], assert_types: Callable[..., None]
) -> None:
    package = generated("same_tag_1", PAGE.replace("VERSION", "3.1.0") + SAME)
    assert package.__file__ is not None
    program = """\
from typing import assert_type

from same_tag_1 import SameTag1
from same_tag_1.models import Answer, Call, Question

client = SameTag1()
for thing in client.things.list():
    assert_type(thing, Question | Answer | Call)
    if isinstance(thing, Answer):
        assert_type(thing.content, str)
client.things.create(Answer(role="assistant", content="b"))
client.things.create({"type": "message", "role": "assistant", "content": "a"})
client.things.create({"type": "message", "role": "assistant", "content": None})  # wrong
"""
    assert_types(program, Path(package.__file__).parents[1])


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_values_that_no_mapping_gives_to_a_variant_are_of_all_that_list_them(
    version: str, generated: Callable[..., ModuleType], both: Callable[..., Any], loopback: Loopback
) -> None:
    module = generated(f"unmapped{version.replace('.', '')}", PAGE.replace("VERSION", version) + UNMAPPED)
    loopback.answer = listed([{"type": "STRING", "value": "a"}, {"type": "BOOLEAN", "value": True}])

    def use(client: Any) -> Steps:
        return [(type(thing).__name__, thing.value) for thing in (yield client.things.list())]

    assert both(module, use, base_url=loopback.url, strict=True) == [("Label", "a"), ("Flag", True)]
