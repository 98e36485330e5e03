"""What is noted while a response is read, and where it is reported."""

from __future__ import annotations

import json
import random
from decimal import Decimal
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Tag, TypeAdapter

from specloom.runtime.base.contexts import Note, Reading
from specloom.runtime.models.discriminator import one_of
from specloom.runtime.models.model import Base64, Base64Url, Base64UrlUnpadded, DateTime, JsonNumber, Model
from specloom.runtime.wire.bodies import adapter
from specloom.runtime.wire.contradictions import contradictions
from specloom.runtime.wire.json_values import validated


class First(Model):
    kind: str


class Other(Model):
    kind: str
    parts: Shapes | None = None


Shape = Annotated[
    Annotated[First, Tag("First")] | Annotated[Other, Tag("Other")], one_of("kind", {"first": "First"}, "Other")
]
Shapes = list[Shape]
Other.model_rebuild()


def noted(kind: Any, text: str) -> list[str]:
    """Return the places of what is noted of a value."""
    reading = Reading()
    value = validated(adapter(kind), text.encode(), reading)
    places = [drift.pointer for drift in contradictions(value, reading.noted())]
    assert reading.noted() == []
    return places


def test_the_default_of_a_union_is_reported_where_the_tag_is_unknown() -> None:
    text = '[{"kind": "first"}, {"kind": "new", "parts": [{"kind": "first"}, {"kind": "newer"}]}]'
    assert noted(list[Shape], text) == ["/1/kind", "/1/parts/1/kind"]


def test_what_no_longer_is_in_the_value_is_not_reported() -> None:
    naive = '"2025-01-02T03:04:05"'
    assert noted(list[DateTime], f"[{naive}]") == ["/0"]
    assert noted(list[Annotated[DateTime, "as"] | None], f"[null, {naive}]") == ["/1"]
    reading = Reading()
    reading.note(Note(object(), "nothing", "object"))
    assert list(contradictions([1], reading.noted())) == []


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False) | st.integers()))
def test_numbers_that_doubles_hold_are_not_noted(values: list[float]) -> None:
    assert noted(list[JsonNumber], json.dumps(values)) == []


@given(
    st.decimals(allow_nan=False, allow_infinity=False).map(lambda number: f"{number:e}"),
    st.integers(0, 9).map(lambda count: [0.5] * count),
    st.sampled_from(["", " ", "\n    "]),
)
def test_long_numbers_are_noted_wherever_they_stand(number: str, before: list[float], space: str) -> None:
    text = f"[{space}{json.dumps(before)[1:-1]}{',' if before else ''}{space}{number}]"
    significant = "".join(map(str, Decimal(number).as_tuple().digits)).strip("0")
    places = [f"/{len(before)}"] if len(significant) > 17 else []
    assert noted(list[JsonNumber], text) == places


def test_many_doubles_of_full_length_are_not_taken_for_long_numbers() -> None:
    chance = random.Random(1)
    values = [chance.random() / 100 for _ in range(100)]
    assert noted(list[JsonNumber], json.dumps(values)) == []
    assert noted(list[JsonNumber], json.dumps(values)[:-1] + ", 0.0123456789012345678]") == ["/100"]


@pytest.mark.parametrize("value", [5, 0, -1, 2**70, 9007199254740993, 1.5, Decimal("1.10")])
def test_numbers_that_are_given_keep_their_kind(value: Any) -> None:
    read = TypeAdapter(JsonNumber).validate_python(value)
    assert (read, isinstance(read, type(value))) == (value, True)


@given(st.binary(), st.sampled_from([Base64, Base64Url, Base64UrlUnpadded]), st.booleans())
def test_octets_go_back_as_they_came(value: bytes, kind: Any, padded: bool) -> None:
    octets = TypeAdapter(kind)
    text = TypeAdapter(Base64 if kind is Base64 else Base64Url).dump_python(value, mode="json")
    text = text if padded else text.rstrip("=")
    read = octets.validate_json(json.dumps(text))
    assert read == value
    assert octets.dump_json(read) == json.dumps(text).encode()
    assert octets.dump_python(value, mode="json").endswith("=") is (
        kind is not Base64UrlUnpadded and len(value) % 3 > 0
    )
