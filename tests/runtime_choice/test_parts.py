"""What a package was generated without says by which option it comes; what it has works with either runtime."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from specloom import __version__

from .conftest import Generate, Python

FETCH = """\
import asyncio, sys
from pets import AsyncPets, NotFoundError, Pets
from pets.testing import Faults, Status, fake
with Pets(transport=fake()) as client:
    assert client.pets.get("1").name
try:
    with Pets(transport=Faults(fake(), [Status(404)])) as client:
        client.pets.get("1")
except NotFoundError as error:
    print(type(error).__module__)
async def main():
    async with AsyncPets(transport=fake()) as client:
        assert (await client.pets.get("1")).name
asyncio.run(main())
"""


def metadata(package: Path) -> dict[str, Any]:
    return tomllib.loads((package / "pyproject.toml").read_text())["project"]


@pytest.fixture
def bare(generate: Generate, tmp_path: Path) -> Path:
    return generate(tmp_path, "pets", "--without", "testing")


@pytest.mark.parametrize(
    ("code", "option"),
    [
        ("import pets.testing", "--with testing"),
        ("from pets.testing import fake", "--with testing"),
        ("from pets import Pets; Pets(transport='fast')", "--with fast"),
        ("from pets import AsyncPets; AsyncPets(transport='fast')", "--with fast"),
        ("from pets.transports import FastTransport", "--with fast"),
        ("from pets import transports; transports.AsyncFastTransport", "--with fast"),
    ],
)
@pytest.mark.parametrize("kind", ["copy", "package"])
def test_what_is_left_out_names_its_option(  # noqa: PLR0913, PLR0917  # a table
    generate: Generate, python: Python, installed: Path, tmp_path: Path, code: str, option: str, kind: str
) -> None:
    package = generate(tmp_path, "pets", "--without", "testing", "--runtime", kind)
    done = python("-c", code, path=(package, installed), cwd=tmp_path)
    last = done.stderr.strip().splitlines()[-1]
    assert last.startswith("ImportError: ")
    assert option in last


def test_fixtures_of_pytest_say_so_too(bare: Path, python: Python, tmp_path: Path) -> None:
    (tmp_path / "test_use.py").write_text("def test_use(pets_client):\n    pass\n")
    line = ("-m", "pytest", "-q", "-p", "pets.pytest_plugin", "-p", "no:cacheprovider", "test_use.py")
    done = python(*line, path=(bare,), cwd=tmp_path)
    assert done.returncode == 1
    assert "pets.testing was left out: generate the package with the option --with testing." in done.stdout


def test_what_is_left_out_leaves_no_files(bare: Path) -> None:
    names = {path.relative_to(bare).as_posix() for path in bare.rglob("*")}
    assert not {name for name in names if "_exchanges" in name or "_operations" in name or name.startswith("tests")}
    assert not {name for name in names if "/testing/" in name or "/fast" in name}
    assert set(metadata(bare)["optional-dependencies"]) == {"telemetry"}


def test_other_names_are_attribute_errors(bare: Path, python: Python, tmp_path: Path) -> None:
    done = python("-c", "from pets import transports; transports.Slow", path=(bare,), cwd=tmp_path)
    assert done.stderr.strip().endswith("AttributeError: module 'pets.transports' has no attribute 'Slow'")


@pytest.mark.parametrize("kind", ["copy", "package"])
def test_a_package_works_and_passes_its_tests(
    generate: Generate, python: Python, installed: Path, tmp_path: Path, kind: str
) -> None:
    package = generate(tmp_path, "pets", "--runtime", kind, "--with", "fast")
    done = python("-c", FETCH, path=(package, installed), cwd=tmp_path)
    module = "pets" if kind == "copy" else "specloom_runtime.base.errors"
    assert (done.stdout, done.stderr) == (f"{module}\n", "")
    options = ("-q", "-p", "no:cacheprovider", "--import-mode=importlib")
    done = python("-m", "pytest", *options, "tests", path=(package, installed), cwd=package)
    assert done.returncode == 0, done.stdout


def test_requirements_follow_the_choice(generate: Generate, tmp_path: Path) -> None:
    shared = metadata(generate(tmp_path, "pets", "--runtime", "package", "--with", "fast"))
    assert f"specloom-runtime=={__version__}" in shared["dependencies"]
    assert shared["optional-dependencies"] == {
        "fast": [f"specloom-runtime[fast]=={__version__}"],
        "telemetry": [f"specloom-runtime[telemetry]=={__version__}"],
    }
    agents = metadata(generate(tmp_path, "pets", "--runtime", "package", "--with", "mcp"))
    assert agents["optional-dependencies"]["mcp"] == [f"specloom-runtime[mcp]=={__version__}"]
    assert agents["scripts"] == {"pets-mcp": "pets.mcp:main"}
    copied = metadata(generate(tmp_path, "pets", "--runtime", "copy", "--without", "mcp"))
    assert "scripts" not in copied
    assert copied["dependencies"] == ["httpx2>=2.16,<3", "pydantic>=2.12,<3", "typing-extensions>=4.14.1,<5"]
    assert copied["optional-dependencies"]["fast"] == ["pyreqwest>=0.15,<1"]


VARIANTS = {
    "whole": ("--with", "fast"),
    "bare": ("--without", "testing"),
    "agents": ("--with", "mcp"),
    "shared": ("--runtime", "package", "--with", "fast", "--with", "mcp"),
    "shared_bare": ("--runtime", "package", "--without", "testing"),
}


@pytest.mark.types
def test_packages_are_typed_whatever_they_are_generated_with(
    generate: Generate, installed: Path, tmp_path: Path
) -> None:
    packages = [generate(tmp_path, name, *options) for name, options in VARIANTS.items()]
    (tmp_path / "mypy.ini").write_text(
        f"[mypy]\nstrict = true\nmypy_path = {':'.join(map(str, [*packages, installed]))}\n"
    )
    line = [sys.executable, "-m", "mypy", "--config-file", "mypy.ini", *(str(p / p.name) for p in packages)]
    done = subprocess.run(line, cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout
