"""What each rule for documents written by hand objects to, where, and how it is switched off."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.base.diagnostics import Severity
from specloom.base.document import Document, SourceFile
from specloom.base.rules import is_style
from specloom.ir.pagination import STYLES, Kind, members
from specloom.lint import RULES, lint
from specloom.lint.extensions import PLACES, SHAPES, extension_schema
from specloom.lint.values import first_violation
from specloom.load import load

_ROOT = Path(__file__).parents[2]
_SOURCE = {"document": "page.txt", "lines": "1-9", "basis": "documented"}
_ERROR = {
    "description": "Refused.",
    "x-specloom-source": _SOURCE,
    "content": {"application/json": {"schema": {"type": "string"}}},
}
_SOUND: dict[str, Any] = {
    "openapi": "3.1.1",
    "info": {"title": "T", "version": "1"},
    "security": [{"key": []}],
    "tags": [{"name": "calls", "description": "Calls."}],
    "paths": {
        "/calls/{call_id}": {
            "get": {
                "operationId": "getCall",
                "summary": "Get one call.",
                "tags": ["calls"],
                "x-specloom-source": _SOURCE,
                "parameters": [
                    {"name": "call_id", "in": "path", "required": True, "schema": {"type": "string", "format": "uuid"}},
                    {"name": "page_size", "in": "query", "schema": {"type": "integer", "default": 20, "maximum": 50}},
                    {"name": "filter[from_date]", "in": "query", "schema": {"type": "string"}},
                    {"name": "with_notes", "in": "query", "schema": {"type": "boolean"}},
                ],
                "responses": {
                    "200": {
                        "description": "The call.",
                        "x-specloom-source": _SOURCE,
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Call"}}},
                    },
                    "404": {"$ref": "#/components/responses/NotFound"},
                },
            }
        }
    },
    "components": {
        "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        "responses": {"NotFound": _ERROR},
        "schemas": {
            "Call": {
                "type": "object",
                "properties": {
                    "status": {"oneOf": [{"const": "on", "description": "Running."}]},
                    "at": {"type": "string", "format": "utc-date-time", "example": "2026-01-02 03:04:05"},
                },
            }
        },
    },
}
_GET = "paths//calls~1{call_id}/get"
_CALL = "components/schemas/Call"


def _parsed(root: Any) -> Document:
    return Document(Path(), "main", {"main": SourceFile(json.dumps(root), root)})


def _way(path: str) -> list[str | int]:
    # an empty part joins what follows: paths begin with a slash
    parts = path.replace("//", "/~1").split("/")
    return [int(part) if part.isdecimal() and len(part) < 3 else part.replace("~1", "/") for part in parts]


def _with(changes: dict[str, Any]) -> dict[str, Any]:
    """Return the sound document with values put in their places; None removes a member."""
    root = copy.deepcopy(_SOUND)
    for path, value in changes.items():
        *way, last = _way(path)
        holder: Any = root
        for part in way:
            holder = holder[part]
        if value is None:
            del holder[last]
        elif isinstance(holder, list) and last == len(holder):
            holder.append(value)
        else:
            holder[last] = value
    return root


_BY_HEADER = {
    "style": "header-cursor",
    "items": "",
    "parameters": {"cursor": "with_notes"},
    "next": {"header": "X-Next-Cursor"},
}
_BROKEN: list[tuple[str, str, dict[str, Any]]] = [
    ("operation-id-style", _GET, {f"{_GET}/operationId": None}),
    ("operation-id-style", f"{_GET}/operationId", {f"{_GET}/operationId": "get_call"}),
    ("operation-id-style", f"{_GET}/operationId", {f"{_GET}/operationId": "GetCall"}),
    ("operation-summary", _GET, {f"{_GET}/summary": None}),
    ("operation-summary", f"{_GET}/summary", {f"{_GET}/summary": "Get one call"}),
    ("operation-summary", f"{_GET}/summary", {f"{_GET}/summary": "Get one call.\nOr none."}),
    ("operation-tag", _GET, {f"{_GET}/tags": None}),
    ("operation-tag", _GET, {f"{_GET}/tags": ["calls", "more"]}),
    ("operation-tag", f"{_GET}/tags/0", {"tags/0/description": None}),
    ("operation-tag", f"{_GET}/tags/0", {f"{_GET}/tags": ["userCalls"], "tags/0/name": "userCalls"}),
    ("error-without-schema", "components/responses/NotFound", {"components/responses/NotFound/content": None}),
    ("error-without-schema", _GET, {f"{_GET}/responses/404": None}),
    ("error-without-schema", _GET, {f"{_GET}/responses/404": None, "security": None}),
    (
        "source-unknown",
        f"{_GET}/x-specloom-source/source",
        {f"{_GET}/x-specloom-source": {"source": "calls", "lines": "1", "basis": "documented"}},
    ),
    ("claim-unsourced", _GET, {f"{_GET}/x-specloom-source": None}),
    ("claim-unsourced", f"{_GET}/responses/200", {f"{_GET}/responses/200/x-specloom-source": None}),
    (
        "claim-unsourced",
        "components/responses/NotFound",
        {"components/responses/NotFound/x-specloom-source": None},
    ),
    (
        "parameter-name-style",
        f"{_GET}/parameters/4/name",
        {f"{_GET}/parameters/4": {"name": "sortBy", "in": "query", "schema": {"type": "string"}}},
    ),
    (
        "path-parameter-loose",
        "components/parameters/Other",
        {
            "components/parameters": {
                "Other": {"name": "call_id", "in": "path", "required": True, "schema": {"type": "string"}}
            }
        },
    ),
    (
        "inline-object-repeated",
        "components/schemas/List/properties/call",
        {
            f"{_CALL}/properties": {"title": {"type": "string", "description": "A."}},
            "components/schemas/List": {
                "type": "object",
                "properties": {"call": {"type": "object", "properties": {"title": {"type": "string"}}}},
            },
        },
    ),
    ("enum-undescribed", f"{_CALL}/properties/kind/enum", {f"{_CALL}/properties/kind": {"enum": ["a", "b"]}}),
    (
        "enum-undescribed",
        f"{_CALL}/properties/status/oneOf/1",
        {f"{_CALL}/properties/status/oneOf/1": {"const": "off"}},
    ),
    ("example-invalid", f"{_GET}/parameters/1/schema/default", {f"{_GET}/parameters/1/schema/default": 51}),
    ("example-invalid", f"{_GET}/parameters/1/example", {f"{_GET}/parameters/1/example": "twenty"}),
    ("example-invalid", f"{_CALL}/properties/at/example", {f"{_CALL}/properties/at/example": "yesterday"}),
    ("example-invalid", f"{_CALL}/examples/0", {f"{_CALL}/examples": [{"status": "off"}]}),
    (
        "example-invalid",
        f"{_GET}/responses/200/content/application~1json/examples/one/value",
        {f"{_GET}/responses/200/content/application~1json/examples": {"one": {"value": {"status": 1}}}},
    ),
    (
        "example-invalid",
        f"{_CALL}/properties/phone/example",
        {f"{_CALL}/properties/phone": {"type": "string", "pattern": r"^\+\d+$", "example": "string"}},
    ),
    ("extension-unknown", f"{_GET}/x-specloom-pagintion", {f"{_GET}/x-specloom-pagintion": {}}),
    ("extension-unknown", f"{_GET}/x-specloom-pii", {f"{_GET}/x-specloom-pii": True}),
    ("extension-shape", f"{_CALL}/properties/at/x-specloom-pii", {f"{_CALL}/properties/at/x-specloom-pii": "yes"}),
    ("extension-shape", f"{_GET}/x-specloom-source", {f"{_GET}/x-specloom-source": {**_SOURCE, "basis": "inferred"}}),
    ("extension-shape", f"{_GET}/x-specloom-source/lines", {f"{_GET}/x-specloom-source": {**_SOURCE, "lines": "9, x"}}),
    (
        "extension-shape",
        f"{_GET}/x-specloom-pagination",
        {
            f"{_GET}/x-specloom-pagination": {
                "style": "cursor",
                "items": "/data",
                "parameters": {"cursor": "with_notes"},
            }
        },
    ),
    (
        "extension-shape",
        f"{_GET}/x-specloom-pagination/parameters/page",
        {f"{_GET}/x-specloom-pagination": {"style": "page", "items": "", "parameters": {"page": "pages"}}},
    ),
    (
        "extension-shape",
        f"{_GET}/x-specloom-pagination/next/header",
        {f"{_GET}/x-specloom-pagination": {**_BY_HEADER, "next": {"header": "X Next"}}},
    ),
    (
        "extension-shape",
        f"{_GET}/x-specloom-pagination/next",
        {f"{_GET}/x-specloom-pagination": {**_BY_HEADER, "next": "/next"}},
    ),
    (
        "extension-shape",
        f"{_GET}/x-specloom-pagination/next",
        {f"{_GET}/x-specloom-pagination": {**_BY_HEADER, "style": "cursor", "next": 5}},
    ),
    (
        "extension-shape",
        f"{_GET}/x-specloom-pagination/parameters/cursor",
        {f"{_GET}/x-specloom-pagination": {**_BY_HEADER, "parameters": {"cursor": "after"}}},
    ),
    (
        "extension-shape",
        "x-specloom-webhook-signature",
        {"x-specloom-webhook-signature": {"header": "S", "timestamp": "T"}},
    ),
    (
        "extension-shape",
        "x-specloom-webhook-signature/pairs",
        {"x-specloom-webhook-signature": {"header": "S", "pairs": {"timestamp": "t"}, "signed": "{timestamp}{body}"}},
    ),
    ("extension-shape", f"{_GET}/x-specloom-ignore/0", {f"{_GET}/x-specloom-ignore": ["no-such-rule"]}),
]


def _places(root: Any) -> list[tuple[str, str]]:
    return [
        (found.rule, "/".join(part.replace("/", "~1") for part in found.location.pointer))
        for found in lint(_parsed(root), style=True)
    ]


def test_a_sound_document_has_no_findings() -> None:
    assert _places(_SOUND) == []


@pytest.mark.parametrize(("rule", "place", "changes"), _BROKEN)
def test_each_rule_finds_what_it_is_about_and_nothing_else_does(rule: str, place: str, changes: dict[str, Any]) -> None:
    found = _places(_with(changes))
    expected = "/".join(str(part).replace("/", "~1") for part in _way(place))
    assert found == [(rule, expected)]


@pytest.mark.parametrize(("rule", "place", "changes"), _BROKEN)
def test_each_finding_is_a_warning_and_can_be_switched_off(rule: str, place: str, changes: dict[str, Any]) -> None:
    root = _with(changes)
    assert {found.severity for found in lint(_parsed(root), style=True)} == {Severity.WARNING}
    assert _places({**root, "x-specloom-ignore": [rule]}) == []


def test_every_rule_is_tried_documented_and_known_to_the_schema_of_ignore() -> None:
    page = (_ROOT / "specs" / "RULES.md").read_text("utf-8")
    schema = json.loads((_ROOT / "generator/specloom/lint/extensions.schema.json").read_text("utf-8"))
    mistakes = "".join(path.read_text("utf-8") for path in (_ROOT / "tests/cases/mistakes").glob("*.txt"))
    tried = {rule for rule, _, _ in _BROKEN} | {rule for rule in RULES if f"[{rule}]" in mistakes}
    assert tried == set(RULES)
    titles = [line.removeprefix("## ") for line in page.splitlines() if line.startswith("## ")]
    assert titles == ["All rules", *(rule for rule in RULES if rule in titles)]
    assert {rule for rule in RULES if is_style(rule)} <= set(titles)
    assert schema["properties"]["x-specloom-ignore"]["items"]["enum"] == list(RULES)


_GIVEN = {
    Kind.PARAMETER: "p",
    Kind.POINTER: "/a",
    Kind.HEADER: {"header": "X-Next"},
    Kind.NUMBER: 0,
    Kind.SET_PARAMETERS: {"sort": "at"},
}


def test_every_extension_has_places_a_schema_and_a_right_shape() -> None:
    assert PLACES.keys() == SHAPES.keys() == extension_schema()["properties"].keys()


def test_every_style_of_pagination_is_documented_and_says_what_it_needs() -> None:
    page = (_ROOT / "specs" / "README.md").read_text("utf-8")
    for word, style in STYLES.items():
        assert f"\n| `{word}` |" in page
        sound: dict[str, Any] = {"style": word, "items": "", "parameters": {}}
        for member in members(style):
            holder = sound["parameters"] if Kind.PARAMETER in member.kinds else sound
            holder[member.key] = _GIVEN[member.kinds[0]]
        assert first_violation(extension_schema(), {"x-specloom-pagination": sound}) is None
        for member in members(style):
            lacking = copy.deepcopy(sound)
            holder = lacking["parameters"] if Kind.PARAMETER in member.kinds else lacking
            del holder[member.key]
            assert bool(first_violation(extension_schema(), {"x-specloom-pagination": lacking})) == member.required
            holder[member.key] = []
            assert first_violation(extension_schema(), {"x-specloom-pagination": lacking})


def test_ignoring_holds_for_what_is_written_inside_and_nowhere_else() -> None:
    root = _with({f"{_CALL}/properties/kind": {"enum": ["a", "b"]}, f"{_GET}/summary": None})
    root["components"]["schemas"]["Call"]["x-specloom-ignore"] = ["enum-undescribed", "operation-summary"]
    assert [rule for rule, _ in _places(root)] == ["operation-summary"]


def test_foreign_documents_are_left_alone_unless_asked_about(document: Callable[..., Document]) -> None:
    foreign = document(
        """
        openapi: 3.0.3
        info: {title: T, version: "1"}
        paths:
          /a: {get: {operationId: a_b, responses: {"200": {description: ok}}}}
        """
    )
    assert lint(foreign, style=False) == ()
    assert [found.rule for found in lint(foreign, style=True)] == [
        "operation-id-style",
        "operation-summary",
        "operation-tag",
    ]


def test_swagger_is_never_linted(document: Callable[..., Document]) -> None:
    old = 'swagger: "2.0"\ninfo: {title: T, version: "1"}\npaths: {/a: {get: {responses: {}}}}\n'
    assert lint(document(old), style=True) == ()


def test_examples_are_checked_across_files(document: Callable[..., Document]) -> None:
    main = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        x-specloom-rate-limit: {requests: 1}
        components:
          schemas:
            A: {type: object, properties: {b: {$ref: "part.yaml#/B"}}, example: {b: 1}}
        """
    found = lint(document(main, part="B: {type: string}\n"), style=False)
    assert [(one.rule, one.location.fragment) for one in found] == [
        ("example-invalid", "#/components/schemas/A/example")
    ]


