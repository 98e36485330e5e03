"""A required body that can only be an object without members need not be given: it is sent all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

from .conftest import Loopback

DOCUMENT = """\
openapi: VERSION
info: {title: Bells, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
paths:
  /bells/{id}/ring:
    post:
      operationId: ringBell
      tags: [bells]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody: {$ref: '#/components/requestBodies/Nothing'}
      responses: {"204": {description: ok}}
  /bells/{id}/tune:
    post:
      operationId: tuneBell
      tags: [bells]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Empty'}}}}
      responses: {"204": {description: ok}}
components:
  requestBodies:
    Nothing: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Empty'}}}}
  schemas:
    Empty: {type: object, additionalProperties: false}
"""
Both = Callable[..., Any]


@pytest.fixture(scope="module", params=["3.0.3", "3.1.0"])
def bells(request: pytest.FixtureRequest, generated: Callable[..., ModuleType]) -> ModuleType:
    version = request.param
    return generated(f"bells{version.replace('.', '')}", DOCUMENT.replace("VERSION", version))


def test_a_required_empty_object_is_sent_where_nothing_is_given(
    bells: ModuleType, both: Both, loopback: Loopback
) -> None:
    def use(client: Any) -> Iterator[Any]:
        yield client.bells.ring("a")
        yield client.bells.ring("a", {})
        yield client.bells.ring("a", bells.models.Empty())
        yield client.bells.tune("a")

    both(bells, use, base_url=loopback.url)
    assert [request.body for request in loopback.seen] == [b"{}", b"{}", b"{}", b""]
    assert [request.headers["content-type"] for request in loopback.seen] == [*["application/json"] * 3, None]
