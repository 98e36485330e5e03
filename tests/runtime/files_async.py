"""A resource of files and streams. `files_sync` is derived from this module."""

from __future__ import annotations

from typing import Any

from specloom.runtime.client.resource_async import AsyncResource
from specloom.runtime.client.streamed_calls_async import AsyncStreamedCalls
from specloom.runtime.wire.bodies import model_of

from .files import DOWNLOAD, POST, PUT, TAIL, WATCH, Send


class AsyncFiles(AsyncStreamedCalls, AsyncResource):
    async def download(self) -> bytes:
        return await self._call(DOWNLOAD)

    async def put(self, content: Any) -> None:
        return await self._call(PUT, body=content)

    async def post(self, **fields: Any) -> None:
        return await self._call(POST, body=model_of(Send, None, fields))

    def watch(self) -> Any:
        return self._stream(WATCH)

    def tail(self) -> Any:
        return self._stream(TAIL)
