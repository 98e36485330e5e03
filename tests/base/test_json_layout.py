"""JSON that is laid out keeps every token, and reads in YAML as the text that it is."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.base.json_layout import laid_out, without_layout
from specloom.base.yaml_layout import BlockText, block
from specloom.load import parse_text

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=25,
)
SCALAR = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s{}\[\],:"]+|[{}\[\],:]')


@given(VALUES, st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_white_space_alone_changes(value: Any, escaped: bool, indent: Any) -> None:
    text = json.dumps(value, ensure_ascii=escaped, indent=indent)
    written = laid_out(text)
    assert json.loads(written) == value
    assert SCALAR.findall(written) == SCALAR.findall(text)
    assert without_layout(written) == without_layout(text)
    again = parse_text(block({"body": {"string": BlockText(written), "rest": 1}}), name="x")
    assert again == {"body": {"string": written, "rest": 1}}


@given(st.text())
def test_any_text_survives_as_a_block_or_quoted(text: str) -> None:
    assert parse_text(block({"a": [{"b": BlockText(text)}], "c": 1}), name="x") == {"a": [{"b": text}], "c": 1}


def test_numbers_escapes_and_repeated_keys_stay() -> None:
    text = '{"a":1.10,"a":-0.0,"b":1E5,"c":"\\u00e9\\/","long":[' + ",".join(["12345678901234567890.50"] * 6) + "]}"
    written = laid_out(text)
    assert written.splitlines()[:3] == ["{", '  "a": 1.10,', '  "a": -0.0,']
    assert without_layout(written) == text
    assert block({"string": BlockText(written)}).startswith('string: |-\n  {\n    "a": 1.10,\n')


@pytest.mark.parametrize(
    "text", ["", "12", '"text"', "{", "a: b", "[1] x", "[" * 5000 + "]" * 5000, "[" * 90 + "]" * 90]
)
def test_what_is_no_object_or_array_stays(text: str) -> None:
    assert laid_out(text) == text
