"""`specloom watch`: regenerates what is saved, shows what is wrong and goes on, ends on an interrupt."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
SPEC = """\
openapi: 3.1.0
info: {title: T, version: "1"}
paths:
  /things:
    get: {operationId: listThings, tags: [things], responses: {"204": {description: ok}}}
servers: [{url: "https://things.invalid"}]
"""
_TONE = '"200": {description: ok, content: {application/octet-stream: {}}}'
_RECORDING = """\
version: 1
interactions:
- specloom: {operation: listThings, source: mock}
  request: {method: GET, uri: "https://example.test/things", headers: {}, body: null}
  response:
    status: {code: 200, message: OK}
    headers: {Content-Type: [application/octet-stream]}
    body: {file: bodies/tone.bin}
"""


class Watching:
    """A running `specloom watch`, and the lines that it prints."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "specloom", "watch"], cwd=folder, env=os.environ | {"PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        self._lines: Queue[str] = Queue()
        self._reader = Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line)

    def until(self, text: str) -> list[str]:
        """Return the lines up to the one that holds `text`."""
        seen: list[str] = []
        try:
            while not seen or text not in seen[-1]:
                seen.append(self._lines.get(timeout=60))
        except Empty:
            pytest.fail(f"no line with {text!r} came, only {seen}")
        return seen

    def end(self) -> int:
        """Interrupt it, and return its exit code."""
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(timeout=60)
        finally:
            self.process.kill()
            self._reader.join()
            assert self.process.stdout
            self.process.stdout.close()


@pytest.fixture
def vendors(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        (tmp_path / "specs" / name / "recordings").mkdir(parents=True)
        (tmp_path / "specs" / name / "openapi.yaml").write_text(SPEC)
    return tmp_path


@pytest.fixture
def watching(vendors: Path) -> Iterator[Watching]:
    started = Watching(vendors)
    try:
        yield started
    finally:
        if started.process.poll() is None:
            started.end()


def test_what_is_saved_is_generated_and_errors_do_not_end_it(vendors: Path, watching: Watching) -> None:
    first = watching.until("watching 2 documents")
    assert [line for line in first if "files written" in line][1].startswith("generated/two: ")
    specs, resources = vendors / "specs/one/openapi.yaml", vendors / "generated/one/one/resources"
    other = (vendors / "generated/two").stat().st_ino
    specs.write_text(SPEC.replace("[things]", "[stuff]").replace("/things", "/stuff"))
    assert "generated/one: loses client.things.list (listThings)\n" in watching.until("files changed")
    assert (resources / "stuff.py").is_file()
    specs.write_text("openapi: [")
    assert "specs/one/openapi.yaml:1:" in "".join(watching.until("error["))
    assert (resources / "stuff.py").is_file()
    specs.with_name("new").write_text(SPEC.replace("[things]", "[again]").replace("/things", "/again"))
    specs.with_name("new").replace(specs)  # as editors save
    watching.until("files changed")
    assert (resources / "again.py").is_file()
    assert (vendors / "generated/two").stat().st_ino == other
    assert watching.end() == 0


def test_a_body_beside_a_recording_is_watched_as_well(vendors: Path) -> None:
    folder = vendors / "specs/one/recordings"
    (folder / "bodies").mkdir()
    (folder / "bodies" / "tone.bin").write_bytes(b"\x00\xff")
    (vendors / "specs/one/openapi.yaml").write_text(SPEC.replace('"204": {description: ok}', _TONE))
    (folder / "listThings.yaml").write_text(_RECORDING)
    watching = Watching(vendors)
    try:
        assert not [line for line in watching.until("watching 2 documents") if "error" in line]
        (folder / "bodies" / "tone.bin").write_bytes(b"\x01\xff")
        watching.until("files changed")
        assert "Af8=" in "".join(path.read_text() for path in (vendors / "generated/one").rglob("*.json"))
    finally:
        assert watching.end() == 0


def test_without_the_library_it_says_what_is_missing(
    vendors: Path, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    done = specloom_here("watch", cwd=vendors)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "specloom: watching needs the library watchfiles: pip install 'specloom[watch]'\n"
