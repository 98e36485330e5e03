"""Logs of calls dialled for a voice conference."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[models.VoiceDialLogPage, models.VoiceDialLogResource] = PagedOperation(
    id="listVoiceDialLogs",
    method="GET",
    path=("/v1/voice-dial-logs/",),
    types={"page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.VoiceDialLogPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *,
    organization_id: UUID,
    filter_conference_id: UUID | None,
    filter_individual_id: UUID | None,
    page_limit: int | None,
    page_offset: int | None,
) -> Call[models.VoiceDialLogPage]:
    return Call(
        _LIST,
        query={
            "organization-id": organization_id,
            "filter[conference-id]": filter_conference_id,
            "filter[individual-id]": filter_individual_id,
            "page[limit]": page_limit,
            "page[offset]": page_offset,
        },
    )


_GET: Operation[models.VoiceDialLogDocument] = Operation(
    id="getVoiceDialLog",
    method="GET",
    path=("/v1/voice-dial-logs/", Segment("id"), "/"),
    success={200: Json(lambda: models.VoiceDialLogDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(voice_dial_log_id: str, *, individual_id: UUID | None) -> Call[models.VoiceDialLogDocument]:
    return Call(_GET, path={"id": voice_dial_log_id}, query={"individual-id": individual_id})


class VoiceDialLogs(PagedCalls, Resource):
    """Logs of calls dialled for a voice conference."""

    def list(
        self,
        *,
        organization_id: UUID,
        filter_conference_id: UUID | None = None,
        filter_individual_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> Pager[models.VoiceDialLogPage, models.VoiceDialLogResource]:
        """List the dial logs of an organization.

        Args:
            organization_id: The organization to look in.
            filter_conference_id: Only those of this voice conference.
            filter_individual_id: Only those of this individual.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5945-5970 (documented).
        """
        return self._pages(
            _list(
                organization_id=organization_id,
                filter_conference_id=filter_conference_id,
                filter_individual_id=filter_individual_id,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    def get(self, voice_dial_log_id: str, *, individual_id: UUID | None = None) -> models.VoiceDialLogDocument:
        """Get a dial log.

        Args:
            voice_dial_log_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5971-5992 (documented).
        """
        return self._call(_get(voice_dial_log_id, individual_id=individual_id))


class AsyncVoiceDialLogs(AsyncPagedCalls, AsyncResource):
    """Logs of calls dialled for a voice conference."""

    def list(
        self,
        *,
        organization_id: UUID,
        filter_conference_id: UUID | None = None,
        filter_individual_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> AsyncPager[models.VoiceDialLogPage, models.VoiceDialLogResource]:
        """List the dial logs of an organization. See `VoiceDialLogs.list`."""
        return self._pages(
            _list(
                organization_id=organization_id,
                filter_conference_id=filter_conference_id,
                filter_individual_id=filter_individual_id,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    async def get(self, voice_dial_log_id: str, *, individual_id: UUID | None = None) -> models.VoiceDialLogDocument:
        """Get a dial log. See `VoiceDialLogs.get`."""
        return await self._call(_get(voice_dial_log_id, individual_id=individual_id))
