"""Summaries of communication."""

from __future__ import annotations

from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Parameter
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

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

    def get(
        self, *, include_senders: bool | None = None, individual_id: UUID | str | None = None
    ) -> models.CommunicationSummaryDocument:
        """Get the communication summary.

        Args:
            include_senders: Whether to count by sender as well. The server's default is false.
            individual_id: The individual on whose behalf the call is made.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 699-723 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_GET, include_senders, individual_id)


class AsyncCommunicationSummaries(AsyncResource):
    """Summaries of communication."""

    async def get(
        self, *, include_senders: bool | None = None, individual_id: UUID | str | None = None
    ) -> models.CommunicationSummaryDocument:
        """Get the communication summary.

        Args:
            include_senders: Whether to count by sender as well. The server's default is false.
            individual_id: The individual on whose behalf the call is made.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 699-723 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_GET, include_senders, individual_id)
