"""Envelopes that `allOf` narrows: what stands in them is the class that other operations return."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Answer, Loopback, Seen

DOCUMENT = """\
openapi: {version}
info: {{title: W, version: "1"}}
servers: [{{url: https://a.example}}]
paths:
  /stations:
    get:
      operationId: listStations
      tags: [stations]
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                allOf:
                - $ref: '#/components/schemas/Wrapper'
                - properties: {{data: {{type: array, items: {{$ref: '#/components/schemas/Station'}}}}}}
  /stations/{{id}}:
    get:
      operationId: getStation
      tags: [stations]
      parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
      responses:
        "200": {{description: ok, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Station'}}}}}}}}
components:
  schemas:
    Wrapper: {{type: object, properties: {{data: {{type: array, items: {{type: object}}}}}}}}
    Station: {{type: object, required: [id], properties: {{id: {{type: string}}}}}}
"""
SWAGGER = """\
swagger: "2.0"
info: {title: W, version: "1"}
host: a.example
paths:
  /stations:
    get:
      operationId: listStations
      tags: [stations]
      responses:
        "200":
          description: ok
          schema:
            allOf:
            - $ref: '#/definitions/Wrapper'
            - properties: {data: {type: array, items: {$ref: '#/definitions/Station'}}}
  /stations/{id}:
    get:
      operationId: getStation
      tags: [stations]
      parameters: [{name: id, in: path, required: true, type: string}]
      responses: {"200": {description: ok, schema: {$ref: '#/definitions/Station'}}}
definitions:
  Wrapper: {type: object, properties: {data: {type: array, items: {type: object}}}}
  Station: {type: object, required: [id], properties: {id: {type: string}}}
"""
VERSIONS = {"2.0": SWAGGER, **{version: DOCUMENT.format(version=version) for version in ("3.0.3", "3.1.0", "3.2.0")}}
USE = """
from typing import assert_type

from wrap_{number} import W{number} as Client, models


def use(client: Client) -> None:
    station = client.stations.get("1")
    assert_type(station, models.Station)
    data = client.stations.list().data
    assert data is not None
    assert_type(data, list[models.Station])
    data.append(station)
    data[0].id.upper()
    data[0].name  # wrong
"""


def _answer(request: Seen) -> Answer:
    body = b'{"data": [{"id": "1"}]}' if request.path == "/stations" else b'{"id": "2"}'
    return 200, {"content-type": "application/json"}, body


@pytest.mark.parametrize("version", VERSIONS)
def test_items_are_of_the_class_that_others_return(
    version: str, generated: Callable[..., ModuleType], both: Callable[..., Any], loopback: Loopback
) -> None:
    package = generated(f"wrap_{version.replace('.', '')}", VERSIONS[version])
    loopback.answer = _answer

    def use(client: Any) -> Iterator[Any]:
        station = yield client.stations.get("2")
        listed = yield client.stations.list()
        assert [type(each) for each in (station, *listed.data)] == [package.models.Station] * 2
        assert [each.id for each in listed.data] == ["1"]

    both(package, use, base_url=loopback.url)


def test_type_checkers_know_the_class(generated: Callable[..., ModuleType], assert_types: Callable[..., None]) -> None:
    package = generated("wrap_310", VERSIONS["3.1.0"])
    assert package.__file__ is not None
    client = next(name for name in package.__all__ if name.startswith("Async")).removeprefix("Async")
    assert_types(USE.replace("W{number}", client).replace("{number}", "310"), Path(package.__file__).parents[1])
