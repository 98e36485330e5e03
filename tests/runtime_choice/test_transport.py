"""`transport = "fast"` in the configuration: clients send by pyreqwest unless they are told otherwise."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets: {get: {operationId: listPets, tags: [pets], responses: {"200": {description: ok, content: {
    application/json: {schema: {type: array, items: {type: string}}}}}}}}
"""
USE = """\
import asyncio, json, sys, threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pets import AsyncPets, Pets

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        body = json.dumps(["a"]).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *_): pass

server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_port}"

async def main(**options):
    async with AsyncPets(base_url=url, **options) as client:
        return await client.pets.list()

def sent(**options):
    with Pets(base_url=url, **options) as client:
        return client.pets.list(), asyncio.run(main(**options)), "pyreqwest" in sys.modules

print(json.dumps([sent(transport=None), sent()]))
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pets.yaml").write_text(PETS)
    (tmp_path / "specloom.toml").write_text('transport = "fast"\n[vendors.pets]\ndocument = "pets.yaml"\n')
    return tmp_path


def used(package: Path) -> list[object]:
    done = subprocess.run(
        [sys.executable, "-c", USE], env={"PYTHONPATH": str(package)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    answer: list[object] = json.loads(done.stdout)
    return answer


@pytest.mark.parametrize("kind", ["copy", "package"])
def test_clients_send_by_the_fast_transport_unless_told_otherwise(
    kind: str, project: Path, specloom_here: Command
) -> None:
    assert specloom_here("generate", "--runtime", kind, cwd=project).returncode == 0
    package = project / "generated/pets"
    required = tomllib.loads((package / "pyproject.toml").read_text())["project"]["dependencies"]
    assert any("pyreqwest" in text if kind == "copy" else "specloom-runtime[fast]==" in text for text in required)
    assert "Requests go through pyreqwest, which this package requires" in (package / "README.md").read_text()
    assert 'transport: httpx2.BaseTransport | Literal["fast"] | None = "fast",' in (
        (package / "pets/_client.py").read_text()
    )
    if kind == "copy":
        assert used(package) == [[["a"], ["a"], False], [["a"], ["a"], True]]


def test_it_is_recorded_and_goes_with_what_it_needs(project: Path, specloom_here: Command) -> None:
    def recorded() -> object:
        return json.loads((project / "generated/pets/specloom.lock").read_text())["runtime"]

    assert specloom_here("generate", cwd=project).returncode == 0
    fast = {"kind": "copy", "with": ["testing", "fast"], "transport": "fast"}
    assert recorded() == fast
    (project / "specloom.toml").write_text('[vendors.pets]\ndocument = "pets.yaml"\n')
    assert specloom_here("generate", cwd=project).stdout == "generated/pets: up to date\n"
    assert recorded() == fast
    (project / "specloom.toml").write_text('[vendors.pets]\ndocument = "pets.yaml"\ntransport = "httpx2"\n')
    assert specloom_here("generate", cwd=project).returncode == 0
    assert recorded() == {"kind": "copy", "with": ["testing", "fast"]}
    (project / "specloom.toml").write_text('[vendors.pets]\ndocument = "pets.yaml"\ntransport = "fast"\n')
    assert specloom_here("generate", "--without", "fast", cwd=project).returncode == 0
    assert recorded() == {"kind": "copy", "with": ["testing"]}


def test_the_vendors_transport_wins_over_what_all_leave_out(project: Path, specloom_here: Command) -> None:
    text = 'without = ["fast"]\n[vendors.pets]\ndocument = "pets.yaml"\ntransport = "fast"\n'
    (project / "specloom.toml").write_text(text)
    assert specloom_here("generate", cwd=project).returncode == 0
    assert 'transport = "fast"' in specloom_here("config", cwd=project).stdout


@pytest.mark.types
def test_the_packages_own_tests_pass_and_its_types_hold(project: Path, specloom_here: Command) -> None:
    assert specloom_here("generate", cwd=project).returncode == 0
    package = project / "generated/pets"
    for command in (("pytest", "-q", "-p", "no:cacheprovider"), ("mypy", "--strict", "pets")):
        done = subprocess.run(
            [sys.executable, "-m", *command], cwd=package, env={"PYTHONPATH": str(package)}, capture_output=True,
            text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout
