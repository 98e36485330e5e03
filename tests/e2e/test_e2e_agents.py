"""The server for agents of a package: what results show, lists in parts, limits, and what is said of failures."""

from __future__ import annotations

import base64
import json
import os
import re
import shlex
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from .agents import answer, answers, ask, call, error, http, stdio, tools
from .conftest import Loopback, Seen

DOCUMENT = """\
openapi: 3.1.0
info: {title: People, version: "1", description: People and their photos.}
servers: [{url: "https://people.example"}]
security: [{key: []}]
paths:
  /people:
    get:
      operationId: listPeople
      tags: [people]
      summary: List people.
      x-specloom-pagination: {style: cursor, parameters: {cursor: after}, items: /data, next: /next}
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}
    post:
      operationId: createPerson
      tags: [people]
      summary: Add somebody.
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/NewPerson"}}}
      responses:
        "201": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Person"}}}}
  /people/{id}:
    get:
      operationId: getPerson
      tags: [people]
      summary: Return one person.
      description: Persons are looked up in the register.
      parameters: [{name: id, in: path, required: true, schema: {type: string}, example: p1}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Person"}}}}
        "404":
          description: gone
          content:
            application/json:
              schema:
                type: object
                properties: {message: {type: string}, email: {type: string, x-specloom-pii: true}}
    delete:
      operationId: deletePerson
      tags: [people]
      summary: Remove somebody.
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: gone}}
  /photo:
    get:
      operationId: getPhoto
      tags: [photos]
      summary: Return a photo.
      responses: {"200": {description: ok, content: {image/png: {}}}}
  /words:
    get:
      operationId: listWords
      tags: [words]
      summary: List all words.
      responses:
        "200": {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}
  /echo:
    get:
      operationId: getEcho
      tags: [words]
      summary: Return anything.
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
  /events:
    get:
      operationId: watchWords
      tags: [words]
      summary: Watch words.
      responses:
        "200":
          description: ok
          content: {text/event-stream: {itemSchema: {type: object, properties: {data: {type: string}}}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Page:
      type: object
      required: [data]
      properties:
        data: {type: array, items: {$ref: "#/components/schemas/Person"}}
        next: {type: [string, "null"]}
    Contact:
      type: object
      properties: {email: {type: string, x-specloom-pii: true}, city: {type: string}}
    NewPerson:
      type: object
      required: [name]
      properties: {name: {type: string, x-specloom-pii: true}, city: {type: string}}
    Person:
      type: object
      required: [id]
      properties:
        id: {type: string}
        name: {type: string, x-specloom-pii: true}
        contact: {$ref: "#/components/schemas/Contact"}
        friends: {type: array, items: {$ref: "#/components/schemas/Person"}}
        by_city: {type: object, additionalProperties: {$ref: "#/components/schemas/Contact"}}
        born: {type: string, format: date, x-specloom-pii: true}
        joined: {type: string, format: date-time}
        either: {oneOf: [{$ref: "#/components/schemas/Contact"}, {type: string}]}
"""
KEY = "sk_live_swordfish_0123456789"
PERSON = {
    "id": "p1",
    "name": "Ada Lovelace",
    "contact": {"email": "ada@example.com", "city": "London", "name": "Ada Lovelace"},
    "friends": [{"id": "p2", "name": "Ada Lovelace", "contact": {"email": "ada@example.com"}}],
    "by_city": {"London": {"email": "ada@example.com", "city": "London"}},
    "born": "1815-12-10",
    "joined": "2026-01-02T03:04:05Z",
    "either": {"email": "ada@example.com", "city": "Paris"},
    "unknown": {"email": "ada@example.com", "shoes": 43},
}


