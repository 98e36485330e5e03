"""What is made of the JSON of pages, which is often broken."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.pages.json_samples import BrokenError, find_samples, read_sample

_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(value=st.lists(_VALUES) | st.dictionaries(st.text(), _VALUES), indent=st.sampled_from([None, 1]))
def test_sound_json_is_read_as_it_is(value: Any, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    found = read_sample(text + " and more", 0)
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
    found = read_sample(text, 0)
    assert (found.value, found.repairs) == (value, repairs)


@pytest.mark.parametrize("text", ['{"a": }', '{"a": b}', '{"a": 1', "{1: 2}", '{"a": "b}'])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(BrokenError):
        read_sample(text, 0)


def test_a_comment_belongs_to_the_member_before_it() -> None:
    found = read_sample('{"a": [{"b": 1, // one\n"c": 2 // two\n}], "d": 3, //three\n"e": 4}', 0)
    assert found.comments == (("/a/0/b", "one"), ("/a/0/c", "two"), ("/d", "three"))


def test_what_cannot_be_read_is_named() -> None:
    samples, broken = find_samples('{"a": 1}\n{"b": }\n[{"c": 2}]')
    assert [sample.value for sample in samples] == [{"a": 1}, [{"c": 2}]]
    assert broken == (9,)


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(BrokenError):
        read_sample("[" * 100_000, 0)
