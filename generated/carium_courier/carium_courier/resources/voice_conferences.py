"""Voice conferences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import _errors, models
from .._runtime.base.operation import Json, Operation, Parameter, Segment
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
    from .._views.voice_conferences import AsyncRaw as _AsyncRaw
    from .._views.voice_conferences import AsyncStreaming as _AsyncStreaming
    from .._views.voice_conferences import Raw as _Raw
    from .._views.voice_conferences import Streaming as _Streaming


_LIST: PagedOperation[models.VoiceConferencePage, models.VoiceConferenceResource] = PagedOperation(
    id="listVoiceConferences",
    method="GET",
    path=("/v1/voice-conferences/",),
    query=(
        Parameter("organization-id"),
        Parameter("filter[individual-id]"),
        Parameter("filter[states]", (str,)),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.VoiceConferencePage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.VoiceConferenceResource] = Operation(
    id="createVoiceConference",
    method="POST",
    path=("/v1/voice-conferences/",),
    body=JsonApi(
        lambda: models.VoiceConferenceCreateDocument,
        content=lambda: models.VoiceConferenceCreateAttributes,
        resource="voice-conferences",
    ),
    success={201: JsonApi(lambda: models.VoiceConferenceDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.VoiceConferenceResource] = Operation(
    id="getVoiceConference",
    method="GET",
    path=("/v1/voice-conferences/", Segment("id"), "/"),
    query=(Parameter("individual-id"),),
    success={200: JsonApi(lambda: models.VoiceConferenceDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET_CREDENTIALS: Operation[models.VoiceConferenceCredentials] = Operation(
    id="getVoiceConferenceCredentials",
    method="GET",
    path=("/v1/voice-conferences/", Segment("id"), "/get-credentials/"),
    query=(Parameter("individual-id"),),
    success={200: Json(lambda: models.VoiceConferenceCredentials, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class VoiceConferences(PagedCalls, Resource):
    """Voice conferences."""

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
        filter_states: Sequence[models.VoiceConferenceState | str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.VoiceConferencePage, models.VoiceConferenceResource]:
        """List the voice conferences of an organization.

        Args:
            organization_id: The organization to look in.
            filter_individual_id: Only those of this individual.
            filter_states: Only those in one of these states.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5862-5884 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, organization_id, filter_individual_id, filter_states, page_limit, page_offset, options=options
        )

    @overload
    def create(
        self,
        body: models.VoiceConferenceCreateDocument | models.VoiceConferenceCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.VoiceConferenceResource: ...

    @overload
    def create(
        self,
        *,
        individual_id: UUID | str | None = ...,
        organization_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.VoiceConferenceResource: ...

    def create(
        self,
        body: models.VoiceConferenceCreateDocument | models.VoiceConferenceCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceConferenceResource:
        """Create a voice conference.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5885-5913 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self,
        voice_conference_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.VoiceConferenceResource:
        """Get a voice conference.

        Args:
            voice_conference_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5914-5933 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_GET, voice_conference_id, individual_id, options=options)

    def get_credentials(
        self, voice_conference_id: str | UUID, *, individual_id: UUID | str, options: CallOptions | None = None
    ) -> models.VoiceConferenceCredentials:
        """Get what an individual needs to join a voice conference.

        Args:
            voice_conference_id: The id of the resource.
            individual_id: The individual to look at or to act for.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5934-5944 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(_GET_CREDENTIALS, voice_conference_id, individual_id, options=options)


class AsyncVoiceConferences(AsyncPagedCalls, AsyncResource):
    """Voice conferences."""

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
        filter_states: Sequence[models.VoiceConferenceState | str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.VoiceConferencePage, models.VoiceConferenceResource]:
        """List the voice conferences of an organization.

        Args:
            organization_id: The organization to look in.
            filter_individual_id: Only those of this individual.
            filter_states: Only those in one of these states.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5862-5884 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(
            _LIST, organization_id, filter_individual_id, filter_states, page_limit, page_offset, options=options
        )

    @overload
    def create(
        self,
        body: models.VoiceConferenceCreateDocument | models.VoiceConferenceCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VoiceConferenceResource]: ...

    @overload
    def create(
        self,
        *,
        individual_id: UUID | str | None = ...,
        organization_id: UUID | str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VoiceConferenceResource]: ...

    async def create(
        self,
        body: models.VoiceConferenceCreateDocument | models.VoiceConferenceCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceConferenceResource:
        """Create a voice conference.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5885-5913 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self,
        voice_conference_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.VoiceConferenceResource:
        """Get a voice conference.

        Args:
            voice_conference_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5914-5933 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_GET, voice_conference_id, individual_id, options=options)

    async def get_credentials(
        self, voice_conference_id: str | UUID, *, individual_id: UUID | str, options: CallOptions | None = None
    ) -> models.VoiceConferenceCredentials:
        """Get what an individual needs to join a voice conference.

        Args:
            voice_conference_id: The id of the resource.
            individual_id: The individual to look at or to act for.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 5934-5944 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(_GET_CREDENTIALS, voice_conference_id, individual_id, options=options)
