"""The environments of the frameworks, one for Python and one for Node, and the applications run in them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.live.servers import ROOT, free_port, stop, wait_for

APPS = Path(__file__).parent / "apps"
BUILD = ROOT / "build" / "frameworks"
LOG = BUILD / "witness.jsonl"
_INSTALL_SECONDS = 400
_NODE = 20


def install_python() -> None:
    """Make the environment of the Python applications, unless it is there with these versions."""
    wanted = APPS / "requirements.txt"
    home = BUILD / "python"
    python = str(home / "bin" / "python")
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "-r", str(wanted)]
    _install(home, wanted, [sys.executable, "-m", "venv", "--clear", str(home)], pip)


def install_node() -> None:
    """Make the environment of the Node applications, unless it is there with these versions."""
    wanted = APPS / "package.json"
    home = BUILD / "node"
    shutil.rmtree(home / "apps", ignore_errors=True)
    shutil.copytree(APPS, home / "apps", ignore=shutil.ignore_patterns("*.py", "__pycache__", "node_modules"))
    shutil.copy(wanted, home)
    npm = ["npm", "install", "--prefix", str(home), "--no-package-lock", "--no-audit", "--no-fund", "--silent"]
    _install(home, wanted, npm)


def node_missing() -> str:
    """Return why the Node applications cannot run, or nothing."""
    if not (shutil.which("node") and shutil.which("npm")):
        return "node and npm are not there"
    ran = subprocess.run(["node", "--version"], capture_output=True, text=True, timeout=20, check=True)
    major = int(ran.stdout.removeprefix("v").partition(".")[0])
    return "" if major >= _NODE else f"node is older than {_NODE}"


def _install(home: Path, wanted: Path, *lines: list[str]) -> None:
    done = home / ".ready"
    if done.exists() and done.read_text("utf-8") == wanted.read_text("utf-8"):
        return
    for line in lines:
        subprocess.run(line, timeout=_INSTALL_SECONDS, check=True)
    done.write_text(wanted.read_text("utf-8"), "utf-8")


@contextmanager
def running(file: str, ready: str) -> Iterator[str]:
    """Start an application on a free port of the loopback interface, yield its address, and stop it.

    Raises:
        RuntimeError: It did not come up in time.
    """
    port = free_port()
    environment = {**os.environ, "PORT": str(port), "WITNESS_LOG": str(LOG), "PYTHONDONTWRITEBYTECODE": "1"}
    program = str(BUILD / "python" / "bin" / "python") if file.endswith(".py") else "node"
    folder = APPS if file.endswith(".py") else BUILD / "node" / "apps"
    with (BUILD / f"{file}.log").open("wb") as log:
        process = subprocess.Popen(
            [program, file], cwd=folder, env=environment, stdout=log, stderr=log, start_new_session=True
        )
        try:
            wait_for(process, f"http://127.0.0.1:{port}{ready}")
            yield f"http://127.0.0.1:{port}"
        finally:
            stop(process)
