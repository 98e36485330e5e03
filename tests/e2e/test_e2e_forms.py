"""Url-encoded forms of all shapes, called: what arrives is read by the standard library, which we did not write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl

import pytest

from .conftest import Loopback

DOCUMENT = """\
openapi: {version}
info: {{title: Forms, version: "1"}}
servers: [{{url: "http://127.0.0.1:9"}}]
paths:
  /accounts:
    post:
      operationId: postAccounts
      tags: [accounts]
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              properties:
                name: {{type: string}}
                active: {{type: boolean}}
                tags: {{type: array, items: {{type: string}}}}
                csv: {{type: array, items: {{type: string}}}}
                metadata: {{type: object, additionalProperties: {{type: string}}}}
                address:
                  type: object
                  properties:
                    line1: {{type: string}}
                    geo: {{type: object, properties: {{lat: {{type: number}}}}}}
                when: {{type: string, format: date-time}}
                note: {note}
            encoding:
              metadata: {{style: deepObject, explode: true}}
              csv: {{style: form, explode: false}}
      responses: {{"200": {{description: ok}}}}
  /map:
    post:
      operationId: postMap
      tags: [accounts]
      requestBody: {{$ref: "#/components/requestBodies/Map"}}
      responses: {{"200": {{description: ok}}}}
  /list:
    post:
      operationId: postList
      tags: [accounts]
      requestBody:
        required: true
        content: {{application/x-www-form-urlencoded: {{schema: {{type: array, items: {{type: string}}}}}}}}
      responses: {{"200": {{description: ok}}}}
components:
  requestBodies:
    Map:
      required: true
      content:
        application/x-www-form-urlencoded: {{schema: {{type: object, additionalProperties: {{type: string}}}}}}
"""
NOTES = {
    "3.0.0": "{type: string, nullable: true}",
    "3.1.0": "{type: [string, 'null']}",
    "3.2.0": "{type: [string, 'null']}",
}


@pytest.fixture(scope="module", params=NOTES)
def package(request: pytest.FixtureRequest, generated: Callable[..., ModuleType]) -> ModuleType:
    version = request.param
    text = DOCUMENT.format(version=version, note=NOTES[version])
    return generated(f"forms_{version.replace('.', '_')}", text, refused=True)


def test_all_that_is_offered_can_be_sent(package: ModuleType, both: Callable[..., Any], loopback: Loopback) -> None:
    def use(client: Any) -> Iterator[Any]:
        yield client.accounts.create(
            name="a&b=c d",
            active=True,
            tags=["x", "y z"],
            csv=["1", "2"],
            metadata={"k": "v", "é": "ü"},
            address={"line1": "l", "geo": {"lat": 1.5}},
            when=datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC),
        )
        yield client.accounts.map({"a": "1", "b&": "ü +"})
        yield client.accounts.map({})

    both(package, use, base_url=loopback.url)
    account, full, empty = (parse_qsl(request.body.decode(), keep_blank_values=True) for request in loopback.seen)
    assert account == [
        ("name", "a&b=c d"),
        ("active", "true"),
        ("tags", "x"),
        ("tags", "y z"),
        ("csv", "1,2"),
        ("metadata[k]", "v"),
        ("metadata[é]", "ü"),
        ("address", '{"line1":"l","geo":{"lat":1.5}}'),
        ("when", "2025-01-02T03:04:05Z"),
    ]
    assert (full, empty) == ([("a", "1"), ("b&", "ü +")], [])
    assert {request.headers["content-type"] for request in loopback.seen} == {"application/x-www-form-urlencoded"}


def test_a_form_without_fields_is_refused_by_name(
    package: ModuleType, read_manifest: Callable[[ModuleType], dict[str, Any]]
) -> None:
    rows = {row["path"]: row for row in read_manifest(package)["operations"]}
    assert [path for path, row in rows.items() if row["support"] == "refused"] == ["/list"]
    assert [reason["rule"] for reason in rows["/list"]["reasons"]] == ["form-without-fields"]
