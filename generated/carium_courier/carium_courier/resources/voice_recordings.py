"""Recordings of calls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Operation, Parameter, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.envelopes import JsonApi

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.voice_recordings import AsyncRaw as _AsyncRaw
    from .._views.voice_recordings import AsyncStreaming as _AsyncStreaming
    from .._views.voice_recordings import Raw as _Raw
    from .._views.voice_recordings import Streaming as _Streaming


_LIST: PagedOperation[models.VoiceRecordingPage, models.VoiceRecordingResource] = PagedOperation(
    id="listVoiceRecordings",
    method="GET",
    path=("/v1/voice-recordings/",),
    query=(
        Parameter("organization-id"),
        Parameter("filter[individual-id]"),
        Parameter("filter[setting-id]"),
        Parameter("filter[states]", (str,)),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.VoiceRecordingPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_GET: Operation[models.VoiceRecordingResource] = Operation(
    id="getVoiceRecording",
    method="GET",
    path=("/v1/voice-recordings/", Segment("id"), "/"),
    query=(Parameter("individual-id"),),
    success={200: JsonApi(lambda: models.VoiceRecordingDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class VoiceRecordings(PagedCalls, Resource):
    """Recordings of calls."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        filter_individual_id: UUID | str | None = None,
        filter_setting_id: UUID | str | None = None,
        filter_states: Sequence[models.VoiceRecordingState | str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
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
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6142-6169 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, organization_id, filter_individual_id, filter_setting_id, filter_states, page_limit, page_offset,
            options=options
        )  # fmt: skip

    def get(
        self,
        voice_recording_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.VoiceRecordingResource:
        """Get a call recording.

        Args:
            voice_recording_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6170-6193 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_GET, voice_recording_id, individual_id, options=options)


class AsyncVoiceRecordings(AsyncPagedCalls, AsyncResource):
    """Recordings of calls."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        filter_individual_id: UUID | str | None = None,
        filter_setting_id: UUID | str | None = None,
        filter_states: Sequence[models.VoiceRecordingState | str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.VoiceRecordingPage, models.VoiceRecordingResource]:
        """List the call recordings of an organization.

        Args:
            organization_id: The organization to look in.
            filter_individual_id: Only those of this individual.
            filter_setting_id: Only those of this voice setting.
            filter_states: Only those in one of these states.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6142-6169 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, organization_id, filter_individual_id, filter_setting_id, filter_states, page_limit, page_offset,
            options=options
        )  # fmt: skip

    async def get(
        self,
        voice_recording_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.VoiceRecordingResource:
        """Get a call recording.

        Args:
            voice_recording_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6170-6193 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_GET, voice_recording_id, individual_id, options=options)
