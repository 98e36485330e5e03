"""Command lines in this process: words to values, text that a terminal may show, tables, and any words at all."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.runtime.command_line.completion import candidates, completed
from specloom.runtime.command_line.options import Options
from specloom.runtime.command_line.output import plain, write_items, write_value
from specloom.runtime.command_line.terminal import clean, clean_json, columns_of, fitted, is_colored, one_line, width_of
from specloom.runtime.command_line.values import UsageError, value_of
from specloom.runtime.command_line.words import given_values, read
from specloom.runtime.operations.catalogue import Catalogue

UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
TEXT = {"type": "string"}
TABLE: dict[str, Any] = {
    "client": "X", "personal": [], "resources": {"things": "Things."},
    "schemas": {
        "Tree": {"type": "object", "properties": {"leaf": {"type": "boolean"}, "next": {"$ref": "#/$defs/Tree"}}},
    },
    "operations": [
        {
            "id": "do", "method": "POST", "path": "/{id}", "call": ["things", "do_it"], "summary": "Do.",
            "arguments": [
                {"name": "id", "in": "path", "required": True, "schema": TEXT},
                {"name": "class", "in": "query", "schema": TEXT},
                {"name": "class_", "in": "header", "schema": TEXT},
                {"name": "to", "in": "query", "schema": {"type": "integer", "enum": [1, 2]}},
            ],
            "body": {
                "name": "body", "kind": "json", "media_type": "application/json", "schema": {"type": "object"},
                "members": [
                    {"name": "tree", "schema": {"$ref": "#/$defs/Tree"}},
                    {"name": "flag", "schema": {"type": ["boolean", "null"]}},
                    {"name": "many", "schema": {"type": "array", "items": {"type": "number"}}},
                ],
            },
        },
    ],
}  # fmt: skip
CATALOGUE = Catalogue(TABLE)
CALL = ["things", "do-it", "7"]


def values(*words: str) -> dict[str, Any]:
    return given_values(read([*CALL, *words], CATALOGUE), CATALOGUE)


def test_words_become_values_by_their_schemas() -> None:
    assert values("--tree.next.leaf", "--no-tree.leaf", "--flag=false") == {
        "id": "7", "tree": {"next": {"leaf": True}, "leaf": False}, "flag": False,
    }  # fmt: skip
    assert values("--many", "1", "--many", "2.5") == {"id": "7", "many": [1, 2.5]}
    assert values("--null", "flag") == {"id": "7", "flag": None}
    assert read(["things", "do_it", "--", "-x"], CATALOGUE).operands == ["-x"]
    assert read([*CALL, "--many", "-1"], CATALOGUE).given[0][2] == "-1"


def test_names_that_are_alike_have_options_of_their_own() -> None:
    options = Options(CATALOGUE.find("things", "do_it"), CATALOGUE)
    names = {option.argument.name: option.name for option in options.own if option.argument is not None}
    assert (names["class"], names["class_"]) == ("--class", "--class-")
    assert [option.name for option in options.general if option.key == "to"] == ["--cli-to"]
    assert values("--class", "a", "--class-", "b", "--to", "1") == {"id": "7", "class": "a", "class_": "b", "to": 1}


@pytest.mark.parametrize(
    ("word", "schema", "value"),
    [
        ("5", {"type": "integer"}, 5),
        ("5", {"type": "string"}, "5"),
        ("5", {"anyOf": [{"type": "string"}, {"type": "integer"}]}, "5"),
        ("5", {"type": ["integer", "null"]}, 5),
        ("null", {"type": ["integer", "null"]}, None),
        ("null", {"type": ["string", "null"]}, "null"),
        ("true", {}, True),
        ("[1]", {}, [1]),
        ("so", {}, "so"),
        ("1e3", {"type": "number"}, 1000.0),
        ("-0", {"type": "integer"}, 0),
        ("@ada", {"type": "string"}, "@ada"),
        ('{"a": 1}', {"type": "object"}, {"a": 1}),
        ("123456789012345678901234567890", {"type": "integer"}, 123456789012345678901234567890),
    ],
)
def test_a_word_has_the_type_of_its_schema(word: str, schema: dict[str, Any], value: Any) -> None:
    assert json.dumps(value_of([word], schema, {}, name="--x")) == json.dumps(value)


@pytest.mark.parametrize("word", ["", "x", "1.5", "\u0661", "1_000", "0x1", " 1"])
def test_what_is_no_integer_is_refused(word: str) -> None:
    with pytest.raises(UsageError, match="--x must be an integer"):
        value_of([word], {"type": "integer"}, {}, name="--x")


WORDS = st.lists(
    st.one_of(
        st.sampled_from([
            "things", "do-it", "--tree", "--tree.next", "--no-tree.leaf", "--flag", "--no-flag", "--many", "--to",
            "--null", "--body", "--class=", "-o", "--output", "json", "--cli-to", "--", "-", "-1", "{", "[1]", "@",
            "@lost", "--tree.x.y", "--help",
        ]),
        st.text(max_size=8),
    ),
    max_size=7,
)  # fmt: skip


@given(WORDS)
@settings(deadline=None)
def test_any_words_are_read_or_refused_with_a_reason(words: list[str]) -> None:
    try:
        state = read(words, CATALOGUE)
        if state.operation is not None and "-" not in words and "@" not in "".join(words):
            given_values(state, CATALOGUE)
    except UsageError as error:
        assert str(error)  # noqa: PT017  # it may also be read
    for shell in ("bash", "zsh", "fish"):
        assert isinstance(completed(shell, words, CATALOGUE), str)
    assert all(value.startswith((words or [""])[-1]) for value, _ in candidates(words, CATALOGUE))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.text() | st.text("\x1b\x07\x9b[2J\r\n\u202e\ud800é"))
def test_text_of_others_is_shown_without_control_characters(text: str) -> None:
    assert not UNSAFE.search(clean(text))
    assert "\n" not in one_line(text)
    assert clean(clean(text)) == clean(text)


@given(JSON)
def test_json_is_written_as_it_is(value: Any) -> None:
    for output in ("json", "jsonl"):
        stream = io.StringIO()
        write_value(value, stream, output)
        assert not UNSAFE.search(stream.getvalue().replace("\n", ""))
        if output == "json" or not isinstance(value, list):
            assert json.loads(stream.getvalue()) == value
    stream = io.StringIO()
    write_items([value, value], stream, "jsonl", warn=print)
    assert [json.loads(line) for line in stream.getvalue().splitlines()] == [value, value]


CELLS = st.text(max_size=6) | st.none() | st.integers()


@given(st.lists(st.dictionaries(st.text("abc", min_size=1, max_size=2), CELLS), max_size=6))
def test_csv_holds_each_value(rows: list[dict[str, Any]]) -> None:
    stream = io.StringIO(newline="")
    write_items(rows, stream, "csv", warn=print)
    read_back = list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))
    if any(rows):
        assert len(read_back) == len(rows)
        for row, back in zip(rows, read_back, strict=True):
            assert {
                name: "" if value is None else clean(str(value)) for name, value in row.items()
            }.items() <= back.items()


@given(
    st.lists(st.dictionaries(st.text("ab日", min_size=1, max_size=20), JSON, max_size=12), max_size=4),
    st.sampled_from(["table"]),
)
def test_tables_fit(rows: list[Any], output: str) -> None:
    stream = io.StringIO()
    write_items(rows, stream, "table", warn=lambda _: None)
    assert all(columns_of(line) <= 80 for line in stream.getvalue().splitlines())


@given(st.text(), st.integers(1, 30))
def test_text_is_cut_to_a_width(text: str, width: int) -> None:
    assert columns_of(fitted(one_line(text), width)) == width


def test_what_is_no_json_value_is_written_as_one() -> None:
    from datetime import UTC, datetime
    from decimal import Decimal
    from uuid import UUID

    value = {
        "at": datetime(2026, 1, 2, tzinfo=UTC),
        "of": UUID(int=1),
        "price": Decimal("1.50"),
        "raw": b"\xff",
        "all": (1,),
    }
    assert plain(value) == {
        "at": "2026-01-02T00:00:00+00:00", "of": "00000000-0000-0000-0000-000000000001", "price": "1.50", "raw": "/w==",
        "all": [1],
    }  # fmt: skip


def test_json_keeps_the_value_that_it_escapes() -> None:
    text = json.dumps("\x1b\x9b\u202e\x7f", ensure_ascii=False)
    assert json.loads(clean_json(text)) == "\x1b\x9b\u202e\x7f"
    assert clean_json(text).isascii()


def test_colours_and_widths_by_the_environment() -> None:
    assert not is_colored(None, {"NO_COLOR": "1", "FORCE_COLOR": "1"})
    assert is_colored(None, {"FORCE_COLOR": "1"})
    assert not is_colored(None, {})
    assert [width_of(None, {"COLUMNS": columns}) for columns in ("100", "5", "x", "")] == [100, 40, 80, 80]
