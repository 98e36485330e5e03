"""Source texts of numbers and booleans, as files hold them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.base.diagnostics import Location
from specloom.base.document import Document, SourceFile
from specloom.load.source import parse
from specloom.load.source_texts import source_texts

NUMBERS = st.from_regex(r"-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,5})?([eE][-+]?[0-9]{1,2})?", fullmatch=True)
INTEGERS = st.from_regex(r"[-+]?(0|[1-9][0-9]{0,8})", fullmatch=True)


def _document(text: str, name: str) -> Document:
    return Document(Path(), name, {name: SourceFile(text, parse(text, name=name))})


def _texts(document: Document, count: int) -> list[str]:
    places = [Location(document.main, ("a", "enum", str(index))) for index in range(count)]
    texts = source_texts(document, places)
    return [texts[place] for place in places]


@given(st.lists(NUMBERS | INTEGERS | st.sampled_from(["true", "True", "FALSE"]), min_size=1, max_size=8))
def test_of_yaml(numbers: list[str]) -> None:
    flow = f"a: {{enum: [{', '.join(numbers)}]}}\n"
    block = "a:\n  enum:\n" + "".join(f"  - {number}  # {index}\n" for index, number in enumerate(numbers))
    assert _texts(_document(flow, "a.yaml"), len(numbers)) == numbers
    assert _texts(_document(block, "a.yaml"), len(numbers)) == numbers


@given(st.lists(NUMBERS | st.sampled_from(["true", "false"]), min_size=1, max_size=8), st.sampled_from(["", " ", "\n"]))
def test_of_json(numbers: list[str], space: str) -> None:
    text = f'{{"b": "c",{space}"a":{space}{{"enum"{space}:{space}[{f"{space},{space}".join(numbers)}{space}]}}}}'
    assert _texts(_document(text, "a.json"), len(numbers)) == numbers
    member = f'{{"a" : {{"const":{space}{numbers[0]}{space}}}}}'
    place = Location("a.json", ("a", "const"))
    assert source_texts(_document(member, "a.json"), [place]) == {place: numbers[0]}


@pytest.mark.parametrize("text", ["a: {enum: [2.50]}", "a: {enum: [x]}", "a: 1.10", "a: {enum: 3}"])
def test_a_value_that_the_file_does_not_hold_is_written_as_json(text: str) -> None:
    document = _document(text, "a.yaml")
    changed = Document(Path(), "a.yaml", {"a.yaml": SourceFile(document.files["a.yaml"].text, {"a": {"enum": [1.1]}})})
    assert _texts(changed, 1) == [json.dumps(1.1)]
