"""Exchanges that are made up: they agree with the document, and the client of the package makes them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.drift import drift
from specloom.load import load, load_recordings
from specloom.read import read
from specloom.synthesis.texts import number_of, text_of
from specloom.synthesis.values import DocumentExamples, ValueFactory

Command = Callable[..., subprocess.CompletedProcess[str]]
ROOT = Path(__file__).parents[2]

DOCUMENT = """\
openapi: 3.1.1
info: {title: Zoo, version: "1"}
servers: [{url: "/api"}]
security: [{key: []}]
paths:
  /animals/{id}:
    get:
      parameters:
      - {name: id, in: path, required: true, schema: {type: string, pattern: "^[0-9]{24}$"}}
      - {name: since, in: query, required: true, schema: {type: string, format: date-time}}
      - {name: kinds, in: query, required: true, schema: {type: array, items: {type: string, enum: [a b, c&d]}}}
      - name: few
        in: query
        required: true
        explode: false
        schema: {type: array, minItems: 2, items: {type: integer}}
      - {name: X-Trace, in: header, required: true, schema: {type: string}}
      responses:
        "200":
          description: One.
          content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}
    patch:
      operationId: changeAnimal
      parameters: [{name: id, in: path, required: true, schema: {type: integer, minimum: 100}}]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Change"}}}
      responses: {"204": {description: Done.}}
  /forms:
    post:
      operationId: sendForm
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              required: [a, b]
              properties: {a: {type: string, example: "x&y"}, b: {type: boolean}}
      responses: {"201": {description: Text., content: {text/plain: {schema: {type: string}}}}}
  /photo:
    get:
      operationId: getPhoto
      responses: {"200": {description: Octets., content: {image/png: {schema: {type: string, format: binary}}}}}
  /stream:
    get:
      operationId: stream
      responses: {"200": {description: Events., content: {text/event-stream: {schema: {type: string}}}}}
  /deep:
    get:
      operationId: deep
      parameters:
      - {name: f, in: query, required: true, style: deepObject, schema: {type: object, properties: {a: {type: string}}}}
      responses: {"200": {description: Fine.}}
components:
  securitySchemes: {key: {type: apiKey, in: query, name: api_key}}
  schemas:
    Change:
      type: object
      required: [name]
      properties: {name: {type: string, minLength: 5}, old: {type: string, readOnly: true}}
    Animal:
      oneOf: [{$ref: "#/components/schemas/Dog"}, {$ref: "#/components/schemas/Cat"}]
      discriminator: {propertyName: kind}
    Dog:
      type: object
      required: [kind, owner]
      properties:
        kind: {type: string}
        owner:
          type: object
          required: [name]
          properties: {name: {type: string}, pets: {type: array, items: {$ref: "#/components/schemas/Animal"}}}
        born: {type: string, format: date}
        weight: {type: number, exclusiveMinimum: 10, multipleOf: 0.5}
        secret: {type: string, writeOnly: true}
        tags: {type: object, additionalProperties: {type: integer}}
    Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
"""


@pytest.fixture
def zoo(tmp_path: Path, specloom_here: Command) -> Path:
    (tmp_path / "zoo.yaml").write_text(DOCUMENT)
    assert specloom_here("generate", "zoo.yaml", "--output", "out", cwd=tmp_path).returncode == 0
    return tmp_path / "out" / "zoo"


def test_the_tests_of_a_package_without_recordings_pass(zoo: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(zoo)}
    line = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]
    done = subprocess.run(line, cwd=zoo, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout
    assert "11 passed" in done.stdout  # five operations through two clients, and the examples of the README
    assert "# synthesised: changeAnimal" in (zoo / "tests" / "test_zoo_animals.py").read_text()


def test_what_was_made_up_is_counted_apart(zoo: Path) -> None:
    manifest = json.loads((zoo / "support.json").read_text())
    summary = manifest["summary"]
    assert (summary["recorded"], summary["synthesised"], summary["untested"]) == (0, 5, 1)
    untested = [row["operation"] for row in manifest["operations"] if not row["exchanges"]]
    assert untested == ["deep"]
    for path in (zoo / "zoo" / "_exchanges" / "synthesised").glob("*.json"):
        entries = json.loads(path.read_text())["interactions"]
        assert {entry["specloom"]["source"] for entry in entries} == {"synthesised"}
        assert "api_key" not in json.dumps(entries)


@pytest.mark.parametrize("name", ["schemas", "recursion", "names", "empty", "bodies", "swagger"])
def test_what_was_made_up_agrees_with_the_document(name: str, tmp_path: Path, specloom_here: Command) -> None:
    document = ROOT / "tests" / "corpus" / "documents" / f"{name}.yaml"
    done = specloom_here("generate", document, "--output", "out", "--package", "acme", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "out" / "acme" / "acme" / "_exchanges" / "synthesised"
    for path in folder.glob("*.json"):
        path.rename(path.with_suffix(".yaml"))  # JSON is YAML
    recordings, _ = load_recordings(folder)
    assert recordings
    found = drift(read(load(document)).api, recordings)
    # One of the documents writes a query into a path.
    known = ("drift-field-unobserved", "drift-parameter-undeclared")
    assert [one for one in found if one.rule not in known] == []


@given(
    least=st.none() | st.integers(-50, 50),
    size=st.none() | st.integers(0, 40),
    step=st.none() | st.integers(1, 5),
    whole=st.booleans(),
)
def test_numbers_keep_to_their_limits(least: int | None, size: int | None, step: int | None, whole: bool) -> None:
    most = None if least is None or size is None else least + size + (step or 0)
    given_: list[tuple[str, Any]] = [("minimum", least), ("maximum", most), ("multipleOf", step)]
    limits = ir.Limits(tuple((name, value) for name, value in given_ if value is not None))
    value = number_of(ir.Scalar("integer" if whole else "number"), limits)
    if step is None:
        assert least is None or value >= least
        assert most is None or value <= most
    else:
        assert value % step == 0
    assert isinstance(value, int) or not whole


@given(least=st.integers(0, 50), more=st.integers(0, 50))
def test_texts_keep_to_their_length(least: int, more: int) -> None:
    limits = ir.Limits((("minLength", least), ("maxLength", least + more)))
    assert least <= len(text_of(ir.Scalar("string"), limits)) <= max(least + more, 3 * (not least + more))


def test_a_union_of_itself_is_not_walked_for_ever(api: Callable[..., ir.Api]) -> None:
    found = api("""\
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths: {}
        components: {schemas: {A: {anyOf: [{$ref: "#/components/schemas/A"}, {type: integer}]}}}
        """)
    from specloom.drift.values import Comparer, fits

    comparer = Comparer(found.schemas)
    schema = found.schemas[Location("openapi.yaml", ("components", "schemas", "A"))]
    assert fits(comparer, schema, 1, "response")
    assert not fits(comparer, schema, "x", "response")


def test_a_value_of_a_long_list_costs_few_checks(schema: Callable[..., ir.Schema]) -> None:
    listed = schema("S: " + json.dumps({"type": "string", "enum": [f"value-{index}" for index in range(3000)]}))
    checked: list[object] = []

    def fits(_: ir.Schema, value: object, __: str) -> bool:
        checked.append(value)
        return True

    factory = ValueFactory({}, "response", DocumentExamples(lambda _: (), fits))
    assert factory.value(listed) == "value-0"
    assert len(checked) < 10
