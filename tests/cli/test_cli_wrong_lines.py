"""Wrong command lines: each is answered with what was probably meant, exit code 2, and no traceback (`make cases`)."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

_HERE = Path(__file__).parent
_DOCUMENT = _HERE.parent / "cases" / "mistakes" / "openapi.yaml"
_LINES = _HERE / "wrong_lines.txt"


def entries() -> list[tuple[str, str]]:
    """Return the command lines of the file, each with what is printed of it."""
    blocks = _LINES.read_text("utf-8").strip("\n").split("\n\n")
    return [(line.removeprefix("$ specloom "), rest) for line, _, rest in (block.partition("\n") for block in blocks)]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a document, and two vendors in specs."""
    for path in ("api.yaml", "specs/acme/openapi.yaml", "specs/tellcasey/openapi.yaml"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(_DOCUMENT, tmp_path / path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    return tmp_path


def test_there_are_thirty_of_them() -> None:
    assert len(entries()) >= 30


def test_each_is_answered_with_what_was_meant(project: Path, specloom_here: Command) -> None:
    printed: list[str] = []
    for line, _ in entries():
        before = sorted(project.rglob("*"))
        done = specloom_here(*shlex.split(line), cwd=project)
        assert (done.returncode, done.stdout) == (2, ""), line
        assert done.stderr.startswith("specloom: "), line
        assert "Traceback" not in done.stderr
        assert max(map(len, done.stderr.splitlines())) <= 120, line
        assert sorted(project.rglob("*")) == before, line
        printed.append(f"$ specloom {line}\n{done.stderr.rstrip()}")
    text = "\n\n".join(printed) + "\n"
    if os.environ.get("SPECLOOM_ACCEPT"):
        _LINES.write_text(text, "utf-8")
    assert text == _LINES.read_text("utf-8")


@pytest.mark.parametrize(
    ("line", "code", "meant"),
    [
        ("validate apy.yaml", 2, "api.yaml"),
        ("validate specs/acm/openapi.yaml", 2, "specs/acme/openapi.yaml"),
        ("record api.yaml --base-url http://127.0.0.1:9 --operation getParcl", 1, "getParcel"),
        ("generate api.yaml --include operation:getParcl", 1, "operation:getParcel"),
        ("diff HAED:api.yaml", 2, "HEAD"),
        ("diff trunc:api.yaml", 2, "trunk"),
    ],
)
def test_names_in_files_and_revisions_are_answered_as_well(
    line: str, code: int, meant: str, project: Path, specloom_here: Command
) -> None:
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"]
    for words in (["init", "-qb", "trunk"], ["add", "."], [*identity, "commit", "-qm", "One"]):
        subprocess.run(["git", *words], cwd=project, check=True, capture_output=True)
    done = specloom_here(*shlex.split(line), cwd=project)
    assert (done.returncode, done.stdout) == (code, "")
    assert f"hint: did you mean {meant!r}" in done.stderr
