"""Packages of one small document with every choice of runtime, and the runtime installed from its own wheel."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
x-specloom-rate-limit: {requests: 2, per: 0.2}
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
        "404": {description: Gone.}
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}}}
"""

Generate = Callable[..., Path]
Python = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def generate(specloom_here: Callable[..., subprocess.CompletedProcess[str]]) -> Generate:
    """Return what generates a package called `name` below a folder, and returns where it is."""

    def made(folder: Path, name: str, *options: str) -> Path:
        (folder / f"{name}.yaml").write_text(DOCUMENT)
        done = specloom_here("generate", f"{name}.yaml", "--output", "out", *options, cwd=folder)
        assert (done.returncode, done.stderr) == (0, "")
        return folder / "out" / name

    return made


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the wheel of specloom-runtime is installed in, built by way of the sdist."""
    folder = tmp_path_factory.mktemp("installed")
    line = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT / "generator/runtime")]
    subprocess.run(line, check=True, capture_output=True)
    wheel = next(folder.glob("*.whl"))
    line = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target"]
    subprocess.run([*line, str(folder / "site"), str(wheel)], check=True, capture_output=True)
    return folder / "site"


@pytest.fixture(scope="session")
def python() -> Python:
    """Return what runs Python with folders on its path: a program, or with `-m` a module."""

    def run(*arguments: str, path: tuple[Path, ...], cwd: Path) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, path)), "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(
            [sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, timeout=300,
            check=False,
        )  # fmt: skip

    return run
