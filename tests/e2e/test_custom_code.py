"""What a person adds to a generated package: wired in with its types, loaded when used, kept when regenerated."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}}}
"""
CUSTOM = {
    "__init__.py": '"""Ours."""\n',
    "pets.py": '''\
"""Pets, and what we know of them."""

from __future__ import annotations

from ..resources.pets import Pets as Generated


class Pets(Generated):
    """Pets by name."""

    def name_of(self, pet_id: int) -> str:
        """Return the name of a pet."""
        return self.get(pet_id).name
''',
    "client.py": '''\
"""Our clients."""

from __future__ import annotations

from .._client import AsyncPets as GeneratedAsync
from .._client import Pets as Generated


class Pets(Generated):
    """A client that greets."""

    def greeting(self, pet_id: int) -> str:
        """Return what to say."""
        return f"Hello {self.pets.name_of(pet_id)}"


class AsyncPets(GeneratedAsync):
    """A client that waits."""

    async def greeting(self, pet_id: int) -> str:
        """Return what to say."""
        return f"Hello {(await self.pets.get(pet_id)).name}"
''',
}
USE = """\
import sys
import zoo

assert not [name for name in sys.modules if name.startswith("zoo.custom")]
from zoo import AsyncZoo, Zoo
from zoo.testing import serve

assert not [name for name in sys.modules if name.startswith("zoo.custom.pets")]
"""
CONSUMER = '''\
"""Uses what was added, and what was generated."""

import httpx2
from typing import assert_type

from zoo import AsyncZoo, Zoo, models


def answer(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, json={"name": "Rex"})


with Zoo(transport=httpx2.MockTransport(answer)) as client:
    assert_type(client.greeting(1), str)
    assert_type(client.pets.get(1), models.Pet)
    print(client.with_options(retries=0).greeting(1), client.pets.name_of(2), type(client.pets).__module__)


async def later(client: AsyncZoo) -> None:
    assert_type(await client.greeting(1), str)
'''


def generate(folder: Path, command: Command, *options: str) -> subprocess.CompletedProcess[str]:
    return command("generate", "pets.yaml", "--package", "zoo", "--output", "out", *options, cwd=folder)


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder / "out" / "zoo"), "MYPYPATH": str(folder / "out" / "zoo")}
    line = [sys.executable, *arguments]
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture
def zoo(tmp_path: Path, specloom_here: Command) -> Path:
    (tmp_path / "pets.yaml").write_text(PETS)
    assert generate(tmp_path, specloom_here).returncode == 0
    (tmp_path / "out/zoo/zoo/custom").mkdir()
    for name, text in CUSTOM.items():
        written = text.replace("import Pets as", "import Zoo as").replace("AsyncPets", "AsyncZoo")
        written = written.replace("class Pets", "class Zoo") if name == "client.py" else text
        (tmp_path / "out/zoo/zoo/custom" / name).write_text(written)
    return tmp_path


def test_what_is_added_takes_the_place_of_what_is_generated_and_stays(zoo: Path, specloom_here: Command) -> None:
    custom = zoo / "out/zoo/zoo/custom"
    added = {path.name: path.read_text() for path in custom.iterdir()}
    # A new class is noticed though no input has changed.
    assert generate(zoo, specloom_here, "--check").returncode == 1
    assert generate(zoo, specloom_here).returncode == 0
    assert generate(zoo, specloom_here, "--check").stdout == "out/zoo: up to date\n"
    (zoo / "pets.yaml").write_text(PETS.replace("properties: {name:", "properties: {age: {type: integer}, name:"))
    assert generate(zoo, specloom_here).returncode == 0
    assert {path.name: path.read_text() for path in custom.iterdir()} == added
    (zoo / "consumer.py").write_text(CONSUMER)
    used = run(zoo, "-W", "error", "-c", USE + CONSUMER)
    assert (used.returncode, used.stderr) == (0, "")
    assert used.stdout == "Hello Rex Rex zoo.custom.pets\n"
    typed = run(zoo, "-m", "mypy", "--strict", "consumer.py", "out/zoo/zoo")
    assert typed.returncode == 0, typed.stdout


def test_what_is_taken_away_leaves_the_generated_package(zoo: Path, specloom_here: Command) -> None:
    client = zoo / "out/zoo/zoo/_client.py"
    assert generate(zoo, specloom_here).returncode == 0
    assert "from .custom.pets import Pets" in client.read_text()
    for path in (zoo / "out/zoo/zoo/custom").iterdir():
        path.unlink()
    assert generate(zoo, specloom_here).returncode == 0
    assert "custom" not in client.read_text()


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("pets.py", "class Pets:\n    pass\n", "the class Pets must inherit from the generated one"),
        ("more.py", "from .pets import Pets as P\nclass Pets(P): pass\n", "more.py has a class Pets as well"),
        ("pets.py", "class Pets(\n", "this cannot be read"),
        ("pets.py", "x = '\x00'\n", "this cannot be read"),
        ("my-pets.py", "class AsyncPets(object): pass\n", "no name of a module"),
    ],
)
def test_what_cannot_be_meant_is_refused(zoo: Path, specloom_here: Command, name: str, text: str, reason: str) -> None:
    (zoo / "out/zoo/zoo/custom" / name).write_text(text)
    before = (zoo / "out/zoo/zoo/_client.py").read_text()
    done = generate(zoo, specloom_here)
    assert (done.returncode, done.stdout) == (1, "")
    assert reason in done.stderr
    assert f"zoo/custom/{'pets.py' if name == 'more.py' else name}" in done.stderr
    assert (zoo / "out/zoo/zoo/_client.py").read_text() == before


def test_other_classes_and_files_change_nothing(zoo: Path, specloom_here: Command) -> None:
    assert generate(zoo, specloom_here).returncode == 0
    (zoo / "out/zoo/zoo/custom/more.py").write_text("class Helper:\n    pass\n")
    (zoo / "out/zoo/zoo/custom/data.json").write_text("{}")
    (zoo / "out/zoo/notes.txt").write_text("mine")
    assert generate(zoo, specloom_here, "--check").stdout == "out/zoo: up to date\n"
