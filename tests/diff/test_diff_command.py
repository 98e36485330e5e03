"""`specloom diff`: what it takes, what it prints, when it fails."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from specloom.diff.change import Change, quoted
from specloom.diff.report import as_markdown, as_text, members

from .table import BASE, edited

Command = Callable[..., subprocess.CompletedProcess[str]]
ADDED = {"at": "/components/schemas/Pet/properties/color", "value": {"type": "string"}}
REMOVED = {"remove": "/components/schemas/Pet/properties/age"}
LIST = "/paths/~1pets/get"
REWORDED = {"at": "/paths/~1pets/get/summary", "value": "Show pets."}


def put(folder: Path, name: str, *edits: dict[str, Any]) -> str:
    (folder / name).write_text(yaml.safe_dump(edited(BASE, list(edits)), sort_keys=False), "utf-8")
    return name


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize(
    ("edits", "fail_on", "code"),
    [
        ([REMOVED], None, 0),
        ([REMOVED], "breaking", 1),
        ([REMOVED], "any", 1),
        ([ADDED], "breaking", 0),
        ([ADDED], "any", 1),
        ([REWORDED], "breaking", 0),
        ([REWORDED], "any", 1),
        ([], "any", 0),
    ],
)
def test_the_exit_code_is_what_was_asked_for(
    edits: list[dict[str, Any]], fail_on: str | None, code: int, tmp_path: Path, specloom_here: Command
) -> None:
    names = put(tmp_path, "old.yaml"), put(tmp_path, "new.yaml", *edits)
    asked = ["--fail-on", fail_on] if fail_on else []
    done = specloom_here("diff", *names, "--api-only", *asked, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (code, "")


def test_changes_stand_where_they_are_in_the_text(tmp_path: Path, specloom_here: Command) -> None:
    names = put(tmp_path, "old.yaml"), put(tmp_path, "new.yaml", REMOVED, ADDED)
    done = specloom_here("diff", *names, "--format", "json", "--api-only", cwd=tmp_path)
    found = json.loads(done.stdout)
    assert found["summary"] == {"breaking": 1, "additive": 1, "cosmetic": 0}
    assert found["bump"] == "major"
    gone, came = found["changes"]
    assert (gone["rule"], came["rule"]) == ("response-property-removed", "response-property-added")
    lines = [(tmp_path / name).read_text("utf-8").splitlines() for name in names]
    assert lines[0][gone["old"]["line"] - 1].strip() == "age:"
    assert lines[1][came["new"]["line"] - 1].strip() == "color:"
    assert came["operations"] == ["listPets", "createPet", "getPet", "updatePet"]
    assert came["new"]["pointer"] == "#/components/schemas/Pet/properties/color"


def test_what_requests_and_responses_share_is_judged_for_both(tmp_path: Path, specloom_here: Command) -> None:
    shared = {
        "at": "/paths/~1pets/post/requestBody/content/application~1json/schema/$ref",
        "value": "#/components/schemas/Pet",
    }
    optional = {"at": "/components/schemas/Pet/required", "value": ["id", "name"]}
    names = put(tmp_path, "old.yaml", shared), put(tmp_path, "new.yaml", shared, optional)
    done = specloom_here("diff", *names, "--format", "json", "--api-only", cwd=tmp_path)
    judged = {change["rule"]: (change["level"], change["operations"]) for change in json.loads(done.stdout)["changes"]}
    assert judged == {
        "response-property-optional": ("breaking", ["listPets", "createPet", "getPet", "updatePet"]),
        "request-property-optional": ("additive", ["createPet"]),
    }


def test_schemas_that_contain_themselves_come_to_an_end(tmp_path: Path, specloom_here: Command) -> None:
    circle = {"at": "/components/schemas/Pet/properties/mother", "value": {"$ref": "#/components/schemas/Pet"}}
    inline = {
        "at": "/components/schemas/Pet/properties/mother",
        "value": {"type": "object", "properties": {"mother": {"$ref": "#/components/schemas/Pet"}}},
    }
    names = put(tmp_path, "old.yaml", circle), put(tmp_path, "new.yaml", inline)
    done = specloom_here("diff", *names, "--format", "json", "--api-only", cwd=tmp_path)
    rules = [change["rule"] for change in json.loads(done.stdout)["changes"]]
    assert "response-property-removed" in rules


def test_a_revision_brings_all_files_of_a_document(tmp_path: Path, specloom_here: Command) -> None:
    folder = tmp_path / "specs" / "pets"
    folder.mkdir(parents=True)
    split = {"at": "/components/schemas/Problem", "value": {"$ref": "problem.yaml"}}
    put(folder, "openapi.yaml", split)
    (folder / "problem.yaml").write_text("type: object\nproperties: {code: {type: string}, text: {type: string}}\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "One")
    (folder / "problem.yaml").write_text("type: object\nproperties: {code: {type: string}}\n")
    git(tmp_path, "commit", "-qam", "Two")
    for cwd, old, new in (
        (tmp_path, "HEAD~1:specs/pets/openapi.yaml", ["HEAD:specs/pets/openapi.yaml"]),
        (tmp_path, "HEAD~1:specs/pets/openapi.yaml", []),
        (folder, "HEAD~1:./openapi.yaml", ["openapi.yaml"]),
    ):
        done = specloom_here("diff", old, *new, "--api-only", cwd=cwd)
        assert done.stderr == ""
        assert "breaking[response-property-removed]" in done.stdout
        assert "HEAD~1:specs/pets/problem.yaml:2:" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing.yaml", "old.yaml"], "there is no file 'nothing.yaml'"),
        (["nowhere:old.yaml", "old.yaml"], "there is no revision 'nowhere'"),
        (["--output=x:old.yaml", "old.yaml"], None),
        (["HEAD:nothing.yaml", "old.yaml"], "there is no file 'nothing.yaml' in the revision 'HEAD'"),
        (["HEAD:nowhere/old.yaml", "old.yaml"], "there is no folder 'nowhere' in the revision 'HEAD'"),
        (["old.yaml"], "name a second version"),
    ],
)
def test_what_cannot_be_had_is_wrong_usage(
    arguments: list[str], said: str | None, tmp_path: Path, specloom_here: Command
) -> None:
    put(tmp_path, "old.yaml")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "One")
    done = specloom_here("diff", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert said is None or said in done.stderr


def test_a_document_at_fault_is_shown_with_its_line(tmp_path: Path, specloom_here: Command) -> None:
    put(tmp_path, "old.yaml")
    (tmp_path / "new.yaml").write_text("openapi: 3.1.0\ninfo: {title: x\n")
    done = specloom_here("diff", "old.yaml", "new.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert "new.yaml:" in done.stderr


def test_the_package_is_compared_as_well(tmp_path: Path, specloom_here: Command) -> None:
    renamed = {"at": "/paths/~1pets/get/operationId", "value": "findPets"}
    names = put(tmp_path, "old.yaml"), put(tmp_path, "new.yaml", renamed)
    done = specloom_here("diff", *names, "--format", "markdown", "--fail-on", "breaking", cwd=tmp_path)
    assert done.returncode == 1
    assert "- `client.pets.list`: it is gone. Code that uses it fails." in done.stdout
    assert "Async" not in done.stdout


def test_resources_inside_of_others_are_called_by_the_way_to_them(tmp_path: Path, specloom_here: Command) -> None:
    inside = {"at": "/tags", "value": [{"name": "zoo"}, {"name": "pets", "parent": "zoo"}]}
    version = {"at": "/openapi", "value": "3.2.0"}
    names = put(tmp_path, "old.yaml", version, inside), put(tmp_path, "new.yaml", version, inside, {"remove": LIST})
    done = specloom_here("diff", *names, "--format", "markdown", cwd=tmp_path)
    assert "- `client.zoo.pets.list`: it is gone. Code that uses it fails." in done.stdout
    assert "`client.zoo`" not in done.stdout


def test_hostile_text_stays_on_its_line_and_in_its_code_span() -> None:
    name = quoted("a`b\n\x1b[31m\u202e<script>\n# no")
    change = Change("parameter-added", f"query parameter {name}", "it is new", None, None, ("x\x1b[2J\ny",))
    for text in (
        as_text([change], "minor"),
        as_markdown([change], "minor"),
        json.loads(json.dumps(members([change], "")))["changes"][0]["message"],
    ):
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert not any(line.startswith("# no") for line in text.splitlines())
        assert "`a'b" in text
