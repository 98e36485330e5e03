"""The judge of `make judges`: it refuses faults that are planted in requests, and the table of its own is strict."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from .judge_faults import Fault, unexplained
from .judges import BUILD, HERE, captured, judged

VERSIONS = ("3.0.3", "3.1.0", "3.2.0")
PYTHON = BUILD / "env" / "bin" / "python"
READY = BUILD / ".ready"
there = READY.exists() and READY.read_text("utf-8") == (HERE / "judge.txt").read_text("utf-8")
with_judge = pytest.mark.skipif(not there, reason="openapi-core is not installed; run `make judges`")
PAINT = {
    "type": "object",
    "required": ["name", "litres"],
    "properties": {"name": {"type": "string"}, "litres": {"type": "number"}},
}
QUERY = [
    {"name": "limit", "in": "query", "required": True, "schema": {"type": "integer", "maximum": 9}},
    {"name": "gloss", "in": "query", "schema": {"type": "string", "enum": ["matt", "high"]}},
    {"name": "X-Count", "in": "header", "schema": {"type": "integer"}},
]
# A request, and what the judge says of it; nothing where it is right.
REQUESTS: dict[str, tuple[dict[str, Any], str]] = {
    "right query": ({"url": "?limit=3&gloss=high"}, ""),
    "wrong type": ({"url": "?limit=three"}, "Query parameter error: limit"),
    "wrong value": ({"url": "?limit=3&gloss=low"}, "'low' is not one of"),
    "out of bounds": ({"url": "?limit=10"}, "10 is greater than the maximum of 9"),
    "missing query": ({"url": "?gloss=high"}, "Missing required query parameter: limit"),
    "wrong header": ({"url": "?limit=3", "headers": {"X-Count": "many"}}, "Header parameter error: X-Count"),
    "wrong path": ({"url": "/none"}, "Path not found"),
    "wrong method": ({"method": "PUT"}, "Operation put not found"),
    "right body": ({"method": "POST", "json": {"name": "a", "litres": 2.5}}, ""),
    "missing member": ({"method": "POST", "json": {"name": "a"}}, "'litres' is a required property"),
    "wrong member": ({"method": "POST", "json": {"name": "a", "litres": "2.5"}}, "at litres: '2.5' is not of type"),
    "missing body": ({"method": "POST"}, "Missing required request body"),
    "wrong media type": ({"method": "POST", "data": {"name": "a"}}, "Content for the following mimetype not found"),
}


def _paints(folder: Path, version: str) -> Path:
    done = {"responses": {"204": {"description": "done"}}}
    body = {"required": True, "content": {"application/json": {"schema": PAINT}}}
    item = {"get": {"parameters": QUERY, **done}, "post": {"requestBody": body, **done}}
    path = folder / f"paints_{version}.json"
    path.write_text(
        json.dumps({"openapi": version, "info": {"title": "P", "version": "1"}, "paths": {"/paints": item}})
    )
    return path


def _rows(document: Path) -> Iterator[dict[str, Any]]:
    for given, _ in REQUESTS.values():
        settings = {"method": "GET", **given}
        url = f"https://corpus.invalid/paints{settings.pop('url', '')}"
        yield captured(document, httpx2.Request(url=url, **settings))


@with_judge
@pytest.mark.parametrize("version", VERSIONS)
def test_a_planted_fault_is_refused(version: str, tmp_path: Path) -> None:
    rows = judged(PYTHON, list(_rows(_paints(tmp_path, version))))
    for name, row, (_, wrong) in zip(REQUESTS, rows, REQUESTS.values(), strict=True):
        assert row["verdict"] == ("refused" if wrong else "accepted"), (name, row["why"])
        assert wrong in row["why"], name


@with_judge
def test_a_version_that_the_judge_does_not_know_is_not_judged(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_text(json.dumps({"swagger": "2.0", "info": {"title": "P", "version": "1"}, "paths": {}}))
    row = captured(path, httpx2.Request("GET", "https://corpus.invalid/paints"))
    assert judged(PYTHON, [row])[0]["verdict"] == "not judged"


@with_judge
def test_a_made_up_value_that_is_not_valid_is_not_judged(tmp_path: Path) -> None:
    row = captured(_paints(tmp_path, "3.1.0"), httpx2.Request("GET", "https://corpus.invalid/paints?limit=10"))
    assert judged(PYTHON, [row | {"unsure": True}])[0]["verdict"] == "not judged"


def _row(verdict: str, why: str = "", *mock: str) -> dict[str, Any]:
    return {"document": "/x/paints.json", "operation": "GET /paints", "verdict": verdict, "why": why, "mock": mock}


def test_disagreements_have_to_be_listed() -> None:
    fault = Fault("paints", ("GET /paints",), "no cast", "it does not cast")
    rows = [_row("refused", "no cast of 7"), _row("accepted"), _row("not judged", "why")]
    assert list(unexplained(rows, {"paints"}, [fault])) == []
    assert list(unexplained(rows, {"paints"}, [])) == ["paints: GET /paints: refused by the judge: no cast of 7"]
    assert list(unexplained([_row("accepted", "", "x")], {"paints"}, [])) == [
        "paints: GET /paints: refused by the mock alone: x"
    ]


def test_a_listed_fault_has_to_show() -> None:
    fault = Fault("paints", ("GET /paints",), "no cast", "it does not cast")
    gone = ["paints: GET /paints: 'no cast' shows no longer: delete it (it does not cast)"]
    assert list(unexplained([_row("accepted")], {"paints"}, [fault])) == gone
    assert list(unexplained([_row("accepted")], {"other"}, [fault])) == []
