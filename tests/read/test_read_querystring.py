"""A query string that is one value stands alone; a form goes together with what else there is (OpenAPI 3.2)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from specloom.base.document import Document, SourceFile
from specloom.load.source import parse
from specloom.read import Reading, read

TEXT = {"type": "string"}
FORM = "application/x-www-form-urlencoded"
SCHEMES = {
    "query": {"type": "apiKey", "in": "query", "name": "key"},
    "header": {"type": "apiKey", "in": "header", "name": "X-Key"},
}


def reading(media_type: str, *others: dict[str, Any], path: str = "/q", security: Any = ()) -> Reading:
    content = {media_type: {"schema": {"type": "object", "properties": {"a": TEXT}}}}
    operation = {
        "parameters": [{"name": "q", "in": "querystring", "content": content}, *others],
        "security": list(security),
        "responses": {"204": {"description": ""}},
    }
    text = json.dumps(
        {
            "openapi": "3.2.0",
            "info": {"title": "T", "version": "1"},
            "paths": {path: {"get": operation}},
            "components": {"securitySchemes": SCHEMES},
        }
    )
    return read(Document(Path(), "q.yaml", {"q.yaml": SourceFile(text, parse(text, name="q.yaml"))}))


def query(name: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": TEXT}


@pytest.mark.parametrize(
    ("arguments", "options", "said"),
    [
        (("application/json", query("b")), {}, "the query parameter 'b'"),
        (("application/json",), {"path": "/q?fixed=1"}, "the query of its path"),
        (("application/json",), {"security": [{"query": []}]}, "the API key 'key'"),
        ((FORM, query("a")), {}, "'a' stands in the form"),
    ],
)
def test_what_would_have_two_meanings_is_refused(arguments: Any, options: Any, said: str) -> None:
    (refused,) = reading(*arguments, **options).refused
    assert refused.rule == "parameter-querystring"
    assert said in refused.message
    assert refused.location.pointer[-1] == "0"


@pytest.mark.parametrize("security", [[{"query": []}, {"header": []}], [{"query": []}, {}], []])
def test_access_without_a_key_in_the_query_is_enough(security: Any) -> None:
    assert reading("application/json", security=security).refused == ()


def test_pairs_beside_a_form_are_sent_with_it_and_told() -> None:
    found = reading(FORM, query("b"), security=[{"query": []}])
    assert [own.name for own in found.api.operations[0].parameters] == ["a", "b"]
    assert [note.rule for note in found.notes] == ["parameter-querystring"]
    assert reading(FORM, security=[{"query": []}]).notes == ()
