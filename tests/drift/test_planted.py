"""The whole way: a server that contradicts a document in ten ways, recorded, reported, settled by overlay or text."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

SOUND = {"name": "Kitty", "kind": "cat", "age": 3, "born": "2020-01-31", "owner": "Ada"}
PETS = [
    SOUND,
    {**SOUND, "nickname": "Kit"},  # 1 an undocumented field
    {**SOUND, "kind": "axolotl"},  # 2 a value that is not listed
    {**SOUND, "owner": None},  # 3 null
    {**SOUND, "age": "three"},  # 4 another type
    {**SOUND, "born": "yesterday"},  # 5 another format
    {"name": "Nobody"},  # 6 a required field is missing
    {**SOUND, "name": "Bartholomew the Second"},  # 7 longer than allowed
]
ANSWERS: dict[tuple[str, str], tuple[int, str, object]] = {
    ("GET", "/pets"): (200, "application/json", PETS),
    ("POST", "/pets"): (409, "application/json", {"error": "there is one"}),  # 8 an undocumented status
    ("DELETE", "/pets/1"): (202, "application/json", {"gone": True}),  # 9 a body where there should be none
    ("GET", "/photos"): (200, "application/hal+json", ["a.png"]),  # 10 another media type
}
SCENARIO = """\
version: 1
steps:
- operation: listPets
- operation: createPet
  status: 409
  arguments: {body: {name: $steps.listPets#/0/name, kind: cat, age: 3, born: "2020-01-31", owner: Ada}}
- {operation: deletePet, arguments: {path: {id: 1}}}
- operation: listPhotos
"""
PLANTED = {
    ("drift-field-undocumented", "/1/nickname"),
    ("drift-enum-value", "/2/kind"),
    ("drift-null", "/3/owner"),
    ("drift-type", "/4/age"),
    ("drift-format", "/5/born"),
    ("drift-field-missing", "/6"),
    ("drift-limit", "/7/name"),
    ("drift-status-undocumented", ""),
    ("drift-body-undocumented", ""),
    ("drift-media-type-undocumented", ""),
}


class _Handler(BaseHTTPRequestHandler):
    def _answer(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        status, media_type, value = ANSWERS[self.command, self.path.partition("?")[0]]
        content = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_DELETE = _answer  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def server() -> Iterator[str]:
    found = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = Thread(target=found.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{found.server_port}"
    finally:
        found.shutdown()
        found.server_close()
        thread.join(5)


@pytest.fixture
def recorded(tmp_path: Path, specloom_here: Command) -> Path:
    (tmp_path / "openapi.yaml").write_text((Path(__file__).parent / "planted.yaml").read_text())
    (tmp_path / "scenario.yaml").write_text(SCENARIO)
    with server() as url:
        done = specloom_here(
            "record", "openapi.yaml", "--base-url", url, "--source", "mock", "--allow-writes", cwd=tmp_path
        )
    assert (done.returncode, done.stdout) == (0, "4 exchanges recorded, 0 known already\n"), done.stderr
    return tmp_path


def reported(done: subprocess.CompletedProcess[str]) -> set[tuple[str, str]]:
    return {
        (found["rule"], found["pointer"])
        for found in json.loads(done.stdout)["findings"]
        if found["severity"] != "note"
    }


def test_ten_planted_contradictions_are_found_and_settled(
    recorded: Path, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SPECLOOM_VENDOR_DOCS", raising=False)  # the pages do not say what is planted here
    done = specloom_here("drift", "openapi.yaml", "--format", "json", "--suggest", "overlay.yaml", cwd=recorded)
    assert done.returncode == 1
    assert len(json.loads(done.stdout)["findings"]) == len(PLANTED) == 10
    assert reported(done) == PLANTED
    assert "settles 10 findings" in done.stderr

    clean = specloom_here("drift", "openapi.yaml", "--overlay", "overlay.yaml", "--format", "json", cwd=recorded)
    assert (clean.returncode, json.loads(clean.stdout)["findings"]) == (0, [])
    assert specloom_here("validate", "openapi.yaml", "--overlay", "overlay.yaml", cwd=recorded).returncode == 0


def test_the_same_edits_in_place_keep_comments_and_order(recorded: Path, specloom_here: Command) -> None:
    before = (recorded / "openapi.yaml").read_text()
    done = specloom_here("drift", "openapi.yaml", "--format", "json", "--apply", cwd=recorded)
    assert "changed for 10 findings" in done.stderr, done.stderr
    after = (recorded / "openapi.yaml").read_text()
    for comment in ("# a comment that stays", "# What walks and what does not.", "# barks"):
        assert comment in after
    kept = [line for line in before.splitlines() if line in after.splitlines()]
    assert len(kept) >= len(before.splitlines()) - 7
    clean = specloom_here("drift", "openapi.yaml", "--format", "json", cwd=recorded)
    assert (clean.returncode, json.loads(clean.stdout)["findings"]) == (0, [])
