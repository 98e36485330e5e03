"""Parameters that a style table does not cover: `content`, reserved characters, odd names, one name in two places."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, unquote

import pytest

from .conftest import Wire
from .document import document, operation

TEXT = {"type": "string"}
FILTER = {"type": "object", "properties": {"name": TEXT, "ids": {"type": "array", "items": {"type": "integer"}}}}
FORM: dict[str, Any] = {
    "type": "object",
    "properties": {
        "name": TEXT,
        "ids": {"type": "array", "items": {"type": "integer"}},
        "deep": {"type": "object"},
        "joined": {"type": "array", "items": TEXT},
    },
}
FORM_CONTENT = {
    "application/x-www-form-urlencoded": {
        "schema": FORM,
        "encoding": {"joined": {"style": "pipeDelimited", "explode": False}},
    }
}


def query(name: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", **({"schema": TEXT} if "content" not in more else {}), **more}


PATHS: dict[str, Any] = {
    "/names": {
        "get": operation(
            "names",
            query("ids[]", schema={"type": "array", "items": {"type": "integer"}}),
            query("filter[from]"),
            query("$filter"),
            query("a b&c"),
            {"name": "X-Request-ID", "in": "header", "schema": TEXT},
        )
    },
    "/both/{id}": {
        "get": operation(
            "both",
            {"name": "id", "in": "path", "required": True, "schema": TEXT},
            query("id"),
            {"name": "id", "in": "header", "schema": TEXT},
            {"name": "id", "in": "cookie", "schema": TEXT},
        )
    },
    "/overridden": {
        "parameters": [query("shared", style="pipeDelimited", explode=False), query("kept")],
        "get": operation(
            "overridden",
            query("shared", explode=False, schema={"type": "array", "items": TEXT}),
            {"name": "Accept", "in": "header", "schema": TEXT},
        ),
    },
    "/reserved/{file}": {
        "get": operation(
            "reserved",
            {"name": "file", "in": "path", "required": True, "allowReserved": True, "schema": TEXT},
            query("to", allowReserved=True),
            query("list", allowReserved=True, explode=False, schema={"type": "array", "items": TEXT}),
        )
    },
    "/content/{where}": {
        "get": operation(
            "content",
            {"name": "where", "in": "path", "required": True, "content": {"application/json": {"schema": FILTER}}},
            query("filter", content={"application/json": {"schema": FILTER}}),
            {"name": "X-Filter", "in": "header", "content": {"application/json": {"schema": FILTER}}},
            query("plain", content={"text/plain": {"schema": TEXT}}),
            {"name": "kept", "in": "cookie", "content": {"application/json": {"schema": FILTER}}},
        )
    },
    "/whole/form": {"get": operation("whole_form", {"name": "q", "in": "querystring", "content": FORM_CONTENT})},
    "/whole/json": {
        "get": operation(
            "whole_json", {"name": "q", "in": "querystring", "content": {"application/json": {"schema": FILTER}}}
        )
    },
    "/whole/text": {
        "get": operation("whole_text", {"name": "q", "in": "querystring", "content": {"text/plain": {"schema": TEXT}}})
    },
    "/fixed path/ü?action=run&x=[1]": {"get": operation("fixed", query("more"))},
    "/tail/{+rest}": {"get": operation("tail", {"name": "rest", "in": "path", "required": True, "schema": TEXT})},
    "/octets/{at}": {
        "get": operation(
            "octets",
            {"name": "at", "in": "path", "required": True, "schema": {"type": "string", "format": "byte"}},
            query("some", schema={"type": "string", "format": "binary"}),
            {"name": "X-Octets", "in": "header", "schema": {"type": "string", "format": "byte"}},
        )
    },
    "/lists": {
        "get": operation(
            "lists",
            *(
                query(name, style="deepObject", schema={"type": "array", "items": TEXT}, **extra)
                for name, extra in (
                    ("plain", {}),
                    ("bracketed", {"x-specloom-lists": "brackets"}),
                    ("repeated", {"x-specloom-lists": "repeat"}),
                )
            ),
        )
    },
    "/empty": {"get": operation("empty", query("flag", allowEmptyValue=True), query("limit", schema={"default": 3}))},
}


@pytest.fixture(scope="module")
def wire(wired: Callable[[str, str], Wire]) -> Wire:
    return wired(document(PATHS), "wire_parameters")


def test_odd_names_travel_as_they_are_written(wire: Wire) -> None:
    sent = wire.send("names", ids=[1, 2], filter_from="x", filter="y", a_b_c="z", x_request_id="r")
    assert sent.query == "ids%5B%5D=1&ids%5B%5D=2&filter%5Bfrom%5D=x&%24filter=y&a%20b%26c=z"
    assert parse_qsl(sent.query)[-1] == ("a b&c", "z")
    assert sent.headers["X-Request-ID"] == "r"


def test_one_name_in_four_places(wire: Wire) -> None:
    sent = wire.send("both", "p", id="q", id_header="h", id_cookie="c")
    assert (sent.path, sent.query, sent.headers["id"], sent.headers["cookie"]) == ("/both/p", "id=q", "h", "id=c")


def test_an_operation_overrides_parameters_of_its_path(wire: Wire) -> None:
    sent = wire.send("overridden", shared=["a", "b"], kept="k")
    assert sent.query is not None
    assert sorted(parse_qsl(sent.query)) == [("kept", "k"), ("shared", "a,b")]


def test_reserved_characters_where_they_are_allowed(wire: Wire) -> None:
    sent = wire.send("reserved", "v1;a=b,c", to="http://x/?y=z&w#[]+ä%20", list=["a/b", "c:d"])
    assert sent.path == "/reserved/v1;a=b,c"
    assert sent.query == "to=http://x/?y=z%26w%23%5B%5D%2B%C3%A4%20&list=a/b,c:d"


def test_content_parameters_are_json(wire: Wire) -> None:
    value = {"name": "ä;&", "ids": [1, 2]}
    sent = wire.send("content", value, filter=value, x_filter={"name": "a"}, kept={"name": "b"})
    assert sent.query is not None
    ((name, text),) = parse_qsl(sent.query)
    assert (name, json.loads(text)) == ("filter", value)
    assert json.loads(sent.headers["X-Filter"]) == {"name": "a"}
    assert sent.headers["cookie"] == "kept=%7B%22name%22%3A%22b%22%7D"
    assert wire.send("content", value, plain='a"b').query == "plain=a%22b"
    assert sent.path.startswith("/content/%7B%22name%22%3A%22%C3%A4%3B%26%22")


def test_a_whole_query_string_is_a_form(wire: Wire) -> None:
    sent = wire.send("whole_form", name="a&b", ids=[1, 2], deep={"a": 1}, joined=["x", "y"])
    assert sent.query == "name=a%26b&ids=1&ids=2&deep=%7B%22a%22%3A1%7D&joined=x%7Cy"
    assert wire.send("whole_form").query is None


def test_an_empty_value_is_sent_and_a_default_is_not(wire: Wire) -> None:
    assert wire.send("empty", flag="").query == "flag="
    assert wire.send("empty").query is None


def test_a_whole_query_string_is_json_or_text(wire: Wire) -> None:
    sent = wire.send("whole_json", q={"name": "a&b", "ids": [1]})
    assert sent.query is not None
    assert json.loads(unquote(sent.query)) == {"name": "a&b", "ids": [1]}
    assert not set(sent.query) & set('&={}"')
    assert wire.send("whole_text", q="$.a[?(@.b > 1)]").query == "%24.a%5B%3F%28%40.b%20%3E%201%29%5D"
    assert wire.send("whole_text").query is None


def test_a_query_in_a_path_is_always_sent(wire: Wire) -> None:
    sent = wire.send("fixed", more="a&b")
    assert (sent.path, sent.query) == ("/fixed%20path/%C3%BC", "action=run&x=%5B1%5D&more=a%26b")
    assert wire.send("fixed").query == "action=run&x=%5B1%5D"


def test_several_segments_stay_below_their_path(wire: Wire) -> None:
    assert wire.send("tail", "a/b c?d#e").path == "/tail/a/b%20c%3Fd%23e"
    for climbing in ("../../x", "a/./b", ".."):
        with pytest.raises(ValueError, match="rest"):
            wire.send("tail", climbing)


def test_octets_travel_in_base64(wire: Wire) -> None:
    sent = wire.send("octets", b"\xfb\xff", some=b"\x00", x_octets=b"\xfb\xff")
    assert (sent.path, sent.query, sent.headers["X-Octets"]) == ("/octets/%2B%2F8%3D", "some=AA%3D%3D", "+/8=")


def test_a_document_says_how_lists_travel_in_deep_objects(wire: Wire) -> None:
    sent = wire.send("lists", plain=["a", "b"], bracketed=["a", "b"], repeated=["a", "b"])
    assert sent.query is not None
    assert unquote(sent.query) == "plain[0]=a&plain[1]=b&bracketed[]=a&bracketed[]=b&repeated=a&repeated=b"


def test_nothing_is_added_to_a_query_string_that_is_one_value(wire: Wire) -> None:
    assert wire.view(query={"trace": "1"}).send("whole_form", name="a").query == "name=a&trace=1"
    with pytest.raises(ValueError, match="q is the whole query string"):
        wire.view(query={"trace": "1"}).send("whole_json", q={"name": "a"})
