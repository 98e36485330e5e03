"""Real servers: how each is installed, started on a free port of the loopback interface, and asked for its document."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "live"
TOKEN = "live-test"
_INSTALL_SECONDS = 600
_START_SECONDS = 120
_STOP_SECONDS = 20


@dataclass(frozen=True)
class Server:
    """A server from a package index. `command` gets the port; `ready` and `document` are paths on the server.

    `prepare` is run before it; a setting of `.` stands for the folder that the server has for itself.

    Where `document` names a file of the installed package (`package/file`), it is taken from there.
    """

    name: str
    packages: tuple[str, ...]
    command: Callable[[int], list[str]]
    ready: str
    document: str
    settings: Mapping[str, str] = field(default_factory=dict)
    prepare: tuple[str, ...] = ()
    token: str = ""

    @property
    def home(self) -> Path:
        """Where the server's environment is."""
        return BUILD / self.name


JUPYTER = Server(
    "jupyter",
    ("jupyter-server==2.21.1", "ipykernel"),
    lambda port: ["jupyter-server", "--no-browser", f"--port={port}", "--ip=127.0.0.1", "--allow-root",
                  f"--ServerApp.token={TOKEN}", "--ServerApp.root_dir=."],
    "/api",
    "jupyter_server/services/api/api.yaml",
)  # fmt: skip
CHROMA = Server(
    "chroma",
    ("chromadb==1.5.9",),
    lambda port: ["chroma", "run", "--path", "./data", "--host", "127.0.0.1", "--port", str(port)],
    "/api/v2/heartbeat",
    "/openapi.json",
)
PREFECT = Server(
    "prefect",
    ("prefect==3.4.25", "fastapi<0.117", "pydantic<2.12", "importlib-metadata"),
    lambda port: ["prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port), "--no-services"],
    "/api/health",
    "/openapi.json",
    {"PREFECT_HOME": ".", "HOME": ".", "PREFECT_SERVER_ANALYTICS_ENABLED": "false", "DO_NOT_TRACK": "1"},
)
AIRFLOW = Server(
    "airflow",
    ("apache-airflow==3.0.6", "fastapi[standard]<0.117", "pydantic<2.12"),
    lambda port: ["airflow", "api-server", "--host", "127.0.0.1", "--port", str(port), "--workers", "1"],
    "/api/v2/version",
    "/openapi.json",
    {
        "AIRFLOW_HOME": ".",
        "AIRFLOW__CORE__LOAD_EXAMPLES": "false",
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_ALL_ADMINS": "true",
        "AIRFLOW__API_AUTH__JWT_ISSUER": "live",
        "AIRFLOW__API_AUTH__JWT_SECRET": "a secret of this test that is long enough for its algorithm, 64 bytes",
    },
    ("airflow", "db", "migrate"),
    "/auth/token",
)


def install(server: Server) -> str:
    """Make the server's environment where there is none; return why that failed, or nothing."""
    done = server.home / ".ready"
    if done.exists() and done.read_text("utf-8") == " ".join(server.packages):
        return ""
    shutil.rmtree(server.home, ignore_errors=True)
    pip = [str(server.home / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    for line in ([sys.executable, "-m", "venv", str(server.home)], [*pip, *server.packages]):
        try:
            ran = subprocess.run(line, capture_output=True, text=True, timeout=_INSTALL_SECONDS, check=False)
        except subprocess.TimeoutExpired:
            return "the installation took too long"
        if ran.returncode:
            return f"the installation failed: {ran.stderr[-300:]}"
    done.write_text(" ".join(server.packages), "utf-8")
    return ""


@contextmanager
def running(server: Server) -> Iterator[str]:
    """Start a server in a folder of its own, wait until it answers, yield its address, and stop it.

    Raises:
        RuntimeError: It did not come up in time.
    """
    folder = BUILD / f"{server.name}-data"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    port = free_port()
    settings = {name: str(folder) if value == "." else value for name, value in server.settings.items()}
    environment = {**os.environ, **settings, "PATH": f"{server.home / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    with (folder / "log").open("wb") as log:
        if server.prepare:
            line = _installed(server, server.prepare)
            subprocess.run(
                line, cwd=folder, env=environment, stdout=log, stderr=log, timeout=_START_SECONDS, check=True
            )
        process = subprocess.Popen(
            _installed(server, server.command(port)),
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(process, address + server.ready)
            yield address
        finally:
            stop(process)


def fetch_token(server: Server, address: str) -> str:
    """Return the token that the server takes."""
    return str(json.loads(_get(address + server.token))["access_token"]) if server.token else TOKEN


def fetch_document(server: Server, address: str, folder: Path) -> Path:
    """Write the server's document into a folder and return where it is."""
    if server.document.startswith("/"):
        path = folder / f"{server.name}.json"
        path.write_text(json.dumps(json.loads(_get(address + server.document)), indent=1), "utf-8")
        return path
    (found,) = (server.home / "lib").glob(f"*/site-packages/{server.document}")
    return Path(shutil.copy(found, folder / f"{server.name}{found.suffix}"))


def _installed(server: Server, command: Sequence[str]) -> list[str]:
    return [str(server.home / "bin" / command[0]), *command[1:]]


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _get(address: str) -> bytes:
    request = urllib.request.Request(address, headers={"Authorization": f"token {TOKEN}"})
    with urllib.request.urlopen(request, timeout=10) as response:
        return bytes(response.read())


def wait_for(process: subprocess.Popen[bytes], address: str) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            _get(address)
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
        else:
            return
    raise RuntimeError("the server did not come up in time")


def stop(process: subprocess.Popen[bytes]) -> None:
    """Stop the server with all that it started: it leads a process group of its own."""
    for signal in (15, 9):
        try:
            os.killpg(process.pid, signal)
            process.wait(_STOP_SECONDS)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue
