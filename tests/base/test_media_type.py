"""What is said of media types, as a table: a row for each name, a column for each question."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.base import media_type

QUESTIONS: dict[str, Callable[[str], bool]] = {
    "json": media_type.is_json,
    "admits json": media_type.admits_json,
    "range": media_type.is_range,
    "any": media_type.admits_any,
    "xml": media_type.is_xml,
    "text": media_type.is_text,
    "yaml": media_type.is_yaml,
    "csv": media_type.is_csv,
    "octets": media_type.is_octet_stream,
    "form": media_type.is_form,
    "multipart": media_type.is_multipart,
    "multipart form": media_type.is_multipart_form,
    "events": media_type.is_event_stream,
    "lines": media_type.is_json_lines,
    "sequence": media_type.is_json_sequence,
}
ANSWERS: dict[str, set[str]] = {
    "application/json": {"json", "admits json"},
    "application/json; charset=utf-8": {"json", "admits json"},
    " Application/JSON ;v=1": {"json", "admits json"},
    "Application/Problem+JSON": {"json", "admits json"},
    "application/vnd.api+json; version=2": {"json", "admits json"},
    "text/json": {"json", "admits json"},
    "application/json-patch+json": {"json", "admits json"},
    "application/json5": set(),
    "application/vnd.acme.json": set(),
    "application/x-json": set(),
    "json": set(),
    "": set(),
    "text/plain; note=+json": {"text"},
    "*/*": {"admits json", "range", "any"},
    "*/*; q=0.8": {"admits json", "range", "any"},
    "application/*": {"admits json", "range", "any"},
    "text/*": {"range", "text"},
    "image/*": {"range"},
    "image/png": set(),
    "image/svg+xml": {"xml", "text"},
    "application/xml": {"xml", "text"},
    "text/XML": {"xml", "text"},
    "text/plain": {"text"},
    "text/html": {"text"},
    "text/csv; header=present": {"csv", "text"},
    "application/csv": {"csv"},
    "application/yaml": {"yaml"},
    "application/x-yaml": {"yaml"},
    "text/yaml": {"yaml", "text"},
    "application/openapi+yaml": {"yaml"},
    "application/octet-stream": {"octets"},
    "binary/octet-stream": {"octets"},
    "text/vnd.yaml": {"yaml", "text"},
    "text/x-csv": {"csv", "text"},
    "application/x-www-form-urlencoded": {"form"},
    "application/X-WWW-Form-Urlencoded; charset=utf-8": {"form"},
    "multipart/form-data; boundary=x": {"multipart", "multipart form"},
    "Multipart/Mixed": {"multipart"},
    "text/event-stream": {"events", "text"},
    "application/jsonl": {"lines"},
    "application/x-ndjson": {"lines"},
    "application/ndjson; charset=utf-8": {"lines"},
    "application/x-jsonlines": {"lines"},
    "application/json-seq": {"sequence"},
    "application/geo+json-seq": {"sequence"},
}


@pytest.mark.parametrize("name", ANSWERS)
def test_what_a_media_type_is(name: str) -> None:
    assert {question for question, ask in QUESTIONS.items() if ask(name)} == ANSWERS[name]


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("application/json", "application/json"), ("Text/HTML;charset=UTF-8", "text/html"),
        ("  text/html ; charset=\"a;b\"", "text/html"), ("", ""), (";", ""),
    ],
)  # fmt: skip
def test_the_essence_is_type_and_subtype(name: str, plain: str) -> None:
    assert media_type.essence(name) == plain


def test_ranges_go_from_narrow_to_wide() -> None:
    assert media_type.ranges_of("Text/Plain; a=b") == ("text/plain", "text/*", "*/*")


def test_json_is_preferred_then_forms() -> None:
    names = ["image/png", "application/x-www-form-urlencoded", "Multipart/Form-Data", "text/json", "a/b+json", "*/*"]
    listed = sorted([*names, "application/json; charset=utf-8"], key=media_type.preference)
    assert listed[:5] == [
        "application/json; charset=utf-8", "a/b+json", "text/json", "Multipart/Form-Data",
        "application/x-www-form-urlencoded",
    ]  # fmt: skip
    assert listed[5:] == ["image/png", "*/*"]


def test_the_module_needs_only_what_the_runtime_shares() -> None:
    tree = ast.parse(Path(media_type.__file__).read_text("utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    modules = [node.module for node in imports if isinstance(node, ast.ImportFrom)]
    assert modules == ["__future__", "specloom.runtime.shared.media_type"]
    assert len(imports) == 2
