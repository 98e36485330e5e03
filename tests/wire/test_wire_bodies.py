"""Bodies of forms, read back by other people's parsers: connexion for forms, the standard library for multipart."""

from __future__ import annotations

import io
import json
import warnings
from collections.abc import Callable
from email.message import Message
from email.parser import BytesParser
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qs, parse_qsl

import pytest

from .conftest import Sent, Wire
from .document import document, operation

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from connexion.uri_parsing import OpenAPIURIParser

TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
FORM: dict[str, Any] = {
    "type": "object",
    "properties": {
        "text": TEXT,
        "flag": {"type": "boolean"},
        "many": TEXTS,
        "spaced": TEXTS,
        "piped": TEXTS,
        "joined": TEXTS,
        "deep": {"type": "object", "additionalProperties": TEXT},
        "tree": {"type": "object"},
        "flat": {"type": "object", "additionalProperties": TEXT},
        "json": TEXTS,
        "url": TEXT,
        "trees": {"type": "array", "items": {"type": "object"}},
        "table": {"type": "array", "items": {"type": "array", "items": {"type": "integer"}}},
        "deeper": {"type": "array", "items": {}},
    },
}
ENCODING: dict[str, Any] = {
    "spaced": {"style": "spaceDelimited", "explode": False},
    "piped": {"style": "pipeDelimited"},
    "joined": {"explode": False},
    "deep": {"style": "deepObject"},
    "deeper": {"style": "deepObject"},
    "flat": {"style": "form"},
    "json": {"contentType": "application/json"},
    "url": {"allowReserved": True},
    "text": {"contentType": "text/plain"},
}
PARTS: dict[str, Any] = {
    "type": "object",
    "properties": {
        "text": TEXT,
        "number": {"type": "integer"},
        "tree": {"type": "object"},
        "many": TEXTS,
        "file": {"type": "string", "format": "binary"},
        "files": {"type": "array", "items": {"type": "string", "format": "binary"}},
        "image": {"type": "string", "format": "binary"},
        "any": {"type": "string", "format": "binary"},
        "xml": TEXT,
    },
}
PART_TYPES: dict[str, Any] = {
    "image": {"contentType": "image/png, image/jpeg"},
    "any": {"contentType": "image/*"},
    "xml": {"contentType": "application/xml; charset=utf-8"},
}
FORM_TYPE, PARTS_TYPE = "application/x-www-form-urlencoded", "multipart/form-data"
PATHS: dict[str, Any] = {
    "/form": {"post": operation("form", body={FORM_TYPE: {"schema": FORM, "encoding": ENCODING}})},
    "/parts": {"post": operation("parts", body={PARTS_TYPE: {"schema": PARTS, "encoding": PART_TYPES}})},
    "/text": {"post": operation("text", body={"text/plain": {"schema": TEXT}})},
    "/octets": {"post": operation("octets", body={"image/png": {}})},
    "/patch": {"patch": operation("patch", body={"application/merge-patch+json": {"schema": {}}})},
    "/tuple": {
        "post": operation(
            "pair",
            body={
                "application/json": {
                    "schema": {
                        "type": "array",
                        "prefixItems": [TEXT, {"type": "integer"}],
                        "items": False,
                        "minItems": 2,
                    }
                }
            },
        )
    },
}

CASES: list[tuple[str, Any, str]] = [
    ("text", "a b&c=ä", "text=a%20b%26c%3D%C3%A4"),
    ("flag", False, "flag=false"),
    ("many", ["a", "b,c"], "many=a&many=b%2Cc"),
    ("spaced", ["a", "b,c"], "spaced=a%20b%2Cc"),
    ("piped", ["a", "b,c"], "piped=a%7Cb%2Cc"),
    ("joined", ["a", "b c"], "joined=a,b%20c"),
    ("deep", {"a": "1", "b": "2"}, "deep%5Ba%5D=1&deep%5Bb%5D=2"),
    ("tree", {"a": {"b": [1]}}, "tree=%7B%22a%22%3A%7B%22b%22%3A%5B1%5D%7D%7D"),
    ("flat", {"a": "1", "b": "2"}, "a=1&b=2"),
    ("json", ["a"], "json=%5B%22a%22%5D"),
    ("url", "http://x/?y", "url=http://x/?y"),
    ("table", [[1, 2], [3]], "table=%5B1%2C2%5D&table=%5B3%5D"),
    ("deeper", ["a", {"b": 1}], "deeper%5B0%5D=a&deeper%5B1%5D%5Bb%5D=1"),
    ("trees", [{"a": 1}, {"b": 2}], "trees=%7B%22a%22%3A1%7D&trees=%7B%22b%22%3A2%7D"),
]


