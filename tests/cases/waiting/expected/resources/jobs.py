"""Operations on jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime.base.operation import Json, Operation, Parameter, Segment
from .._runtime.base.waiting import Waiting as _Waiting
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.client.waiting_calls_async import AsyncWaitingCalls as _AsyncWaitingCalls
from .._runtime.client.waiting_calls_sync import WaitingCalls as _WaitingCalls

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._runtime.call.flow import RawResponse as _RawResponse
    from .._views.jobs import AsyncRaw as _AsyncRaw
    from .._views.jobs import AsyncStreaming as _AsyncStreaming
    from .._views.jobs import Raw as _Raw
    from .._views.jobs import Streaming as _Streaming


_CREATE: Operation[models.Job] = Operation(
    id="createJob", method="POST", path=("/jobs",), success={202: Json(lambda: models.Job)}
)

_GET: Operation[models.Job] = Operation(
    id="getJob",
    method="GET",
    path=("/jobs/", Segment("id")),
    query=(Parameter("deadline"),),
    success={200: Json(lambda: models.Job)},
)


class Jobs(_WaitingCalls, Resource):
    """Operations on jobs."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def create(self, *, options: CallOptions | None = None) -> models.Job:
        """POST /jobs.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_CREATE, options=options)

    def get(self, job_id: str, *, deadline: str | None = None, options: CallOptions | None = None) -> models.Job:
        """GET /jobs/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return self._call(_GET, job_id, deadline, options=options)

    def wait(
        self,
        job_id: str,
        *,
        deadline: str | None = None,
        deadline_: float | None = 60.0,
        options: CallOptions | None = None,
    ) -> models.Job:
        """Wait until `/state/name` of GET /jobs/{id} is `done`, and return the last answer.

        It is asked every 0.5 seconds, or when `Retry-After` of the answer says.

        Args:
            deadline_: Seconds for all of it; None for as long as it takes.
            options: For each of the calls; see `CallOptions`.

        Raises:
            WaitFailedError: It became `failed` or `lost`; `last` is the answer.
            WaitTimeoutError: The deadline passed; `last` is the last answer.
        """
        return self._wait(
            _GET,
            _Waiting(
                status="/state/name", done=("done",), failed=("failed", "lost"), pending=("queued",), interval=0.5
            ),
            job_id,
            deadline,
            deadline=deadline_,
            options=options,
        )

    def wait_for_create(
        self, started: _RawResponse[Any], *, deadline: float | None = 60.0, options: CallOptions | None = None
    ) -> models.Job:
        """Wait until `/state/name` of GET /jobs/{id} is `done`, and return the last answer.

        It is asked every 0.5 seconds, or when `Retry-After` of the answer says.

        Args:
            started: What `with_raw_response` gave of POST /jobs: its URL is asked.
            deadline: Seconds for all of it; None for as long as it takes.
            options: For each of the calls; see `CallOptions`.

        Raises:
            WaitFailedError: It became `failed` or `lost`; `last` is the answer.
            WaitTimeoutError: The deadline passed; `last` is the last answer.
        """
        return self._wait(
            _GET,
            _Waiting(
                status="/state/name",
                done=("done",),
                failed=("failed", "lost"),
                pending=("queued",),
                interval=0.5,
                header="Operation-Location",
            ),
            started=started,
            deadline=deadline,
            options=options,
        )


class AsyncJobs(_AsyncWaitingCalls, AsyncResource):
    """Operations on jobs."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def create(self, *, options: CallOptions | None = None) -> models.Job:
        """POST /jobs.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_CREATE, options=options)

    async def get(self, job_id: str, *, deadline: str | None = None, options: CallOptions | None = None) -> models.Job:
        """GET /jobs/{id}.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.
        """
        return await self._call(_GET, job_id, deadline, options=options)

    async def wait(
        self,
        job_id: str,
        *,
        deadline: str | None = None,
        deadline_: float | None = 60.0,
        options: CallOptions | None = None,
    ) -> models.Job:
        """Wait until `/state/name` of GET /jobs/{id} is `done`, and return the last answer.

        It is asked every 0.5 seconds, or when `Retry-After` of the answer says.

        Args:
            deadline_: Seconds for all of it; None for as long as it takes.
            options: For each of the calls; see `CallOptions`.

        Raises:
            WaitFailedError: It became `failed` or `lost`; `last` is the answer.
            WaitTimeoutError: The deadline passed; `last` is the last answer.
        """
        return await self._wait(
            _GET,
            _Waiting(
                status="/state/name", done=("done",), failed=("failed", "lost"), pending=("queued",), interval=0.5
            ),
            job_id,
            deadline,
            deadline=deadline_,
            options=options,
        )

    async def wait_for_create(
        self, started: _RawResponse[Any], *, deadline: float | None = 60.0, options: CallOptions | None = None
    ) -> models.Job:
        """Wait until `/state/name` of GET /jobs/{id} is `done`, and return the last answer.

        It is asked every 0.5 seconds, or when `Retry-After` of the answer says.

        Args:
            started: What `with_raw_response` gave of POST /jobs: its URL is asked.
            deadline: Seconds for all of it; None for as long as it takes.
            options: For each of the calls; see `CallOptions`.

        Raises:
            WaitFailedError: It became `failed` or `lost`; `last` is the answer.
            WaitTimeoutError: The deadline passed; `last` is the last answer.
        """
        return await self._wait(
            _GET,
            _Waiting(
                status="/state/name",
                done=("done",),
                failed=("failed", "lost"),
                pending=("queued",),
                interval=0.5,
                header="Operation-Location",
            ),
            started=started,
            deadline=deadline,
            options=options,
        )
