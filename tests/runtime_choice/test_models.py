"""`--models slots` and `models = "slots"`: objects that take less memory, in packages that say what they give up."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Generate, Python

Command = Callable[..., subprocess.CompletedProcess[str]]
LINE = ("generate", "pets.yaml", "--output", "out")
BREAKS = "its models had dictionaries and get slots, which breaks code that changes an object by `vars` or `__dict__`"
CONFIGURED = 'output = "out"\n[vendors.pets]\ndocument = "pets.yaml"\nmodels = "{}"\n'
USE = """\
import json
from pets import Pets
from pets.models import Pet
from pets.testing import fake

with Pets(transport=fake()) as client:
    pet = client.pets.get("1")
try:
    vars(pet)["name"] = "b"
except TypeError as error:
    print(error)
print(hasattr(Pet(name="a"), "_held"), Pet(name="a").to_json(), type(pet).__name__)
"""


def recorded(package: Path) -> object:
    return json.loads((package / "specloom.lock").read_text())["runtime"]


def test_what_was_chosen_is_recorded_and_stays(generate: Generate, specloom_here: Command, tmp_path: Path) -> None:
    package = generate(tmp_path, "pets", "--models", "slots")
    chosen = {"kind": "copy", "with": ["testing"], "models": "slots"}
    assert recorded(package) == chosen
    assert specloom_here(*LINE, cwd=tmp_path).stdout == "out/pets: up to date\n"
    (tmp_path / "pets.yaml").write_text((tmp_path / "pets.yaml").read_text().replace("Gone.", "Away."))
    assert specloom_here(*LINE, "--new-names", cwd=tmp_path).returncode == 0
    assert recorded(package) == chosen
    assert (package / "pets" / "_runtime" / "models" / "slotted.py").is_file()


def test_a_package_says_what_its_models_give_up(generate: Generate, tmp_path: Path) -> None:
    package = generate(tmp_path, "pets", "--models", "slots")
    models = json.loads((package / "support.json").read_text())["models"]
    readme = (package / "README.md").read_text()
    assert models["kind"] == "slots"
    assert any("__dict__" in each for each in models["gives_up"])
    assert "## Models in slots" in readme
    assert "`functools.cached_property`" in readme
    back = generate(tmp_path, "pets", "--models", "pydantic")
    assert "models" not in json.loads((back / "support.json").read_text())
    assert "slots" not in (back / "README.md").read_text()
    assert not list(back.rglob("slotted*"))


@pytest.mark.parametrize("runtime", ["copy", "package"])
def test_objects_have_slots(generate: Generate, python: Python, installed: Path, tmp_path: Path, runtime: str) -> None:
    package = generate(tmp_path, "pets", "--models", "slots", "--runtime", runtime)
    done = python("-c", USE, path=(package, installed), cwd=tmp_path)
    assert done.stderr == ""
    refused, shown = done.stdout.splitlines()
    assert refused.startswith("vars() of this model is a copy")
    assert shown == 'True {"name":"a"} Pet'


def test_another_choice_is_noticed_and_breaks(generate: Generate, specloom_here: Command, tmp_path: Path) -> None:
    generate(tmp_path, "pets")
    for more in (("--check",), ()):
        report = tmp_path / "report.json"
        done = specloom_here(*LINE, "--models", "slots", *more, "--report", f"json={report}", cwd=tmp_path)
        assert done.returncode == bool(more)
        assert f"out/pets: {BREAKS}\n" in done.stdout
        rows = [row for row in json.loads(report.read_text())["diagnostics"] if row["rule"] == "models-changed"]
        assert [(row["message"], row["severity"]) for row in rows] == [(BREAKS, "warning")]
        assert "--models pydantic" in rows[0]["hint"]
    assert BREAKS not in specloom_here(*LINE, "--models", "slots", cwd=tmp_path).stdout
    assert "breaks" not in specloom_here(*LINE, "--models", "pydantic", cwd=tmp_path).stdout


def test_it_can_be_configured_for_each_document(specloom_here: Command, generate: Generate, tmp_path: Path) -> None:
    generate(tmp_path, "pets")
    configuration = tmp_path / "specloom.toml"
    configuration.write_text('models = "pydantic"\n[vendors.pets]\ndocument = "pets.yaml"\nmodels = "slots"\n')
    assert specloom_here("generate", "--output", "out", cwd=tmp_path).returncode == 0
    assert recorded(tmp_path / "out" / "pets")["models"] == "slots"  # type: ignore[index]
    assert 'models = "slots"' in specloom_here("config", cwd=tmp_path).stdout
    configuration.write_text('[vendors.pets]\ndocument = "pets.yaml"\nmodels = "msgspec"\n')
    done = specloom_here("generate", cwd=tmp_path)
    assert done.returncode == 2
    assert "specloom.toml:3:" in done.stderr
    assert "pydantic" in done.stderr


def test_what_is_no_kind_of_models_is_refused(specloom_here: Command, tmp_path: Path) -> None:
    (tmp_path / "pets.yaml").write_text("")
    done = specloom_here(*LINE, "--models", "msgspec", cwd=tmp_path)
    assert done.returncode == 2
    assert "msgspec" in done.stderr


def test_the_types_are_those_of_other_packages(generate: Generate, tmp_path: Path) -> None:
    package = generate(tmp_path, "pets", "--models", "slots")
    use = "from pets.models import Pet\nreveal_type(Pet(name='a').name)\nPet(name=1)\nPet(nome='a')\n"
    (tmp_path / "use.py").write_text(use)
    line = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "use.py"]
    done = subprocess.run(
        line, cwd=tmp_path, env={"MYPYPATH": str(package), "PATH": ""}, capture_output=True, text=True, check=False
    )
    assert 'use.py:2: note: Revealed type is "' in done.stdout
    assert "str" in done.stdout.splitlines()[0]
    errors = [line.partition(" error")[0] for line in done.stdout.splitlines() if " error: " in line]
    assert errors == ["use.py:3:", "use.py:4:"]


def test_diff_has_a_row_for_each_direction(specloom_here: Command, tmp_path: Path, generate: Generate) -> None:
    generate(tmp_path, "pets")
    git = ("git", "-c", "user.name=a", "-c", "user.email=a@b")
    for former, latter, level in (("pydantic", "slots", "breaking"), ("slots", "pydantic", "additive")):
        (tmp_path / "specloom.toml").write_text(CONFIGURED.format(former))
        assert specloom_here("generate", cwd=tmp_path).returncode == 0
        for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "x", "--allow-empty")):
            subprocess.run([*git, *command], cwd=tmp_path, check=True, capture_output=True)
        (tmp_path / "specloom.toml").write_text(CONFIGURED.format(latter))
        done = specloom_here("diff", "HEAD:pets.yaml", "--format", "json", cwd=tmp_path)
        rows = [row for row in json.loads(done.stdout)["changes"] if "slotted" in row["rule"]]
        assert [row["level"] for row in rows] == [level], done.stdout + done.stderr
