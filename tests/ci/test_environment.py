"""The environment of a clone: who installs it, and that generating needs a part of what developing needs."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tools import environment

ROOT = Path(__file__).parents[2]
GENERATE, DEVELOP = (ROOT / environment.LOCKS[wanted] for wanted in ("generate", "develop"))


def pinned(lock: Path) -> dict[str, set[str]]:
    """Return the hashes of each pinned distribution, by name and version."""
    entries = re.split(r"^(?=[a-z0-9])", lock.read_text("utf-8"), flags=re.MULTILINE)
    return {
        found[0]: set(re.findall(r"--hash=(sha256:\w{64})", entry))
        for entry in entries
        if (found := re.match(r"[\w.-]+==[\w.]+", entry))
    }


def program(folder: Path, name: str, version: str, code: int = 0) -> None:
    """Write a program that prints a version, and notes other arguments in a file of its name."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(
        f'#!/bin/sh\ncase "$*" in *--version*) echo "{name} {version}"; exit 0;; esac\n'
        f'echo "$@" >> {folder}/{name}.calls\nexit {code}\n'
    )
    path.chmod(0o755)


def calls(folder: Path, name: str) -> list[str]:
    path = folder / f"{name}.calls"
    return path.read_text().splitlines() if path.exists() else []


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of programs on the PATH; the Python that installs is one of them, with a recent pip."""
    folder = tmp_path / "tools"
    program(folder, "python", "pip 26.1")
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setattr(environment, "BIN", tmp_path / "bin")
    monkeypatch.setattr(sys, "executable", str(folder / "python"))
    return folder


def test_generating_needs_a_part_of_what_developing_needs() -> None:
    some, all_of_them = pinned(GENERATE), pinned(DEVELOP)
    assert len(some) > 20
    assert all(hashes == all_of_them[entry] and hashes for entry, hashes in some.items())
    assert len(some) < len(all_of_them) / 2
    names = {entry.partition("==")[0] for entry in some}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["generate"]
    assert {re.split(r"[<>=]", entry)[0] for entry in wanted} <= names
    assert names.isdisjoint({"pytest", "mypy", "pyright", "hypothesis", "httpx2"})


def test_uv_installs_wheels_by_their_hashes(tools: Path) -> None:
    program(tools, "uv", "0.13.9")
    environment.install("some.lock")
    wheels, project = calls(tools, "uv")
    assert wheels.startswith(f"pip install --python {environment.BIN}/python ")
    assert wheels.endswith("--require-hashes --only-binary :all: --requirement some.lock")
    assert project.endswith("--no-deps --no-build-isolation --editable .")
    assert calls(tools, "python") == []


@pytest.mark.parametrize(
    ("version", "code", "message"),
    [
        (None, 0, ""),
        ("0.3.9", 0, "pip installs: uv is 0.3.9, and 0.4.0 is needed\n"),
        ("unknown", 0, "pip installs: uv is of no known version, and 0.4.0 is needed\n"),
        ("0.13.9", 1, "uv could not install; pip does (pip may know an index that uv does not)\n"),
    ],
    ids=["none", "too old", "no version", "fails"],
)
def test_pip_installs_where_uv_is_not_there_or_cannot(
    tools: Path, capfd: pytest.CaptureFixture[str], version: str | None, code: int, message: str
) -> None:
    if version is not None:
        program(tools, "uv", version, code)
    environment.install("some.lock")
    assert capfd.readouterr().err == message
    wheels, project = calls(tools, "python")
    line = f"-m pip --python {environment.BIN}/python --disable-pip-version-check install --no-compile --quiet "
    assert wheels == f"{line}--require-hashes --only-binary :all: --requirement some.lock"
    assert project == f"{line}--no-deps --no-build-isolation --editable ."


def test_an_old_pip_installs_only_into_its_own_environment(tools: Path) -> None:
    program(tools, "python", "pip 22.2.2")
    program(environment.BIN, "python", "pip 24.0")
    environment.install("some.lock")
    assert calls(tools, "python") == []
    made, wheels, _ = calls(environment.BIN, "python")
    assert made == "-m ensurepip"
    assert wheels.startswith("-m pip --disable-pip-version-check install --no-compile ")


def test_a_failure_ends_with_what_failed(tools: Path) -> None:
    program(tools, "python", "pip 26.1", 1)
    with pytest.raises(SystemExit, match=r"pip could not install what some\.lock lists"):
        environment.install("some.lock")
    assert len(calls(tools, "python")) == 1


def test_nothing_is_installed_again_where_nothing_has_changed(tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    (clone / ".venv").mkdir(parents=True)
    for name in ("Makefile", "pyproject.toml", *environment.LOCKS.values()):
        shutil.copy(ROOT / name, clone)

    def would_run(target: str) -> str:
        line = ["make", "--dry-run", target]
        return subprocess.run(line, cwd=clone, capture_output=True, text=True, timeout=60, check=True).stdout

    assert re.findall(r"environment\.py (\w+)", would_run("generate")) == ["generate"]
    assert re.findall(r"environment\.py (\w+)", would_run("test")) == ["generate", "develop"]
    (clone / ".venv" / ".ready-to-generate").touch()
    assert re.findall(r"environment\.py (\w+)", would_run("generate")) == []
    assert re.findall(r"environment\.py (\w+)", would_run("test")) == ["develop"]
    (clone / ".venv" / ".ready").touch()
    assert re.findall(r"environment\.py (\w+)", would_run("test")) == []
