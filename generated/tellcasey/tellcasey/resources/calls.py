"""Phone calls made over a call_out connection."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Parameter, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of
from .._runtime.wire.envelopes import InEnvelope

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.calls import AsyncRaw as _AsyncRaw
    from .._views.calls import AsyncStreaming as _AsyncStreaming
    from .._views.calls import Raw as _Raw
    from .._views.calls import Streaming as _Streaming


_LIST: PagedOperation[models.CallPage, models.Call] = PagedOperation(
    id="listCalls",
    method="GET",
    path=("/connections/", Segment("code"), "/calls"),
    query=(Parameter("limit", int), Parameter("offset", int), Parameter("status")),
    success={200: Json(lambda: models.CallPage)},
    errors=_errors.ERRORS_404,
    pagination=OffsetPagination(items="/data", parameter="offset", limit="limit"),
)

_CREATE: Operation[models.Call] = Operation(
    id="createCall",
    method="POST",
    path=("/connections/", Segment("code"), "/calls"),
    body=Json(lambda: models.CallCreate),
    success={201: InEnvelope(lambda: models.CallResponse)},
    errors={400: Json(lambda: models.ErrorResponse), 404: Json(lambda: models.ErrorResponse)},
)

_GET: Operation[models.Call] = Operation(
    id="getCall",
    method="GET",
    path=("/connections/", Segment("code"), "/calls/", Segment("id")),
    success={200: InEnvelope(lambda: models.CallResponse)},
    errors=_errors.ERRORS_404,
)


class Calls(PagedCalls, Resource):
    """Phone calls made over a call_out connection."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        code: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        status: str | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.CallPage, models.Call]:
        """List the calls of a call_out connection.

        Args:
            code: The connection's code.
            limit: Items a page at most. At least 1, at most 100. The server's default is 20.
            offset: Items to skip. At least 0. The server's default is 0.
            status: Only calls in this state.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            NotFoundError: No such connection. Inferred (status): The body is documented; its status was
                lost, 404 is convention. The same body stands in 001_f66566057a7333df.txt, lines 41-46
                (listCalls) and 90-95 (createCall).

        Source: 001_f66566057a7333df.txt, lines 3-46 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._pages(_LIST, code, limit, offset, status, options=options)

    @overload
    def create(
        self, code: str, body: models.CallCreate | models.CallCreateParam, *, options: CallOptions | None = None
    ) -> models.Call: ...

    @overload
    def create(
        self,
        code: str,
        *,
        phone_number: str,
        name: str | None = ...,
        participant_id: UUID | str | None = ...,
        context: Mapping[str, Any] | None = ...,
        schedule_plan: Any = ...,
        options: CallOptions | None = None,
    ) -> models.Call: ...

    def create(
        self,
        code: str,
        body: models.CallCreate | models.CallCreateParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.Call:
        """Create an outbound call over a call_out connection and dispatch it.

        Args:
            code: The connection's code.
            body: Whom to call, and what the agent should know.
            phone_number: The phone number to call, in E.164 form. Matches `^\\+[1-9]\\d{1,14}$`.
            name: The name of the person to call. At most 200 characters.
            participant_id: The participant to call.
            context: What the agent should know about the call, freely shaped. Inferred (type): The type was
                lost; taken from the answer, where it is a map of anything.
            schedule_plan: When to call, in the vendor's own terms.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            BadRequestError: The request is not valid for this connection. Inferred (status): The names of
                the tabs were lost. Three bodies are shown, the call and two errors, the first of which is
                taken for 400: convention.
            NotFoundError: No such connection. Inferred (status): The body is documented; its status was
                lost, 404 is convention. The same body stands in 001_f66566057a7333df.txt, lines 41-46
                (listCalls) and 90-95 (createCall).

        Source: 001_f66566057a7333df.txt, lines 46-95 (documented).

        Response 201: Inferred (status): The body is documented; its status was lost, 201 is convention for
        something created.
        """
        return self._call(_CREATE, code, body=model_of(models.CallCreate, body, fields), options=options)

    def get(self, code: str, call_id: UUID | str, *, options: CallOptions | None = None) -> models.Call:
        """Get one call by its id.

        Args:
            code: The connection's code.
            call_id: The call's id.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            NotFoundError: No such connection, or no such call on it. Inferred (status): The body is
                documented; its status was lost, 404 is convention.

        Source: 001_f66566057a7333df.txt, lines 95-130 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._call(_GET, code, call_id, options=options)


class AsyncCalls(AsyncPagedCalls, AsyncResource):
    """Phone calls made over a call_out connection."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        code: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        status: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.CallPage, models.Call]:
        """List the calls of a call_out connection.

        Args:
            code: The connection's code.
            limit: Items a page at most. At least 1, at most 100. The server's default is 20.
            offset: Items to skip. At least 0. The server's default is 0.
            status: Only calls in this state.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            NotFoundError: No such connection. Inferred (status): The body is documented; its status was
                lost, 404 is convention. The same body stands in 001_f66566057a7333df.txt, lines 41-46
                (listCalls) and 90-95 (createCall).

        Source: 001_f66566057a7333df.txt, lines 3-46 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._pages(_LIST, code, limit, offset, status, options=options)

    @overload
    def create(
        self, code: str, body: models.CallCreate | models.CallCreateParam, *, options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, models.Call]: ...

    @overload
    def create(
        self,
        code: str,
        *,
        phone_number: str,
        name: str | None = ...,
        participant_id: UUID | str | None = ...,
        context: Mapping[str, Any] | None = ...,
        schedule_plan: Any = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.Call]: ...

    async def create(
        self,
        code: str,
        body: models.CallCreate | models.CallCreateParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.Call:
        """Create an outbound call over a call_out connection and dispatch it.

        Args:
            code: The connection's code.
            body: Whom to call, and what the agent should know.
            phone_number: The phone number to call, in E.164 form. Matches `^\\+[1-9]\\d{1,14}$`.
            name: The name of the person to call. At most 200 characters.
            participant_id: The participant to call.
            context: What the agent should know about the call, freely shaped. Inferred (type): The type was
                lost; taken from the answer, where it is a map of anything.
            schedule_plan: When to call, in the vendor's own terms.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            BadRequestError: The request is not valid for this connection. Inferred (status): The names of
                the tabs were lost. Three bodies are shown, the call and two errors, the first of which is
                taken for 400: convention.
            NotFoundError: No such connection. Inferred (status): The body is documented; its status was
                lost, 404 is convention. The same body stands in 001_f66566057a7333df.txt, lines 41-46
                (listCalls) and 90-95 (createCall).

        Source: 001_f66566057a7333df.txt, lines 46-95 (documented).

        Response 201: Inferred (status): The body is documented; its status was lost, 201 is convention for
        something created.
        """
        return await self._call(_CREATE, code, body=model_of(models.CallCreate, body, fields), options=options)

    async def get(self, code: str, call_id: UUID | str, *, options: CallOptions | None = None) -> models.Call:
        """Get one call by its id.

        Args:
            code: The connection's code.
            call_id: The call's id.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            NotFoundError: No such connection, or no such call on it. Inferred (status): The body is
                documented; its status was lost, 404 is convention.

        Source: 001_f66566057a7333df.txt, lines 95-130 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return await self._call(_GET, code, call_id, options=options)
