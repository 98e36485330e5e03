"""Members by pattern (`patternProperties`): a pattern types what it matches, and nothing else."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from datetime import UTC, datetime
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.read.shapes import python_pattern

from .conftest import Answer, Loopback, Seen

DOCUMENT = """\
openapi: 3.1.0
info: {title: Labels, version: "1"}
paths:
  /labels:
    post:
      operationId: createLabels
      tags: [labels]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Labels'}}}}
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Labels'}}}}
components:
  schemas:
    Labels:
      type: object
      properties:
        open:
          type: object
          patternProperties:
            "^at-": {type: string, format: date-time}
            "^raw-": {type: string, format: byte}
            "^n[0-9]+$": {$ref: '#/components/schemas/Number'}
        typed:
          type: object
          patternProperties: {"^at-": {type: string, format: date-time}}
          additionalProperties: {type: string}
        odd: {type: object, patternProperties: {"(a+)+$": {type: integer}}, additionalProperties: true}
        every: {type: object, patternProperties: {".*": {type: integer}}}
    Number: {type: object, required: [n], properties: {n: {type: integer}}}
"""
TIME = "2025-01-02T03:04:05Z"
MEMBERS: dict[str, Any] = {
    "open": {"at-a": TIME, "raw-a": "AAEC", "n12": {"n": 1}, "n": {"n": 2}, "b": TIME, "n1x": "AAEC"},
    "typed": {"at-a": TIME, "b": TIME, "c": "5"},
    "odd": {"aaa": "x", "b": 1},
    "every": {"a": 1},
}


def repeated(request: Seen) -> Answer:
    return 200, {"content-type": "application/json"}, request.body


def test_patterns_type_what_they_match(
    generated: Callable[..., ModuleType], both: Callable[..., Any], loopback: Loopback, read_manifest: Any
) -> None:
    package = generated("labels", DOCUMENT)
    loopback.answer = repeated
    drifts: list[str] = []

    def use(client: Any) -> Any:
        first = yield client.labels.create(**MEMBERS)
        second = yield client.labels.create(first)
        return first, second

    options = {"base_url": loopback.url, "on_drift": lambda drift: drifts.append(drift.pointer)}
    first, second = both(package, use, **options)
    moment = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert first == second
    assert first.open == {
        **MEMBERS["open"],
        "at-a": moment,
        "raw-a": b"\x00\x01\x02",
        "n12": package.models.Number(n=1),
    }
    assert isinstance(first.open["n12"], package.models.Number)
    assert first.typed == {**MEMBERS["typed"], "at-a": moment}
    assert (first.odd, first.every) == (MEMBERS["odd"], MEMBERS["every"])
    assert [json.loads(seen.body) for seen in loopback.seen] == [MEMBERS, MEMBERS]
    assert json.loads(first.model_dump_json(exclude_unset=True)) == MEMBERS
    assert drifts == []
    (row,) = read_manifest(package)["operations"]
    assert [reason["rule"] for reason in row["reasons"]] == ["schema-approximated"]


def test_what_does_not_fit_its_pattern_is_reported(
    generated: Callable[..., ModuleType], both: Callable[..., Any], loopback: Loopback
) -> None:
    package = generated("labels", DOCUMENT)
    answer = {"open": {"at-a": "soon", "n1": {"n": "x"}, "b": 5, "at-b": TIME}}
    loopback.answer = lambda _: (200, {"content-type": "application/json"}, json.dumps(answer).encode())
    drifts: list[str] = []

    def use(client: Any) -> Any:
        return (yield client.labels.create(every={"a": 1}))

    options = {"base_url": loopback.url, "on_drift": lambda drift: drifts.append(drift.pointer)}
    read = both(package, use, **options)
    assert set(drifts) == {"/open/at-a", "/open/n1/n"}
    assert read.open["at-b"] == datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert (read.open["b"], read.open["at-a"]) == (5, "soon")


@pytest.mark.parametrize(
    "pattern", ["(a+)+$", "a|b", r"\p{L}", "(?=a)", "a*b*c*", r"\bx", "[[a]", r"\s", "a*?", "[z-a]"]
)
def test_other_patterns_are_not_followed(pattern: str) -> None:
    assert python_pattern(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "fits", "differs"),
    [
        ("^x-", "x-a", "ax-"),
        ("^[a-z]{2}$", "ab", "ab\n"),
        (r"^\d+$", "12", "\u0661"),
        (r"\.json$", "a.json", "ajson"),
        ("^[^/]+/v1$", "a/v1", "/v1"),
        (r"^\w+\$$", "a$", "a"),
    ],
)
def test_simple_patterns_are_followed(pattern: str, fits: str, differs: str) -> None:
    followed = python_pattern(pattern)
    assert followed is not None
    assert re.search(followed, fits, re.ASCII)
    assert not re.search(followed, differs, re.ASCII)


@given(st.text(alphabet="^$ab*+?{}1,2[]-\\dw.", max_size=16), st.sampled_from("ab.1"))
def test_followed_patterns_compile_and_are_fast(pattern: str, character: str) -> None:
    followed = python_pattern(pattern)
    if followed is not None:
        expression = re.compile(followed, re.ASCII)
        began = time.process_time()
        expression.search(character * 256)
        assert time.process_time() - began < 2
