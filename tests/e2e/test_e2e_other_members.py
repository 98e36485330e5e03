"""Members that an object has besides its properties have the type of `additionalProperties`."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest

from .conftest import Loopback

KINDS = {
    "Whole": "{type: integer}",
    "Number": "{type: number}",
    "Day": "{type: string, format: date}",
    "Moment": "{type: string, format: date-time}",
    "Uid": "{type: string, format: uuid}",
    "Flag": "{type: boolean}",
    "Text": "{type: string}",
    "Color": "{$ref: '#/components/schemas/Hue'}",
    "Room": "{$ref: '#/components/schemas/Chamber'}",
    "Suite": "{type: array, items: {oneOf: [{type: string}, {$ref: '#/components/schemas/Chamber'}]}}",
    "Maybe": '{oneOf: [{$ref: "#/components/schemas/Chamber"}, {type: "null"}]}',
    "Nested": "{$ref: '#/components/schemas/Nested'}",
    "Free": "true",
}


def _document() -> str:
    schemas = "".join(
        f"    {name}: {{type: object, required: [id], properties: {{id: {{type: integer}}, note: {{type: string}}}}, "
        f"additionalProperties: {kind}}}\n"
        for name, kind in KINDS.items()
    )
    paths = "".join(
        f"  /{name.lower()}:\n"
        f"    put:\n"
        f"      operationId: put{name}\n"
        f"      tags: [houses]\n"
        f"      x-specloom-name: put_{name.lower()}\n"
        f"      requestBody: {{required: true, content: {{application/json: {{schema: "
        f"{{$ref: '#/components/schemas/{name}'}}}}}}}}\n"
        f"      responses: {{'200': {{description: ok, content: {{application/json: {{schema: "
        f"{{$ref: '#/components/schemas/{name}'}}}}}}}}}}\n"
        for name in KINDS
    )
    return f"""\
