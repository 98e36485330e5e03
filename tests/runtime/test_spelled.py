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
from specloom.runtime.models.model import Base64, Model, Omit

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
