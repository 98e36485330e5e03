"""Replicators of data."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Operation, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.envelopes import JsonApi

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._views.replicators import AsyncRaw as _AsyncRaw
    from .._views.replicators import AsyncStreaming as _AsyncStreaming
    from .._views.replicators import Raw as _Raw
    from .._views.replicators import Streaming as _Streaming


_LIST: Operation[list[models.ReplicatorResource]] = Operation(
    id="listReplicators",
    method="GET",
    path=("/v1/replicators/",),
    success={200: JsonApi(lambda: models.ReplicatorPage, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.ReplicatorResource] = Operation(
    id="getReplicator",
    method="GET",
    path=("/v1/replicators/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.ReplicatorDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class Replicators(Resource):
    """Replicators of data."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(self, *, options: CallOptions | None = None) -> builtins.list[models.ReplicatorResource]:
        """List replicators.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3583-3595 (inferred: method, path, summary). Heading, path
        and method lost; the list of the type `replicators`, without page parameters. The path is inferred,
        so there may be no such operation.
        """
        return self._call(_LIST, options=options)

    def get(self, replicator_id: str | UUID, *, options: CallOptions | None = None) -> models.ReplicatorResource:
        """Get a replicator.

        Args:
            replicator_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3596-3606 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, replicator_id, options=options)


class AsyncReplicators(AsyncResource):
    """Replicators of data."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def list(self, *, options: CallOptions | None = None) -> builtins.list[models.ReplicatorResource]:
        """List replicators.

        Args:
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3583-3595 (inferred: method, path, summary). Heading, path
        and method lost; the list of the type `replicators`, without page parameters. The path is inferred,
        so there may be no such operation.
        """
        return await self._call(_LIST, options=options)

    async def get(self, replicator_id: str | UUID, *, options: CallOptions | None = None) -> models.ReplicatorResource:
        """Get a replicator.

        Args:
            replicator_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3596-3606 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, replicator_id, options=options)