@pytest.fixture(scope="module")
def people(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("people_mcp", DOCUMENT, "--with", "mcp")


@pytest.fixture
def options(loopback: Loopback) -> list[str]:
    return ["--base-url", loopback.url]


def replying(value: Any, status: int = 200, **headers: str) -> Callable[[Seen], Any]:
    content = json.dumps(value).encode()
    return lambda _: (status, {"content-type": "application/json", **headers}, content)


def test_operations_are_searched_and_described(people: ModuleType) -> None:
    found, one, none, described = ask(
        stdio(people, "--fake"),
        ("search_operations", {"query": "people"}),
        ("search_operations", {"limit": 1}),
        ("search_operations", {"query": "giraffe"}),
        ("describe_operation", {"operation": "people.get"}),
    )
    assert [row["operation"] for row in answer(found)["operations"]] == ["listPeople", "getPerson"]
    assert (len(answer(one)["operations"]), answer(one)["next_cursor"], answer(one)["total"]) == (1, "1", 6)
    assert answer(none) == {"operations": [], "total": 0}
    facts = answer(described)
    assert (facts["operation"], facts["method"], facts["writes"], facts["allowed"]) == ("getPerson", "GET", False, True)
    assert facts["description"] == "Persons are looked up in the register."
    assert facts["arguments"] == {
        "type": "object",
        "properties": {"person_id": {"type": "string"}},
        "required": ["person_id"],
        "additionalProperties": False,
    }
    assert facts["example"] == {"arguments": {"person_id": "p1"}}
    second, writes = ask(
        stdio(people, "--fake", "--allow-writes"),
        ("search_operations", {"limit": 3, "cursor": "2"}),
        ("describe_operation", {"operation": "createPerson"}),
    )
    assert len(answer(second)["operations"]) == 3
    assert answer(second)["total"] == 8
    assert (answer(writes)["writes"], answer(writes)["allowed"]) == (True, True)
    assert answer(writes)["arguments"]["required"] == ["name"]


def test_personal_data_are_redacted_by_schema(people: ModuleType, loopback: Loopback, options: list[str]) -> None:
    loopback.answer = replying(PERSON)
    (hidden,) = answers(ask(stdio(people, *options, PEOPLE_MCP_API_KEY=KEY), call("getPerson", {"person_id": "p1"})))
    assert hidden["result"] == {
        "id": "p1",
        "name": "[redacted]",
        "contact": {"email": "[redacted]", "city": "London", "name": "[redacted]"},
        "friends": [{"id": "p2", "name": "[redacted]", "contact": {"email": "[redacted]"}}],
        "by_city": {"London": {"email": "[redacted]", "city": "London"}},
        "born": "[redacted]",
        "joined": "2026-01-02T03:04:05Z",
        "either": {"email": "[redacted]", "city": "Paris"},
        "unknown": {"email": "[redacted]", "shoes": 43},
    }
    (shown,) = answers(
        ask(stdio(people, *options, "--show-personal", PEOPLE_MCP_API_KEY=KEY), call("getPerson", {"person_id": "p1"}))
    )
    assert shown["result"] == PERSON


def test_credentials_are_in_no_result_and_no_error(people: ModuleType, loopback: Loopback, options: list[str]) -> None:
    def echo(seen: Seen) -> Any:
        status = 404 if seen.path.startswith("/people") else 200
        said = {"message": f"sent {seen.headers['X-Key']}", "headers": dict(seen.headers), KEY: "as a name"}
        return status, {"content-type": "application/json"}, json.dumps(said).encode()

    loopback.answer = echo
    results = ask(
        stdio(people, *options, PEOPLE_MCP_API_KEY=KEY),
        call("getEcho"),
        call("getPerson", {"person_id": "p1"}),
        call("getPerson", {"person_id": KEY}),
        call("getEcho", {"key": "other"}),
        call("getEcho", {"options": {"headers": {"X-Key": "other"}}}),
        ("search_operations", {"query": KEY}),
    )
    assert [seen.headers["X-Key"] for seen in loopback.seen] == [KEY, KEY, KEY]
    assert not results[0].is_error
    assert results[1].is_error
    assert not any(KEY in str(result) for result in results)


KEYRING = """\
from keyring import backend

class Keyring(backend.KeyringBackend):
    priority = 9
    def get_password(self, service, name):
        return {("people_mcp", "api_key"): "from-the-keyring-0123"}.get((service, name))
    def set_password(self, service, name, password): raise NotImplementedError
    def delete_password(self, service, name): raise NotImplementedError
"""


def test_a_credential_of_the_keyring_is_sent_and_not_shown(
    people: ModuleType, loopback: Loopback, options: list[str], tmp_path: Path
) -> None:
    (tmp_path / "keyring_for_tests.py").write_text(KEYRING)
    loopback.answer = lambda seen: replying({"sent": seen.headers["X-Key"]})(seen)
    server = stdio(people, *options, PYTHON_KEYRING_BACKEND="keyring_for_tests.Keyring")
    assert server.env is not None
    server.env["PYTHONPATH"] += f"{os.pathsep}{tmp_path}"
    (result,) = answers(ask(server, call("getEcho")))
    assert loopback.seen[0].headers["X-Key"] == "from-the-keyring-0123"
    assert result["result"] == {"sent": "[redacted]"}


def test_a_missing_credential_is_said_by_its_variable(people: ModuleType, options: list[str]) -> None:
    failed = error(ask(stdio(people, *options), call("getPerson", {"person_id": "p1"}))[0])
    assert failed["error"] == "MissingCredentialsError"
    assert "PEOPLE_MCP_API_KEY" in failed["message"]


def test_lists_come_in_parts_and_a_cursor_goes_on(people: ModuleType, loopback: Loopback, options: list[str]) -> None:
    pages = {"": ["a", "b", "c"], "2": ["d", "e", "f"], "3": ["g"]}

    def page(seen: Seen) -> Any:
        at = seen.query.partition("after=")[2]
        following = {"": "2", "2": "3"}.get(at)
        value = {"data": [{"id": name} for name in pages[at]], "next": following}
        return 200, {"content-type": "application/json"}, json.dumps(value).encode()

    loopback.answer = page
    server = stdio(people, *options, PEOPLE_MCP_API_KEY=KEY)
    names: list[str] = []
    cursor: dict[str, str] = {}
    for _ in range(10):
        (part,) = answers(ask(server, call("listPeople", limit=2, **cursor)))
        assert len(part["items"]) <= 2
        names += [item["id"] for item in part["items"]]
        if "next_cursor" not in part:
            break
        cursor = {"cursor": part["next_cursor"]}
    assert names == list("abcdefg")
    wrong = ask(
        server,
        call("listPeople", cursor="nonsense"),
        call("listPeople", cursor=base64.urlsafe_b64encode(b'["x", 1]').decode()),
        call("listPeople", cursor="é"),
        call("getPerson", {"person_id": "p1"}, cursor=cursor["cursor"]),
        call("listPeople", limit=101),
        call("listPeople", limit=True),
    )
    assert {error(result)["error"] for result in wrong} == {"wrong_arguments"}


def test_results_are_bounded(people: ModuleType, loopback: Loopback, options: list[str]) -> None:
    long = {"data": [{"id": str(number), "note": "x" * 30_000} for number in range(5)], "next": None}
    replies = {
        "/words": (200, {"content-type": "application/json"}, json.dumps(["word" * 9] * 50_000).encode()),
        "/people": (200, {"content-type": "application/json"}, json.dumps(long).encode()),
        "/photo": (200, {"content-type": "image/png"}, b"\x89PNG\xff" * 20_000),
        "/echo": (200, {"content-type": "application/json"}, json.dumps({"a": {"b": ["x" * 200_000]}}).encode()),
    }
    loopback.answer = lambda seen: replies[seen.path]
    server = stdio(people, *options, PEOPLE_MCP_API_KEY=KEY)
    results = ask(server, call("listWords"), call("listPeople"), call("getPhoto"), call("getEcho"))
    words, listed, photo, echo = answers(results)
    assert all(len(str(result.structured_content)) < 60_000 for result in results)
    assert words["truncated"]
    assert words["result"][-1].endswith("items more)")
    assert [len(item["note"]) for item in listed["items"]] == [30_000]
    (rest,) = answers(ask(server, call("listPeople", cursor=listed["next_cursor"])))
    assert rest["items"][0]["id"] == "1"
    assert (photo["truncated"], photo["result"]["octets"]) == (True, 100_000)
    assert echo["result"]["a"]["b"][0].endswith("characters more)")


def test_a_stream_gives_its_first_items(people: ModuleType, loopback: Loopback, options: list[str]) -> None:
    events = "".join(f'data: "{number}"\n\n' for number in range(1000))
    loopback.answer = lambda _: (200, {"content-type": "text/event-stream"}, events.encode())
    (result,) = answers(ask(stdio(people, *options, PEOPLE_MCP_API_KEY=KEY), call("watchWords", limit=3)))
    assert len(result["items"]) == 3


def test_failures_are_said_as_data(people: ModuleType, loopback: Loopback, options: list[str]) -> None:
    loopback.answer = replying(
        {"message": "There is no p1.", "email": "ada@example.com"}, 404, **{"x-request-id": "r1"}
    )
    gone, missing, kind, extra, unknown, nothing, tool = ask(
        stdio(people, *options, PEOPLE_MCP_API_KEY=KEY),
        call("getPerson", {"person_id": "p1"}),
        call("getPerson"),
        call("getPerson", {"person_id": ["p1"]}),
        call("getPerson", {"person_id": "p1", "expand": "all"}),
        call("getPersn", {"person_id": "p1"}),
        ("call_operation", {}),
        ("delete_everything", {}),
    )
    facts = error(gone)
    assert (facts["error"], facts["status"], facts["request_id"]) == ("NotFoundError", 404, "r1")
    assert facts["body"] == {"message": "There is no p1.", "email": "[redacted]"}
    assert error(missing)["argument"] == "person_id"
    assert error(kind)["message"] == "person_id must be text, not a list"
    assert "there is no argument 'expand'" in error(extra)["message"]
    assert error(extra)["hint"].startswith("it takes person_id;")
    assert error(unknown)["hint"] == "did you mean 'getPerson'?"
    assert error(nothing)["error"] == "wrong_arguments"
    assert error(tool)["error"] == "unknown_tool"
    assert len(loopback.seen) == 1


def test_a_deadline_is_kept_over_all_attempts(people: ModuleType, loopback: Loopback, options: list[str]) -> None:
    def slow(_: Seen) -> Any:
        time.sleep(3)
        return 200, {}, b""

    loopback.answer = slow
    begun = time.monotonic()
    failed = error(
        ask(
            stdio(people, *options, "--deadline", "0.5", PEOPLE_MCP_API_KEY=KEY), call("getPerson", {"person_id": "1"})
        )[0]
    )
    assert failed["error"] in ("APITimeoutError", "timeout")
    assert time.monotonic() - begun < 25


def test_rate_limits_hold_for_all_calls_of_a_server(
    generated: Callable[..., ModuleType], loopback: Loopback, options: list[str]
) -> None:
    limited = DOCUMENT.replace("paths:\n", "x-specloom-rate-limit: {requests: 1, per: 0.4}\npaths:\n", 1)
    package = generated("people_limited", limited, "--with", "mcp")
    arrived: list[float] = []

    def note(_: Seen) -> Any:
        arrived.append(time.monotonic())
        return 200, {"content-type": "application/json"}, b"{}"

    loopback.answer = note
    ask(stdio(package, *options, PEOPLE_LIMITED_API_KEY=KEY), *[call("getEcho")] * 4)
    assert len(arrived) == 4
    assert arrived[-1] - arrived[0] > 0.7


def test_selectors_choose_what_is_offered(people: ModuleType) -> None:
    chosen = stdio(
        people, "--fake", "--allow-writes", "--include", "resource:people", "--exclude", "operation:DELETE*"
    )  # fmt: skip
    listed, excluded, other, close = ask(
        chosen,
        ("search_operations", {}),
        call("deletePerson", {"person_id": "p1"}),
        ("describe_operation", {"operation": "getEcho"}),
        call("deletePersons", {"person_id": "p1"}),
    )
    assert {row["operation"] for row in answer(listed)["operations"]} == {"listPeople", "createPerson", "getPerson"}
    assert {error(each)["error"] for each in (excluded, other, close)} == {"unknown_operation"}
    assert "deletePerson'?" not in error(close)["hint"]
    (reads,) = ask(stdio(people, "--fake", "--allow-writes", "--include", "method:get"), ("search_operations", {}))
    assert {row["method"] for row in answer(reads)["operations"]} == {"GET"}
    nothing = stdio(people, "--fake", "--include", "resource:peple")
    line = [nothing.command, *nothing.args]
    done = subprocess.run(line, env=nothing.env, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (2, "'resource:peple' selects nothing: did you mean resource:people?\n")
    (calls,) = ask(stdio(people, "--fake", "--include", "words.l*"), ("search_operations", {}))
    assert [row["call"] for row in answer(calls)["operations"]] == ["words.list"]


def test_tools_say_whether_they_write(people: ModuleType) -> None:
    hints = {tool.name: tool.annotations for tool in tools(stdio(people, "--fake"))}
    assert all(hint is not None and hint.read_only_hint and not hint.destructive_hint for hint in hints.values())
    hints = {tool.name: tool.annotations for tool in tools(stdio(people, "--fake", "--allow-writes"))}
    assert [(name, hint.read_only_hint, hint.destructive_hint) for name, hint in hints.items() if hint] == [
        ("search_operations", True, False),
        ("describe_operation", True, False),
        ("call_operation", False, True),
    ]


def test_over_http_other_hosts_and_pages_in_browsers_are_refused(people: ModuleType) -> None:
    message = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}})
    accepted = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}
    with http(people, "--fake") as url:
        (result,) = answers(ask(url, call("getPerson", {"person_id": "p1"})))
        assert result["result"]["id"]
        port = url.split(":")[2].partition("/")[0]
        for name, value, status in (
            ("Host", f"people.example:{port}", 421),
            ("Origin", "https://evil.example", 403),
            ("Origin", f"http://127.0.0.1:{port}", 403),
            ("Origin", "null", 403),
        ):
            assert httpx2.post(url, content=message, headers={**accepted, name: value}).status_code == status


