"""Command lines for all kinds of requests and answers: files, streams, flags, null, names that are taken already."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .commands import Command
from .conftest import Loopback

DOCUMENT = """
openapi: 3.1.0
info: {title: Depot, version: "1"}
servers: [{url: "https://{region}.depot.example", variables: {region: {default: eu, enum: [eu, us]}}}]
security: [{user: []}, {token: []}]
paths:
  /messages:
    post:
      operationId: sendMessage
      tags: [messages]
      parameters:
        - {name: output, in: query, schema: {type: string}}
        - {name: X-Trace, in: header, schema: {type: integer}}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [to, body]
              properties:
                to: {type: string}
                body: {type: string}
                urgent: {type: boolean}
                count: {type: [integer, 'null']}
                ratio: {type: number}
                due: {type: string, format: date}
                tags: {type: array, items: {type: integer}}
                parts: {type: array, items: {type: object, properties: {name: {type: string}}}}
                meta:
                  type: object
                  properties: {isDraft: {type: boolean}, kind: {anyOf: [{type: string}, {type: integer}]}}
                seal: {type: string, contentEncoding: base64}
      responses: {'200': {description: It., content: {application/json: {schema: {}}}}}
    patch:
      operationId: changeMessage
      tags: [messages]
      requestBody:
        required: true
        content:
          application/merge-patch+json:
            schema:
              type: object
              properties: {note: {type: string}, deep: {type: object, properties: {a: {type: string}}}}
      responses: {'204': {description: Done.}}
  /photos:
    post:
      operationId: uploadPhoto
      tags: [photos]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties:
                file: {type: string, format: binary}
                more: {type: array, items: {type: string, format: binary}}
                title: {type: string}
      responses: {'204': {description: Done.}}
    put:
      operationId: replacePhoto
      tags: [photos]
      requestBody: {required: true, content: {application/octet-stream: {}}}
      responses: {'204': {description: Done.}}
    get:
      operationId: downloadPhoto
      tags: [photos]
      responses: {'200': {description: It., content: {image/png: {schema: {type: string, format: binary}}}}}
  /events:
    get:
      operationId: watchEvents
      tags: [events]
      parameters: [{name: X-Name, in: header, schema: {type: string}}]
      responses:
        '200':
          description: They.
          content:
            text/event-stream:
              itemSchema:
                type: object
                properties:
                  data:
                    contentMediaType: application/json
                    contentSchema: {type: object, properties: {n: {type: integer}}}
  /payments:
    post:
      operationId: pay
      tags: [payments]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Iban'}]
              discriminator:
                propertyName: kind
                mapping: {card: '#/components/schemas/Card', iban: '#/components/schemas/Iban'}
      responses: {'204': {description: Done.}}
  /photos/{albumName}/{size}:
    get:
      operationId: listPhotos
      tags: [photos]
      x-specloom-pagination: {style: cursor, parameters: {cursor: cursor}, items: /data, next: /next}
      parameters:
        - {name: albumName, in: path, required: true, schema: {type: string}}
        - {name: size, in: path, required: true, schema: {type: string, enum: [small, large]}}
        - {name: cursor, in: query, schema: {type: string}}
        - {name: all, in: query, schema: {type: boolean}}
        - {name: help, in: query, schema: {type: string}}
      responses:
        '200':
          description: They.
          content:
            application/json:
              schema:
                type: object
                properties: {data: {type: array, items: {type: string}}, next: {type: string}}
  /count:
    get:
      operationId: count
      tags: [events]
      responses: {'200': {description: It., content: {application/json: {schema: {type: integer}}}}}
    delete: {operationId: clear, tags: [completion], responses: {'204': {description: Done.}}}
components:
  schemas:
    Card:
      type: object
      required: [kind, number]
      properties: {kind: {type: string, const: card}, number: {type: string}, amount: {type: integer}}
    Iban:
      type: object
      required: [kind, iban]
      properties: {kind: {type: string, const: iban}, iban: {type: string}, amount: {type: string}}
  securitySchemes:
    token: {type: http, scheme: bearer}
    user: {type: oauth2, flows: {clientCredentials: {tokenUrl: "https://auth.depot.example/token", scopes: {}}}}
