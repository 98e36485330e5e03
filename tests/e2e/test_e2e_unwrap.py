"""Bodies whose only member is taken out and put in again (`x-specloom-unwrap`), over HTTP."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Answer, Loopback, Seen

Generated = Callable[..., ModuleType]
Both = Callable[..., Any]
DOCUMENT = """\
openapi: 3.1.0
info: {title: Box, version: "1"}
servers: [{url: "https://box.invalid"}]
x-specloom-unwrap: item
paths:
  /things:
    post:
      operationId: createThing
      tags: [things]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/ThingBox"}}}
      responses:
        "200": {description: there, content: {application/json: {schema: {$ref: "#/components/schemas/ThingBox"}}}}
        "202": {description: later, content: {application/json: {schema: {$ref: "#/components/schemas/Ticket"}}}}
  /things/names:
    get:
      operationId: listNames
      tags: [things]
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: {type: object, required: [item], properties: {item: {type: array, items: {type: string}}}}
  /things/whole:
    get:
      operationId: getWhole
      tags: [things]
      x-specloom-unwrap: false
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/ThingBox"}}}}
components:
  schemas:
    Thing:
      type: object
      required: [name]
      properties: {name: {type: string}, size: {type: integer}}
    ThingBox: {type: object, required: [item], properties: {item: {$ref: "#/components/schemas/Thing"}}}
    Ticket: {type: object, required: [item, at], properties: {item: {type: string}, at: {type: string}}}
"""


@pytest.fixture
def box(generated: Generated) -> ModuleType:
    return generated("box", DOCUMENT)


def test_the_only_member_is_taken_out_and_put_in(box: ModuleType, both: Both, loopback: Loopback) -> None:
    def answer(seen: Seen) -> Answer:
        document: Any = {"item": ["a", "b"] if seen.path.endswith("names") else {"name": "n", "size": 1}}
        return 200, {"content-type": "application/json"}, json.dumps(document).encode()

    loopback.answer = answer

    def use(client: Any) -> Any:
        made = yield client.things.create(name="n", size=1)
        yield client.things.create(body={"item": {"name": "m"}})
        names = yield client.things.list_names()
        whole = yield client.things.get_whole()
        return made, names, whole

    made, names, whole = both(box, use, base_url=loopback.url)
    assert isinstance(made, box.models.Thing)
    assert (made.name, made.size, names, whole.item.name) == ("n", 1, ["a", "b"], "n")
    assert [json.loads(seen.body) for seen in loopback.seen[:2]] == [
        {"item": {"name": "n", "size": 1}},
        {"item": {"name": "m"}},
    ]


def test_another_answer_with_a_member_of_that_name_stays_whole(box: ModuleType, both: Both, loopback: Loopback) -> None:
    ticket = {"item": "t", "at": "noon"}
    loopback.answer = lambda _: (202, {"content-type": "application/json"}, json.dumps(ticket).encode())

    def use(client: Any) -> Any:
        first = yield client.things.create(name="n")
        return first, (yield client.things.create(name="n"))  # the second is decoded as the first was

    for answer in both(box, use, base_url=loopback.url):
        assert isinstance(answer, box.models.Ticket)
        assert answer.to_dict() == ticket


USER = """\
from box import Box, models
from typing_extensions import assert_type

client = Box()
assert_type(client.things.create(name="n"), models.Thing | models.Ticket)
assert_type(client.things.list_names(), list[str])
assert_type(client.things.get_whole(), models.ThingBox)
client.things.create(named="n")  # wrong
"""


def test_type_checkers_know_what_is_taken_out(box: ModuleType, assert_types: Callable[..., None]) -> None:
    assert_types(USER, Path(box.__file__ or "").parent.parent)
