"""A first scenario from the answers, recordings that are read, refreshed and listed, and drift against a server."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from specloom.load import load_file, parse_text

Command = Callable[..., subprocess.CompletedProcess[str]]

DOCUMENT = """\
openapi: 3.1.0
info: {title: Zoo, version: "1"}
servers: [{url: "http://zoo.invalid"}]
x-specloom-rate-limit: {requests: 1, per: 0.1}
paths:
  /houses/{house}/animals/{animal_id}:
    get:
      operationId: getAnimal
      parameters:
      - {name: house, in: path, required: true, schema: {type: string}}
      - {name: animal_id, in: path, required: true, schema: {type: integer}}
      responses:
        "200": {description: One., content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}}
    delete:
      operationId: deleteAnimal
      parameters:
      - {name: house, in: path, required: true, schema: {type: string}}
      - {name: animal_id, in: path, required: true, schema: {type: integer}}
      responses: {"204": {description: Gone.}}
  /houses/{house}/animals:
    get:
      operationId: listAnimals
      parameters: [{name: house, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: Animals.
          content:
            application/json:
              schema: {type: object, properties: {data: {type: array, items: {$ref: "#/components/schemas/Animal"}}}}
    post:
      operationId: addAnimal
      parameters: [{name: house, in: path, required: true, schema: {type: string}}]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}}
      responses: {"201": {description: Added.}}
  /houses:
    get:
      operationId: listHouses
      responses:
        "200":
          description: Houses.
          content:
            application/json:
              schema: {type: array, items: {type: object, properties: {id: {type: integer}, house: {type: string}}}}
  /closed:
    get:
      operationId: getClosed
      responses: {"200": {description: Never., content: {application/json: {schema: {type: object}}}}}
components:
  schemas:
    Animal:
      type: object
      required: [id]
      properties: {id: {type: integer}, name: {type: string}, legs: {type: integer}}
