"""Video calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Parameter, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls_async import AsyncPagedCalls
from .._runtime.client.paged_calls_sync import PagedCalls
from .._runtime.client.resource_async import AsyncResource
from .._runtime.client.resource_sync import Resource
from .._runtime.wire.bodies import model_of
from .._runtime.wire.envelopes import JsonApi, enveloped

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.video_channels import AsyncRaw as _AsyncRaw
    from .._views.video_channels import AsyncStreaming as _AsyncStreaming
    from .._views.video_channels import Raw as _Raw
    from .._views.video_channels import Streaming as _Streaming


_LIST: PagedOperation[models.VideoChannelPage, models.VideoChannelResource] = PagedOperation(
    id="listVideoChannels",
    method="GET",
    path=("/v1/video-channels/",),
    query=(
        Parameter("individual-id"),
        Parameter("filter[states]", (str,)),
        Parameter("organization-id"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.VideoChannelPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.VideoChannelResource] = Operation(
    id="createVideoChannel",
    method="POST",
    path=("/v1/video-channels/",),
    body=JsonApi(
        lambda: models.VideoChannelCreateDocument,
        content=lambda: models.VideoChannelCreateAttributes,
        resource="video-channels",
    ),
    success={201: JsonApi(lambda: models.VideoChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.VideoChannelResource] = Operation(
    id="getVideoChannel",
    method="GET",
    path=("/v1/video-channels/", Segment("id"), "/"),
    query=(Parameter("individual-id"),),
    success={200: JsonApi(lambda: models.VideoChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.VideoChannelResource] = Operation(
    id="updateVideoChannel",
    method="PATCH",
    path=("/v1/video-channels/", Segment("id"), "/"),
    body=JsonApi(
        lambda: models.VideoChannelUpdateDocument,
        content=lambda: models.VideoChannelUpdateAttributes,
        resource="video-channels",
    ),
    success={200: JsonApi(lambda: models.VideoChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_FINALIZE_ENCOUNTER: Operation[models.VideoChannelResource] = Operation(
    id="finalizeVideoChannelEncounter",
    method="POST",
    path=("/v1/video-channels/", Segment("id"), "/finalize-encounter/"),
    body=Json(lambda: models.EncounterFinalization),
    success={201: JsonApi(lambda: models.VideoChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET_CREDENTIALS: Operation[models.VideoChannelCredentials] = Operation(
    id="getVideoChannelCredentials",
    method="GET",
    path=("/v1/video-channels/", Segment("id"), "/get-credentials/"),
    query=(Parameter("individual-id"),),
    success={200: Json(lambda: models.VideoChannelCredentials, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_SET_PARTICIPANT_AUDIO_STATES: Operation[models.VideoChannelResource] = Operation(
    id="setVideoChannelParticipantAudioStates",
    method="POST",
    path=("/v1/video-channels/", Segment("id"), "/participant-audio-states/"),
    body=Json(lambda: models.ParticipantAudioStatesRequest),
    success={201: JsonApi(lambda: models.VideoChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_START_REMINDER_TIMER: Operation[models.VideoChannelResource] = Operation(
    id="startVideoChannelReminderTimer",
    method="POST",
    path=("/v1/video-channels/", Segment("id"), "/reminder-timer/"),
    body=Json(lambda: models.EmptyObject),
    success={201: JsonApi(lambda: models.VideoChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_TERMINATE: Operation[models.VideoChannelResource] = Operation(
    id="terminateVideoChannel",
    method="POST",
    path=("/v1/video-channels/", Segment("id"), "/terminate/"),
    body=Json(lambda: models.EmptyObject),
    success={201: JsonApi(lambda: models.VideoChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_FINALIZE_ENCOUNTER_V2: Operation[models.VideoChannelResource] = Operation(
    id="finalizeVideoChannelEncounterV2",
    method="POST",
    path=("/v2/video-channels/", Segment("id"), "/finalize-encounter/"),
    body=Json(lambda: models.EncounterFinalizationV2),
    success={201: JsonApi(lambda: models.VideoChannelDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class VideoChannels(PagedCalls, Resource):
    """Video calls."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        individual_id: UUID | str,
        filter_states: Sequence[models.VideoChannelState | str] | None = None,
        organization_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.VideoChannelPage, models.VideoChannelResource]:
        """List video channels.

        Args:
            individual_id: The individual to look at or to act for.
            filter_states: Only those in one of these states.
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5061-5138 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._pages(
            _LIST, individual_id, filter_states, organization_id, page_limit, page_offset, options=options
        )

    @overload
    def create(
        self,
        body: models.VideoChannelCreateDocument | models.VideoChannelCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource: ...

    @overload
    def create(
        self,
        *,
        appless: bool | None = ...,
        appointment: models.VideoAppointmentRequest | models.VideoAppointmentRequestParam | None = ...,
        messaging_channel_id: UUID | str | None = ...,
        organization_id: UUID | str | None = ...,
        participants: Sequence[UUID | str] | None = ...,
        recorded: bool | None = ...,
        subject_id: UUID | str | None = ...,
        type: str | None = ...,
        with_email: bool | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource: ...

    def create(
        self,
        body: models.VideoChannelCreateDocument | models.VideoChannelCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VideoChannelResource:
        """Create a video channel.

        Args:
            body: The body.
            appless: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            recorded: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            with_email: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5139-5232 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self,
        video_channel_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource:
        """Get a video channel.

        Args:
            video_channel_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5233-5306 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(_GET, video_channel_id, individual_id, options=options)

    @overload
    def update(
        self,
        video_channel_id: str | UUID,
        body: models.VideoChannelUpdateDocument | models.VideoChannelUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource: ...

    @overload
    def update(
        self,
        video_channel_id: str | UUID,
        *,
        appointment_duration: int | None = ...,
        appointment_start: datetime | None = ...,
        note: str | None = ...,
        recorded: bool | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource: ...

    def update(
        self,
        video_channel_id: str | UUID,
        body: models.VideoChannelUpdateDocument | models.VideoChannelUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VideoChannelResource:
        """Update a video channel.

        Args:
            video_channel_id: The id of the resource.
            body: The body.
            appointment_start: Inferred (format, example): By its name.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5307-5394 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(
            _UPDATE, video_channel_id, body=enveloped(_UPDATE, body, fields, video_channel_id), options=options
        )

    @overload
    def finalize_encounter(
        self,
        video_channel_id: str | UUID,
        body: models.EncounterFinalization | models.EncounterFinalizationParam,
        *,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource: ...

    @overload
    def finalize_encounter(
        self,
        video_channel_id: str | UUID,
        *,
        service_type_id: UUID | str | None = ...,
        use_note_from_author_participant: bool | None = ...,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource: ...

    def finalize_encounter(
        self,
        video_channel_id: str | UUID,
        body: models.EncounterFinalization | models.EncounterFinalizationParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VideoChannelResource:
        """Finalize the encounter of a video channel.

        Args:
            video_channel_id: The id of the resource.
            body: The body.
            use_note_from_author_participant: The server's default is false.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5395-5473 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(
            _FINALIZE_ENCOUNTER, video_channel_id, body=model_of(models.EncounterFinalization, body, fields),
            options=options
        )  # fmt: skip

    def get_credentials(
        self, video_channel_id: str | UUID, *, individual_id: UUID | str, options: CallOptions | None = None
    ) -> models.VideoChannelCredentials:
        """Get what a participant needs to join a video channel.

        Args:
            video_channel_id: The id of the resource.
            individual_id: The individual to look at or to act for.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5474-5485 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_GET_CREDENTIALS, video_channel_id, individual_id, options=options)

    @overload
    def set_participant_audio_states(
        self,
        video_channel_id: str | UUID,
        body: models.ParticipantAudioStatesRequest | models.ParticipantAudioStatesRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource: ...

    @overload
    def set_participant_audio_states(
        self,
        video_channel_id: str | UUID,
        *,
        participants: Sequence[models.ParticipantAudioState | models.ParticipantAudioStateParam],
        individual_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource: ...

    def set_participant_audio_states(
        self,
        video_channel_id: str | UUID,
        body: models.ParticipantAudioStatesRequest | models.ParticipantAudioStatesRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VideoChannelResource:
        """Mute or unmute participants of a video channel.

        Args:
            video_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5486-5571 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(
            _SET_PARTICIPANT_AUDIO_STATES, video_channel_id,
            body=model_of(models.ParticipantAudioStatesRequest, body, fields), options=options
        )  # fmt: skip

    def start_reminder_timer(
        self,
        video_channel_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource:
        """Start the reminder timer of a video channel.

        Args:
            video_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5572-5646 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_START_REMINDER_TIMER, video_channel_id, body={} if body is None else body, options=options)

    def terminate(
        self,
        video_channel_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource:
        """Terminate a video channel.

        Args:
            video_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5647-5721 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_TERMINATE, video_channel_id, body={} if body is None else body, options=options)

    @overload
    def finalize_encounter_v2(
        self,
        video_channel_id: str | UUID,
        body: models.EncounterFinalizationV2 | models.EncounterFinalizationV2Param,
        *,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource: ...

    @overload
    def finalize_encounter_v2(
        self,
        video_channel_id: str | UUID,
        *,
        service_type_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource: ...

    def finalize_encounter_v2(
        self,
        video_channel_id: str | UUID,
        body: models.EncounterFinalizationV2 | models.EncounterFinalizationV2Param | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VideoChannelResource:
        """Finalize the encounter of a video channel, second version.

        Other than the first version, it takes no choice of the note.

        Args:
            video_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6437-6513 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(
            _FINALIZE_ENCOUNTER_V2, video_channel_id, body=model_of(models.EncounterFinalizationV2, body, fields),
            options=options
        )  # fmt: skip


class AsyncVideoChannels(AsyncPagedCalls, AsyncResource):
    """Video calls."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        individual_id: UUID | str,
        filter_states: Sequence[models.VideoChannelState | str] | None = None,
        organization_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.VideoChannelPage, models.VideoChannelResource]:
        """List video channels.

        Args:
            individual_id: The individual to look at or to act for.
            filter_states: Only those in one of these states.
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5061-5138 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._pages(
            _LIST, individual_id, filter_states, organization_id, page_limit, page_offset, options=options
        )

    @overload
    def create(
        self,
        body: models.VideoChannelCreateDocument | models.VideoChannelCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VideoChannelResource]: ...

    @overload
    def create(
        self,
        *,
        appless: bool | None = ...,
        appointment: models.VideoAppointmentRequest | models.VideoAppointmentRequestParam | None = ...,
        messaging_channel_id: UUID | str | None = ...,
        organization_id: UUID | str | None = ...,
        participants: Sequence[UUID | str] | None = ...,
        recorded: bool | None = ...,
        subject_id: UUID | str | None = ...,
        type: str | None = ...,
        with_email: bool | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VideoChannelResource]: ...

    async def create(
        self,
        body: models.VideoChannelCreateDocument | models.VideoChannelCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VideoChannelResource:
        """Create a video channel.

        Args:
            body: The body.
            appless: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            recorded: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            with_email: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5139-5232 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self,
        video_channel_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource:
        """Get a video channel.

        Args:
            video_channel_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5233-5306 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(_GET, video_channel_id, individual_id, options=options)

    @overload
    def update(
        self,
        video_channel_id: str | UUID,
        body: models.VideoChannelUpdateDocument | models.VideoChannelUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VideoChannelResource]: ...

    @overload
    def update(
        self,
        video_channel_id: str | UUID,
        *,
        appointment_duration: int | None = ...,
        appointment_start: datetime | None = ...,
        note: str | None = ...,
        recorded: bool | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VideoChannelResource]: ...

    async def update(
        self,
        video_channel_id: str | UUID,
        body: models.VideoChannelUpdateDocument | models.VideoChannelUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VideoChannelResource:
        """Update a video channel.

        Args:
            video_channel_id: The id of the resource.
            body: The body.
            appointment_start: Inferred (format, example): By its name.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5307-5394 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(
            _UPDATE, video_channel_id, body=enveloped(_UPDATE, body, fields, video_channel_id), options=options
        )

    @overload
    def finalize_encounter(
        self,
        video_channel_id: str | UUID,
        body: models.EncounterFinalization | models.EncounterFinalizationParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VideoChannelResource]: ...

    @overload
    def finalize_encounter(
        self,
        video_channel_id: str | UUID,
        *,
        service_type_id: UUID | str | None = ...,
        use_note_from_author_participant: bool | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VideoChannelResource]: ...

    async def finalize_encounter(
        self,
        video_channel_id: str | UUID,
        body: models.EncounterFinalization | models.EncounterFinalizationParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VideoChannelResource:
        """Finalize the encounter of a video channel.

        Args:
            video_channel_id: The id of the resource.
            body: The body.
            use_note_from_author_participant: The server's default is false.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5395-5473 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _FINALIZE_ENCOUNTER, video_channel_id, body=model_of(models.EncounterFinalization, body, fields),
            options=options
        )  # fmt: skip

    async def get_credentials(
        self, video_channel_id: str | UUID, *, individual_id: UUID | str, options: CallOptions | None = None
    ) -> models.VideoChannelCredentials:
        """Get what a participant needs to join a video channel.

        Args:
            video_channel_id: The id of the resource.
            individual_id: The individual to look at or to act for.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5474-5485 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_GET_CREDENTIALS, video_channel_id, individual_id, options=options)

    @overload
    def set_participant_audio_states(
        self,
        video_channel_id: str | UUID,
        body: models.ParticipantAudioStatesRequest | models.ParticipantAudioStatesRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VideoChannelResource]: ...

    @overload
    def set_participant_audio_states(
        self,
        video_channel_id: str | UUID,
        *,
        participants: Sequence[models.ParticipantAudioState | models.ParticipantAudioStateParam],
        individual_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VideoChannelResource]: ...

    async def set_participant_audio_states(
        self,
        video_channel_id: str | UUID,
        body: models.ParticipantAudioStatesRequest | models.ParticipantAudioStatesRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VideoChannelResource:
        """Mute or unmute participants of a video channel.

        Args:
            video_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5486-5571 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _SET_PARTICIPANT_AUDIO_STATES, video_channel_id,
            body=model_of(models.ParticipantAudioStatesRequest, body, fields), options=options
        )  # fmt: skip

    async def start_reminder_timer(
        self,
        video_channel_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource:
        """Start the reminder timer of a video channel.

        Args:
            video_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5572-5646 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _START_REMINDER_TIMER, video_channel_id, body={} if body is None else body, options=options
        )

    async def terminate(
        self,
        video_channel_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.VideoChannelResource:
        """Terminate a video channel.

        Args:
            video_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5647-5721 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_TERMINATE, video_channel_id, body={} if body is None else body, options=options)

    @overload
    def finalize_encounter_v2(
        self,
        video_channel_id: str | UUID,
        body: models.EncounterFinalizationV2 | models.EncounterFinalizationV2Param,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VideoChannelResource]: ...

    @overload
    def finalize_encounter_v2(
        self,
        video_channel_id: str | UUID,
        *,
        service_type_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VideoChannelResource]: ...

    async def finalize_encounter_v2(
        self,
        video_channel_id: str | UUID,
        body: models.EncounterFinalizationV2 | models.EncounterFinalizationV2Param | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VideoChannelResource:
        """Finalize the encounter of a video channel, second version.

        Other than the first version, it takes no choice of the note.

        Args:
            video_channel_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6437-6513 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _FINALIZE_ENCOUNTER_V2, video_channel_id, body=model_of(models.EncounterFinalizationV2, body, fields),
            options=options
        )  # fmt: skip
