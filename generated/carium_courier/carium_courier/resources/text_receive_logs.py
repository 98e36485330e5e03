"""Logs of texts received."""

from __future__ import annotations

from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource

_GET: Operation[models.TextReceiveLogDocument] = Operation(
    id="getTextReceiveLog",
    method="GET",
    path=("/v1/text-receive-logs/", Segment("id"), "/"),
    success={200: Json(lambda: models.TextReceiveLogDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class TextReceiveLogs(Resource):
    """Logs of texts received."""

    def get(self, text_receive_log_id: str | UUID) -> models.TextReceiveLogDocument:
        """Get the log of a text received.

        Args:
            text_receive_log_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4103-4116 (inferred: method, path, summary). Heading, path
        and method lost; the read by id of the type `text-receive-logs`. Its list leaves no trace.
        """
        return self._call(_GET, text_receive_log_id)


class AsyncTextReceiveLogs(AsyncResource):
    """Logs of texts received."""

    async def get(self, text_receive_log_id: str | UUID) -> models.TextReceiveLogDocument:
        """Get the log of a text received.

        Args:
            text_receive_log_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 4103-4116 (inferred: method, path, summary). Heading, path
        and method lost; the read by id of the type `text-receive-logs`. Its list leaves no trace.
        """
        return await self._call(_GET, text_receive_log_id)
