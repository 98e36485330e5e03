"""Counts shown on the badge of an app."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Operation, Parameter, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.envelopes import JsonApi, enveloped

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._views.badge_counts import AsyncRaw as _AsyncRaw
    from .._views.badge_counts import AsyncStreaming as _AsyncStreaming
    from .._views.badge_counts import Raw as _Raw
    from .._views.badge_counts import Streaming as _Streaming


_LIST: Operation[list[models.BadgeCountResource]] = Operation(
    id="listBadgeCounts",
    method="GET",
    path=("/v1/badge-counts/",),
    query=(Parameter("individual-id"), Parameter("organization-id")),
    success={200: JsonApi(lambda: models.BadgeCountPage, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_CREATE: Operation[models.BadgeCountResource] = Operation(
    id="createBadgeCount",
    method="POST",
    path=("/v1/badge-counts/",),
    body=JsonApi(
        lambda: models.BadgeCountCreateDocument,
        content=lambda: models.BadgeCountCreateAttributes,
        resource="badge-counts",
    ),
    success={201: JsonApi(lambda: models.BadgeCountDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.BadgeCountResource] = Operation(
    id="getBadgeCount",
    method="GET",
    path=("/v1/badge-counts/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.BadgeCountDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class BadgeCounts(Resource):
    """Counts shown on the badge of an app."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        individual_id: UUID | str,
        organization_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> builtins.list[models.BadgeCountResource]:
        """List the badge counts of an individual.

        Args:
            individual_id: The individual to look at or to act for.
            organization_id: The organization to look in.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 499-520 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_LIST, individual_id, organization_id, options=options)

    @overload
    def create(
        self,
        body: models.BadgeCountCreateDocument | models.BadgeCountCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.BadgeCountResource: ...

    @overload
    def create(
        self,
        *,
        count: int | None = ...,
        individual_id: UUID | str | None = ...,
        organization_id: UUID | str | None = ...,
        timestamp: datetime | None = ...,
        type: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.BadgeCountResource: ...

    def create(
        self,
        body: models.BadgeCountCreateDocument | models.BadgeCountCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.BadgeCountResource:
        """Set a badge count.

        Args:
            body: The body.
            timestamp: Inferred (format, example): By its name.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 521-553 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(self, badge_count_id: str | UUID, *, options: CallOptions | None = None) -> models.BadgeCountResource:
        """Get a badge count.

        Args:
            badge_count_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 554-568 (inferred: method, path, summary). Heading, path and
        method lost; the read by id that follows the collection of its type. The path is inferred, so there
        may be no such operation.
        """
        return self._call(_GET, badge_count_id, options=options)


class AsyncBadgeCounts(AsyncResource):
    """Counts shown on the badge of an app."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    async def list(
        self,
        *,
        individual_id: UUID | str,
        organization_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> builtins.list[models.BadgeCountResource]:
        """List the badge counts of an individual.

        Args:
            individual_id: The individual to look at or to act for.
            organization_id: The organization to look in.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 499-520 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_LIST, individual_id, organization_id, options=options)

    @overload
    def create(
        self,
        body: models.BadgeCountCreateDocument | models.BadgeCountCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.BadgeCountResource]: ...

    @overload
    def create(
        self,
        *,
        count: int | None = ...,
        individual_id: UUID | str | None = ...,
        organization_id: UUID | str | None = ...,
        timestamp: datetime | None = ...,
        type: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.BadgeCountResource]: ...

    async def create(
        self,
        body: models.BadgeCountCreateDocument | models.BadgeCountCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.BadgeCountResource:
        """Set a badge count.

        Args:
            body: The body.
            timestamp: Inferred (format, example): By its name.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 521-553 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(self, badge_count_id: str | UUID, *, options: CallOptions | None = None) -> models.BadgeCountResource:
        """Get a badge count.

        Args:
            badge_count_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 554-568 (inferred: method, path, summary). Heading, path and
        method lost; the read by id that follows the collection of its type. The path is inferred, so there
        may be no such operation.
        """
        return await self._call(_GET, badge_count_id, options=options)
