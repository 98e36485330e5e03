"""Redirects that are the only answers of an operation: where they lead, what is there, and what they say themselves."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from .conftest import Answer, Loopback, Seen

DOCUMENT = """\
openapi: 3.0.3
info: {title: Moves, version: "1"}
servers: [{url: "https://moves.invalid"}]
paths:
  /jobs:
    post:
      operationId: startJob
      tags: [jobs]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Job"}}}}
      responses:
        "303":
          description: Started.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Job"}}
            text/plain: {schema: {type: string}}
  /other:
    get:
      operationId: getOther
      tags: [other]
      responses:
        "3XX": {description: Elsewhere., content: {application/json: {schema: {$ref: "#/components/schemas/Job"}}}}
  /variants:
    get:
      operationId: listVariants
      tags: [variants]
      responses:
        "300":
          description: Several.
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Job"}}}}
components:
  schemas:
    Job: {type: object, required: [id], properties: {id: {type: string}}}
"""

Generated = Callable[..., ModuleType]


def serve(seen: Seen) -> Answer:
    if seen.path == "/variants":
        return 300, {"content-type": "application/json"}, b'[{"id": "a"}, {"id": "b"}]'
    if seen.path == "/there":
        return 200, {"content-type": "text/plain"}, b"there"
    if seen.headers["accept"] == "text/plain":
        return 303, {"content-type": "text/plain", "location": "/there"}, b"go on"
    return 303, {"content-type": "application/json", "location": "/there"}, b'{"id": "j"}'


def test_the_body_of_a_redirect_is_offered(generated: Generated, both: Callable[..., Any], loopback: Loopback) -> None:
    loopback.answer = serve

    def use(client: Any) -> Any:
        target = yield client.jobs.start(id="x")
        content = yield client.jobs.start(id="x", follow=True)
        body = yield client.jobs.start(id="x", accept="application/json")
        text = yield client.jobs.start({"id": "x"}, accept="text/plain")
        other = yield client.other.get(accept="application/json")
        variants = yield client.variants.list()
        try:
            yield client.jobs.start(id="x", accept="text/csv")
        except ValueError as error:
            return target, content, body.id, text, other.id, [each.id for each in variants], str(error)

    result = both(generated("moves", DOCUMENT), use, base_url=loopback.url)
    assert result[:6] == (f"{loopback.url}/there", b"there", "j", "go on", "j", ["a", "b"])
    assert "text/csv" in result[6]
    assert json.loads(loopback.seen[0].body) == {"id": "x"}
    assert [seen.path for seen in loopback.seen] == [
        "/jobs", "/jobs", "/there", "/jobs", "/jobs", "/other", "/variants"
    ]  # fmt: skip


USER = """\
from typing import assert_type

from moves import AsyncMoves, Moves
from moves.models import Job


def sync(client: Moves) -> None:
    assert_type(client.jobs.start(id="x"), str)
    assert_type(client.jobs.start(id="x", follow=True), bytes)
    assert_type(client.jobs.start(id="x", accept="application/json"), Job)
    assert_type(client.jobs.start({"id": "x"}, accept="text/plain"), str)
    assert_type(client.variants.list(), list[Job])
    client.jobs.start(id="x", accept="application/json", follow=True)  # wrong


async def asynchronous(client: AsyncMoves) -> None:
    assert_type(await client.other.get(accept="application/json"), Job)
"""


def test_type_checkers_know_the_body_of_a_redirect(
    generated: Generated, assert_types: Callable[..., None], read_manifest: Callable[..., Any]
) -> None:
    package = generated("moves", DOCUMENT)
    assert package.__file__ is not None
    assert_types(USER, Path(package.__file__).parents[1])
    rows = read_manifest(package)["operations"]
    assert {row["support"] for row in rows} == {"generated"}
    assert rows[0]["media_types"]["response"] == {"application/json": "accept", "text/plain": "accept"}
