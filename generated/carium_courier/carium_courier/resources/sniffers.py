"""Logs of the requests of one user, for a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource
from .._runtime.wire.bodies import model_of

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_CREATE: Operation[models.SnifferDocument] = Operation(
    id="createSniffer",
    method="POST",
    path=("/v1/sniffers/",),
    body=Json(lambda: models.SnifferCreateDocument),
    success={201: Json(lambda: models.SnifferDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _create(body: models.SnifferCreateDocument) -> Call[models.SnifferDocument]:
    return Call(_CREATE, body=body)


_GET: Operation[models.SnifferDocument] = Operation(
    id="getSniffer",
    method="GET",
    path=("/v1/sniffers/", Segment("id"), "/"),
    success={200: Json(lambda: models.SnifferDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(sniffer_id: str) -> Call[models.SnifferDocument]:
    return Call(_GET, path={"id": sniffer_id})


_LIST_LOGS: PagedOperation[models.SnifferLogPage, models.SnifferLogResource] = PagedOperation(
    id="listSnifferLogs",
    method="GET",
    path=("/v1/sniffers/", Segment("id"), "/get-logs/"),
    types={"page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.SnifferLogPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list_logs(sniffer_id: str, *, page_limit: int | None, page_offset: int | None) -> Call[models.SnifferLogPage]:
    return Call(_LIST_LOGS, path={"id": sniffer_id}, query={"page[limit]": page_limit, "page[offset]": page_offset})


class Sniffers(PagedCalls, Resource):
    """Logs of the requests of one user, for a time."""

    @overload
    def create(self, body: models.SnifferCreateDocument) -> models.SnifferDocument: ...

    @overload
    def create(
        self, *, data: models.SnifferCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.SnifferDocument: ...

    def create(self, body: models.SnifferCreateDocument | None = None, **fields: Any) -> models.SnifferDocument:
        """Start to log the requests of a user.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3607-3632 (documented).
        """
        return self._call(_create(model_of(models.SnifferCreateDocument, body, fields)))

    def get(self, sniffer_id: str) -> models.SnifferDocument:
        """Get a sniffer.

        Args:
            sniffer_id: The id of the resource.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3633-3643 (inferred).
        """
        return self._call(_get(sniffer_id))

    def list_logs(
        self, sniffer_id: str, *, page_limit: int | None = None, page_offset: int | None = None
    ) -> Pager[models.SnifferLogPage, models.SnifferLogResource]:
        """List the requests that a sniffer logged.

        Args:
            sniffer_id: The id of the resource.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3644-3672 (documented).
        """
        return self._pages(_list_logs(sniffer_id, page_limit=page_limit, page_offset=page_offset))


class AsyncSniffers(AsyncPagedCalls, AsyncResource):
    """Logs of the requests of one user, for a time."""

    @overload
    async def create(self, body: models.SnifferCreateDocument) -> models.SnifferDocument: ...

    @overload
    async def create(
        self, *, data: models.SnifferCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.SnifferDocument: ...

    async def create(self, body: models.SnifferCreateDocument | None = None, **fields: Any) -> models.SnifferDocument:
        """Start to log the requests of a user. See `Sniffers.create`."""
        return await self._call(_create(model_of(models.SnifferCreateDocument, body, fields)))

    async def get(self, sniffer_id: str) -> models.SnifferDocument:
        """Get a sniffer. See `Sniffers.get`."""
        return await self._call(_get(sniffer_id))

    def list_logs(
        self, sniffer_id: str, *, page_limit: int | None = None, page_offset: int | None = None
    ) -> AsyncPager[models.SnifferLogPage, models.SnifferLogResource]:
        """List the requests that a sniffer logged. See `Sniffers.list_logs`."""
        return self._pages(_list_logs(sniffer_id, page_limit=page_limit, page_offset=page_offset))
