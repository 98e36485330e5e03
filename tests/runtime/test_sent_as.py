"""Bodies of several media types, merge patches and responses that are text, without a server."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from specloom.runtime.base.contexts import Reading
from specloom.runtime.base.errors import DecodeError
from specloom.runtime.base.operation import Binary, Empty, Json, Operation, Text
from specloom.runtime.base.request import Headers, Response
from specloom.runtime.models.model import Model
from specloom.runtime.wire.bodies import decode
from specloom.runtime.wire.forms import Form
from specloom.runtime.wire.sent_as import REMOVE, MergePatch, sent_as


class Size(Model):
    width_px: int | None = Field(None, alias="widthPx")


class Item(Model):
    name: str
    size: Size | None = None


class Crate(Model):
    item: Item | None = None
    count: int | None = None


class Link(Model):
    url: str


def operation(*bodies: Any) -> Operation[None]:
    return Operation(id="x", method="PATCH", path=("/x",), success={204: Empty()}, body=bodies[0], bodies=bodies[1:])


SEVERAL = operation(Json(Link), Form(Item), Text("text/csv"), Binary("image/*"))


@pytest.mark.parametrize(
    ("body", "content_type", "fields", "sent"),
    [
        (None, None, {"url": "u"}, Json(Link)),
        (None, None, {"name": "n"}, Form(Item)),
        (Item(name="n"), None, {}, Form(Item)),
        ("a,b", "text/csv", {}, Text("text/csv")),
        (b"x", "image/png", {}, Binary("image/png")),
    ],
)
def test_what_is_given_tells_the_media_type(body: Any, content_type: str | None, fields: Any, sent: Any) -> None:
    chosen = sent_as(SEVERAL, body, content_type, fields)
    assert chosen is not None
    assert chosen.body == sent


def test_nothing_is_sent_where_nothing_is_given() -> None:
    assert sent_as(SEVERAL, None, None) is None
    with pytest.raises(TypeError, match="text/csv has no fields"):
        sent_as(SEVERAL, None, "text/csv", {"url": "u"})


patches = st.recursive(
    st.dictionaries(st.text(), st.integers() | st.just(REMOVE)),
    lambda inner: st.dictionaries(st.text(), st.integers() | st.just(REMOVE) | inner),
)


def with_null(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: with_null(item) for name, item in value.items()}
    return None if value is REMOVE else value


@given(patches)
def test_null_stands_for_what_is_removed_at_any_depth(patch: dict[str, Any]) -> None:
    chosen = sent_as(operation(MergePatch(dict[str, Any])), patch, None)
    assert chosen is not None
    assert chosen.value == with_null(patch)


def test_a_merge_patch_has_the_names_of_the_document_and_checks_what_stays() -> None:
    patch = operation(MergePatch(Item))
    chosen = sent_as(patch, None, None, {"name": REMOVE, "size": {"width_px": REMOVE}})
    assert chosen is not None
    assert chosen.value == {"name": None, "size": {"widthPx": None}}
    with pytest.raises(ValueError, match="size"):
        sent_as(patch, None, None, {"name": REMOVE, "size": 5})
    with pytest.raises(TypeError, match="missing required keyword arguments: 'name'"):
        sent_as(patch, None, None, {"size": REMOVE})


def test_a_merge_patch_removes_what_is_required_of_a_member() -> None:
    patch = operation(MergePatch(Crate))
    chosen = sent_as(patch, None, None, {"count": REMOVE, "item": {"name": REMOVE, "size": {"width_px": REMOVE}}})
    assert chosen is not None
    assert chosen.value == {"count": None, "item": {"name": None, "size": {"widthPx": None}}}
    with pytest.raises(ValueError, match="size"):
        sent_as(patch, None, None, {"item": {"name": REMOVE, "size": 5}})


def response(content: bytes, content_type: str) -> Response:
    return Response(200, Headers([(b"content-type", content_type.encode())]), content)


@given(st.text())
def test_text_stays_text_and_a_json_string_loses_its_quotes(text: str) -> None:
    assert decode(Json(str), response(text.encode(), "text/plain; charset=utf-8"), Reading(None)) == text
    assert decode(Json(str), response(json.dumps(text).encode(), "application/json"), Reading(None)) == text


@pytest.mark.parametrize("text", ["123", "true", "plain", '{"a": 1}'])
def test_json_that_is_no_string_is_the_text_that_came(text: str) -> None:
    assert decode(Json(str), response(text.encode(), "application/json"), Reading(None)) == text


def test_json_by_another_name_is_read_and_what_is_no_json_is_refused() -> None:
    for name in ("text/html", "application/octet-stream", "text/plain"):
        assert decode(Json(Item), response(b'{"name": "n"}', name), Reading(None)).name == "n"
    with pytest.raises(DecodeError, match="Expected application/json, got text/html"):
        decode(Json(Item), response(b"<p>", "text/html"), Reading(None))


UUID_TEXT = "123e4567-e89b-12d3-a456-426614174000"


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (UUID, UUID_TEXT, UUID(UUID_TEXT)),
        (date, "2025-01-02", date(2025, 1, 2)),
        (datetime | None, "2025-01-02T03:04:05Z", datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)),
        (Any, "plain", "plain"),
    ],
)
def test_plain_text_without_quotes_is_the_value_that_it_spells(kind: Any, text: str, value: object) -> None:
    assert decode(Json(kind), response(text.encode(), "text/plain; charset=utf-8"), Reading(None)) == value
    assert decode(Json(kind), response(json.dumps(text).encode(), "text/plain"), Reading(None)) == value
    with pytest.raises(DecodeError, match="Expected JSON, got 5 bytes that are not"):
        decode(Json(list[Item]), response(b"plain", "text/plain"), Reading(None))
    with pytest.raises(DecodeError, match="Expected JSON, got an empty body"):
        decode(Json(kind), response(b"", "text/plain"), Reading(None))
