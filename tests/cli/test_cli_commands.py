"""What the command promises: exit codes, `--check`, `--package`, the same bytes everywhere, no repository needed."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from specloom.load import load

Command = Callable[..., subprocess.CompletedProcess[str]]

PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1", description: Pets and their people.}
servers: [{url: "https://pets.example"}]
tags: [{name: pets, description: Pets.}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters: [{name: kind, in: query, schema: {type: string, enum: [cat, dog]}}]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}, born: {type: string, format: date}}}
"""


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def pets(tmp_path: Path) -> Path:
    (tmp_path / "pets.yaml").write_text(PETS)
    return tmp_path


def test_generate_then_nothing_to_do(pets: Path, specloom: Command) -> None:
    first = specloom("generate", "pets.yaml", "--output", "out", cwd=pets)
    assert (first.returncode, first.stderr) == (0, "")
    assert re.fullmatch(r"out/pets: \d+ files written", first.stdout.splitlines()[0])
    before = {path: path.stat().st_mtime_ns for path in (pets / "out").rglob("*")}
    again = specloom("generate", "pets.yaml", "--output", "out", cwd=pets)
    assert (again.returncode, again.stdout, again.stderr) == (0, "out/pets: up to date\n", "")
    assert {path: path.stat().st_mtime_ns for path in (pets / "out").rglob("*")} == before


def test_a_single_file_that_changed_is_no_plural(pets: Path, specloom_here: Command) -> None:
    specloom_here("generate", "pets.yaml", "--output", "out", cwd=pets)
    (pets / "pets.yaml").rename(pets / "other.yaml")
    again = specloom_here("generate", "other.yaml", "--package", "pets", "--output", "out", cwd=pets)
    assert again.stdout.splitlines()[0] == "out/pets: 1 file changed"


def test_check_lists_what_would_change_and_writes_nothing(pets: Path, specloom_here: Command) -> None:
    missing = specloom_here("generate", "pets.yaml", "--output", "out", "--check", cwd=pets)
    assert missing.returncode == 1
    assert "out/pets/pets/__init__.py: would be added\n" in missing.stdout
    assert not (pets / "out").exists()
    assert specloom_here("generate", "pets.yaml", "--output", "out", cwd=pets).returncode == 0
    assert specloom_here("generate", "pets.yaml", "--output", "out", "--check", cwd=pets).returncode == 0
    (pets / "pets.yaml").write_text(PETS.replace("born:", "birthday:"))
    before = tree(pets / "out")
    changed = specloom_here("generate", "pets.yaml", "--output", "out", "--check", cwd=pets)
    assert changed.returncode == 1
    assert changed.stdout.splitlines() == [
        "out/pets/pets/_exchanges/synthesised/pets.json: would be changed",
        "out/pets/pets/models/pets.py: would be changed",
        "out/pets/specloom.lock: would be changed",
        "--- out/pets/pets/models/pets.py\tas it is",
        "+++ out/pets/pets/models/pets.py\tas it should be",
        *changed.stdout.splitlines()[5:],
    ]
    assert [line for line in changed.stdout.splitlines()[5:] if line[:1] in "+-"] == [
        "-    born: Date | None = None",
        "+    birthday: Date | None = None",
    ]
    assert tree(pets / "out") == before


def test_an_edited_output_file_is_shown_and_only_overwritten_by_force(pets: Path, specloom_here: Command) -> None:
    assert specloom_here("generate", "pets.yaml", "--output", "out", cwd=pets).returncode == 0
    edited = pets / "out" / "pets" / "pets" / "errors.py"
    sound = edited.read_bytes()
    edited.write_bytes(sound + b"# mine\n")
    checked = specloom_here("generate", "pets.yaml", "--output", "out", "--check", cwd=pets)
    assert checked.returncode == 1
    assert checked.stdout.startswith("out/pets/pets/errors.py: would be changed\n")
    assert checked.stdout.endswith("-# mine\n")
    refused = specloom_here("generate", "pets.yaml", "--output", "out", cwd=pets)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "cannot write out/pets: these files were edited by hand since they were generated:\n" in refused.stderr
    assert "\n  pets/errors.py\n--- pets/errors.py\tas generated\n" in refused.stderr
    assert "\n+# mine\n" in refused.stderr
    assert edited.read_bytes() == sound + b"# mine\n"
    assert specloom_here("generate", "pets.yaml", "--output", "out", "--force", cwd=pets).returncode == 0
    assert edited.read_bytes() == sound


