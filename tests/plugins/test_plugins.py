"""Plugins that are really installed: what they add, that only what is asked for is loaded, and what faults come to."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
tags: [{name: pets, description: Pets.}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
      - {name: page, in: query, schema: {type: integer}}
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}
  /pets/{id}:
    get:
      operationId: op_17
      tags: [pets]
      parameters: [{name: id, in: path, required: true, schema: {type: string, format: acme-id}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
components:
  schemas:
    Page: {type: object, properties: {data: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
    Pet:
      type: object
      properties:
        id: {type: string, format: acme-id}
        format: {type: string, default: acme-id}
"""


def examples() -> dict[str, str]:
    """Return the plugin of EXTENDING.md: its files by name."""
    page = (ROOT / "EXTENDING.md").read_text("utf-8")
    return dict(re.findall(r"```\w+ title=\"plugin/([\w./]+)\"\n(.*?)```", page, re.DOTALL))


def install(folder: Path, files: dict[str, str]) -> Path:
    """Install a distribution from a folder into a target, as `pip install` does, and return the target."""
    source, target = folder / "source", folder / "target"
    for name, text in files.items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(textwrap.dedent(text))
    line = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-build-isolation"]
    subprocess.run([*line, "--upgrade", "--target", str(target), str(source)], check=True, timeout=120)
    return target


def distribution(name: str, entry_points: str, module: str) -> dict[str, str]:
    project = f"""\
[build-system]
requires = ["hatchling>=1.27"]
build-backend = "hatchling.build"

[project]
name = "{name}"
version = "2.1"

{entry_points}
[tool.hatch.build.targets.wheel]
packages = ["{name}"]
"""
    return {"pyproject.toml": project, f"{name}/__init__.py": module}


def run(folder: Path, *arguments: str, paths: tuple[Path, ...] = ()) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, paths))}
    line = [sys.executable, "-m", "specloom", *arguments]
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture(scope="module")
def documented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install(tmp_path_factory.mktemp("documented"), examples())


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pets.yaml").write_text(SPEC)
    return tmp_path


def test_the_documented_plugin_adds_a_format_a_name_and_pages(documented: Path, project: Path) -> None:
    done = run(project, "generate", "pets.yaml", "--plugin", "acme-specloom", paths=(documented,))
    assert done.returncode == 0, done.stderr
    package = project / "generated" / "pets"
    resource = (package / "pets/resources/pets.py").read_text("utf-8")
    assert "def retrieve(self, pet_id: UUID" in resource
    assert "def list(self, *, page: int | None = None" in resource
    assert re.search(r"def list\(self, .* -> Pager\[.*models\.Pet\]:", resource)
    models = "".join(path.read_text("utf-8") for path in (package / "pets/models").glob("*.py"))
    assert re.search(r"^    id_?: (UUID|Annotated\[.*UUID)", models, re.MULTILINE), models
    lock = json.loads((package / "specloom.lock").read_text("utf-8"))
    assert lock["plugins"] == {"acme-specloom": "1.0.0"}
    again = run(project, "generate", "pets.yaml", "--plugin", "acme-specloom", paths=(documented,))
    assert "up to date" in again.stdout
    # What the plugin added is checked as what the document says.
    assert run(project, "validate", "pets.yaml", "--plugin", "acme-specloom", paths=(documented,)).returncode == 0


def test_another_version_of_a_plugin_makes_the_package_out_of_date(documented: Path, project: Path) -> None:
    line = ("generate", "pets.yaml", "--plugin", "acme-specloom")
    assert run(project, *line, paths=(documented,)).returncode == 0
    newer = dict(examples())
    newer["pyproject.toml"] = newer["pyproject.toml"].replace('"1.0.0"', '"1.1.0"')
    target = install(project / "newer", newer)
    assert run(project, *line, "--check", paths=(target,)).returncode == 1
    # Without the plugin as well.
    assert run(project, "generate", "pets.yaml", "--check", paths=(documented,)).returncode == 1