@pytest.fixture(scope="module")
def wire(wired: Callable[[str, str], Wire]) -> Wire:
    return wired(document(PATHS), "wire_bodies")


@pytest.mark.parametrize(("name", "value", "expected"), CASES)
def test_forms_follow_their_encoding(wire: Wire, name: str, value: Any, expected: str) -> None:
    sent = wire.send("form", {name: value})
    assert sent.content.decode() == expected
    assert sent.headers["content-type"] == FORM_TYPE


@pytest.mark.parametrize("name", ["text", "many", "joined"])
def test_a_server_reads_back_forms(wire: Wire, name: str) -> None:
    value = "a b&c" if name == "text" else ["a", "b c"]
    sent = wire.send("form", **{name: value})
    styled = {key: entry for key, entry in ENCODING.items() if "explode" not in entry or entry["explode"]}
    parser = OpenAPIURIParser([], {"schema": FORM, "encoding": styled})
    values = parse_qs(sent.content.decode(), keep_blank_values=True, strict_parsing=True)
    assert parser.resolve_form(values) == {name: value}


def test_fields_of_a_form_stay_in_order(wire: Wire) -> None:
    sent = wire.send("form", text="", many=[], flag=True, url="x")
    assert parse_qsl(sent.content.decode(), keep_blank_values=True) == [("text", ""), ("flag", "true"), ("url", "x")]


def parts(sent: Sent) -> list[tuple[str, str | None, str, bytes]]:
    """Read a multipart body as RFC 2046 has it: name, file name, media type and content of each part."""
    head = b"Content-Type: " + sent.headers["content-type"].encode() + b"\r\n\r\n"
    message = BytesParser().parsebytes(head + sent.content)
    assert message.is_multipart()
    assert not message.defects
    found: list[tuple[str, str | None, str, bytes]] = []
    for part in cast("list[Message]", message.get_payload()):
        name = part.get_param("name", header="content-disposition")
        content = cast("bytes", part.get_payload(decode=True))
        found.append((str(name), part.get_filename(), part.get("content-type", ""), content))
    return found


def test_parts_have_the_types_of_their_values(wire: Wire) -> None:
    sent = wire.send("parts", {"text": "ä", "number": 3, "tree": {"a": [1]}, "many": ["x", "y"], "xml": "<a/>"})
    assert sent.headers["content-type"].startswith("multipart/form-data; boundary=")
    found = parts(sent)
    assert [(name, filename) for name, filename, _, _ in found] == [
        (name, None) for name in ("text", "number", "tree", "many", "many", "xml")
    ]
    assert [content.decode() for _, _, _, content in found[:2]] == ["ä", "3"]
    assert (found[2][2], json.loads(found[2][3])) == ("application/json", {"a": [1]})
    assert [content for *_, content in found[3:5]] == [b"x", b"y"]
    assert found[5][2:] == ("application/xml; charset=utf-8", b"<a/>")


def test_files_of_every_kind(wire: Wire, tmp_path: Path) -> None:
    path = tmp_path / "p.bin"
    path.write_bytes(b"\x00path")
    sent = wire.send(
        "parts",
        {
            "file": ('a"b\r\n.txt', b"one", "text/csv"),
            "files": [b"two", ("c.bin", io.BytesIO(b"three")), path],
            "image": b"\x89PNG",
            "any": ("x.gif", b"GIF"),
        },
    )
    assert parts(sent) == [
        ("file", "a%22b%0D%0A.txt", "text/csv", b"one"),
        ("files", "files", "application/octet-stream", b"two"),
        ("files", "c.bin", "application/octet-stream", b"three"),
        ("files", "p.bin", "application/octet-stream", b"\x00path"),
        ("image", "image", "image/png", b"\x89PNG"),
        ("any", "x.gif", "application/octet-stream", b"GIF"),
    ]


def test_text_octets_and_other_json(wire: Wire) -> None:
    sent = wire.send("text", "grüß")
    assert (sent.content, sent.headers["content-type"]) == ("grüß".encode(), "text/plain; charset=utf-8")
    sent = wire.send("octets", b"\x89PNG")
    assert (sent.content, sent.headers["content-type"]) == (b"\x89PNG", "image/png")
    sent = wire.send("patch", {"a": None})
    assert (sent.content, sent.headers["content-type"]) == (b'{"a":null}', "application/merge-patch+json")
    assert wire.send("pair", ("a", 1)).content == b'["a",1]'
    with pytest.raises(ValueError, match="1: "):
        wire.send("pair", ("a",))