def test_a_long_difference_is_shown_in_part(pets: Path, specloom_here: Command) -> None:
    checked = specloom_here("generate", "pets.yaml", "--output", "out", "--check", cwd=pets)
    assert re.search(r"\n\(and [\d,]+ more lines\)\n$", checked.stdout)
    assert len(checked.stdout.splitlines()) < 600


def test_names_once_given_stay_until_new_ones_are_asked_for(pets: Path, specloom_here: Command) -> None:
    def generated(*options: str) -> set[str]:
        assert specloom_here("generate", "pets.yaml", "--output", "out", *options, cwd=pets).returncode == 0
        models = (pets / "out" / "pets" / "pets" / "models" / "pets.py").read_text()
        return set(re.findall(r"^    (born\w*):", models, re.MULTILINE))

    assert generated() == {"born"}
    (pets / "pets.yaml").write_text(PETS.replace("born: {", "born: {type: string, format: date}, Born: {"))
    assert generated() == {"born", "born_2"}
    (pets / "pets.yaml").write_text(PETS.replace("born: {", "Born: {"))
    assert generated() == {"born_2"}
    assert generated("--new-names") == {"born"}
    assert generated() == {"born"}


def test_a_lock_file_that_is_damaged_is_not_guessed_at(pets: Path, specloom_here: Command) -> None:
    assert specloom_here("generate", "pets.yaml", "--output", "out", cwd=pets).returncode == 0
    lock = pets / "out" / "pets" / "specloom.lock"
    sound = json.loads(lock.read_text())
    for names in ([], {"methods": {"pets": {"listPets": "import os; x"}}}):
        lock.write_text(json.dumps(sound | {"names": names}))
        done = specloom_here("generate", "pets.yaml", "--output", "out", cwd=pets)
        assert (done.returncode, done.stdout) == (1, "")
        assert "specloom.lock: this is not a lock file of specloom; restore it from version control" in done.stderr


def test_what_a_killed_run_left_is_removed_though_nothing_is_to_be_done(pets: Path, specloom_here: Command) -> None:
    assert specloom_here("generate", "pets.yaml", "--output", "out", cwd=pets).returncode == 0
    (pets / "out" / ".pets.specloom-new" / "pets").mkdir(parents=True)
    again = specloom_here("generate", "pets.yaml", "--output", "out", cwd=pets)
    assert (again.returncode, again.stdout) == (0, "out/pets: up to date\n")
    assert [path.name for path in (pets / "out").iterdir()] == ["pets"]


def test_a_foreign_file_moves_along_and_a_stale_one_goes(pets: Path, specloom_here: Command) -> None:
    assert specloom_here("generate", "pets.yaml", "--output", "out", cwd=pets).returncode == 0
    (pets / "out" / "pets" / "NOTES.md").write_text("mine\n")
    (pets / "pets.yaml").write_text(PETS.replace("tags: [pets]", "tags: [animals]").replace("/pets", "/animals"))
    assert specloom_here("generate", "pets.yaml", "--output", "out", cwd=pets).returncode == 0
    names = set(tree(pets / "out" / "pets"))
    assert {"NOTES.md", "pets/resources/animals.py"} <= names
    assert "pets/resources/pets.py" not in names


def test_package_names_the_package(pets: Path, specloom_here: Command) -> None:
    assert specloom_here("generate", "pets.yaml", "--output", "out", "--package", "zoo", cwd=pets).returncode == 0
    assert (pets / "out" / "zoo" / "zoo" / "_client.py").is_file()
    assert "class Zoo(Client)" in (pets / "out" / "zoo" / "zoo" / "_client.py").read_text()
    assert [path.name for path in (pets / "out").iterdir()] == ["zoo"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["generate"],
        ["generate", "pets.yaml", "--package", "not a name"],
        ["generate", "pets.yaml", "--package", "class"],
        ["generate", "pets.yaml", "--package", "../pets"],
        ["generate", "pets.yaml", "--package", "Ünïcode"],
        ["generate", "pets.yaml", "--package", "json"],
        ["generate", "pets.yaml", "other/pets.yaml"],
        ["generate", "pets.yaml", "b.yaml", "--package", "pets"],
        ["generate", "--nonsense"],
        ["validate"],
        ["validate", "https://a.invalid/openapi.json"],
        ["generate", "pets.yaml", "--root", "nowhere"],
        ["generate", "nested/pets.yaml", "--root", "other"],
        ["generate", "pets.yaml", "other/pets.yaml", "--root", "."],
        ["nonsense"],
        [],
    ],
    ids=" ".join,
)
def test_wrong_usage_exits_with_2(arguments: list[str], pets: Path, specloom_here: Command) -> None:
    done = specloom_here(*arguments, cwd=pets)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in pets.iterdir()] == ["pets.yaml"]


