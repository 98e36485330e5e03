"""What the audit's own readers make of broken JSON and of pages; with them wrong, it would prove nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .fit import Judge
from .pages import Page
from .repair import BrokenError, repair

_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(value=st.lists(_VALUES) | st.dictionaries(st.text(), _VALUES), indent=st.sampled_from([None, 1]))
def test_sound_json_is_read_as_it_is(value: Any, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    found = repair(text + " and more", 0)
    assert (found.value, found.end, found.repairs) == (value, len(text), 0)


@pytest.mark.parametrize(
    ("text", "value", "repairs"),
    [
        ('{- "a": {\n- "b": 1\n}, - "c": -2\n}', {"a": {"b": 1}, "c": -2}, 3),
        ('{"a" 0}', {"a": 0}, 1),
        ('{"a": 0 "b": 1}', {"a": 0, "b": 1}, 1),
        ('{"a": [1, 2,],}', {"a": [1, 2]}, 2),
        ('{"a": "//", // personal\n"b": 1}', {"a": "//", "b": 1}, 1),
        ('{"a": [{"b": 1}, "c": 2]}', {"a": [{"b": 1}], "c": 2}, 2),
        ('[{"a": 1}\n"b": 2\n},\nThe end', [{"a": 1, "b": 2}], 3),
    ],
)
def test_what_the_scrape_broke_is_repaired_and_counted(text: str, value: Any, repairs: int) -> None:
    found = repair(text, 0)
    assert (found.value, found.repairs) == (value, repairs)


@pytest.mark.parametrize("text", ['{"a": }', '{"a": b}', '{"a": 1', "{1: 2}", '{"a": "b}'])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(BrokenError):
        repair(text, 0)


def test_a_comment_belongs_to_the_member_before_it() -> None:
    found = repair('{"a": [{"b": 1, // one\n"c": 2 // two\n}], "d": 3, //three\n"e": 4}', 0)
    assert found.comments == (("/a/0/b", "one"), ("/a/0/c", "two"), ("/d", "three"))


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
curl -X POST "https://api.example.com/v1/backend/connections/string" -d '{ "n": 1 }'{
"data": []
}{
"error": {}
}/connections/{code}/calls
1 <= value <= 100offset?integer
0 <= valuestatus?string
uuidcontext?
code*string
"on" | "off"source_id?string
"""
_TABLES = """\
page | ||
created_at[from] | |
call_id[] | FALSE | Array[String] | Some ids. The possible values are: one, two | {{call_id[]}} |
URL: https://{{subdomain}}.{{domain}}/manager/api/v1/menus/{{menu_id}}
Activity | Description |
---|---|
signed_in | Came. |
Over
"""


def test_a_page_of_sections_is_read() -> None:
    page = Page("p", _REDOC)
    assert [(one.first, one.last, one.role, one.value) for one in page.samples()] == [
        (14, 15, "request", {"meta": {}}),
        (19, 19, "response", None),
        (22, 22, "response", []),
    ]
    assert [(one.line, one.name) for one in page.parameters()] == [
        (3, "id"),
        (5, "filter[cmp-at]"),
        (9, "token"),
        (10, "meta"),
    ]
    assert [one.name for one in page.paths()] == ["/v1/notes/{id}/"]
    assert [one.name for one in page.values()] == ["a-b", "c"]


def test_a_page_of_lines_that_ran_together_is_read() -> None:
    page = Page("p", _GLUED)
    assert [(one.first, one.last, one.role, one.value) for one in page.samples()] == [
        (1, 1, "request", {"n": 1}),
        (1, 3, "response", {"data": []}),
        (3, 5, "response", {"error": {}}),
    ]
    assert [one.name for one in page.parameters()] == ["offset", "status", "context", "code", "source_id"]
    assert [one.name for one in page.paths()] == ["/connections/string", "/connections/{code}/calls"]
    assert [one.name for one in page.values()] == ["on", "off"]


def test_a_page_of_tables_is_read() -> None:
    page = Page("p", _TABLES)
    assert list(page.samples()) == []
    assert [one.name for one in page.parameters()] == ["page", "created_at[from]", "call_id[]"]
    assert [one.name for one in page.paths()] == ["/menus/{menu_id}"]
    assert [one.name for one in page.values()] == ["one", "two", "signed_in"]


_SCHEMAS = {
    "A": {
        "type": "object",
        "properties": {
            "id": {"type": "integer"},
            "b": {"anyOf": [{"$ref": "#/components/schemas/B"}, {"type": "null"}]},
            "open": {"type": "object", "additionalProperties": True},
            "map": {"type": "object", "additionalProperties": {"type": "integer"}},
            "any": {"description": "Anything."},
            "list": {"type": "array", "items": {"$ref": "#/components/schemas/B"}},
        },
    },
    "B": {"type": "object", "properties": {"name": {"type": ["string", "null"], "x-specloom-pii": True}}},
}
_A = {"$ref": "#/components/schemas/A"}


@pytest.mark.parametrize(
    ("value", "typed", "free", "loose"),
    [
        ({"id": 1, "b": {"name": "x"}, "list": [{"name": None}, {}]}, 4, 0, []),
        ({"b": None, "open": {"x": {"y": 1}, "z": [1, 2]}}, 1, 3, []),
        ({"open": {}, "map": {"x": 1}, "list": []}, 3, 0, []),
        ({"id": 1, "b": {"nam": "x"}, "more": {"x": 1}}, 1, 0, ["/b/nam", "/more"]),
        ({"any": 1, "list": [{"x": 1}]}, 0, 0, ["/any", "/list/0/x"]),
    ],
)
def test_leaves_are_told_apart(value: Any, typed: int, free: int, loose: list[str]) -> None:
    found = Judge({"components": {"schemas": _SCHEMAS}}).leaves(_A, value)
    assert (found.typed, found.open, found.loose) == (typed, free, loose)


def test_errors_name_their_place() -> None:
    judge = Judge({"components": {"schemas": _SCHEMAS}})
    assert judge.errors(_A, {"id": 1}) == []
    assert judge.errors(_A, {"list": [{"name": 1}]}) == ["/list/0/name: 1 is not of type 'string', 'null'"]


def test_what_is_declared_at_a_place_is_found_through_references() -> None:
    judge = Judge({"components": {"schemas": _SCHEMAS}})
    found = judge.declared(_A, {"list": [{"name": "x"}]}, "/list/0/name")
    assert [schema.get("x-specloom-pii") for schema in found] == [True]
    assert judge.declared(_A, {"list": [{"name": "x"}]}, "/list/name") == found
