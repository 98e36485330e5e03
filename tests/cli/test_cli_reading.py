"""Every command takes documents in alike: errors contained, overlays applied, references followed, a part chosen."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
  /walks:
    get:
      operationId: listWalks
      responses: {"200": {description: ok}}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
"""
BROKEN = DOCUMENT.replace(
    'responses: {"200": {description: ok}}', 'responses: {"200": {$ref: "#/components/responses/Nothing"}}'
)
OVERLAY = """\
overlay: 1.0.0
info: {title: More, version: "1"}
actions:
- target: $.components.schemas.Pet.properties
  update: {age: {type: integer}}
"""
EXCHANGE = """\
- specloom: {operation: NAME, source: live}
  request: {method: GET, uri: "https://pets.example/PATH", headers: {}, body: null}
  response:
    status: {code: 200, message: OK}
    headers: {Content-Type: [application/json]}
    body: {string: '[{"age": 3}]'}
"""


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def pets(tmp_path: Path) -> Path:
    """Return a folder with a document, recordings of both of its operations, and an overlay."""
    folder = tmp_path / "specs" / "pets"
    (folder / "recordings").mkdir(parents=True)
    (folder / "openapi.yaml").write_text(DOCUMENT)
    (folder / "more.yaml").write_text(OVERLAY)
    for name, path in (("listPets", "pets"), ("listWalks", "walks")):
        text = EXCHANGE.replace("NAME", name).replace("PATH", path)
        (folder / "recordings" / f"{name}.yaml").write_text(f"version: 1\ninteractions:\n{text}")
    return folder


def rules(done: subprocess.CompletedProcess[str]) -> set[str]:
    return {one["rule"] for one in json.loads(done.stdout)["findings"] if one["severity"] != "note"}


def test_drift_compares_what_is_sound_and_tells_the_rest(pets: Path, specloom_here: Command) -> None:
    (pets / "openapi.yaml").write_text(BROKEN)
    done = specloom_here("drift", "openapi.yaml", "--format", "json", cwd=pets)
    assert done.returncode == 1
    assert done.stderr.startswith("openapi.yaml:15:")
    assert "error[reference-not-found]" in done.stderr
    assert "left out for it: GET /walks" in done.stderr
    assert rules(done) == {"drift-field-undocumented"}


def test_drift_holds_traffic_against_overlays_and_chosen_operations(pets: Path, specloom_here: Command) -> None:
    walks = specloom_here("drift", "openapi.yaml", "--format", "json", "--exclude", "operation:listPets", cwd=pets)
    assert rules(walks) == {"drift-body-undocumented"}
    chosen = ["--include", "operation:listPets"]
    before = specloom_here("drift", "openapi.yaml", "--format", "json", *chosen, cwd=pets)
    assert rules(before) == {"drift-field-undocumented"}
    after = specloom_here("drift", "openapi.yaml", "--format", "json", *chosen, "--overlay", "more.yaml", cwd=pets)
    assert (after.returncode, rules(after)) == (0, set())


def test_findings_in_what_an_overlay_says_stand_in_the_overlay(pets: Path, specloom_here: Command) -> None:
    (pets / "more.yaml").write_text(OVERLAY.replace("age: {type: integer}", "color: {type: string}"))
    done = specloom_here("drift", "openapi.yaml", "--format", "json", "--overlay", "more.yaml", cwd=pets)
    places = [
        one["recording"] for one in json.loads(done.stdout)["findings"] if one["rule"] == "drift-field-unobserved"
    ]
    assert [(place["file"], place["line"]) for place in places] == [("openapi.yaml", 18), ("more.yaml", 5)]


