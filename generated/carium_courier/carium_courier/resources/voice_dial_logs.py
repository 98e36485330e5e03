"""Logs of calls dialled for a voice conference."""

from __future__ import annotations

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
    from .._views.voice_dial_logs import AsyncRaw as _AsyncRaw
    from .._views.voice_dial_logs import AsyncStreaming as _AsyncStreaming
    from .._views.voice_dial_logs import Raw as _Raw
    from .._views.voice_dial_logs import Streaming as _Streaming


_LIST: PagedOperation[models.VoiceDialLogPage, models.VoiceDialLogResource] = PagedOperation(
    id="listVoiceDialLogs",
    method="GET",
    path=("/v1/voice-dial-logs/",),
    query=(
        Parameter("organization-id"),
        Parameter("filter[conference-id]"),
        Parameter("filter[individual-id]"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.VoiceDialLogPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_GET: Operation[models.VoiceDialLogResource] = Operation(
    id="getVoiceDialLog",
    method="GET",
    path=("/v1/voice-dial-logs/", Segment("id"), "/"),
    query=(Parameter("individual-id"),),
    success={200: JsonApi(lambda: models.VoiceDialLogDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class VoiceDialLogs(PagedCalls, Resource):
    """Logs of calls dialled for a voice conference."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        filter_conference_id: UUID | str | None = None,
        filter_individual_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.VoiceDialLogPage, models.VoiceDialLogResource]:
        """List the dial logs of an organization.

        Args:
            organization_id: The organization to look in.
            filter_conference_id: Only those of this voice conference.
            filter_individual_id: Only those of this individual.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5945-5970 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, organization_id, filter_conference_id, filter_individual_id, page_limit, page_offset,
            options=options
        )  # fmt: skip

    def get(
        self,
        voice_dial_log_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.VoiceDialLogResource:
        """Get a dial log.

        Args:
            voice_dial_log_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5971-5992 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_GET, voice_dial_log_id, individual_id, options=options)


class AsyncVoiceDialLogs(AsyncPagedCalls, AsyncResource):
    """Logs of calls dialled for a voice conference."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        filter_conference_id: UUID | str | None = None,
        filter_individual_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.VoiceDialLogPage, models.VoiceDialLogResource]:
        """List the dial logs of an organization.

        Args:
            organization_id: The organization to look in.
            filter_conference_id: Only those of this voice conference.
            filter_individual_id: Only those of this individual.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5945-5970 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, organization_id, filter_conference_id, filter_individual_id, page_limit, page_offset,
            options=options
        )  # fmt: skip

    async def get(
        self,
        voice_dial_log_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.VoiceDialLogResource:
        """Get a dial log.

        Args:
            voice_dial_log_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5971-5992 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_GET, voice_dial_log_id, individual_id, options=options)
