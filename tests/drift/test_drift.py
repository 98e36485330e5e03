"""What counts as a contradiction, on which side, and how it is reported."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.base.document import Document, SourceFile
from specloom.drift.formats import fits_format
from specloom.drift.matching import path_arguments
from specloom.drift.observed import schema_of
from specloom.load.source import parse
from specloom.read import read

Command = Callable[..., subprocess.CompletedProcess[str]]
ROOT = Path(__file__).parents[2]

API = """\
openapi: {version}
info: {{title: T, version: "1"}}
servers: [{{url: "https://a.example/v1"}}]
paths:
  /things/{{id}}:
    put:
      operationId: putThing
      parameters:
      - {{name: id, in: path, required: true, schema: {{type: integer}}}}
      - {{name: page, in: query, required: true, schema: {{type: integer, maximum: 9}}}}
      - {{name: tag, in: query, schema: {{type: array, items: {{enum: [a, b]}}}}}}
      - {{name: filter, in: query, style: deepObject, schema: {{type: object}}}}
      requestBody:
        required: true
        content: {{application/json: {{schema: {{$ref: "#/components/schemas/Thing"}}}}}}
      responses:
        2XX: {{description: ok, content: {{application/json: {{schema: {{$ref: "#/components/schemas/Thing"}}}}}}}}
        default: {{description: bad}}
components:
  schemas:
    Thing:
      type: object
      required: [secret, id]
      properties:
        id: {{type: integer, readOnly: true}}
        secret: {{type: string, writeOnly: true}}
        size: {{type: number}}
        either:
          oneOf: [{{$ref: "#/components/schemas/A"}}, {{$ref: "#/components/schemas/B"}}]
    A: {{type: object, required: [a], properties: {{a: {{type: integer}}}}}}
    B: {{type: object, required: [b], properties: {{b: {{type: string}}, c: {{type: string}}}}}}
