"""Requests to aggregate data of individuals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

from .. import _errors, models
from .._runtime.base.operation import Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.envelopes import JsonApi, enveloped

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._views.aggregation_requests import AsyncRaw as _AsyncRaw
    from .._views.aggregation_requests import AsyncStreaming as _AsyncStreaming
    from .._views.aggregation_requests import Raw as _Raw
    from .._views.aggregation_requests import Streaming as _Streaming


_CREATE: Operation[models.AggregationRequestResource] = Operation(
    id="createAggregationRequest",
    method="POST",
    path=("/v1/aggregation-requests/",),
    body=JsonApi(
        lambda: models.AggregationRequestCreateDocument,
        content=lambda: models.AggregationRequestCreateAttributes,
        resource="aggregation-requests",
    ),
    success={201: JsonApi(lambda: models.AggregationRequestDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class AggregationRequests(Resource):
    """Requests to aggregate data of individuals."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self,
        body: models.AggregationRequestCreateDocument | models.AggregationRequestCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.AggregationRequestResource: ...

    @overload
    def create(
        self,
        *,
        entries: Sequence[models.AggregationEntry | models.AggregationEntryParam] | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.AggregationRequestResource: ...

    def create(
        self,
        body: models.AggregationRequestCreateDocument | models.AggregationRequestCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.AggregationRequestResource:
        """Request an aggregation.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3-29 (inferred: method, summary). Method lost; POST, for it
        has a request body and answers 201. The page gives the path and no word on what it does: the summary
        is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)


class AsyncAggregationRequests(AsyncResource):
    """Requests to aggregate data of individuals."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self,
        body: models.AggregationRequestCreateDocument | models.AggregationRequestCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.AggregationRequestResource]: ...

    @overload
    def create(
        self,
        *,
        entries: Sequence[models.AggregationEntry | models.AggregationEntryParam] | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.AggregationRequestResource]: ...

    async def create(
        self,
        body: models.AggregationRequestCreateDocument | models.AggregationRequestCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.AggregationRequestResource:
        """Request an aggregation.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3-29 (inferred: method, summary). Method lost; POST, for it
        has a request body and answers 201. The page gives the path and no word on what it does: the summary
        is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)
