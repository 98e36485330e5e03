"""Small things that people meet every day: what is named and not there, reports, widths, current packages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listAllThePetsOfTheWholeWorldWithTheirOwnersAndTheirNames
      tags: [pets]
      parameters: [{name: cursor, in: query, schema: {type: string}}]
      responses: {"204": {description: ok}}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pets.yaml").write_text(PETS)
    return tmp_path


@pytest.mark.parametrize("command", ["generate", "watch", "validate", "drift", "evidence", "inventory", "config"])
def test_what_is_named_and_not_there_is_a_fault_of_usage(command: str, project: Path, specloom_here: Command) -> None:
    done = specloom_here(command, "pest.yaml", cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert "'pest.yaml'" in done.stderr
    assert "hint: " in done.stderr
    done = specloom_here(command, "pets", cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "specloom: there is no vendor and no document 'pets'\n"
        "  hint: `specloom new pets` begins one; a file is named with its end\n"
    )


@pytest.mark.parametrize("command", ["release", "sources pull", "record"])
def test_a_vendor_that_is_not_there_is_answered_with_a_way_to_begin(
    command: str, project: Path, specloom_here: Command
) -> None:
    more = ["--base-url", "http://127.0.0.1:9"] if command == "record" else []
    done = specloom_here(*command.split(), "pets", *more, cwd=project)
    assert (done.returncode, "`specloom new pets` begins one" in done.stderr) == (2, True)


def test_a_report_that_cannot_be_written_is_refused_before_anything_is(project: Path, specloom_here: Command) -> None:
    done = specloom_here("generate", "pets.yaml", "--report", "json=.", cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert "'.' is a folder: name a file, as in json=specloom.json" in done.stderr
    assert not (project / "generated").exists()


@pytest.mark.parametrize("command", [("drift", "--traffic"), ("record", "--from-har")])
def test_a_broken_har_file_is_no_yaml(command: tuple[str, str], project: Path, specloom_here: Command) -> None:
    (project / "a.har").write_text('{"log": {"entries": [}')
    done = specloom_here(command[0], "pets.yaml", command[1], "a.har", cwd=project)
    assert "a.har:1:22: error[json-syntax]" in done.stderr
    assert "YAML" not in done.stderr


def test_folders_that_are_not_there_have_a_way_out(project: Path, specloom_here: Command) -> None:
    for option, hint in (("--root", "there is no folder 'nope'"), ("--templates", "name the folder that holds them")):
        done = specloom_here("generate", "pets.yaml", option, "nope", cwd=project)
        assert (done.returncode, f"hint: {hint}" in done.stderr) == (2, True), done.stderr


def test_a_first_package_is_written_and_later_ones_change(project: Path, specloom_here: Command) -> None:
    assert " files written" in specloom_here("generate", "pets.yaml", cwd=project).stdout
    (project / "pets.yaml").write_text(PETS.replace("description: ok", "description: done"))
    assert " changed" in specloom_here("generate", "pets.yaml", cwd=project).stdout


@pytest.mark.parametrize("option", [("--format", "json"), ("--format", "sarif"), ("--report", "json=r.json"), ("-v",)])
def test_a_report_on_a_current_package_reads_its_document_and_makes_nothing(
    option: tuple[str, ...], project: Path, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rows(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
        text = (project / "r.json").read_text() if "--report" in option else done.stdout
        read: dict[str, Any] = json.loads(text)
        for package in read.get("packages", []):
            package.pop("changes")
            package.pop("state")
        return read

    first = specloom_here("generate", "pets.yaml", *option, cwd=project)
    before = rows(first) if option != ("-v",) else {}

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a package was made again")

    monkeypatch.setattr("specloom.pipeline.anew.generate", refuse)
    again = specloom_here("generate", "pets.yaml", *option, cwd=project)
    assert again.returncode == 0, again.stderr
    assert "server-missing" in first.stderr
    assert again.stderr == first.stderr
    if option != ("-v",):
        assert rows(again) == before


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_lines_of_evidence_fit_the_terminal(
    columns: int, project: Path, specloom_here: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    done = specloom_here("evidence", "pets.yaml", cwd=project)
    assert max(map(len, done.stdout.splitlines())) <= columns
    assert ("…" in done.stdout) == (columns < 110)


def test_tests_of_a_project_notice_an_older_copy_that_is_installed(tmp_path: Path, specloom_here: Command) -> None:
    assert specloom_here("init", ".", cwd=tmp_path).returncode == 0
    assert specloom_here("generate", cwd=tmp_path).returncode == 0
    installed = tmp_path / "site"
    package = tmp_path / "generated/teahouse/teahouse"
    subprocess.run([sys.executable, "-c", "import shutil, sys; shutil.copytree(*sys.argv[1:])", package, installed / "teahouse"], check=True)  # fmt: skip  # noqa: E501

    def tested() -> subprocess.CompletedProcess[str]:
        # as the entry point of an installed package does
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "teahouse.pytest_plugin"]
        environment = {**os.environ, "PYTHONPATH": str(installed)}
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    same = tested()
    assert same.returncode == 0, same.stdout + same.stderr
    with (installed / "teahouse/_client.py").open("a") as stream:
        stream.write("# older\n")
    older = tested()
    assert older.returncode == 4
    assert f"{installed / 'teahouse'} would be tested, which is not what {package} holds" in older.stderr
