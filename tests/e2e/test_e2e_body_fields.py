"""A field of a body that is called `body` as well: told from the whole, and typed as what may be given."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Loopback

DOCUMENT = """\
openapi: VERSION
info: {title: Notes, version: "1"}
servers: [{url: "https://notes.example"}]
paths:
  /notes/{id}:
    patch:
      operationId: updateNote
      tags: [notes]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}
      responses: {"204": {description: done}}
  /extras:
    post:
      operationId: createExtra
      tags: [extras]
      requestBody:
        content: {application/json: {schema: {type: object, properties: {body: {type: object}, n: {type: integer}}}}}
      responses: {"204": {description: done}}
components:
  schemas:
    Note: {type: object, properties: {body: {$ref: "#/components/schemas/Text"}, title: {type: string}}}
    Text: {type: string}
"""
USER = """\
from notes import Notes

client = Notes()
client.notes.update("1", body="Text")
client.notes.update("1", title="New", body="Text")
client.notes.update("1", {"body": "Text"})
client.notes.update("1", body={"title": "New"})
client.extras.create({"n": 1})
client.notes.update("1", body=1)  # wrong
client.extras.create(n=1)  # wrong
"""


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_a_field_that_is_no_object_is_told_from_the_whole(
    version: str, generated: Callable[..., ModuleType], both: Callable[..., Any], loopback: Loopback
) -> None:
    notes = generated("notes", DOCUMENT.replace("VERSION", version))
    loopback.answer = lambda _: (204, {}, b"")

    def use(client: Any) -> Any:
        yield client.notes.update("1", body="Text")
        yield client.notes.update("1", body="Text", title="New")
        yield client.notes.update("1", title="New")
        yield client.notes.update("1", {"body": "Text"})
        yield client.notes.update("1", body=notes.models.Note(title="New"))

    both(notes, use, base_url=loopback.url)
    assert [json.loads(seen.body) for seen in loopback.seen] == [
        {"body": "Text"},
        {"body": "Text", "title": "New"},
        {"title": "New"},
        {"body": "Text"},
        {"title": "New"},
    ]


def test_type_checkers_know_both(generated: Callable[..., ModuleType], assert_types: Callable[..., None]) -> None:
    package = generated("notes", DOCUMENT.replace("VERSION", "3.1.0"))
    assert_types(USER, Path(package.__file__ or "").parent.parent)
