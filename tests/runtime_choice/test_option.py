"""`generate --runtime`, `--with` and `--without`: what is chosen is recorded, and stays until something else is."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.base.runtime_choice import Runtime, RuntimeOptions, runtime_of

from .conftest import Generate

Command = Callable[..., subprocess.CompletedProcess[str]]


def recorded(package: Path) -> object:
    return json.loads((package / "specloom.lock").read_text())["runtime"]


def texts(package: Path) -> str:
    return "".join(path.read_text() for path in sorted(package.rglob("*.py")))


def test_a_package_has_a_copy_and_testing_unless_asked_otherwise(generate: Generate, tmp_path: Path) -> None:
    package = generate(tmp_path, "pets")
    assert recorded(package) == {"kind": "copy", "with": ["testing"]}
    assert (package / "pets" / "_runtime" / "testing").is_dir()
    assert not list(package.rglob("fast*"))


def test_what_was_chosen_stays(generate: Generate, specloom_here: Command, tmp_path: Path) -> None:
    package = generate(tmp_path, "pets", "--runtime", "package", "--with", "fast", "--without", "testing")
    chosen = {"kind": "package", "with": ["fast"]}
    assert recorded(package) == chosen
    line = ("generate", "pets.yaml", "--output", "out")
    assert specloom_here(*line, cwd=tmp_path).stdout == "out/pets: up to date\n"
    assert specloom_here(*line, "--check", cwd=tmp_path).returncode == 0
    before = texts(package)
    (tmp_path / "pets.yaml").write_text((tmp_path / "pets.yaml").read_text().replace("Gone.", "Away."))
    assert specloom_here(*line, cwd=tmp_path).returncode == 0
    assert specloom_here(*line, "--new-names", cwd=tmp_path).returncode == 0
    assert recorded(package) == chosen
    assert texts(package) == before.replace("Gone.", "Away.")


@pytest.mark.parametrize("option", [("--runtime", "package"), ("--with", "fast"), ("--without", "testing")])
def test_another_choice_is_noticed(
    generate: Generate, specloom_here: Command, tmp_path: Path, option: tuple[str, str]
) -> None:
    package = generate(tmp_path, "pets")
    line = ("generate", "pets.yaml", "--output", "out")
    done = specloom_here(*line, *option, "--check", cwd=tmp_path)
    assert done.returncode == 1
    assert "would be" in done.stdout
    before = recorded(package)
    assert specloom_here(*line, *option, cwd=tmp_path).returncode == 0
    assert recorded(package) != before
    assert specloom_here(*line, *option, "--check", cwd=tmp_path).stdout == "out/pets: up to date\n"


def test_a_package_that_requires_its_runtime_holds_none(generate: Generate, tmp_path: Path) -> None:
    package = generate(tmp_path, "pets", "--runtime", "package", "--with", "fast")
    assert not (package / "pets" / "_runtime").exists()
    assert "_runtime" not in texts(package).replace("specloom_runtime", "")
    back = generate(tmp_path, "pets", "--runtime", "copy")
    assert (back / "pets" / "_runtime" / "transport" / "fast_sync.py").is_file()
    assert "specloom_runtime" not in texts(back)


def test_a_part_is_not_asked_for_and_left_out(specloom_here: Command, tmp_path: Path) -> None:
    (tmp_path / "pets.yaml").write_text("")
    done = specloom_here("generate", "pets.yaml", "--with", "fast", "--without", "fast", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, "specloom: --with fast and --without fast contradict each other\n")


def test_a_record_that_is_none_is_a_damaged_lock_file(
    generate: Generate, specloom_here: Command, tmp_path: Path
) -> None:
    package = generate(tmp_path, "pets")
    lock = package / "specloom.lock"
    lock.write_text(json.dumps({**json.loads(lock.read_text()), "runtime": {"kind": "rented", "with": []}}))
    done = specloom_here("generate", "pets.yaml", "--output", "out", cwd=tmp_path)
    assert done.returncode == 1
    assert "not a lock file of specloom" in done.stderr


def test_a_wish_changes_only_what_it_names() -> None:
    before = runtime_of({"kind": "package", "with": ["fast"]})
    assert RuntimeOptions().applied_to(before) == before
    assert RuntimeOptions("copy").applied_to(before) == Runtime("copy", frozenset({"fast"}))
    assert RuntimeOptions(added=frozenset({"testing"}), left_out=frozenset({"fast"})).applied_to(before) == Runtime(
        "package", frozenset({"testing"})
    )
    assert runtime_of(before.as_json()) == before
    assert runtime_of(None) == Runtime()
