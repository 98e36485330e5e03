"""What was recorded anywhere replays: record from a server on loopback, generate, and run the tests of the package."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

DOCUMENT = """\
openapi: 3.1.0
info: {title: Depot, version: "1"}
servers: [{url: "FIRST/v1"}, {url: "SECOND/eu/v2"}]
paths:
  /items/{id}:
    get:
      operationId: getItem
      parameters: [{name: id, in: path, required: true, schema: {type: string}, example: a b}]
      responses:
        "200": {description: An item., content: {application/json: {schema: {$ref: "#/components/schemas/Item"}}}}
  /labels/{id}:
    get:
      operationId: getLabel
      servers: [{url: "OWN/files"}]
      parameters: [{name: id, in: path, required: true, schema: {type: string}, example: l-1}]
      responses: {"200": {description: A label., content: {text/plain: {schema: {type: string}}}}}
  /items:
    get:
      operationId: listItems
      x-specloom-pagination: {style: next-url, items: /items, next: /next}
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses:
        "200":
          description: Items.
          content:
            application/json:
              schema:
                type: object
                required: [items]
                properties:
                  items: {type: array, items: {$ref: "#/components/schemas/Item"}}
                  next: {type: [string, "null"]}
components:
  schemas:
    Item: {type: object, required: [id], properties: {id: {type: string}}}
"""
SCENARIO = """\
version: 1
steps:
- {id: page, operation: listItems}
- {id: rest, operation: listItems, arguments: {query: {after: a b}}}
- {operation: getItem, arguments: {path: {id: "$steps.page#/items/0/id"}}}
- {operation: getLabel, arguments: {path: {id: l-1}}}
"""


class Depot(ThreadingHTTPServer):
    """A server of the API below any prefix, which names absolute URLs of the next page."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.asked: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answering(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        server: Any = self.server
        server.asked.append(self.path)
        path, _, query = self.path.partition("?")
        base = path.removesuffix("/items")
        kind, text = "application/json", '{"id": "a b"}'
        if "/labels/" in path:
            kind, text = "text/plain", "label"
        elif path != base:
            following = None if query else f"{server.url}{base}/items?after=a%20b"
            text = json.dumps({"items": [{"id": "b" if query else "a b"}], "next": following})
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def depots() -> Iterator[list[Depot]]:
    """Return four servers: the document's first and second, that of one operation, and one the document has not."""
    servers = [Depot() for _ in range(4)]
    threads = [
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True) for server in servers
    ]
    for thread in threads:
        thread.start()
    yield servers
    for server, thread in zip(servers, threads, strict=True):
        server.shutdown()
        server.server_close()
        thread.join(5)


def package_tests(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the tests of a package by pytest, without its cache."""
    line = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-x", "tests"]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False)


@pytest.mark.parametrize("source", ["live", "mock"])
@pytest.mark.parametrize("where", ["first", "second", "foreign", "prefixed"])
def test_what_was_recorded_anywhere_replays(
    source: str, where: str, depots: list[Depot], tmp_path: Path, specloom_here: Command
) -> None:
    first, second, own, foreign = depots
    bases = {
        "first": f"{first.url}/v1", "second": f"{second.url}/eu/v2", "foreign": f"{foreign.url}/v1",
        "prefixed": f"{foreign.url}/sandbox/items",
    }  # fmt: skip
    text = DOCUMENT.replace("FIRST", first.url).replace("SECOND", second.url).replace("OWN", own.url)
    (tmp_path / "depot.yaml").write_text(text)
    (tmp_path / "scenario.yaml").write_text(SCENARIO)
    line = ("record", "depot.yaml", "--base-url", bases[where], "--source", source)
    done = specloom_here(*line, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "4 exchanges recorded, 0 known already\n"), done.stderr
    is_foreign = where in ("foreign", "prefixed")
    assert ("is no server of the document" in done.stderr) is (is_foreign and source == "live")
    assert ("operations with servers of their own" in done.stderr) is (where != "first")
    checked = specloom_here("validate", "depot.yaml", cwd=tmp_path)
    assert checked.returncode == 0, checked.stderr
    remarks = [line.partition(":")[0] for line in checked.stderr.splitlines() if "note[recording-server]" in line]
    elsewhere = {"first": [], "second": ["getLabel"]}.get(where, ["getItem", "getLabel", "listItems"])
    assert remarks == ([f"recordings/{name}.yaml" for name in elsewhere] if source == "live" else [])
    made = specloom_here("generate", "depot.yaml", "--output", "out", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    for server in depots:
        server.asked.clear()
    replayed = package_tests(tmp_path / "out" / "depot")
    assert replayed.returncode == 0, replayed.stdout
    assert [server.asked for server in depots] == [[], [], [], []]


WALKS = """\
import json, sys
from depot import APIError, Depot
from depot.testing import EXCHANGES, UnmatchedRequest, fake, replay

def result(transport, use, **options):
    try:
        with Depot(transport=transport, **options) as client:
            return use(client)
    except (APIError, UnmatchedRequest) as error:
        return type(error).__name__

def recorded():
    return replay(*sorted(EXCHANGES.cassettes.glob("*.json")))

def items(client):
    return [item.id for item in client.items.list()]

def label(client):
    return client.labels.get("l-1")

there, other = sys.argv[1], "http://127.0.0.1:1/sandbox/items"
print(json.dumps([
    result(fake(), items), result(fake(), items, base_url="http://127.0.0.1:1/x"),
    result(recorded(), items, base_url=there), result(recorded(), items),
    result(recorded(), label), result(recorded(), label, base_url=there), result(recorded(), label, base_url=other),
    result(recorded(), lambda client: client.items.get("a b").id, base_url=other),
    result(recorded(), lambda client: client.items.get("c").id),
]))
"""


def test_servers_count_where_they_are_the_point(depots: list[Depot], tmp_path: Path, specloom_here: Command) -> None:
    first, second, own, foreign = depots
    text = DOCUMENT.replace("FIRST", first.url).replace("SECOND", second.url).replace("OWN", own.url)
    (tmp_path / "depot.yaml").write_text(text)
    (tmp_path / "scenario.yaml").write_text(SCENARIO)
    there = f"{foreign.url}/sandbox/items"
    assert specloom_here("record", "depot.yaml", "--base-url", there, cwd=tmp_path).returncode == 0
    assert specloom_here("generate", "depot.yaml", "--output", "out", cwd=tmp_path).returncode == 0
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "out" / "depot")}
    line = [sys.executable, "-c", WALKS, there]
    done = subprocess.run(line, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [
        ["a b", "b"], ["a b", "b"],  # the fake server names URLs of its own
        ["a b", "b"], "APIError",  # a recorded page is followed on the server that it names, and nowhere else
        "label", "label", "UnmatchedRequest",  # an operation goes to its own server, or to where it was recorded
        "a b", "UnmatchedRequest",
    ]  # fmt: skip
