"""A client of the example, and what tests do with it. `twins_sync` is derived from this module.

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
from specloom.runtime.client.client_async import AsyncClient
from specloom.runtime.client.paged_calls_async import AsyncPagedCalls
from specloom.runtime.client.resource_async import AsyncResource, async_streaming
from specloom.runtime.wire.bodies import model_of

from .example import API, CREATE, DELETE, GET, LIST, WALK, Task, TaskCreate


class AsyncTasks(AsyncPagedCalls, AsyncResource):
    async def get(self, task_id: str) -> Task:
        return await self._call(GET, task_id)

    async def create(self, body: TaskCreate | None = None, **fields: Any) -> Task:
        return await self._call(CREATE, body=model_of(TaskCreate, body, fields))

    async def delete(self, task_id: str) -> None:
        return await self._call(DELETE, task_id)

    def list(self, *, limit: int | None = None, offset: int | None = None) -> Any:
        return self._pages(LIST, limit, offset)


class AsyncExample(AsyncClient):
    def __init__(self, *, api_key: Any = "secret-key", transport: Any = None, **options: Any) -> None:
        super().__init__(API, credentials={"api_key": api_key}, transport=transport, **options)

    @property
    def tasks(self) -> AsyncTasks:
        return self._resource(AsyncTasks)


def files(client: Any) -> Any:
    from .files_async import AsyncFiles  # not before there are files

    return client._resource(AsyncFiles)


async def collected(stream: Any, into: list[Any]) -> None:
    """Read a stream to its end."""
    async for item in stream:  # one by one: what came before an error counts
        into.append(item)  # noqa: PERF401, PERF402, RUF100  # the synchronous form is derived


async def saved(client: Any, target: Path, progress: Callable[[int, int | None], object] | None = None) -> Any:
    """Download a file."""
    async with files(client).with_streaming_response.download() as response:
        return await response.save(target, progress=progress)


async def read(client: Any) -> Any:
    """Read a response that was opened."""
    async with async_streaming(client.tasks.get)("1") as response:
        return await response.read()


async def listed(client: Any) -> Any:
    """Read pages as items, as pages, and the first alone."""
    pager = client.tasks.list(limit=2)
    ids = [task.id async for task in pager]
    return ids, [len(page.data) async for page in pager.pages()], (await pager.first_page()).total


def pages(client: Any) -> Any:
    from specloom.runtime.pages.pager_async import AsyncPager  # not before there are pages

    return AsyncPager(client._open, Call(WALK))


async def walked(client: Any) -> list[Any]:
    """Read all items of an operation with cursors."""
    pager = pages(client)
    return [task async for task in pager]  # noqa: C416, RUF100  # the synchronous form is derived


async def resumed(client: Any, marks: list[Any]) -> Any:
    """Read two items, fail, go on at the checkpoint, and then again from the one before it."""
    pager = pages(client)
    assert json.loads(pager.checkpoint or "") == {"operation": "walkTasks", "at": {}}
    walk = aiter(pager)
    marks.extend([((await anext(walk)).id, pager.checkpoint) for _ in range(2)])
    with pytest.raises(APIError):
        await anext(walk)
    marks.append(pager.checkpoint)
    again = pager.resume(pager.checkpoint)
    marks.extend([task.id async for task in again])
    marks.append(again.checkpoint)
    return [task.id async for task in pager.resume(marks[1][1])], (await pager.first_page()).next
