"""What the readers of page layouts make of pages: those that were written to test them, and any that could be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.pages import PageContents, fumadocs, read_page, redoc, tables
from specloom.pages.value_lists import listed_values

_REDOC = """\
/v1/notes/{id}/ Deprecated
path Parameters
id required | string Resource identifier |
query Parameters
filter[cmp-at] | string Enum: "a-b" "c" |
Request Body schema: application/json
required | object | ||||
| ||||
token required | string
meta | object |
Responses
Request samples
- Payload
{- "meta": { }
}
Response samples
- 201
- 4XX
null
Response samples
- 200
[ ]
"""
_GLUED = """\
/connections/string
Authorization
Query Parameters
limit?integer
Range
1 <= value <= 100offset?integer
Default
0Range
0 <= valuestatus?string
Value in
"on" | "off"source_id?string
Format
uuidcontext?
code*string
Match
^\\d+$Response Body
curl -X POST "https://api.example.com/v1/backend/connections/string" -d '{ "n": 1 }'{
"data": []
}{
"error": {}
}/connections/{code}/calls
Response Body
"""
_TABLES = """\
Parameter | Required | Type |
---|---|---|
page | ||
created_at[from] | |
call_id[] | FALSE | Array[String] | Some ids. The possible values are: one, two | {{call_id[]}} |
URL: https://{{subdomain}}.{{domain}}/manager/api/v1/menus/{{menu_id}}
Activity | Description |
---|---|
signed_in | Came. |
Over
|Event|Description| |:---|:---| |in|Came.| |out|Left.|
lost | row |
"""


def _values(contents: PageContents) -> list[tuple[str, list[str]]]:
    return [(listed.name, [value.text for value in listed.values]) for listed in contents.values]


def test_a_page_of_sections_is_read() -> None:
    page = redoc.read(_REDOC)
    assert [(one.first, one.last, one.role, one.value) for one in page.samples] == [
        (14, 15, "request", {"meta": {}}),
        (19, 19, "response", None),
        (22, 22, "response", []),
    ]
    assert [(row.line, row.name, row.place) for row in page.parameters] == [
        (3, "id", "path"),
        (5, "filter[cmp-at]", "query"),
        (7, "", "body"),
        (9, "token", "body"),
        (10, "meta", "body"),
    ]
    assert [(section.path, section.first, section.last) for section in page.sections] == [
        ("/v1/notes/{id}/", 1, 19),
        ("", 20, 22),
    ]
    assert _values(page) == [("filter[cmp-at]", ["a-b", "c"])]
    assert [status.code for status in page.statuses] == ["201", "4XX", "200"]
    assert page.unread == ()


def test_a_page_of_lines_that_ran_together_is_read() -> None:
    page = fumadocs.read(_GLUED)
    assert [(one.first, one.last, one.role, one.value) for one in page.samples] == [
        (17, 17, "request", {"n": 1}),
        (17, 19, "response", {"data": []}),
        (19, 21, "response", {"error": {}}),
    ]
    names = ["limit", "offset", "status", "source_id", "context", "code"]
    assert [row.name for row in page.parameters] == names
    assert [(section.method, section.path) for section in page.sections] == [
        ("post", "/connections/string"),
        ("", "/connections/{code}/calls"),
    ]
    assert _values(page) == [("status", ["on", "off"])]
    assert page.unread == ()


def test_a_page_of_tables_is_read() -> None:
    page = tables.read(_TABLES)
    assert page.samples == []
    assert [row.name for row in page.parameters] == ["page", "created_at[from]", "call_id[]"]
    assert [section.path for section in page.operations] == ["/manager/api/v1/menus/{menu_id}"]
    assert _values(page) == [("call_id[]", ["one", "two"]), ("Activity", ["signed_in"]), ("Event", ["in", "out"])]
    assert page.unread == (12,)


@pytest.mark.parametrize("text", ["", "Just words.\n\nAnd more.", '{"a": 1}', "Name | What |\n---|---|\na | b |"])
def test_a_page_about_no_operation_has_no_layout(text: str) -> None:
    assert read_page(text) is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('string Enum: "a" "b c"', ("a", "b c")),
        ('"a" | "b"', ("a", "b")),
        ("Possible values are: a, b and c.", ("a", "b", "c")),
        ("The order. Allowed values: `a`, `b` | x |", ("a", "b")),
        ("Must be one of a, b or c", ("a", "b", "c")),
        ("dir | FALSE | ASC or DESC | The direction.", ("ASC", "DESC")),
        ("a list of statuses to filter by (a, b).", ("a", "b")),
        ("Nothing is listed here, or there.", ()),
    ],
)
def test_lists_of_values_are_read(text: str, values: tuple[str, ...]) -> None:
    assert listed_values(text) == values


@dataclass(frozen=True)
class _Operation:
    method: str
    path: str
    query: list[tuple[str, bool, list[str]]]
    sent: Any
    received: Any
    statuses: list[str]


_NAMES = st.from_regex(r"[a-z]{3,8}(?:_[a-z]{2,5}){0,2}", fullmatch=True).filter(
    lambda name: name not in ("required", "object", "value", "array")
)
_BODIES = st.dictionaries(
    _NAMES, st.integers(0, 9) | st.booleans() | st.lists(_NAMES, max_size=2), min_size=1, max_size=4
)
_OPERATIONS = st.lists(
    st.builds(
        _Operation,
        st.sampled_from(["get", "post", "put", "patch", "delete"]),
        st.lists(_NAMES, min_size=1, max_size=3).map(lambda parts: "/" + "/".join(parts)),
        st.lists(
            st.tuples(_NAMES, st.booleans(), st.lists(_NAMES, min_size=2, max_size=4, unique=True) | st.just([])),
            max_size=4,
            unique_by=lambda row: row[0],
        ),
        st.none() | _BODIES,
        _BODIES,
        st.lists(st.sampled_from(["200", "201", "404", "4XX"]), min_size=1, max_size=3, unique=True),
    ),
    min_size=2,
    max_size=4,
)


def _json(value: Any) -> str:
    text = str(value).replace("'", '"').replace("True", "true").replace("False", "false")
    return text.replace("{", "{\n", 1).removesuffix("}") + "\n}"


def _as_redoc(operation: _Operation) -> str:
    lines = [f"Call {operation.path}"]
    if operation.query:
        lines.append("query Parameters")
    for name, required, values in operation.query:
        listed = " Enum: " + " ".join(f'"{value}"' for value in values) if values else ""
        lines.append(f"{name}{' required' if required else ''} | string{listed} |")
    lines += ["Responses", f"{operation.method}{operation.path}"]
    if operation.sent is not None:
        lines += ["Request samples", "- Payload", _json(operation.sent)]
    return "\n".join(
        [*lines, "Response samples", *(f"- {code}" for code in operation.statuses), _json(operation.received)]
    )


def _as_fumadocs(operation: _Operation) -> str:
    lines = [operation.path, operation.method.upper(), operation.path, "Authorization", "In: header"]
    if operation.query:
        lines.append("Query Parameters\n")
    text = "\n".join(lines) + "\n"
    for name, required, values in operation.query:
        # Each line runs together with the name in the next row.
        text += f"{name}{'*' if required else '?'}string\n"
        text += "Value in\n" + " | ".join(f'"{value}"' for value in values) if values else "Format\nuuid"
    data = f" -d '{_json(operation.sent)}'" if operation.sent is not None else ""
    call = f'curl -X {operation.method.upper()} "https://api.example.com/v1{operation.path}"{data}'
    return f"{text}Response Body\n{call}{_json(operation.received)}"


def _as_tables(operation: _Operation) -> str:
    lines = [f"## {operation.method.upper()} {operation.path}"]
    if operation.query:
        lines += ["", "| Parameter | Required | Description |", "| --- | --- | --- |"]
    for name, required, values in operation.query:
        listed = f"Possible values: {', '.join(values)}" if values else "Any text."
        lines.append(f"| `{name}` | {required} | {listed} |")
    if operation.sent is not None:
        lines += ["", "Request:", _json(operation.sent)]
    lines += ["", "Response:", _json(operation.received)]
    statuses = [f"| {code} | It is so. |" for code in operation.statuses]
    return "\n".join([*lines, "", "| Status | Meaning |", "| --- | --- |", *statuses])


@pytest.mark.parametrize("layout", ["redoc", "fumadocs", "tables"])
@settings(max_examples=25)
@given(operations=_OPERATIONS)
def test_what_a_page_was_made_of_is_read_from_it(layout: str, operations: list[_Operation]) -> None:
    joint = "" if layout == "fumadocs" else "\n"
    write = {"redoc": _as_redoc, "fumadocs": _as_fumadocs, "tables": _as_tables}[layout]
    page = read_page(joint.join(map(write, operations)) + "\n")
    assert page is not None
    assert (page.layout, page.unread) == (layout, ())
    assert len(page.sections) == len(operations)
    for section, operation in zip(page.sections, operations, strict=True):
        assert (section.method, section.path) == (operation.method, operation.path)
        assert [row.name for row in section.parameters] == [name for name, _, _ in operation.query]
        listed = [(name, values) for name, _, values in operation.query if values]
        assert [(values.name, [value.text for value in values.values]) for values in section.values] == listed
        sent = [("request", operation.sent)] if operation.sent is not None else []
        assert [(one.role, one.value) for one in section.samples] == [*sent, ("response", operation.received)]
        if layout != "fumadocs":
            assert [status.code for status in section.statuses] == operation.statuses
