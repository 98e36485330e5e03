"""Surveys by phone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    from .._views.voice_surveys import AsyncRaw as _AsyncRaw
    from .._views.voice_surveys import AsyncStreaming as _AsyncStreaming
    from .._views.voice_surveys import Raw as _Raw
    from .._views.voice_surveys import Streaming as _Streaming


_LIST: PagedOperation[models.VoiceSurveyPage, models.VoiceSurveyResource] = PagedOperation(
    id="listVoiceSurveys",
    method="GET",
    path=("/v1/voice-surveys/",),
    query=(
        Parameter("organization-id"),
        Parameter("filter[individual-id]"),
        Parameter("filter[states]", (str,)),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.VoiceSurveyPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.VoiceSurveyResource] = Operation(
    id="createVoiceSurvey",
    method="POST",
    path=("/v1/voice-surveys/",),
    body=JsonApi(
        lambda: models.VoiceSurveyCreateDocument,
        content=lambda: models.VoiceSurveyCreateAttributes,
        resource="voice-surveys",
    ),
    success={201: JsonApi(lambda: models.VoiceSurveyDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.VoiceSurveyResource] = Operation(
    id="getVoiceSurvey",
    method="GET",
    path=("/v1/voice-surveys/", Segment("id"), "/"),
    query=(Parameter("individual-id"),),
    success={200: JsonApi(lambda: models.VoiceSurveyDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class VoiceSurveys(PagedCalls, Resource):
    """Surveys by phone."""

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
        filter_states: Sequence[models.VoiceSurveyState | str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.VoiceSurveyPage, models.VoiceSurveyResource]:
        """List the voice surveys of an organization.

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

        Source: 003_29f51f12ca5ca4fc.txt, lines 6343-6366 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._pages(
            _LIST, organization_id, filter_individual_id, filter_states, page_limit, page_offset, options=options
        )

    @overload
    def create(
        self,
        body: models.VoiceSurveyCreateDocument | models.VoiceSurveyCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.VoiceSurveyResource: ...

    @overload
    def create(
        self,
        *,
        individual_id: UUID | str | None = ...,
        organization_id: UUID | str | None = ...,
        spec: Mapping[str, Any] | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.VoiceSurveyResource: ...

    def create(
        self,
        body: models.VoiceSurveyCreateDocument | models.VoiceSurveyCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceSurveyResource:
        """Create a voice survey.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6367-6397 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self,
        voice_survey_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.VoiceSurveyResource:
        """Get a voice survey.

        Args:
            voice_survey_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6398-6418 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(_GET, voice_survey_id, individual_id, options=options)


class AsyncVoiceSurveys(AsyncPagedCalls, AsyncResource):
    """Surveys by phone."""

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
        filter_states: Sequence[models.VoiceSurveyState | str] | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.VoiceSurveyPage, models.VoiceSurveyResource]:
        """List the voice surveys of an organization.

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

        Source: 003_29f51f12ca5ca4fc.txt, lines 6343-6366 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._pages(
            _LIST, organization_id, filter_individual_id, filter_states, page_limit, page_offset, options=options
        )

    @overload
    def create(
        self,
        body: models.VoiceSurveyCreateDocument | models.VoiceSurveyCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VoiceSurveyResource]: ...

    @overload
    def create(
        self,
        *,
        individual_id: UUID | str | None = ...,
        organization_id: UUID | str | None = ...,
        spec: Mapping[str, Any] | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VoiceSurveyResource]: ...

    async def create(
        self,
        body: models.VoiceSurveyCreateDocument | models.VoiceSurveyCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceSurveyResource:
        """Create a voice survey.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6367-6397 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self,
        voice_survey_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.VoiceSurveyResource:
        """Get a voice survey.

        Args:
            voice_survey_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6398-6418 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(_GET, voice_survey_id, individual_id, options=options)
