"""Agents who answer a voice queue."""

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
    from .._views.voice_queue_agents import AsyncRaw as _AsyncRaw
    from .._views.voice_queue_agents import AsyncStreaming as _AsyncStreaming
    from .._views.voice_queue_agents import Raw as _Raw
    from .._views.voice_queue_agents import Streaming as _Streaming


_LIST: PagedOperation[models.VoiceQueueAgentPage, models.VoiceQueueAgentResource] = PagedOperation(
    id="listVoiceQueueAgents",
    method="GET",
    path=("/v1/voice-queue-agents/",),
    query=(Parameter("setting-id"), Parameter("page[limit]", int), Parameter("page[offset]", int)),
    success={200: JsonApi(lambda: models.VoiceQueueAgentPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.VoiceQueueAgentResource] = Operation(
    id="createVoiceQueueAgent",
    method="POST",
    path=("/v1/voice-queue-agents/",),
    body=JsonApi(
        lambda: models.VoiceQueueAgentCreateDocument,
        content=lambda: models.VoiceQueueAgentCreateAttributes,
        resource="voice-queue-agents",
    ),
    success={201: JsonApi(lambda: models.VoiceQueueAgentDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.VoiceQueueAgentResource] = Operation(
    id="getVoiceQueueAgent",
    method="GET",
    path=("/v1/voice-queue-agents/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.VoiceQueueAgentDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class VoiceQueueAgents(PagedCalls, Resource):
    """Agents who answer a voice queue."""

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
    ) -> Pager[models.VoiceQueueAgentPage, models.VoiceQueueAgentResource]:
        """List the agents of a voice queue.

        Args:
            setting_id: The voice setting whose queue to look at.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6016-6044 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, setting_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.VoiceQueueAgentCreateDocument | models.VoiceQueueAgentCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.VoiceQueueAgentResource: ...

    @overload
    def create(
        self,
        *,
        individual_id: UUID | str | None = ...,
        phone_number: str | None = ...,
        setting_id: UUID | str | None = ...,
        use_pstn: bool | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.VoiceQueueAgentResource: ...

    def create(
        self,
        body: models.VoiceQueueAgentCreateDocument | models.VoiceQueueAgentCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceQueueAgentResource:
        """Sign an agent in to a voice queue.

        Args:
            body: The body.
            phone_number: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164`). Inferred (format): As in the filters.
            use_pstn: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6045-6082 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self, voice_queue_agent_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.VoiceQueueAgentResource:
        """Get an agent of a voice queue.

        Args:
            voice_queue_agent_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6083-6103 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, voice_queue_agent_id, options=options)


class AsyncVoiceQueueAgents(AsyncPagedCalls, AsyncResource):
    """Agents who answer a voice queue."""

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
    ) -> AsyncPager[models.VoiceQueueAgentPage, models.VoiceQueueAgentResource]:
        """List the agents of a voice queue.

        Args:
            setting_id: The voice setting whose queue to look at.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6016-6044 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, setting_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.VoiceQueueAgentCreateDocument | models.VoiceQueueAgentCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VoiceQueueAgentResource]: ...

    @overload
    def create(
        self,
        *,
        individual_id: UUID | str | None = ...,
        phone_number: str | None = ...,
        setting_id: UUID | str | None = ...,
        use_pstn: bool | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VoiceQueueAgentResource]: ...

    async def create(
        self,
        body: models.VoiceQueueAgentCreateDocument | models.VoiceQueueAgentCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceQueueAgentResource:
        """Sign an agent in to a voice queue.

        Args:
            body: The body.
            phone_number: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164`). Inferred (format): As in the filters.
            use_pstn: The server's default is false. Inferred (default): The sample shows false, and true
                where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6045-6082 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self, voice_queue_agent_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.VoiceQueueAgentResource:
        """Get an agent of a voice queue.

        Args:
            voice_queue_agent_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6083-6103 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, voice_queue_agent_id, options=options)
