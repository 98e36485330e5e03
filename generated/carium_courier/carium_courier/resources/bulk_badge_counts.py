"""Badge counts, many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

from .. import _errors, models
from .._runtime.base.operation import Empty, Operation
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.envelopes import JsonApi, enveloped

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._views.bulk_badge_counts import AsyncRaw as _AsyncRaw
    from .._views.bulk_badge_counts import AsyncStreaming as _AsyncStreaming
    from .._views.bulk_badge_counts import Raw as _Raw
    from .._views.bulk_badge_counts import Streaming as _Streaming


_CREATE: Operation[None] = Operation(
    id="createBulkBadgeCount",
    method="POST",
    path=("/v1/bulk-badge-counts/",),
    body=JsonApi(
        lambda: models.BulkBadgeCountCreateDocument,
        content=lambda: models.BulkBadgeCountCreateAttributes,
        resource="bulk-badge-counts",
    ),
    success={201: Empty()},
    errors=_errors.ERRORS_4XX,
)


class BulkBadgeCounts(Resource):
    """Badge counts, many at once."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self,
        body: models.BulkBadgeCountCreateDocument | models.BulkBadgeCountCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> None: ...

    @overload
    def create(
        self,
        *,
        values: Sequence[models.BadgeCountCreateAttributes | models.BadgeCountCreateAttributesParam] | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> None: ...

    def create(
        self,
        body: models.BulkBadgeCountCreateDocument | models.BulkBadgeCountCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> None:
        """Set many badge counts at once.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 569-594 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)


class AsyncBulkBadgeCounts(AsyncResource):
    """Badge counts, many at once."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    @overload
    def create(
        self,
        body: models.BulkBadgeCountCreateDocument | models.BulkBadgeCountCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, None]: ...

    @overload
    def create(
        self,
        *,
        values: Sequence[models.BadgeCountCreateAttributes | models.BadgeCountCreateAttributesParam] | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, None]: ...

    async def create(
        self,
        body: models.BulkBadgeCountCreateDocument | models.BulkBadgeCountCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> None:
        """Set many badge counts at once.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 569-594 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)
