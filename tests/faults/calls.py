"""What rows call. Each is written once: it yields what has to be awaited, or what is to become a list."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from io import BytesIO
from pathlib import Path
from typing import Any

Use = Generator[Any, Any, Any]


def get(client: Any) -> Use:
    return (yield client.things.get("1")).id


def broken(client: Any) -> Use:
    yield client.things.get("1")
    return 1 // 0


def get_twice(client: Any) -> Use:
    first = yield client.things.get("1")
    second = yield client.things.get("2")
    return [first.id, second.id]


def get_again(client: Any) -> Use:
    """Go on after an error, with the same client."""
    try:
        yield client.things.get("1")
    except Exception as error:  # noqa: BLE001  # any at all is what the row is about
        return [type(error).__name__, (yield client.things.get("2")).id]
    return "no error"


def raw(client: Any) -> Use:
    response = yield client.things.with_raw_response.get("1")
    return [response.status, response.value.id]


def create(client: Any) -> Use:
    return (yield client.things.create(name="x")).id


def delete(client: Any) -> Use:
    return (yield client.things.delete("1"))


def walk(client: Any) -> Use:
    return [thing.id for thing in (yield client.things.list())]


def numbered(client: Any) -> Use:
    return [thing.id for thing in (yield client.things.list_numbered())]


def linked(client: Any) -> Use:
    return [thing.id for thing in (yield client.things.list_linked())]


def fields(client: Any) -> Use:
    return [thing.id for thing in (yield client.fields.list())]


def feed(client: Any) -> Use:
    return [getattr(item, "id", item) for item in (yield client.feeds.watch())]


def lines(client: Any) -> Use:
    return [getattr(item, "id", item) for item in (yield client.lines.list())]


def report(client: Any) -> Use:
    return (yield client.files.get_report())


def note(client: Any) -> Use:
    return (yield client.files.get_note())


def put(client: Any) -> Use:
    return (yield client.files.update_note(b"octets"))


class Changing(BytesIO):
    """A file that is no longer as long as it was, once it is read."""

    def __init__(self, size: int) -> None:
        super().__init__(b"x" * 100)
        self._later = size

    def read(self, size: int | None = -1, /) -> bytes:
        if size and len(self.getvalue()) != self._later:
            at = self.tell()
            self.truncate(min(100, self._later))
            self.seek(0, 2)
            self.write(b"x" * (self._later - self.tell()))
            self.seek(at)
        return super().read(size)


def shrinking(client: Any) -> Use:
    return (yield client.files.update_note(Changing(40)))


def growing(client: Any) -> Use:
    return (yield client.files.update_note(Changing(300)))


def half_a_surrogate(client: Any) -> Use:
    return (yield client.things.get("a\ud800"))


def half_a_surrogate_within(client: Any) -> Use:
    return (yield client.things.create(name="a\ud800"))


def vault(client: Any) -> Use:
    return (yield client.vault.open()).id


def save(client: Any) -> Use:
    with tempfile.TemporaryDirectory() as folder:
        opened = client.files.with_streaming_response.get_report()
        target = Path(folder) / "report.pdf"
        return [(yield (opened, target)), sorted(path.name for path in Path(folder).iterdir())]


CALLS = {call.__name__: call for call in (
    get, broken, get_twice, get_again, raw, create, delete, walk, numbered, linked, fields, feed, lines, report, note,
    put, shrinking, growing, half_a_surrogate, half_a_surrogate_within, vault, save,
)}  # fmt: skip


def driven(use: Use) -> Any:
    """Run a use of a synchronous client."""
    try:
        step = next(use)
        while True:
            try:
                value = _result(step)
            except Exception as error:  # noqa: BLE001  # handed to the use
                step = use.throw(error)
            else:
                step = use.send(value)
    except StopIteration as done:
        return done.value


async def awaited(use: Use) -> Any:
    """Run a use of an asynchronous client."""
    try:
        step = next(use)
        while True:
            try:
                value = await _awaited_result(step)
            except Exception as error:  # noqa: BLE001  # as above
                step = use.throw(error)
            else:
                step = use.send(value)
    except StopIteration as done:
        return done.value


def _result(step: Any) -> Any:
    if isinstance(step, tuple):
        opened, target = step
        with opened as response:
            return response.save(target)
    return list(step) if _is_many(step) else step


async def _awaited_result(step: Any) -> Any:
    if isinstance(step, tuple):
        opened, target = step
        async with opened as response:
            return await response.save(target)
    return [item async for item in step] if _is_many(step) else await step


def _is_many(step: Any) -> bool:
    return hasattr(step, "pages") or hasattr(step, "events")