def test_the_readme_starts_servers_that_work(people: ModuleType, tmp_path: Path) -> None:
    """Carry out what the README of a package says: the file for programs of agents, and the command lines."""
    assert people.__file__ is not None
    readme = (Path(people.__file__).parents[1] / "README.md").read_text("utf-8")
    section = readme.partition("## For agents\n")[2].partition("\n## ")[0]
    assert "[redacted]" in section
    (block,) = re.findall(r"```json\n(.+?)```", section, re.DOTALL)
    ((name, started),) = json.loads(block)["mcpServers"].items()
    command, module = "people-mcp-mcp", f"{people.__name__}.mcp"
    assert (name, started["command"]) == (people.__name__, command)
    metadata = tomllib.loads((Path(people.__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    assert metadata["scripts"] == {command: f"{module}:main"}
    assert metadata["optional-dependencies"]["mcp"] == ["mcp>=2,<3"]
    assert f'pip install "{metadata["name"]}[mcp]"' in section
    (result,) = answers(ask(stdio(people, *started["args"]), call("getPerson", {"person_id": "p1"})))
    assert result["result"]["name"] == "[redacted]"
    (shell,) = re.findall(r"```sh\n(.+?)```", section, re.DOTALL)
    lines = [shlex.split(line, comments=True) for line in shell.splitlines()]
    assert [line[0] for line in lines] == [command] * 3
    for line in lines:
        options = [option if option != "8765" else "0" for option in line[1:]]
        if "--http" in options:
            with http(people, "--fake") as url:
                assert len(tools(url)) == 3
        else:
            assert len(tools(stdio(people, *options))) == 3
    helped = subprocess.run(
        [sys.executable, "-m", module, "--help"], env=stdio(people).env, capture_output=True, text=True, check=True
    )
    named = {word for line in lines for word in line if word.startswith("--")} | {"--fake", "--show-personal"}
    assert all(option in helped.stdout for option in named)


def test_packages_that_do_not_ask_for_it_have_nothing_of_it(generated: Callable[..., ModuleType]) -> None:
    package = generated("people_plain", DOCUMENT)
    assert package.__file__ is not None
    folder = Path(package.__file__).parents[1]
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*")}
    assert not {name for name in names if "/agents" in name or "/operations/" in name or name.endswith("/mcp.py")}
    assert "mcp" not in (folder / "pyproject.toml").read_text("utf-8").replace("people-plain", "")
    assert "For agents" not in (folder / "README.md").read_text("utf-8")
