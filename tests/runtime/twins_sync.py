"""A client of the example, and what tests do with it. Derived from `twins_async`.

A test calls what it needs of the module of whichever client it was given: `twin(client).saved(client, path)`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from specloom.runtime.base.errors import APIError
from specloom.runtime.base.operation import Call
from specloom.runtime.client.client_sync import Client
from specloom.runtime.client.paged_calls_sync import PagedCalls
from specloom.runtime.client.resource_sync import Resource, streaming
from specloom.runtime.wire.bodies import model_of

from .example import API, CREATE, DELETE, GET, LIST, WALK, Task, TaskCreate


class Tasks(PagedCalls, Resource):
    def get(self, task_id: str) -> Task:
        return self._call(GET, task_id)

    def create(self, body: TaskCreate | None = None, **fields: Any) -> Task:
        return self._call(CREATE, body=model_of(TaskCreate, body, fields))

    def delete(self, task_id: str) -> None:
        return self._call(DELETE, task_id)

    def list(self, *, limit: int | None = None, offset: int | None = None) -> Any:
        return self._pages(LIST, limit, offset)


class Example(Client):
    def __init__(self, *, api_key: Any = "secret-key", transport: Any = None, **options: Any) -> None:
        super().__init__(API, credentials={"api_key": api_key}, transport=transport, **options)

    @property
    def tasks(self) -> Tasks:
        return self._resource(Tasks)


def files(client: Any) -> Any:
    from .files_sync import Files  # not before there are files

    return client._resource(Files)


def collected(stream: Any, into: list[Any]) -> None:
    """Read a stream to its end."""
    for item in stream:  # one by one: what came before an error counts
        into.append(item)  # noqa: PERF401, PERF402, RUF100  # the synchronous form is derived


def saved(client: Any, target: Path, progress: Callable[[int, int | None], object] | None = None) -> Any:
    """Download a file."""
    with files(client).with_streaming_response.download() as response:
        return response.save(target, progress=progress)


def read(client: Any) -> Any:
    """Read a response that was opened."""
    with streaming(client.tasks.get)("1") as response:
        return response.read()


def listed(client: Any) -> Any:
    """Read pages as items, as pages, and the first alone."""
    pager = client.tasks.list(limit=2)
    ids = [task.id for task in pager]
    return ids, [len(page.data) for page in pager.pages()], (pager.first_page()).total


def pages(client: Any) -> Any:
    from specloom.runtime.pages.pager_sync import Pager  # not before there are pages

    return Pager(client._open, Call(WALK))


def walked(client: Any) -> list[Any]:
    """Read all items of an operation with cursors."""
    pager = pages(client)
    return [task for task in pager]  # noqa: C416, RUF100  # the synchronous form is derived


def resumed(client: Any, marks: list[Any]) -> Any:
    """Read two items, fail, go on at the checkpoint, and then again from the one before it."""
    pager = pages(client)
    assert json.loads(pager.checkpoint or "") == {"operation": "walkTasks", "at": {}}
    walk = iter(pager)
    marks.extend([((next(walk)).id, pager.checkpoint) for _ in range(2)])
    with pytest.raises(APIError):
        next(walk)
    marks.append(pager.checkpoint)
    again = pager.resume(pager.checkpoint)
    marks.extend([task.id for task in again])
    marks.append(again.checkpoint)
    return [task.id for task in pager.resume(marks[1][1])], (pager.first_page()).next
