"""The environment of the witnesses, and the programs that run in it: by `make witnesses`.

Run as `python -m tests.witnesses.environment` to make it, with the versions of `witnesses.txt`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BUILD = ROOT / "build" / "witnesses"
PYTHON = BUILD / "env" / "bin" / "python"
_WANTED = HERE / "witnesses.txt"
_READY = BUILD / ".ready"
_INSTALL_SECONDS = 400
_SECONDS = 60


def is_there() -> bool:
    """Return whether the environment is there with these versions."""
    return _READY.exists() and _READY.read_text("utf-8") == _WANTED.read_text("utf-8")


def install() -> None:
    """Make the environment, unless it is there."""
    if is_there():
        return
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    for line in ([sys.executable, "-m", "venv", "--clear", str(BUILD / "env")], [*pip, "-r", str(_WANTED)]):
        subprocess.run(line, timeout=_INSTALL_SECONDS, check=True)
    _READY.write_text(_WANTED.read_text("utf-8"), "utf-8")


def asked(program: str, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what a program of the environment says of each row."""
    lines = "".join(f"{json.dumps(row)}\n" for row in rows)
    line = [str(PYTHON), "-W", "ignore", str(HERE / program)]
    done = subprocess.run(line, input=lines, stdout=subprocess.PIPE, text=True, timeout=_SECONDS, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


@contextmanager
def running(program: str) -> Iterator[str]:
    """Start a server of the environment on loopback, yield its URL, which it prints first, and stop it."""
    process = subprocess.Popen(
        [str(PYTHON), "-W", "ignore", str(HERE / program)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.kill()
        process.wait(10)
        if process.stdout is not None:
            process.stdout.close()


if __name__ == "__main__":
    install()
