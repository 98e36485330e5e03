"""What we send against other people's code: uritemplate (RFC 6570) encodes the same, connexion reads it back."""

from __future__ import annotations

import warnings
from typing import Any
from urllib.parse import parse_qs, unquote

import pytest
import uritemplate

from .conftest import Sent, Wire
from .document import SCHEMAS, document, operation
from .table import VALUES, method_of

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from connexion.uri_parsing import OpenAPIURIParser, Swagger2URIParser

# RFC 6570, section 3.2: the variables of its examples that are defined and not empty.
VECTORS: list[tuple[str, Any]] = [
    ("array", ["one", "two", "three"]),
    ("array", ["example", "com"]),
    ("object", {"semi": ";", "dot": ".", "comma": ","}),
    ("array", ["red", "green", "blue"]),
    ("scalar", "fred"),
    ("scalar", "50%"),
    ("scalar", "Hello World!"),
    ("scalar", "http://example.com/home/"),
    ("scalar", "/foo/bar"),
    ("scalar", "\u20ac \U0001f40d"),
]
OURS = [VALUES[name] for name in VALUES if not name.endswith(("empty", "nested", "null", "boolean", "number"))]
OPERATORS = {"simple": "", "label": ".", "matrix": ";"}


def in_order(value: Any) -> Any:
    """Sort an object's members, as uritemplate does by itself."""
    return dict(sorted(value.items())) if isinstance(value, dict) else value


@pytest.mark.parametrize("explode", [False, True])
@pytest.mark.parametrize("style", OPERATORS)
@pytest.mark.parametrize(("kind", "value"), VECTORS + OURS)
def test_paths_are_those_of_rfc_6570(wire: Wire, style: str, explode: bool, kind: str, value: Any) -> None:
    value = in_order(value)
    method = method_of("path", style, kind, explode=explode)
    template = f"/{method}/{{{OPERATORS[style]}color{'*' if explode else ''}}}"
    assert wire.send(method, value).path == uritemplate.expand(template, color=value)


@pytest.mark.parametrize("explode", [False, True])
@pytest.mark.parametrize(("kind", "value"), VECTORS + OURS)
def test_queries_are_those_of_rfc_6570(wire: Wire, explode: bool, kind: str, value: Any) -> None:
    value = in_order(value)
    sent = wire.send(method_of("query", "form", kind, explode=explode), color=value)
    assert f"?{sent.query}" == uritemplate.expand(f"{{?color{'*' if explode else ''}}}", color=value)


def test_the_empty_query_is_that_of_rfc_6570(wire: Wire) -> None:
    for kind, value in (("scalar", None), ("array", []), ("object", {})):
        assert wire.send("query_form_exploded_" + kind, color=value).query is None
        assert uritemplate.expand("{?color*}", color=value) == ""


def parsed(style: str, explode: bool, kind: str, sent: Sent, **schema: Any) -> Any:
    definition = {"name": "color", "in": "query", "style": style, "explode": explode, "schema": SCHEMAS[kind] | schema}
    parser = OpenAPIURIParser([definition], {})
    return parser.resolve_query(parse_qs(sent.query or "", keep_blank_values=True, strict_parsing=True))


STYLED = [(style, explode) for style in ("form", "spaceDelimited", "pipeDelimited") for explode in (False, True)]


@pytest.mark.parametrize(("style", "explode"), STYLED)
@pytest.mark.parametrize("name", ["string", "unicode", "reserved", "empty", "array"])
def test_a_server_reads_back_what_was_sent(wire: Wire, style: str, explode: bool, name: str) -> None:
    kind, value = VALUES[name]
    sent = wire.send(method_of("query", style, kind, explode=explode), color=value)
    assert parsed(style, explode, kind, sent) == {"color": value}


@pytest.mark.parametrize("value", [{"R": "100", "G": "200"}, {"a b": "c&d=e"}, {"größe": "漢"}])
def test_a_server_reads_back_deep_objects(wire: Wire, value: dict[str, str]) -> None:
    sent = wire.send("query_deepobject_exploded_object", color=value)
    assert parsed("deepObject", True, "object", sent) == {"color": value}


