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

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[models.CallPage, models.Call] = PagedOperation(
    id="listCalls",
    method="GET",
    path=("/connections/", Segment("code"), "/calls"),
    query=(Parameter("limit", int), Parameter("offset", int), Parameter("status")),
    success={200: Json(lambda: models.CallPage)},
    errors=_errors.ERRORS_404,
    pagination=OffsetPagination(items="/data", parameter="offset", limit="limit"),
)

_CREATE: Operation[models.CallResponse] = Operation(
    id="createCall",
    method="POST",
    path=("/connections/", Segment("code"), "/calls"),
    body=Json(lambda: models.CallCreate),
    success={201: Json(lambda: models.CallResponse)},
    errors={400: Json(lambda: models.ErrorResponse), 404: Json(lambda: models.ErrorResponse)},
)

_GET: Operation[models.CallResponse] = Operation(
    id="getCall",
    method="GET",
    path=("/connections/", Segment("code"), "/calls/", Segment("id")),
    success={200: Json(lambda: models.CallResponse)},
    errors=_errors.ERRORS_404,
)


class Calls(PagedCalls, Resource):
    """Phone calls made over a call_out connection."""

    def list(
        self, code: str, *, limit: int | None = None, offset: int | None = None, status: str | None = None
    ) -> Pager[models.CallPage, models.Call]:
        """List the calls of a call_out connection.

        Args:
            code: The connection's code.
            limit: Items a page at most. At least 1, at most 100. The server's default is 20.
            offset: Items to skip. At least 0. The server's default is 0.
            status: Only calls in this state.

        Raises:
            NotFoundError: No such connection. Inferred (status): The body is documented; its status was
                lost, 404 is convention. The same body stands in 001_f66566057a7333df.txt, lines 41-46
                (listCalls) and 90-95 (createCall).

        Source: 001_f66566057a7333df.txt, lines 3-46 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._pages(_LIST, code, limit, offset, status)

    @overload
    def create(self, code: str, body: models.CallCreate | models.CallCreateParam) -> models.CallResponse: ...

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
    ) -> models.CallResponse: ...

    def create(
        self, code: str, body: models.CallCreate | models.CallCreateParam | None = None, **fields: Any
    ) -> models.CallResponse:
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

        Raises:
            BadRequestError: The request is not valid for this connection. Inferred (status): First of two
                error bodies; their statuses were lost, 400 and 404 are convention.
            NotFoundError: No such connection. Inferred (status): The body is documented; its status was
                lost, 404 is convention. The same body stands in 001_f66566057a7333df.txt, lines 41-46
                (listCalls) and 90-95 (createCall).

        Source: 001_f66566057a7333df.txt, lines 46-95 (documented).

        Response 201: Inferred (status): The body is documented; its status was lost, 201 is convention for
        something created.
        """
        return self._call(_CREATE, code, body=model_of(models.CallCreate, body, fields))

    def get(self, code: str, call_id: UUID | str) -> models.CallResponse:
        """Get one call by its id.

        Args:
            code: The connection's code.
            call_id: The call's id.

        Raises:
            NotFoundError: No such connection, or no such call on it. Inferred (status): The body is
                documented; its status was lost, 404 is convention.

        Source: 001_f66566057a7333df.txt, lines 95-130 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._call(_GET, code, call_id)


class AsyncCalls(AsyncPagedCalls, AsyncResource):
    """Phone calls made over a call_out connection."""

    def list(
        self, code: str, *, limit: int | None = None, offset: int | None = None, status: str | None = None
    ) -> AsyncPager[models.CallPage, models.Call]:
        """List the calls of a call_out connection.

        Args:
            code: The connection's code.
            limit: Items a page at most. At least 1, at most 100. The server's default is 20.
            offset: Items to skip. At least 0. The server's default is 0.
            status: Only calls in this state.

        Raises:
            NotFoundError: No such connection. Inferred (status): The body is documented; its status was
                lost, 404 is convention. The same body stands in 001_f66566057a7333df.txt, lines 41-46
                (listCalls) and 90-95 (createCall).

        Source: 001_f66566057a7333df.txt, lines 3-46 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return self._pages(_LIST, code, limit, offset, status)

    @overload
    async def create(self, code: str, body: models.CallCreate | models.CallCreateParam) -> models.CallResponse: ...

    @overload
    async def create(
        self,
        code: str,
        *,
        phone_number: str,
        name: str | None = ...,
        participant_id: UUID | str | None = ...,
        context: Mapping[str, Any] | None = ...,
        schedule_plan: Any = ...,
    ) -> models.CallResponse: ...

    async def create(
        self, code: str, body: models.CallCreate | models.CallCreateParam | None = None, **fields: Any
    ) -> models.CallResponse:
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

        Raises:
            BadRequestError: The request is not valid for this connection. Inferred (status): First of two
                error bodies; their statuses were lost, 400 and 404 are convention.
            NotFoundError: No such connection. Inferred (status): The body is documented; its status was
                lost, 404 is convention. The same body stands in 001_f66566057a7333df.txt, lines 41-46
                (listCalls) and 90-95 (createCall).

        Source: 001_f66566057a7333df.txt, lines 46-95 (documented).

        Response 201: Inferred (status): The body is documented; its status was lost, 201 is convention for
        something created.
        """
        return await self._call(_CREATE, code, body=model_of(models.CallCreate, body, fields))

    async def get(self, code: str, call_id: UUID | str) -> models.CallResponse:
        """Get one call by its id.

        Args:
            code: The connection's code.
            call_id: The call's id.

        Raises:
            NotFoundError: No such connection, or no such call on it. Inferred (status): The body is
                documented; its status was lost, 404 is convention.

        Source: 001_f66566057a7333df.txt, lines 95-130 (documented).

        Response 200: Inferred (status): The body is documented; its status was lost, 200 is convention.
        """
        return await self._call(_GET, code, call_id)
