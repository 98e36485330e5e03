"""`specloom record --base-url`: scenarios played against a real server on loopback, in order, once, without secrets."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Any

import pytest

from specloom.load import load_recordings

Command = Callable[..., subprocess.CompletedProcess[str]]

KEY = "k-0123456789-secret"
DOCUMENT = """\
openapi: 3.1.1
info: {title: People, version: "1"}
servers: [{url: "http://localhost"}]
security: [{key: []}]
paths:
  /people:
    get:
      operationId: listPeople
      responses:
        "200":
          description: People.
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Person"}}}}
    post:
      operationId: createPerson
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Person"}}}
      responses:
        "201": {description: Made.}
  /people/{id}:
    get:
      operationId: getPerson
      parameters: [{name: id, in: path, required: true, schema: {type: string}, example: p-1}]
      responses:
        "200":
          description: A person.
          content: {application/json: {schema: {$ref: "#/components/schemas/Person"}}}
        "404": {description: Nobody.}
  /photo:
    get:
      operationId: getPhoto
      responses:
        "200": {description: A photo., content: {image/png: {schema: {type: string, format: binary}}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Person:
      type: object
      properties: {id: {type: string}, name: {type: string, x-specloom-pii: true}}
"""
SCENARIO = """\
version: 1
steps:
- {id: all, operation: listPeople}
- {id: first, operation: getPerson, arguments: {path: {id: $steps.all#/0/id}}}
- {id: nobody, operation: getPerson, status: 404, arguments: {path: {id: missing}}}
- {operation: getPhoto}
- {operation: createPerson, arguments: {body: {name: Grace}}}
"""
PHOTO = b"\x89PNG\r\n\x1a\n\xff\xfe"


@contextmanager
def server(*, answer: Callable[[str, str], tuple[int, str, bytes]] | None = None) -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            asked.append(f"{self.command} {self.path} {self.headers.get('X-Key')}")
            status, kind, content = (answer or usual)(self.command, self.path)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("X-Echo", str(self.headers.get("X-Key")))
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = _answer  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    found = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=found.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{found.server_port}", asked
    finally:
        found.shutdown()
        found.server_close()
        thread.join(5)


def usual(method: str, path: str) -> tuple[int, str, bytes]:
    person = {"id": "p-7", "name": "Ada Lovelace"}
    match method, path:
        case "GET", "/people":
            return 200, "application/json", json.dumps([person]).encode()
        case "GET", "/people/p-7":
            return 200, "application/json", json.dumps(person).encode()
        case "GET", "/photo":
            return 200, "image/png", PHOTO
        case "POST", _:
            return 201, "application/json", b""
        case _:
            return 404, "application/json", b'{"error": "nobody"}'


@pytest.fixture
def people(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PEOPLE_API_KEY", KEY)
    (tmp_path / "people.yaml").write_text(DOCUMENT)
    return tmp_path


def facts(folder: Path) -> list[dict[str, Any]]:
    recordings, _ = load_recordings(folder / "recordings")
    return [entry["specloom"] for recording in recordings for entry in json.loads(recording.cassette)["interactions"]]


def test_a_scenario_is_played_scrubbed_and_not_asked_again(people: Path, specloom_here: Command) -> None:
    (people / "scenario.yaml").write_text(SCENARIO)
    with server() as (url, asked):
        done = specloom_here("record", "people.yaml", "--base-url", url, cwd=people)
        assert (done.returncode, done.stdout) == (0, "4 exchanges recorded, 0 known already\n"), done.stderr
        assert "note[record-writes]" in done.stderr
        assert asked == [f"GET {path} {KEY}" for path in ("/people", "/people/p-7", "/people/missing", "/photo")]
        again = specloom_here("record", "people.yaml", "--base-url", url, cwd=people)
        assert again.stdout == "0 exchanges recorded, 4 known already\n"
        assert len(asked) == 4
        written = specloom_here("record", "people.yaml", "--base-url", url, "--allow-writes", cwd=people)
        assert written.stdout == "1 exchange recorded, 4 known already\n"
    texts = "".join(path.read_text() for path in (people / "recordings").glob("*.yaml"))
    assert KEY not in texts
    assert "Lovelace" not in texts
    assert "Grace" not in texts
    assert [(fact["step"], fact["source"], fact["redaction"]) for fact in facts(people)] == [
        ("createPerson", "live", 2),
        ("first", "live", 2),
        ("nobody", "live", 2),
        ("getPhoto", "live", 2),
        ("all", "live", 2),
    ]
    checked = specloom_here("validate", "people.yaml", cwd=people)  # it was no server of the document's
    assert (checked.returncode, checked.stderr.count("note[recording-server]")) == (0, 4)
    for path in (people / "recordings").glob("*.yaml"):
        path.write_text(path.read_text().replace(url, "http://localhost"))
    assert "[recording-server]" not in specloom_here("validate", "people.yaml", cwd=people).stderr
    assert specloom_here("drift", "people.yaml", cwd=people).returncode == 1  # the 404 has a body


def test_octets_lie_beside_the_recording_and_replay(people: Path, specloom_here: Command) -> None:
    with server() as (url, _):
        line = ("--operation", "getPhoto", "--source", "mock")
        assert specloom_here("record", "people.yaml", "--base-url", url, *line, cwd=people).returncode == 0
    body = next((people / "recordings" / "bodies").iterdir())
    assert body.read_bytes() == PHOTO
    assert f"file: bodies/{body.name}" in (people / "recordings" / "getPhoto.yaml").read_text()
    assert specloom_here("validate", "people.yaml", cwd=people).returncode == 0
    assert specloom_here("generate", "people.yaml", "--output", "out", cwd=people).returncode == 0
    cassette = json.loads((people / "out" / "people" / "people" / "_exchanges" / "getPhoto.json").read_text())
    assert "base64_string" in cassette["interactions"][0]["response"]["body"]
    body.unlink()
    done = specloom_here("generate", "people.yaml", "--output", "out", "--check", cwd=people)
    assert done.returncode == 1
    assert "error[recording-body]" in done.stderr
    assert "recordings/getPhoto.yaml:" in done.stderr


def test_without_a_scenario_arguments_are_made_up(people: Path, specloom_here: Command) -> None:
    with server() as (url, asked):
        done = specloom_here("record", "people.yaml", "--base-url", url, cwd=people)
    assert [line.split()[1] for line in asked] == ["/people", "/people/p-1", "/photo"]
    assert (done.returncode, "error[record-status]: getPerson: the server answered 404" in done.stderr) == (1, True)
    assert done.stdout == "2 exchanges recorded, 0 known already (1 error)\n"


def test_the_rate_limit_of_the_document_is_kept(people: Path, specloom_here: Command) -> None:
    limit = "x-specloom-rate-limit: {requests: 1, per: 0.1}"
    (people / "people.yaml").write_text(f"{DOCUMENT}{limit}\n")
    (people / "scenario.yaml").write_text(SCENARIO)
    asked: list[float] = []

    def answer(method: str, path: str) -> tuple[int, str, bytes]:
        asked.append(monotonic())
        return usual(method, path)

    with server(answer=answer) as (url, _):
        done = specloom_here("record", "people.yaml", "--base-url", url, cwd=people)
    assert done.returncode == 0, done.stderr
    assert len(asked) == 4
    # Three pauses of a tenth of a second; the way to the server may shorten them, by far less than one.
    assert asked[-1] - asked[0] > 0.2


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_on_a_terminal_progress_is_shown_and_goes_away(people: Path) -> None:
    (people / "scenario.yaml").write_text(SCENARIO)
    ours, theirs = os.openpty()
    with server() as (url, _):
        command = [sys.executable, "-m", "specloom", "record", "people.yaml", "--base-url", url]
        environment = {name: value for name, value in os.environ.items() if name != "CI"} | {"TERM": "xterm"}
        done = subprocess.run(
            command, cwd=people, env=environment, stdout=subprocess.PIPE, stderr=theirs, text=True, check=False
        )
    shown = os.read(ours, 10_000).decode()
    os.close(theirs)
    os.close(ours)
    assert done.stdout == "4 exchanges recorded, 0 known already\n"
    assert re.findall(r"\[\d/4\] \w*", shown) == [
        "[1/4] all", "[2/4] first", "[3/4] nobody", "[4/4] getPhoto",
    ]  # fmt: skip
    _, _, rest = shown.partition("[4/4] getPhoto")
    cleared, _, said = rest.partition("\r\x1b[K")
    assert cleared == "\x1b[0m"
    assert re.sub(r"\x1b\[[0-9;]*[mK]", "", said).lstrip("\r").startswith("people.yaml:1:1: ")


def test_a_server_that_is_down_ends_the_run(people: Path, specloom_here: Command) -> None:
    with server() as (url, _):
        pass
    done = specloom_here("record", "people.yaml", "--base-url", url, cwd=people)
    assert done.returncode == 1
    assert done.stderr.count("error[record-connection]") == 1
    assert not (people / "recordings").exists()


def test_a_page_of_html_is_no_answer(people: Path, specloom_here: Command) -> None:
    with server(answer=lambda *_: (200, "text/html; charset=utf-8", b"<html>Log in</html>")) as (url, _):
        done = specloom_here("record", "people.yaml", "--base-url", url, "--operation", "listPeople", cwd=people)
    assert done.returncode == 1
    assert "error[record-html]: listPeople: the server answered 200 with a page of HTML" in done.stderr
    assert not (people / "recordings").exists()


def test_a_credential_that_is_missing_is_named(
    people: Path, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PEOPLE_API_KEY")
    with server() as (url, asked):
        done = specloom_here("record", "people.yaml", "--base-url", url, cwd=people)
    assert done.returncode == 1
    assert "error[record-credentials]" in done.stderr
    assert not re.search(r"(\w+): \1 needs", done.stderr)
    assert re.search(r"record-credentials\]: \w+ needs", done.stderr)
    assert "PEOPLE_API_KEY" in done.stderr
    assert asked == []


@pytest.mark.parametrize(
    ("change", "rule", "line"),
    [
        (("operation: listPeople", "operation: listPeoples"), "scenario-operation", 3),
        (("$steps.all#", "$steps.none#"), "scenario-reference", 4),
        (("id: first", "id: all"), "scenario-step-twice", 4),
        (("status: 404", "status: nobody"), "scenario-layout", 5),
        (("version: 1", "version: 2"), "scenario-layout", 1),
        (("steps:", "steps: ["), "yaml-syntax", 3),
        (("#/0/id", "#/9/id"), "scenario-value", 4),
    ],
)
def test_each_fault_of_a_scenario_has_its_place(
    change: tuple[str, str], rule: str, line: int, people: Path, specloom_here: Command
) -> None:
    (people / "scenario.yaml").write_text(SCENARIO.replace(*change))
    with server() as (url, _):
        done = specloom_here("record", "people.yaml", "--base-url", url, cwd=people)
    assert done.returncode == 1
    assert f"scenario.yaml:{line}:" in done.stderr, done.stderr
    assert f"error[{rule}]" in done.stderr
    checked = specloom_here("validate", "people.yaml", cwd=people)
    assert (f"error[{rule}]" in checked.stderr) is (rule != "scenario-value")  # known only when it is played
    assert ("hint: did you mean 'listPeople'?" in done.stderr) is (rule == "scenario-operation")


@pytest.mark.parametrize(
    "arguments",
    [[], ["--from-har", "a.har", "--base-url", "http://x"], ["--base-url", "http://x", "--source", "dream"]],
)
def test_wrong_usage(arguments: list[str], people: Path, specloom_here: Command) -> None:
    assert specloom_here("record", "people.yaml", *arguments, cwd=people).returncode == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--base-url", "not a url"], "base_url must be an absolute http or https URL"),
        (["--base-url", "http://x", "--python", "no-such-python"], "cannot run 'no-such-python'"),
        (["--base-url", "http://x", "--operation", "nothing"], "the document has no operation 'nothing'"),
    ],
)
def test_what_cannot_be_run_is_said(arguments: list[str], said: str, people: Path, specloom_here: Command) -> None:
    done = specloom_here("record", "people.yaml", *arguments, cwd=people)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