def test_a_server_reads_back_nested_deep_objects(wired: Any) -> None:
    anything = {"name": "color", "in": "query", "style": "deepObject", "schema": {"type": "object"}}
    wire = wired(document({"/deep": {"get": operation("deep", anything)}}), "wire_deep")
    value = {"a": {"b": {"c": "x&y"}}, "d": "e"}
    assert parsed("deepObject", True, "object", wire.send("deep", color=value)) == {"color": value}


@pytest.mark.parametrize("explode", [False, True])
def test_a_server_reads_back_paths(wire: Wire, explode: bool) -> None:
    definition = {"name": "color", "in": "path", "schema": SCHEMAS["array"], "explode": explode}
    sent = wire.send(method_of("path", "simple", "array", explode=explode), ["blue", "black/white", "größe"])
    text = unquote(sent.path.rpartition("/")[2])
    assert OpenAPIURIParser([definition], {}).resolve_path({"color": text}) == {
        "color": ["blue", "black/white", "größe"]
    }


@pytest.mark.parametrize("value", [["a", "b&c"], "single"])
def test_lists_with_brackets_read_back(wired: Any, value: Any) -> None:
    listed = {"name": "color", "in": "query", "style": "deepObject", "x-specloom-lists": "brackets", "schema": {}}
    wire = wired(document({"/list": {"get": operation("list_", listed)}}), "wire_brackets")
    query = parse_qs(wire.send("list_", color=value).query or "", strict_parsing=True)
    assert query == ({"color[]": value} if isinstance(value, list) else {"color": [value]})


SWAGGER = """
swagger: "2.0"
info: {title: Wire, version: "1"}
host: wire.invalid
schemes: [https]
tags: [{name: wire, x-specloom-name: wire}]
paths:
"""
FORMATS = {
    "csv": "color=blue,b%7Cw",
    "ssv": "color=blue%20b%7Cw",
    "tsv": "color=blue%09b%7Cw",
    "pipes": "color=blue%7Cbw",
    "multi": "color=blue&color=b%7Cw",
}


@pytest.mark.parametrize("name", FORMATS)
def test_collection_formats_of_swagger_2(wired: Any, name: str) -> None:
    definition = f"{{name: color, in: query, type: array, items: {{type: string}}, collectionFormat: {name}}}"
    text = SWAGGER + "".join(
        f"""  /{each}:
    get:
      operationId: {each}
      x-specloom-name: {each}
      tags: [wire]
      parameters: [{definition.replace(f"collectionFormat: {name}", f"collectionFormat: {each}")}]
      responses: {{"204": {{description: done}}}}
"""
        for each in FORMATS
    )
    wire = wired(text, "wire_swagger")
    value = ["blue", "bw"] if name == "pipes" else ["blue", "b|w"]
    sent = wire.send(name, color=value)
    assert sent.query == FORMATS[name]
    if name in ("csv", "pipes", "multi"):  # connexion knows no others
        listed = {
            "name": "color",
            "in": "query",
            "type": "array",
            "items": {"type": "string"},
            "collectionFormat": name,
        }
        assert Swagger2URIParser([listed], {}).resolve_query(parse_qs(sent.query)) == {"color": value}


@pytest.mark.parametrize(
    ("name", "path", "header"),
    [
        ("csv", "a,b%2Cc", "a,b,c"),
        ("ssv", "a%20b%2Cc", "a b,c"),
        ("tsv", "a%09b%2Cc", "a\tb,c"),
        ("pipes", "a%7Cb%2Cc", "a|b,c"),
    ],
)
def test_collection_formats_outside_of_queries(wired: Any, name: str, path: str, header: str) -> None:
    shape = f"type: array, items: {{type: string}}, collectionFormat: {name}"
    text = f"""{SWAGGER}  /x/{{where}}:
    get:
      operationId: get_it
      x-specloom-name: get_it
      tags: [wire]
      parameters: [{{name: where, in: path, required: true, {shape}}}, {{name: X-It, in: header, {shape}}}]
      responses: {{"204": {{description: done}}}}
"""
    sent = wired(text, f"wire_swagger_{name}").send("get_it", ["a", "b,c"], x_it=["a", "b,c"])
    assert (sent.path, sent.headers["X-It"]) == (f"/x/{path}", header)
