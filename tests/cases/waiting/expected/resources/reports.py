"""Operations on reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.base.operation import Empty, Json, Operation, Segment
from .._runtime.base.waiting import Waiting as _Waiting
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.client.waiting_calls_async import AsyncWaitingCalls as _AsyncWaitingCalls
from .._runtime.client.waiting_calls_sync import WaitingCalls as _WaitingCalls

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.reports import AsyncRaw as _AsyncRaw
    from .._views.reports import AsyncStreaming as _AsyncStreaming
    from .._views.reports import Raw as _Raw
    from .._views.reports import Streaming as _Streaming


_GET: Operation[models.GetReportResponse] = Operation(
    id="getReport",
    method="GET",
    path=("/reports/", Segment("id")),
    success={200: Json(lambda: models.GetReportResponse)},
)

_START: Operation[None] = Operation(
    id="startReport", method="POST", path=("/reports/", Segment("id")), success={202: Empty()}
)


class Reports(_WaitingCalls, Resource):
    """Operations on reports."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def get(self, report_id: str, *, options: CallOptions | None = None) -> models.GetReportResponse:
        """GET /reports/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_GET, report_id, options=options)

    def wait(
        self, report_id: str, *, deadline: float | None = 300.0, options: CallOptions | None = None
    ) -> models.GetReportResponse:
        """Wait until `/ready` of GET /reports/{id} is `True`, and return the last answer.

        It is asked every 2 seconds, or when `Retry-After` of the answer says.

        Args:
            deadline: Seconds for all of it; None for as long as it takes.
            options: For each of the calls; see `CallOptions`.

        Raises:
            WaitTimeoutError: The deadline passed; `last` is the last answer.
        """
        return self._wait(
            _GET,
            _Waiting(status="/ready", done=(True,), pending=(False, True)),
            report_id,
            deadline=deadline,
            options=options,
        )

    def start(self, report_id: str, *, options: CallOptions | None = None) -> None:
        """POST /reports/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_START, report_id, options=options)


class AsyncReports(_AsyncWaitingCalls, AsyncResource):
    """Operations on reports."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def get(self, report_id: str, *, options: CallOptions | None = None) -> models.GetReportResponse:
        """GET /reports/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_GET, report_id, options=options)

    async def wait(
        self, report_id: str, *, deadline: float | None = 300.0, options: CallOptions | None = None
    ) -> models.GetReportResponse:
        """Wait until `/ready` of GET /reports/{id} is `True`, and return the last answer.

        It is asked every 2 seconds, or when `Retry-After` of the answer says.

        Args:
            deadline: Seconds for all of it; None for as long as it takes.
            options: For each of the calls; see `CallOptions`.

        Raises:
            WaitTimeoutError: The deadline passed; `last` is the last answer.
        """
        return await self._wait(
            _GET,
            _Waiting(status="/ready", done=(True,), pending=(False, True)),
            report_id,
            deadline=deadline,
            options=options,
        )

    async def start(self, report_id: str, *, options: CallOptions | None = None) -> None:
        """POST /reports/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_START, report_id, options=options)
