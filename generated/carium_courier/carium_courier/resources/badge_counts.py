"""Counts shown on the badge of an app."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Parameter, Segment
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of

_LIST: Operation[models.BadgeCountPage] = Operation(
    id="listBadgeCounts",
    method="GET",
    path=("/v1/badge-counts/",),
    query=(Parameter("individual-id"), Parameter("organization-id")),
    success={200: Json(lambda: models.BadgeCountPage, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_CREATE: Operation[models.BadgeCountDocument] = Operation(
    id="createBadgeCount",
    method="POST",
    path=("/v1/badge-counts/",),
    body=Json(lambda: models.BadgeCountCreateDocument),
    success={201: Json(lambda: models.BadgeCountDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.BadgeCountDocument] = Operation(
    id="getBadgeCount",
    method="GET",
    path=("/v1/badge-counts/", Segment("id"), "/"),
    success={200: Json(lambda: models.BadgeCountDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class BadgeCounts(Resource):
    """Counts shown on the badge of an app."""

    def list(self, *, individual_id: UUID | str, organization_id: UUID | str | None = None) -> models.BadgeCountPage:
        """List the badge counts of an individual.

        Args:
            individual_id: The individual to look at or to act for.
            organization_id: The organization to look in.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 499-520 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_LIST, individual_id, organization_id)

    @overload
    def create(
        self, body: models.BadgeCountCreateDocument | models.BadgeCountCreateDocumentParam
    ) -> models.BadgeCountDocument: ...

    @overload
    def create(
        self,
        *,
        data: models.BadgeCountCreateResource | models.BadgeCountCreateResourceParam,
        meta: Mapping[str, Any] | None = ...,
    ) -> models.BadgeCountDocument: ...

    def create(
        self, body: models.BadgeCountCreateDocument | models.BadgeCountCreateDocumentParam | None = None, **fields: Any
    ) -> models.BadgeCountDocument:
        """Set a badge count.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 521-553 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=model_of(models.BadgeCountCreateDocument, body, fields))

    def get(self, badge_count_id: str | UUID) -> models.BadgeCountDocument:
        """Get a badge count.

        Args:
            badge_count_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 554-568 (inferred: method, path, summary). Heading, path and
        method lost; the read by id that follows the collection of its type.
        """
        return self._call(_GET, badge_count_id)


class AsyncBadgeCounts(AsyncResource):
    """Counts shown on the badge of an app."""

    async def list(
        self, *, individual_id: UUID | str, organization_id: UUID | str | None = None
    ) -> models.BadgeCountPage:
        """List the badge counts of an individual.

        Args:
            individual_id: The individual to look at or to act for.
            organization_id: The organization to look in.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 499-520 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_LIST, individual_id, organization_id)

    @overload
    async def create(
        self, body: models.BadgeCountCreateDocument | models.BadgeCountCreateDocumentParam
    ) -> models.BadgeCountDocument: ...

    @overload
    async def create(
        self,
        *,
        data: models.BadgeCountCreateResource | models.BadgeCountCreateResourceParam,
        meta: Mapping[str, Any] | None = ...,
    ) -> models.BadgeCountDocument: ...

    async def create(
        self, body: models.BadgeCountCreateDocument | models.BadgeCountCreateDocumentParam | None = None, **fields: Any
    ) -> models.BadgeCountDocument:
        """Set a badge count.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 521-553 (inferred: method, summary). Method lost; POST, for
        it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=model_of(models.BadgeCountCreateDocument, body, fields))

    async def get(self, badge_count_id: str | UUID) -> models.BadgeCountDocument:
        """Get a badge count.

        Args:
            badge_count_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 554-568 (inferred: method, path, summary). Heading, path and
        method lost; the read by id that follows the collection of its type.
        """
        return await self._call(_GET, badge_count_id)
