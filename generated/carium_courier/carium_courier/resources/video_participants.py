"""Participants of video calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Operation, Parameter, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.envelopes import JsonApi, enveloped

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.video_participants import AsyncRaw as _AsyncRaw
    from .._views.video_participants import AsyncStreaming as _AsyncStreaming
    from .._views.video_participants import Raw as _Raw
    from .._views.video_participants import Streaming as _Streaming


_LIST: PagedOperation[models.VideoParticipantPage, models.VideoParticipantResource] = PagedOperation(
    id="listVideoParticipants",
    method="GET",
    path=("/v1/video-participants/",),
    query=(
        Parameter("individual-id"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
        Parameter("video-channel-id"),
    ),
    success={200: JsonApi(lambda: models.VideoParticipantPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_GET: Operation[models.VideoParticipantResource] = Operation(
    id="getVideoParticipant",
    method="GET",
    path=("/v1/video-participants/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.VideoParticipantDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.VideoParticipantResource] = Operation(
    id="updateVideoParticipant",
    method="PATCH",
    path=("/v1/video-participants/", Segment("id"), "/"),
    body=JsonApi(
        lambda: models.VideoParticipantUpdateDocument,
        content=lambda: models.VideoParticipantUpdateAttributes,
        resource="video-participants",
    ),
    success={200: JsonApi(lambda: models.VideoParticipantDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class VideoParticipants(PagedCalls, Resource):
    """Participants of video calls."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        individual_id: UUID | str,
        page_limit: int,
        page_offset: int,
        video_channel_id: UUID | str,
        options: CallOptions | None = None,
    ) -> Pager[models.VideoParticipantPage, models.VideoParticipantResource]:
        """List the participants of a video channel.

        Args:
            individual_id: The individual to look at or to act for.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            video_channel_id: The video channel to look in.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5764-5794 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._pages(_LIST, individual_id, page_limit, page_offset, video_channel_id, options=options)

    def get(
        self, video_participant_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.VideoParticipantResource:
        """Get a participant of a video channel.

        Args:
            video_participant_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5795-5820 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(_GET, video_participant_id, options=options)

    @overload
    def update(
        self,
        video_participant_id: str | UUID,
        body: models.VideoParticipantUpdateDocument | models.VideoParticipantUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.VideoParticipantResource: ...

    @overload
    def update(
        self,
        video_participant_id: str | UUID,
        *,
        audio_state: str | None = ...,
        disconnected: bool | None = ...,
        note: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.VideoParticipantResource: ...

    def update(
        self,
        video_participant_id: str | UUID,
        body: models.VideoParticipantUpdateDocument | models.VideoParticipantUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VideoParticipantResource:
        """Update a participant of a video channel.

        Args:
            video_participant_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5821-5861 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(
            _UPDATE, video_participant_id, body=enveloped(_UPDATE, body, fields, video_participant_id), options=options
        )


class AsyncVideoParticipants(AsyncPagedCalls, AsyncResource):
    """Participants of video calls."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        individual_id: UUID | str,
        page_limit: int,
        page_offset: int,
        video_channel_id: UUID | str,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.VideoParticipantPage, models.VideoParticipantResource]:
        """List the participants of a video channel.

        Args:
            individual_id: The individual to look at or to act for.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            video_channel_id: The video channel to look in.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5764-5794 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._pages(_LIST, individual_id, page_limit, page_offset, video_channel_id, options=options)

    async def get(
        self, video_participant_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.VideoParticipantResource:
        """Get a participant of a video channel.

        Args:
            video_participant_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5795-5820 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(_GET, video_participant_id, options=options)

    @overload
    def update(
        self,
        video_participant_id: str | UUID,
        body: models.VideoParticipantUpdateDocument | models.VideoParticipantUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VideoParticipantResource]: ...

    @overload
    def update(
        self,
        video_participant_id: str | UUID,
        *,
        audio_state: str | None = ...,
        disconnected: bool | None = ...,
        note: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VideoParticipantResource]: ...

    async def update(
        self,
        video_participant_id: str | UUID,
        body: models.VideoParticipantUpdateDocument | models.VideoParticipantUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VideoParticipantResource:
        """Update a participant of a video channel.

        Args:
            video_participant_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5821-5861 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(
            _UPDATE, video_participant_id, body=enveloped(_UPDATE, body, fields, video_participant_id), options=options
        )
