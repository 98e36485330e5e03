"""Long lists over HTTP: while an asynchronous client reads one, other tasks go on."""

from __future__ import annotations

import asyncio
import importlib
import json
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

DOCUMENT = """
openapi: 3.1.0
info: {title: Rows, version: "1"}
servers: [{url: "https://rows.example"}]
paths:
  /rows:
    get:
      operationId: listRows
      responses:
        "200":
          description: Rows
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Row"}}}}
  /pages:
    get:
      operationId: listPages
      parameters: [{name: cursor, in: query, schema: {type: string}}]
      x-specloom-pagination: {style: cursor, items: /data/rows, next: /data/cursor, parameters: {cursor: cursor}}
      responses:
        "200":
          description: Rows
          content:
            application/json:
              schema:
                type: object
                required: [data]
                properties:
                  data:
                    type: object
                    required: [rows]
                    properties:
                      rows: {type: array, items: {$ref: "#/components/schemas/Row"}}
                      cursor: {type: [string, "null"]}
components:
  schemas:
    Row:
      type: object
      required: [id, text]
      properties:
        id: {type: integer}
        text: {type: string}
        tags: {type: array, items: {type: string}}
"""
ROWS = [{"id": n, "text": 'a "text", with }, { in it', "tags": ["a", "b"]} for n in range(20_000)]


@pytest.fixture
def package(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("longlists", DOCUMENT)


@pytest.mark.parametrize("options", [{}, {"transport": "fast"}])
def test_other_tasks_go_on(package: Any, loopback: Any, options: dict[str, Any]) -> None:
    pages = [{"data": {"rows": ROWS, "cursor": "2"}}, {"data": {"rows": ROWS[:1], "cursor": None}}]
    bodies = {"/rows": ROWS, "/pages": pages[0], "/pages cursor=2": pages[1]}

    def answer(seen: Any) -> tuple[int, dict[str, str], bytes]:
        body = bodies[f"{seen.path} {seen.query}".strip()]
        return 200, {"content-type": "application/json"}, json.dumps(body).encode()

    loopback.answer = answer

    async def main() -> tuple[list[int], Any, Any]:
        turns = [0, 0, 0]
        current = 0

        async def other() -> None:
            while True:
                turns[current] += 1
                await asyncio.sleep(0)

        shell: Any = importlib.import_module(f"{package.__name__}._runtime.transport.shell_async").AsyncShell
        async with package.AsyncLonglists(base_url=loopback.url, **options) as client:
            task = asyncio.create_task(other())
            send = shell._send

            async def sent(self: Any, attempt: Any) -> Any:
                nonlocal current
                current = 0
                outcome = await send(self, attempt)
                current = 1 if attempt.request.url.endswith("rows") else 2
                return outcome

            shell._send = sent
            try:
                rows = await client.rows.list()
                items = await client.pages.list().to_list()
            finally:
                shell._send = send
                task.cancel()
        return turns, rows, items

    turns, rows, items = asyncio.run(main())
    assert [row.id for row in rows] == [row["id"] for row in ROWS]
    assert [row.id for row in items] == [*range(20_000), 0]
    assert rows[-1].to_dict() == ROWS[-1]
    assert min(turns[1:]) >= 5, turns


def test_all_clients_read_the_same(package: Any, loopback: Any, both: Callable[..., Any]) -> None:
    content = json.dumps(ROWS).encode()
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, content)
    rows = both(package, lambda client: (yield client.rows.list()), base_url=loopback.url)
    assert [row.to_dict() for row in rows] == ROWS
