"""`specloom generate --include/--exclude`: what is chosen, what is pruned, and what the lock file remembers."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.base.selection import Candidate, Selection, selector

Command = Callable[..., subprocess.CompletedProcess[str]]
ACME = """openapi: 3.1.0
info: {title: Acme, version: "1"}
servers: [{url: "https://acme.invalid"}]
paths:
  /users/{id}:
    get:
      {operationId: getUser, tags: [users], parameters: [{$ref: "#/components/parameters/Id"}],
       responses: {"200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}}}
    delete:
      {operationId: deleteUser, tags: [users], parameters: [{$ref: "#/components/parameters/Id"}],
       responses: {"204": {description: d}}}
  /reports:
    get:
      {operationId: listReports, tags: [Report Centre], x-specloom-pagination: {style: scroll},
       responses: {"200":
         {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Report"}}}}}}
components:
  parameters: {Id: {name: id, in: path, required: true, schema: {type: string}}}
  schemas:
    User: {type: object, properties: {address: {$ref: "#/components/schemas/Address"}}}
    Address: {type: object, properties: {street: {type: string}}}
    Report: {type: object, properties: {lines: {type: integer}}}
    Alone: {type: object, properties: {a: {type: integer}}}
"""


@pytest.fixture
def generate(specloom_here: Command, tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return what runs `specloom generate` on the document above."""
    (tmp_path / "acme.yaml").write_text(ACME)
    return lambda *options: specloom_here("generate", "acme.yaml", *options, cwd=tmp_path)


def operations(folder: Path) -> list[str]:
    rows = json.loads((folder / "generated" / "acme" / "support.json").read_text())["operations"]
    return [row["operation"] for row in rows]


def models(folder: Path) -> str:
    return "".join(path.read_text() for path in (folder / "generated" / "acme" / "acme" / "models").rglob("*.py"))


@pytest.mark.parametrize(
    ("options", "left"),
    [
        (["--include", "tag:users"], ["getUser", "deleteUser"]),
        (["--include", "tag:users", "--exclude", "method:DELETE"], ["getUser"]),
        (["--include", "operation:get*"], ["getUser"]),
        (["--exclude", "/reports", "--exclude", "operation:deleteUser"], ["getUser"]),
        (["--include", "path:/users/*"], ["getUser", "deleteUser"]),
    ],
)
def test_only_what_is_chosen_is_generated(
    generate: Command, tmp_path: Path, options: list[str], left: list[str]
) -> None:
    assert generate(*options).returncode == 0  # the operation that would be refused was not chosen
    assert operations(tmp_path) == left
    text = models(tmp_path)
    assert ("class User(" in text, "class Address(" in text) == ("getUser" in left, "getUser" in left)
    assert "class Report(" not in text
    assert "class Alone(" not in text


def test_errors_of_other_operations_do_not_matter(generate: Command, tmp_path: Path) -> None:
    (tmp_path / "acme.yaml").write_text(ACME.replace("lines: {type: integer}", "lines: {type: 3}"))
    done = generate("--include", "tag:users")
    assert (done.returncode, done.stderr) == (0, "")
    assert "up to date" in generate("--include", "tag:users").stdout
    assert generate("--include", "tag:Report*").returncode == 1


def test_everything_keeps_the_schemas_that_nothing_uses(generate: Command, tmp_path: Path) -> None:
    assert generate().returncode == 1
    assert "class Alone(" in models(tmp_path)


def test_another_selection_is_not_up_to_date(generate: Command, tmp_path: Path) -> None:
    users = ("--include", "tag:users")
    assert "files written" in generate(*users).stdout
    assert "up to date" in generate(*users).stdout
    assert "would be" in generate(*users, "--exclude", "operation:delete*", "--check").stdout
    generate(*users, "--exclude", "operation:delete*")
    assert operations(tmp_path) == ["getUser"]
    generate("--exclude", "tag:Report Centre")
    assert operations(tmp_path) == ["getUser", "deleteUser"]


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (["--include", "tag:user"], 1, "error[selection-unknown]: no operation fits 'tag:user'\n"),
        (["--include", "tag:user"], 1, "hint: did you mean 'tag:users'?"),
        (["--exclude", "operation:getUsers"], 1, "'operation:getUser'"),
        (["--include", "tag:users", "--exclude", "/*"], 1, "error[selection-empty]"),
        (["--include", "users"], 2, "specloom: 'users' chooses nothing: write one of tag:PATTERN"),
        (["--include", "tags:users"], 2, "specloom: 'tags:users' chooses nothing"),
    ],
)
def test_what_chooses_nothing_is_an_error(
    generate: Command, tmp_path: Path, options: list[str], code: int, said: str
) -> None:
    done = generate(*options)
    assert done.returncode == code
    assert said in done.stderr
    assert not (tmp_path / "generated").exists()


def test_a_pattern_fits_whole_values() -> None:
    candidate = Candidate("getUser", "get", "/users/{id}", ("users", "people"))
    fitting = ["tag:people", "tag:p*", "/users/*", "path:*{id}", "operation:???User", "method:GET"]
    assert all(selector(text).fits(candidate) for text in fitting)
    assert not any(selector(text).fits(candidate) for text in ["tag:peop", "/users", "operation:getuser", "method:put"])
    assert not Selection(exclude=(selector("tag:people"),)).chooses(candidate)
