"""Bodies whose schema has properties and `additionalProperties`: fields as keywords, other members in the whole."""

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
info: {title: Open, version: "1"}
servers: [{url: "https://open.invalid"}]
paths:
  /users:
    post:
      operationId: createUser
      tags: [users]
      parameters: [{name: name, in: query, schema: {type: string}}]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}}
  /labels:
    post:
      operationId: createLabel
      tags: [labels]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [id]
              properties: {id: {type: string}}
              additionalProperties: {type: integer}
      responses: {"204": {description: ok}}
  /jobs:
    post:
      operationId: createJob
      tags: [jobs]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Job"}}}}
      responses: {"204": {description: ok}}
components:
  schemas:
    User:
      type: object
      required: [name]
      properties: {name: {type: string}, createdAt: {type: string, format: date-time}}
      additionalProperties: true
    Job:
      type: object
      required: [kind]
      discriminator: {propertyName: kind}
      properties: {kind: {type: string}}
    Import:
      allOf:
        - $ref: "#/components/schemas/Job"
        - {type: object, required: [source], properties: {source: {type: string}}, additionalProperties: true}
"""


@pytest.fixture(scope="module")
def package(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("open_bodies", DOCUMENT)


def test_fields_of_open_bodies_are_keywords(package: ModuleType, both: Callable[..., Any], loopback: Loopback) -> None:
    def answer(seen: Seen) -> Answer:
        return (200, {"content-type": "application/json"}, seen.body) if seen.path == "/users" else NOTHING

    def use(client: Any) -> Iterator[Any]:
        user = yield client.users.create(name="n", name_="q")
        assert (type(user).__name__, loopback.seen[-1].query) == ("User", "name=q")
        yield client.users.create({"name": "n", "plan": {"seats": 3}})
        yield client.labels.create(id="a")
        yield client.labels.create(package.models.CreateLabelBody.model_validate({"id": "a", "n": 3}))
        yield client.jobs.create(kind="Import", source="s")
        with pytest.raises(TypeError, match=r"no field 'plan'.* go into `body`"):
            yield client.users.create(name="n", plan=3)

    loopback.answer = answer
    both(package, use, base_url=loopback.url)
    assert [json.loads(seen.body) for seen in loopback.seen] == [
        {"name": "n"}, {"name": "n", "plan": {"seats": 3}}, {"id": "a"}, {"id": "a", "n": 3},
        {"kind": "Import", "source": "s"},
    ]  # fmt: skip


PROGRAM = """\
from open_bodies import OpenBodies

client = OpenBodies()
client.users.create(name="n")
client.users.create(name="n", name_="q")
client.labels.create(id="a")
client.jobs.create(kind="Import", source="s")
client.users.create()  # wrong
client.users.create(name="n", plan=3)  # wrong
client.labels.create(id=3)  # wrong
client.jobs.create(kind="Import")
"""


def test_types_of_open_bodies(package: ModuleType, assert_types: Callable[..., None]) -> None:
    assert package.__file__ is not None
    assert_types(PROGRAM, Path(package.__file__).parents[1])
