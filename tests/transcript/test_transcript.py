"""The first steps with each committed package run, in this environment; `make transcript` has the others."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.transcript.programs import application, first_steps, notebook, shown_by, table

GENERATED = Path(__file__).parents[2] / "generated"
PACKAGES = sorted(path.parent for path in GENERATED.glob("*/pyproject.toml"))
SERVED = """
import os, subprocess, sys, {0}.testing as testing
with testing.serve(testing.fake()) as url:
    os.environ["{0}_base_url".upper()] = url
    sys.exit(subprocess.run([sys.executable, "-c", sys.stdin.read()], timeout=120).returncode)
"""


@pytest.mark.parametrize("folder", PACKAGES, ids=lambda folder: folder.name)
def test_the_first_steps_run(folder: Path) -> None:
    shown = shown_by(folder)
    done = subprocess.run(
        [sys.executable, "-c", SERVED.format(folder.name)], input=first_steps(shown), text=True,
        capture_output=True, env={**os.environ, "PYTHONPATH": str(folder)}, timeout=150, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    words = [line.partition(" ")[0] for line in done.stdout.splitlines()]
    assert bool(shown.write) == (folder.name != "ccai")  # that API is only read
    steps = ["read", *(["wrote"] if shown.write else []), "error", "error", "tasks"]
    assert [word for word in words if word in ("read", "wrote", "error", "tasks")] == steps


def test_all_programs_are_python() -> None:
    shown = shown_by(GENERATED / "tellcasey")
    assert (shown.client, shown.paged, shown.read) == ("Tellcasey", True, "client.connections.list()")
    for program in (table(shown), application(shown, "Connection"), *notebook(shown)[:3]):
        compile(program, "program", "exec")