"""


def drift(
    folder: Path,
    run: Command,
    *,
    uri: str = "things/1?page=2",
    sent: str = '{"secret": "s"}',
    got: str = '{"id": 1}',
    **other: str,
) -> set[tuple[str, str]]:
    (folder / "openapi.yaml").write_text(API.format(version="3.1.1"))
    (folder / "recordings").mkdir(exist_ok=True)
    interaction = {
        "request": {
            "method": "PUT",
            "uri": f"https://a.example/v1/{uri}",
            "headers": {"Content-Type": "application/json"} | ({"X-Other": "1"} if other.get("header") else {}),
            "body": sent,
        },
        "response": {
            "status": {"code": int(other.get("status", "200"))},
            "headers": {"Content-Type": [other.get("type", "application/json; charset=utf-8")]},
            "body": {"string": got},
        },
    }
    (folder / "recordings" / "x.yaml").write_text(json.dumps({"version": 1, "interactions": [interaction]}))
    done = run("drift", "openapi.yaml", "--format", "json", cwd=folder)
    found = [
        (one["rule"].removeprefix("drift-"), one["pointer"])
        for one in json.loads(done.stdout)["findings"]
        if one["severity"] != "note"
    ]
    assert done.returncode == (1 if found else 0)
    return set(found)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, set()),
        ({"uri": "things/1?page=2&tag=a&tag=b&filter%5Bx%5D=1"}, set()),
        ({"uri": "things/one?page=2"}, {("type", "")}),
        ({"uri": "things/1"}, {("parameter-missing", "")}),
        ({"uri": "things/1?page=2&size=1"}, {("parameter-undeclared", "")}),
        ({"uri": "things/1?page=10"}, {("limit", "")}),
        ({"uri": "things/1?page=2&tag=c"}, {("enum-value", "")}),
        ({"uri": "others/1?page=2"}, {("operation-unknown", "")}),
        ({"header": "yes"}, {("parameter-undeclared", "")}),
        ({"sent": '{"size": 1}'}, {("field-missing", "")}),
        ({"sent": ""}, {("body-missing", "")}),
        ({"sent": "{"}, {("body-malformed", "")}),
        ({"sent": "{}", "status": "400", "got": ""}, set()),
        ({"status": "404", "got": "<html>", "type": "text/html"}, {("body-undocumented", "")}),
        ({"type": "text/html", "got": "<html>"}, {("media-type-undocumented", "")}),
        ({"got": "<html>"}, {("body-malformed", "")}),
        ({"got": '{"id": 1, "size": 2}'}, set()),
        ({"got": '{"id": 1.5}'}, {("type", "/id")}),
        ({"got": '{"id": true}'}, {("type", "/id")}),
        ({"got": '{"id": 1, "a/b": 1}'}, {("field-undocumented", "/a~1b")}),
        ({"got": '{"id": 1, "either": {"b": "x"}}'}, set()),
        ({"got": '{"id": 1, "either": {"b": "x", "c": 1}}'}, {("type", "/either/c")}),
        ({"got": '{"id": 1, "either": 5}'}, {("type", "/either")}),
        ({"got": '{"id": 1, "either": null}'}, {("null", "/either")}),
        ({"got": "[]"}, {("type", "")}),
        ({"got": '{"id": NaN}'}, {("body-malformed", "")}),
    ],
)
def test_contradictions(
    change: dict[str, str], expected: set[tuple[str, str]], tmp_path: Path, specloom_here: Command
) -> None:
    assert drift(tmp_path, specloom_here, **change) == expected


@pytest.mark.parametrize(
    ("template", "names", "uri", "expected"),
    [
        ("/tail/{+rest}", ["rest"], "/tail/a/b%2Fc/d", {"rest": "a/b/c/d"}),
        ("/files/{name}.{ext}", ["name", "ext"], "/files/a.b.txt", {"name": "a.b", "ext": "txt"}),
        ("/at/{lat},{lng}/x", ["lat", "lng"], "/at/1.5%2C2,-3/x", {"lat": "1.5,2", "lng": "-3"}),
        ("/fixed path/ü/{id}", ["id"], "/fixed%20path/%c3%bc/7", {"id": "7"}),
        ("/v1/{id}:cancel", ["id"], "/v1/7:cancel", {"id": "7"}),
        ("/things/{id}", ["id"], "/things/7/parts", None),
        ("/things/{id}", ["id"], "/things/", None),
    ],
)
def test_paths_are_read_as_they_are_written(
    template: str, names: list[str], uri: str, expected: dict[str, str] | None
) -> None:
    declared = [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in names]
    paths = {template: {"get": {"parameters": declared, "responses": {"200": {"description": "ok"}}}}}
    text = json.dumps({"openapi": "3.1.1", "info": {"title": "T", "version": "1"}, "paths": paths})
    source = Document(Path(), "d.yaml", {"d.yaml": SourceFile(text, parse(text, name="d.yaml"))})
    (operation,) = read(source).api.operations
    assert path_arguments(operation, f"https://a.example{uri}?q=/z") == expected


def test_fields_never_seen_are_notes(tmp_path: Path, specloom_here: Command) -> None:
    drift(tmp_path, specloom_here)
    done = specloom_here("drift", "openapi.yaml", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == "0 errors, 0 warnings, 2 notes"
    assert "the field 'size' of Thing was never observed" in done.stdout


def test_sarif(tmp_path: Path, specloom_here: Command) -> None:
    drift(tmp_path, specloom_here, got='{"id": "1"}')
    done = specloom_here("drift", "openapi.yaml", "--format", "sarif", cwd=tmp_path)
    run = json.loads(done.stdout)["runs"][0]
    result = run["results"][0]
    assert (result["ruleId"], result["level"]) == ("drift-type", "error")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "drift-type"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "recordings/x.yaml"
    assert place["region"]["startLine"] == 1
    assert result["relatedLocations"][0]["logicalLocations"][0]["fullyQualifiedName"].endswith("/Thing/properties/id")


@pytest.mark.parametrize("version", ["3.0.3", "3.1.1"])
def test_suggestions_settle_what_they_can_and_name_the_rest(
    version: str, tmp_path: Path, specloom_here: Command
) -> None:
    got = '{"id": null, "size": "big", "either": null, "more": {"when": "2020-01-01T00:00:00Z"}}'
    drift(tmp_path, specloom_here, uri="things/1?page=12&new=1", sent='{"secret": null}', got=got)
    (tmp_path / "openapi.yaml").write_text(API.format(version=version))
    done = specloom_here("drift", "openapi.yaml", "--suggest", "o.yaml", cwd=tmp_path)
    assert "settles 7 findings" in done.stderr, done.stderr
    after = specloom_here("drift", "openapi.yaml", "--overlay", "o.yaml", cwd=tmp_path)
    assert after.returncode == 0, after.stdout
    assert specloom_here("validate", "openapi.yaml", "--overlay", "o.yaml", cwd=tmp_path).returncode == 0
    assert "x-specloom-source" in (tmp_path / "o.yaml").read_text()


def test_wrong_usage(tmp_path: Path, specloom_here: Command) -> None:
    (tmp_path / "a.yaml").write_text(API.format(version="3.1.1"))
    for arguments in (["--recordings", "missing"], ["a.yaml", "--suggest", "o"], ["--format", "xml"]):
        done = specloom_here("drift", "a.yaml", *arguments, cwd=tmp_path)
        assert done.returncode == 2
        assert done.stderr


def test_the_vendors_recordings_agree_with_their_documents(specloom_here: Command) -> None:
    done = specloom_here("drift", cwd=ROOT)
    assert done.returncode == 0, done.stdout
    assert len(re.findall(r"openapi.yaml: \d+ exchanges, \d+ of them synthesised", done.stdout)) == 4


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("date", "2020-02-29", "2021-02-29"),
        ("date-time", "2020-01-01T00:00:00Z", "2020-01-01T00:00:00"),
        ("utc-date-time", "2020-01-01 00:00:00", "2020-01-01 00:00:00+01:00"),
        ("uuid", "3f2f8a5e-6c5b-4d59-8f2e-7a4f0e7f1a01", "3f2f8a5e6c5b4d598f2e7a4f0e7f1a01"),
        ("email", "a@b.example", "a b"),
        ("uri", "urn:x", "x"),
        ("duration", "P1DT2H", "1 day"),
        ("ipv4", "1.2.3.4", "1.2.3"),
        ("byte", "AAEC", "A"),
        ("of-ours", "anything", ""),
    ],
)
def test_formats(name: str, good: str, bad: str) -> None:
    assert fits_format(name, good)
    assert not bad or not fits_format(name, bad)


def test_schemas_of_what_was_observed() -> None:
    assert schema_of([1, 2.5]) == {"type": "number"}
    assert schema_of(["2020-01-01", None]) == {"type": ["string", "null"], "format": "date"}
    assert schema_of([{"a": [1]}, {"a": ["x"], "b": True}]) == {
        "type": "object",
        "properties": {"a": {"type": "array", "items": {"type": ["integer", "string"]}}, "b": {"type": "boolean"}},
    }
