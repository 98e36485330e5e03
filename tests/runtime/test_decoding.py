"""What a body is decoded to: by its own description, and without touching what belongs to the whole process."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from threading import Barrier, Thread
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from pydantic import Tag, ValidationError, field_validator
from pydantic_core import to_json

from specloom.runtime.base.api import Api
from specloom.runtime.base.contexts import Reading
from specloom.runtime.base.drift import Drift
from specloom.runtime.base.errors import DecodeError
from specloom.runtime.base.operation import Json, Typed
from specloom.runtime.base.options import Settings
from specloom.runtime.base.request import Headers, Response
from specloom.runtime.call.decoding import read
from specloom.runtime.models.deferred_types import BestFit
from specloom.runtime.models.discriminator import one_of
from specloom.runtime.models.model import (
    Base64,
    Base64Url,
    Date,
    DateTime,
    DecimalNumber,
    FullDateTime,
    JsonNumber,
    Model,
    Time,
)
from specloom.runtime.wire.bodies import adapter, adapter_of, decode, encode, pointers
from specloom.runtime.wire.event_stream import Events, Lines, value_of
from specloom.runtime.wire.lenient import lenient


class Cat(Model):
    name: str


class Dog(Model):
    name: str


def settings(**options: Any) -> Settings:
    api = Api(name="Pets", package="pets", server="https://pets.example")
    return Settings(api, credentials={}, base_url="https://pets.example").changed(options)  # type: ignore[arg-type]


def answer(value: Any, content_type: str = "application/json") -> Response:
    return Response(200, Headers.of({"content-type": content_type}), json.dumps(value).encode())


# `Cat | Dog == Dog | Cat`, and a value that is as much the one as the other becomes the first.
@pytest.mark.parametrize("first", [Cat, Dog])
def test_a_union_is_decoded_in_its_own_order(first: type[Model]) -> None:
    second = Dog if first is Cat else Cat
    for kind, wanted in ((first | second, first), (second | first, second)):
        pet = answer({"name": "Rex"})
        assert type(decode(Json(kind), pet, Reading())) is wanted
        assert type(decode(Json(lambda kind=kind: kind), pet, Reading())) is wanted
        assert type(decode(Json(list[kind]), answer([{"name": "Rex"}]), Reading())[0]) is wanted
        mapped = decode(Json(Mapping[str, list[kind]]), answer({"a": [{"name": "Rex"}]}), Reading())
        assert type(mapped["a"][0]) is wanted
        assert type(lenient(list[kind], [{"name": "Rex"}, 1], (), lambda _: None, Reading())[0]) is wanted
        (line,) = decode(Lines(kind), answer({"name": "Rex"}, "application/jsonl"), Reading())
        assert type(line) is wanted
        assert type(value_of(Events(kind), pet.text, Reading())) is wanted


def test_an_adapter_is_made_once() -> None:
    body = Json(list[Cat | Dog])
    assert adapter_of(body) is adapter_of(body) is adapter(list[Cat | Dog])
    assert adapter(list[Cat | Dog]) is not adapter(list[Dog | Cat])
    asked: list[int] = []
    later: Typed = Json(lambda: asked.append(1) or Cat)
    assert adapter_of(later) is adapter_of(later)
    assert asked == [1]
    assert (body == Json(list[Cat | Dog]), body.replaced(media_type="text/json").media_type) == (True, "text/json")


@pytest.fixture
def collector() -> Iterator[list[bool]]:
    """Whether the garbage collector was on at each decoding of a `Watched`."""
    seen.clear()
    yield seen
    gc.enable()


seen: list[bool] = []


class Watched(Model):
    text: str

    @field_validator("text")
    @classmethod
    def watch(cls, value: str) -> str:
        seen.append(gc.isenabled())
        return value


LONG = answer({"text": "x" * 100_000})


def test_the_garbage_collector_is_left_alone(collector: list[bool]) -> None:
    read(Json(Watched), LONG, settings())
    read(Json(Watched), answer({"text": "x"}), settings(pause_gc=True))
    assert collector == [True, True]


def test_the_garbage_collector_pauses_if_asked_to(collector: list[bool]) -> None:
    read(Json(Watched), LONG, settings(pause_gc=True))
    assert (collector, gc.isenabled()) == ([False], True)
    gc.disable()
    read(Json(Watched), LONG, settings(pause_gc=True))
    assert (collector, gc.isenabled()) == ([False, False], False)


def test_a_pause_ends_with_the_last_of_several_threads(collector: list[bool]) -> None:
    barrier = Barrier(2)

    class Slow(Model):
        text: str

        @field_validator("text")
        @classmethod
        def wait(cls, value: str) -> str:
            barrier.wait(10)
            collector.append(gc.isenabled())
            barrier.wait(10)
            return value

    threads = [Thread(target=read, args=(Json(Slow), LONG, settings(pause_gc=True))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert (collector, gc.isenabled()) == ([False, False], True)


class Inner(Model):
    x: int


class First(Model):
    kind: Literal["first"]
    n: int | None = None


class Second(Model):
    kind: Literal["second"]
    m: int


class Everything(Model):
    integer: int | None = None
    text: str | None = None
    moment: DateTime | None = None
    full: FullDateTime | int | None = None
    day: Date | None = None
    clock: Time | None = None
    uuid: UUID | None = None
    octets: Base64 | None = None
    url_octets: Base64Url | None = None
    decimal: Decimal | None = None
    exact: DecimalNumber | None = None
    number: JsonNumber | None = None
    truth: bool | None = None
    several: list[int] | None = None
    mapped: dict[str, int] | None = None
    inner: Inner | None = None
    listed: list[Inner] | None = None
    pair: tuple[int, str] | None = None
    either: First | Second | None = None
    tagged: Annotated[
        Annotated[First, Tag("First")] | Annotated[Second, Tag("Second")],
        one_of("kind", {"first": "First", "second": "Second"}),
    ] | None = None  # fmt: skip


def test_an_unknown_discriminator_is_reported_with_those_that_are_known() -> None:
    drifts: list[Drift] = []
    lenient(Everything, {"tagged": {"kind": "third"}}, (), drifts.append, Reading())
    assert [(drift.pointer, drift.expected) for drift in drifts] == [
        ("/tagged", "Input should have a known value of 'kind', such as 'first', 'second'")
    ]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("name", Everything.model_fields)
@pytest.mark.parametrize(
    "value",
    [{"q": 1}, [1, "a"], "text!", [{"x": "y"}], {"kind": "second"}, {"x": {"x": "y"}}, {"a": {"kind": 5}}],
    ids=json.dumps,
)
def test_what_was_read_leniently_is_dumped_as_it_came(name: str, value: Any) -> None:
    """Neither warnings nor errors, in any way to dump it; a value that fits, in another form, is none of this."""
    came = {name: value, "more": 1}
    value_read = lenient(Everything, came, (), lambda _: None, Reading())
    assert value_read.model_dump(mode="json", exclude_unset=True) == came
    assert json.loads(value_read.model_dump_json(exclude_unset=True)) == came
    assert json.loads(to_json(value_read, exclude_none=True)) == came
    assert json.loads(encode(Json(Everything), value_read)[0]) == came


class Warm(Model):
    state: Literal["warm", "hot"]
    degrees: int


class Cold(Model):
    state: Literal["cool", "cold"]
    degrees: int


class Frozen(Cold):
    snow: Literal[True]


class Weather(Model):
    now: Annotated[Warm | Cold | Frozen, BestFit()]
    days: list[Annotated[Annotated[Warm, Tag("Warm")] | Annotated[Cold, Tag("Cold")], one_of("kind", {1: "Cold"})]]


@pytest.mark.parametrize(("state", "kind"), [("cold", Cold), ("hot", Warm), ("mild", dict), (None, dict)], ids=str)
def test_a_contradiction_inside_of_a_variant_leaves_it_that_variant(state: object, kind: type) -> None:
    drifts: list[str] = []
    raw = {"now": {"state": state, "degrees": "many"}, "days": [{"kind": 1, "degrees": 5}, {"kind": 2, "degrees": 5}]}
    weather = lenient(Weather, raw, (), lambda drift: drifts.append(drift.pointer), Reading())
    assert (type(weather.now), type(weather.days[0]), type(weather.days[1])) == (kind, Cold, dict)
    assert drifts == ["/now" if kind is dict else "/now/degrees", "/days/0/state", "/days/1"]
    assert json.loads(weather.model_dump_json(exclude_unset=True)) == raw


Chosen = Annotated[
    Annotated[First, Tag("First")] | Annotated[Second, Tag("Second")],
    one_of("kind", {"first": "First", "second": "Second", "two": "Second"}),
]


def test_pydantic_reads_the_property_that_tells_variants_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where all its values are texts no object becomes a mapping first; places name the class, as elsewhere."""
    body = Json(list[Chosen])
    adapter_of(body)
    items = [{"kind": "first"}, {"kind": "second", "m": "x"}, {"kind": "third"}, {"kind": True}, {}]
    places: list[tuple[str, ...]] = []
    for _ in range(2):
        with pytest.raises(DecodeError) as caught:
            decode(body, answer(items), Reading())
        places.append(caught.value.pointers)
        with pytest.raises(ValidationError) as refused:
            adapter_of(body).validate_python(items, context=Reading(), by_name=False)
        places.append(tuple(place for place, _ in pointers(refused.value)))
    assert set(places) == {("/1/Second/m", "/2", "/3", "/4")}

    def counted(*_: object) -> object:
        raise AssertionError

    monkeypatch.setattr("specloom.runtime.base.lookup.is_mapping", counted)
    first, second = decode(body, answer([{"kind": "first"}, {"kind": "second", "m": 1}]), Reading())
    assert (type(first), type(second)) == (First, Second)
    assert adapter_of(body).json_schema()["items"].keys() == {"oneOf"}
