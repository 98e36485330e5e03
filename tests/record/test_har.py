"""HAR files become recordings that validate, replay through VCR.py, and agree with the document."""

from __future__ import annotations

import json
import subprocess
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.load import load_file

Command = Callable[..., subprocess.CompletedProcess[str]]

API = """\
openapi: 3.1.1
info: {title: People, version: "1"}
servers: [{url: "https://api.example/v1"}]
security: [{key: []}]
paths:
  /people/{id}:
    get:
      operationId: getPerson
      parameters:
      - {name: id, in: path, required: true, schema: {type: integer}}
      - {name: field, in: query, schema: {type: array, items: {type: string}}}
      responses:
        "200":
          description: A person.
          content: {application/json: {schema: {$ref: "#/components/schemas/Person"}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Person:
      type: object
      properties:
        name: {type: string, x-specloom-pii: true}
        age: {type: integer}
"""


def entry(
    url: str, *, status: int = 200, text: str = '{"name": "Ada", "age": 36}', **content: str
) -> dict[str, object]:
    return {
        "startedDateTime": "2026-11-22T10:00:00.000Z",
        "request": {
            "method": "GET",
            "url": url,
            "headers": [{"name": "X-Key", "value": "topsecret"}, {"name": ":path", "value": "/"}],
        },
        "response": {
            "status": status,
            "statusText": "OK",
            "headers": [
                {"name": "Content-Type", "value": "application/json"},
                {"name": "Content-Encoding", "value": "br"},
            ],
            "content": {"text": text, **content},
        },
    }


@pytest.fixture
def people(tmp_path: Path) -> Path:
    entries = [
        entry("https://api.example/v1/people/7?field=name&field=age"),
        entry("https://api.example/v1/people/8", text=b64encode(b'{"age": 9}').decode(), encoding="base64"),
        entry("https://api.example/v1/people/9", text=b64encode(b"\xff\xfe").decode(), encoding="base64"),
        entry("https://api.example/v1/other"),
        entry("https://api.example/v1/people/9", status=0),
    ]
    (tmp_path / "openapi.yaml").write_text(API)
    (tmp_path / "traffic.har").write_text(json.dumps({"log": {"version": "1.2", "entries": entries}}))
    return tmp_path


def test_import_twice_adds_nothing(people: Path, specloom_here: Command) -> None:
    done = specloom_here("record", "openapi.yaml", "--from-har", "traffic.har", cwd=people)
    assert done.returncode == 0
    assert done.stdout.startswith("getPerson: 3 exchanges added\n3 exchanges recorded")
    for rule in ("record-operation", "har-layout"):
        assert rule in done.stderr
    text = (people / "recordings" / "getPerson.yaml").read_text()
    assert "topsecret" not in text
    assert "Ada" not in text
    again = specloom_here("record", "openapi.yaml", "--from-har", "traffic.har", cwd=people)
    # a pseudonym is another one in another run, so only what has none is known again
    assert "getPerson: 1 exchange added" in again.stdout
    assert [path.read_bytes() for path in (people / "recordings" / "bodies").iterdir()] == [b"\xff\xfe"]


def test_what_was_imported_validates_and_agrees(people: Path, specloom_here: Command) -> None:
    specloom_here("record", "openapi.yaml", "--from-har", "traffic.har", cwd=people)
    checked = specloom_here("validate", "openapi.yaml", cwd=people)
    assert (checked.returncode, "recordings/" in checked.stderr) == (0, False)
    drift = specloom_here("drift", "openapi.yaml", cwd=people)
    assert drift.stdout.startswith("openapi.yaml: 3 exchanges\n")
    assert "the body is not application/json: it is no text" in drift.stdout
    assert drift.stdout.endswith("1 error, 0 warnings, 0 notes\n")
    cassette = load_file(people / "recordings" / "getPerson.yaml", name="x").root
    assert isinstance(cassette, dict)
    first = cassette["interactions"][0]
    assert first["specloom"]["arguments"] == {"path": {"id": 7}, "query": {"field": ["name", "age"]}}
    assert first["specloom"]["recorded"] == "2026-11-22"


def test_a_huge_body_lies_beside_the_recording(people: Path, specloom_here: Command) -> None:
    huge = json.dumps({"age": 1, "note": "x" * 200_000})
    har = {"log": {"entries": [entry("https://api.example/v1/people/7", text=huge)]}}
    (people / "traffic.har").write_text(json.dumps(har))
    assert specloom_here("record", "openapi.yaml", "--from-har", "traffic.har", cwd=people).returncode == 0
    recording = (people / "recordings" / "getPerson.yaml").read_text()
    assert len(recording) < 2000
    body = next((people / "recordings" / "bodies").glob("*.txt"))
    assert f"file: bodies/{body.name}" in recording
    assert body.read_text() == huge
    drift = specloom_here("drift", "openapi.yaml", cwd=people)
    assert "/note: " in drift.stdout or "the field 'note' is not documented" in drift.stdout