def test_validate_says_so_and_takes_documents_of_the_same_name(pets: Path, specloom_here: Command) -> None:
    (pets / "b").mkdir()
    (pets / "b" / "pets.yaml").write_text(PETS.replace("title: Pets, ", ""))
    done = specloom_here("validate", "pets.yaml", "b/pets.yaml", cwd=pets)
    assert done.returncode == 0
    assert done.stdout == "pets.yaml: valid\nb/pets.yaml: valid (1 warning)\n"
    assert done.stderr.startswith("b/pets.yaml:2:1: warning[openapi-missing-field]")


def test_one_document_at_fault_does_not_stop_the_others(pets: Path, specloom: Command) -> None:
    (pets / "broken.yaml").write_text("openapi: 9\n")
    done = specloom("generate", "broken.yaml", "pets.yaml", "--output", "out", cwd=pets)
    assert done.returncode == 1
    assert done.stderr.startswith("broken.yaml:1:1: error[openapi-version]")
    assert [path.name for path in (pets / "out").iterdir()] == ["pets"]


def test_without_documents_all_specs_are_meant(pets: Path, specloom: Command) -> None:
    for name in ("cats", "dogs"):
        (pets / "specs" / name).mkdir(parents=True)
        (pets / "specs" / name / "openapi.yaml").write_text(PETS)
    done = specloom("generate", cwd=pets)
    assert done.returncode == 0
    folders = [line.partition(":")[0] for line in done.stdout.splitlines() if not line.startswith(" ")]
    assert folders == ["generated/cats", "generated/dogs"]


