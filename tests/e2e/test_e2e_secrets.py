"""Credentials that a server or a scenario shows reach neither recordings nor packages; a package's tests refuse one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from .conftest import Answer, Loopback, Seen

Command = Callable[..., subprocess.CompletedProcess[str]]
TOKEN = "opaque/Token+4711=of-nobody"
STRIPE = "sk_" + "live_4eC39HqLyjWDarjtT1zdp7dc"
PASSWORD = "hunter2-and-more"
DOCUMENT = """\
openapi: 3.1.1
info: {title: Doors, version: "1"}
servers: [{url: "https://doors.example"}]
security: [{key: []}]
paths:
  /login:
    post:
      operationId: login
      tags: [sessions]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Login"}}}
      responses:
        "200":
          description: In.
          content: {application/json: {schema: {$ref: "#/components/schemas/Session"}}}
  /doors/{id}:
    get:
      operationId: getDoor
      tags: [doors]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: A door.
          content: {application/json: {schema: {$ref: "#/components/schemas/Door"}}}
components:
  securitySchemes: {key: {type: apiKey, in: cookie, name: door}}
  schemas:
    Login: {type: object, properties: {user: {type: string}, password: {type: string}}}
    Session: {type: object, properties: {access_token: {type: string}, token_type: {type: string}}}
    Door: {type: object, properties: {id: {type: string}, note: {type: string}, next_page_token: {type: string}}}
"""
SCENARIO = f"""\
version: 1
steps:
- {{operation: login, arguments: {{body: {{user: ada, password: {PASSWORD}}}}}}}
- {{operation: getDoor, arguments: {{path: {{id: {STRIPE}}}}}}}
"""


def answer(request: Seen) -> Answer:
    headers = {"Content-Type": "application/json", "Set-Cookie": f"sid={TOKEN}", "X-Seen": f"pass={PASSWORD}"}
    if request.path == "/login":
        return 200, headers, json.dumps({"access_token": TOKEN, "token_type": "bearer"}).encode()
    note = {"id": "d1", "note": b64encode(f"key {STRIPE}".encode()).decode(), "next_page_token": "CAUQAA9fK2mQ7xLr4T"}
    return 200, headers, json.dumps(note).encode()


def spellings(secret: str) -> list[str]:
    return [
        secret,
        quote(secret, safe=""),
        json.dumps(secret)[1:-1],
        b64encode(secret.encode()).decode().rstrip("=")[:-1],
    ]


def run_tests(package: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(package)}
    line = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", ".", "tests"]
    return subprocess.run(line, cwd=package, env=environment, capture_output=True, text=True, check=False, timeout=120)


def test_what_was_shown_while_recording_is_in_no_file(
    loopback: Loopback, tmp_path: Path, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORS_DOOR", TOKEN)
    loopback.answer = answer
    (tmp_path / "doors.yaml").write_text(DOCUMENT)
    (tmp_path / "scenario.yaml").write_text(SCENARIO)
    done = specloom_here(
        "record", "doors.yaml", "--base-url", loopback.url, "--allow-writes", "--source", "mock", cwd=tmp_path
    )
    assert (done.returncode, len(loopback.seen)) == (0, 2), done.stderr
    assert loopback.seen[1].path == f"/doors/{STRIPE}"
    (tmp_path / "scenario.yaml").unlink()
    texts = {path: path.read_text("latin-1") for path in (tmp_path / "recordings").rglob("*") if path.is_file()}
    assert len(texts) == 2
    assert "CAUQAA9fK2mQ7xLr4T" in "".join(texts.values())
    assert "bearer" in "".join(texts.values())
    generated = specloom_here("generate", "doors.yaml", cwd=tmp_path)
    assert generated.returncode == 0, generated.stderr
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    for secret in (TOKEN, STRIPE, PASSWORD):
        assert [path for path in files if any(text in path.read_text("latin-1") for text in spellings(secret))] == []


def test_the_tests_of_a_package_refuse_a_recording_with_a_credential(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "doors.yaml").write_text(DOCUMENT)
    (tmp_path / "recordings").mkdir()
    exchange = {
        "specloom": {"operation": "getDoor", "source": "live", "arguments": {"path": {"id": "d1"}}},
        "request": {"method": "GET", "uri": "https://doors.example/doors/d1", "headers": {}, "body": None},
        "response": {
            "status": {"code": 200, "message": "OK"},
            "headers": {"Content-Type": ["application/json"]},
            "body": {"string": '{"id": "d1", "note": "n"}'},
        },
    }
    cassette = json.dumps({"version": 1, "interactions": [exchange]})
    (tmp_path / "recordings" / "getDoor.yaml").write_text(cassette)
    assert specloom_here("generate", "doors.yaml", cwd=tmp_path).returncode == 0
    package = tmp_path / "generated" / "doors"
    assert run_tests(package).returncode == 0
    copied = package / "doors" / "_exchanges" / "getDoor.json"
    plain = copied.read_text()
    for text in ('\\"api_key\\": \\"hunter2\\"', f'\\"x\\": \\"{STRIPE}\\"'):
        copied.write_text(plain.replace('\\"note\\": \\"n\\"', f'\\"note\\": \\"n\\", {text}'))
        red = run_tests(package)
        assert red.returncode == 1
        assert "CredentialRecorded" in red.stdout
        line = next(i for i, line in enumerate(copied.read_text().splitlines(), 1) if text in line)
        assert f"getDoor.json:{line}:" in red.stdout
        assert "x-specloom-ignore" in red.stdout
    reason = {"recording-credential": "The vendor prints this key in its manual."}
    ignored = json.loads(plain.replace('\\"n\\"', f'\\"{STRIPE}\\"'))
    ignored["interactions"][0]["x-specloom-ignore"] = reason
    copied.write_text(json.dumps(ignored))
    assert run_tests(package).returncode == 0
