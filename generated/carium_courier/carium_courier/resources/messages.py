"""Messages in a channel; their type on the wire is `messaging-messages`."""

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
from .._runtime.wire.filters import ComparisonFilter

if TYPE_CHECKING:
    from types import CoroutineType

    from .._runtime.base.call_options import CallOptions
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager
    from .._runtime.wire.filters import Gt, Gte, Lt, Lte, OneOrMore
    from .._views.messages import AsyncRaw as _AsyncRaw
    from .._views.messages import AsyncStreaming as _AsyncStreaming
    from .._views.messages import Raw as _Raw
    from .._views.messages import Streaming as _Streaming


_LIST: PagedOperation[models.MessagePage, models.MessageResource] = PagedOperation(
    id="listMessages",
    method="GET",
    path=("/v1/messaging-messages/",),
    query=(
        Parameter("channel-id"),
        Parameter("acknowledged", bool),
        Parameter("filter[cmp-last-modified-time]", (str,), filter=ComparisonFilter((">", "<", "<=", ">="), most=2)),
        Parameter("filter[cmp-posted-time]", (str,), filter=ComparisonFilter((">", "<", "<=", ">="), most=2)),
        Parameter("filter[text]", pii=True),
        Parameter("include-phrases", bool),
        Parameter("include-read-receipts", bool),
        Parameter("individual-id"),
        Parameter("page[limit]", int),
        Parameter("page[offset]", int),
        Parameter("thumbnail", bool),
        Parameter("user-id"),
    ),
    success={200: JsonApi(lambda: models.MessagePage, media_type="application/vnd.api+json", is_page=True)},
    errors=_errors.ERRORS_4XX,
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)

