"""CPU of decoding beside plain pydantic: values that do not fit, discriminated unions, streams, and long lists.

All ways take turns in many short rounds, as machines drift: a figure is the median of its rounds, a ratio the median of
the ratios to the first way of the same round. Run as `python -m tests.benchmarks.decoding [misfits|unions|streams|slots
...]` (`make bench-decoding`).
"""

from __future__ import annotations

import gc
import json
import logging
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from pathlib import Path
from statistics import median, quantiles
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, Tag, TypeAdapter

from specloom.runtime.base.api import Api
from specloom.runtime.base.operation import Call, Json, Operation
from specloom.runtime.base.options import Settings
from specloom.runtime.base.request import Headers, Request, Response
from specloom.runtime.call.decoding import read
from specloom.runtime.call.flow import flow
from specloom.runtime.call.session import Session
from specloom.runtime.models import slotted
from specloom.runtime.models.discriminator import one_of
from specloom.runtime.models.model import Model
from specloom.runtime.streams.stream_sync import Stream
from specloom.runtime.wire.event_stream import Events, Lines

ROUNDS = 9
RECORDS = 1000
FIELDS: dict[str, Any] = {
    **{f"text{number}": str for number in range(10)},
    **{f"number{number}": int for number in range(6)},
    **{f"flag{number}": bool for number in range(3)},
    **{f"maybe{number}": (str | None, None) for number in range(3)},
}


def _members(base: type, **more: Any) -> dict[str, Any]:
    defaults = {name: kind[1] for name, kind in FIELDS.items() if isinstance(kind, tuple)}
    kinds = {name: kind[0] if isinstance(kind, tuple) else kind for name, kind in FIELDS.items()}
    return {"__annotations__": {**kinds, **more}, "__module__": __name__, **defaults}


class Plain(BaseModel):
    """What a program would write by hand."""

    model_config = ConfigDict(extra="allow")


Record: Any = type(Model)("Record", (Model,), _members(Model))
SlottedRecord: Any = type(slotted.Model)("Record", (slotted.Model,), _members(slotted.Model))
PlainRecord: Any = type(BaseModel)("PlainRecord", (Plain,), _members(Plain))
Cat: Any = type(Model)("Cat", (Model,), _members(Model, kind=Literal["cat"]))
Dog: Any = type(Model)("Dog", (Model,), _members(Model, kind=Literal["dog"]))
PlainCat: Any = type(BaseModel)("PlainCat", (Plain,), _members(Plain, kind=Literal["cat"]))
PlainDog: Any = type(BaseModel)("PlainDog", (Plain,), _members(Plain, kind=Literal["dog"]))
Pet: Any = Annotated[
    Annotated[Cat, Tag("Cat")] | Annotated[Dog, Tag("Dog")], one_of("kind", {"cat": "Cat", "dog": "Dog"})
]
PlainPet: Any = Annotated[PlainCat | PlainDog, Field(discriminator="kind")]
API = Api(name="Records", package="records", server="https://records.example")
SETTINGS = Settings(API, credentials={}, base_url="https://records.example")
JSON = Headers.of({"content-type": "application/json"})
Ways = dict[str, Callable[[], Any]]


def record(index: int, **members: Any) -> dict[str, Any]:
    """Return an object that fits, but for `members`."""
    kinds: dict[Any, Any] = {str: f"some text {index}", int: index, bool: index % 2 == 0}
    return {**{name: kinds.get(kind, f"perhaps {index}") for name, kind in FIELDS.items()}, **members}


