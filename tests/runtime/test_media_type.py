"""What a media type is called, and whether its content is JSON or text: one answer for all places."""

from __future__ import annotations

import pytest

from specloom.runtime.base.contexts import Reading
from specloom.runtime.base.operation import Json, Parameter, Text
from specloom.runtime.base.request import Headers, Response
from specloom.runtime.shared.media_type import essence, is_json, is_text, parameters
from specloom.runtime.wire.bodies import decode
from specloom.runtime.wire.multipart import Multipart
from specloom.runtime.wire.parameters import query

NAMES = ["application/json", "text/json", "Application/Problem+JSON; charset=utf-8", "application/vnd.a+json"]
OTHERS = ["application/jsonl", "application/json-seq", "text/plain", "application/octet-stream", ""]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_json_is_json_everywhere(name: str) -> None:
    assert is_json(name)
    assert not is_text(name)
    assert query({"a": "b"}, {"a": Parameter(content=name)}) == ["a=%22b%22"]
    assert b'{"b":1}' in Multipart(dict, types={"a": name}).encoded({"a": {"b": 1}}, boundary="x")[0]
    response = Response(200, Headers.of({"content-type": name}), b'{"a": 1}')
    assert decode((Text("text/csv"), Json(dict)), response, Reading()) == {"a": 1}


@pytest.mark.parametrize(
    "name", ["application/jsonl", "application/json-seq", "text/plain", "application/octet-stream", ""]
)
def test_what_is_not_json(name: str) -> None:
    assert not is_json(name)
    assert query({"a": "b"}, {"a": Parameter(content=name)}) == ["a=b"]


@pytest.mark.parametrize(
    ("name", "text"), [("TEXT/csv; header=present", True), ("image/svg+xml", True), ("application/pdf", False)]
)
def test_what_is_text(name: str, text: bool) -> None:
    assert is_text(name) is text


def test_parts_of_a_media_type() -> None:
    name = 'Multipart/Form-Data ; Boundary="x y"; charset=UTF-8'
    assert essence(name) == "multipart/form-data"
    assert parameters(name) == {"boundary=xy", "charset=utf-8"}
