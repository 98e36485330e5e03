"""What is configured holds in every command, and what a command line says wins over it."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
tags: [{name: pets, description: Pets.}, {name: keepers, description: Keepers.}]
paths:
  /pets: {get: {operationId: listPets, tags: [pets], responses: {"200": {$ref: "../common/answers.yaml#/Pets"}}}}
  /keepers: {get: {operationId: listKeepers, tags: [keepers], responses: {"204": {description: ok}}}}
"""
ANSWERS = """\
Pets: {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}
"""
OVERLAY = """\
overlay: 1.0.0
info: {title: Pets, version: "1"}
actions: [{target: "$.paths['/pets'].get", update: {operationId: listAnimals}}]
"""
CONFIGURATION = """\
[tool.specloom]
output = "clients"
without = ["testing"]

[tool.specloom.vendors.zoo]
document = "api/pets.yaml"
package = "acme.zoo"
root = "."
overlays = ["api/animals.yaml"]
include = [
  "tag:pets",
]
python = "3.12"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in (
        ("api/pets.yaml", PETS), ("common/answers.yaml", ANSWERS), ("api/animals.yaml", OVERLAY),
        ("pyproject.toml", CONFIGURATION),
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_a_document_is_generated_as_configured(project: Path, specloom_here: Command) -> None:
    made = specloom_here("generate", cwd=project)
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout.startswith("clients/acme.zoo: ")
    package = project / "clients" / "acme.zoo"
    assert "def list_animals" in (package / "acme/zoo/resources/pets.py").read_text()
    assert not (package / "acme/zoo/resources/keepers.py").exists()
    assert 'requires-python = ">=3.12"' in (package / "pyproject.toml").read_text()
    assert "Python 3.12 or newer." in (package / "README.md").read_text()
    assert not (package / "tests").exists()
    for named in ([], ["zoo"], ["api/pets.yaml"], ["api/../api/pets.yaml"]):
        again = specloom_here("generate", *named, cwd=project)
        assert (again.returncode, again.stdout) == (0, "clients/acme.zoo: up to date\n"), named
    below = specloom_here("generate", "--check", cwd=project / "api")
    assert (below.returncode, below.stdout) == (0, "../clients/acme.zoo: up to date\n")


def test_options_win(project: Path, specloom_here: Command) -> None:
    options = (
        "--output", "out", "--package", "animals", "--include", "tag:keepers", "--with", "testing", "--root", ".",
        "--overlay", "api/none.yaml",
    )  # fmt: skip
    (project / "api" / "none.yaml").write_text(OVERLAY.replace("listAnimals", "allPets"))
    made = specloom_here("generate", "zoo", *options, cwd=project)
    assert (made.returncode, made.stderr) == (0, "")
    package = project / "out" / "animals"
    assert (package / "animals/resources/keepers.py").exists()
    assert not (package / "animals/resources/pets.py").exists()
    assert (package / "tests").exists()


def test_a_change_of_the_configuration_is_a_change(project: Path, specloom_here: Command) -> None:
    path = project / "pyproject.toml"
    assert specloom_here("generate", cwd=project).returncode == 0
    for before, after in (
        ("3.12", "3.13"), ('"tag:pets"', '"tag:keepers"'), ('without = ["testing"]', 'with = ["testing"]'),
        ('overlays = ["api/animals.yaml"]\n', ""),
    ):  # fmt: skip
        path.write_text(path.read_text().replace(before, after))
        assert re.search(r"\d+ files? changed", specloom_here("generate", cwd=project).stdout)
        assert "up to date" in specloom_here("generate", cwd=project).stdout


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["validate", "zoo"], "api/pets.yaml: valid"),
        (["evidence"], "listAnimals"),
        (["drift"], "api/pets.yaml: 0 exchanges"),
        (["config", "zoo"], 'package = "acme.zoo"'),
    ],
    ids=" ".join,
)
def test_every_command_reads_documents_as_configured(
    line: list[str], said: str, project: Path, specloom_here: Command
) -> None:
    done = specloom_here(*line, cwd=project)
    assert (done.returncode, done.stderr) == (0, "")
    assert said in done.stdout


def test_diff_finds_the_committed_package_of_a_configured_vendor(project: Path, specloom_here: Command) -> None:
    assert specloom_here("generate", cwd=project).returncode == 0
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@a.example"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run([*git, *command], cwd=project, check=True)
    path = project / "common" / "answers.yaml"
    path.write_text(ANSWERS.replace("{type: string}", "{type: integer}"))
    done = specloom_here("diff", "HEAD:api/pets.yaml", cwd=project)
    assert (done.returncode, done.stderr) == (0, "")
    assert "pets.list_animals" in done.stdout
    assert "keepers" not in done.stdout


def test_release_and_sources_take_configured_vendors(project: Path, specloom_here: Command) -> None:
    lost = specloom_here("release", "zoo", cwd=project)
    assert lost.returncode == 2
    assert "not under version control" in lost.stderr
    lost = specloom_here("release", "zo", cwd=project)
    assert (lost.returncode, lost.stderr) == (
        2,
        "specloom: there is no vendor and no document 'zo'\n  hint: did you mean 'zoo'?\n",
    )
    lost = specloom_here("sources", "diff", "zoo", cwd=project)
    assert (lost.returncode, lost.stderr[:45]) == (2, "specloom: there is no api/sources.yaml: list ")


def test_configured_documents_and_those_in_specs_are_all_of_a_project(project: Path, specloom_here: Command) -> None:
    for vendor in ("ants", "bees"):
        (project / "specs" / vendor).mkdir(parents=True)
        (project / "specs" / vendor / "openapi.yaml").write_text(PETS.replace("$ref:", "description: ok, x-a:"))
    with (project / "pyproject.toml").open("a") as stream:
        stream.write('[tool.specloom.vendors.bees]\npackage = "apiary"\noutput = "bees"\n')
    made = specloom_here("generate", cwd=project)
    assert [line.partition(":")[0] for line in made.stdout.splitlines() if "files written" in line] == [
        "clients/acme.zoo", "clients/ants", "bees/apiary",
    ]  # fmt: skip
    assert specloom_here("generate", cwd=project).stdout.splitlines()[-1] == (
        "3 packages with 5 operations are up to date with their documents: acme.zoo, ants, apiary"
    )


def test_two_vendors_may_have_one_document(project: Path, specloom_here: Command) -> None:
    path = project / "pyproject.toml"
    path.write_text(
        f'{CONFIGURATION}[tool.specloom.vendors.keepers]\ndocument = "api/pets.yaml"\nroot = "."\n'
        'package = "keepers"\nexclude = ["tag:pets"]\n'
    )
    assert specloom_here("generate", "api/pets.yaml", cwd=project).stdout.count("files written") == 2
    assert specloom_here("generate", "keepers", cwd=project).stdout == "clients/keepers: up to date\n"
    path.write_text(path.read_text().replace('"keepers"\nexclude', '"acme.zoo"\nexclude'))
    twice = specloom_here("generate", cwd=project)
    assert (twice.returncode, "two documents would become the package 'acme.zoo'" in twice.stderr) == (2, True)


def test_settings_are_shown_with_where_they_come_from(project: Path, specloom_here: Command) -> None:
    assert specloom_here("generate", cwd=project).returncode == 0
    assert specloom_here("config", cwd=project).stdout == (
        "# pyproject.toml\n"
        "\n"
        "# clients/acme.zoo\n"
        'document = "api/pets.yaml"                   # pyproject.toml:6\n'
        "documents = []                               # default\n"
        'package = "acme.zoo"                         # pyproject.toml:7\n'
        'overlays = ["api/animals.yaml"]              # pyproject.toml:9\n'
        'root = "."                                   # pyproject.toml:8\n'
        'templates = ""                               # default\n'
        'docstrings = "google"                        # default\n'
        "plugins = []                                 # default\n"
        'include = ["tag:pets"]                       # pyproject.toml:10\n'
        "exclude = []                                 # default\n"
        "names = {}                                   # default\n"
        'stainless = ""                               # default\n'
        'output = "clients"                           # pyproject.toml:2\n'
        'runtime = "copy"                             # clients/acme.zoo/specloom.lock\n'
        "with = []                                    # clients/acme.zoo/specloom.lock\n"
        'without = ["testing", "fast", "cli", "mcp"]  # pyproject.toml:3\n'
        'transport = "httpx2"                         # clients/acme.zoo/specloom.lock\n'
        'models = "pydantic"                          # clients/acme.zoo/specloom.lock\n'
        'python = "3.12"                              # pyproject.toml:13\n'
        "strict = false                               # default\n"
        "lint = false                                 # default\n"
        "bounds = []                                  # default\n"
    )


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('root = "."', 'root = "common"', "pyproject.toml:8:1: error[config-value]: root has to be a folder "),
        ('root = "."', 'root = "none"', "pyproject.toml:8:1: error[config-value]: root has to be a folder "),
        ("without =", 'with = ["testing"]\nwithout =', "pyproject.toml:4:1: error[config-value]: with lists 'testing'"),
        ("api/pets.yaml", "api/lost.yaml", "pyproject.toml:6:1: error[file-not-found]: there is no file"),
        ("api/animals.yaml", "lost.yaml", "lost.yaml: error[file-not-found]: there is no file"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_said(before: str, after: str, said: str, project: Path, specloom_here: Command) -> None:
    path = project / "pyproject.toml"
    path.write_text(CONFIGURATION.replace(before, after))
    done = specloom_here("generate", cwd=project)
    assert (done.returncode, done.stdout) == (2 if said.startswith("pyproject") else 1, "")
    assert done.stderr.startswith(said)


def test_the_lock_file_keeps_the_lowest_python(project: Path, specloom_here: Command) -> None:
    assert specloom_here("generate", cwd=project).returncode == 0
    path = project / "pyproject.toml"
    path.write_text(path.read_text().replace('python = "3.12"\n', ""))
    assert specloom_here("generate", cwd=project).stdout == "clients/acme.zoo: up to date\n"
    lock = json.loads((project / "clients/acme.zoo/specloom.lock").read_text())
    assert lock["runtime"] == {"kind": "copy", "with": [], "python": "3.12"}
