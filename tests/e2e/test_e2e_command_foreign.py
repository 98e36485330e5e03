"""The command line of somebody else's large API, made from its document: every command of it, and real calls."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.folders import CORPUS

from .commands import Command
from .conftest import Loopback

pytestmark = pytest.mark.skipif(CORPUS.path is None, reason=CORPUS.absence)

ALL_PAGES = """
import contextlib, io, json, sys
sys.path.insert(0, {folder!r})
from box._runtime.command_line.main import run
from box._runtime.operations.catalogue import catalogue_of
wide, failed = [], []
calls = [tuple(each.call) for each in catalogue_of("box").operations]
for call in [(), *{{call[:-1] for call in calls}}, *calls]:
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown):
        code = run("box", "box", [*(name.replace("_", "-") for name in call), "--help"])
    lines = [line for line in shown.getvalue().splitlines() if not line.startswith("  $ ")]
    wide += [line for line in lines if len(line) > 80 and max(map(len, line.split())) < 60]  # one word cannot be broken
    failed += [call] * (code != 0 or "Usage: box" not in shown.getvalue())
print(json.dumps([len(calls), wide, failed]))
"""
ALL_CALLS = """
import contextlib, io, json, sys
sys.path.insert(0, {folder!r})
from box._runtime.command_line.main import run
from box._runtime.command_line.options import Options
from box.testing import EXCHANGES
from box._runtime.operations.catalogue import catalogue_of
def word(value):
    return value if isinstance(value, str) else json.dumps(value)
done, wrong = 0, []
exchanges = {{row.id: EXCHANGES.of(row) for row in EXCHANGES.operations}}
catalogue = catalogue_of("box")
for operation in catalogue.operations:
    named = {{each.argument.name: each.name for each in Options(operation, catalogue).own}}
    for exchange in exchanges[operation.id][:1]:
        given = exchange["specloom"].get("arguments", {{}})
        if "Content-Type" in exchange["request"]["headers"] and "body" not in given:
            continue
        words = [name.replace("_", "-") for name in operation.call]
        for each in operation.arguments:
            value = given.get(each.place, {{}}).get(each.wire)
            if value is not None and each.place == "path":
                words.append(word(value))
            elif value is not None:
                words.append(named[each.name] + "=" + word(value))
        if "body" in given:
            words += ["--body", json.dumps(given["body"])]
        shown, said = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(shown), contextlib.redirect_stderr(said):
            code = run("box", "box", [*words, "--dry-run"])
        line = exchange["request"]["method"] + " " + exchange["request"]["uri"]
        if code or shown.getvalue().partition("\\n")[0] != line:
            wrong.append([words, line, shown.getvalue()[:200], said.getvalue()])
        done += 1
print(json.dumps([done, wrong]))
"""


@pytest.fixture(scope="module")
def box(
    specloom_here: Callable[..., subprocess.CompletedProcess[str]], tmp_path_factory: pytest.TempPathFactory
) -> Command:
    assert CORPUS.path is not None
    folder = tmp_path_factory.mktemp("foreign")
    words = ("--package", "box", "--with", "cli", "--output", str(folder))
    done = specloom_here("generate", CORPUS.path / "box.json", *words, cwd=folder)
    assert (folder / "box" / "pyproject.toml").exists(), done.stderr
    return Command("box", folder / "box", folder / "bin")


def run(command: Command, program: str) -> Any:
    done = subprocess.run(
        [sys.executable, "-c", program.format(folder=str(command.folder))],
        capture_output=True, text=True, timeout=600, env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1"}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_each_command_has_help_within_80_columns(box: Command) -> None:
    count, wide, failed = run(box, ALL_PAGES)
    assert count >= 250
    assert (wide, failed) == ([], [])


def test_each_command_makes_the_request_of_its_operation(box: Command) -> None:
    count, wrong = run(box, ALL_CALLS)
    assert count >= 150
    assert wrong == []


def test_calls_over_http(box: Command, loopback: Loopback, tmp_path: Path) -> None:
    headers = {"content-type": "application/json"}
    loopback.answer = lambda seen: (200, headers, json.dumps({"id": "5", "type": "folder", "name": seen.path}).encode())
    environment = {"BOX_TOKEN": "t0ken"}
    at = ("--base-url", loopback.url)
    made = box("folders", "create", "--name", "new", "--parent.id", "0", *at, **environment)
    assert (made.returncode, json.loads(made.stdout)["name"]) == (0, "/folders"), made.stderr
    assert json.loads(loopback.seen[0].body) == {"name": "new", "parent": {"id": "0"}}
    assert loopback.seen[0].headers["authorization"] == "Bearer t0ken"
    file = tmp_path / "a.txt"
    file.write_text("hello")
    got = box("folders", "get", "5", "--fields", "id", "--fields", "name", "-o", "csv", *at, **environment)
    assert got.returncode == 0, got.stderr
    assert loopback.seen[1].query == "fields=id,name"
    missing = box("folders", "create", "--name", "new", *at, **environment)
    assert (missing.returncode, missing.stderr) == (2, "box: --parent is missing (write --parent JSON)\n")
    lost = box("folder", "get", "5")
    assert "did you mean 'folders'?" in lost.stderr
