"""Summaries of communication."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Parameter
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.communication_summaries import AsyncRaw as _AsyncRaw
    from .._views.communication_summaries import AsyncStreaming as _AsyncStreaming
    from .._views.communication_summaries import Raw as _Raw
    from .._views.communication_summaries import Streaming as _Streaming


_GET: Operation[models.CommunicationSummaryDocument] = Operation(
    id="getCommunicationSummary",
    method="GET",
    path=("/v1/communication-summaries/",),
    query=(Parameter("include-senders", bool), Parameter("individual-id")),
    success={200: Json(lambda: models.CommunicationSummaryDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class CommunicationSummaries(Resource):
    """Summaries of communication."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def get(
        self,
        *,
        include_senders: bool | None = None,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.CommunicationSummaryDocument:
        """Get the communication summary.

        Args:
            include_senders: Whether to count by sender as well. The server's default is false.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 699-723 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_GET, include_senders, individual_id, options=options)


class AsyncCommunicationSummaries(AsyncResource):
    """Summaries of communication."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def get(
        self,
        *,
        include_senders: bool | None = None,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.CommunicationSummaryDocument:
        """Get the communication summary.

        Args:
            include_senders: Whether to count by sender as well. The server's default is false.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 699-723 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_GET, include_senders, individual_id, options=options)
