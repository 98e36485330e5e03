"""While a package is generated, no socket is opened, no program but ruff runs, and no file is written elsewhere.

Elsewhere is outside of the output, the folder for temporary files, which is empty afterwards, and the folder of stored
answers, which `SPECLOOM_CACHE` names or turns off.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CASES = Path(__file__).parents[1] / "cases"
HOSTILE = CASES / "hostile_text" / "openapi.yaml"
# An audit hook stays for the life of a process: each run has a process of its own.
WATCH = """
import json, os, sys
from pathlib import Path

from specloom.cli import main

document, folder, planted = sys.argv[1:]
seen = []
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGING = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod",
            "shutil.move", "shutil.copyfile")

def hook(event, arguments):
    if event.startswith(("socket.", "urllib.", "webbrowser.", "ftplib.", "http.")):
        seen.append([event, repr(arguments)[:200]])
    elif event == "open" and isinstance(arguments[0], (str, bytes)):
        path, mode, flags = arguments
        if (isinstance(mode, str) and set(mode) & set("wax+")) or (flags or 0) & WRITING:
            seen.append([event, os.path.realpath(os.fsdecode(path))])
    elif event in CHANGING:
        # `rmtree` names files relative to a folder that it holds open.
        last = arguments[-1] if event != "os.chmod" else -1
        base = os.readlink(f"/proc/self/fd/{last}") if isinstance(last, int) and last >= 0 else ""
        names = [os.fsdecode(a) for a in arguments if isinstance(a, (str, bytes))]
        seen.append([event, *(os.path.realpath(os.path.join(base, name)) for name in names)])
    elif event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        seen.append([event, os.fsdecode(arguments[0]) if arguments[0] else str(arguments[1])])

sys.dont_write_bytecode = True
sys.addaudithook(hook)
code = main(["generate", document, "--output", folder, "--package", "made"])
exec(planted)
sys.stderr.write("\\n" + json.dumps([code, seen]))
"""


def watched(document: Path, folder: Path, planted: str = "", *, stored: str = "off") -> tuple[int, list[list[str]]]:
    temporary = folder.parent / "temporary"
    temporary.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", WATCH, str(document), str(folder), planted],
        cwd=folder.parent, capture_output=True, encoding="utf-8", timeout=300, check=False,
        env={**os.environ, "TMPDIR": str(temporary), "SPECLOOM_CACHE": stored},
    )  # fmt: skip
    assert list(temporary.iterdir()) == []
    code, seen = json.loads(done.stderr.splitlines()[-1])
    return code, seen


def strays(seen: list[list[str]], folder: Path) -> list[list[str]]:
    """Return the events that nothing of generation needs: all but writing into the output, and running ruff."""
    inside = (str(folder.resolve()), str(folder.resolve().parent / "temporary"), "/dev/null")
    return [
        event
        for event in seen
        if not (
            Path(event[-1]).name.startswith("ruff")
            if event[0] in ("subprocess.Popen", "os.posix_spawn")
            else len(event) > 1 and all(path.startswith(inside) for path in event[1:])
        )
    ]


def test_generating_opens_no_socket_and_writes_nothing_elsewhere(tmp_path: Path) -> None:
    out = tmp_path / "out"
    code, seen = watched(HOSTILE, out)
    assert code in (0, 1)
    assert (out / "made").is_dir()
    assert any(event[0] == "open" for event in seen), "the hook saw nothing"
    assert strays(seen, out) == []


def test_only_entries_are_written_into_the_folder_of_stored_answers(tmp_path: Path) -> None:
    out, stored = tmp_path / "out", tmp_path / "stored"
    _, seen = watched(CASES / "body_as_fields" / "openapi.yaml", out, stored=str(stored))
    written = strays(seen, out)
    assert any(event[0] == "open" for event in written)
    assert all(path.startswith(f"{stored.resolve()}") for event in written for path in event[1:])
    assert {path.suffix for path in stored.rglob("*") if path.is_file()} == {".json"}


@pytest.mark.parametrize(
    "planted",
    [
        "import socket; socket.socket().close()",
        "open('elsewhere', 'w').close()",
        "os.mkdir('elsewhere')",
        "import subprocess; subprocess.run(['true'])",
    ],
)
def test_what_is_planted_is_seen(planted: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    _, seen = watched(HOSTILE, out, planted)
    assert strays(seen, out) != []
