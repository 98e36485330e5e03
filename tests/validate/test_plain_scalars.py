"""Numbers and booleans in schemas of strings: their source text counts, and that is reported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from specloom.base.diagnostics import Severity
from specloom.base.document import Document, SourceFile
from specloom.load.source import parse
from specloom.validate import normalise_document, validate

HEAD = """
openapi: 3.1.0
info: {title: T, version: "1"}
paths: {}
components:
  schemas:
    Text: {type: string}
    A: """
TEXTS = {
    "enum": ("{type: string, enum: [1.10, 1e3, 012, x, True]}", {"enum": ["1.10", "1e3", "012", "x", "True"]}, 3),
    "const": ("{const: 1.10, type: [string, 'null']}", {"const": "1.10"}, 1),
    "whole numbers": ("{type: string, enum: [7, -0, +7]}", {"enum": ["7", "-0", "+7"]}, 3),
    "default": ("{type: string, default: 1.10}", {"default": "1.10"}, 1),
    "by reference": ("{$ref: '#/components/schemas/Text', enum: [1.10]}", {"enum": ["1.10"]}, 1),
    "by allOf": (
        "{allOf: [{$ref: '#/components/schemas/Text'}, {const: 1.10}]}",
        {"allOf": [{"$ref": "#/components/schemas/Text"}, {"const": "1.10"}]},
        1,
    ),
    "annotated": (
        "{type: string, oneOf: [{const: 1.10}, {const: 2}]}", {"oneOf": [{"const": "1.10"}, {"const": "2"}]}, 2,
    ),
    "numbers": ("{type: number, enum: [1.10]}", {"enum": [1.1]}, 0),
    "strings and numbers": ("{type: [string, number], enum: [1.10]}", {"enum": [1.1]}, 0),
    "no type": ("{enum: [1e3, 0x1F, 012, 1_000, 1:30]}", {"enum": [1000.0, "0x1F", "012", "1_000", "1:30"]}, 0),
    "a property": (
        "{properties: {enum: {type: string, enum: [1.0]}}}",
        {"properties": {"enum": {"type": "string", "enum": ["1.0"]}}}, 1,
    ),
    "an example": (
        "{type: object, example: {type: string, enum: [1.0]}}", {"example": {"type": "string", "enum": [1.0]}}, 0,
    ),
}  # fmt: skip


def _document(text: str) -> Document:
    return Document(Path(), "main.yaml", {"main.yaml": SourceFile(text, parse(text, name="main.yaml"))})


@pytest.mark.parametrize("case", TEXTS)
def test_the_source_text_counts_in_a_schema_of_strings(case: str) -> None:
    schema, expected, warnings = TEXTS[case]
    document, diagnostics = normalise_document(_document(HEAD + schema))
    root: Any = document.root
    read = root["components"]["schemas"]["A"]
    assert {key: read[key] for key in expected} == expected
    assert [each.severity for each in diagnostics] == [Severity.WARNING] * warnings
    assert len(validate(_document(HEAD + schema))) == warnings


def test_an_alias_is_like_what_it_stands_for() -> None:
    document, _ = normalise_document(_document(HEAD + "&a {type: string, enum: [1.10]}\n    B: *a\n"))
    root: Any = document.root
    assert root["components"]["schemas"]["B"] == {"type": "string", "enum": ["1.10"]}


def test_server_variables_are_text() -> None:
    text = HEAD + "{}\nservers: [{url: 'http://a/{v}', variables: {v: {default: 1.10, enum: [1.10, 2.0]}}}]\n"
    document, diagnostics = normalise_document(_document(text))
    root: Any = document.root
    assert root["servers"][0]["variables"]["v"] == {"default": "1.10", "enum": ["1.10", "2.0"]}
    assert {(each.rule, each.severity) for each in diagnostics} == {("scalar-as-text", Severity.WARNING)}
