"""What surrounds a command may be in its way: one message, its exit code, no traceback, nothing half-written."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    get:
      operationId: listPets
      summary: "Schöne Tiere, \\U0001F408."
      responses: {"200": {description: ok}}
"""
RECORDING = """\
version: 1
interactions:
- specloom: {operation: listPets, source: live}
  request: {method: GET, uri: "https://pets.example/pets", headers: {}, body: null}
  response:
    status: {code: 418, message: "Tee \\u2615"}
    headers: {Content-Type: [text/plain]}
    body: {string: "\\u2615"}
"""
ENTRY = {
    "startedDateTime": "2026-01-31T00:00:00Z",
    "request": {"method": "GET", "url": "https://pets.example/pets", "headers": [], "queryString": []},
    "response": {"status": 200, "statusText": "OK", "headers": [], "content": {"mimeType": "text/plain", "text": "a"}},
}

HUNG = """\
import signal, time
import specloom.cli, specloom.pipeline.load_document
signal.signal(signal.SIGINT, signal.default_int_handler)
specloom.pipeline.load_document.load_partly = lambda *_, **__: (print("ready", flush=True), time.sleep(60))
raise SystemExit(specloom.cli.main(["drift", "pets.yaml"]))
"""


@pytest.fixture
def pets(tmp_path: Path) -> Path:
    (tmp_path / "recordings").mkdir()
    (tmp_path / "recordings" / "listPets.yaml").write_text(RECORDING)
    (tmp_path / "pets.yaml").write_text(DOCUMENT, "utf-8")
    (tmp_path / "a.har").write_text(json.dumps({"log": {"version": "1.2", "entries": [ENTRY]}}))
    (tmp_path / "file").write_text("mine\n")
    (tmp_path / "folder").mkdir()
    return tmp_path


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("record pets.yaml --from-har a.har --output file", "cannot write file/listPets.yaml: "),
        ("record pets.yaml --from-har a.har --output file/x", "cannot write file/x/listPets.yaml: "),
        ("record pets.yaml --from-har a.har --output /proc/x", "cannot write /proc/x/listPets.yaml: "),
        ("drift pets.yaml --suggest folder", "cannot write folder: "),
        ("drift pets.yaml --suggest file/x", "cannot write file/x: "),
        ("drift pets.yaml --suggest /proc/x", "cannot write /proc/x: "),
        ("generate pets.yaml --output /proc/x", "cannot write "),
    ],
)
def test_what_cannot_be_written_is_named(line: str, said: str, pets: Path, specloom_here: Command) -> None:
    before = tree(pets)
    done = specloom_here(*line.split(), cwd=pets)
    assert done.returncode == 1
    assert f"specloom: {said}" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(pets) == before


@pytest.mark.parametrize("command", ["generate", "validate", "drift", "evidence", "record", "diff"])
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("folder", "folder: error[document-choice]: the folder holds no OpenAPI document"),
        ("empty.yaml", "empty.yaml:1:1: error[document-empty]"),
        ("octets.yaml", "octets.yaml:1:1: error[file-encoding]"),
        ("other.yaml", "other.yaml:1:1: error[openapi-version]"),
        ("lost.yaml", "there is no file 'lost.yaml'"),
    ],
)
def test_every_command_says_alike_what_is_no_document(
    command: str, name: str, said: str, pets: Path, specloom_here: Command
) -> None:
    (pets / "empty.yaml").write_bytes(b"")
    (pets / "octets.yaml").write_bytes(b"\xff\x00\x01")
    (pets / "other.yaml").write_text("a: 1\n")
    more = {"record": ["--from-har", "a.har"], "diff": ["pets.yaml"]}.get(command, [])
    done = specloom_here(command, name, *more, cwd=pets)
    # What is named and not there, and a document that is to be found in a folder, are a matter of usage.
    if (command, name) == ("diff", "folder"):
        assert (done.returncode, done.stderr[:23]) == (1, "folder: error[file-unre")
        return
    assert done.returncode == (2 if name in ("folder", "lost.yaml") else 1)
    assert said in done.stderr
    assert done.stderr.count("error[") <= 1
    assert done.stdout == ""


