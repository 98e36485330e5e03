"""Items of pages as a list, as many as are asked for, and the first page by its name."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

DOCUMENT = """
openapi: 3.1.0
info: {title: Listed, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
paths:
  /things:
    get:
      operationId: listThings
      tags: [things]
      parameters:
        - {name: offset, in: query, schema: {type: integer}}
        - {name: limit, in: query, schema: {type: integer}}
      x-specloom-pagination: {style: offset, items: /data, parameters: {offset: offset, limit: limit}}
      responses:
        '200':
          description: ''
          content:
            application/json:
              schema:
                type: object
                properties: {data: {type: array, items: {$ref: '#/components/schemas/Thing'}}}
components:
  schemas:
    Thing: {type: object, properties: {n: {type: integer}}}
"""
PROGRAM = """
from listed import AsyncListed, Listed, models

things: list[models.Thing] = Listed().things.list().to_list(limit=3)
page = Listed().things.list().first_page()
assert page.data

async def read() -> list[models.Thing]:
    await AsyncListed().things.list().first_page()
    return await AsyncListed().things.list().to_list()
"""


@pytest.fixture
def listed(generated: Callable[..., Any]) -> Any:
    return generated("listed", DOCUMENT)


def test_lists_fetch_no_more_than_they_need(listed: Any, loopback: Any, both: Callable[..., Any]) -> None:
    def answer(request: Any) -> Any:
        offset = int(dict(pair.split("=") for pair in request.query.split("&") if pair).get("offset", 0))
        data = [{"n": n} for n in range(offset, min(offset + 2, 5))]
        return 200, {"content-type": "application/json"}, json.dumps({"data": data}).encode()

    def use(client: Any) -> Any:
        counts: list[tuple[list[int], int]] = []
        for limit in (0, 2, 3, 9, None):
            before = len(loopback.seen)
            items = yield client.things.list(limit=2).to_list(limit=limit)
            counts.append(([item.n for item in items], len(loopback.seen) - before))
        page = yield client.things.list(limit=2).first_page()
        with pytest.raises(ValueError, match="limit must not be negative"):
            yield client.things.list().to_list(limit=-1)
        return counts, page

    loopback.answer = answer
    counts, page = both(listed, use, base_url=loopback.url)
    assert counts == [([], 0), ([0, 1], 1), ([0, 1, 2], 2), ([0, 1, 2, 3, 4], 4), ([0, 1, 2, 3, 4], 4)]
    assert [thing.n for thing in page.data] == [0, 1]


def test_lists_are_typed(listed: Any, assert_types: Callable[..., None]) -> None:
    assert_types(PROGRAM, Path(listed.__file__).parents[1])
