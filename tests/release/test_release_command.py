"""`specloom release` in a repository of its own: the first release, the next, and what stands in the way of one."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1", description: Pets and their people.}
servers: [{url: "https://pets.example"}]
tags: [{name: pets, description: Pets.}]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      summary: Get a pet.
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: The pet.
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
    delete:
      operationId: deletePet
      tags: [pets]
      summary: Remove a pet.
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "204": {description: Gone.}
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}, chip: {type: string}}}
"""
GET = """\
version: 1
interactions:
- specloom: {operation: getPet, source: synthesised, arguments: {path: {id: p1}}}
  request: {method: GET, uri: "https://pets.example/pets/p1", headers: {}, body: null}
  response:
    status: {code: 200, message: OK}
    headers: {Content-Type: [application/json]}
    body: {string: '{"name": "Mia", "chip": "abc"}'}
"""
DELETE = """\
version: 1
interactions:
- specloom: {operation: deletePet, source: synthesised, arguments: {path: {id: p1}}}
  request: {method: DELETE, uri: "https://pets.example/pets/p1", headers: {}, body: null}
  response: {status: {code: 204, message: No Content}, headers: {}, body: {string: ""}}
"""


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


class Repository:
    """A repository with one document, its recordings and its package."""

    def __init__(self, folder: Path, specloom: Command) -> None:
        self.folder = folder
        self.specs = folder / "specs" / "pets"
        self._specloom = specloom
        (self.specs / "recordings").mkdir(parents=True)
        (self.specs / "openapi.yaml").write_text(DOCUMENT)
        (self.specs / "recordings" / "getPet.yaml").write_text(GET)
        (self.specs / "recordings" / "deletePet.yaml").write_text(DELETE)
        (folder / ".gitignore").write_text("dist/\n")
        git(folder, "init", "-q")
        self.commit()

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self._specloom(*arguments, cwd=self.folder)

    def commit(self) -> None:
        assert self.run("generate").returncode == 0
        git(self.folder, "add", "-A")
        git(self.folder, "commit", "-qm", "Change")

    def edit(self, old: str, new: str) -> None:
        path = self.specs / "openapi.yaml"
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))

    def status(self) -> str:
        return git(self.folder, "status", "--porcelain")

    def note(self, version: str) -> None:
        """Note a release of what there is now, without building it."""
        from specloom.base.releases import Release, as_yaml, digest
        from specloom.load import load

        document = digest(load(self.specs / "openapi.yaml").sources)
        release = Release(version, "2026-01-31", document, {"added": ("First release.",)})
        (self.specs / "releases.yaml").write_text(as_yaml([release]))
        self.commit()


@pytest.fixture
def pets(tmp_path: Path, specloom_here: Command) -> Repository:
    return Repository(tmp_path, specloom_here)


@pytest.fixture
def released(pets: Repository) -> Repository:
    pets.note("0.1.0")
    return pets


def test_two_releases_with_all_that_belongs_to_them(pets: Repository) -> None:
    first = pets.run("release", "pets", "--date", "2026-01-31")
    assert (first.returncode, first.stderr) == (0, "")
    assert (pets.folder / "dist" / "pets-0.1.0-py3-none-any.whl").is_file()
    assert pets.run("generate", "--check").returncode == 0
    pets.commit()
    pets.edit("properties: {name", "properties: {color: {type: string}, name")
    pets.edit('"204": {description: Gone.}', '"204": {description: Gone.}\n  /pets: {get: {operationId: listPets, '
              'tags: [pets], responses: {"204": {description: None.}}}}')  # fmt: skip
    pets.commit()
    second = pets.run("release", "pets", "--date", "2026-02-01")
    assert (second.returncode, second.stderr) == (0, "")
    assert "pets 0.1.0 -> 0.1.1" in second.stdout
    assert re.search(r"tests of 0\.1\.1: \d+ pass\n", second.stdout)
    assert re.search(r"tests of 0\.1\.0: \d+ pass\n", second.stdout)
    changelog = (pets.folder / "generated" / "pets" / "CHANGELOG.md").read_text()
    assert "## 0.1.1 - 2026-02-01\n\n### Added\n" in changelog
    assert "- `Pet.color`: it is new (`getPet`).\n" in changelog
    assert "## 0.1.0 - 2026-01-31\n\n### Added\n\n- First release.\n" in changelog
    with zipfile.ZipFile(pets.folder / "dist" / "pets-0.1.1-py3-none-any.whl") as wheel:
        assert "pets/resources/pets.py" in wheel.namelist()
    with tarfile.open(pets.folder / "dist" / "pets-0.1.1.tar.gz") as sdist:
        assert "pets-0.1.1/CHANGELOG.md" in sdist.getnames()
    assert pets.run("generate", "--check").returncode == 0
    assert {line[3:] for line in pets.status().splitlines()} == {
        "generated/pets/CHANGELOG.md",
        "generated/pets/pets/__init__.py",
        "generated/pets/pets/_client.py",
        "generated/pets/pyproject.toml",
        "generated/pets/specloom.lock",
        "specs/pets/releases.yaml",
    }


