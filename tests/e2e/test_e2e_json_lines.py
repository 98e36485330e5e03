"""Bodies of JSON lines: values are given as values, and arrive one on each line."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Loopback

DOCUMENT = """\
openapi: {version}
info: {{title: Bulk, version: "1"}}
servers: [{{url: https://bulk.invalid}}]
paths:
  /rows:
    post:
      operationId: addRows
      tags: [rows]
      requestBody:
        required: true
        content: {{application/x-ndjson: {{{schema}}}}}
      responses: {{"204": {{description: ok}}}}
    put:
      operationId: setRows
      x-specloom-name: set_rows
      tags: [rows]
      requestBody:
        required: true
        content:
          application/json: {{schema: {{$ref: "#/components/schemas/Row"}}}}
          application/jsonl:
            schema: {{type: array, items: {{type: object, required: [at], properties: {{at: {{type: integer}}}}}}}}
      responses: {{"204": {{description: ok}}}}
components:
  schemas:
    Row:
      type: object
      required: [id]
      properties: {{id: {{type: integer}}, price: {{type: number}}, made-on: {{type: string, format: date}}}}
"""
SWAGGER = """\
swagger: "2.0"
info: {title: Bulk, version: "1"}
host: bulk.invalid
paths:
  /rows:
    post:
      operationId: addRows
      tags: [rows]
      consumes: [application/x-ndjson]
      parameters: [{name: body, in: body, required: true, schema: {$ref: "#/definitions/Row"}}]
      responses: {"204": {description: ok}}
definitions:
  Row:
    type: object
    required: [id]
    properties: {id: {type: integer}, price: {type: number}, made-on: {type: string, format: date}}
"""
ROW = "schema: {$ref: '#/components/schemas/Row'}"
VERSIONS = {
    "2.0": SWAGGER,
    "3.0.4": DOCUMENT.format(version="3.0.4", schema=ROW),
    "3.1.1": DOCUMENT.format(version="3.1.1", schema=ROW),
    "3.2.0": DOCUMENT.format(version="3.2.0", schema=f"item{ROW[0].upper()}{ROW[1:]}"),
}
USE = """
from collections.abc import Iterator

from bulk_3_2_0 import AsyncBulk320 as AsyncBulk, Bulk320 as Bulk, models


def rows() -> Iterator[models.Row]:
    yield models.Row(id=1)


def together(client: Bulk) -> None:
    client.rows.add([models.Row(id=1), {"id": 2, "price": 5}])
    client.rows.add(rows())
    client.rows.add(b"{}")
    client.rows.add([{"ident": 2}])  # wrong
    client.rows.add([5])  # wrong
    client.rows.add({"id": 2})  # wrong
    client.rows.set_rows(id=1)
    client.rows.set_rows([{"at": 1}], content_type="application/jsonl")
    client.rows.set_rows([{"at": 1}])  # wrong


async def apart(client: AsyncBulk) -> None:
    await client.rows.add(rows())
    await client.rows.add([{"ident": 2}])  # wrong
"""


def _package(generated: Callable[..., ModuleType], version: str) -> ModuleType:
    return generated(f"bulk_{version.replace('.', '_')}", VERSIONS[version])


@pytest.mark.parametrize("version", VERSIONS)
def test_each_value_is_a_line(
    version: str, generated: Callable[..., ModuleType], both: Callable[..., Any], loopback: Loopback
) -> None:
    package = _package(generated, version)
    row = package.models.Row
    price = Decimal("0.12345678901234567890")

    def use(client: Any) -> Iterator[Any]:
        yield client.rows.add([row(id=1, made_on="2025-01-02"), {"id": 2, "price": 5}])
        yield client.rows.add(row(id=number) for number in range(2))
        yield client.rows.add([{"id": 1, "price": price}])
        yield client.rows.add([])
        yield client.rows.add(b'{"id":1}\n')
        yield client.rows.add(io.BytesIO(b'{"id":2}\n'))
        yield client.rows.add(iter([b'{"id":3}\n', b'{"id":4}\n']))

    both(package, use, base_url=loopback.url)
    assert [request.body for request in loopback.seen] == [
        b'{"id":1,"made-on":"2025-01-02"}\n{"id":2,"price":5}\n',
        b'{"id":0}\n{"id":1}\n',
        b'{"id":1,"price":0.12345678901234567890}\n',
        b"",
        b'{"id":1}\n',
        b'{"id":2}\n',
        b'{"id":3}\n{"id":4}\n',
    ]
    assert {request.headers["content-type"] for request in loopback.seen} == {"application/x-ndjson"}


def test_what_is_no_list_of_values_is_refused(
    generated: Callable[..., ModuleType], both: Callable[..., Any], loopback: Loopback
) -> None:
    package = _package(generated, "3.1.1")
    messages: list[str] = []

    def use(client: Any) -> Iterator[Any]:
        for body in ({"id": 1}, package.models.Row(id=1), "text", 5, [{"id": 1}, {"id": "x"}], [{"id": 1}, {}]):
            try:
                yield client.rows.add(body)
            except (TypeError, ValueError) as error:
                messages.append(str(error))

    both(package, use, base_url=loopback.url)
    assert loopback.seen == []
    assert [message.partition(":")[0] for message in messages[4:]] == ["line 2", "line 2"]
    assert all("a list or an iterable of values" in message for message in messages[:4])


def test_lines_stand_beside_json(
    generated: Callable[..., ModuleType], both: Callable[..., Any], loopback: Loopback
) -> None:
    package = _package(generated, "3.0.4")

    def use(client: Any) -> Iterator[Any]:
        yield client.rows.set_rows(id=1)
        yield client.rows.set_rows([{"at": 1}, {"at": 2}], content_type="application/jsonl")

    both(package, use, base_url=loopback.url)
    lone, lines = loopback.seen
    assert (lone.headers["content-type"], json.loads(lone.body)) == ("application/json", {"id": 1})
    assert (lines.headers["content-type"], lines.body) == ("application/jsonl", b'{"at":1}\n{"at":2}\n')


def test_type_checkers_know_the_values(generated: Callable[..., ModuleType], assert_types: Callable[..., None]) -> None:
    package = _package(generated, "3.2.0")
    assert package.__file__ is not None
    assert_types(USE, Path(package.__file__).parents[1])
