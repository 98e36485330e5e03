"""References to schemas by the URI that they give themselves: whole, and relative to that of the schemas around."""

from __future__ import annotations

from collections.abc import Callable, Generator
from types import ModuleType
from typing import Any

import pytest

from .conftest import Loopback

DOCUMENT = """\
openapi: 3.1.0
info: {title: Kennels, version: "1"}
servers: [{url: "https://kennels.invalid"}]
paths:
  /dogs:
    get:
      operationId: readDogs
      tags: [dogs]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Dogs"}}}}}
components:
  schemas:
    Group:
      $id: https://kennels.invalid/schemas/group
      type: object
      $defs: {member: {$dynamicAnchor: member, not: {}}}
      properties: {members: {type: array, items: {$dynamicRef: "#member"}}}
    Dogs:
      $id: https://kennels.invalid/schemas/dogs
      $ref: group
      $defs: {dog: {$dynamicAnchor: member, $ref: ./animals/kind}}
    Dog:
      $id: https://kennels.invalid/schemas/animals/kind
      type: object
      properties: {name: {type: string}, kind: {$ref: ../kind}, puppy: {$ref: kind}, pack: {$ref: /schemas/dogs}}
    Kind:
      $id: https://kennels.invalid/schemas/kind
      type: object
      properties: {legs: {type: integer}, next: {$ref: kind}}
"""
ANSWER = b"""{"members": [
    {"name": "a", "kind": {"legs": 4, "next": {"legs": 3}}, "puppy": {"name": "b"}, "pack": {"members": []}}
]}"""


@pytest.fixture(scope="module")
def kennels(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("kennels", DOCUMENT)


def test_relative_references_begin_at_the_schema_around(
    kennels: ModuleType, both: Callable[..., Any], loopback: Loopback
) -> None:
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, ANSWER)
    models = kennels.models

    def use(client: Any) -> Generator[Any, Any, None]:
        dogs = yield client.dogs.list()
        dog = dogs.members[0]
        assert isinstance(dog, models.Dog)
        # `kind` is the kind or the dog, by the folder of the schema that refers to it.
        assert isinstance(dog.kind, models.Kind)
        assert isinstance(dog.kind.next, models.Kind)
        assert isinstance(dog.puppy, models.Dog)
        assert type(dog.pack) is type(dogs)

    both(kennels, use, base_url=loopback.url)