@pytest.mark.parametrize("name", ["class", "os", "a-b", "", "Pets", "pets..old", "os.pets", "pets.class", "ä"])
def test_a_package_is_called_what_python_can_import(name: str, pets: Path, specloom_here: Command) -> None:
    done = specloom_here("generate", "pets.yaml", "--package", name, cwd=pets)
    assert (done.returncode, done.stdout) == (2, "")
    first, *rest = done.stderr.splitlines()
    assert first == f"specloom: {name!r} cannot be a package's name; give another with --package"
    assert all(re.fullmatch(r"  hint: did you mean '[a-z_]+'\?", line) for line in rest)
    assert bool(rest) == bool(name and "." not in name)


@pytest.mark.parametrize(
    "text", ["", "{", "[1]", "{}", '{"log": {}}', '{"log": {"entries": 5}}', "\x00", '{"log": {"entries": [5]}}']
)
def test_a_broken_archive_is_told_and_nothing_is_recorded(text: str, pets: Path, specloom_here: Command) -> None:
    (pets / "a.har").write_text(text)
    done = specloom_here("record", "pets.yaml", "--from-har", "a.har", "--output", "out", cwd=pets)
    assert done.returncode == (0 if "[5]" in text else 1)
    assert done.stderr.startswith("a.har")
    assert "hint: " in done.stderr
    assert not (pets / "out").exists()


def test_a_broken_cassette_is_told_by_every_command_that_reads_it(pets: Path, specloom_here: Command) -> None:
    (pets / "recordings" / "other.yaml").write_text("version: 1\ninteractions: [\n")
    for command in ("generate", "validate", "drift"):
        done = specloom_here(command, "pets.yaml", cwd=pets)
        assert (done.returncode, done.stdout) == (1, ""), command
        assert "recordings/other.yaml:3:1: error[" in done.stderr


def test_letters_that_a_terminal_does_not_have_are_shown_by_number(pets: Path, specloom: Command) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    (pets / "new.yaml").write_text(DOCUMENT.replace("listPets", "größe"), "utf-8")
    for line in (["generate", "pets.yaml"], ["drift", "pets.yaml", "--recordings", "recordings"]):
        done = specloom(*line, cwd=pets, env=plain)
        assert "Traceback" not in done.stderr
    done = specloom("diff", "pets.yaml", "new.yaml", "--api-only", cwd=pets, env=plain)
    assert (done.returncode, done.stderr) == (0, "")
    assert "gr\\xf6\\xdfe" in done.stdout
    readme = (pets / "generated" / "pets" / "README.md").read_text("utf-8")
    assert "Schöne Tiere" in readme


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize("line", ["validate pets.yaml", "diff pets.yaml pets.yaml --api-only", "evidence pets.yaml"])
def test_output_that_nobody_can_take(line: str, pets: Path) -> None:
    command = [sys.executable, "-m", "specloom", *line.split()]
    warned = subprocess.run(command, cwd=pets, capture_output=True, text=True, timeout=60, check=False).stderr
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command, cwd=pets, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False
        )
    no_space = "specloom: cannot go on with the output: No space left on device\n"
    assert (done.returncode, done.stderr) == (1, warned + no_space)
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(command, cwd=pets, stdout=write, stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (1, warned)
    closed = subprocess.run(
        ["sh", "-c", '"$@" >&-', "sh", *command], cwd=pets, capture_output=True, text=True, timeout=60, check=False
    )
    assert (closed.returncode, closed.stderr) == (0, warned)


def test_an_interrupt_ends_a_command_with_its_own_code(pets: Path) -> None:
    """Loading hangs here, so that the interrupt is sure to come in the middle."""
    running = subprocess.Popen(
        [sys.executable, "-c", HUNG], cwd=pets, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert running.stdout is not None
    assert running.stdout.readline() == "ready\n"
    time.sleep(0.1)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=30)
    assert (running.returncode, said) == (130, "specloom: interrupted; packages are as they were, or whole\n")