"""


@pytest.fixture(scope="module")
def depot(generated: Callable[..., ModuleType], tmp_path_factory: pytest.TempPathFactory) -> Command:
    package = generated("depot", DOCUMENT, "--with", "cli")
    command = Command("depot", Path(package.__file__ or "").parents[1], tmp_path_factory.mktemp("bin"))
    command.environment |= {"DEPOT_TOKEN": "t0ken", "NO_PROXY": "*"}
    return command


@pytest.fixture
def served(depot: Command, loopback: Loopback) -> Callable[..., Any]:
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, b"null")
    return lambda *words, **more: depot(*words, "--base-url", loopback.url, **more)


def call(depot: Command, identifier: str) -> list[str]:
    """Return the words of the command of an operation."""
    table = json.loads((depot.folder / "depot" / "_operations.json").read_bytes())
    row = next(row for row in table["operations"] if row["id"] == identifier)
    return [word.replace("_", "-") for word in row["call"]]


MESSAGE = ("--to", "Ada", "--body", "hi")


@pytest.mark.parametrize(
    ("words", "member"),
    [
        ((), {}),
        (("--urgent",), {"urgent": True}),
        (("--no-urgent",), {"urgent": False}),
        (("--urgent=false",), {"urgent": False}),
        (("--count", "-5"), {"count": -5}),
        (("--count", "null"), {"count": None}),
        (("--null", "count"), {"count": None}),
        (("--ratio", "2.50"), {"ratio": 2.5}),
        (("--ratio", "2"), {"ratio": 2}),
        (("--due", "2026-02-28"), {"due": "2026-02-28"}),
        (("--tags", "1", "--tags", "2"), {"tags": [1, 2]}),
        (("--tags", "[3, 4]"), {"tags": [3, 4]}),
        (("--parts", '{"name": "a"}', "--parts", '{"name": "b"}'), {"parts": [{"name": "a"}, {"name": "b"}]}),
        (("--meta.is-draft", "--meta.kind", "5"), {"meta": {"isDraft": True, "kind": "5"}}),
        (("--no-meta.isDraft",), {"meta": {"isDraft": False}}),
        (("--meta", '{"kind": 5}'), {"meta": {"kind": 5}}),
        (("--seal", "@seal.bin"), {"seal": "/w=="}),
        (("--seal", "aGk="), {"seal": "aGk="}),
    ],
)
def test_options_become_json(
    depot: Command, served: Callable[..., Any], loopback: Loopback, words: tuple[str, ...], member: Any, tmp_path: Path
) -> None:
    (tmp_path / "seal.bin").write_bytes(b"\xff")
    words = tuple(word.replace("@", f"@{tmp_path}/") for word in words)
    done = served(*call(depot, "sendMessage"), *MESSAGE, *words)
    assert done.returncode == 0, done.stderr
    assert json.loads(loopback.seen[0].body) == {"to": "Ada", "body": "hi", **member}


def test_names_that_are_taken_have_a_longer_spelling(
    depot: Command, served: Callable[..., Any], loopback: Loopback, tmp_path: Path
) -> None:
    send = call(depot, "sendMessage")
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, b'{"a": 1}')
    done = served(*send, *MESSAGE, "--output", "x", "--x-trace", "7", "--cli-output", "jsonl")
    assert (done.returncode, done.stdout) == (0, '{"a": 1}\n')
    assert (loopback.seen[0].query, loopback.seen[0].headers["x-trace"]) == ("output=x", "7")
    saved = served(*send, *MESSAGE, "--cli-to", str(tmp_path / "answer"))
    assert (saved.returncode, (tmp_path / "answer").read_text()) == (0, '{"a": 1}')
    page = depot(*send, "--help").stdout
    assert "--cli-to FILE" in page
    assert "-o, --cli-output FORMAT" in page
    assert served(*send, "--body", "hi").returncode == 2, "it is a member here, and the other one is missing"
    loopback.seen.clear()
    served(*send, "--cli-body", '{"to": "x", "body": "y"}')
    assert json.loads(loopback.seen[0].body) == {"to": "x", "body": "y"}


@pytest.mark.parametrize(
    ("identifier", "words", "message"),
    [
        ("sendMessage", ("--to", "Ada"), "--body is missing (write --body TEXT)"),
        (
            "sendMessage",
            (*MESSAGE, "--parts.name", "a"),
            (
                "--parts.name: parts is a list, whose items are given whole "
                """(write --parts '{"name": "..."}', once for each item, or --parts @FILE with one)"""
            ),
        ),
        ("sendMessage", (*MESSAGE, "--due", "soon"), "--due must be a date, such as 2026-01-31, not 'soon'"),
        ("sendMessage", ("--cli-body", "[]"), "--cli-body must be an object"),
        ("sendMessage", ("--cli-body", "{"), "--cli-body is no JSON"),
        ("sendMessage", ("--cli-body", '{"to": 1, "body": ""}'), "--cli-body.to must be text"),
        ("sendMessage", ("--cli-body", "{}", "--to", "x"), "either --cli-body or its members, not both: --to"),
        ("sendMessage", ("--cli-body", "{}", "--body", "x"), "either --cli-body or its members, not both: --body"),
        ("uploadPhoto", ("--file", "photo.png"), "--file takes a file here (write --file @FILE)"),
        ("pay", ("--kind", "iban"), "--iban: Field required"),
        ("listPhotos", ("", "small"), "ALBUM-NAME must not be empty"),
        ("listPhotos", ("..", "small", "--dry-run"), 'ALBUM-NAME must not make a segment of "."'),
        ("listPhotos", ("..", "small", "--to", "x"), 'ALBUM-NAME must not make a segment of "."'),
        ("watchEvents", ("--x-name", "a\nb"), "--x-name"),
        ("listPhotos", ("a", "small", "--help"), "--help needs a value (write --help TEXT; -h shows help)"),
        ("count", ("--timeout", "-5"), "--timeout must be above zero"),
        ("count", ("--base-url", "nowhere"), "--base-url must be an absolute http or https URL"),
        ("listPhotos", ("a", "small", "--max-items", "-1"), "--max-items is a whole number from 0, not '-1'"),
    ],
)
def test_what_is_wrong_is_named_as_it_was_written(
    depot: Command, identifier: str, words: tuple[str, ...], message: str
) -> None:
    done = depot(*call(depot, identifier), *words)
    assert (done.returncode, done.stderr.startswith(f"depot: {message}")) == (2, True), done.stderr


def test_a_resource_alone_says_what_may_follow(depot: Command) -> None:
    done = depot("payments")
    assert (done.returncode, done.stderr) == (2, "depot: there is no command after payments (there are: pay)\n")


@pytest.mark.parametrize(
    ("words", "body"),
    [
        (("--kind", "card", "--number", "1", "--amount", "5"), {"kind": "card", "number": "1", "amount": 5}),
        (("--kind", "iban", "--iban", "X", "--amount", "five"), {"kind": "iban", "iban": "X", "amount": "five"}),
    ],
)
def test_members_of_alternatives_are_what_any_of_them_takes(
    depot: Command, served: Callable[..., Any], loopback: Loopback, words: tuple[str, ...], body: Any
) -> None:
    loopback.answer = lambda _: (204, {}, b"")
    done = served(*call(depot, "pay"), *words)
    assert done.returncode == 0, done.stderr
    assert json.loads(loopback.seen[0].body) == body
    assert "one of card, iban" in depot(*call(depot, "pay"), "--help").stdout


def test_help_shows_values_of_the_path_and_files_of_lists(depot: Command) -> None:
    assert "SIZE        (one of small, large)" in depot(*call(depot, "listPhotos"), "-h").stdout
    assert "--more @FILE" in depot(*call(depot, "uploadPhoto"), "-h").stdout


def test_a_merge_patch_removes(depot: Command, served: Callable[..., Any], loopback: Loopback) -> None:
    loopback.answer = lambda _: (204, {}, b"")
    done = served(*call(depot, "changeMessage"), "--null", "note", "--null", "deep.a")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert json.loads(loopback.seen[0].body) == {"note": None, "deep": {"a": None}}


def test_files_are_sent(depot: Command, served: Callable[..., Any], loopback: Loopback, tmp_path: Path) -> None:
    loopback.answer = lambda _: (204, {}, b"")
    photo = tmp_path / "photo.png"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n")
    done = served(*call(depot, "uploadPhoto"), "--file", f"@{photo}", "--title", "me")
    assert done.returncode == 0, done.stderr
    assert b'filename="photo.png"' in loopback.seen[0].body
    assert photo.read_bytes() in loopback.seen[0].body
    replace = call(depot, "replacePhoto")
    for words, given in ((("--body", f"@{photo}"), b""), (("--body", "-"), photo.read_bytes())):
        assert served(*replace, *words, given=given).returncode == 0
        assert loopback.seen[-1].body == photo.read_bytes()
    wrong = served(*replace, "--body", str(photo))
    assert (wrong.returncode, "--body @FILE" in wrong.stderr) == (2, True)
    assert served(*replace).returncode == 2
    assert served(*call(depot, "uploadPhoto"), "--file", "@lost").returncode == 2
    shown = depot(*replace, "--body", f"@{photo}", "--dry-run")
    assert shown.stdout.endswith("<8 bytes>\n"), shown.stdout


def test_downloads_go_to_files_and_pipes(
    depot: Command, served: Callable[..., Any], loopback: Loopback, tmp_path: Path
) -> None:
    content = bytes(range(256)) * 500
    loopback.answer = lambda _: (200, {"content-type": "image/png"}, content)
    download = call(depot, "downloadPhoto")
    done = served(*download, "--to", str(tmp_path / "photo.png"))
    assert (done.returncode, done.stdout, (tmp_path / "photo.png").read_bytes() == content) == (0, "", True)
    assert served(*download, "--to", "-", given=b"").stdout == content
    assert served(*download, given=b"").stdout == content
    lost = served(*download, "--to", str(tmp_path / "no" / "photo.png"))
    assert (lost.returncode, "cannot be written" in lost.stderr) == (2, True)
    for folder in (tmp_path, "."):
        wrong = served(*download, "--to", str(folder))
        assert (wrong.returncode, wrong.stderr) == (2, f"depot: {folder} cannot be written: it is a folder\n")
    loopback.answer = lambda _: (404, {}, b"")
    failed = served(*download, "--to", str(tmp_path / "other.png"))
    assert (failed.returncode, (tmp_path / "other.png").exists()) == (1, False)


def test_streams_are_lines(depot: Command, served: Callable[..., Any], loopback: Loopback) -> None:
    loopback.answer = lambda _: (200, {"content-type": "text/event-stream"}, b'data: {"n": 1}\n\ndata: {"n": 2}\n\n')
    watch = call(depot, "watchEvents")
    done = served(*watch)
    assert (done.returncode, [json.loads(line)["n"] for line in done.stdout.splitlines()]) == (0, [1, 2]), done.stderr
    assert len(served(*watch, "--max-items", "1").stdout.splitlines()) == 1
    assert depot(*watch, "--dry-run").stdout.startswith("GET https://eu.depot.example/events\n")


def test_single_values_are_printed(depot: Command, served: Callable[..., Any], loopback: Loopback) -> None:
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, b"12")
    for output, text in (("json", "12\n"), ("table", "12\n"), ("csv", "value\n12\n")):
        assert served(*call(depot, "count"), "-o", output).stdout == text


def test_variables_of_the_server(depot: Command) -> None:
    count = call(depot, "count")
    assert depot(*count, "--server", "region=us", "--dry-run").stdout.startswith("GET https://us.depot.example/count\n")
    wrong = depot(*count, "--server", "region=mars", "--dry-run")
    assert (wrong.returncode, "'eu', 'us'" in wrong.stderr) == (2, True)


def test_a_dry_run_fetches_no_token(depot: Command) -> None:
    """The credentials of a flow are there: without care, a token would be fetched from its server."""
    environment = {"DEPOT_TOKEN": "", "DEPOT_USER_CLIENT_ID": "i", "DEPOT_USER_CLIENT_SECRET": "s3cret"}
    done = depot(*call(depot, "count"), "--dry-run", **environment)
    assert (done.returncode, "Authorization: [redacted]" in done.stdout) == (0, True), done.stderr
    assert "s3cret" not in done.stdout


def test_a_resource_may_be_called_as_a_command_is(depot: Command, loopback: Loopback) -> None:
    loopback.answer = lambda _: (204, {}, b"")
    clear = call(depot, "clear")
    assert clear[0] == "completion"
    assert depot(*clear, "--base-url", loopback.url).returncode == 0
    assert "complete -F _depot depot" in depot("--completion", "bash").stdout


def test_verbose_logs_without_credentials(depot: Command, served: Callable[..., Any]) -> None:
    done = served(*call(depot, "count"), "-v")
    assert "GET http://127.0.0.1" in done.stderr
    assert "t0ken" not in done.stderr


@pytest.mark.parametrize("options", [("--without", "testing"), ("--runtime", "package")], ids=" ".join)
def test_other_choices_of_the_runtime(
    options: tuple[str, ...], specloom_here: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    from specloom.render.runtime_files import runtime_package

    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    words = ("generate", tmp_path / "openapi.yaml", "--package", "acme.depot", "--with", "cli", *options)
    assert specloom_here(*words, "--output", str(tmp_path), cwd=tmp_path).returncode == 0
    folder = tmp_path / "acme.depot"
    if "package" in options:
        for path, text in runtime_package().items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text)
    assert 'acme-depot = "acme.depot._command_line:main"' in (folder / "pyproject.toml").read_text()
    command = Command("acme.depot", folder, tmp_path / "bin")
    done = command("events", "count", "--dry-run")
    assert done.stdout.startswith("GET https://eu.depot.example/count\n"), done.stderr
    fake = command("events", "count", "--fake")
    assert fake.returncode == (2 if "testing" in options else 0), fake.stderr
    assert "acme_depot" in command("--completion", "bash").stdout
