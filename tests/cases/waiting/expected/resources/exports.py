"""Operations on exports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.base.operation import Empty, Json, Operation, Segment, Text
from .._runtime.base.waiting import Waiting as _Waiting
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.client.waiting_calls_async import AsyncWaitingCalls as _AsyncWaitingCalls
from .._runtime.client.waiting_calls_sync import WaitingCalls as _WaitingCalls

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._runtime.call.flow import RawResponse as _RawResponse
    from .._views.exports import AsyncRaw as _AsyncRaw
    from .._views.exports import AsyncStreaming as _AsyncStreaming
    from .._views.exports import Raw as _Raw
    from .._views.exports import Streaming as _Streaming


_GET: Operation[str | None] = Operation(
    id="getExport", method="GET", path=("/exports/", Segment("id")), success={200: Text("text/csv"), 202: Empty()}
)

_START: Operation[dict[str, Any]] = Operation(
    id="startExport", method="POST", path=("/exports/", Segment("id")), success={202: Json(dict[str, Any])}
)


class Exports(_WaitingCalls, Resource):
    """Operations on exports."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def get(self, export_id: str, *, options: CallOptions | None = None) -> str | None:
        """GET /exports/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_GET, export_id, options=options)

    def wait(self, export_id: str, *, deadline: float | None = 300.0, options: CallOptions | None = None) -> str | None:
        """Wait until GET /exports/{id} answers with another status than 202, and return its answer.

        It is asked every 2 seconds, or when `Retry-After` of the answer says.

        Args:
            deadline: Seconds for all of it; None for as long as it takes.
            options: For each of the calls; see `CallOptions`.

        Raises:
            WaitTimeoutError: The deadline passed; `last` is the last answer.
        """
        return self._wait(_GET, _Waiting(), export_id, deadline=deadline, options=options)

    def wait_for_start(
        self, started: _RawResponse[Any], *, deadline: float | None = 300.0, options: CallOptions | None = None
    ) -> str | None:
        """Wait until GET /exports/{id} answers with another status than 202, and return its answer.

        It is asked every 2 seconds, or when `Retry-After` of the answer says.

        Args:
            started: What `with_raw_response` gave of POST /exports/{id}: its URL is asked.
            deadline: Seconds for all of it; None for as long as it takes.
            options: For each of the calls; see `CallOptions`.

        Raises:
            WaitTimeoutError: The deadline passed; `last` is the last answer.
        """
        return self._wait(_GET, _Waiting(url="/links/self"), started=started, deadline=deadline, options=options)

    def start(self, export_id: str, *, options: CallOptions | None = None) -> dict[str, Any]:
        """POST /exports/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_START, export_id, options=options)


class AsyncExports(_AsyncWaitingCalls, AsyncResource):
    """Operations on exports."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def get(self, export_id: str, *, options: CallOptions | None = None) -> str | None:
        """GET /exports/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_GET, export_id, options=options)

    async def wait(
        self, export_id: str, *, deadline: float | None = 300.0, options: CallOptions | None = None
    ) -> str | None:
        """Wait until GET /exports/{id} answers with another status than 202, and return its answer.

        It is asked every 2 seconds, or when `Retry-After` of the answer says.

        Args:
            deadline: Seconds for all of it; None for as long as it takes.
            options: For each of the calls; see `CallOptions`.

        Raises:
            WaitTimeoutError: The deadline passed; `last` is the last answer.
        """
        return await self._wait(_GET, _Waiting(), export_id, deadline=deadline, options=options)

    async def wait_for_start(
        self, started: _RawResponse[Any], *, deadline: float | None = 300.0, options: CallOptions | None = None
    ) -> str | None:
        """Wait until GET /exports/{id} answers with another status than 202, and return its answer.

        It is asked every 2 seconds, or when `Retry-After` of the answer says.

        Args:
            started: What `with_raw_response` gave of POST /exports/{id}: its URL is asked.
            deadline: Seconds for all of it; None for as long as it takes.
            options: For each of the calls; see `CallOptions`.

        Raises:
            WaitTimeoutError: The deadline passed; `last` is the last answer.
        """
        return await self._wait(_GET, _Waiting(url="/links/self"), started=started, deadline=deadline, options=options)

    async def start(self, export_id: str, *, options: CallOptions | None = None) -> dict[str, Any]:
        """POST /exports/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_START, export_id, options=options)