def test_record_takes_the_sound_operations(pets: Path, specloom_here: Command) -> None:
    (pets / "openapi.yaml").write_text(BROKEN)
    sent = {"method": "GET", "url": "https://pets.example/pets", "headers": [], "queryString": []}
    body = {"mimeType": "application/json", "text": "[]"}
    answer = {"status": 200, "statusText": "OK", "headers": [], "content": body}
    entry = {"startedDateTime": "2026-01-31T00:00:00Z", "request": sent, "response": answer}
    (pets / "a.har").write_text(json.dumps({"log": {"version": "1.2", "entries": [entry]}}))
    done = specloom_here("record", "openapi.yaml", "--from-har", "a.har", "--output", "out", cwd=pets)
    assert done.returncode == 1
    assert "left out for it: GET /walks" in done.stderr
    assert "1 exchange recorded" in done.stdout
    assert (pets / "out" / "listPets.yaml").is_file()


def test_evidence_counts_what_overlays_say(pets: Path, specloom_here: Command) -> None:
    source = OVERLAY.replace(
        "components.schemas.Pet.properties\n  update: {age: {type: integer}}",
        "paths['/pets'].get\n  update: {x-specloom-source: {document: a.md, lines: '1', basis: documented}}",
    )
    (pets / "more.yaml").write_text(source)
    specs = ["evidence", "openapi.yaml", "--fail-unsourced"]
    without, overlaid = specloom_here(*specs, cwd=pets), specloom_here(*specs, "--overlay", "more.yaml", cwd=pets)
    assert without.stdout != overlaid.stdout
    refused = specloom_here(*specs, "--update", "--docs", ".", "--overlay", "more.yaml", cwd=pets)
    assert (refused.returncode, refused.stderr[:20]) == (2, "specloom: --update c")


BOUNDS = [
    ("values=10", "document-too-large", "the document holds more than 10 values, aliases expanded"),
    ("characters=99", "document-too-large", "all files together have more than 99 characters"),
    ("files=1", "too-many-files", "the document spans more than 1 files"),
]


@pytest.mark.parametrize(("bound", "rule", "message"), BOUNDS)
@pytest.mark.parametrize("command", ["evidence", "generate", "validate"])
def test_bounds_are_set_by_option_and_configuration(
    command: str, bound: str, rule: str, message: str, pets: Path, specloom_here: Command
) -> None:
    document = DOCUMENT.replace("Pet: {type: object, properties: {name: {type: string}}}", "Pet: {$ref: pet.yaml}")
    (pets / "pet.yaml").write_text("type: object\nproperties: {name: {type: string}}\n")
    (pets / "openapi.yaml").write_text(document)
    refused = specloom_here(command, "openapi.yaml", "--bound", bound, cwd=pets)
    assert refused.returncode == 1
    assert f"error[{rule}]: {message}" in refused.stderr
    assert f"--bound {bound.partition('=')[0]}=NUMBER" in refused.stderr
    (pets / "specloom.toml").write_text(f'bounds = ["{bound}"]\n')
    assert f"error[{rule}]: {message}" in specloom_here(command, "openapi.yaml", cwd=pets).stderr
    more = f"{bound.partition('=')[0]}=2_000"
    assert specloom_here(command, "openapi.yaml", "--bound", more, cwd=pets).returncode == 0


@pytest.mark.parametrize("command", ["drift", "record", "evidence", "diff", "generate", "validate"])
def test_root_and_strict_mean_the_same_everywhere(command: str, pets: Path, specloom_here: Command) -> None:
    (pets.parent / "pet.yaml").write_text("type: object\nproperties: {name: {type: string}}\n")
    document = DOCUMENT.replace("Pet: {type: object, properties: {name: {type: string}}}", "Pet: {$ref: ../pet.yaml}")
    (pets / "openapi.yaml").write_text(document)
    (pets / "a.har").write_text('{"log": {"version": "1.2", "entries": []}}')
    (pets / "recordings" / "listPets.yaml").unlink()
    (pets / "recordings" / "listWalks.yaml").unlink()
    more = {"record": ["--from-har", "a.har"], "diff": ["openapi.yaml", "--api-only"]}.get(command, [])
    line = [command, "openapi.yaml", *more]
    assert "leaves the document's folder" in specloom_here(*line, cwd=pets).stderr
    assert specloom_here(*line, "--root", "..", cwd=pets).returncode == 0
    assert "--root has to be a folder" in specloom_here(*line, "--root", "recordings", cwd=pets).stderr
    (pets / "openapi.yaml").write_text(document.replace("openapi: 3.1.0", "openapi: 3.1"))
    assert specloom_here(*line, "--root", "..", cwd=pets).returncode == 0
    strict = specloom_here(*line, "--root", "..", "--strict", cwd=pets)
    assert strict.returncode == 1
    assert "error[openapi-version]" in strict.stderr