openapi: 3.1.0
info: {{title: Houses, version: "1"}}
servers: [{{url: "http://127.0.0.1:9"}}]
paths:
{paths}components:
  schemas:
    Hue: {{type: string, enum: [red, green]}}
    Chamber: {{type: object, required: [area], properties: {{area: {{type: number}}, label: {{type: string}}}}}}
{schemas}"""


@pytest.fixture(scope="module")
def package(generated: Callable[..., ModuleType]) -> Iterator[ModuleType]:
    return generated("houses", _document())


def _echo(loopback: Loopback, wire: object) -> None:
    loopback.answer = lambda _: (200, {"Content-Type": "application/json"}, json.dumps(wire).encode())


READ = [
    ("whole", 5, 5),
    ("number", 5, 5),
    ("number", 5.5, 5.5),
    ("day", "2026-01-02", date(2026, 1, 2)),
    ("moment", "2026-01-02T03:04:05Z", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
    ("uid", str(UUID(int=7)), UUID(int=7)),
    ("flag", True, True),
    ("text", "1", "1"),
    ("free", {"a": [1]}, {"a": [1]}),
]


@pytest.mark.parametrize(("kind", "wire", "value"), READ)
def test_they_are_read_and_sent_as_their_type(
    package: ModuleType, loopback: Loopback, both: Callable[..., Any], kind: str, wire: object, value: object
) -> None:
    _echo(loopback, {"id": 1, "more": wire, "id2": wire})

    def use(client: Any) -> Any:
        put = getattr(client.houses, f"put_{kind}")
        read = yield put({"id": 1, "more": value})
        again = yield put(read)
        return read, again

    for read in both(package, use, base_url=loopback.url):
        assert (read.more, type(read.more)) == (value, type(value))
        assert read.model_extra == {"more": value, "id2": value}
        assert read.to_dict() == {"id": 1, "more": wire, "id2": wire}
    assert [json.loads(seen.body) for seen in loopback.seen] == [
        {"id": 1, "more": wire},
        {"id": 1, "more": wire, "id2": wire},
    ]


def test_objects_lists_and_enumerations_are_classes(
    package: ModuleType, loopback: Loopback, both: Callable[..., Any]
) -> None:
    models = package.models

    def use(client: Any) -> Any:
        _echo(loopback, {"id": 1, "hall": {"area": 2.5}})
        room = yield client.houses.put_room(models.Room(id=1, hall=models.Chamber(area=2.5)))
        _echo(loopback, {"id": 1, "a b": ["x", {"area": 2}], "none": []})
        rooms = yield client.houses.put_suite({"id": 1, "a b": ["x", {"area": 2}], "none": []})
        _echo(loopback, {"id": 1, "door": "red", "roof": "blue"})
        colors = yield client.houses.put_color({"id": 1, "door": models.Hue.RED, "roof": "blue"})
        _echo(loopback, {"id": 1, "hall": None, "attic": {"area": 1}})
        maybe = yield client.houses.put_maybe({"id": 1, "hall": None, "attic": {"area": 1}})
        _echo(loopback, {"id": 1, "in": {"id": 2, "in": {"id": 3}}})
        nested = yield client.houses.put_nested({"id": 1, "in": {"id": 2, "in": {"id": 3}}})
        return room, rooms, colors, maybe, nested

    room, rooms, colors, maybe, nested = both(package, use, base_url=loopback.url)
    assert room.hall == models.Chamber(area=2.5)
    assert getattr(rooms, "a b") == ["x", models.Chamber(area=2)]
    assert (colors.door, colors.roof, type(colors.roof)) == (models.Hue.RED, "blue", models.Hue)
    assert (maybe.hall, maybe.attic.area) == (None, 1)
    inner = getattr(getattr(nested, "in"), "in")
    assert (type(inner), inner.id) == (models.Nested, 3)
    for answer, seen in zip((room, rooms, colors, maybe, nested), loopback.seen, strict=True):
        assert json.loads(seen.body) == answer.to_dict() == json.loads(answer.to_json())
        assert pickle.loads(pickle.dumps(answer)) == answer
        assert answer.model_copy(deep=True) == answer


MISFITS = [
    ("whole", "five", "/more"),
    ("whole", "5", "/more"),
    ("flag", 1, "/more"),
    ("uid", "ABCDEF00-0000-0000-0000-000000000000", ""),
    ("day", "soon", "/more"),
    ("text", {"a": 1}, "/more"),
    ("room", {"label": "x"}, "/more/area"),
    ("room", [], "/more"),
    ("suite", [{"area": "wide"}], "/more/0"),
]


@pytest.mark.parametrize("misfit", MISFITS)
def test_what_does_not_fit_is_reported_and_stays_as_it_came(
    package: ModuleType, loopback: Loopback, both: Callable[..., Any], misfit: tuple[str, object, str]
) -> None:
    kind, wire, place = misfit
    _echo(loopback, {"id": 1, "more": wire})
    reported: list[str] = []

    def use(client: Any) -> Any:
        return (yield getattr(client.houses, f"put_{kind}")({"id": 1}))

    read = both(package, use, base_url=loopback.url, on_drift=lambda event: reported.append(event.pointer))
    assert read.to_dict() == {"id": 1, "more": wire}
    assert json.loads(read.to_json()) == {"id": 1, "more": wire}
    assert [pointer for pointer in reported if place and pointer.startswith(place)] == reported


@pytest.mark.parametrize(("kind", "given"), [("whole", "five"), ("room", {"area": "wide"}), ("suite", [1])])
def test_what_is_given_has_to_fit(
    package: ModuleType, loopback: Loopback, both: Callable[..., Any], kind: str, given: object
) -> None:
    def use(client: Any) -> Any:
        return (yield getattr(client.houses, f"put_{kind}")({"id": 1, "more": given}))

    with pytest.raises(ValueError, match="more"):
        both(package, use, base_url=loopback.url)
    assert loopback.seen == []


def test_type_checkers_know_their_types(package: ModuleType, assert_types: Callable[..., None]) -> None:
    program = """\
from datetime import date

import houses
from houses import models


def use(client: houses.Houses, rooms: models.Suite, day: models.Day, free: models.Free) -> None:
    listed: list[str | models.Chamber] = rooms.ground_floor
    first: date = day.opening
    wrong: int = day.opening  # wrong
    number: int = day.id
    client.houses.put_day(models.Day(id=1))
    print(listed, first, wrong, number, free.note)
    print(free.unknown)  # wrong
"""
    assert package.__file__ is not None
    assert_types(program, Path(package.__file__).parents[1])
