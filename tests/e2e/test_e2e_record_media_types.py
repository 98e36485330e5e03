"""Scenarios that choose the media type of a body and of an answer."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

DOCUMENT = """\
openapi: 3.1.0
info: {title: Sheets, version: "1"}
servers: [{url: "http://sheets.invalid"}]
paths:
  /rows:
    get:
      operationId: listRows
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {type: array, items: {type: string}}}
            text/csv: {schema: {type: string}}
    post:
      operationId: addRow
      requestBody:
        required: true
        content:
          application/json: {schema: {type: object, required: [name], properties: {name: {type: string}}}}
          application/x-www-form-urlencoded: {schema: {type: object, properties: {name: {type: string}}}}
          text/csv: {schema: {type: string}}
      responses: {"204": {description: ok}}
"""
SCENARIO = """\
version: 1
steps:
- {operation: listRows}
- {id: table, operation: listRows, accept: text/csv}
- {operation: addRow, arguments: {body: {name: a}}}
- {id: form, operation: addRow, content_type: application/x-www-form-urlencoded, arguments: {body: {name: b}}}
- {id: csv, operation: addRow, content_type: text/csv, arguments: {body: "name\\nc"}}
"""
Command = Callable[..., subprocess.CompletedProcess[str]]


def answer(seen: Any) -> tuple[int, dict[str, str], bytes]:
    if seen.method == "POST":
        return 204, {}, b""
    if seen.headers["accept"] == "text/csv":
        return 200, {"content-type": "text/csv"}, b"name\na"
    return 200, {"content-type": "application/json"}, b'["a"]'


def test_a_scenario_chooses_media_types(loopback: Any, tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "sheets.yaml").write_text(DOCUMENT)
    (tmp_path / "scenario.yaml").write_text(SCENARIO)
    loopback.answer = answer
    line = ("record", "sheets.yaml", "--base-url", loopback.url, "--allow-writes")
    done = specloom_here(*line, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "5 exchanges recorded, 0 known already\n"), done.stderr
    assert [seen.headers["accept"] for seen in loopback.seen[:2]] == ["application/json", "text/csv"]
    assert [(seen.headers["content-type"], seen.body) for seen in loopback.seen[2:]] == [
        ("application/json", b'{"name":"a"}'), ("application/x-www-form-urlencoded", b"name=b"),
        ("text/csv; charset=utf-8", b"name\nc"),
    ]  # fmt: skip
    assert specloom_here("generate", "sheets.yaml", "--output", "out", cwd=tmp_path).returncode == 0
    command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests")
    replayed = subprocess.run(command, cwd=tmp_path / "out" / "sheets", capture_output=True, text=True, check=False)
    assert replayed.returncode == 0, replayed.stdout


def test_a_media_type_that_is_not_described_is_refused(loopback: Any, tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "sheets.yaml").write_text(DOCUMENT)
    (tmp_path / "scenario.yaml").write_text(
        "version: 1\nsteps:\n- {operation: addRow, content_type: text/html, arguments: {body: x}}\n"
        "- {operation: listRows, accept: text/html}\n"
    )
    loopback.answer = answer
    done = specloom_here("record", "sheets.yaml", "--base-url", loopback.url, "--allow-writes", cwd=tmp_path)
    assert done.returncode == 1
    assert "scenario.yaml:3:3" in done.stderr
    assert "content_type must be one of 'application/json', " in done.stderr
    assert "accept must be one of 'application/json', 'text/csv'" in done.stderr
    assert loopback.seen == []
