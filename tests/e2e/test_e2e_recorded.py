"""What was recorded anywhere replays: record from a server on loopback, generate, and run the tests of the package."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from email.parser import BytesParser
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
    assert ("with servers of its own" in done.stderr) is (where != "first")
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


UPLOADS = """\
openapi: 3.1.0
info: {title: Album, version: "1"}
servers: [{url: "http://album.invalid"}]
paths:
  /photos:
    post:
      operationId: addPhoto
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [photo, title]
              properties:
                title: {type: string}
                owner: {type: string, x-specloom-pii: true}
                count: {type: integer}
                about: {type: object, properties: {place: {type: string}}}
                photo: {type: string, format: binary}
                more: {type: array, items: {type: string, format: binary}}
      responses: {"201": {description: Added.}}
  /content:
    put:
      operationId: putContent
      requestBody: {required: true, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
      responses: {"204": {description: Put.}}
  /login:
    post:
      operationId: login
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              properties: {name: {type: string}, tries: {type: integer}, tags: {type: array, items: {type: string}}}
      responses: {"204": {description: In.}}
"""
FILES = """\
version: 1
steps:
- operation: addPhoto
  arguments:
    body:
      title: Dunes
      owner: Ada Lovelace
      count: 3
      about: {place: Sossusvlei}
      photo: {$file: {path: photos/dune.png, name: sand.png, type: image/png}}
      more: [{$file: {path: photos/dune.png}}, {$file: {path: photos/note.txt, type: text/plain}}]
- id: plain
  operation: addPhoto
  arguments: {body: {title: Note, photo: {$file: {path: photos/note.txt, type: text/plain}}}}
- {operation: putContent, arguments: {body: {$file: {path: photos/dune.png}}}}
- {operation: login, arguments: {body: {name: ada, tries: 2, tags: [a, b c]}}}
"""
PNG = b"\x89PNG\r\n\x1a\n\xff\xfe--\r\n"


def album(tmp_path: Path) -> None:
    (tmp_path / "album.yaml").write_text(UPLOADS)
    (tmp_path / "scenario.yaml").write_text(FILES)
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "dune.png").write_bytes(PNG)
    (tmp_path / "photos" / "note.txt").write_text("one\ntwo\n")


def test_forms_and_files_replay(loopback: Any, tmp_path: Path, specloom_here: Command) -> None:
    album(tmp_path)
    loopback.answer = lambda seen: (201 if seen.path == "/photos" else 204, {}, b"")
    done = specloom_here("record", "album.yaml", "--base-url", loopback.url, "--allow-writes", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "4 exchanges recorded, 0 known already\n"), done.stderr
    assert [seen.path for seen in loopback.seen] == ["/photos", "/photos", "/content", "/login"]
    parts = BytesParser().parsebytes(
        f"Content-Type: {loopback.seen[0].headers['content-type']}\r\n\r\n".encode() + loopback.seen[0].body
    )
    sent = [
        (part.get_param("name", header="content-disposition"), part.get_filename(), part.get_content_type())
        for part in parts.get_payload()
    ]
    assert sent[-3:] == [
        ("photo", "sand.png", "image/png"), ("more", "dune.png", "application/octet-stream"),
        ("more", "note.txt", "text/plain"),
    ]  # fmt: skip
    assert parts.get_payload()[-3].get_payload(decode=True) == PNG
    text = (tmp_path / "recordings" / "addPhoto.yaml").read_text()

    assert "{name: sand.png, type: image/png}" in text
    bodies = list((tmp_path / "recordings" / "bodies").iterdir())
    assert len(bodies) == 2
    assert not any(b"Lovelace" in path.read_bytes() for path in bodies)
    assert "Lovelace" not in text
    assert specloom_here("validate", "album.yaml", cwd=tmp_path).returncode == 0
    assert specloom_here("drift", "album.yaml", cwd=tmp_path).returncode == 0
    assert specloom_here("generate", "album.yaml", "--output", "out", cwd=tmp_path).returncode == 0
    replayed = package_tests(tmp_path / "out" / "album")
    assert replayed.returncode == 0, replayed.stdout
    assert "9 passed" in replayed.stdout  # the examples of the README among them
    tests = "".join(path.read_text() for path in (tmp_path / "out" / "album" / "tests").glob("test_*.py"))
    assert 'photo=play.part("addPhoto.json", 1, "photo")' in tests
    cassette = tmp_path / "out" / "album" / "album" / "_exchanges" / "addPhoto.json"
    cassette.write_text(cassette.read_text().replace('filename=\\"note.txt', 'filename=\\"other.txt'))
    swapped = package_tests(tmp_path / "out" / "album")
    assert swapped.returncode == 0  # what a test sends is what was recorded
    tampered = json.loads(cassette.read_text())
    tampered["interactions"][1]["specloom"]["arguments"] = {}
    cassette.write_text(json.dumps(tampered).replace("Note", "Other"))
    assert "body: sent" in package_tests(tmp_path / "out" / "album").stdout


def test_an_exchange_that_cannot_be_replayed_is_refused(tmp_path: Path, specloom_here: Command) -> None:
    album(tmp_path)
    headers = [{"name": "Content-Type", "value": "application/json"}]
    entries = [
        {
            "request": {
                "method": "POST", "url": "http://album.invalid/login", "headers": headers,
                "postData": {"text": '{"name": "ada"}'},
            },
            "response": {"status": 204, "statusText": "", "headers": [], "content": {}},
        },
        {
            "request": {"method": "PUT", "url": "http://album.invalid/content?part=2", "headers": [
                {"name": "Content-Type", "value": "application/octet-stream"}], "postData": {"text": "x"}},
            "response": {"status": 204, "statusText": "", "headers": [], "content": {}},
        },
    ]  # fmt: skip
    (tmp_path / "traffic.har").write_text(json.dumps({"log": {"entries": entries}}))
    done = specloom_here("record", "album.yaml", "--from-har", "traffic.har", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.count("error[record-replay]") == 2
    assert "traffic.har:1:" in done.stderr
    assert "no arguments make a body of application/json" in done.stderr
    assert "query: sent none, recorded part=2" in done.stderr
    assert not (tmp_path / "recordings").exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("path: photos/dune.png, name", "path: ../other.png, name"), "not below the folder of the scenario"),
        (("path: photos/dune.png, name", "path: photos/gone.png, name"), "there is no file 'photos/gone.png'"),
        (("path: photos/dune.png, name", "name"), "a file has a `path`"),
        (("type: image/png", "type: 3"), "path, name and type of a file are text"),
    ],
)
def test_faults_of_files_have_their_place(
    change: tuple[str, str], said: str, tmp_path: Path, specloom_here: Command
) -> None:
    album(tmp_path)
    (tmp_path / "scenario.yaml").write_text(FILES.replace(*change))
    for line in (("validate", "album.yaml"), ("record", "album.yaml", "--base-url", "http://127.0.0.1:1")):
        done = specloom_here(*line, cwd=tmp_path)
        assert (done.returncode, said in done.stderr) == (1, True), done.stderr
        assert "scenario.yaml:4:" in done.stderr


def test_forms_of_other_clients_replay(tmp_path: Path, specloom_here: Command) -> None:
    album(tmp_path)
    content = (
        '--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nDunes\r\n--b\r\nContent-Disposition: form-data; '
        'name="count"\r\n\r\n3\r\n--b\r\nContent-Disposition: form-data; name="photo"; filename="a.txt"\r\n'
        "Content-Type: text/plain\r\n\r\nhello\r\n--b--\r\n"
    )
    request = {
        "method": "POST", "url": "http://album.invalid/photos", "postData": {"text": content},
        "headers": [{"name": "Content-Type", "value": "multipart/form-data; boundary=b"}],
    }  # fmt: skip
    form = {
        "method": "POST", "url": "http://album.invalid/login", "postData": {"text": "name=ada&tries=2&tags=a&tags=b+c"},
        "headers": [{"name": "Content-Type", "value": "application/x-www-form-urlencoded"}],
    }  # fmt: skip
    entries = [
        {"request": each, "response": {"status": status, "statusText": "", "headers": [], "content": {}}}
        for each, status in ((request, 201), (form, 204))
    ]
    (tmp_path / "traffic.har").write_text(json.dumps({"log": {"entries": entries}}))
    done = specloom_here("record", "album.yaml", "--from-har", "traffic.har", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert specloom_here("generate", "album.yaml", "--output", "out", cwd=tmp_path).returncode == 0
    tests = "".join(path.read_text() for path in (tmp_path / "out" / "album" / "tests").glob("test_*.py"))
    assert "count=3" in tests
    assert '"tags": ["a", "b c"]' in tests
    replayed = package_tests(tmp_path / "out" / "album")
    assert replayed.returncode == 0, replayed.stdout