def test_a_plugin_is_configured_and_never_loaded_otherwise(project: Path) -> None:
    loud = distribution(
        "loud", '[project.entry-points."specloom.formats"]\nloud = "loud:FORMATS"\n', 'print("loaded")\nFORMATS = {}\n'
    )
    target = install(project / "loud", loud)
    for command in (("validate", "pets.yaml"), ("generate", "pets.yaml")):
        done = run(project, *command, paths=(target,))
        assert (done.returncode, "loaded" in done.stdout) == (0, False), done.stderr
    (project / "specloom.toml").write_text('plugins = ["loud"]\n')
    done = run(project, "validate", "pets.yaml", paths=(target,))
    assert (done.returncode, "loaded" in done.stdout) == (0, True), done.stderr


def test_what_the_document_says_goes_first(documented: Path, project: Path) -> None:
    named = SPEC.replace("operationId: op_17", "operationId: op_17\n      x-specloom-name: fetch")
    (project / "pets.yaml").write_text(named)
    done = run(project, "generate", "pets.yaml", "--plugin", "acme-specloom", paths=(documented,))
    assert done.returncode == 0, done.stderr
    assert "def fetch(self, " in (project / "generated/pets/pets/resources/pets.py").read_text("utf-8")


FORMATS = '[project.entry-points."specloom.formats"]\nmine = "{}:THINGS"\n'
INFERENCE = '[project.entry-points."specloom.inference"]\nmine = "{}:THINGS"\n'
PAGINATION = '[project.entry-points."specloom.pagination"]\nmine = "{}:THINGS"\n'
FAULTS = {
    "fails to load": (FORMATS, "raise RuntimeError('no luck')", "cannot be loaded: RuntimeError: no luck"),
    "is not there": (FORMATS, "", "cannot be loaded: AttributeError: "),
    "is no dict": (FORMATS, "THINGS = ['a']", "is no dict of texts"),
    "is a dict of other things": (FORMATS, "THINGS = {'a': 1}", "is no dict of texts"),
    "names no known format": (FORMATS, "THINGS = {'a': 'uuidd'}", "treats 'a' as 'uuidd', which is no known format"),
    "is no function": (INFERENCE, "THINGS = 1", "is no function"),
    "fails": (INFERENCE, "def THINGS(*_): return {}['a']", "failed at GET /pets: KeyError: 'a'"),
    "returns another type": (INFERENCE, "def THINGS(*_): return 7", "returned int for GET /pets"),
    "returns a text": (PAGINATION, "def THINGS(*_): return 'page'", "returned str for GET /pets"),
    "has no entry point of ours": ("", "", "'faulty' is no plugin of specloom"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_plugin_at_fault_is_named(project: Path, fault: str) -> None:
    entry_points, module, says = FAULTS[fault]
    target = install(project / "plugin", distribution("faulty", entry_points.format("faulty"), module))
    done = run(project, "generate", "pets.yaml", "--plugin", "faulty", paths=(target,))
    assert done.returncode == 2, done.stderr
    assert done.stderr.startswith("specloom: ")
    assert says in done.stderr
    assert "faulty" in done.stderr.splitlines()[0]
    assert "hint: " in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "generated").exists()


@pytest.mark.parametrize(
    ("entry_points", "modules", "says"),
    [
        (FORMATS, ("THINGS = {'a': 'uuid'}", "THINGS = {'a': 'date'}"), "two plugins give the format 'a'"),
        (
            INFERENCE, ("def THINGS(*_): return 'one'", "def THINGS(*_): return 'two'"),
            "two plugins contradict each other about GET /pets",
        ),
    ],
    ids=["formats", "names"],
)  # fmt: skip
def test_plugins_that_contradict_each_other_are_both_named(
    project: Path, entry_points: str, modules: tuple[str, str], says: str
) -> None:
    names = ("first", "second")
    targets = tuple(
        install(project / name, distribution(name, entry_points.format(name), module))
        for name, module in zip(names, modules, strict=True)
    )
    line = ("validate", "pets.yaml", "--plugin", "first", "--plugin", "second")
    done = run(project, *line, paths=targets)
    assert done.returncode == 2
    assert says in done.stderr
    assert all(f"the plugin {name} (" in done.stderr for name in names)


def test_a_plugin_that_is_not_installed_is_wrong_usage(project: Path) -> None:
    done = run(project, "generate", "pets.yaml", "--plugin", "no-such-plugin")
    assert done.returncode == 2
    assert "the plugin 'no-such-plugin' is not installed" in done.stderr
