"""Events as they are read: whatever comes, a stream goes on, and what is told apart by name has its own type."""

from __future__ import annotations

import json
import tracemalloc
from datetime import date, datetime
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.base.api import Api
from specloom.runtime.base.contexts import Reading
from specloom.runtime.base.drift import Drift
from specloom.runtime.base.errors import DecodeError
from specloom.runtime.base.operation import Call, Operation
from specloom.runtime.base.options import Settings
from specloom.runtime.base.request import Headers, Request, Response
from specloom.runtime.call.session import Session
from specloom.runtime.models.model import DateTime, JsonNumber, Model
from specloom.runtime.streams import reading as streams
from specloom.runtime.wire.event_stream import Events, Lines, PlainText, StreamEvent

from .example import Task


class Moment(Model):
    at: DateTime
    rate: JsonNumber


NAMED = Events(
    None,
    named={
        "text": str,
        "number": int,
        "task": lambda: Task,
        "day": PlainText(date),
        "ping": None,
        "either": Task | str,
    },
)
SSE = Headers.of({"content-type": "text/event-stream"})


def reading(content: Any, drifts: list[Drift], **options: Any) -> streams.Reading:
    """Return the reading of a stream that has begun."""
    operation: Operation[Any] = Operation(id="watch", method="GET", path=("/watch",), success={200: content})
    settings = Settings(
        Api(name="Example", server="https://x.invalid", package="example", version="1"),
        credentials={},
        base_url="https://x.invalid",
    )
    bare = options.pop("bare", False)
    chosen: Any = {"on_drift": drifts.append, **options}
    session = Session(settings.changed(chosen))
    begun = streams.Reading(Call(operation), session, bare=bare)
    kind = "application/jsonl" if isinstance(content, Lines) else "text/event-stream"
    begun.begin(Response(200, Headers.of({"content-type": kind})), Request("GET", "https://x.invalid/watch"))
    return begun


@pytest.mark.parametrize(
    ("event", "data", "value", "fits"),
    [
        ("text", "[DONE]", "[DONE]", True),
        ("number", "5", 5, True),
        ("number", "1.5", 1.5, False),
        ("number", "five", "five", False),
        ("task", '{"id": "1"}', Task(id="1"), True),
        ("task", "", "", False),
        ("day", "2025-01-02", date(2025, 1, 2), True),
        ("day", "2025", "2025", False),
        ("ping", "", None, True),
        ("ping", "x", "x", False),
        ("either", '{"id": "1"}', Task(id="1"), True),
        ("either", "hi", "hi", True),
        ("either", "12", "12", True),
        ("other", "12", "12", False),
        ("", "12", "12", False),
    ],
)
def test_the_name_decides_what_the_data_is(event: str, data: str, value: Any, fits: bool) -> None:
    drifts: list[Drift] = []
    content = f"event: {event}\ndata: {data}\n\n".encode()
    begun = reading(NAMED, drifts)
    (item,) = begun.feed(content)
    assert (begun.item(item), item.event, item.data) == (item, event or "message", value)
    assert bool(drifts) is not fits
    strict = reading(NAMED, [], strict=True)
    if fits:
        assert list(strict.feed(content)) == [item]
        assert NAMED.decoded(Response(200, SSE, content), Reading(None)) == [item]
    else:
        with pytest.raises(DecodeError):
            list(strict.feed(content))


@pytest.mark.parametrize("content", [Events(list[Moment]), Lines(list[Moment])])
def test_odd_values_in_items_are_kept_and_reported(content: Any) -> None:
    drifts: list[Drift] = []
    data = '[{"at": "2025-01-02T03:04:05", "rate": 0.12345678901234567890}]'
    octets = (f"data: {data}\n\n" if isinstance(content, Events) else f"{data}\n").encode() * 2
    begun = reading(content, drifts)
    for item in begun.feed(octets):
        (moment,) = item.data
        assert moment.at == datetime.fromisoformat("2025-01-02T03:04:05")
        assert str(moment.rate) == "0.12345678901234567890"
        assert moment.model_dump(mode="json")["at"] == "2025-01-02T03:04:05"
        assert [drift.pointer for drift in drifts] == ["/0/at", "/0/rate"]
        drifts.clear()
    with pytest.raises(DecodeError):
        list(reading(content, [], strict=True).feed(octets))


@pytest.mark.parametrize(
    ("kind", "items"),
    [
        (Task, [Task(id="1")]),
        (Task | None, [Task(id="1")]),
        (str, ["", '{"id": "1"}']),
        (Task | str, ["", Task(id="1")]),
    ],
)
def test_empty_data_is_an_item_only_where_it_is_a_value(kind: Any, items: list[Any]) -> None:
    drifts: list[Drift] = []
    content = b'data:\n\ndata: {"id": "1"}\n\n'
    assert [item.data for item in reading(Events(kind), drifts).feed(content)] == items
    assert len(drifts) == 2 - len(items)
    assert Events(kind).decoded(Response(200, SSE, content), Reading(None)) == items
    strict = reading(Events(kind), [], strict=True)
    if len(items) == 1:
        with pytest.raises(DecodeError):
            list(strict.feed(content))
    else:
        assert [item.data for item in strict.feed(content)] == items