"""
README = Path(__file__).parents[2] / "specs" / "README.md"
ANIMAL: dict[str, Any] = {"id": 71, "name": "Hippo", "legs": 4}


def answers(changes: dict[str, Any]) -> Callable[[Any], tuple[int, dict[str, str], bytes]]:
    """Return what answers as the zoo does, with changes of its animal."""

    def answer(seen: Any) -> tuple[int, dict[str, str], bytes]:
        animal = {name: value for name, value in {**ANIMAL, **changes}.items() if value is not None}
        bodies: dict[str, Any] = {
            "/houses": [{"id": 5, "house": "reptiles"}],
            "/houses/reptiles/animals": {"data": [animal]},
            "/houses/reptiles/animals/71": animal,
        }
        found = seen.path in bodies and seen.method == "GET"
        text = json.dumps(bodies.get(seen.path), separators=(",", ":")) if found else '{"error":"no"}'
        return (200 if found else 403), {"content-type": "application/json"}, text.encode()

    return answer


@pytest.fixture
def zoo(tmp_path: Path, loopback: Any) -> Path:
    (tmp_path / "zoo.yaml").write_text(DOCUMENT)
    loopback.answer = answers({})
    return tmp_path


def asked(loopback: Any) -> list[str]:
    return [f"{seen.method} {seen.path}" for seen in loopback.seen]


def test_a_first_run_writes_the_scenario(zoo: Path, loopback: Any, specloom_here: Command) -> None:
    line = ("record", "zoo.yaml", "--base-url", loopback.url)
    done = specloom_here(*line, "--init", cwd=zoo)
    assert asked(loopback) == [
        "GET /houses", "GET /closed", "GET /houses/reptiles/animals", "GET /houses/reptiles/animals/71",
    ]  # fmt: skip
    assert done.stdout.startswith("3 exchanges recorded, 0 known already (1 error)\nscenario.yaml: written")
    assert "getClosed: the server answered 403" in done.stderr
    text = (zoo / "scenario.yaml").read_text()
    scenario: Any = parse_text(text, name="scenario.yaml")
    steps = {step["operation"]: step for step in scenario["steps"]}
    assert list(steps) == ["listHouses", "listAnimals", "getAnimal", "addAnimal", "deleteAnimal"]
    house = {"house": "$steps.listHouses#/0/house"}
    item = {**house, "animal_id": "$steps.listAnimals#/data/0/id"}
    assert [steps[name]["arguments"]["path"] for name in ("listAnimals", "getAnimal", "deleteAnimal")] == [
        house, item, item,
    ]  # fmt: skip
    assert steps["addAnimal"]["arguments"] == {"path": house, "body": {"id": 7}}
    assert steps["addAnimal"]["note"] == "Not tried yet: it may change something."
    assert "# getClosed: the server answered 403" in text
    shown = README.read_text("utf-8").partition("For an API of houses")[2].partition("```yaml\n")[2].partition("```")[0]
    assert [line for line in shown.splitlines() if line not in text.splitlines()] == []
    assert "getClosed" in shown
    assert specloom_here("validate", "zoo.yaml", cwd=zoo).returncode == 0
    again = specloom_here(*line, cwd=zoo)
    assert again.stdout == "0 exchanges recorded, 3 known already\n"
    assert "3 of 6 operations have no recording: deleteAnimal, addAnimal, getClosed" in again.stderr
    assert len(loopback.seen) == 4
    twice = specloom_here(*line, "--init", cwd=zoo)
    assert (twice.returncode, twice.stderr) == (2, "specloom: scenario.yaml exists: edit it, or remove it first\n")


def test_bodies_stand_as_blocks_and_old_recordings_are_refreshed(
    zoo: Path, loopback: Any, specloom_here: Command
) -> None:
    line = ("record", "zoo.yaml", "--base-url", loopback.url)
    specloom_here(*line, "--init", cwd=zoo)
    path = zoo / "recordings" / "getAnimal.yaml"
    text = path.read_text()
    assert '    body:\n      string: |-\n        {"id": 71, "name": "Hippo", "legs": 4}\n' in text
    # By hand, two more exchanges around the recorded one, which is old now.
    entry = text.partition("interactions:\n")[2]
    other = entry.replace("step: getAnimal", "step: other").replace("Hippo", "Other")
    old = entry.replace('recorded: "', 'recorded: "2001-01-01" # ')
    path.write_text(f"version: 1\ninteractions:\n{other}{old}# a remark\n{other.replace('Other', 'Last')}")
    before = path.read_text()
    assert specloom_here(*line, "--older-than", "4w", cwd=zoo).stdout == "1 exchange recorded, 2 known already\n"
    loopback.seen.clear()
    loopback.answer = answers({"name": "Rhino", "legs": None})
    assert specloom_here(*line, "--older-than", "30d", cwd=zoo).stdout == "0 exchanges recorded, 3 known already\n"
    assert asked(loopback) == []
    path.write_text(before)
    done = specloom_here(*line, "--older-than", "30d", cwd=zoo)
    assert done.stdout == "1 exchange recorded, 2 known already\n", done.stderr
    # Recordings have pseudonyms in place of ids, so what the step takes ids from is called, and not written.
    assert asked(loopback) == ["GET /houses", "GET /houses/reptiles/animals", "GET /houses/reptiles/animals/71"]
    whole: Any = load_file(path, name="x").root
    bodies = [json.loads(entry["response"]["body"]["string"]) for entry in whole["interactions"]]
    assert [body["name"] for body in bodies] == ["Other", "Rhino", "Last"]
    assert path.read_text().count(other) == 1
    assert "2001" not in path.read_text()
    wrong = specloom_here(*line, "--older-than", "soon", cwd=zoo)
    assert (wrong.returncode, "is no age such as 30d or 4w" in wrong.stderr) == (2, True)


def test_drift_of_a_server_is_seen_and_nothing_written(zoo: Path, loopback: Any, specloom_here: Command) -> None:
    specloom_here("record", "zoo.yaml", "--base-url", loopback.url, "--init", cwd=zoo)
    files = {path: path.read_bytes() for path in zoo.rglob("*") if path.is_file()}
    line = ("drift", "zoo.yaml", "--live", loopback.url)
    same = specloom_here(*line, cwd=zoo)
    assert (same.returncode, same.stdout.splitlines()[0]) == (0, "zoo.yaml: 3 exchanges"), same.stderr
    assert f"3 of 3 calls made of {loopback.url}, nothing written" in same.stderr
    loopback.answer = answers({"name": 5, "legs": None, "weight": 3})
    loopback.seen.clear()
    start = monotonic()
    done = specloom_here(*line, cwd=zoo)
    assert monotonic() - start > 0.19  # two pauses of the rate limit
    assert len(loopback.seen) == 3
    assert done.returncode == 1
    for said in ("drift-type", "5 is integer, but string documented", "drift-field-undocumented", "weight",
                 "drift-field-gone", "/data/*/legs is in the recording, and in no answer any more"):  # fmt: skip
        assert said in done.stdout
    assert "live/getAnimal.yaml:" in done.stdout
    few = specloom_here(*line, "--calls", "1", "--format", "json", cwd=zoo)
    assert (few.returncode, json.loads(few.stdout)["findings"]) == (0, [])
    assert "1 of 3 calls made" in few.stderr
    assert "2 more need --calls 3" in few.stderr
    loopback.answer = lambda _: (500, {"content-type": "application/json"}, b"{}")
    down = specloom_here(*line, cwd=zoo)
    assert (down.returncode, "error[record-status]: listHouses: the server answered 500" in down.stderr) == (1, True)
    assert {path: path.read_bytes() for path in zoo.rglob("*") if path.is_file()} == files
    assert specloom_here(*line, "--suggest", "o.yaml", cwd=zoo).returncode == 2
