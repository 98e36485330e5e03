"""Long lists are read in slices: the same values, reports and errors as at once, with turns for others in between."""

from __future__ import annotations

import gc
import json
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from specloom.runtime.base.api import Api
from specloom.runtime.base.drift import Drift
from specloom.runtime.base.errors import DecodeError, ResponseError
from specloom.runtime.base.operation import BodyFailure, Call, Json, Operation
from specloom.runtime.base.options import Settings
from specloom.runtime.base.request import Headers, Response
from specloom.runtime.base.steps import Pause
from specloom.runtime.call import flow
from specloom.runtime.call.session import Session
from specloom.runtime.models.model import DateTime, Model
from specloom.runtime.wire import cutting
from specloom.runtime.wire.cutting import UncutError, lists_in, pieces


class Part(Model):
    a: int
    text: str = ""


class Item(Model):
    id: str
    n: int
    parts: list[Part]
    when: DateTime | None = None


class Inner(Model):
    items: list[Item]
    next: str | None = None


class Page(Model):
    object: str
    data: list[Item] | None = None
    more: list[Part] | None = None
    inner: Inner | None = None
    names: list[str] | None = None


def long(kind: Any, body: Any, *, failure: BodyFailure | None = None, **options: Any) -> tuple[Any, list[Drift], int]:
    """Return what a call returns for a long body, what it reports, and how many turns others had."""
    drifts: list[Drift] = []
    api = Api(name="Pets", package="pets", server="https://pets.example")
    settings = Settings(api, credentials={}, base_url="https://pets.example").changed(
        {"on_drift": drifts.append, **options}
    )  # type: ignore[arg-type]
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    operation: Operation[Any] = Operation("list", "GET", ("/items",), {200: Json(kind)}, failure=failure)
    steps = flow.flow(Call(operation), Session(settings))
    next(steps)
    turns = 0
    try:
        step = steps.send(Response(200, Headers.of({"content-type": "application/json"}), content))
        while True:
            assert isinstance(step, Pause)
            turns += 1
            step = steps.send(None)
    except StopIteration as end:
        return end.value, drifts, turns


def at_once(monkeypatch: pytest.MonkeyPatch, *args: Any, **options: Any) -> tuple[Any, list[Drift]]:
    with monkeypatch.context() as patch:
        patch.setattr(flow, "_LONG", 1 << 40)
        value, drifts, turns = long(*args, **options)
    assert turns == 0
    return value, drifts


RECORD = {"id": 'x, "y" ] } \\', "n": 1, "parts": [{"a": 1, "text": "},{[\\"}, {"a": 2}], "new": 1.5}
MANY = [{**RECORD, "n": n} for n in range(6_000)]
BODIES: list[tuple[Any, Any]] = [
    (list[Item], MANY),
    (Page, {"object": "list", "data": MANY, "names": ["a", "b"], "total": 3}),
    (Page, {"more": [{"a": 1}], "object": "list", "inner": {"next": "]", "items": MANY}, "data": MANY}),
    (Page, {"object": "list", "more": [{"a": 1}] * 40_000, "data": None}),
]


@pytest.mark.parametrize(("kind", "body"), BODIES)
@pytest.mark.parametrize("indent", [None, 1])
def test_long_lists_are_read_in_slices(
    monkeypatch: pytest.MonkeyPatch, kind: Any, body: Any, indent: int | None
) -> None:
    content = json.dumps(body, indent=indent).encode()
    value, drifts, turns = long(kind, content)
    assert turns >= 5
    assert (value, drifts) == at_once(monkeypatch, kind, content)


def test_misfits_are_reported_where_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    odd = {**RECORD, "n": "5", "when": "2024-01-01T00:00:00", "parts": [{"a": "x"}, 3]}
    many = [odd if n in (0, 17, 4_711, 5_999) else item for n, item in enumerate(MANY)]
    for kind, body in ((list[Item], many), (Page, {"object": 1, "inner": {"items": many}, "data": [odd]})):
        value, drifts, turns = long(kind, body)
        whole, reported = at_once(monkeypatch, kind, body)
        assert turns >= 5
        assert value == whole
        assert sorted(map(str, drifts)) == sorted(map(str, reported))
        assert any("/4711/parts/0/a" in drift.pointer for drift in drifts)


