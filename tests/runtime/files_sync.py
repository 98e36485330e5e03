"""A resource of files and streams. Derived from `files_async`."""

from __future__ import annotations

from typing import Any

from specloom.runtime.client.resource_sync import Resource
from specloom.runtime.client.streamed_calls_sync import StreamedCalls
from specloom.runtime.wire.bodies import model_of

from .files import DOWNLOAD, POST, PUT, TAIL, WATCH, Send


class Files(StreamedCalls, Resource):
    def download(self) -> bytes:
        return self._call(DOWNLOAD)

    def put(self, content: Any) -> None:
        return self._call(PUT, body=content)

    def post(self, **fields: Any) -> None:
        return self._call(POST, body=model_of(Send, None, fields))

    def watch(self) -> Any:
        return self._stream(WATCH)

    def tail(self) -> Any:
        return self._stream(TAIL)
