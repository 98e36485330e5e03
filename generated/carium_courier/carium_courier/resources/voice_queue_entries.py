"""Callers who wait in a voice queue."""

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
    from .._views.voice_queue_entries import AsyncRaw as _AsyncRaw
    from .._views.voice_queue_entries import AsyncStreaming as _AsyncStreaming
    from .._views.voice_queue_entries import Raw as _Raw
    from .._views.voice_queue_entries import Streaming as _Streaming


_LIST: PagedOperation[models.VoiceQueueEntryPage, models.VoiceQueueEntryResource] = PagedOperation(
    id="listVoiceQueueEntries",
    method="GET",
    path=("/v1/voice-queue-entries/",),
    query=(Parameter("setting-id"), Parameter("page[limit]", int), Parameter("page[offset]", int)),
    success={200: JsonApi(lambda: models.VoiceQueueEntryPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_GET: Operation[models.VoiceQueueEntryResource] = Operation(
    id="getVoiceQueueEntry",
    method="GET",
    path=("/v1/voice-queue-entries/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.VoiceQueueEntryDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class VoiceQueueEntries(PagedCalls, Resource):
    """Callers who wait in a voice queue."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        setting_id: UUID | str,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.VoiceQueueEntryPage, models.VoiceQueueEntryResource]:
        """List the callers who wait in a voice queue.

        Args:
            setting_id: The voice setting whose queue to look at.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6104-6126 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, setting_id, page_limit, page_offset, options=options)

    def get(
        self, voice_queue_entry_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.VoiceQueueEntryResource:
        """Get a caller who waits in a voice queue.

        Args:
            voice_queue_entry_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6127-6141 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, voice_queue_entry_id, options=options)


class AsyncVoiceQueueEntries(AsyncPagedCalls, AsyncResource):
    """Callers who wait in a voice queue."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        setting_id: UUID | str,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.VoiceQueueEntryPage, models.VoiceQueueEntryResource]:
        """List the callers who wait in a voice queue.

        Args:
            setting_id: The voice setting whose queue to look at.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6104-6126 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, setting_id, page_limit, page_offset, options=options)

    async def get(
        self, voice_queue_entry_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.VoiceQueueEntryResource:
        """Get a caller who waits in a voice queue.

        Args:
            voice_queue_entry_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6127-6141 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, voice_queue_entry_id, options=options)
