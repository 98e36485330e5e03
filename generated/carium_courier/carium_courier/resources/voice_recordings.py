"""Recordings of calls."""

from __future__ import annotations

from collections.abc import Sequence
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

_LIST: PagedOperation[models.VoiceRecordingPage, models.VoiceRecordingResource] = PagedOperation(
    id="listVoiceRecordings",
    method="GET",
    path=("/v1/voice-recordings/",),
    types={"filter[states]": (str,), "page[limit]": int, "page[offset]": int},
    success={200: Json(lambda: models.VoiceRecordingPage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *,
    organization_id: UUID,
    filter_individual_id: UUID | None,
    filter_setting_id: UUID | None,
    filter_states: Sequence[models.VoiceRecordingState | str] | None,
    page_limit: int | None,
    page_offset: int | None,
) -> Call[models.VoiceRecordingPage]:
    return Call(
        _LIST,
        query={
            "organization-id": organization_id,
            "filter[individual-id]": filter_individual_id,
            "filter[setting-id]": filter_setting_id,
            "filter[states]": filter_states,
            "page[limit]": page_limit,
            "page[offset]": page_offset,
        },
    )


_GET: Operation[models.VoiceRecordingDocument] = Operation(
    id="getVoiceRecording",
    method="GET",
    path=("/v1/voice-recordings/", Segment("id"), "/"),
    success={200: Json(lambda: models.VoiceRecordingDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(voice_recording_id: str, *, individual_id: UUID | None) -> Call[models.VoiceRecordingDocument]:
    return Call(_GET, path={"id": voice_recording_id}, query={"individual-id": individual_id})


class VoiceRecordings(PagedCalls, Resource):
    """Recordings of calls."""

    def list(
        self,
        *,
        organization_id: UUID,
        filter_individual_id: UUID | None = None,
        filter_setting_id: UUID | None = None,
        filter_states: Sequence[models.VoiceRecordingState | str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> Pager[models.VoiceRecordingPage, models.VoiceRecordingResource]:
        """List the call recordings of an organization.

        Args:
            organization_id: The organization to look in.
            filter_individual_id: Only those of this individual.
            filter_setting_id: Only those of this voice setting.
            filter_states: Only those in one of these states.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6142-6169 (documented).
        """
        return self._pages(
            _list(
                organization_id=organization_id,
                filter_individual_id=filter_individual_id,
                filter_setting_id=filter_setting_id,
                filter_states=filter_states,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    def get(self, voice_recording_id: str, *, individual_id: UUID | None = None) -> models.VoiceRecordingDocument:
        """Get a call recording.

        Args:
            voice_recording_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6170-6193 (documented).
        """
        return self._call(_get(voice_recording_id, individual_id=individual_id))


class AsyncVoiceRecordings(AsyncPagedCalls, AsyncResource):
    """Recordings of calls."""

    def list(
        self,
        *,
        organization_id: UUID,
        filter_individual_id: UUID | None = None,
        filter_setting_id: UUID | None = None,
        filter_states: Sequence[models.VoiceRecordingState | str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
    ) -> AsyncPager[models.VoiceRecordingPage, models.VoiceRecordingResource]:
        """List the call recordings of an organization. See `VoiceRecordings.list`."""
        return self._pages(
            _list(
                organization_id=organization_id,
                filter_individual_id=filter_individual_id,
                filter_setting_id=filter_setting_id,
                filter_states=filter_states,
                page_limit=page_limit,
                page_offset=page_offset,
            )
        )

    async def get(self, voice_recording_id: str, *, individual_id: UUID | None = None) -> models.VoiceRecordingDocument:
        """Get a call recording. See `VoiceRecordings.get`."""
        return await self._call(_get(voice_recording_id, individual_id=individual_id))
