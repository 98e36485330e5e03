"""JSON under the names of versions: the first declared is usual, the others are chosen, and HEAD has no body."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Answer, Loopback, Seen

DOCUMENT = """\
openapi: {version}
info: {{title: Versions, version: "1"}}
servers: [{{url: https://versions.invalid}}]
paths:
  /cats:
    post:
      operationId: createCat
      tags: [cats]
      requestBody:
        required: true
        content:
          application/vnd.cats.v1+json: {{schema: {{$ref: "#/components/schemas/Cat"}}}}
          application/vnd.cats.v2+json: {{schema: {{$ref: "#/components/schemas/Cat"}}}}
      responses:
        "200":
          description: ok
          content:
            application/vnd.cats.v1+json; charset=utf-8: {{schema: {{$ref: "#/components/schemas/Cat"}}}}
            application/vnd.cats.v2+json: {{schema: {{$ref: "#/components/schemas/Cat"}}}}
            application/vnd.cats.v3+json: {{schema: {{$ref: "#/components/schemas/Named"}}}}
    get:
      operationId: getCat
      tags: [cats]
      responses:
        "200": {{$ref: "#/components/responses/Cat"}}
    head:
      operationId: headCat
      tags: [cats]
      responses:
        "200": {{$ref: "#/components/responses/Cat"}}
        "404": {{description: none, content: {{application/json: {{schema: {{$ref: "#/components/schemas/Cat"}}}}}}}}
components:
  responses:
    Cat:
      description: ok
      content:
        text/json: {{schema: {{$ref: "#/components/schemas/Cat"}}}}
        application/vnd.cats.v1+json: {{schema: {{$ref: "#/components/schemas/Cat"}}}}
        application/json: {{schema: {{$ref: "#/components/schemas/Cat"}}}}
  schemas:
    Cat: {{type: object, required: [name], properties: {{name: {{type: string}}}}}}
    Named: {{type: object, required: [title], properties: {{title: {{type: string}}}}}}
"""
V1, V2, V3 = (f"application/vnd.cats.v{number}+json" for number in (1, 2, 3))
USE = """
from typing import assert_type

from {package} import {client} as Client, models


def use(client: Client) -> None:
    assert_type(client.cats.create(name="Tom"), models.Cat)
    assert_type(client.cats.create(name="Tom", accept="{v2}"), models.Cat)
    assert_type(client.cats.create(name="Tom", accept="{v3}"), models.Named)
    assert_type(client.cats.create(models.Cat(name="Tom"), content_type="{v2}", accept="{v3}"), models.Named)
    assert_type(client.cats.get(accept="{v1}"), models.Cat)
    client.cats.get(accept="{v2}")  # wrong
    client.cats.create(name="Tom", content_type="{v3}")  # wrong
    client.cats.head()
"""


def _answer(request: Seen) -> Answer:
    accept = request.headers["accept"]
    body = b'{"title": "Tom"}' if accept == V3 else b'{"name": "Tom"}'
    return 404 if request.query else 200, {"content-type": accept.partition(",")[0]}, body


@pytest.fixture(scope="module", params=["3.0.4", "3.1.1", "3.2.0"])
def package(request: pytest.FixtureRequest, generated: Callable[..., ModuleType]) -> ModuleType:
    return generated(f"versions_{request.param.replace('.', '_')}", DOCUMENT.format(version=request.param))


def test_what_is_asked_for_is_what_the_caller_names(
    package: ModuleType, both: Callable[..., Any], loopback: Loopback
) -> None:
    loopback.answer = _answer

    def use(client: Any) -> Iterator[Any]:
        assert (yield client.cats.create(name="Tom")).name == "Tom"
        assert (yield client.cats.create(name="Tom", content_type=V2, accept=V2)).name == "Tom"
        assert (yield client.cats.create(name="Tom", accept=V3)).title == "Tom"
        assert (yield client.cats.get()).name == "Tom"
        assert (yield client.cats.get(accept=V1)).name == "Tom"

    both(package, use, base_url=loopback.url)
    sent = [(request.headers["accept"], request.headers["content-type"]) for request in loopback.seen]
    assert sent == [(V1, V1), (V2, V2), (V3, V1), ("application/json", None), (V1, None)]


def test_a_response_to_head_has_no_body(package: ModuleType, both: Callable[..., Any], loopback: Loopback) -> None:
    loopback.answer = _answer
    statuses: list[int] = []

    def use(client: Any) -> Iterator[Any]:
        assert (yield client.cats.head()) is None
        try:
            yield client.with_options(query={"none": "1"}).cats.head()
        except package.NotFoundError as error:
            statuses.append(error.status)

    both(package, use, base_url=loopback.url)
    assert statuses == [404]


def test_type_checkers_know_what_each_version_holds(
    generated: Callable[..., ModuleType], assert_types: Callable[..., None]
) -> None:
    package = generated("versions_3_1_1", DOCUMENT.format(version="3.1.1"))
    assert package.__file__ is not None
    client = next(name for name in package.__all__ if name.startswith("Async")).removeprefix("Async")
    program = USE.format(package="versions_3_1_1", client=client, v1=V1, v2=V2, v3=V3)
    assert_types(program, Path(package.__file__).parents[1])