def test_no_har_file_and_no_such_file(people: Path, specloom_here: Command) -> None:
    (people / "no.har").write_text("{}")
    for name, rule in (("no.har", "har-layout"), ("missing.har", "file-not-found")):
        done = specloom_here("record", "openapi.yaml", "--from-har", name, cwd=people)
        assert done.returncode == 1
        assert f"error[{rule}]" in done.stderr


EXCHANGE = """\
version: 1
interactions:
- specloom: {operation: getPerson, source: live}
  request: {method: GET, uri: "https://api.example/v1/people/1", headers: {}, body: null}
  response:
    status: {code: 200, message: OK}
    headers: {Content-Type: [application/json]}
    body: {string: "{}"}
"""


@pytest.mark.parametrize(
    ("change", "rule", "line"),
    [
        (("version: 1", "version: 2"), "recording-layout", 1),
        (("version: 1", "a: [b"), "yaml-syntax", 1),
        (("source: live", "source: hearsay"), "recording-layout", 3),
        (("getPerson", "getPeople"), "recording-operation", 3),
        (("GET, uri", "PUT, uri"), "recording-request", 4),
        (("people/1", "persons/1"), "recording-request", 4),
        (
            (
                'live}\n  request: {method: GET, uri: "https://api.',
                'synthesised}\n  request: {method: GET, uri: "https://other.',
            ),
            "recording-server",
            4,
        ),
        (("headers: {},", "headers: {X-Key: [abc]},"), "recording-credential", 4),
        (("headers: {},", "headers: {A: [b], a: [c]},"), "recording-header-twice", 4),
        (("headers: {},", "headers: {A: [b], A: [c]},"), "duplicate-key", 4),
        (('{string: "{}"}', "{string: !!binary AAEC}"), "recording-binary", 8),
        (('{string: "{}"}', "{base64_string: AAEC}"), "recording-binary", 8),
        (('{string: "{}"}', '{string: "", file: bodies/missing.bin}'), "recording-body", 8),
        (('{string: "{}"}', '{string: "", file: ../../openapi.yaml}'), "recording-layout", 8),
        (("code: 200", "code: 99"), "recording-layout", 6),
        (("operation: getPerson, ", ""), "", 0),
    ],
)
def test_each_fault_has_one_diagnostic(
    change: tuple[str, str], rule: str, line: int, tmp_path: Path, specloom_here: Command
) -> None:
    (tmp_path / "openapi.yaml").write_text(API)
    (tmp_path / "recordings").mkdir()
    (tmp_path / "recordings" / "getPerson.yaml").write_text(EXCHANGE.replace(*change))
    done = specloom_here("validate", "openapi.yaml", cwd=tmp_path)
    shown = [text for text in done.stderr.splitlines() if text.startswith("recordings/getPerson.yaml")]
    assert len(shown) == (1 if rule else 0), done.stderr
    assert done.returncode == (1 if rule else 0)
    if rule:
        assert shown[0].startswith(f"recordings/getPerson.yaml:{line}:")
        assert f"error[{rule}]" in shown[0]


def test_a_sandbox_is_worth_one_note_a_file(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "openapi.yaml").write_text(API)
    (tmp_path / "recordings").mkdir()
    elsewhere = EXCHANGE.replace("api.example", "sandbox.example")
    twice = elsewhere + elsewhere.partition("interactions:\n")[2]
    (tmp_path / "recordings" / "getPerson.yaml").write_text(twice)
    done = specloom_here("validate", "openapi.yaml", cwd=tmp_path)
    shown = [text for text in done.stderr.splitlines() if text.startswith("recordings/getPerson.yaml")]
    assert len(shown) == 1, done.stderr
    assert "note[recording-server]: the URI is of none of the servers of 'getPerson', but of https://sandb" in shown[0]
    assert "(and 1 more URIs here)" in shown[0]
    assert done.returncode == 0


def test_a_file_in_another_encoding_is_placed(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "openapi.yaml").write_text(API)
    (tmp_path / "recordings").mkdir()
    (tmp_path / "recordings" / "getPerson.yaml").write_bytes(EXCHANGE.encode().replace(b"OK", b"\xff"))
    done = specloom_here("validate", "openapi.yaml", cwd=tmp_path)
    assert "recordings/getPerson.yaml:6:" in done.stderr
    assert "error[file-encoding]" in done.stderr
