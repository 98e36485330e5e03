"""Recipes next to a document: in the README, run by the package's tests, and refused where they are no program."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
VENDORS = sorted(path.parent.name for path in (ROOT / "specs").glob("*/openapi.yaml"))
DOCUMENT = """\
openapi: 3.1.0
info: {title: Kites, version: "1"}
servers: [{url: "http://127.0.0.1:9"}]
security: [{key: []}]
paths:
  /kites:
    get:
      operationId: listKites
      tags: [kites]
      responses: {"200": {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
components: {securitySchemes: {key: {type: http, scheme: bearer, x-specloom-name: token}}}
"""
RECIPE = '''\
"""Count the kites.

Those of *today*.
"""

from kites import Kites

with Kites() as client:
    print(len(client.kites.list()))
'''
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def made(specloom_here: Run, folder: Path, **recipes: str) -> subprocess.CompletedProcess[str]:
    (folder / "openapi.yaml").write_text(DOCUMENT, "utf-8")
    (folder / "recipes").mkdir(exist_ok=True)
    for name, text in recipes.items():
        (folder / "recipes" / f"{name}.py").write_text(text, "utf-8")
    return specloom_here("generate", folder / "openapi.yaml", "--output", str(folder), "--package", "kites", cwd=folder)


def test_a_recipe_is_in_the_readme_and_runs(specloom_here: Run, tmp_path: Path) -> None:
    assert "up to date" not in made(specloom_here, tmp_path).stdout
    assert "Recipes" not in (tmp_path / "kites" / "README.md").read_text("utf-8")
    assert "up to date" in made(specloom_here, tmp_path).stdout
    done = made(specloom_here, tmp_path, count=RECIPE)
    assert done.returncode == 0, done.stdout + done.stderr
    readme = (tmp_path / "kites" / "README.md").read_text("utf-8")
    assert "### Count the kites\n\nThose of \\*today\\*.\n\n```python\n# recipes/count.py\nfrom kites" in readme
    options = ("-q", "-n", "0", "-p", "no:cacheprovider")
    tests = [sys.executable, "-m", "pytest", *options, "tests/test_kites_readme.py"]
    run = subprocess.run(tests, cwd=tmp_path / "kites", capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "2 passed" in run.stdout or run.stdout.startswith("..")
    broken = (tmp_path / "kites" / "README.md").read_text("utf-8").replace("client.kites.list()", "client.kites.lost()")
    (tmp_path / "kites" / "README.md").write_text(broken, "utf-8")
    run = subprocess.run(tests, cwd=tmp_path / "kites", capture_output=True, text=True, timeout=120, check=False)
    assert "test_recipes_run[count.py]" in run.stdout


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("print(1)\n", "does not say what it is for"),
        ('"""Nothing."""\n', "does not say what it is for, or does nothing"),
        ('"""No program."""\nprint(\n', "is no Python (line 2)"),
        ('"""More than one has."""\nimport requests\n', "imports 'requests'"),
        ('"""Its neighbour."""\nfrom . import other\n', "imports ''"),
        ('"""Out of its place."""\nprint("```")\n', "three backticks"),
    ],
)
def test_what_is_no_program_for_readers_is_refused(specloom_here: Run, tmp_path: Path, text: str, why: str) -> None:
    done = made(specloom_here, tmp_path, odd=text)
    assert done.returncode == 1
    assert "recipes/odd.py" in done.stderr
    assert "error[recipe-layout]" in done.stderr
    assert why in done.stderr


@pytest.mark.types
@pytest.mark.slow
def test_recipes_of_the_vendors_are_typed_without_casts() -> None:
    files = sorted((ROOT / "specs").glob("*/recipes/*.py"))
    assert {path.parent.parent.name for path in files} == set(VENDORS)
    assert all(text.count("cast(") + text.count("type: ignore") == 0 for text in (path.read_text() for path in files))
    places = os.pathsep.join(str(ROOT / "generated" / vendor) for vendor in VENDORS)
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", *map(str, files)]
    environment = {**os.environ, "MYPYPATH": places}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout
