"""The support manifest and `--fail-on`: what became of each operation."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
FINE = '/fine: {get: {operationId: getFine, tags: [a], responses: {"204": {description: ok}}}}'
CONTENT = '{"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Outer"}}}}}'
ODD = f"/odd: {{get: {{operationId: getOdd, tags: [a], responses: {CONTENT}}}}}"
BODY = "{content: {text/xml: {schema: {type: object, properties: {a: {type: string}}}}}}"
XML = f'/xml: {{put: {{tags: [a], requestBody: {BODY}, responses: {{"204": {{description: ok}}}}}}}}'
BAD = """/bad:
    get:
      operationId: getBad
      tags: [a]
      x-specloom-pagination: {style: scroll}
      responses: {"204": {description: ok}}"""
SCHEMAS = """components:
  schemas:
    Outer: {type: object, properties: {inner: {type: array, items: {$ref: "#/components/schemas/Inner"}}}}
    Inner: {type: object, properties: {odd: {allOf: [{type: string}, {type: integer}]}}}
"""


@pytest.fixture
def generated(specloom_here: Command, tmp_path: Path) -> Callable[..., tuple[int, dict[str, Any]]]:
    """Return what generates a package with some paths: the exit code and the manifest."""

    def made(*paths: str, options: tuple[str, ...] = (), rest: str = SCHEMAS) -> tuple[int, dict[str, Any]]:
        head = 'openapi: 3.1.0\ninfo: {title: Acme, version: "1"}\nservers: [{url: "https://a.invalid"}]\npaths:\n'
        text = head + "".join(f"  {path}\n" for path in paths) + rest
        (tmp_path / "acme.yaml").write_text(text, "utf-8")
        done = specloom_here("generate", "acme.yaml", *options, cwd=tmp_path)
        written = (tmp_path / "generated" / "acme" / "support.json").read_text("utf-8")
        return done.returncode, json.loads(written)

    return made


def test_every_operation_has_a_row(generated: Any) -> None:
    code, manifest = generated(FINE, ODD, XML)
    assert code == 0
    counts = {"operations": 3, "generated": 1, "approximated": 2, "refused": 0, "by_convention": 0}
    assert manifest["summary"] == {**counts, "recorded": 0, "synthesised": 3, "untested": 0}
    fine, odd, xml = manifest["operations"]
    assert fine == {
        "operation": "getFine",
        "method": "GET",
        "path": "/fine",
        "support": "generated",
        "call": "a.get_fine",
        "exchanges": {"synthesised": 1},
    }
    assert odd["reasons"] == [
        {
            "rule": "schema-approximated",
            "place": "#/components/schemas/Inner/properties/odd/allOf/0",
            "reason": "the parts of the schema contradict each other; its type becomes any JSON value",
        }
    ]
    assert xml["support"] == "approximated"
    assert [reason["rule"] for reason in xml["reasons"]] == ["media-type-opaque"]


def test_approximations_fail_where_that_is_asked_for_even_if_nothing_changed(generated: Any) -> None:
    assert generated(FINE, ODD)[0] == 0
    assert generated(FINE, ODD, options=("--fail-on", "approximated"))[0] == 1
    assert generated(FINE, ODD, options=("--fail-on", "refused"))[0] == 0
    assert generated(FINE, options=("--fail-on", "approximated"))[0] == 0


def test_a_refused_operation_fails_and_is_named(generated: Any) -> None:
    code, manifest = generated(FINE, BAD)
    assert code == 1
    assert manifest["summary"]["refused"] == 1
    row = manifest["operations"][-1]
    assert (row["operation"], row["support"]) == ("getBad", "refused")
    assert row["reasons"][0]["rule"] == "extension-pagination"


def test_what_callers_have_to_prove_themselves_is_said(generated: Any) -> None:
    secured = '/{0}: {{get: {{operationId: {0}, tags: [a], security: {1}, responses: {{"204": {{description: ok}}}}}}}}'
    paths = [secured.format("only", "[{cert: []}]"), secured.format("either", "[{cert: []}, {}]")]
    _, manifest = generated(*paths, rest="components: {securitySchemes: {cert: {type: mutualTLS}}}")
    only, either = manifest["operations"]
    assert only["support"] == "approximated"
    assert [reason["rule"] for reason in only["reasons"]] == ["security-scheme-unsupported"]
    assert either["support"] == "generated"


PARAMETERS = {
    "plain": ("style: deepObject, schema: {type: object, additionalProperties: {type: string}}", []),
    "list": ("style: deepObject, schema: {type: array, items: {type: string}}", ["parameter-deep-object"]),
    "nested": ("style: deepObject, schema: {type: object, properties: {a: {type: object}}}", ["parameter-deep-object"]),
    "either": ("style: deepObject, schema: {anyOf: [{type: string}, {type: object}]}", ["parameter-deep-object"]),
    "members": (
        "schema: {type: object, properties: {a: {type: array, items: {type: string}}}}",
        ["parameter-repeated"],
    ),
    "form": ("schema: {type: array, items: {type: object}}", ["parameter-nested"]),
    "octets": ("schema: {type: string, format: binary}", ["parameter-binary"]),
    "json": ("content: {application/json: {schema: {type: array, items: {type: object}}}}", []),
}


@pytest.mark.parametrize("case", PARAMETERS)
def test_what_travels_by_convention_is_said(generated: Any, case: str) -> None:
    text, rules = PARAMETERS[case]
    operation = (
        f'{{tags: [a], parameters: [{{name: q, in: query, {text}}}], responses: {{"204": {{description: ok}}}}}}'
    )
    _, manifest = generated(f"/it: {{get: {operation}}}")
    (row,) = manifest["operations"]
    clear = rules in (["parameter-deep-object"], ["parameter-repeated"])
    assert row["support"] == ("approximated" if rules and not clear else "generated")
    assert [reason["rule"] for reason in row.get("conventions" if clear else "reasons", [])] == rules
    assert manifest["summary"]["by_convention"] == int(clear)


def test_forms_travel_by_convention_as_well(generated: Any) -> None:
    schema = "schema: {type: object, properties: {q: {type: array, items: {type: string}}}}"
    form = f"application/x-www-form-urlencoded: {{{schema}, encoding: {{q: {{style: deepObject}}}}}}"
    _, manifest = generated(
        f'/it: {{post: {{tags: [a], requestBody: {{content: {{{form}}}}}, responses: {{"204": {{description: ok}}}}}}}}'
    )
    assert [reason["rule"] for reason in manifest["operations"][0]["conventions"]] == ["parameter-deep-object"]


def test_rows_name_paths_as_the_document_does(generated: Any) -> None:
    _, manifest = generated('/odd/{name*}: {get: {tags: [a], responses: {"204": {description: ok}}}}')
    assert [row["path"] for row in manifest["operations"]] == ["/odd/{name*}"]


def test_a_form_without_fields_is_refused_or_left_out(generated: Any) -> None:
    form = "application/x-www-form-urlencoded: {schema: {type: array, items: {type: string}}}"
    json_too = "application/json: {schema: {type: array, items: {type: string}}}"
    rest = 'responses: {"204": {description: ok}}}}'
    paths = [
        f"/{name}: {{put: {{tags: [a], requestBody: {{content: {{{body}}}}}, {rest}"
        for name, body in (("form", form), ("both", f"{form}, {json_too}"))
    ]
    code, manifest = generated(*paths)
    assert code == 1
    both, alone = manifest["operations"]
    assert (alone["path"], alone["support"], both["support"]) == ("/form", "refused", "approximated")
    offered = {"application/x-www-form-urlencoded": "left out", "application/json": "usual"}
    assert both["media_types"] == {"request": offered}
    for row in (alone, both):
        assert [reason["rule"] for reason in row["reasons"]] == ["form-without-fields"]
        assert "its schema is that of a list or a single value" in row["reasons"][0]["reason"]
