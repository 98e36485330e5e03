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
from .._runtime.wire.envelopes import JsonApi, enveloped

if TYPE_CHECKING:
    from types import CoroutineType

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
    success={200: JsonApi(lambda: models.VoiceSettingPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.VoiceSettingResource] = Operation(
    id="createVoiceSetting",
    method="POST",
    path=("/v1/voice-settings/",),
    body=JsonApi(
        lambda: models.VoiceSettingCreateDocument,
        content=lambda: models.VoiceSettingCreateAttributes,
        resource="voice-settings",
    ),
    success={201: JsonApi(lambda: models.VoiceSettingDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.VoiceSettingResource] = Operation(
    id="getVoiceSetting",
    method="GET",
    path=("/v1/voice-settings/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.VoiceSettingDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.VoiceSettingResource] = Operation(
    id="updateVoiceSetting",
    method="PATCH",
    path=("/v1/voice-settings/", Segment("id"), "/"),
    body=JsonApi(
        lambda: models.VoiceSettingUpdateDocument,
        content=lambda: models.VoiceSettingUpdateAttributes,
        resource="voice-settings",
    ),
    success={200: JsonApi(lambda: models.VoiceSettingDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_RUN_TASK: Operation[models.VoiceTaskResource] = Operation(
    id="runVoiceSettingTask",
    method="POST",
    path=("/v1/voice-settings/", Segment("id"), "/run-task/"),
    body=Json(lambda: models.VoiceTaskRequest),
    success={201: JsonApi(lambda: models.VoiceTaskDocument, media_type="application/vnd.api+json")},
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
    ) -> models.VoiceSettingResource: ...

    @overload
    def create(
        self,
        *,
        account_id: UUID | str | None = ...,
        forward_number: str | None = ...,
        phone_number: str | None = ...,
        recording_enabled: bool | None = ...,
        recording_message: str | None = ...,
        wait_message: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.VoiceSettingResource: ...

    def create(
        self,
        body: models.VoiceSettingCreateDocument | models.VoiceSettingCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceSettingResource:
        """Create a voice setting.

        Args:
            body: The body.
            forward_number: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164`). Inferred (format): As in the filters.
            phone_number: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164`). Inferred (format): As in the filters.
            recording_enabled: The server's default is false. Inferred (default): The sample shows false,
                and true where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6220-6256 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(self, voice_setting_id: str | UUID, *, options: CallOptions | None = None) -> models.VoiceSettingResource:
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
    ) -> models.VoiceSettingResource: ...

    @overload
    def update(
        self,
        voice_setting_id: str | UUID,
        *,
        forward_number: str | None = ...,
        phone_number: str | None = ...,
        recording_enabled: bool | None = ...,
        recording_message: str | None = ...,
        wait_message: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.VoiceSettingResource: ...

    def update(
        self,
        voice_setting_id: str | UUID,
        body: models.VoiceSettingUpdateDocument | models.VoiceSettingUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceSettingResource:
        """Update a voice setting.

        Args:
            voice_setting_id: The id of the resource.
            body: The body.
            forward_number: Null takes the number away. A phone number in the form of E.164, such as
                `+12015550123` (format `phonenumberE164`). Inferred (type, format, null): The page shows `{
                }` here and a string in the create; see NOTES.md.
            phone_number: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164`). Inferred (format): As in the filters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6275-6313 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(
            _UPDATE, voice_setting_id, body=enveloped(_UPDATE, body, fields, voice_setting_id), options=options
        )

    @overload
    def run_task(
        self,
        voice_setting_id: str | UUID,
        body: models.VoiceTaskRequest | models.VoiceTaskRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.VoiceTaskResource: ...

    @overload
    def run_task(
        self,
        voice_setting_id: str | UUID,
        *,
        method: models.VoiceTaskMethod | str,
        kwargs: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.VoiceTaskResource: ...

    def run_task(
        self,
        voice_setting_id: str | UUID,
        body: models.VoiceTaskRequest | models.VoiceTaskRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceTaskResource:
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
    def create(
        self,
        body: models.VoiceSettingCreateDocument | models.VoiceSettingCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VoiceSettingResource]: ...

    @overload
    def create(
        self,
        *,
        account_id: UUID | str | None = ...,
        forward_number: str | None = ...,
        phone_number: str | None = ...,
        recording_enabled: bool | None = ...,
        recording_message: str | None = ...,
        wait_message: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VoiceSettingResource]: ...

    async def create(
        self,
        body: models.VoiceSettingCreateDocument | models.VoiceSettingCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceSettingResource:
        """Create a voice setting.

        Args:
            body: The body.
            forward_number: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164`). Inferred (format): As in the filters.
            phone_number: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164`). Inferred (format): As in the filters.
            recording_enabled: The server's default is false. Inferred (default): The sample shows false,
                and true where a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6220-6256 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self, voice_setting_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.VoiceSettingResource:
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
    def update(
        self,
        voice_setting_id: str | UUID,
        body: models.VoiceSettingUpdateDocument | models.VoiceSettingUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VoiceSettingResource]: ...

    @overload
    def update(
        self,
        voice_setting_id: str | UUID,
        *,
        forward_number: str | None = ...,
        phone_number: str | None = ...,
        recording_enabled: bool | None = ...,
        recording_message: str | None = ...,
        wait_message: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VoiceSettingResource]: ...

    async def update(
        self,
        voice_setting_id: str | UUID,
        body: models.VoiceSettingUpdateDocument | models.VoiceSettingUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceSettingResource:
        """Update a voice setting.

        Args:
            voice_setting_id: The id of the resource.
            body: The body.
            forward_number: Null takes the number away. A phone number in the form of E.164, such as
                `+12015550123` (format `phonenumberE164`). Inferred (type, format, null): The page shows `{
                }` here and a string in the create; see NOTES.md.
            phone_number: A phone number in the form of E.164, such as `+12015550123` (format
                `phonenumberE164`). Inferred (format): As in the filters.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 6275-6313 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(
            _UPDATE, voice_setting_id, body=enveloped(_UPDATE, body, fields, voice_setting_id), options=options
        )

    @overload
    def run_task(
        self,
        voice_setting_id: str | UUID,
        body: models.VoiceTaskRequest | models.VoiceTaskRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VoiceTaskResource]: ...

    @overload
    def run_task(
        self,
        voice_setting_id: str | UUID,
        *,
        method: models.VoiceTaskMethod | str,
        kwargs: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.VoiceTaskResource]: ...

    async def run_task(
        self,
        voice_setting_id: str | UUID,
        body: models.VoiceTaskRequest | models.VoiceTaskRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.VoiceTaskResource:
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
