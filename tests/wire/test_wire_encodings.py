"""Encoding Objects and media types: parts with styles, octets as text, ranges, what is required, what has no type."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .conftest import Wire
from .document import document, operation
from .test_wire_bodies import parts

TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
FLAT = {"type": "object", "additionalProperties": TEXT}
BINARY = {"type": "string", "format": "binary"}
URL = {"type": "string", "contentEncoding": "base64url"}
STYLED: dict[str, Any] = {
    "apart": {"style": "form", "contentType": "application/json"},
    "joined": {"explode": False},
    "spaced": {"style": "spaceDelimited", "explode": False},
    "piped": {"style": "pipeDelimited", "explode": False},
    "spread": {"style": "form"},
    "keyed": {"style": "form", "explode": False},
    "deep": {"style": "deepObject"},
    "reserved": {"allowReserved": True, "contentType": "application/json"},
    "files": {"style": "form", "explode": True},
    "typed": {"contentType": "application/json"},
    "xml": {"contentType": "application/xml"},
}
SCHEMAS: dict[str, Any] = {
    **dict.fromkeys(("apart", "joined", "spaced", "piped"), TEXTS),
    **dict.fromkeys(("spread", "keyed", "deep", "xml"), FLAT),
    "reserved": TEXT,
    "typed": TEXTS,
    "files": {"type": "array", "items": BINARY},
    "byte": {"type": "string", "format": "byte"},
    "bytes": {"type": "array", "items": {"type": "string", "contentEncoding": "base64"}},
    "url": URL,
    "raw": {"type": "string", "contentMediaType": "image/png"},
}
MULTIPART = {"multipart/form-data": {"schema": {"type": "object", "properties": SCHEMAS}, "encoding": STYLED}}


def posted(name: str, media_type: str, schema: Any) -> dict[str, Any]:
    return {f"/{name}": {"post": operation(name, body={media_type: {"schema": schema}})}}


PATHS: dict[str, Any] = {
    "/parts": {"post": operation("parts", body=MULTIPART)},
    **posted("image", "image/*", BINARY),
    **posted("any_text", "text/*", TEXT),
    **posted("any_octets", "*/*", BINARY),
    **posted("mixed", "multipart/mixed", {"type": "object"}),
    **posted("version", "application/json; version=2", TEXTS),
    **posted("charset", "application/json; charset=utf-8", TEXTS),
    **posted("xml", "application/xml", {"type": "object", "properties": {"a": TEXT}}),
    **posted("text", "text/plain", TEXT),
    **posted("list", "application/json", TEXTS),
    **posted("nullable_list", "application/json", {**TEXTS, "type": ["array", "null"]}),
    **posted("octets_in_json", "application/json", {"type": "array", "items": {"type": "string", "format": "byte"}}),
    **posted("url_in_json", "application/json", {"type": "array", "items": URL}),
    **posted("url_in_model", "application/json", {"type": "object", "properties": {"u": URL}}),
    **posted("url_in_form", "application/x-www-form-urlencoded", {"type": "object", "properties": {"u": URL}}),
    **posted("moment", "application/json", {"type": "string", "format": "date-time"}),
    **posted("composed", "application/json", {"allOf": [TEXT, {"format": "date-time"}]}),
    **posted("pet", "application/json", {"$ref": "#/components/schemas/Pet"}),
    "/parameters/{at}": {
        "get": operation(
            "parameters",
            {"name": "at", "in": "path", "required": True, "schema": URL},
            {"name": "some", "in": "query", "schema": {"type": "array", "items": URL}},
            {"name": "limit", "in": "query", "allowEmptyValue": True, "schema": {"type": "integer"}},
            {"name": "ids", "in": "query", "allowEmptyValue": True, "schema": TEXTS},
        )
    },
}


COMPONENTS: dict[str, Any] = {
    "schemas": {
        "Cat": {"type": "object", "properties": {"kind": TEXT, "at": {"type": "string", "format": "byte"}}},
        "Dog": {"type": "object", "properties": {"kind": TEXT, "at": URL}},
        "Pet": {
            "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
            "discriminator": {"propertyName": "kind", "mapping": {"c": "Cat"}, "defaultMapping": "Dog"},
        },
    }
}


@pytest.fixture(scope="module")
def wire(wired: Callable[[str, str], Wire]) -> Wire:
    return wired(document(PATHS, components=COMPONENTS), "wire_encodings")


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("apart", ["a&b", "ä%20"], [("apart", "a&b"), ("apart", "ä%20")]),
        ("joined", ["a", "b c"], [("joined", "a,b c")]),
        ("spaced", ["a", "b"], [("spaced", "a b")]),
        ("piped", ["a", "b"], [("piped", "a|b")]),
        ("spread", {"k": "v=w", "l": ""}, [("k", "v=w"), ("l", "")]),
        ("keyed", {"k": "v", "l": "w"}, [("keyed", "k,v,l,w")]),
        ("deep", {"k": "v/w"}, [("deep[k]", "v/w")]),
        ("reserved", "%41 a/b+", [("reserved", "%41 a/b+")]),
        ("apart", [], []),
    ],
)
def test_parts_follow_their_style_and_nothing_is_percent_encoded(
    wire: Wire, name: str, value: Any, expected: list[tuple[str, str]]
) -> None:
    """OpenAPI 3.2, "Encoding Object": where there is a style, `contentType` is ignored."""
    found = parts(wire.send("parts", {name: value, "raw": b"-"}))[:-1]
    assert [(own, content.decode()) for own, *_, content in found] == expected
    assert {kind for _, _, kind, _ in found} <= {""}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100, deadline=None)
@given(values=st.lists(st.text(st.characters(codec="utf-8")), min_size=1))
def test_any_text_arrives_in_a_styled_part(wire: Wire, values: list[str]) -> None:
    found = parts(wire.send("parts", {"apart": values, "deep": {"k": values[0]}}))
    lines = [text.replace("\r\n", "\n").replace("\r", "\n") for text in (*values, values[0])]  # as the parser reads
    assert [content.decode().replace("\r\n", "\n").replace("\r", "\n") for *_, content in found] == lines


def test_files_of_a_styled_property_are_parts_of_their_own(wire: Wire) -> None:
    found = parts(wire.send("parts", {"files": [b"\xff", ("a.png", b"x", "image/png")]}))
    assert found == [
        ("files", "files", "application/octet-stream", b"\xff"),
        ("files", "a.png", "image/png", b"x"),
    ]


def test_parts_have_no_styles_before_openapi_3_1(wired: Callable[[str, str], Wire]) -> None:
    older = wired(document({"/parts": {"post": operation("parts", body=MULTIPART)}}, openapi="3.0.4"), "wire_older")
    found = parts(older.send("parts", {"piped": ["a", "b"], "spread": {"k": "v"}}))
    assert [(name, content) for name, *_, content in found] == [
        ("piped", b"a"),
        ("piped", b"b"),
        ("spread", b'{"k":"v"}'),
    ]


def test_octets_in_parts_are_text_where_they_are_encoded(wire: Wire) -> None:
    """RFC 7578, section 4.7: there is no Content-Transfer-Encoding."""
    octets = b"\xfb\xff"
    sent = wire.send("parts", {"byte": octets, "bytes": [octets, b"a"], "url": octets, "raw": octets})
    assert b"transfer-encoding" not in sent.content.lower()
    assert parts(sent) == [
        ("byte", None, "", b"+/8="),
        ("bytes", None, "", b"+/8="),
        ("bytes", None, "", b"YQ=="),
        ("url", None, "", b"-_8="),
        ("raw", "raw", "application/octet-stream", octets),
    ]


def test_a_part_is_what_its_media_type_says(wire: Wire) -> None:
    found = parts(wire.send("parts", {"typed": ["a", "b"]}))
    assert [(kind, json.loads(content)) for _, _, kind, content in found] == [
        ("application/json", "a"),
        ("application/json", "b"),
    ]
    with pytest.raises(TypeError, match="xml cannot be written as application/xml"):
        wire.send("parts", {"xml": {"a": "b"}})


def test_a_range_of_media_types_is_never_sent(wire: Wire, tmp_path: Path) -> None:
    path = tmp_path / "p.png"
    path.write_bytes(b"\x89")
    assert wire.send("image", path).headers["content-type"] == "image/png"
    with pytest.raises(ValueError, match=r"body is image/\*: say which"):
        wire.send("image", b"\x89")
    assert wire.send("any_text", "a").headers["content-type"] == "text/plain; charset=utf-8"
    sent = wire.send("any_octets", b"\xff")
    assert (sent.headers["content-type"], sent.content) == ("application/octet-stream", b"\xff")


def test_a_multipart_body_that_is_given_whole_names_its_boundary(wire: Wire) -> None:
    sent = wire.send("mixed", b"--b1\r\n\r\nx\r\n--b1--\r\n")
    assert sent.headers["content-type"] == 'multipart/mixed; boundary="b1"'
    with pytest.raises(ValueError, match="body is multipart/mixed"):
        wire.send("mixed", b"x")


def test_parameters_of_json_are_sent_unless_they_say_nothing(wire: Wire) -> None:
    assert wire.send("version", ["a"]).headers["content-type"] == "application/json; version=2"
    assert wire.send("charset", ["a"]).headers["content-type"] == "application/json"


def test_xml_is_given_as_text_whatever_its_schema_says(wire: Wire) -> None:
    sent = wire.send("xml", "<a/>")
    assert (sent.content, sent.headers["content-type"]) == (b"<a/>", "application/xml; charset=utf-8")


def test_none_is_null_where_that_is_allowed_and_refused_where_a_body_is_required(wire: Wire) -> None:
    assert wire.send("nullable_list", None).content == b"null"
    for method, error in (("list", ValueError), ("text", TypeError)):
        with pytest.raises(error, match="body"):
            wire.send(method, None)


def test_octets_in_json_are_base64_wherever_they_stand(wire: Wire) -> None:
    assert wire.send("octets_in_json", [b"\xfb\xff"]).content == b'["+/8="]'
    assert wire.send("url_in_json", [b"\xfb\xff"]).content == b'["-_8="]'
    assert wire.send("url_in_model", u=b"\xfb\xff").content == b'{"u":"-_8="}'
    assert wire.send("url_in_form", u=b"\xfb\xff").content == b"u=-_8%3D"
    assert wire.models.UrlInModelBody.model_validate_json(b'{"u":"-_8"}').u == b"\xfb\xff"


def test_a_moment_without_an_offset_is_refused_wherever_it_stands(wire: Wire) -> None:
    for method in ("moment", "composed"):
        with pytest.raises(ValueError, match="body"):
            wire.send(method, datetime(2024, 1, 1))  # noqa: DTZ001  # naive on purpose


def test_base64url_in_parameters(wire: Wire) -> None:
    sent = wire.send("parameters", b"\xfb\xff", some=[b"\xfb\xff", b"a"])
    assert (sent.path, sent.query) == ("/parameters/-_8%3D", "some=-_8%3D&some=YQ%3D%3D")


def test_an_empty_value_may_stand_for_a_number_or_a_list(wire: Wire) -> None:
    assert wire.send("parameters", b"a", limit="", ids="").query == "limit=&ids="
    assert wire.send("parameters", b"a", limit=3, ids=["a"]).query == "limit=3&ids=a"
    with pytest.raises(TypeError, match="limit"):
        wire.send("parameters", b"a", limit=cast("Any", "x"))


@pytest.mark.parametrize(("tag", "text"), [({"kind": "c"}, "+/8="), ({"kind": "new"}, "-_8="), ({}, "-_8=")])
def test_what_no_tag_names_is_the_default_of_a_discriminator(wire: Wire, tag: dict[str, str], text: str) -> None:
    """OpenAPI 3.2, "Discriminator Object"."""
    assert json.loads(wire.send("pet", {**tag, "at": b"\xfb\xff"}).content) == {**tag, "at": text}


def test_what_only_approximates_the_document_is_said(wire: Wire) -> None:
    support = json.loads(wire.file("support.json"))
    said = {
        row["path"]: [(each["rule"], each["reason"]) for each in row.get("reasons", ())]
        for row in support["operations"]
    }
    opaque = "media-type-opaque"
    assert said["/xml"] == [(opaque, "a body of application/xml is text, whatever its schema says")]
    assert said["/mixed"] == []
    assert [rule for rule, _ in said["/parts"]] == [opaque]
    assert said["/pet"] == []
