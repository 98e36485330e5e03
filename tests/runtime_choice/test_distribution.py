"""`specloom-runtime`: built from the tool's own folder, and held by the tests of the runtime like any copy."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import specloom.runtime
from specloom import __version__
from specloom.base.runtime_choice import DISTRIBUTION, MODULE, Runtime
from specloom.lower.runtime import lower_runtime
from specloom.render.runtime_files import runtime_package

from .conftest import ROOT

PROJECT = tomllib.loads((ROOT / "generator/runtime/pyproject.toml").read_text())["project"]
SOURCE = Path(specloom.runtime.__file__).parent


def test_it_has_the_version_of_the_tool() -> None:
    assert (PROJECT["name"], PROJECT["version"]) == (DISTRIBUTION, __version__)


def test_it_requires_what_a_copy_requires() -> None:
    view = lower_runtime(Runtime("copy"))
    assert view.requirements.text == ", ".join(f'"{each}"' for each in PROJECT["dependencies"])
    extras = PROJECT["optional-dependencies"]
    assert view.fast_requirement.text == f'"{extras["fast"][0]}"'
    assert view.telemetry_requirement.text == f'"{extras["telemetry"][0]}"'
    assert view.webhooks_requirement.text == f'"{extras["webhooks"][0]}"'
    assert view.mcp_requirement.text == f'"{extras["mcp"][0]}"'
    assert view.cli_requirement.text == f'"{extras["cli"][0]}"'
    assert view.keyring_requirement.text == f'"{extras["keyring"][0]}"'
    assert set(extras) == {"cli", "fast", "keyring", "mcp", "telemetry", "testing", "webhooks"}


def test_it_is_the_folder_of_the_tool(installed: Path) -> None:
    files = {p.relative_to(installed / MODULE): p.read_bytes() for p in (installed / MODULE).rglob("*.py")}
    assert files == {p.relative_to(SOURCE): p.read_bytes() for p in SOURCE.rglob("*.py")}
    assert (installed / MODULE / "py.typed").is_file()
    assert {path: text.encode() for path, text in runtime_package().items()} == {
        f"{MODULE}/{path.as_posix()}": content for path, content in files.items()
    }


@pytest.mark.versions
def test_the_tests_of_the_runtime_pass_against_it(installed: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(installed), "SPECLOOM_RUNTIME": MODULE}
    line = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "tests/runtime"]
    done = subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
