"""The README's examples run as they stand."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from carium_courier.testing import fake, serve

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
RECIPES = [block for block in BLOCKS if block.startswith("# recipes/")]


def run(program: str, folder: Path) -> str:
    """Return what a program prints that calls the fake server on loopback."""
    with serve(fake()) as url:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        environment["CARIUM_COURIER_TOKEN"] = "test"
        environment["CARIUM_COURIER_BASE_URL"] = url
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", program],
            env=environment,
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=120,
        )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_examples_run(tmp_path: Path) -> None:
    """The README's Python blocks run as one program; a file's text is left out."""
    assert run("\n".join(block for block in BLOCKS if not block.startswith("# ")), tmp_path)


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.partition("\n")[0].removeprefix("# recipes/"))
def test_recipes_run(recipe: str, tmp_path: Path) -> None:
    """Each recipe runs as a program of its own."""
    assert run(recipe, tmp_path)
