"""Groups of individuals."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.envelopes import JsonApi

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.individual_groups import AsyncRaw as _AsyncRaw
    from .._views.individual_groups import AsyncStreaming as _AsyncStreaming
    from .._views.individual_groups import Raw as _Raw
    from .._views.individual_groups import Streaming as _Streaming


_GET: Operation[models.IndividualGroupResource] = Operation(
    id="getIndividualGroup",
    method="GET",
    path=("/v1/individual-groups/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.IndividualGroupDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class IndividualGroups(Resource):
    """Groups of individuals."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def get(
        self, individual_group_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.IndividualGroupResource:
        """Get a group of individuals.

        Args:
            individual_group_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 724-744 (inferred: method, path, summary). Heading, path and
        method lost; the read by id of the type `individual-groups`. Its list leaves no trace. The path is
        inferred, so there may be no such operation.
        """
        return self._call(_GET, individual_group_id, options=options)


class AsyncIndividualGroups(AsyncResource):
    """Groups of individuals."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def get(
        self, individual_group_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.IndividualGroupResource:
        """Get a group of individuals.

        Args:
            individual_group_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 724-744 (inferred: method, path, summary). Heading, path and
        method lost; the read by id of the type `individual-groups`. Its list leaves no trace. The path is
        inferred, so there may be no such operation.
        """
        return await self._call(_GET, individual_group_id, options=options)