_CREATE: Operation[models.MessageResource] = Operation(
    id="createMessage",
    method="POST",
    path=("/v1/messaging-messages/",),
    body=JsonApi(
        lambda: models.MessageCreateDocument,
        content=lambda: models.MessageCreateAttributes,
        resource="messaging-messages",
    ),
    success={201: JsonApi(lambda: models.MessageDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET: Operation[models.MessageResource] = Operation(
    id="getMessage",
    method="GET",
    path=("/v1/messaging-messages/", Segment("id"), "/"),
    query=(Parameter("include-phrases", bool), Parameter("individual-id"), Parameter("thumbnail", bool)),
    success={200: JsonApi(lambda: models.MessageDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_UPDATE: Operation[models.MessageResource] = Operation(
    id="updateMessage",
    method="PATCH",
    path=("/v1/messaging-messages/", Segment("id"), "/"),
    body=JsonApi(
        lambda: models.MessageUpdateDocument,
        content=lambda: models.MessageUpdateAttributes,
        resource="messaging-messages",
    ),
    success={200: JsonApi(lambda: models.MessageDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_ACKNOWLEDGE: Operation[models.MessageResource] = Operation(
    id="acknowledgeMessage",
    method="POST",
    path=("/v1/messaging-messages/", Segment("id"), "/ack/"),
    body=Json(lambda: models.MessageAcknowledgement),
    success={201: JsonApi(lambda: models.MessageDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_ADD_REACTION: Operation[models.MessageResource] = Operation(
    id="addMessageReaction",
    method="POST",
    path=("/v1/messaging-messages/", Segment("id"), "/add-reaction/"),
    body=Json(lambda: models.MessageReactionRequest),
    success={201: JsonApi(lambda: models.MessageDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_DELETE_REACTION: Operation[models.MessageResource] = Operation(
    id="deleteMessageReaction",
    method="POST",
    path=("/v1/messaging-messages/", Segment("id"), "/delete-reaction/"),
    body=Json(lambda: models.MessageReactionRequest),
    success={201: JsonApi(lambda: models.MessageDocument, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)

_GET_RECEIPTS: Operation[models.MessageReceipts] = Operation(
    id="getMessageReceipts",
    method="GET",
    path=("/v1/messaging-messages/", Segment("id"), "/get-receipts/"),
    query=(Parameter("individual-id"),),
    success={200: Json(lambda: models.MessageReceipts, media_type="application/vnd.api+json")},
    errors=_errors.ERRORS_4XX,
)


class Messages(PagedCalls, Resource):
    """Messages in a channel; their type on the wire is `messaging-messages`."""

    if TYPE_CHECKING:
        with_raw_response: _Raw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _Streaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        channel_id: UUID | str,
        acknowledged: bool | None = None,
        last_modified_time: OneOrMore[Gt[datetime] | Lt[datetime] | Lte[datetime] | Gte[datetime] | str] | None = None,
        posted_time: OneOrMore[Gt[datetime] | Lt[datetime] | Lte[datetime] | Gte[datetime] | str] | None = None,
        filter_text: str | None = None,
        include_phrases: bool | None = None,
        include_read_receipts: bool | None = None,
        individual_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        thumbnail: bool | None = None,
        user_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> Pager[models.MessagePage, models.MessageResource]:
        """List the messages of a channel.

        Args:
            channel_id: The channel whose messages to list.
            acknowledged: Only those that are acknowledged, or that are not.
            last_modified_time: Compare the last change: `>`, `<`, `<=` or `>=`, followed by a date-time.
                Two values make a range. At most 2 items. Each item: at most 40 characters. Compared by
                `Gt(value)`, `Lt(value)`, `Lte(value)` or `Gte(value)`.
            posted_time: Compare the time of posting: `>`, `<`, `<=` or `>=`, followed by a date-time. Two
                values make a range. At most 2 items. Each item: at most 40 characters. Compared by
                `Gt(value)`, `Lt(value)`, `Lte(value)` or `Gte(value)`.
            filter_text: Only those that contain this text. At most 255 characters.
            include_phrases: Whether to include the phrases of a message. The server's default is false.
            include_read_receipts: Whether to include who has read a message. The server's default is false.
            individual_id: The individual on whose behalf the call is made.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            thumbnail: Whether to include thumbnails of attachments. The server's default is false.
            user_id: Only messages that this user posted.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2258-2327 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._pages(
            _LIST, channel_id, acknowledged, last_modified_time, posted_time, filter_text, include_phrases,
            include_read_receipts, individual_id, page_limit, page_offset, thumbnail, user_id, options=options
        )  # fmt: skip

    @overload
    def create(
        self,
        body: models.MessageCreateDocument | models.MessageCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessageResource: ...

    @overload
    def create(
        self,
        *,
        auto_ack: str | None = ...,
        channel_id: UUID | str | None = ...,
        draft: bool | None = ...,
        include_destinations: Sequence[str] | None = ...,
        individual_id: UUID | str | None = ...,
        message: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessageResource: ...

    def create(
        self,
        body: models.MessageCreateDocument | models.MessageCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessageResource:
        """Post a message.

        Args:
            body: The body.
            auto_ack: The server's default is empty text. Inferred (default): The sample shows empty text,
                and `string` where a text has no default.
            draft: The server's default is false. Inferred (default): The sample shows false, and true where
                a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2328-2400 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    def get(
        self,
        messaging_message_id: str | UUID,
        *,
        include_phrases: bool | None = None,
        individual_id: UUID | str | None = None,
        thumbnail: bool | None = None,
        options: CallOptions | None = None,
    ) -> models.MessageResource:
        """Get a message.

        Args:
            messaging_message_id: The id of the resource.
            include_phrases: Whether to include the phrases of a message. The server's default is false.
            individual_id: The individual on whose behalf the call is made.
            thumbnail: Whether to include thumbnails of attachments. The server's default is false.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2401-2461 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(_GET, messaging_message_id, include_phrases, individual_id, thumbnail, options=options)

    @overload
    def update(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageUpdateDocument | models.MessageUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessageResource: ...

    @overload
    def update(
        self,
        messaging_message_id: str | UUID,
        *,
        draft: bool | None = ...,
        individual_id: UUID | str | None = ...,
        message: str | None = ...,
        removed: bool | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessageResource: ...

    def update(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageUpdateDocument | models.MessageUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessageResource:
        """Update a message.

        Args:
            messaging_message_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2462-2534 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._call(
            _UPDATE, messaging_message_id, body=enveloped(_UPDATE, body, fields, messaging_message_id), options=options
        )

    @overload
    def acknowledge(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageAcknowledgement | models.MessageAcknowledgementParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessageResource: ...

    @overload
    def acknowledge(
        self,
        messaging_message_id: str | UUID,
        *,
        allow_past: bool | None = ...,
        individual_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessageResource: ...

    def acknowledge(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageAcknowledgement | models.MessageAcknowledgementParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessageResource:
        """Acknowledge a message and all before it.

        Args:
            messaging_message_id: The id of the resource.
            body: The body.
            allow_past: The server's default is false.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2535-2599 (inferred: method, path). Path and method lost;
        named as in `/v1/user-notifications/{id}/ack/`. The path is inferred, so there may be no such
        operation.
        """
        return self._call(
            _ACKNOWLEDGE, messaging_message_id, body=model_of(models.MessageAcknowledgement, body, fields),
            options=options
        )  # fmt: skip

    @overload
    def add_reaction(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageReactionRequest | models.MessageReactionRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessageResource: ...

    @overload
    def add_reaction(
        self,
        messaging_message_id: str | UUID,
        *,
        reaction_type: models.MessageReactionType | str,
        individual_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessageResource: ...

    def add_reaction(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageReactionRequest | models.MessageReactionRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessageResource:
        """Add a reaction to a message.

        Args:
            messaging_message_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2600-2664 (inferred: method, path). Path and method lost;
        named after its title, after `ack` by the order of the page. The path is inferred, so there may be
        no such operation.
        """
        return self._call(
            _ADD_REACTION, messaging_message_id, body=model_of(models.MessageReactionRequest, body, fields),
            options=options
        )  # fmt: skip

    @overload
    def delete_reaction(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageReactionRequest | models.MessageReactionRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> models.MessageResource: ...

    @overload
    def delete_reaction(
        self,
        messaging_message_id: str | UUID,
        *,
        reaction_type: models.MessageReactionType | str,
        individual_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> models.MessageResource: ...

    def delete_reaction(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageReactionRequest | models.MessageReactionRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessageResource:
        """Take a reaction to a message back.

        Args:
            messaging_message_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2665-2729 (inferred: method, path). Path and method lost;
        POST, for it has a body and 201; named after its title. The path is inferred, so there may be no
        such operation.
        """
        return self._call(
            _DELETE_REACTION, messaging_message_id, body=model_of(models.MessageReactionRequest, body, fields),
            options=options
        )  # fmt: skip

    def get_receipts(
        self,
        messaging_message_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.MessageReceipts:
        """Get who has read a message and who has not.

        Args:
            messaging_message_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2730-2757 (inferred: method, path). Path and method lost;
        named as the other `get-…` paths. The path is inferred, so there may be no such operation.
        """
        return self._call(_GET_RECEIPTS, messaging_message_id, individual_id, options=options)


class AsyncMessages(AsyncPagedCalls, AsyncResource):
    """Messages in a channel; their type on the wire is `messaging-messages`."""

    if TYPE_CHECKING:
        with_raw_response: _AsyncRaw
        """The same methods, which give the value together with the response, of the first page for pages."""
        with_streaming_response: _AsyncStreaming
        """The same methods, which give a response whose content is still to be read, for `with`."""

    def list(
        self,
        *,
        channel_id: UUID | str,
        acknowledged: bool | None = None,
        last_modified_time: OneOrMore[Gt[datetime] | Lt[datetime] | Lte[datetime] | Gte[datetime] | str] | None = None,
        posted_time: OneOrMore[Gt[datetime] | Lt[datetime] | Lte[datetime] | Gte[datetime] | str] | None = None,
        filter_text: str | None = None,
        include_phrases: bool | None = None,
        include_read_receipts: bool | None = None,
        individual_id: UUID | str | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        thumbnail: bool | None = None,
        user_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncPager[models.MessagePage, models.MessageResource]:
        """List the messages of a channel.

        Args:
            channel_id: The channel whose messages to list.
            acknowledged: Only those that are acknowledged, or that are not.
            last_modified_time: Compare the last change: `>`, `<`, `<=` or `>=`, followed by a date-time.
                Two values make a range. At most 2 items. Each item: at most 40 characters. Compared by
                `Gt(value)`, `Lt(value)`, `Lte(value)` or `Gte(value)`.
            posted_time: Compare the time of posting: `>`, `<`, `<=` or `>=`, followed by a date-time. Two
                values make a range. At most 2 items. Each item: at most 40 characters. Compared by
                `Gt(value)`, `Lt(value)`, `Lte(value)` or `Gte(value)`.
            filter_text: Only those that contain this text. At most 255 characters.
            include_phrases: Whether to include the phrases of a message. The server's default is false.
            include_read_receipts: Whether to include who has read a message. The server's default is false.
            individual_id: The individual on whose behalf the call is made.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            thumbnail: Whether to include thumbnails of attachments. The server's default is false.
            user_id: Only messages that this user posted.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2258-2327 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return self._pages(
            _LIST, channel_id, acknowledged, last_modified_time, posted_time, filter_text, include_phrases,
            include_read_receipts, individual_id, page_limit, page_offset, thumbnail, user_id, options=options
        )  # fmt: skip

    @overload
    def create(
        self,
        body: models.MessageCreateDocument | models.MessageCreateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessageResource]: ...

    @overload
    def create(
        self,
        *,
        auto_ack: str | None = ...,
        channel_id: UUID | str | None = ...,
        draft: bool | None = ...,
        include_destinations: Sequence[str] | None = ...,
        individual_id: UUID | str | None = ...,
        message: str | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessageResource]: ...

    async def create(
        self,
        body: models.MessageCreateDocument | models.MessageCreateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessageResource:
        """Post a message.

        Args:
            body: The body.
            auto_ack: The server's default is empty text. Inferred (default): The sample shows empty text,
                and `string` where a text has no default.
            draft: The server's default is false. Inferred (default): The sample shows false, and true where
                a boolean has no default.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2328-2400 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(_CREATE, body=enveloped(_CREATE, body, fields), options=options)

    async def get(
        self,
        messaging_message_id: str | UUID,
        *,
        include_phrases: bool | None = None,
        individual_id: UUID | str | None = None,
        thumbnail: bool | None = None,
        options: CallOptions | None = None,
    ) -> models.MessageResource:
        """Get a message.

        Args:
            messaging_message_id: The id of the resource.
            include_phrases: Whether to include the phrases of a message. The server's default is false.
            individual_id: The individual on whose behalf the call is made.
            thumbnail: Whether to include thumbnails of attachments. The server's default is false.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2401-2461 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(_GET, messaging_message_id, include_phrases, individual_id, thumbnail, options=options)

    @overload
    def update(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageUpdateDocument | models.MessageUpdateDocumentParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessageResource]: ...

    @overload
    def update(
        self,
        messaging_message_id: str | UUID,
        *,
        draft: bool | None = ...,
        individual_id: UUID | str | None = ...,
        message: str | None = ...,
        removed: bool | None = ...,
        meta: Mapping[str, Any] | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessageResource]: ...

    async def update(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageUpdateDocument | models.MessageUpdateDocumentParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessageResource:
        """Update a message.

        Args:
            messaging_message_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2462-2534 (inferred: method, path). Path and method lost;
        inferred from the title, the resource type and the neighbours. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(
            _UPDATE, messaging_message_id, body=enveloped(_UPDATE, body, fields, messaging_message_id), options=options
        )

    @overload
    def acknowledge(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageAcknowledgement | models.MessageAcknowledgementParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessageResource]: ...

    @overload
    def acknowledge(
        self,
        messaging_message_id: str | UUID,
        *,
        allow_past: bool | None = ...,
        individual_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessageResource]: ...

    async def acknowledge(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageAcknowledgement | models.MessageAcknowledgementParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessageResource:
        """Acknowledge a message and all before it.

        Args:
            messaging_message_id: The id of the resource.
            body: The body.
            allow_past: The server's default is false.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2535-2599 (inferred: method, path). Path and method lost;
        named as in `/v1/user-notifications/{id}/ack/`. The path is inferred, so there may be no such
        operation.
        """
        return await self._call(
            _ACKNOWLEDGE, messaging_message_id, body=model_of(models.MessageAcknowledgement, body, fields),
            options=options
        )  # fmt: skip

    @overload
    def add_reaction(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageReactionRequest | models.MessageReactionRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessageResource]: ...

    @overload
    def add_reaction(
        self,
        messaging_message_id: str | UUID,
        *,
        reaction_type: models.MessageReactionType | str,
        individual_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessageResource]: ...

    async def add_reaction(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageReactionRequest | models.MessageReactionRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessageResource:
        """Add a reaction to a message.

        Args:
            messaging_message_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2600-2664 (inferred: method, path). Path and method lost;
        named after its title, after `ack` by the order of the page. The path is inferred, so there may be
        no such operation.
        """
        return await self._call(
            _ADD_REACTION, messaging_message_id, body=model_of(models.MessageReactionRequest, body, fields),
            options=options
        )  # fmt: skip

    @overload
    def delete_reaction(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageReactionRequest | models.MessageReactionRequestParam,
        *,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessageResource]: ...

    @overload
    def delete_reaction(
        self,
        messaging_message_id: str | UUID,
        *,
        reaction_type: models.MessageReactionType | str,
        individual_id: UUID | str | None = ...,
        options: CallOptions | None = None,
    ) -> CoroutineType[Any, Any, models.MessageResource]: ...

    async def delete_reaction(
        self,
        messaging_message_id: str | UUID,
        body: models.MessageReactionRequest | models.MessageReactionRequestParam | None = None,
        *,
        options: CallOptions | None = None,
        **fields: Any,
    ) -> models.MessageResource:
        """Take a reaction to a message back.

        Args:
            messaging_message_id: The id of the resource.
            body: The body.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2665-2729 (inferred: method, path). Path and method lost;
        POST, for it has a body and 201; named after its title. The path is inferred, so there may be no
        such operation.
        """
        return await self._call(
            _DELETE_REACTION, messaging_message_id, body=model_of(models.MessageReactionRequest, body, fields),
            options=options
        )  # fmt: skip

    async def get_receipts(
        self,
        messaging_message_id: str | UUID,
        *,
        individual_id: UUID | str | None = None,
        options: CallOptions | None = None,
    ) -> models.MessageReceipts:
        """Get who has read a message and who has not.

        Args:
            messaging_message_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.
            options: For this call alone: `timeout`, `retries`, `headers` and others; see `CallOptions`.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2730-2757 (inferred: method, path). Path and method lost;
        named as the other `get-…` paths. The path is inferred, so there may be no such operation.
        """
        return await self._call(_GET_RECEIPTS, messaging_message_id, individual_id, options=options)
