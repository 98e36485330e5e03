"""Packages with models in slots call, read, report and show what the same packages with dictionaries do."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .conftest import Loopback, Seen

Both = Callable[..., Any]
DOCUMENT = """\
openapi: 3.1.0
info: {title: Parcels, version: "1"}
servers: [{url: "https://parcels.example"}]
paths:
  /parcels:
    get: {operationId: listParcels, tags: [parcels], responses: {"200": {description: ok, content: {application/json: {
      schema: {type: array, items: {$ref: "#/components/schemas/Parcel"}}}}}}}
    post: {operationId: createParcel, tags: [parcels], requestBody: {required: true, content: {application/json: {
      schema: {$ref: "#/components/schemas/Parcel"}}}}, responses: {"201": {description: ok, content: {
      application/json: {schema: {$ref: "#/components/schemas/Parcel"}}}}}}
  /parcels/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
    patch: {operationId: updateParcel, tags: [parcels], requestBody: {required: true, content: {
      application/merge-patch+json: {schema: {$ref: "#/components/schemas/Change"}}}}, responses: {"200": {
      description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Parcel"}}}}}}
components:
  schemas:
    Change: {type: object, properties: {note: {type: [string, "null"]}, weight: {type: number}}}
    Size: {type: object, additionalProperties: false, required: [width], properties: {width: {type: integer}}}
    Contents:
      oneOf: [{$ref: "#/components/schemas/Book"}, {$ref: "#/components/schemas/Food"}]
      discriminator: {propertyName: kind, mapping: {book: "#/components/schemas/Book",
        food: "#/components/schemas/Food"}}
    Book: {type: object, required: [kind, title], properties: {kind: {type: string, const: book},
      title: {type: string}}}
    Food: {type: object, required: [kind, eat_by], properties: {kind: {type: string, const: food},
      eat_by: {type: string, format: date}}}
    Stop: {type: object, required: [type], discriminator: {propertyName: type, mapping: {
      depot: "#/components/schemas/Depot"}}, properties: {type: {type: string}}}
    Depot: {allOf: [{$ref: "#/components/schemas/Stop"}, {type: object, required: [gate], properties: {
      gate: {type: integer}}}]}
    Parcel:
      type: object
      required: [id, to, weight]
      properties:
        id: {type: integer, readOnly: true}
        pin: {type: string, writeOnly: true}
        to: {type: string, x-specloom-pii: true}
        weight: {type: number}
        sent: {type: string, format: date-time}
        old: {type: string, deprecated: true}
        note: {type: [string, "null"]}
        size: {$ref: "#/components/schemas/Size"}
        contents: {type: array, items: {$ref: "#/components/schemas/Contents"}}
        stops: {type: array, items: {$ref: "#/components/schemas/Stop"}}
        labels: {type: object, additionalProperties: {type: string}}
"""
FITS = {
    "id": 1, "to": "Ann", "weight": 1.5, "sent": "2026-01-02T03:04:05.000Z", "old": "o", "note": None,
    "size": {"width": 2, "height": 3}, "contents": [{"kind": "book", "title": "T"}, {"kind": "food", "eat_by":
    "2026-02-03"}], "stops": [{"type": "depot", "gate": 4}, {"type": "shop"}], "labels": {"a": "b"}, "unknown": [1],
}  # fmt: skip
ODD = {
    "id": "1", "weight": "heavy", "sent": "2026-01-02T03:04:05", "size": {}, "contents": [{"kind": "gas"}, 5],
    "stops": [{"type": "depot", "gate": "4"}], "labels": {"a": 1}, "to": 5,
}  # fmt: skip


@pytest.fixture(scope="module")
def packages(generated: Callable[..., ModuleType]) -> tuple[ModuleType, ModuleType]:
    return generated("parcels_dicts", DOCUMENT), generated("parcels_slots", DOCUMENT, "--models", "slots")


def _answer(request: Seen) -> tuple[int, dict[str, str], bytes]:
    if request.method == "GET":
        content: Any = [FITS, ODD, {**FITS, "weight": {}}, 7]
    else:
        content = {**FITS, **json.loads(request.body)}
        content.pop("pin", None)
    return 201 if request.method == "POST" else 200, {"content-type": "application/json"}, json.dumps(content).encode()


def _calls(package: ModuleType) -> Callable[[Any], Any]:
    """Return what calls all operations, and shows what comes back and is sent."""

    def use(client: Any) -> Any:
        models = package.models
        shown: list[Any] = []
        for parcel in (yield client.parcels.list()):
            shown.append(repr(parcel))
            if hasattr(parcel, "to_dict"):
                known = sorted(parcel.model_fields_set), parcel.model_extra, parcel.to_json(), parcel.to_dict()
                read = pickle.loads(pickle.dumps(parcel))
                shown += [
                    known,
                    parcel.to,
                    parcel.weight,
                    parcel.sent,
                    repr(parcel.contents),
                    read == parcel,
                    repr(read),
                ]
        made = models.Parcel.model_validate(FITS)
        made.note, made.weight = "changed", 2.5
        sent = [
            client.parcels.create(to="Bob", weight=1, pin="1234"),
            client.parcels.create(body={"to": "Bob", "weight": 1, "size": {"width": 3}, "more": 5}),
            client.parcels.create(body=made),
            client.parcels.create(body=made.model_copy(update={"note": None, "labels": {}})),
            client.parcels.update(1, note=None),
            client.parcels.update(1, body=models.Change(weight=3)),
        ]
        for call in sent:
            shown.append(repr((yield call)))
        return shown

    return use


def test_calls_do_the_same(packages: tuple[ModuleType, ModuleType], both: Both, loopback: Loopback) -> None:
    loopback.answer = _answer
    outcomes = []
    for package in packages:
        drifts: list[str] = []
        loopback.seen.clear()

        def note(drift: Any, drifts: list[str] = drifts) -> None:
            drifts.append(str(drift))

        shown = both(package, _calls(package), base_url=loopback.url, on_drift=note)
        outcomes.append((shown, drifts, [(seen.method, seen.path, seen.body) for seen in loopback.seen]))
    assert outcomes[1] == outcomes[0]
    assert len(outcomes[0][1]) > 5
    assert len(outcomes[0][2]) == 7


def test_arguments_are_refused_in_the_same_words(packages: tuple[ModuleType, ModuleType], both: Both) -> None:
    def use(client: Any) -> Any:
        refused: list[str] = []
        for fields in (
            {"to": "Bob"},
            {"to": "Bob", "weight": "x"},
            {"to": "Bob", "weight": 1, "notee": "n"},
            {"to": "Bob", "weight": 1, "size": {"widht": 1}},
            {"to": "Bob", "weight": 1, "contents": [{"kind": "book"}]},
        ):
            try:
                yield client.parcels.create(**fields)
            except (TypeError, ValueError) as error:
                refused.append(str(error))
        return refused

    first, second = (both(package, use, base_url="http://127.0.0.1:9") for package in packages)
    assert len(first) == 5
    assert second == first


def test_the_types_are_the_same(packages: tuple[ModuleType, ModuleType], assert_types: Callable[..., None]) -> None:
    program = """\
from parcels_slots import ParcelsSlots
from parcels_slots.models import Book, Parcel


def use(client: ParcelsSlots) -> str:
    parcel: Parcel = client.parcels.create(to="a", weight=1)
    parcel.note = None
    parcel.weight = "x"  # wrong
    title: str = Book(kind="book", title="t").title
    number: int = parcel.to  # wrong
    client.parcels.create(to="a", weight=1, notee="n")  # wrong
    return title + str(number)
"""
    path = packages[1].__file__
    assert path is not None
    assert_types(program, Path(path).parents[1])
