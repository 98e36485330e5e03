"""Documents with odd names, methods and slips, used by a consumer: over HTTP, and as type checkers see them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
ODD = """\
openapi: 3.2.0
info: {title: Odd, version: "1", description: {$ref: ./intro.md}}
paths:
  /things/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    additionalOperations:
      COPY:
        operationId: copyThing
        tags: [things]
        summary: Copy a thing, e.g. a file. It keeps its name.
        parameters: [{name: Destination, in: header, required: true, schema: {type: string}}]
        responses: {"201": {description: copied}}
      Purge: {operationId: purgeThing, tags: [things], responses: {"204": {description: gone}}}
  /things/:thing_id/parts:
    get:
      operationId: listThingParts
      tags: [things]
      parameters:
      - {name: thing_id, in: path, required: true, schema: {type: string}}
      - {name: fields, in: query, schema: {type: string}}
      - {name: version, in: query, schema: {type: string, enum: [1.10, 1e3, 0x1F, 012]}}
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                allOf:
                - $ref: "#/components/schemas/Page"
                - {properties: {data: {type: array, items: {$ref: "#/components/schemas/Response[Part]"}}}}
  /things:
    post:
      operationId: createThing
      tags: [things]
      parameters: [{name: fields, in: query, schema: {type: string}}, {name: name, in: query, schema: {type: string}}]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: {type: string}
                fields: {type: array, items: {type: string}}
                body: {type: string}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Part"}}}}}
components:
  schemas:
    Page: {type: object, required: [data], properties: {data: {type: array, items: {type: object}}}}
    Base: {type: object, properties: {id: {type: [string, "null"]}, kind: {$ref: "#/components/schemas/Nowhere"}}}
    "Response[Part]": {allOf: [{$ref: "#/components/schemas/Base"}, {required: [id], properties: {id: {type: string}}}]}
    Part: {$ref: "#/components/schemas/Response[Part]"}
"""
USE = '''\
"""Calls everything, over HTTP."""

from __future__ import annotations

import asyncio
import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from odd import AsyncOdd, Odd, models

seen: list[list[Any]] = []


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"] or 0)).decode()
        seen.append([self.command, self.path, self.headers["Destination"], json.loads(content) if content else None])
        part = {"id": "1", "kind": "any"}
        value = {"data": [part]} if self.command == "GET" else part
        body = b"" if self.command in ("COPY", "Purge") else json.dumps(value).encode()
        self.send_response(200 if body else 204)
        if body:
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


for method in ("COPY", "Purge", "GET", "POST"):
    setattr(Handler, f"do_{method}", Handler.answer)


@contextmanager
def served() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def checked(parts: list[models.ResponsePart]) -> None:
    part = parts[0]
    name: str = part.id
    assert (name, part.kind) == ("1", "any")


def use(client: Odd) -> None:
    client.things.copy("1", destination="/2")
    client.things.purge("1")
    checked(client.things.list_parts("1", fields="id", version="1.10").data)
    checked([client.things.create(name="a", fields=["b"], body="c", fields_="d", name_="e")])
    checked([client.things.create({"name": "a"}, fields_="d")])


async def later(client: AsyncOdd) -> None:
    async with client:
        await client.things.copy("1", destination="/2")
        await client.things.purge("1")
        checked((await client.things.list_parts("1", fields="id", version="1.10")).data)
        checked([await client.things.create(name="a", fields=["b"], body="c", fields_="d", name_="e")])
        checked([await client.things.create(body={"name": "a"}, fields_="d")])


with served() as url:
    if sys.argv[1] == "sync":
        with Odd(base_url=url) as client:
            use(client)
    else:
        asyncio.run(later(AsyncOdd(base_url=url)))
try:
    Odd()
except ValueError as error:
    seen.append([str(error)])
print(json.dumps(seen))
'''


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, specloom_here: Command) -> Path:
    place = tmp_path_factory.mktemp("odd")
    (place / "odd.yaml").write_text(ODD)
    done = specloom_here("generate", "odd.yaml", "--package", "odd", "--output", "out", cwd=place)
    assert done.returncode == 0, done.stderr
    rules = ("component-name", "reference-not-found", "path-parameter-colon", "scalar-as-text", "openapi-type")
    assert [rule for rule in rules if f"warning[{rule}]" not in done.stderr] == []
    (place / "use.py").write_text(USE)
    return place


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = str(folder / "out/odd")
    environment = {**os.environ, "PYTHONPATH": path, "MYPYPATH": path, "PYTHONWARNINGS": "error"}
    line = [sys.executable, *arguments]
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, timeout=180, check=False)


@pytest.mark.parametrize("client", ["sync", "async"])
def test_everything_is_sent_as_the_document_says(client: str, folder: Path) -> None:
    used = run(folder, "use.py", client)
    assert (used.returncode, used.stderr) == (0, "")
    *sent, refused = json.loads(used.stdout)
    assert sent == [
        ["COPY", "/things/1", "/2", None],
        ["Purge", "/things/1", None, None],
        ["GET", "/things/1/parts?fields=id&version=1.10", None, None],
        ["POST", "/things?fields=d&name=e", None, {"name": "a", "fields": ["b"], "body": "c"}],
        ["POST", "/things?fields=d", None, {"name": "a"}],
    ]
    assert "no server" in refused[0]
    assert "ODD_BASE_URL" in refused[0]


@pytest.mark.types
def test_types_are_those_of_the_document(folder: Path) -> None:
    typed = run(folder, "-m", "mypy", "--strict", "--no-error-summary", "use.py")
    assert (typed.stdout, typed.returncode) == ("", 0)


def test_support_and_documentation_are_whole(folder: Path) -> None:
    manifest = json.loads((folder / "out/odd/support.json").read_text())
    rows = {(row["method"], row["path"]): row for row in manifest["operations"]}
    assert set(rows) == {
        ("COPY", "/things/{id}"), ("Purge", "/things/{id}"), ("GET", "/things/:thing_id/parts"), ("POST", "/things"),
    }  # fmt: skip
    assert {row["support"] for row in rows.values()} == {"generated", "approximated"}
    assert rows["GET", "/things/:thing_id/parts"]["reasons"][0]["rule"] == "reference-not-found"
    written = (folder / "out/odd/README.md").read_text()
    assert "Copy a thing, e.g. a file. It keeps its name." in written
    assert "It keeps its name." in (folder / "out/odd/odd/resources/things.py").read_text()


def test_strict_refuses_what_is_odd(folder: Path, specloom_here: Command) -> None:
    done = specloom_here("generate", "odd.yaml", "--package", "odd", "--output", "no", "--strict", cwd=folder)
    assert done.returncode == 1
    assert "error[component-name]" in done.stderr
    assert "error[scalar-as-text]" in done.stderr
    assert not (folder / "no").exists()