def test_errors_are_those_of_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    odd = [*MANY, {"id": "x"}]
    text = json.dumps(MANY).encode()
    for kind, body, options in (
        (list[Item], odd, {"strict": True}),
        (Page, {"object": "x", "data": odd, "inner": {}}, {"strict": True}),
        (list[Item], text[:-1], {}),
        (list[Item], text + b"]", {}),
        (list[Item], text[:300_000] + text[300_000:].replace(b', {"id"', b', , {"id"', 1), {}),
        (Page, b'{"object": "x", "data": ' + text[:-1] + b",]}", {}),
    ):
        with pytest.raises(DecodeError) as sliced:
            long(kind, body, **options)
        with pytest.raises(DecodeError) as whole:
            at_once(monkeypatch, kind, body, **options)
        assert (str(sliced.value), sliced.value.pointers) == (str(whole.value), whole.value.pointers)


def test_a_body_that_reports_a_failure_is_one() -> None:
    failure = BodyFailure("/object", "error")
    assert long(Page, {"object": "list", "data": MANY}, failure=failure)[2] >= 5
    with pytest.raises(ResponseError):
        long(Page, {"data": MANY, "object": "error"}, failure=failure)


def test_a_name_twice_counts_once(monkeypatch: pytest.MonkeyPatch) -> None:
    text = json.dumps(MANY).encode()
    body = b'{"object": "x", "data": ' + text + b', "data": ' + text[:400_000] + text[400_000:] + b"}"
    assert long(Page, body)[0] == at_once(monkeypatch, Page, body)[0]


def test_no_turn_comes_late() -> None:
    body = json.dumps({"object": "list", "data": MANY * 5}).encode()
    long(Page, body)  # makes the validators
    gc.disable()
    try:
        whole = time.process_time()
        Page.model_validate_json(body)
        whole = time.process_time() - whole
        _, _, turns = long(Page, body)
    finally:
        gc.enable()
    assert turns > whole / 0.01


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.sampled_from('ab,"\\[]{}: é'), max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=12,
)


@given(
    items=st.lists(json_values, min_size=1, max_size=30),
    before=st.dictionaries(st.sampled_from("abc"), json_values),
    after=st.dictionaries(st.sampled_from("xyz"), json_values),
    indent=st.sampled_from([None, 0, 2]),
    size=st.integers(1, 60),
)
@examples(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_pieces_are_the_items(
    monkeypatch: pytest.MonkeyPatch,
    items: list[Any],
    before: dict[str, Any],
    after: dict[str, Any],
    indent: int | None,
    size: int,
) -> None:
    monkeypatch.setattr(cutting, "LONG", 8)
    for body, path in ((items, ()), ({**before, "data": items, **after}, ("data",))):
        text = json.dumps(body, indent=indent).encode()
        cut, found = pieces(text, [path]), list[Any]()
        try:
            place, piece = next(cut)
            while True:
                assert place == path
                try:
                    found += json.loads(piece)
                except ValueError:
                    place, piece = cut.send(0)
                else:
                    place, piece = cut.send(size)
        except StopIteration as end:
            rest = json.loads(end.value)
        except UncutError:  # an empty list
            assert items == [] or not path
            continue
        left = found or items
        assert (left if not path else {**rest, "data": left}) == body


def test_only_lists_of_objects_are_cut() -> None:
    assert dict(lists_in(Page)) == {("data",): Item, ("more",): Part, ("inner", "items"): Item}
    assert dict(lists_in(list[Item] | None)) == {(): Item}
    assert dict(lists_in(list[int])) == {}
    assert dict(lists_in(dict[str, Item])) == {}