def test_diff_takes_overlays_and_the_root_from_the_same_revision(pets: Path, specloom_here: Command) -> None:
    top = pets.parents[1]
    line = ["diff", "HEAD:specs/pets/openapi.yaml", "--api-only", "--overlay", "specs/pets/more.yaml"]
    git(top, "init", "-q")
    git(top, "add", "specs/pets/openapi.yaml")
    git(top, "commit", "-qm", "One")
    # Version control does not know the overlay: it holds for both.
    assert specloom_here(*line, cwd=top).stdout.startswith("0 breaking, 0 additive")
    # Known, but not yet in the revision: there was none then.
    git(top, "add", ".")
    added = specloom_here(*line, cwd=top)
    assert "specs/pets/more.yaml:5:" in added.stdout
    assert "`Pet.age`: it is new" in added.stdout
    git(top, "commit", "-qm", "Two")
    assert specloom_here(*line, cwd=top).stdout.startswith("0 breaking, 0 additive")
    (pets / "more.yaml").write_text(OVERLAY.replace("age:", "born:"))
    changed = specloom_here(*line, "--root", "specs", cwd=top)
    assert "HEAD:specs/pets/more.yaml:5:" in changed.stdout
    assert "1 breaking, 1 additive" in changed.stdout
    here = ["diff", "HEAD:./openapi.yaml", "--api-only", "--overlay", "more.yaml", "--root", ".."]
    assert specloom_here(*here, cwd=pets).stdout == changed.stdout.replace("\nspecs/pets/", "\n")
    fewer = specloom_here(*line, "--include", "operation:listWalks", cwd=top)
    assert fewer.stdout.startswith("0 breaking, 0 additive")


def test_diff_tells_what_it_could_not_compare(pets: Path, specloom_here: Command) -> None:
    (pets / "new.yaml").write_text(BROKEN)
    done = specloom_here("diff", "openapi.yaml", "new.yaml", "--api-only", cwd=pets)
    assert done.returncode == 0
    assert "new.yaml:15:" in done.stderr
    assert "breaking[operation-unsupported]" in done.stdout


def test_a_release_is_of_the_document_with_its_overlays(pets: Path, specloom_here: Command) -> None:
    top = pets.parents[1]
    (top / ".gitignore").write_text("dist/\n")
    git(top, "init", "-q")
    options = ["--overlay", "specs/pets/more.yaml", "--exclude", "operation:listWalks"]

    def commit() -> None:
        assert specloom_here("generate", *options, cwd=top).returncode == 0
        git(top, "add", "-A")
        git(top, "commit", "-qm", "Change")

    for name in ("listPets", "listWalks"):
        (pets / "recordings" / f"{name}.yaml").unlink()
    commit()
    assert "have to be the same each time" in specloom_here("release", "pets", cwd=top).stderr
    first = specloom_here("release", "pets", *options, cwd=top)
    assert (first.returncode, first.stderr) == (0, "")
    commit()
    (pets / "more.yaml").write_text(OVERLAY.replace("age: {type: integer}", "age: {type: integer}, color: {}"))
    commit()
    second = specloom_here("release", "pets", *options, "--dry-run", cwd=top)
    assert (second.returncode, second.stderr) == (0, "")
    assert "pets 0.1.0 -> 0.1.1" in second.stdout
    assert "`Pet.color`" in second.stdout
