"""Packages in namespace packages (PEP 420): two of one namespace side by side, from document to wheel."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
tags: [{name: pets, description: Pets.}]
security: [{key: []}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters: [{name: kind, in: query, schema: {type: string}}]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
    post:
      operationId: createPet
      tags: [pets]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses:
        "201": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}, born: {type: string, format: date}}}
"""
CONFIGURATION = """\
[vendors.pets]
package = "acme.commerce.pets"
[vendors.toys]
package = "acme.toys"
"""
RECIPE = '''"""List pets."""

from acme.commerce.pets import AcmeCommercePets

with AcmeCommercePets() as client:
    print(client.pets.list())
'''
OVERRIDE = '''"""Ours."""

from .._client import AcmeCommercePets as Generated


class AcmeCommercePets(Generated):
    """With a greeting."""

    def greet(self) -> str:
        """Return a greeting."""
        return "hello"
'''


@pytest.fixture
def project(tmp_path: Path, specloom_here: Command) -> Path:
    for vendor in ("pets", "toys"):
        folder = tmp_path / "specs" / vendor
        folder.mkdir(parents=True)
        (folder / "openapi.yaml").write_text(PETS if vendor == "pets" else PETS.replace("Pet", "Toy"))
    recipes = tmp_path / "specs" / "pets" / "recipes"
    recipes.mkdir()
    (recipes / "list.py").write_text(RECIPE)
    (tmp_path / "specloom.toml").write_text(CONFIGURATION)
    made = specloom_here("generate", "--output", "out", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    return tmp_path


def run(*arguments: str, cwd: Path, path: str) -> str:
    environment = {**os.environ, "PYTHONPATH": path, "PYTEST_ADDOPTS": "-p no:cacheprovider"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_two_packages_of_a_namespace_work_from_their_wheels(
    project: Path, loopback: Any, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = project / "site"
    for name in ("acme.commerce.pets", "acme.toys"):
        folder = project / "out" / name
        assert not any((folder / "acme" / inner).exists() for inner in ("__init__.py", "commerce/__init__.py"))
        run(
            "-m",
            "build",
            "--wheel",
            "--no-isolation",
            "--outdir",
            str(project / "dist"),
            str(folder),
            cwd=project,
            path="",
        )
    wheels = sorted((project / "dist").glob("*.whl"))
    assert [wheel.name for wheel in wheels] == [
        "acme_commerce_pets-0.1.0-py3-none-any.whl", "acme_toys-0.1.0-py3-none-any.whl",
    ]  # fmt: skip
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(site)
    loopback.answer = lambda _: (200, {"Content-Type": "application/json"}, b'[{"name": "Ann", "born": "2020-01-02"}]')
    program = f"""
import asyncio
from acme.commerce.pets import AcmeCommercePets, AsyncAcmeCommercePets
from acme.toys import AcmeToys, models

async def main() -> None:
    async with AsyncAcmeCommercePets(base_url={loopback.url!r}) as client:
        print((await client.pets.list(kind="cat"))[0].born)

with AcmeCommercePets(base_url={loopback.url!r}) as client:
    print(client.pets.list()[0].name)
asyncio.run(main())
with AcmeToys(base_url={loopback.url!r}) as client:
    print(type(client.pets.list_toys()[0]) is models.Toy)
"""
    for variable in ("ACME_COMMERCE_PETS_API_KEY", "ACME_TOYS_API_KEY"):
        monkeypatch.setenv(variable, "k")
    assert run("-c", program, cwd=project, path=str(site)).split() == ["Ann", "2020-01-02", "True"]
    assert {seen.headers["x-key"] for seen in loopback.seen} == {"k"}
    assert {seen.headers["user-agent"].partition("/")[0] for seen in loopback.seen} == {
        "acme.commerce.pets", "acme.toys",
    }  # fmt: skip


def test_the_tests_of_a_package_in_a_namespace_pass_with_its_readme_recipes_and_overrides(
    project: Path, specloom_here: Command
) -> None:
    package = project / "out" / "acme.commerce.pets"
    custom = package / "acme/commerce/pets/custom"
    custom.mkdir()
    (custom / "__init__.py").write_text('"""Ours."""\n')
    (custom / "client.py").write_text(OVERRIDE)
    again = specloom_here("generate", "pets", "--output", "out", cwd=project)
    assert (again.returncode, "files changed" in again.stdout) == (0, True)
    assert specloom_here("generate", "pets", "--output", "out", "--check", cwd=project).returncode == 0
    assert " passed" in run("-m", "pytest", "-q", "out/acme.commerce.pets", cwd=project, path=str(package))
    readme = (package / "README.md").read_text()
    assert "from acme.commerce.pets import AcmeCommercePets" in readme
    assert "# acme/commerce/pets/custom/client.py" in readme
    assert "pip install acme-commerce-pets" in readme
    greeting = "from acme.commerce.pets import AcmeCommercePets as C; print(C(api_key='k').greet())"
    assert run("-c", greeting, cwd=project, path=str(package)) == "hello\n"
    about = run("-m", "acme.commerce.pets", cwd=project, path=str(package))
    assert "ACME_COMMERCE_PETS_BASE_URL" in about
    lock = json.loads((package / "specloom.lock").read_text())
    assert lock["custom"] == {"AcmeCommercePets": "custom.client"}


def test_the_types_of_two_packages_of_a_namespace_hold(project: Path, assert_types: Callable[..., None]) -> None:
    program = """\
from acme.commerce.pets import AcmeCommercePets
from acme.commerce.pets.models import Pet
from acme.toys.models import Toy


def first(client: AcmeCommercePets) -> Pet:
    pets: list[Pet] = client.pets.list(kind="cat")
    client.pets.create(name=5)  # wrong
    toy: Toy = pets[0]  # wrong
    print(toy)
    return pets[0]
"""
    assert_types(program, project / "out" / "acme.commerce.pets", project / "out" / "acme.toys")


def test_traffic_of_a_package_in_a_namespace_is_recorded_and_compared(
    project: Path, loopback: Any, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    loopback.answer = lambda _: (200, {"Content-Type": "application/json"}, b'[{"name": "Ann"}]')
    monkeypatch.setenv("ACME_COMMERCE_PETS_API_KEY", "some-secret-key")
    recorded = specloom_here("record", "pets", "--base-url", loopback.url, "--source", "mock", cwd=project)
    assert recorded.returncode == 0, recorded.stderr
    assert recorded.stdout == "1 exchange recorded, 0 known already\n"
    live = specloom_here("drift", "pets", "--live", loopback.url, cwd=project)
    assert live.returncode == 0, live.stderr


def test_changes_and_releases_of_a_package_in_a_namespace(project: Path, specloom_here: Command) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@a.example"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run([*git, *command], cwd=project, check=True)
    path = project / "specs" / "pets" / "openapi.yaml"
    path.write_text(PETS.replace("listPets", "listAllPets").replace("born:", "birthday:"))
    changed = specloom_here("diff", "HEAD:specs/pets/openapi.yaml", "--output", "out", cwd=project)
    assert (changed.returncode, changed.stderr) == (0, "")
    assert "models.Pet.birthday" in changed.stdout
    path.write_text(PETS)
    released = specloom_here("release", "pets", "--output", "out", "--dry-run", "--date", "2026-01-31", cwd=project)
    assert released.returncode == 0, released.stderr
    assert released.stdout.startswith("acme.commerce.pets 0.1.0\n")
