"""What models are built on: open enumerations, wire types, and what is sent."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Annotated, Any

import pytest
from pydantic import Field, ValidationError

from specloom.runtime.base.contexts import Reading
from specloom.runtime.base.operation import Binary, Json, Parameter, Text
from specloom.runtime.base.request import Response
from specloom.runtime.models.model import (
    Base64,
    ClosedModel,
    DateTime,
    DecimalString,
    Duration,
    Model,
    OpenIntEnum,
    Pii,
    RequestModel,
    UtcDateTime,
)
from specloom.runtime.wire.bodies import decode, encode, model_of
from specloom.runtime.wire.forms import Form
from specloom.runtime.wire.multipart import Multipart

from .example import State, Task, TaskCreate


class Level(OpenIntEnum):
    LOW = 1


class Wire(Model):
    at: DateTime | None = None
    utc: UtcDateTime | None = None
    octets: Base64 | None = None
    price: DecimalString | None = None
    lasts: Duration | None = None
    level: Level | None = None
    email: Annotated[str | None, Pii, Field(alias="e-mail")] = None


def test_open_enumerations_keep_what_they_do_not_know() -> None:
    new = State("new")
    assert isinstance(new, State)
    assert new == "new" == State("new")
    assert {new: 1}["new"] == 1  # type: ignore[index]
    assert hash(new) == hash("new")
    assert (new.value, str(new), repr(new), f"{new}") == ("new", "new", "State('new')", "new")
    assert pickle.loads(pickle.dumps(new)) == copy.deepcopy(new) == new
    assert type(pickle.loads(pickle.dumps(new))) is State
    assert State("open") is State.OPEN
    assert "new" not in State.__members__
    assert len(State) == 2
    assert Level(7) == 7
    assert repr(Level(7)) == "Level(7)"
    with pytest.raises(ValueError, match="not a valid"):
        State(5)  # type: ignore[arg-type]


def test_models_keep_unknown_values_and_fields() -> None:
    task = Task.model_validate_json(b'{"id": "1", "state": "new", "created-at": "2024-01-02 03:04:05", "x": [1]}')
    assert task.created_at == datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert json.loads(task.model_dump_json(by_alias=True, exclude_unset=True)) == {
        "id": "1",
        "state": "new",
        "created-at": "2024-01-02T03:04:05Z",
        "x": [1],
    }
    assert pickle.loads(pickle.dumps(task)) == task
    assert Task(id="1", created_at=task.created_at).created_at == task.created_at


def test_wire_types() -> None:
    wire = Wire.model_validate_json(
        b'{"at": "2024-01-02T03:04:05+02:00", "utc": "2024-01-02T03:04:05+02:00", "octets": "aGk_", "price": "1.10",'
        b' "lasts": "PT90S", "level": 9, "e-mail": "a@b.example"}'
    )
    assert wire.utc == datetime(2024, 1, 2, 1, 4, 5, tzinfo=UTC)
    assert wire.octets == b"hi?"
    assert (wire.price, wire.lasts, wire.level) == (Decimal("1.10"), timedelta(seconds=90), 9)
    assert "a@b.example" not in repr(wire)
    sent = json.loads(wire.model_dump_json(by_alias=True, exclude_unset=True))
    assert (sent["octets"], sent["price"], sent["lasts"], sent["level"]) == ("aGk/", "1.10", "PT90S", 9)
    assert Wire(octets=b"hi").octets == b"hi"


@pytest.mark.parametrize("field", ["at", "utc"])
def test_naive_datetimes_are_refused(field: str) -> None:
    with pytest.raises(ValidationError):
        Wire.model_validate({field: datetime(2024, 1, 1)})  # noqa: DTZ001  # naive on purpose
    with pytest.raises(ValueError, match=f"^{field}: "):
        model_of(Wire, None, {field: datetime(2024, 1, 1)})  # noqa: DTZ001  # naive on purpose


def test_what_a_model_was_changed_to_needs_a_time_zone_when_it_is_sent() -> None:
    read = decode(Json(Wire), Response(200, content=b'{"at": "2025-01-02T03:04:05"}'), Reading())
    assert encode(Json(Wire), read)[0] == b'{"at":"2025-01-02T03:04:05"}'
    changed = read.model_copy(update={"at": read.at + timedelta(days=1)})
    for body in (Json(Wire), Form(Wire)):
        with pytest.raises((TypeError, ValueError), match="a datetime with a time zone"):
            encode(body, changed)
    assert json.loads(changed.model_dump_json(exclude_unset=True)) == {"at": "2025-01-03T03:04:05"}


def test_what_is_sent_is_what_was_set() -> None:
    assert (
        encode(Json(TaskCreate), TaskCreate(title="x", note=None, due=None))[0]
        == b'{"kind":"task","title":"x","due":null}'
    )
    assert encode(Json(TaskCreate), {"title": "x"})[0] == b'{"kind":"task","title":"x"}'
    assert encode(Json(list[TaskCreate]), [{"title": "x"}])[0] == b'[{"kind":"task","title":"x"}]'


def test_model_of_takes_a_model_or_its_fields() -> None:
    task = TaskCreate(title="x")
    assert model_of(TaskCreate, task, {}) is task
    assert model_of(TaskCreate, {"title": "x"}, {}) == model_of(TaskCreate, None, {"title": "x"}) == task
    cases: list[tuple[Any, dict[str, Any], type[Exception], str]] = [
        (task, {"title": "y"}, TypeError, "not both"),
        (None, {}, TypeError, "missing required keyword arguments: 'title'"),
        (None, {"title": "x", "tilte": "y"}, TypeError, "'tilte'"),
        (None, {"title": 5}, ValueError, "^title: "),
        ("x", {}, TypeError, "body must be a TaskCreate"),
    ]
    for body, fields, error, message in cases:
        with pytest.raises(error, match=message):
            model_of(TaskCreate, body, fields)


class Closed(ClosedModel):
    name: str


class Holder(Model):
    closed: Closed


def test_a_mapping_in_place_of_a_closed_object_has_no_other_keys() -> None:
    assert Closed.model_validate_json(b'{"name": "x", "later": 1}').model_extra == {"later": 1}
    body = {"name": "x", "nmae": "secret"}
    with pytest.raises(TypeError, match=r"^Closed has no field 'nmae'\.$"):
        model_of(Closed, body, {})
    with pytest.raises(ValueError, match=r"^closed: Closed has no field 'nmae'$"):
        encode(Json(Holder), {"closed": body})
    with pytest.raises(ValueError, match=r"^0: Closed has no field 'nmae'$"):
        encode(Json(list[Closed]), [body])
    with pytest.raises(TypeError, match="'nmae'"):
        encode(Form(Closed), body)
    # Others may be ahead of the document.
    assert encode(Json(Holder), {"closed": {"name": "x"}, "new": 1})[0] == b'{"closed":{"name":"x"},"new":1}'


def test_other_bodies() -> None:
    assert encode(Text(), "é") == ("é".encode(), "text/plain; charset=utf-8")
    assert encode(Binary(), bytearray(b"x")) == (b"x", "application/octet-stream")
    with pytest.raises(TypeError, match="body must be bytes"):
        encode(Binary(), "x")


def test_forms() -> None:
    body = Form(
        dict, encoding={"f": Parameter(style="deepObject"), "p": Parameter(style="pipeDelimited", explode=False)}
    )
    value = {"a b": "c&d", "l": [1, 2], "o": {"x": [1]}, "f": {"k": True}, "p": ["a", "b"], "n": None}
    assert body.encoded(value) == (
        b"a%20b=c%26d&l=1&l=2&o=%7B%22x%22%3A%5B1%5D%7D&f%5Bk%5D=true&p=a%7Cb",
        "application/x-www-form-urlencoded",
    )


def test_multipart() -> None:
    body = Multipart(dict, types={"doc": "application/pdf"})
    value = {"note": "é", "doc": b"%PDF", "pics": [('a"\n.png', b"1", "image/png"), ("b", b"2")], "meta": {"x": 1}}
    content, media_type = body.encoded(value, boundary="B")
    assert media_type == "multipart/form-data; boundary=B"
    parts = [
        (b'name="note"', b"", b"\xc3\xa9"),
        (b'name="doc"; filename="doc"', b"application/pdf", b"%PDF"),
        (b'name="pics"; filename="a%22%0A.png"', b"image/png", b"1"),
        (b'name="pics"; filename="b"', b"application/octet-stream", b"2"),
        (b'name="meta"', b"application/json", b'{"x":1}'),
    ]
    wanted = b""
    for head, kind, data in parts:
        typed = b"\r\nContent-Type: " + kind if kind else b""
        wanted += b"--B\r\nContent-Disposition: form-data; " + head + typed + b"\r\n\r\n" + data + b"\r\n"
    assert content == wanted + b"--B--\r\n"


def test_nested_requests_send_their_constants() -> None:
    class Inner(RequestModel):
        kind: str = "inner"
        x: int | None = None

    class Outer(RequestModel):
        inner: Inner

    assert encode(Json(Outer), {"inner": {}})[0] == b'{"inner":{"kind":"inner"}}'
