"""Text in unions with formats: only what is spelled in full is more than text, and nothing else changes."""

from __future__ import annotations

import json
from datetime import date, time, timedelta
from typing import Annotated, Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from specloom.runtime.models.deferred_types import BestFit, Spelled
from specloom.runtime.models.duration import Duration
from specloom.runtime.models.model import Base64, Model, Omit, OpenStrEnum

TYPES = {"uuid": UUID, "duration": timedelta, "time": time, "date": date, "byte": Base64}
CELL: TypeAdapter[Any] = TypeAdapter(
    Annotated[UUID | timedelta | time | date | Base64 | int | str, Spelled(TYPES)]  # type: ignore[valid-type]
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("12345678-1234-5678-1234-567812345678", UUID),
        ("12345678123456781234567812345678", str),
        ("urn:uuid:12345678-1234-5678-1234-567812345678", str),
        ("PT5M", timedelta),
        ("P1DT2H", timedelta),
        ("12:30", str),
        ("5", str),
        ("P", str),
        ("12:30:00Z", time),
        ("2024-01-02", date),
        ("2024", str),
        ("2024-13-02", str),
        ("user", str),
        ("", str),
    ],
)
def test_only_the_full_spelling_of_a_format_is_more_than_text(text: str, kind: type) -> None:
    for value in (CELL.validate_json(json.dumps(text)), CELL.validate_python(text)):
        assert type(value) is kind


@given(st.text(max_size=40))
def test_other_text_stays_what_it_is(text: str) -> None:
    value = CELL.validate_python(text)
    assert not isinstance(value, str) or value == text
    if not isinstance(value, str):
        assert json.loads(CELL.dump_json(value))


@pytest.mark.parametrize(
    ("value", "wire"),
    [
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (b"\x00", "AA=="),
        (timedelta(minutes=5), "PT5M"),
        (date(2024, 1, 2), "2024-01-02"),
        (7, 7),
        ("AA==", "AA=="),
    ],
)
def test_values_of_each_type_are_sent(value: object, wire: object) -> None:
    assert json.loads(CELL.dump_json(CELL.validate_python(value))) == wire


class Cat(Model):
    """Fits what a dog is."""

    name: str | None = None


class Dog(Model):
    """Fits what a cat is."""

    name: str | None = None


class First(Model):
    """Prefers cats."""

    pet: Annotated[Annotated[Cat | Dog, BestFit()] | None, Omit] = None


class Second(Model):
    """Prefers dogs."""

    pet: Annotated[Annotated[Dog | Cat, BestFit()] | None, Omit] = None


def test_the_order_of_a_union_is_its_own() -> None:
    for kind, pet in ((First, Cat), (Second, Dog), (First, Cat)):
        assert type(kind.model_validate({"pet": {"name": "a"}}).pet) is pet  # type: ignore[attr-defined]


class Size(OpenStrEnum):
    """Sizes of dogs."""

    SMALL = "small"
    LARGE = "large"


class Puppy(Model):
    """Has a size of few."""

    size: Size
    name: str


class Animal(Model):
    """Has any size."""

    size: Annotated[str | None, Omit] = None
    name: Annotated[str | None, Omit] = None
    wings: Annotated[int | None, Omit] = None


@pytest.mark.parametrize("union", [Annotated[Puppy | Animal, BestFit()], Annotated[Animal | Puppy, BestFit()]])
@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"size": "small", "name": "a"}, Puppy),
        ({"size": "huge", "name": "a"}, Animal),
        ({"size": "small", "name": "a", "wings": 2}, Animal),
        ({"size": "small"}, Animal),
        ({"name": "a"}, Animal),
    ],
)
def test_a_class_that_lists_a_value_comes_before_one_that_takes_any(union: Any, value: Any, kind: type) -> None:
    assert type(TypeAdapter(union).validate_python(value)) is kind


@pytest.mark.parametrize("union", [Duration | int, int | Duration, float | Duration | None])
def test_a_number_is_no_duration_where_numbers_may_stand(union: Any) -> None:
    cell: TypeAdapter[Any] = TypeAdapter(union)
    assert type(cell.validate_json("7")) in (int, float)
    assert cell.validate_json('"PT7S"') == Duration(seconds=7)
    assert TypeAdapter(Duration).validate_python(7) == Duration(seconds=7)