def test_the_same_bytes_whatever_the_environment(pets: Path, specloom: Command) -> None:
    surroundings = [
        {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "4711", "TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
        {"PYTHONHASHSEED": "1", "PYTHONUTF8": "0", "LC_ALL": "POSIX", "RUFF_LINE_LENGTH": "40", "NO_COLOR": "1"},
    ]
    (pets / "pets.yaml").write_text(PETS.replace("Pets and their people.", "Zoë's pets — «żółw»; 日本語."))
    outputs = []
    for index, environment in enumerate(surroundings):
        done = specloom("generate", "pets.yaml", "--output", f"out{index}", cwd=pets, env=environment)
        assert (done.returncode, done.stderr) == (0, "")
        outputs.append(tree(pets / f"out{index}"))
    assert outputs[0] == outputs[1] == outputs[2]


def test_where_it_runs_does_not_show_in_the_output(pets: Path, specloom_here: Command) -> None:
    elsewhere = pets / "deep" / "down"
    elsewhere.mkdir(parents=True)
    assert specloom_here("generate", "pets.yaml", "--output", "a", cwd=pets).returncode == 0
    assert specloom_here("generate", pets / "pets.yaml", "--output", pets / "b", cwd=elsewhere).returncode == 0
    assert tree(pets / "a") == tree(pets / "b")
    everything = b"".join(tree(pets / "a").values())
    assert str(pets).encode() not in everything
    assert not re.search(rb"20\d\d-\d\d-\d\dT\d\d:", everything)


def test_a_json_document_gives_the_same_package(pets: Path, specloom_here: Command) -> None:
    (pets / "json").mkdir()
    (pets / "json" / "pets.json").write_text(json.dumps(load(pets / "pets.yaml").root, indent=1))
    assert specloom_here("generate", "pets.yaml", "--output", "a", cwd=pets).returncode == 0
    assert specloom_here("generate", "json/pets.json", "--output", "b", cwd=pets).returncode == 0
    yaml, json_ = tree(pets / "a" / "pets"), tree(pets / "b" / "pets")
    assert yaml.pop("specloom.lock") != json_.pop("specloom.lock")
    assert yaml == json_


def test_help_and_version(pets: Path, specloom: Command) -> None:
    help_ = specloom("--help", cwd=pets)
    assert help_.returncode == 0
    assert "Exit codes: 0 done; 1 a document is at fault" in help_.stdout
    assert re.fullmatch(r"specloom \d+\.\d+\.\d+\n", specloom("--version", cwd=pets).stdout)


def test_runs_at_the_same_time_do_not_get_in_each_others_way(pets: Path, specloom: Command) -> None:
    (pets / "zoo.yaml").write_text(PETS)
    lines = [["pets.yaml"], ["pets.yaml"], ["zoo.yaml"]]
    with ThreadPoolExecutor(3) as pool:
        done = list(pool.map(lambda line: specloom("generate", *line, "--output", "out", cwd=pets), lines))
    assert [(one.returncode, one.stderr) for one in done] == [(0, "")] * 3
    assert sorted(path.name for path in (pets / "out").iterdir()) == ["pets", "zoo"]
    assert specloom("generate", "pets.yaml", "zoo.yaml", "--output", "out", "--check", cwd=pets).returncode == 0


def test_an_overlay_is_an_input_like_others(pets: Path, specloom_here: Command) -> None:
    overlay = pets / "more.yaml"
    overlay.write_text(
        'overlay: 1.0.0\ninfo: {title: More, version: "1"}\nactions:\n'
        '  - {target: "$.components.schemas.Pet.properties", update: {age: {type: integer}}}\n'
    )

    def told(*options: str) -> str:
        done = specloom_here("generate", "pets.yaml", "--output", "out", *options, cwd=pets)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "files written" in told("--overlay", "more.yaml")
    assert told("--overlay", "more.yaml") == "out/pets: up to date\n"
    overlay.write_text(overlay.read_text().replace("age", "years"))
    assert "files changed" in told("--overlay", "more.yaml")
    assert "files changed" in told()
    assert told() == "out/pets: up to date\n"


REFERRING = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://a.invalid"}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "../shared/pet.yaml#/Pet"}}}}
"""


def test_references_lead_as_far_as_the_root_folder(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "api").mkdir()
    (tmp_path / "shared").mkdir()
    (tmp_path / "api" / "pets.yaml").write_text(REFERRING)
    (tmp_path / "shared" / "pet.yaml").write_text("Pet: {type: object, properties: {name: {type: string}}}\n")
    refused = specloom_here("generate", "api/pets.yaml", cwd=tmp_path)
    assert refused.returncode == 1
    assert "error[reference-outside]" in refused.stderr
    assert "generate with --root FOLDER" in refused.stderr
    rooted = ("generate", "api/pets.yaml", "--root", ".")
    assert ": 0 files" not in specloom_here(*rooted, cwd=tmp_path).stdout
    assert specloom_here(*rooted, cwd=tmp_path).stdout == "generated/pets: up to date\n"
    elsewhere = ("generate", "../api/pets.yaml", "--root", "..", "--output", "../generated")
    assert specloom_here(*elsewhere, cwd=tmp_path / "shared").stdout == "../generated/pets: up to date\n"
    lock = json.loads((tmp_path / "generated" / "pets" / "specloom.lock").read_bytes())
    assert lock["root"] == ".."
    assert set(lock["inputs"]) == {"pets.yaml", "../shared/pet.yaml"}
    # Without the root folder, nothing is taken for up to date; and what lies above it stays out of reach.
    assert specloom_here("generate", "api/pets.yaml", cwd=tmp_path).returncode == 1
    (tmp_path / "shared" / "pet.yaml").write_text("Pet: {$ref: '../../secret.yaml'}\n")
    changed = specloom_here(*rooted, cwd=tmp_path)
    assert changed.returncode == 1
    assert "leaves the root folder" in changed.stderr
    assert specloom_here("validate", "api/pets.yaml", "--root", ".", cwd=tmp_path).returncode == 1


def test_an_address_is_no_file(tmp_path: Path, specloom_here: Command) -> None:
    done = specloom_here("drift", "https://a.invalid/openapi.json", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "documents are read from files" in done.stderr
    assert "download" in done.stderr
    done = specloom_here("generate", "https://a.invalid/openapi.json", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "https://a.invalid/openapi.json: error[document-fetch]: the document cannot be fetched" in done.stderr
