"""What contradicts the document is read in one pass as it is read part by part: with the same values and reports."""

from __future__ import annotations

import copy
import json
from datetime import datetime
from enum import IntEnum
from typing import Annotated, Any, Literal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field, Tag

from specloom.runtime.base.api import Api
from specloom.runtime.base.drift import Drift
from specloom.runtime.base.operation import Json
from specloom.runtime.base.options import Settings
from specloom.runtime.base.received import ReceivedMember
from specloom.runtime.base.request import Headers, Response
from specloom.runtime.call.decoding import read, tolerated
from specloom.runtime.models.discriminator import one_of
from specloom.runtime.models.model import (
    DateTime,
    JsonNumber,
    Model,
    Omit,
    OpenStrEnum,
    ReadOnly,
    RequestModel,
    TwoWayModel,
)
from specloom.runtime.wire.at_once import at_once


class Level(IntEnum):
    LOW = 1


class Colour(OpenStrEnum):
    RED = "red"


class Cat(Model):
    kind: Literal["cat"]
    lives: int


class Dog(Model):
    kind: Literal["dog"]
    name: str


Pet = Annotated[Annotated[Cat, Tag("Cat")] | Annotated[Dog, Tag("Dog")], one_of("kind", {"cat": "Cat", "dog": "Dog"})]


class Part(RequestModel):
    unit: Literal["mm"] = "mm"
    scale: Literal[1] | None = 1
    size: int
    note: str | None = None


class Both(TwoWayModel):
    id: Annotated[int, ReadOnly]
    title: str


class Record(Model):
    id: int
    text: str = Field(alias="te/x~t")
    flag: bool
    ratio: JsonNumber
    at: DateTime | None = None
    key: UUID
    level: Level
    colour: Colour | None = None
    tags: list[str]
    parts: list[Part]
    named: dict[str, Part]
    both: Annotated[Both | None, Omit] = None
    inner: Record | None = None
    pet: Annotated[
        Annotated[Cat, Tag("Cat")] | Annotated[Dog, Tag("Dog")], one_of("kind", {"cat": "Cat", "dog": "Dog"})
    ]
    anything: Any = None


PART = {"unit": "mm", "scale": 1, "size": 3}
RECORD: dict[str, Any] = {
    "id": 1,
    "te/x~t": "a",
    "flag": True,
    "ratio": 1.5,
    "at": "2024-01-02T03:04:05Z",
    "key": "497f6eca-6276-4993-bfeb-53cbbbba6f08",
    "level": 1,
    "colour": "red",
    "tags": ["a", "b"],
    "parts": [PART, {**PART, "note": "n"}],
    "named": {"x/y": PART},
    "both": {"id": 1, "title": "t"},
    "inner": None,
    "pet": {"kind": "dog", "name": "Rex"},
    "anything": [1],
}
VALUES: list[Any] = [None, True, 0, 7, -1.5, "", "5", "text", "2024-01-02T03:04:05", [], [1, "a"], {}, {"size": "x"}]


def _settings(drifts: list[Drift]) -> Settings:
    api = Api(name="Records", package="records", server="https://records.example")
    return Settings(api, credentials={}, base_url="https://records.example").changed({"on_drift": drifts.append})


def _places(value: Any) -> list[tuple[Any, str | int]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, item in items for place in ((value, key), *_places(item))]


def _shown(value: Any) -> Any:
    """Return all that can be seen of a value: classes, members in their order, which were set, and what came."""
    if isinstance(value, BaseModel):
        members = [(name, _shown(member)) for name, member in vars(value).items()]
        known = sorted(value.model_fields_set & type(value).model_fields.keys())
        return type(value), members, known, _shown(value.model_extra), value.to_json()
    if isinstance(value, ReceivedMember):
        return "received", _shown(value.value), _shown(value.written)
    if isinstance(value, list):
        return [*map(_shown, value)]
    if isinstance(value, dict):
        return [(key, _shown(member)) for key, member in value.items()]
    # JSON and Python values differ in the class of the offset.
    shown = value.isoformat() if isinstance(value, datetime) else repr(value)
    return type(value), shown, getattr(value, "text", None)


@st.composite
def pages(draw: st.DrawFn) -> list[Any]:
    page: list[Any] = [copy.deepcopy(RECORD) for _ in range(draw(st.integers(1, 3)))]
    if draw(st.booleans()):
        page[0]["inner"] = copy.deepcopy(RECORD)
    for _ in range(draw(st.integers(1, 4))):
        holder, key = draw(st.sampled_from(_places(page)))
        if isinstance(holder, dict) and draw(st.integers(0, 3)) == 0:
            holder.pop(key, None)
        elif isinstance(holder, dict) or key < len(holder):
            holder[key] = copy.deepcopy(draw(st.sampled_from(VALUES)))
    keys = draw(st.permutations([*RECORD, "unknown"]))
    for record in page:
        if isinstance(record, dict):
            members = {**record, "unknown": 1}
            record.clear()
            record.update({key: members[key] for key in keys if key in members})
    return page


CONTENT = Json(list[Record])


@given(pages())
def test_one_pass_reads_what_part_by_part_is_read(page: list[Any]) -> None:
    response = Response(200, Headers.of({"content-type": "application/json"}), json.dumps(page).encode())
    found: list[Drift] = []
    settings = _settings(found)
    reading = settings.reading()
    outcome = at_once(CONTENT, response.content, reading)
    assert outcome is not None
    value, drifts = outcome[0], [*outcome[1]]
    assert not reading.notes
    if drifts:
        slow: list[Drift] = []
        expected = tolerated(CONTENT, response, _settings(slow))
        assert [*map(str, drifts)] == [*map(str, slow)]
        assert _shown(value) == _shown(expected)
        assert _shown(read(CONTENT, response, settings)) == _shown(expected)
        assert found == slow


def test_a_page_that_fits_after_one_that_does_not() -> None:
    drifts: list[Drift] = []
    settings = _settings(drifts)
    headers = Headers.of({"content-type": "application/json"})
    for page, count in (([{**RECORD, "id": "x"}], 1), ([RECORD], 0), ([{**RECORD, "flag": {}}, 5], 2), ([], 0)):
        value = read(CONTENT, Response(200, headers, json.dumps(page).encode()), settings)
        assert (len(value), len(drifts)) == (len(page), count)
        drifts.clear()
    assert value == []
