"""Plugins that make texts for channels."""

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
    from .._views.messaging_plugins import AsyncRaw as _AsyncRaw
    from .._views.messaging_plugins import AsyncStreaming as _AsyncStreaming
    from .._views.messaging_plugins import Raw as _Raw
    from .._views.messaging_plugins import Streaming as _Streaming


_LIST: PagedOperation[models.MessagingPluginPage, models.MessagingPluginResource] = PagedOperation(
    id="listMessagingPlugins",
    method="GET",
    path=("/v1/messaging-plugins/",),
    query=(
        Parameter("organization-id"),
        Parameter("filter[name]"),
        Parameter("filter[type]"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
    ),
    success={200: JsonApi(lambda: models.MessagingPluginPage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.MessagingPluginResource] = Operation(
    id="createMessagingPlugin",
    method="POST",
    path=("/v1/messaging-plugins/",),
    body=JsonApi(
        lambda: models.MessagingPluginCreateDocument,
        content=lambda: models.MessagingPluginCreateAttributes,
        resource="messaging-plugins",
    ),
    success={201: JsonApi(lambda: models.MessagingPluginDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.MessagingPluginResource] = Operation(
    id="getMessagingPlugin",
    method="GET",
    path=("/v1/messaging-plugins/", Segment("id"), "/"),
    success={200: JsonApi(lambda: models.MessagingPluginDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.MessagingPluginResource] = Operation(
    id="updateMessagingPlugin",
    method="PATCH",
    path=("/v1/messaging-plugins/", Segment("id"), "/"),
    body=JsonApi(
        lambda: models.MessagingPluginUpdateDocument,
        content=lambda: models.MessagingPluginUpdateAttributes,
        resource="messaging-plugins",
    ),
    success={200: JsonApi(lambda: models.MessagingPluginDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_DISABLE: Operation[models.MessagingPluginResource] = Operation(
    id="disableMessagingPlugin",
    method="POST",
    path=("/v1/messaging-plugins/", Segment("id"), "/disable/"),
    body=Json(lambda: models.EmptyObject),
    success={201: JsonApi(lambda: models.MessagingPluginDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_ENABLE: Operation[models.MessagingPluginResource] = Operation(
    id="enableMessagingPlugin",
    method="POST",
    path=("/v1/messaging-plugins/", Segment("id"), "/enable/"),
    body=Json(lambda: models.EmptyObject),
    success={201: JsonApi(lambda: models.MessagingPluginDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_EXPAND: Operation[models.PluginExpansion] = Operation(
    id="expandMessagingPlugin",
    method="POST",
    path=("/v1/messaging-plugins/", Segment("id"), "/expand/"),
    body=Json(lambda: models.PluginExpansionRequest),
    success={201: Json(lambda: models.PluginExpansion, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class MessagingPlugins(PagedCalls, Resource):
    """Plugins that make texts for channels."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        filter_name: str | None = None,
        filter_type: str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.MessagingPluginPage, models.MessagingPluginResource]:
        """List the messaging plugins of an organization.

        Args:
            organization_id: The organization to look in.
            filter_name: Only those of this name. At least 4 characters, at most 15 characters, matches
                `^[a-z0-9]+$`.
            filter_type: Only those of this type. At most 255 characters.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2841-2868 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, organization_id, filter_name, filter_type, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.MessagingPluginCreateDocument | models.MessagingPluginCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingPluginResource: ...

    @overload
    def create(
        self,
        *,
        args: Mapping[str, Any] | None = ...,
        name: str | None = ...,
        organization_id: UUID | str | None = ...,
        type: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingPluginResource: ...

    def create(
        self,
        body: models.MessagingPluginCreateDocument | models.MessagingPluginCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingPluginResource:
        """Create a messaging plugin.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2869-2903 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self, messaging_plugin_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.MessagingPluginResource:
        """Get a messaging plugin.

        Args:
            messaging_plugin_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2904-2921 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return self._call(_GET, messaging_plugin_id, options=options)

    @overload
    def update(
        self,
        messaging_plugin_id: str | UUID,
        body: models.MessagingPluginUpdateDocument | models.MessagingPluginUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingPluginResource: ...

    @overload
    def update(
        self,
        messaging_plugin_id: str | UUID,
        *,
        args: Mapping[str, Any] | None = ...,
        name: str | None = ...,
        type: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessagingPluginResource: ...

    def update(
        self,
        messaging_plugin_id: str | UUID,
        body: models.MessagingPluginUpdateDocument | models.MessagingPluginUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingPluginResource:
        """Update a messaging plugin.

        Args:
            messaging_plugin_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2922-2958 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._call(
            _UPDATE, messaging_plugin_id, body=enveloped(_UPDATE, body, fields, messaging_plugin_id), options=options
        )

    def disable(
        self,
        messaging_plugin_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingPluginResource:
        """Disable a messaging plugin.

        Args:
            messaging_plugin_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2959-2983 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_DISABLE, messaging_plugin_id, body={} if body is None else body, options=options)

    def enable(
        self,
        messaging_plugin_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingPluginResource:
        """Enable a messaging plugin.

        Args:
            messaging_plugin_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2984-3008 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(_ENABLE, messaging_plugin_id, body={} if body is None else body, options=options)

    @overload
    def expand(
        self,
        messaging_plugin_id: str | UUID,
        body: models.PluginExpansionRequest | models.PluginExpansionRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.PluginExpansion: ...

    @overload
    def expand(
        self, messaging_plugin_id: str | UUID, *, channel_id: UUID | str, options: CallOptions | None = None
    ) -> models.PluginExpansion: ...

    def expand(
        self,
        messaging_plugin_id: str | UUID,
        body: models.PluginExpansionRequest | models.PluginExpansionRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.PluginExpansion:
        """Get the text that a plugin makes for a channel.

        Args:
            messaging_plugin_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3009-3023 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return self._call(
            _EXPAND, messaging_plugin_id, body=model_of(models.PluginExpansionRequest, body, fields), options=options
        )


class AsyncMessagingPlugins(AsyncPagedCalls, AsyncResource):
    """Plugins that make texts for channels."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        organization_id: UUID | str,
        filter_name: str | None = None,
        filter_type: str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.MessagingPluginPage, models.MessagingPluginResource]:
        """List the messaging plugins of an organization.

        Args:
            organization_id: The organization to look in.
            filter_name: Only those of this name. At least 4 characters, at most 15 characters, matches
                `^[a-z0-9]+$`.
            filter_type: Only those of this type. At most 255 characters.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2841-2868 (inferred: method, summary). Method lost; GET, for
        it has no request body. The page gives the path and no word on what it does: the summary is ours.
        """
        return self._pages(_LIST, organization_id, filter_name, filter_type, page_limit, page_offset, options=options)

    @overload
    def create(
        self,
        body: models.MessagingPluginCreateDocument | models.MessagingPluginCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingPluginResource]: ...

    @overload
    def create(
        self,
        *,
        args: Mapping[str, Any] | None = ...,
        name: str | None = ...,
        organization_id: UUID | str | None = ...,
        type: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingPluginResource]: ...

    async def create(
        self,
        body: models.MessagingPluginCreateDocument | models.MessagingPluginCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingPluginResource:
        """Create a messaging plugin.

        Args:
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2869-2903 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self, messaging_plugin_id: str | UUID, *, options: CallOptions | None = None
    ) -> models.MessagingPluginResource:
        """Get a messaging plugin.

        Args:
            messaging_plugin_id: The id of the resource.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2904-2921 (inferred: method, path, summary). Heading, path
        and method lost; the read by id that follows the collection of its type. The path is inferred, so
        there may be no such operation.
        """
        return await self._call(_GET, messaging_plugin_id, options=options)

    @overload
    def update(
        self,
        messaging_plugin_id: str | UUID,
        body: models.MessagingPluginUpdateDocument | models.MessagingPluginUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingPluginResource]: ...

    @overload
    def update(
        self,
        messaging_plugin_id: str | UUID,
        *,
        args: Mapping[str, Any] | None = ...,
        name: str | None = ...,
        type: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessagingPluginResource]: ...

    async def update(
        self,
        messaging_plugin_id: str | UUID,
        body: models.MessagingPluginUpdateDocument | models.MessagingPluginUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessagingPluginResource:
        """Update a messaging plugin.

        Args:
            messaging_plugin_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2922-2958 (inferred: method, summary). Method lost; PATCH,
        as JSON:API updates. The page gives the path and no word on what it does: the summary is ours.
        """
        return await self._call(
            _UPDATE, messaging_plugin_id, body=enveloped(_UPDATE, body, fields, messaging_plugin_id), options=options
        )

    async def disable(
        self,
        messaging_plugin_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingPluginResource:
        """Disable a messaging plugin.

        Args:
            messaging_plugin_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2959-2983 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_DISABLE, messaging_plugin_id, body={} if body is None else body, options=options)

    async def enable(
        self,
        messaging_plugin_id: str | UUID,
        body: models.EmptyObject | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MessagingPluginResource:
        """Enable a messaging plugin.

        Args:
            messaging_plugin_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault. Inferred (status): The page lists no 4XX for these
                operations; nearly every other one has it.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2984-3008 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(_ENABLE, messaging_plugin_id, body={} if body is None else body, options=options)

    @overload
    def expand(
        self,
        messaging_plugin_id: str | UUID,
        body: models.PluginExpansionRequest | models.PluginExpansionRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.PluginExpansion]: ...

    @overload
    def expand(
        self, messaging_plugin_id: str | UUID, *, channel_id: UUID | str, options: CallOptions | None = None
    ) -> CoroutineType[Any, Any, models.PluginExpansion]: ...

    async def expand(
        self,
        messaging_plugin_id: str | UUID,
        body: models.PluginExpansionRequest | models.PluginExpansionRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.PluginExpansion:
        """Get the text that a plugin makes for a channel.

        Args:
            messaging_plugin_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 3009-3023 (inferred: method, summary). Method lost; POST,
        for it has a request body and answers 201. The page gives the path and no word on what it does: the
        summary is ours.
        """
        return await self._call(
            _EXPAND, messaging_plugin_id, body=model_of(models.PluginExpansionRequest, body, fields), options=options
        )
