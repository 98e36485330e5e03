"""The interpreter survives the fast transport in all kinds of programs. `make versions` asks the other Pythons.

Run as `python -m tests.runtime.test_fast_shapes PYTHON ROUNDS` for a table of all of them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from .conftest import Scripted
from .fast_shapes import SHAPES

ROOT = Path(__file__).parents[2]
ROUNDS = 3
"""Enough for what a thread that ends does: the first of three died in more than nine of ten cases before.

The two programs that end right after calls die seldom even where nothing settles at exit: three rounds say only that
they run. How often they die is measured with many rounds, as below, and not tested.
"""


def deaths(shape: str, url: str, *, python: str = sys.executable, rounds: int = ROUNDS) -> list[str]:
    """Run a program some times, and return how it ended where that was not well."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "generator")))}
    line = [python, "-W", "ignore::DeprecationWarning", "-m", "tests.runtime.fast_shapes", shape, url]
    ended = []
    for _ in range(rounds):
        done = subprocess.run(line, env=environment, capture_output=True, text=True, timeout=60, check=False)
        if done.returncode or done.stderr:
            ended.append(f"{done.returncode}: {done.stderr[-500:]}")
    return ended


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks are POSIX")
@pytest.mark.parametrize("shape", SHAPES)
def test_the_interpreter_survives(server: Scripted, shape: str) -> None:
    assert deaths(shape, server.url) == []


def count_deaths(python: str, rounds: int) -> int:
    """Write a table of all programs with one Python, and return how often they died."""
    server = Scripted()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    count = 0
    for shape in SHAPES:
        ended = deaths(shape, server.url, python=python, rounds=rounds)
        count += len(ended)
        sys.stdout.write(f"fast transport, {shape}: {len(ended)} of {rounds} died {ended[:1] or ''}\n")
        sys.stdout.flush()
    server.shutdown()
    server.server_close()
    return count


if __name__ == "__main__":
    sys.exit(count_deaths(sys.argv[1], int(sys.argv[2])) > 0)
