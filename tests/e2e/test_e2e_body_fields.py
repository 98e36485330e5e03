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


VARIED = """\
openapi: VERSION
info: {title: Posts, version: "1"}
servers: [{url: "https://posts.example"}]
paths:
  /posts:
    post:
      operationId: createPost
      tags: [posts]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Post"}}}}
      responses: {"204": {description: done}}
  /mails:
    post:
      operationId: createMail
      tags: [mails]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              oneOf: [{$ref: "#/components/schemas/Letter"}, {$ref: "#/components/schemas/Card"}]
              discriminator: {propertyName: kind, mapping: {letter: Letter, card: Card}}
      responses: {"204": {description: done}}
  /signs:
    post:
      operationId: createSign
      tags: [signs]
      requestBody:
        required: true
        content:
          application/json:
            schema: {oneOf: [{$ref: "#/components/schemas/Plate"}, {$ref: "#/components/schemas/Lamp"}]}
      responses: {"204": {description: done}}
components:
  schemas:
    Post: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
    Note: {allOf: [{$ref: "#/components/schemas/Post"}, {type: object, properties: {body: {type: object}}}]}
    Link: {allOf: [{$ref: "#/components/schemas/Post"}, {type: object, properties: {url: {type: string}}}]}
    Letter: {type: object, required: [kind, body], properties: {kind: {type: string}, body: {type: string}}}
    Card: {type: object, required: [kind], properties: {kind: {type: string}, picture: {type: string}}}
    Plate: {type: object, required: [body, size], properties: {body: {type: string}, size: {type: integer}}}
    Lamp: {type: object, required: [watts], properties: {watts: {type: integer}}}
"""
VARIED_USER = """\
from posts import Posts

client = Posts()
client.posts.create(kind="Note", body={"a": 1})
client.posts.create({"kind": "Note", "body": {"a": 1}})
client.posts.create(kind="Link", url="u")
client.mails.create(kind="letter", body="Text")
client.mails.create({"kind": "letter", "body": "Text"})
client.signs.create(body="Text", size=1)
client.mails.create(kind="letter", body=1)  # wrong
client.mails.create(kind="card", body="Text")  # wrong
client.signs.create(body="Text")  # wrong
"""


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_fields_of_variants_are_told_from_the_whole(
    version: str, generated: Callable[..., ModuleType], both: Callable[..., Any], loopback: Loopback
) -> None:
    posts = generated("posts" + version[2], VARIED.replace("VERSION", version))
    loopback.answer = lambda _: (204, {}, b"")

    def use(client: Any) -> Any:
        yield client.posts.create(kind="Note", body={"a": 1})
        yield client.posts.create({"kind": "Note", "body": {"a": 1}})
        yield client.posts.create(posts.models.Link(url="u"))
        yield client.mails.create(kind="letter", body="Text")
        yield client.mails.create(posts.models.Letter(body="Text"))
        yield client.mails.create(kind="card", picture="p")
        yield client.signs.create(body="Text", size=1)
        yield client.signs.create({"watts": 5})

    both(posts, use, base_url=loopback.url)
    letter = {"kind": "letter", "body": "Text"}
    assert [json.loads(seen.body) for seen in loopback.seen] == [
        {"kind": "Note", "body": {"a": 1}},
        {"kind": "Note", "body": {"a": 1}},
        {"kind": "Link", "url": "u"},
        letter,
        letter,
        {"kind": "card", "picture": "p"},
        {"body": "Text", "size": 1},
        {"watts": 5},
    ]


def test_type_checkers_know_fields_of_variants(
    generated: Callable[..., ModuleType], assert_types: Callable[..., None]
) -> None:
    package = generated("posts", VARIED.replace("VERSION", "3.1.0"))
    assert_types(VARIED_USER, Path(package.__file__ or "").parent.parent)
