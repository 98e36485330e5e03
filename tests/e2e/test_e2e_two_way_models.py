"""Members that only answers or only requests have: what clients send and read, and what type checkers see."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

DOCUMENT = """\
openapi: 3.0.3
info: {title: Shop, version: "1"}
paths:
  /widgets:
    post:
      operationId: createWidget
      tags: [widgets]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Widget"}}}}
      responses: {"200": {$ref: "#/components/responses/Widget"}}
  /widgets/all:
    put:
      operationId: replaceAll
      tags: [widgets]
      requestBody:
        required: true
        content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Widget"}}}}
      responses: {"200": {$ref: "#/components/responses/Widget"}}
  /users:
    post:
      operationId: createUser
      tags: [users]
      requestBody:
        required: true
        content: {application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/User"}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}}
components:
  responses:
    Widget: {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Widget"}}}}
  schemas:
    Id: {type: integer, readOnly: true}
    Part:
      type: object
      required: [id, sku]
      properties: {id: {$ref: "#/components/schemas/Id"}, sku: {type: string}}
    Widget:
      type: object
      required: [id, created, name, secret, kind]
      properties:
        id: {allOf: [{$ref: "#/components/schemas/Id"}]}
        created: {type: string, format: date-time, readOnly: true}
        note: {type: string, readOnly: true}
        name: {type: string}
        secret: {type: string, writeOnly: true}
        kind: {type: string, enum: [widget], readOnly: true}
        parts: {type: array, items: {$ref: "#/components/schemas/Part"}}
    User:
      type: object
      required: [user-id, name]
      properties: {user-id: {$ref: "#/components/schemas/Id"}, name: {type: string}}
"""
SERVER = """
import json, threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

WIDGET = {"id": 1, "created": "2025-01-02T03:04:05Z", "name": "bolt", "kind": "widget", "note": "old",
          "parts": [{"id": 5, "sku": "s", "odd": [1]}], "more": {"n": 2}}
seen, answers = [], []

class Shop(BaseHTTPRequestHandler):
    def do_POST(self):
        seen.append(self.rfile.read(int(self.headers["content-length"])).decode())
        answer = json.dumps(answers.pop(0) if answers else WIDGET).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)
    do_PUT = do_POST

    def log_message(self, *args):
        pass

server = ThreadingHTTPServer(("127.0.0.1", 0), Shop)
threading.Thread(target=server.serve_forever, daemon=True).start()
URL = f"http://127.0.0.1:{server.server_port}"
"""
ASYNC = """
import asyncio
from shop import AsyncShop

refused = []
async def attempt(call):
    try:
        await call()
    except TypeError as error:
        refused.append(str(error))

async def main():
    async with AsyncShop(base_url=URL, on_drift=lambda drift: refused.append(drift.pointer)) as client:
        widgets = client.widgets
        widget = await widgets.create(name="bolt", secret="s", parts=[{"sku": "a"}])
        assert widget.parts is not None and widget.parts[0].id == 5 and widget.id == 1 and widget.kind == "widget"
        assert json.loads(widget.model_dump_json(exclude_unset=True)) == WIDGET
        await widgets.create(body=widget)
        await widgets.replace_all(body=[widget, {"name": "nut", "secret": "t"}])
        await widgets.create(body=widget.model_dump(mode="json", exclude_unset=True) | {"secret": "u"})
        answers.append({"user-id": 9, "name": "ann"})
        user = await client.users.create(name="ann")
        answers.append({"user-id": 9, "name": "ann"})
        await client.users.create(body=user)
        await attempt(lambda: widgets.create(name="bolt"))
        for member in ("id", "created"):
            answers.append({name: value for name, value in WIDGET.items() if name != member})
            await attempt(lambda: widgets.create(name="bolt", secret="s"))
        answers.append({**WIDGET, "parts": [{"sku": "s"}]})
        await attempt(lambda: widgets.create(name="bolt", secret="s"))

asyncio.run(main())
print(json.dumps([seen, refused]))
"""
SYNC = (
    ASYNC.replace("import asyncio\n", "").replace("asyncio.run(main())", "main()").replace("AsyncShop", "Shop")
    .replace("async ", "").replace("await ", "")
)  # fmt: skip
USER = """\
from datetime import datetime
from shop import Shop, models

def use(client: Shop, widget: models.Widget) -> tuple[int, datetime, str | None]:
    client.widgets.create(body=widget)
    client.widgets.create(body={"name": "bolt", "secret": "s", "parts": [{"sku": "a"}]})
    client.widgets.create(name="bolt", secret="s")
    client.widgets.create(body={"name": "bolt"})  # wrong
    client.widgets.create(name="bolt")  # wrong
    client.widgets.create(body={"name": "bolt", "secret": "s", "id": 1})  # wrong
    models.Widget(name="bolt")  # wrong
    print(widget.note.upper())  # wrong
    return widget.id, widget.created, widget.note
"""


@pytest.fixture(scope="module")
def package(
    tmp_path_factory: pytest.TempPathFactory, specloom: Callable[..., subprocess.CompletedProcess[str]]
) -> Path:
    folder = tmp_path_factory.mktemp("two_way")
    (folder / "shop.yaml").write_text(DOCUMENT)
    done = specloom("generate", "shop.yaml", "--output", "out", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "out" / "shop"


@pytest.mark.parametrize("driver", [SYNC, ASYNC], ids=["sync", "async"])
def test_requests_and_answers_have_their_own_members(driver: str, package: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", SERVER + driver],
        env={**os.environ, "PYTHONPATH": str(package), "NO_PROXY": "127.0.0.1"}, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    sent, refused = json.loads(done.stdout)
    read: dict[str, Any] = {"name": "bolt", "parts": [{"sku": "s", "odd": [1]}], "more": {"n": 2}}
    assert [json.loads(body) for body in sent[:4]] == [
        {"name": "bolt", "secret": "s", "parts": [{"sku": "a"}]},
        read,
        [read, {"name": "nut", "secret": "t"}],
        {**read, "secret": "u"},
    ]
    assert sent[4:6] == ["name=ann", "name=ann"]
    assert refused == ["Widget is missing required keyword arguments: 'secret'.", "/id", "/created", "/parts/0/id"]


def test_type_checkers_see_members_of_answers_without_none(package: Path, assert_types: Callable[..., None]) -> None:
    assert_types(USER, package)
