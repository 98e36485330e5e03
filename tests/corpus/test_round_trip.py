"""Drawn responses come back as the same JSON, and a fault that is planted in a package is noticed."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from .matching import matching
from .original import Original
from .round_trip import RoundTrip
from .sampling import Sampler
from .smoke import Smoke

DOCUMENT = """\
openapi: 3.1.0
info: {title: Trips, version: "1"}
servers: [{url: "https://trips.invalid"}]
paths:
  /trips:
    get:
      operationId: listTrips
      tags: [trips]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}
components:
  schemas:
    Page:
      type: object
      required: [trips]
      properties: {trips: {type: array, minItems: 2, items: {$ref: "#/components/schemas/Trip"}}}
    Trip:
      type: object
      required: [length, made-at, by, kind]
      properties:
        length: {type: number}
        made-at: {type: string, format: date-time}
        by: {oneOf: [{type: string}, {type: integer}]}
        kind: {type: [string, "null"], enum: [walk, ride, null]}
"""
# What is changed in the models of the package, and what is said then.
FAULTS = {
    "kind of numbers": ("length: JsonNumber", "length: float", "comes back as"),
    "union": ("by: str | int", "by: str", "Input should be a valid string"),
    "name": ('alias="made-at"', 'alias="made_at"', "Field required"),
}


@pytest.fixture(scope="module")
def generated(specloom_here: Callable[..., subprocess.CompletedProcess[str]], tmp_path_factory: Any) -> Path:
    """Return the folder of the document and its package `trips`."""
    folder: Path = tmp_path_factory.mktemp("trips")
    (folder / "trips.yaml").write_text(DOCUMENT, "utf-8")
    done = specloom_here("generate", "trips.yaml", "--output", "out", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_what_is_drawn_comes_back(generated: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(generated / "out" / "trips"))
    result = RoundTrip(Smoke(generated / "trips.yaml", generated / "out" / "trips", "trips")).run()
    assert result["failures"] == []
    assert result["counts"]["drawn"] >= 4


@pytest.mark.parametrize(
    "pages",
    [
        "{type: object, required: [next, last], properties: {next: {$ref: P}, last: {$ref: P}}}",
        "{type: array, minItems: 2, items: {$ref: P}}",
    ],
)
def test_drawing_ends_where_no_value_is_valid(pages: str, tmp_path: Path) -> None:
    text = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents: {schemas: {P: %s}}\n"
    (tmp_path / "p.yaml").write_text(text % pages.replace("$ref: P", "$ref: '#/components/schemas/P'"), "utf-8")
    original = Original(tmp_path / "p.yaml")
    place = original.top.at("components", "schemas", "P")
    assert isinstance(Sampler(original, Random(1)).draw(place), dict | list)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_noticed(
    fault: str, generated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, after, expected = FAULTS[fault]
    name = f"trips_without_{fault.replace(' ', '_')}"
    # Without what Python stored of it: texts of one length, written in one second, look the same to it.
    source = generated / "out" / "trips" / "trips"
    shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(generated / "out" / "trips" / "support.json", tmp_path)
    count = 0
    for path in (tmp_path / name / "models").glob("*.py"):
        text = path.read_text("utf-8")
        count += text.count(before)
        path.write_text(text.replace(before, after), "utf-8")
    assert count
    monkeypatch.syspath_prepend(str(tmp_path))
    result = RoundTrip(Smoke(generated / "trips.yaml", tmp_path, name)).run()
    assert any(expected in failure for failure in result["failures"]), result


@pytest.mark.parametrize(
    "pattern",
    [
        "^[a-f0-9]{8}$",
        "^(a|bc)+x?$",
        r"^\d{3}-\w+[^/]$",
        "^(?:0|[1-9][0-9]*)$",
        "[A-Z][a-z]*",
        r"^\S+@\S+\.\w{2,}$",
        "^.*$",
    ],
)
def test_what_is_drawn_for_a_pattern_matches_it(pattern: str) -> None:
    texts = [matching(pattern, Random(seed)) for seed in range(20)]
    assert all(re.search(pattern, text) for text in texts), texts


def test_a_pattern_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="unclosed"):
        matching("(unclosed", Random(1))