def misfits() -> None:
    """Measure pages of 1,000 records of which some do not fit."""
    content = Json(list[Record])
    fitting = [record(index) for index in range(RECORDS)]
    one = [*fitting]
    one[RECORDS // 2] = record(0, number3="none")
    wrong = {name: {} for name in FIELDS}
    missing = [{name: value for name, value in each.items() if name != "text4"} for each in fitting]
    pages = {
        "page that fits": fitting,
        "one wrong type in one record": one,
        "one wrong type in each record": [record(index, number3=f"none {index}") for index in range(RECORDS)],
        "a required field missing in each": missing,
        "all fields of all records wrong": [record(index, **wrong) for index in range(RECORDS)],
    }
    plain = TypeAdapter(list[PlainRecord]).validate_json
    octets = {name: json.dumps(page).encode() for name, page in pages.items()}
    fits = octets["page that fits"]
    ways: Ways = {"plain pydantic, page that fits": lambda: plain(fits)}
    for name, page in octets.items():
        ways[name] = lambda page=page: read(content, Response(200, JSON, page), SETTINGS)  # type: ignore[misc]
        if page is not fits:
            ways[f"{name}, after one that fits"] = ways[name]
    before = {name: ways["page that fits"] for name in ways if name.endswith("after one that fits")}
    measure("misfits", ways, "page that fits", before)


def unions() -> None:
    """Measure a page of 1,000 objects of two classes that a property tells apart."""
    page = json.dumps([record(index, kind="dog" if index % 2 else "cat") for index in range(RECORDS)]).encode()
    plain, content = TypeAdapter(list[PlainPet]).validate_json, Json(list[Pet])
    ways: Ways = {
        "plain pydantic, Field(discriminator=...)": lambda: plain(page),
        "discriminated union": lambda: read(content, Response(200, JSON, page), SETTINGS),
    }
    measure("unions", ways)


def slots() -> None:
    """Measure what models in slots cost beside models in dictionaries, with pages of 1,000 records."""
    page = json.dumps([record(index) for index in range(RECORDS)]).encode()
    wrong = json.dumps([record(index, number3=f"none {index}") for index in range(RECORDS)]).encode()
    works: dict[str, Callable[[Any, Any], Any]] = {
        "page that fits": lambda content, _: read(content, Response(200, JSON, page), SETTINGS),
        "one wrong type in each record": lambda content, _: read(content, Response(200, JSON, wrong), SETTINGS),
        "reading four attributes": lambda _, made: [(one.text0, one.number1, one.flag2, one.maybe0) for one in made],
        "setting an attribute": lambda _, made: [setattr(one, "number1", 3) for one in made],
        "to_json": lambda _, made: [one.to_json() for one in made],
        "copying": lambda _, made: [*map(copy, made)],
    }
    kinds = {"dictionaries": Json(list[Record]), "slots": Json(list[SlottedRecord])}
    for title, work in works.items():
        ways: Ways = {}
        for name, content in kinds.items():
            made = read(content, Response(200, JSON, page), SETTINGS)
            ways[name] = lambda work=work, content=content, made=made: work(content, made)  # type: ignore[misc]
        measure(f"slots: {title}", ways)


class _Opened:
    """A response whose content comes in pieces, as a transport gives it."""

    def __init__(self, response: Response, chunks: list[bytes]) -> None:
        self.opened, self._chunks = response, chunks
        self.request = Request("GET", "https://records.example/records")

    def iter_bytes(self) -> Iterator[bytes]:
        """Yield the content."""
        return iter(self._chunks)

    def drain(self) -> None:
        """Leave nothing."""


class _Shell:
    def __init__(self, response: Response, chunks: list[bytes]) -> None:
        self.session = Session(SETTINGS)
        self._opened = _Opened(response, chunks)

    @contextmanager
    def open(self, call: Call[Any]) -> Iterator[_Opened]:
        """Open the stream."""
        yield self._opened


class _Small(Model):
    id: int
    text: str
    done: bool


class _PlainSmall(Plain):
    id: int
    text: str
    done: bool


def streams() -> None:
    """Measure streams of 1,000 objects of three fields, in pieces of 16 KiB."""
    lines = [json.dumps({"id": index, "text": f"some {index}", "done": True}).encode() for index in range(RECORDS)]
    plain = TypeAdapter(_PlainSmall).validate_json
    ndjson = b"".join(line + b"\n" for line in lines)
    events = b"".join(b"data: " + line + b"\n\n" for line in lines)

    def floor() -> None:
        for line in ndjson.split(b"\n"):
            if line:
                plain(line)

    def floor_of_events() -> None:
        for event in events.split(b"\n\n"):
            if event:
                plain(event[6:])

    jsonl = ("application/jsonl", Lines(_Small), ndjson)
    sse = ("text/event-stream", Events(_Small), events)
    for floor_name, base, (media_type, content, octets) in (("NDJSON", floor, jsonl), ("SSE", floor_of_events, sse)):
        operation: Operation[Any] = Operation("records.watch", "GET", ("records",), success={200: content})
        chunks = [octets[start : start + 16384] for start in range(0, len(octets), 16384)]
        shell: Any = _Shell(Response(200, Headers.of({"content-type": media_type})), chunks)
        stream: Stream[Any] = Stream(lambda shell=shell: shell, Call(operation))  # type: ignore[misc]
        ways: Ways = {
            f"split and plain pydantic, {floor_name}": base,
            f"iteration, {floor_name}": lambda stream=stream: [*map(id, stream)],  # type: ignore[misc]
            f"events(), {floor_name}": lambda stream=stream: [*map(id, stream.events())],  # type: ignore[misc]
        }
        measure(f"stream of {floor_name}", ways)


def turns() -> None:
    """How long others wait while a call's long list is read: the longest of their waits, in CPU time."""
    print("| records | MB | at once, ms | in slices, ms | longest wait, ms | with the collector, ms |")
    print("|---|---|---|---|---|---|")
    body = Json(list[Record])
    for count in (1_000, 10_000, 100_000):
        content = json.dumps([record(index) for index in range(count)]).encode()
        operation: Operation[Any] = Operation("list", "GET", ("/records",), {200: body})
        figures: list[float] = []
        for collects in (False, True):
            (gc.enable if collects else gc.disable)()
            gc.collect()
            for _ in range(3):  # the first makes the validators
                begun = last = time.process_time()
                longest = 0.0
                steps: Any = flow(Call(operation), Session(SETTINGS))
                next(steps)
                step = Response(200, JSON, content)
                try:
                    while True:
                        steps.send(step)
                        step = None
                        now = time.process_time()
                        longest, last = max(longest, now - last), now
                except StopIteration as end:
                    value = end.value
                now = time.process_time()
                longest = max(longest, now - last)
                del value
            figures += (now - begun, longest)
        gc.disable()
        begun = time.process_time()
        value = read(body, Response(200, JSON, content), SETTINGS)
        whole = time.process_time() - begun
        del value
        gc.enable()
        shown = [f"{figure * 1000:.1f}" for figure in (whole, figures[0], figures[1], figures[3])]
        print(f"| {count:,} | {len(content) / 1e6:.1f} | {' | '.join(shown)} |", flush=True)


def memory() -> None:
    """Measure what 20,000 records take, in processes that do nothing else."""
    page = json.dumps([record(index) for index in range(20 * RECORDS)]).encode()
    plain, content, lean = TypeAdapter(list[PlainRecord]).validate_json, Json(list[Record]), Json(list[SlottedRecord])
    ways: Ways = {
        "json.loads": lambda: json.loads(page),
        "plain pydantic": lambda: plain(page),
        "records": lambda: read(content, Response(200, JSON, page), SETTINGS),
        "records in slots": lambda: read(lean, Response(200, JSON, page), SETTINGS),
    }
    plain(b"[]")
    for each in (content, lean):
        read(each, Response(200, JSON, b"[]"), SETTINGS)
    sys.stdout.write(f"\n{'memory':50} {'bytes a record':>14}   middle half, {ROUNDS} rounds\n")
    for name, work in ways.items():
        grown = [_grown(work) for _ in range(ROUNDS)]
        low, typical, high = quantiles((octets / 20 / RECORDS for octets in grown), n=4)
        sys.stdout.write(f"{name:50} {typical:14.0f}   {low:.0f} to {high:.0f}\n")


def _grown(work: Callable[[], Any]) -> int:
    """Return by how many octets a forked process grows with what `work` returns."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        gc.collect()
        before = _resident()
        made = work()
        gc.collect()
        os.write(writer, str(_resident() - before).encode())
        del made
        os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    with os.fdopen(reader) as pipe:
        return int(pipe.read())


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def measure(title: str, ways: Ways, base: str = "", before: Ways | None = None) -> None:
    """Print the CPU of each way, and as a part of `base` (the first): medians, with the middle half of the ratios."""
    names = list(ways)
    base = base or names[0]
    found: dict[str, list[float]] = {name: [] for name in names}
    for round_number in range(ROUNDS + 1):
        for name, work in ways.items():
            earlier = (before or {}).get(name)
            if earlier is None:
                work()  # what a value before this one leaves behind is no part of it
            else:
                earlier()
            gc.collect()
            begin = time.process_time()
            work()
            if round_number:
                found[name].append(time.process_time() - begin)
    sys.stdout.write(f"\n{title:50} {'median ms':>10} {'ratio':>7}   middle half, {ROUNDS} rounds\n")
    for name in names:
        low, ratio, high = quantiles((mine / its for mine, its in zip(found[name], found[base], strict=True)), n=4)
        sys.stdout.write(f"{name:50} {median(found[name]) * 1000:10.2f} {ratio:7.2f}   {low:.2f} to {high:.2f}\n")


TOPICS = {"misfits": misfits, "unions": unions, "streams": streams, "memory": memory, "slots": slots, "turns": turns}


def main() -> None:
    """Measure the topics that are named, or all."""
    logging.getLogger("records").addHandler(logging.NullHandler())
    logging.getLogger("records").setLevel(logging.ERROR)
    for topic in sys.argv[1:] or TOPICS:
        TOPICS[topic]()


if __name__ == "__main__":
    main()