def test_what_breaks_by_announcement_may_fail(released: Repository) -> None:
    released.edit("operationId: getPet", "operationId: getPet\n      x-specloom-name: fetch")
    released.commit()
    done = released.run("release", "pets", "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    assert "pets 0.1.0 -> 0.2.0" in done.stdout
    assert "- `client.pets.get` is called `client.pets.fetch` now. Code that uses it fails." in done.stdout
    assert re.search(r"tests of 0\.1\.0: \d+ pass, \d+ fail as announced", done.stdout)
    assert released.status() == ""


def test_what_fails_without_announcement_stops_the_release(released: Repository) -> None:
    # By the document it is but a narrower type; the recorded response says otherwise.
    released.edit("chip: {type: string}", "chip: {type: string, format: uuid}")
    uuid = "497f6eca-6276-4993-bfeb-53cbbbba6f08"
    (released.specs / "recordings" / "getPet.yaml").write_text(GET.replace("abc", uuid))
    released.commit()
    done = released.run("release", "pets")
    assert done.returncode == 1
    assert "test_pets_pets.py::test_get_1_200[sync] fails, and no breaking change says so" in done.stderr
    assert released.status() == ""
    assert not (released.folder / "dist").exists()


CUSTOM = """\
from typing import Any

from ..models import Pet
from ..resources.pets import PetsResource as Generated


class PetsResource(Generated):
    def get(self, id: Any, /, **options: Any) -> Pet:
        return super().get(id, **options)
"""


def test_a_client_by_another_name_breaks_every_test_by_announcement(released: Repository) -> None:
    released.edit('info: {title: Pets, version: "1"', 'info: {title: Zoo, x-specloom-name: Zoo, version: "1"')
    released.commit()
    done = released.run("release", "pets", "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    assert "pets 0.1.0 -> 0.2.0" in done.stdout
    assert "tests of 0.1.0: 0 pass, 1 fail as announced" in done.stdout


def test_a_release_without_tests_proves_nothing(released: Repository) -> None:
    shutil.rmtree(released.folder / "generated" / "pets" / "tests")
    git(released.folder, "commit", "-qa", "--amend", "-m", "No tests")
    released.edit("properties: {name", "properties: {color: {type: string}, name")
    released.commit()
    done = released.run("release", "pets", "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    assert "tests of 0.1.0: 0 pass" in done.stdout


def test_what_is_written_by_hand_is_released_and_proved(released: Repository) -> None:
    custom = released.folder / "generated" / "pets" / "pets" / "custom"
    custom.mkdir()
    (custom / "pets.py").write_text(CUSTOM)
    released.commit()
    done = released.run("release", "pets")
    assert (done.returncode, done.stderr) == (0, "")
    assert "pets 0.1.0 -> 0.1.1" in done.stdout
    with zipfile.ZipFile(released.folder / "dist" / "pets-0.1.1-py3-none-any.whl") as wheel:
        assert wheel.read("pets/custom/pets.py").decode() == CUSTOM
    released.commit()
    assert "nothing changed since 0.1.1" in released.run("release", "pets", "--dry-run").stderr
    (custom / "pets.py").write_text(CUSTOM.replace("super().get", "self.get"))
    released.commit()
    done = released.run("release", "pets", "--dry-run")
    assert done.returncode == 1
    assert "- What is written by hand; the API and all names stay." in done.stdout
    assert (
        "test_pets_pets.py::test_get_1_200[sync] fails, and no breaking change says so: RecursionError" in done.stderr
    )


def test_a_release_is_made_of_what_was_committed(released: Repository) -> None:
    released.edit("Get a pet.", "Get one pet.")
    done = released.run("release", "pets")
    assert done.returncode == 1
    assert "are not committed" in done.stderr
    assert "specs/pets/openapi.yaml" in done.stderr
    git(released.folder, "commit", "-qam", "Only the document")
    done = released.run("release", "pets")
    assert done.returncode == 1
    assert "generated/pets is not what its document gives: run `specloom generate`" in done.stderr


def test_nothing_to_release(released: Repository) -> None:
    done = released.run("release", "pets", "--dry-run")
    assert done.returncode == 1
    assert "nothing changed since 0.1.0" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nobody"], 2, "there is no vendor and no document 'nobody'"),
        (["pets", "--version", "0.1.1"], 1, "'0.1.1' is too low: what changed asks for 0.2.0 at least"),
        (["pets", "--version", "two"], 2, "'two' is not a version of three numbers"),
        (["pets", "--date", "2026-02-30"], 2, "'2026-02-30' is not a date"),
        (["pets", "--since", "nowhere"], 2, "there is no revision 'nowhere'"),
    ],
)
def test_wrong_wishes_are_explained(arguments: list[str], code: int, said: str, released: Repository) -> None:
    released.edit("chip: {type: string}", "tag: {type: string}")
    released.commit()
    done = released.run("release", *arguments, "--dry-run")
    assert done.returncode == code
    assert said in done.stderr


def test_a_release_that_was_squashed_with_later_changes_is_not_mistaken(released: Repository) -> None:
    released.edit("chip: {type: string}", "tag: {type: string}")
    released.run("generate")
    git(released.folder, "commit", "-qa", "--amend", "-m", "Squashed")
    done = released.run("release", "pets", "--dry-run")
    assert done.returncode == 1
    assert "holds another document than was released; name the commit that holds it with --since" in done.stderr


@pytest.mark.parametrize(
    "options",
    [("--runtime", "package"), ("--without", "testing"), ("--runtime", "package", "--without", "testing")],
    ids=" ".join,
)
def test_the_tests_of_a_release_run_whatever_runtime_is_chosen_later(
    released: Repository, options: tuple[str, ...]
) -> None:
    released.edit("properties: {name", "properties: {color: {type: string}, name")
    assert released.run("generate", *options).returncode == 0
    released.commit()
    done = released.run("release", "pets", "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"tests of 0\.1\.0: [1-9]\d* pass\n", done.stdout)
    assert released.status() == ""


RED = GET.replace('"chip": "abc"', '"chip": 7')


def test_the_first_release_is_held_to_its_tests(pets: Repository) -> None:
    (pets.specs / "recordings" / "getPet.yaml").write_text(RED)
    pets.commit()
    for options in ([], ["--dry-run"]):
        done = pets.run("release", "pets", *options)
        assert done.returncode == 1
        assert re.search(r"tests of 0\.1\.0: \d+ pass, \d+ fail\n", done.stdout)
        assert "test_pets_pets.py::test_get_1_200[sync] fails: " in done.stderr
        assert pets.status() == ""
        assert not (pets.folder / "dist").exists()


@pytest.fixture
def red(pets: Repository) -> Repository:
    """Return a repository with a release whose tests are red, and a later commit that mends them."""
    (pets.specs / "recordings" / "getPet.yaml").write_text(RED)
    pets.commit()
    pets.note("0.1.0")
    (pets.specs / "recordings" / "getPet.yaml").write_text(GET)
    pets.edit("properties: {name", "properties: {color: {type: string}, name")
    pets.commit()
    return pets


def repair(repository: Repository, **wrong: str) -> None:
    path = repository.specs / "releases.yaml"
    entry = {"test": "test_pets_pets.py::test_get_1_200", "reason": "The recording was wrong.", "date": "2026-02-01"}
    lines = "".join(f"    {key}: {value!r}\n" for key, value in {**entry, **wrong}.items())
    path.write_text(f"{path.read_text().rstrip()}\n  repairs:\n  - {lines.strip()}\n")


def test_a_release_that_was_red_is_mended_and_blocks_no_later_one(red: Repository) -> None:
    blocked = red.run("release", "pets", "--dry-run")
    assert blocked.returncode == 1
    assert "test_pets_pets.py::test_get_1_200[sync] fails, and no breaking change says so" in blocked.stderr
    assert "add to the release 0.1.0 in specs/pets/releases.yaml" in blocked.stderr
    assert 'repairs: [{test: "test_pets_pets.py::test_get_1_200[sync]", reason: ..., date: ' in blocked.stderr
    repair(red)
    red.commit()
    done = red.run("release", "pets", "--date", "2026-02-02")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"tests of 0\.1\.1: \d+ pass\n", done.stdout)
    assert re.search(r"tests of 0\.1\.0: \d+ pass, 2 fail that were wrong\n", done.stdout)
    changelog = (red.folder / "generated" / "pets" / "CHANGELOG.md").read_text()
    assert (
        "### Repairs\n\n- 2026-02-01: the test `test_pets_pets.py::test_get_1_200` of this release was wrong. "
        "The recording was wrong.\n" in changelog
    )
    red.commit()
    red.edit("properties: {color", "properties: {size: {type: string}, color")
    red.commit()
    third = red.run("release", "pets", "--date", "2026-02-03", "--dry-run")
    assert (third.returncode, third.stderr) == (0, "")
    assert re.search(r"tests of 0\.1\.1: \d+ pass\n", third.stdout)


@pytest.mark.parametrize("wrong", [{"reason": ""}, {"date": "yesterday"}, {"test": ""}])
def test_a_repair_says_all_three_things(red: Repository, wrong: dict[str, str]) -> None:
    repair(red, **wrong)
    done = red.run("generate")
    assert done.returncode == 1
    assert "specs/pets/releases.yaml:" in done.stderr
    assert "error[releases-layout]: a repair says which test was wrong, why, and when that was noted" in done.stderr


def test_a_repair_of_another_test_explains_nothing(red: Repository) -> None:
    repair(red, test="test_pets_pets.py::test_delete_1_204")
    red.commit()
    assert red.run("release", "pets", "--dry-run").returncode == 1


def test_a_dry_run_refuses_what_the_release_would(released: Repository) -> None:
    released.edit("Get a pet.", "Get one pet.")
    for options in ([], ["--dry-run"]):
        done = released.run("release", "pets", *options)
        assert (done.returncode, "are not committed" in done.stderr) == (1, True)
    git(released.folder, "commit", "-qam", "Only the document")
    for options in ([], ["--dry-run"]):
        done = released.run("release", "pets", *options)
        assert (done.returncode, "is not what its document gives" in done.stderr) == (1, True)


def test_a_dry_run_builds_what_the_release_would(released: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    released.edit("Get a pet.", "Get one pet.")
    released.commit()
    (released.folder / "broken").mkdir()
    (released.folder / "broken" / "twine.py").write_text("raise SystemExit(3)\n")
    monkeypatch.setenv("PYTHONPATH", str(released.folder / "broken"))
    for options in (["--dry-run"], []):
        done = released.run("release", "pets", *options)
        assert (done.returncode, "twine objects to the package" in done.stderr) == (1, True), done.stderr
    assert not (released.folder / "dist").exists()


def of_older_tool(repository: Repository) -> None:
    """Make the committed package, and its release, one that an older specloom could have made."""
    package = repository.folder / "generated" / "pets"
    resource, lock = package / "pets" / "resources" / "pets.py", package / "specloom.lock"
    text = resource.read_text()
    assert "def delete(self, pet_id: str, *, " in text
    resource.write_text(
        text.replace("def delete(self, pet_id: str, *, ", "def delete(self, pet_id: str, *, force: bool = False, ")
    )
    errors = package / "pets" / "errors.py"
    errors.write_text(errors.read_text() + "from ._runtime.base.errors import APIError as OldError\n")
    lock.write_text(re.sub(r'"tool": "\w+"', '"tool": "0"', lock.read_text()))
    git(repository.folder, "commit", "-qa", "--amend", "-m", "By an older tool")


def test_what_the_tool_breaks_raises_the_version_and_is_said_to(released: Repository) -> None:
    of_older_tool(released)
    old = git(released.folder, "rev-parse", "HEAD").strip()
    assert released.run("generate", "--force").returncode == 0
    git(released.folder, "commit", "-qam", "By this tool")
    compared = released.run("diff", f"{old}:specs/pets/openapi.yaml", "--format", "json")
    changes = json.loads(compared.stdout)["changes"]
    assert {(item["rule"], item["cause"], item["level"]) for item in changes} == {
        ("python-parameter-removed", "tool", "breaking"),
        ("python-removed", "tool", "breaking"),
    }
    assert "Caused by specloom itself" in released.run("diff", f"{old}:specs/pets/openapi.yaml").stdout
    done = released.run("release", "pets", "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    assert "pets 0.1.0 -> 0.2.0" in done.stdout
    assert (
        "- `errors.OldError`: it is gone. Code that uses it fails. The generator is another, not the API."
        in done.stdout
    )


def test_what_the_document_breaks_is_told_apart_from_what_the_tool_does(released: Repository) -> None:
    of_older_tool(released)
    old = git(released.folder, "rev-parse", "HEAD").strip()
    released.edit("chip: {type: string}", "tag: {type: string}")
    compared = released.run("diff", f"{old}:specs/pets/openapi.yaml", "--format", "json")
    causes = {item["message"]: item["cause"] for item in json.loads(compared.stdout)["changes"]}
    assert causes["`models.Pet.chip`: it is gone."] == "document"
    assert causes["`errors.OldError`: it is gone."] == "tool"


def test_a_credential_stops_a_release_and_one_of_the_past_does_not(released: Repository) -> None:
    recording = released.specs / "recordings" / "getPet.yaml"
    recording.write_text(GET.replace('"chip": "abc"', '"chip": "abc", "api_key": "hunter2-and-more"'))
    git(released.folder, "commit", "-qam", "A leak")
    leak = git(released.folder, "rev-parse", "HEAD").strip()
    for options in ([], ["--dry-run"]):
        done = released.run("release", "pets", *options)
        assert done.returncode == 1
        assert "specs/pets/recordings/getPet.yaml:8:" in done.stderr
        assert "error[recording-credential]: `api_key`" in done.stderr
        assert "hunter2" not in done.stdout + done.stderr
    recording.write_text(GET)
    released.edit("properties: {name", "properties: {color: {type: string}, name")
    released.commit()
    compared = released.run("diff", f"{leak}:specs/pets/openapi.yaml")
    assert (compared.returncode, compared.stderr) == (0, "")
    assert released.run("release", "pets", "--dry-run").returncode == 0


def test_a_credential_in_custom_code_stops_a_release(released: Repository) -> None:
    custom = released.folder / "generated" / "pets" / "pets" / "custom"
    custom.mkdir()
    key = "sk_" + "live_4eC39HqLyjWDarjtT1zdp7dc"
    (custom / "pets.py").write_text(f'{CUSTOM}\nKEY = "{key}"\n')
    released.commit()
    done = released.run("release", "pets", "--dry-run")
    assert done.returncode == 1
    assert "error[credential-written]: a key of Stripe would be written to" in done.stderr
    assert key not in done.stderr
