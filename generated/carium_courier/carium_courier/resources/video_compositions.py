"""Recordings of video calls."""

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
    from .._views.video_compositions import AsyncRaw as _AsyncRaw
    from .._views.video_compositions import AsyncStreaming as _AsyncStreaming
    from .._views.video_compositions import Raw as _Raw
    from .._views.video_compositions import Streaming as _Streaming


_LIST: PagedOperation[models.VideoCompositionPage, models.VideoCompositionResource] = PagedOperation(
    id="listVideoCompositions",
    method="GET",
    path=("/v1/video-compositions/",),
    query=(Parameter("video-channel-id"), Parameter("page[limit]", int), Parameter("page[offset]", int)),
    success={200: JsonApi(lambda: models.VideoCompositionPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_GET: Operation[models.VideoCompositionResource] = Operation(
    id="getVideoComposition",
    method="GET",
    path=("/v1/video-compositions/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.VideoCompositionDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class VideoCompositions(PagedCalls, Resource):
    """Recordings of video calls."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        video_channel_id: UUID | str,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.VideoCompositionPage, models.VideoCompositionResource]:
        """List the recordings of a video channel.

        Args:
            video_channel_id: The video channel to look in.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5722-5746 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, video_channel_id, page_limit, page_offset, options=options)

    def get(
        self, video_composition_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.VideoCompositionResource:
        """Get a recording of a video channel.

        Args:
            video_composition_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5747-5763 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, video_composition_id, options=options)


class AsyncVideoCompositions(AsyncPagedCalls, AsyncResource):
    """Recordings of video calls."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        video_channel_id: UUID | str,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.VideoCompositionPage, models.VideoCompositionResource]:
        """List the recordings of a video channel.

        Args:
            video_channel_id: The video channel to look in.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5722-5746 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, video_channel_id, page_limit, page_offset, options=options)

    async def get(
        self, video_composition_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.VideoCompositionResource:
        """Get a recording of a video channel.

        Args:
            video_composition_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5747-5763 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, video_composition_id, options=options)
