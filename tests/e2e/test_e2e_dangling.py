"""References that lead nowhere, used: each costs the part where it stands, with a row, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

from .conftest import Answer, Loopback, Seen

DOCUMENT = """\
openapi: {version}
info: {{title: Lost, version: "1"}}
servers: [{{url: https://lost.invalid}}]
paths:
  /pets/{{id}}:
    parameters: [{{$ref: "#/components/parameters/Nowhere"}}]
    get:
      operationId: getPet
      tags: [pets]
      parameters:
      - {{name: id, in: path, required: true, schema: {{type: string}}}}
      - {{$ref: "#/components/parameters/Sort"}}
      - name: kind
        in: query
        schema: {{type: string}}
        examples: {{a: {{$ref: "#/components/examples/Nowhere"}}}}
      responses:
        "200": {{$ref: "#/components/responses/Pet"}}
        "404": {{description: x, content: {{application/json: {{schema: {{$ref: "#/components/schemas/Nowhere"}}}}}}}}
        "409": {{$ref: "#/components/responses/Nowhere"}}
        default: {{$ref: "#/components/responses/Fault"}}
      callbacks: {{done: {{$ref: "#/components/callbacks/Nowhere"}}}}
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: array
                items:
                  oneOf:
                  - {{$ref: "#/components/schemas/Nowhere"}}
                  - {{$ref: "#/components/schemas/Dog"}}
                  - {{$ref: "#/components/schemas/Cat"}}
                  discriminator:
                    propertyName: kind
                    mapping: {{dog: "#/components/schemas/Dog", cow: "#/components/schemas/Nowhere"}}
            application/xml: {{schema: {{$ref: "#/components/schemas/Nowhere"}}}}
components:
  parameters:
    Sort: {{name: sort, in: query, schema: {{$ref: "#/components/schemas/Nowhere"}}}}
  headers: {{Left: {{schema: {{$ref: "#/components/schemas/Nowhere"}}}}}}
  responses:
    Pet:
      description: ok
      headers: {{X-Left: {{$ref: "#/components/headers/Left"}}, X-Gone: {{$ref: "#/components/headers/Nowhere"}}}}
      links: {{next: {{$ref: "#/components/links/Nowhere"}}}}
      content: {{application/json: {{schema: {{$ref: "#/components/schemas/Cat"}}}}}}
    Fault:
      description: fault
      content:
        application/json:
          schema: {{type: object, required: [why], properties: {{why: {{$ref: "#/components/schemas/Nowhere"}}}}}}
  schemas:
    Cat: {{type: object, required: [kind, name], properties: {{kind: {{type: string}}, name: {{type: string}}}}}}
    Dog: {{type: object, required: [kind, bark], properties: {{kind: {{type: string}}, bark: {{type: integer}}}}}}
"""
SWAGGER = """\
swagger: "2.0"
info: {title: Lost, version: "1"}
host: lost.invalid
paths:
  /pets/{id}:
    parameters: [{$ref: "#/parameters/Nowhere"}]
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{name: id, in: path, required: true, type: string}]
      responses:
        "200": {description: ok, schema: {$ref: "#/definitions/Cat"}, headers: {X-Left: {type: string}}}
        "404": {description: gone, schema: {$ref: "#/definitions/Nowhere"}}
        "409": {$ref: "#/responses/Nowhere"}
        default: {$ref: "#/responses/Fault"}
responses:
  Fault:
    description: fault
    schema: {type: object, required: [why], properties: {why: {$ref: "#/definitions/Nowhere"}}}
definitions:
  Cat: {type: object, required: [kind, name], properties: {kind: {type: string}, name: {type: string}}}
"""
VERSIONS = {"2.0": SWAGGER, **{version: DOCUMENT.format(version=version) for version in ("3.0.4", "3.1.1", "3.2.0")}}
CAT, DOG, COW = {"kind": "cat", "name": "Tom"}, {"kind": "dog", "bark": 1}, {"kind": "cow", "milk": [1]}


def _answer(request: Seen) -> Answer:
    values = {"/pets": [CAT, DOG, COW], "/pets/1": CAT, "/pets/500": {"why": {"a": 1}}}
    status = int(request.path[-3:]) if request.path[-3:].isdecimal() else 200
    value = values.get(request.path, {"x": [status]})
    return status, {"content-type": "application/json"}, json.dumps(value).encode()


def _package(generated: Callable[..., ModuleType], version: str) -> ModuleType:
    return generated(f"lost_{version.replace('.', '_')}", VERSIONS[version])


@pytest.mark.parametrize("version", VERSIONS)
def test_errors_are_errors_whatever_their_body_is(
    version: str, generated: Callable[..., ModuleType], both: Callable[..., Any], loopback: Loopback
) -> None:
    package = _package(generated, version)
    loopback.answer = _answer

    def use(client: Any) -> Iterator[Any]:
        assert (yield client.pets.get("1")).name == "Tom"
        errors: list[tuple[int, Any]] = []
        for status in (404, 409, 500):
            try:
                yield client.pets.get(str(status))
            except package.APIStatusError as error:
                errors.append((error.status, json.loads(error.response.content)))
        assert errors == [(404, {"x": [404]}), (409, {"x": [409]}), (500, {"why": {"a": 1}})]

    both(package, use, base_url=loopback.url, retries=0)


@pytest.mark.parametrize("version", [version for version in VERSIONS if version != "2.0"])
def test_what_is_described_keeps_its_type(
    version: str, generated: Callable[..., ModuleType], both: Callable[..., Any], loopback: Loopback
) -> None:
    package = _package(generated, version)
    loopback.answer = _answer

    def use(client: Any) -> Iterator[Any]:
        yield client.pets.get("1", sort=5, kind="cat")
        assert loopback.seen[-1].query == "sort=5&kind=cat"
        cat, dog, cow = yield client.pets.list()
        assert (cat.name, dog.bark, cow) == ("Tom", 1, COW)

    both(package, use, base_url=loopback.url)


@pytest.mark.parametrize("version", VERSIONS)
def test_each_part_that_is_lost_has_a_row(
    version: str, generated: Callable[..., ModuleType], read_manifest: Callable[[ModuleType], dict[str, Any]]
) -> None:
    rows = {row["call"]: row for row in read_manifest(_package(generated, version))["operations"]}
    lost = [reason["place"].split("/")[-1] for reason in rows["pets.get"]["reasons"]]
    in_parts = ["0", "schema", "409", "why"]
    if version == "2.0":
        assert lost == ["schema", "409", "0", "why"]
    else:
        assert sorted(lost) == sorted([*in_parts, "done", "schema", "X-Gone", "schema"])
        reasons = {reason["rule"] for reason in rows["pets.list"]["reasons"]}
        assert reasons == {"reference-not-found", "discriminator-mapping"}