@pytest.mark.parametrize("pattern", [r"^(a+)+$", r"(a|aa)+$", r"^(\w+\s?)*$", r"^(?:a*)*b$", ".*.*.*.*.*=", "("])
def test_a_pattern_that_could_take_for_ever_is_not_run(pattern: str) -> None:
    schema = {"type": "string", "pattern": pattern, "example": "a" * 40 + "!"}
    found = [rule for rule, _ in _places(_with({f"{_CALL}/properties/at": schema}))]
    assert found == (["schema-pattern"] if pattern == "(" else [])


def test_repeats_inside_of_a_set_are_harmless() -> None:
    schema = {"type": "string", "pattern": "^[*+)]{2}$", "example": "no"}
    assert [rule for rule, _ in _places(_with({f"{_CALL}/properties/at": schema}))] == ["example-invalid"]


def test_our_own_documents_have_no_findings() -> None:
    listed = sorted(_ROOT.glob("specs/*/openapi.yaml"))
    assert len(listed) >= 4
    assert {path.parent.name: lint(load(path), style=True) for path in listed} == {
        path.parent.name: () for path in listed
    }


def test_rules_are_switched_off_only_where_they_would_speak() -> None:
    for path in sorted(_ROOT.glob("specs/*/openapi.yaml")):
        text = path.read_text("utf-8")
        ignored = sum(len(entry) for entry in _ignored(yaml.safe_load(text)))
        bare = text.replace("x-specloom-ignore", "x-was-ignored")
        found = lint(Document(path.parent, path.name, {path.name: SourceFile(bare, yaml.safe_load(bare))}), style=True)
        assert len(found) == ignored, path


def _ignored(value: Any) -> list[list[str]]:
    if isinstance(value, list):
        return [entry for item in value for entry in _ignored(item)]
    if not isinstance(value, dict):
        return []
    own = [value["x-specloom-ignore"]] if "x-specloom-ignore" in value else []
    return own + [entry for item in value.values() for entry in _ignored(item)]


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["$ref", "enum", "name"]), inner, max_size=2)
    ),
    max_leaves=4,
)


def _pointers(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(found for key, member in members for found in _pointers(member, (*at, key)))]


@settings(max_examples=60, deadline=None)
@given(place=st.sampled_from([at for at in _pointers(_SOUND) if at]), value=_JSON)
def test_nothing_in_a_document_makes_the_rules_fail(place: tuple[Any, ...], value: Any) -> None:
    root = copy.deepcopy(_SOUND)
    holder: Any = root
    for part in place[:-1]:
        holder = holder[part]
    holder[place[-1]] = value
    assert all(found.rule in RULES for found in lint(_parsed(root), style=True))
