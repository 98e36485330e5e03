"""What public reports say of generated clients: answers that servers send, though documents say otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

from .conftest import Answer, Loopback

FILES = """\
swagger: "2.0"
info: {title: Files, version: "1"}
host: files.invalid
produces: [application/pdf]
paths:
  /files:
    get:
      operationId: getFile
      tags: [files]
      responses:
        "200": {description: ok, schema: {type: file}}
        "404": {description: no, schema: {$ref: "#/definitions/Error"}}
        "400": {description: no, schema: {type: array, items: {$ref: "#/definitions/Error"}}}
        default: {description: no, schema: {$ref: "#/definitions/Error"}}
definitions:
  Error: {type: object, required: [code], properties: {code: {type: integer}}}
"""
NOTES = """\
openapi: 3.0.3
info: {title: Notes, version: "1"}
servers: [{url: "https://notes.invalid"}]
paths:
  /notes:
    get:
      operationId: getNote
      tags: [notes]
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: {type: object, nullable: true, required: [text], properties: {text: {type: string}}}
        default:
          description: no
          content: {application/json: {schema: {type: object, required: [why], properties: {why: {type: string}}}}}
"""
Both = Callable[..., Any]


@pytest.fixture(scope="module")
def files(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("reported_files", FILES)


@pytest.fixture(scope="module")
def notes(generated: Callable[..., ModuleType]) -> ModuleType:
    return generated("reported_notes", NOTES)


@pytest.mark.parametrize(
    ("answer", "body"),
    [
        ((404, {"content-type": "application/json"}, b'{"code": 1}'), "Error(code=1)"),
        ((404, {"content-type": "application/problem+json"}, b'{"code": 1}'), "Error(code=1)"),
        ((404, {"content-type": "application/pdf"}, b"%PDF"), "b'%PDF'"),
        ((400, {"content-type": "application/json"}, b'[{"code": 1}]'), "[Error(code=1)]"),
        ((503, {"content-type": "application/json"}, b'{"code": 1}'), "Error(code=1)"),
        ((503, {"content-type": "text/html"}, b"<p>"), "'<p>'"),
    ],
)
def test_errors_of_files_are_json(files: ModuleType, both: Both, loopback: Loopback, answer: Answer, body: str) -> None:
    def use(client: Any) -> Iterator[Any]:
        with pytest.raises(files.APIStatusError) as caught:
            yield client.files.get()
        assert repr(caught.value.body) == body
        assert loopback.seen[-1].headers["accept"] == "application/pdf"

    loopback.answer = lambda _: answer
    both(files, use, base_url=loopback.url, retries=0)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("application/json", '\ufeff{"text": "é"}'.encode()),
        ("application/json; charset=utf-8", '\ufeff{"text": "é"}'.encode()),
        ("application/json; charset=ISO-8859-1", '{"text": "é"}'.encode("latin-1")),
        ('application/json; charset="utf-16"', '{"text": "é"}'.encode("utf-16")),
    ],
)
def test_json_in_another_encoding_is_read(
    notes: ModuleType, both: Both, loopback: Loopback, kind: str, content: bytes
) -> None:
    drifts: list[Any] = []

    def use(client: Any) -> Iterator[Any]:
        loopback.answer = lambda _: (200, {"content-type": kind, "x-id": "1"}, content)
        note = yield client.notes.get()
        assert (type(note).__name__, note.text) == ("GetNoteResponse", "é")
        loopback.answer = lambda _: (200, {"content-type": kind, "x-id": "1"}, content.replace(b"text", b"more"))
        if content.isascii() or b"t\0" not in content:
            odd = yield client.notes.get()
            assert odd.more == "é"
        loopback.answer = lambda _: (500, {"content-type": kind}, content.replace(b"text", b"why"))
        if b"t\0" not in content:
            with pytest.raises(notes.ServerError) as caught:
                yield client.notes.get()
            assert caught.value.body.why == "é"

    both(notes, use, base_url=loopback.url, retries=0, on_drift=drifts.append)
    assert {drift.pointer for drift in drifts} <= {"/text"}


def test_json_in_no_encoding_is_an_error(notes: ModuleType, both: Both, loopback: Loopback) -> None:
    def use(client: Any) -> Iterator[Any]:
        for kind in ("application/json", "application/json; charset=utf-8", "application/json; charset=none"):
            loopback.answer = lambda _, kind=kind: (200, {"content-type": kind}, '{"text": "é"}'.encode("latin-1"))
            with pytest.raises(notes.DecodeError):
                yield client.notes.get()

    both(notes, use, base_url=loopback.url)


@pytest.mark.parametrize("content", [b"", b" \n"])
def test_an_empty_answer_is_null_where_that_is_a_value(
    notes: ModuleType, both: Both, loopback: Loopback, content: bytes
) -> None:
    drifts: list[Any] = []

    def use(client: Any) -> Iterator[Any]:
        assert (yield client.notes.get()) is None

    def strict(client: Any) -> Iterator[Any]:
        with pytest.raises(notes.DecodeError):
            yield client.notes.get()

    loopback.answer = lambda _: (200, {"content-type": "application/json"}, content)
    both(notes, use, base_url=loopback.url, on_drift=drifts.append)
    both(notes, strict, base_url=loopback.url, strict=True)
    assert [(drift.pointer, drift.found) for drift in drifts] == [("", "an empty body")]
