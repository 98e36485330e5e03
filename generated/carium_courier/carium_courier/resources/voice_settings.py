"""How the voice line of an organization behaves."""

from __future__ import annotations

from collections.abc import Mapping
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

if TYPE_CHECKING:
    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._views.voice_settings import AsyncRaw as _AsyncRaw
    from .._views.voice_settings import AsyncStreaming as _AsyncStreaming
    from .._views.voice_settings import Raw as _Raw
    from .._views.voice_settings import Streaming as _Streaming

_LIST: PagedOperation[models.VoiceSettingPage, models.VoiceSettingResource] = PagedOperation(
    id="listVoiceSettings",
    method="GET",
    path=("/v1/voice-settings/",),
    query=(Parameter("organization-id"), Parameter("page[limit]", int), Parameter("page[offset]", int)),
    success={200: Json(lambda: models.VoiceSettingPage, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.VoiceSettingDocument] = Operation(
    id="createVoiceSetting",
    method="POST",
    path=("/v1/voice-settings/",),
    body=Json(lambda: models.VoiceSettingCreateDocument),
    success={201: Json(lambda: models.VoiceSettingDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.VoiceSettingDocument] = Operation(
    id="getVoiceSetting",
    method="GET",
    path=("/v1/voice-settings/", Segment("id"), "/"),
    success={200: Json(lambda: models.VoiceSettingDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.VoiceSettingDocument] = Operation(
    id="updateVoiceSetting",
    method="PATCH",
    path=("/v1/voice-settings/", Segment("id"), "/"),
    body=Json(lambda: models.VoiceSettingUpdateDocument),
    success={200: Json(lambda: models.VoiceSettingDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_RUN_TASK: Operation[models.VoiceTaskDocument] = Operation(
    id="runVoiceSettingTask",
    method="POST",
    path=("/v1/voice-settings/", Segment("id"), "/run-task/"),
    body=Json(lambda: models.VoiceTaskRequest),
    success={201: Json(lambda: models.VoiceTaskDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class VoiceSettings(PagedCalls, Resource):
    """How the voice line of an organization behaves."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.VoiceSettingPage, models.VoiceSettingResource]:
        """List the voice settings of an organization.

        Args:
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6194-6219 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, organization_id, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.VoiceSettingCreateDocument | models.VoiceSettingCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.VoiceSettingDocument: ...

    @overload
    def create(
        self,
        *,
        data: models.VoiceSettingCreateResource | models.VoiceSettingCreateResourceParam,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.VoiceSettingDocument: ...

    def create(
        self,
        body: models.VoiceSettingCreateDocument | models.VoiceSettingCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceSettingDocument:
        """Create a voice setting.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6220-6256 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=model_of(models.VoiceSettingCreateDocument, body, fields), options=options)

    def get(self, voice_setting_id: str | UUID, *, options: CallOptions | None = None) -> models.VoiceSettingDocument:
        """Get a voice setting.

        Args:
            voice_setting_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6257-6274 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, voice_setting_id, options=options)

    @overload
    def update(
        self,
        voice_setting_id: str | UUID,
        body: models.VoiceSettingUpdateDocument | models.VoiceSettingUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.VoiceSettingDocument: ...

    @overload
    def update(
        self,
        voice_setting_id: str | UUID,
        *,
        data: models.VoiceSettingUpdateResource | models.VoiceSettingUpdateResourceParam,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.VoiceSettingDocument: ...

    def update(
        self,
        voice_setting_id: str | UUID,
        body: models.VoiceSettingUpdateDocument | models.VoiceSettingUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceSettingDocument:
        """Update a voice setting.

        Args:
            voice_setting_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6275-6313 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(
            _UPDATE, voice_setting_id, body=model_of(models.VoiceSettingUpdateDocument, body, fields), options=options
        )

    @overload
    def run_task(
        self,
        voice_setting_id: str | UUID,
        body: models.VoiceTaskRequest | models.VoiceTaskRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.VoiceTaskDocument: ...

    @overload
    def run_task(
        self,
        voice_setting_id: str | UUID,
        *,
        method: models.VoiceTaskMethod | str,
        kwargs: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.VoiceTaskDocument: ...

    def run_task(
        self,
        voice_setting_id: str | UUID,
        body: models.VoiceTaskRequest | models.VoiceTaskRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceTaskDocument:
        """Run a task on a voice setting.

        Args:
            voice_setting_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6314-6342 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(
            _RUN_TASK, voice_setting_id, body=model_of(models.VoiceTaskRequest, body, fields), options=options
        )


class AsyncVoiceSettings(AsyncPagedCalls, AsyncResource):
    """How the voice line of an organization behaves."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.VoiceSettingPage, models.VoiceSettingResource]:
        """List the voice settings of an organization.

        Args:
            organization_id: The organization to look in.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6194-6219 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, organization_id, page_limit, page_offset, options=options)

    @overload
    async def create(
        self,
        body: models.VoiceSettingCreateDocument | models.VoiceSettingCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.VoiceSettingDocument: ...

    @overload
    async def create(
        self,
        *,
        data: models.VoiceSettingCreateResource | models.VoiceSettingCreateResourceParam,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.VoiceSettingDocument: ...

    async def create(
        self,
        body: models.VoiceSettingCreateDocument | models.VoiceSettingCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceSettingDocument:
        """Create a voice setting.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6220-6256 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _CREATE, body=model_of(models.VoiceSettingCreateDocument, body, fields), options=options
        )

    async def get(
        self, voice_setting_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.VoiceSettingDocument:
        """Get a voice setting.

        Args:
            voice_setting_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6257-6274 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, voice_setting_id, options=options)

    @overload
    async def update(
        self,
        voice_setting_id: str | UUID,
        body: models.VoiceSettingUpdateDocument | models.VoiceSettingUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.VoiceSettingDocument: ...

    @overload
    async def update(
        self,
        voice_setting_id: str | UUID,
        *,
        data: models.VoiceSettingUpdateResource | models.VoiceSettingUpdateResourceParam,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.VoiceSettingDocument: ...

    async def update(
        self,
        voice_setting_id: str | UUID,
        body: models.VoiceSettingUpdateDocument | models.VoiceSettingUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceSettingDocument:
        """Update a voice setting.

        Args:
            voice_setting_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6275-6313 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(
            _UPDATE, voice_setting_id, body=model_of(models.VoiceSettingUpdateDocument, body, fields), options=options
        )

    @overload
    async def run_task(
        self,
        voice_setting_id: str | UUID,
        body: models.VoiceTaskRequest | models.VoiceTaskRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.VoiceTaskDocument: ...

    @overload
    async def run_task(
        self,
        voice_setting_id: str | UUID,
        *,
        method: models.VoiceTaskMethod | str,
        kwargs: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.VoiceTaskDocument: ...

    async def run_task(
        self,
        voice_setting_id: str | UUID,
        body: models.VoiceTaskRequest | models.VoiceTaskRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceTaskDocument:
        """Run a task on a voice setting.

        Args:
            voice_setting_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6314-6342 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _RUN_TASK, voice_setting_id, body=model_of(models.VoiceTaskRequest, body, fields), options=options
        )
