"""Findings name the line inside of a JSON body that is written line by line, and headers by their own line."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]

DOCUMENT = """\
openapi: 3.1.1
info: {title: Pets, version: "1"}
servers: [{url: "https://api.example"}]
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200":
          description: Pets.
          headers:
            X-Total: {required: true, schema: {type: integer}}
            X-Kinds: {schema: {type: array, items: {type: string, enum: [cat, dog]}}}
          content:
            application/json:
              schema: {type: array, items: {type: object, properties: {age: {type: integer}}}}
"""
RECORDING = """\
version: 1
interactions:
- specloom: {operation: listPets, source: live}
  request: {method: GET, uri: "https://api.example/pets", headers: {}, body: null}
  response:
    status: {code: 200, message: OK}
    headers:
      Content-Type: [application/json]
      X-Total: ["2"]
      X-Kinds: ["cat, dog"]
    body:
      string: |-
        [
          {"age": 1},
          {
            "age": "two"
          }
        ]
"""


@pytest.fixture
def report(tmp_path: Path, specloom_here: Command) -> Callable[[str], list[tuple[str, int, int]]]:
    def made(recording: str) -> list[tuple[str, int, int]]:
        (tmp_path / "openapi.yaml").write_text(DOCUMENT)
        (tmp_path / "recordings").mkdir(exist_ok=True)
        (tmp_path / "recordings" / "listPets.yaml").write_text(recording)
        done = specloom_here("drift", "openapi.yaml", "--format", "json", cwd=tmp_path)
        return [
            (one["rule"], one["recording"]["line"], one["recording"]["column"])
            for one in json.loads(done.stdout)["findings"]
        ]

    return made


def test_a_place_inside_of_a_body(report: Callable[[str], list[tuple[str, int, int]]]) -> None:
    assert report(RECORDING) == [("drift-type", 16, 13)]
    one_line = RECORDING.partition("      string:")[0] + '      string: \'[{"age": "two"}]\'\n'
    assert report(one_line) == [("drift-type", 12, 7)]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (('      X-Total: ["2"]\n', ""), ("drift-header-missing", 7)),
        (('X-Total: ["2"]', 'X-Total: ["two"]'), ("drift-type", 9)),
        (('X-Total: ["2"]', 'x-total: ["two"]'), ("drift-type", 9)),
        (("cat, dog", "cat, axolotl"), ("drift-enum-value", 10)),
        (("X-Kinds:", "X-Colours:"), ("drift-header-undocumented", 10)),
        (("X-Kinds:", "X-Cache:"), None),
    ],
)
def test_headers_of_responses(
    change: tuple[str, str], found: tuple[str, int] | None, report: Callable[[str], list[tuple[str, int, int]]]
) -> None:
    sound = RECORDING.replace('"two"', "2")
    assert report(sound) == []
    assert [(rule, line) for rule, line, _ in report(sound.replace(*change))] == ([found] if found else [])