def test_an_event_inside_of_the_data_may_have_a_name_of_any_type() -> None:
    for name in ("[]", "{}", "1", "null"):
        content = f'data: {{"event": {name}, "data": "a"}}\n\n'.encode()
        (item,) = reading(NAMED, []).feed(content)
        assert json.loads(item.data)["event"] == json.loads(name)


def test_events_without_data_are_events_only_where_the_document_says_so() -> None:
    drifts: list[Drift] = []
    content = b": comment\n\nevent: ping\n\nevent: text\n\nid: 4\n\nretry: 20\nevent: ping\n\n"
    items = list(reading(NAMED, drifts).feed(content))
    assert items == [StreamEvent(None, "ping"), StreamEvent(None, "ping", "4", 20)]
    assert drifts == []


def test_an_event_inside_of_the_data_is_that_event() -> None:
    drifts: list[Drift] = []
    inner = {"event": "task", "data": {"id": "1"}, "id": "9"}
    more = {**inner, "more": True}
    content = "".join(f"data: {json.dumps(data)}\n\n" for data in (inner, more)).encode()
    first, second = reading(NAMED, drifts).feed(content)
    assert first == StreamEvent(Task(id="1"), "task", "9")
    assert second == StreamEvent(json.dumps(more), "message")
    assert len(drifts) == 1


def test_events_of_other_names_have_the_type_of_others_if_there_is_one() -> None:
    drifts: list[Drift] = []
    (item,) = reading(Events(Task, named={"text": str}), drifts).feed(b'event: new\ndata: {"id": "1"}\n\n')
    assert item == StreamEvent(Task(id="1"), "new")
    assert drifts == []


@pytest.mark.parametrize("content", [NAMED, Events(Task), Events(Literal["a"]), Lines(Task)])
@given(octets=st.lists(st.sampled_from([b"event: ", b"data: ", b"task", b"ping", b"\n", b"\r", b'{"id": 1}', b"\xff"])))
def test_nothing_ends_a_stream(content: Any, octets: list[bytes]) -> None:
    begun = reading(content, [])
    for item in begun.feed(b"".join(octets) + b"\n\n"):
        assert isinstance(item, StreamEvent)
    before = begun.ended()
    rest = list(
        begun.feed(b'{"id": "last"}\n' if isinstance(content, Lines) else b'event: task\ndata: {"id": "last"}\n\n')
    )
    assert before is False
    assert rest[-1].data == (Task(id="last") if content != Events(Literal["a"]) else {"id": "last"})


def test_a_stream_goes_on_behind_an_event_that_the_caller_names() -> None:
    begun = reading(NAMED, [], last_event_id="6")
    assert begun.call.added == (("Last-Event-ID", "6"),)
    (item,) = begun.feed(b"event: text\ndata: x\n\n")
    assert item.id == "6"
    declared = Call(begun.call.operation, headers={"last-event-id": "1", "x-other": "2"}).resumed("7")
    assert (declared.headers, declared.added) == ({"x-other": "2"}, (("Last-Event-ID", "7"),))


ITEMS = [
    '{"id": "1"}',
    '{"id": 5}',
    '{"id": "2", "due": "2024-01-02T03:04:05"}',
    "{}",
    "[DONE]",
    "text",
    "",
    "1.50",
    " ",
]


@given(
    st.lists(st.tuples(st.sampled_from(["", "", "x"]), st.sampled_from(["", "7"]), st.sampled_from(ITEMS))),
    st.sampled_from([Events(Task), Events(Task | str), Events(JsonNumber), Events(str), Events(Task, end="text")]),
    st.integers(1, 40),
)
def test_bare_items_are_the_data_of_events(parts: list[tuple[str, str, str]], content: Any, size: int) -> None:
    """By whatever way they are decoded: at once, or with a closer look as all were."""
    octets = "".join(
        f"event: {event}\n" * bool(event) + f"id: {number}\nretry: {number}\n" * bool(number) + f"data: {data}\n\n"
        for event, number, data in parts
    ).encode()
    chunks = [octets[start : start + size] for start in range(0, len(octets), size)]
    found: list[tuple[list[Any], list[Drift], bool]] = []
    for bare, is_slow in ((False, True), (False, False), (True, True), (True, False)):
        drifts: list[Drift] = []
        begun = reading(content, drifts, bare=bare)
        if is_slow:
            begun._decoder = lambda kind: None  # type: ignore[method-assign]  # as if nothing could be read at once
        items = [item for chunk in chunks for item in begun.feed(chunk)]
        found.append(([begun.item(item) for item in items], drifts, begun.ended()))
        if not bare:
            assert all(isinstance(item, StreamEvent) for item in items)
            found[-1][0].extend((item.event, item.id, item.retry) for item in items)
    assert found[0] == found[1]
    assert found[2] == found[3]
    assert found[2][0] == found[0][0][: len(found[2][0])]
    assert found[2][1:] == found[0][1:]


def test_an_event_of_many_short_lines_is_whole_and_takes_little_memory() -> None:
    parser = Events(str).parser()
    count = 200_000
    piece = b"data: x\n" * 4000
    tracemalloc.start()
    try:
        for _ in range(count // 4000):
            assert list(parser.feed(piece)) == []
        assert tracemalloc.get_traced_memory()[0] < 4 * 2 * count
    finally:
        tracemalloc.stop()
    first, second = parser.feed(b"data: y\n\ndata: z\n\n")
    assert first.data == "x\n" * count + "y"
    assert second.data == "z"
