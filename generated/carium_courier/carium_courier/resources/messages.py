"""Messages in a channel; their type on the wire is `messaging-messages`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from .. import models
from .._runtime.base.operation import Call, Json, Operation, Parameter, Segment
from .._runtime.base.pagination import OffsetPagination, PagedOperation
from .._runtime.client.paged_calls import AsyncPagedCalls, PagedCalls
from .._runtime.client.resource import AsyncResource, Resource
from .._runtime.wire.bodies import model_of

if TYPE_CHECKING:
    from .._runtime.pages.pager_async import AsyncPager
    from .._runtime.pages.pager_sync import Pager

_LIST: PagedOperation[models.MessagePage, models.MessageResource] = PagedOperation(
    id="listMessages",
    method="GET",
    path=("/v1/messaging-messages/",),
    query={"filter[text]": Parameter(style="form", explode=True, pii=True)},
    types={
        "acknowledged": bool,
        "filter[cmp-last-modified-time]": (str,),
        "filter[cmp-posted-time]": (str,),
        "include-phrases": bool,
        "include-read-receipts": bool,
        "page[limit]": int,
        "page[offset]": int,
        "thumbnail": bool,
    },
    success={200: Json(lambda: models.MessagePage, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
    pagination=OffsetPagination(items="/data", parameter="page[offset]", limit="page[limit]"),
)


def _list(
    *,
    channel_id: UUID,
    acknowledged: bool | None,
    filter_cmp_last_modified_time: Sequence[str] | None,
    filter_cmp_posted_time: Sequence[str] | None,
    filter_text: str | None,
    include_phrases: bool | None,
    include_read_receipts: bool | None,
    individual_id: UUID | None,
    page_limit: int | None,
    page_offset: int | None,
    thumbnail: bool | None,
    user_id: UUID | None,
) -> Call[models.MessagePage]:
    return Call(
        _LIST,
        query={
            "channel-id": channel_id,
            "acknowledged": acknowledged,
            "filter[cmp-last-modified-time]": filter_cmp_last_modified_time,
            "filter[cmp-posted-time]": filter_cmp_posted_time,
            "filter[text]": filter_text,
            "include-phrases": include_phrases,
            "include-read-receipts": include_read_receipts,
            "individual-id": individual_id,
            "page[limit]": page_limit,
            "page[offset]": page_offset,
            "thumbnail": thumbnail,
            "user-id": user_id,
        },
    )


_CREATE: Operation[models.MessageDocument] = Operation(
    id="createMessage",
    method="POST",
    path=("/v1/messaging-messages/",),
    body=Json(lambda: models.MessageCreateDocument),
    success={201: Json(lambda: models.MessageDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _create(body: models.MessageCreateDocument) -> Call[models.MessageDocument]:
    return Call(_CREATE, body=body)


_GET: Operation[models.MessageDocument] = Operation(
    id="getMessage",
    method="GET",
    path=("/v1/messaging-messages/", Segment("id"), "/"),
    types={"include-phrases": bool, "thumbnail": bool},
    success={200: Json(lambda: models.MessageDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get(
    messaging_message_id: str, *, include_phrases: bool | None, individual_id: UUID | None, thumbnail: bool | None
) -> Call[models.MessageDocument]:
    return Call(
        _GET,
        path={"id": messaging_message_id},
        query={"include-phrases": include_phrases, "individual-id": individual_id, "thumbnail": thumbnail},
    )


_UPDATE: Operation[models.MessageDocument] = Operation(
    id="updateMessage",
    method="PATCH",
    path=("/v1/messaging-messages/", Segment("id"), "/"),
    body=Json(lambda: models.MessageUpdateDocument),
    success={200: Json(lambda: models.MessageDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _update(messaging_message_id: str, body: models.MessageUpdateDocument) -> Call[models.MessageDocument]:
    return Call(_UPDATE, path={"id": messaging_message_id}, body=body)


_ACKNOWLEDGE: Operation[models.MessageDocument] = Operation(
    id="acknowledgeMessage",
    method="POST",
    path=("/v1/messaging-messages/", Segment("id"), "/ack/"),
    body=Json(lambda: models.MessageAcknowledgement),
    success={201: Json(lambda: models.MessageDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _acknowledge(messaging_message_id: str, body: models.MessageAcknowledgement) -> Call[models.MessageDocument]:
    return Call(_ACKNOWLEDGE, path={"id": messaging_message_id}, body=body)


_ADD_REACTION: Operation[models.MessageDocument] = Operation(
    id="addMessageReaction",
    method="POST",
    path=("/v1/messaging-messages/", Segment("id"), "/add-reaction/"),
    body=Json(lambda: models.MessageReactionRequest),
    success={201: Json(lambda: models.MessageDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _add_reaction(messaging_message_id: str, body: models.MessageReactionRequest) -> Call[models.MessageDocument]:
    return Call(_ADD_REACTION, path={"id": messaging_message_id}, body=body)


_DELETE_REACTION: Operation[models.MessageDocument] = Operation(
    id="deleteMessageReaction",
    method="POST",
    path=("/v1/messaging-messages/", Segment("id"), "/delete-reaction/"),
    body=Json(lambda: models.MessageReactionRequest),
    success={201: Json(lambda: models.MessageDocument, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _delete_reaction(messaging_message_id: str, body: models.MessageReactionRequest) -> Call[models.MessageDocument]:
    return Call(_DELETE_REACTION, path={"id": messaging_message_id}, body=body)


_GET_RECEIPTS: Operation[models.MessageReceipts] = Operation(
    id="getMessageReceipts",
    method="GET",
    path=("/v1/messaging-messages/", Segment("id"), "/get-receipts/"),
    success={200: Json(lambda: models.MessageReceipts, media_type="application/vnd.api+json")},
    errors={"4XX": Json(lambda: models.ErrorDocument, media_type="application/vnd.api+json")},
)


def _get_receipts(messaging_message_id: str, *, individual_id: UUID | None) -> Call[models.MessageReceipts]:
    return Call(_GET_RECEIPTS, path={"id": messaging_message_id}, query={"individual-id": individual_id})


class Messages(PagedCalls, Resource):
    """Messages in a channel; their type on the wire is `messaging-messages`."""

    def list(
        self,
        *,
        channel_id: UUID,
        acknowledged: bool | None = None,
        filter_cmp_last_modified_time: Sequence[str] | None = None,
        filter_cmp_posted_time: Sequence[str] | None = None,
        filter_text: str | None = None,
        include_phrases: bool | None = None,
        include_read_receipts: bool | None = None,
        individual_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        thumbnail: bool | None = None,
        user_id: UUID | None = None,
    ) -> Pager[models.MessagePage, models.MessageResource]:
        """List the messages of a channel.

        Args:
            channel_id: The channel whose messages to list.
            acknowledged: Only those that are acknowledged, or that are not.
            filter_cmp_last_modified_time: Compare the last change: `>`, `<`, `<=` or `>=`, followed by a
                date-time. Two values make a range. At most 2 items.
            filter_cmp_posted_time: Compare the time of posting: `>`, `<`, `<=` or `>=`, followed by a
                date-time. Two values make a range. At most 2 items.
            filter_text: Only those that contain this text. At most 255 characters.
            include_phrases: Whether to include the phrases of a message. The server's default is false.
            include_read_receipts: Whether to include who has read a message. The server's default is false.
            individual_id: The individual on whose behalf the call is made.
            page_limit: How many items a page may have. At least 1, at most 1000. The server's default is
                100.
            page_offset: How many items to skip. At least 0. The server's default is 0.
            thumbnail: Whether to include thumbnails of attachments. The server's default is false.
            user_id: Only messages that this user posted.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2258-2327 (inferred).
        """
        return self._pages(
            _list(
                channel_id=channel_id,
                acknowledged=acknowledged,
                filter_cmp_last_modified_time=filter_cmp_last_modified_time,
                filter_cmp_posted_time=filter_cmp_posted_time,
                filter_text=filter_text,
                include_phrases=include_phrases,
                include_read_receipts=include_read_receipts,
                individual_id=individual_id,
                page_limit=page_limit,
                page_offset=page_offset,
                thumbnail=thumbnail,
                user_id=user_id,
            )
        )

    @overload
    def create(self, body: models.MessageCreateDocument) -> models.MessageDocument: ...

    @overload
    def create(
        self, *, data: models.MessageCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.MessageDocument: ...

    def create(self, body: models.MessageCreateDocument | None = None, **fields: Any) -> models.MessageDocument:
        """Post a message.

        Args:
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2328-2400 (inferred).
        """
        return self._call(_create(model_of(models.MessageCreateDocument, body, fields)))

    def get(
        self,
        messaging_message_id: str,
        *,
        include_phrases: bool | None = None,
        individual_id: UUID | None = None,
        thumbnail: bool | None = None,
    ) -> models.MessageDocument:
        """Get a message.

        Args:
            messaging_message_id: The id of the resource.
            include_phrases: Whether to include the phrases of a message. The server's default is false.
            individual_id: The individual on whose behalf the call is made.
            thumbnail: Whether to include thumbnails of attachments. The server's default is false.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2401-2461 (inferred).
        """
        return self._call(
            _get(
                messaging_message_id, include_phrases=include_phrases, individual_id=individual_id, thumbnail=thumbnail
            )
        )

    @overload
    def update(self, messaging_message_id: str, body: models.MessageUpdateDocument) -> models.MessageDocument: ...

    @overload
    def update(
        self, messaging_message_id: str, *, data: models.MessageUpdateResource, meta: dict[str, Any] | None = ...
    ) -> models.MessageDocument: ...

    def update(
        self, messaging_message_id: str, body: models.MessageUpdateDocument | None = None, **fields: Any
    ) -> models.MessageDocument:
        """Update a message.

        Args:
            messaging_message_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2462-2534 (inferred).
        """
        return self._call(_update(messaging_message_id, model_of(models.MessageUpdateDocument, body, fields)))

    @overload
    def acknowledge(self, messaging_message_id: str, body: models.MessageAcknowledgement) -> models.MessageDocument: ...

    @overload
    def acknowledge(
        self, messaging_message_id: str, *, allow_past: bool | None = ..., individual_id: UUID | None = ...
    ) -> models.MessageDocument: ...

    def acknowledge(
        self, messaging_message_id: str, body: models.MessageAcknowledgement | None = None, **fields: Any
    ) -> models.MessageDocument:
        """Acknowledge a message and all before it.

        Args:
            messaging_message_id: The id of the resource.
            body: The body.
            allow_past: The server's default is false.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2535-2599 (inferred).
        """
        return self._call(_acknowledge(messaging_message_id, model_of(models.MessageAcknowledgement, body, fields)))

    @overload
    def add_reaction(
        self, messaging_message_id: str, body: models.MessageReactionRequest
    ) -> models.MessageDocument: ...

    @overload
    def add_reaction(
        self,
        messaging_message_id: str,
        *,
        reaction_type: models.MessageReactionType | str,
        individual_id: UUID | None = ...,
    ) -> models.MessageDocument: ...

    def add_reaction(
        self, messaging_message_id: str, body: models.MessageReactionRequest | None = None, **fields: Any
    ) -> models.MessageDocument:
        """Add a reaction to a message.

        Args:
            messaging_message_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2600-2664 (inferred).
        """
        return self._call(_add_reaction(messaging_message_id, model_of(models.MessageReactionRequest, body, fields)))

    @overload
    def delete_reaction(
        self, messaging_message_id: str, body: models.MessageReactionRequest
    ) -> models.MessageDocument: ...

    @overload
    def delete_reaction(
        self,
        messaging_message_id: str,
        *,
        reaction_type: models.MessageReactionType | str,
        individual_id: UUID | None = ...,
    ) -> models.MessageDocument: ...

    def delete_reaction(
        self, messaging_message_id: str, body: models.MessageReactionRequest | None = None, **fields: Any
    ) -> models.MessageDocument:
        """Take a reaction to a message back.

        Args:
            messaging_message_id: The id of the resource.
            body: The body.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2665-2729 (inferred).
        """
        return self._call(_delete_reaction(messaging_message_id, model_of(models.MessageReactionRequest, body, fields)))

    def get_receipts(self, messaging_message_id: str, *, individual_id: UUID | None = None) -> models.MessageReceipts:
        """Get who has read a message and who has not.

        Args:
            messaging_message_id: The id of the resource.
            individual_id: The individual on whose behalf the call is made.

        Raises:
            ClientError: The request is at fault.

        Source: 003_29f51f12ca5ca4fc.txt, lines 2730-2757 (inferred).
        """
        return self._call(_get_receipts(messaging_message_id, individual_id=individual_id))


class AsyncMessages(AsyncPagedCalls, AsyncResource):
    """Messages in a channel; their type on the wire is `messaging-messages`."""

    def list(
        self,
        *,
        channel_id: UUID,
        acknowledged: bool | None = None,
        filter_cmp_last_modified_time: Sequence[str] | None = None,
        filter_cmp_posted_time: Sequence[str] | None = None,
        filter_text: str | None = None,
        include_phrases: bool | None = None,
        include_read_receipts: bool | None = None,
        individual_id: UUID | None = None,
        page_limit: int | None = None,
        page_offset: int | None = None,
        thumbnail: bool | None = None,
        user_id: UUID | None = None,
    ) -> AsyncPager[models.MessagePage, models.MessageResource]:
        """List the messages of a channel. See `Messages.list`."""
        return self._pages(
            _list(
                channel_id=channel_id,
                acknowledged=acknowledged,
                filter_cmp_last_modified_time=filter_cmp_last_modified_time,
                filter_cmp_posted_time=filter_cmp_posted_time,
                filter_text=filter_text,
                include_phrases=include_phrases,
                include_read_receipts=include_read_receipts,
                individual_id=individual_id,
                page_limit=page_limit,
                page_offset=page_offset,
                thumbnail=thumbnail,
                user_id=user_id,
            )
        )

    @overload
    async def create(self, body: models.MessageCreateDocument) -> models.MessageDocument: ...

    @overload
    async def create(
        self, *, data: models.MessageCreateResource, meta: dict[str, Any] | None = ...
    ) -> models.MessageDocument: ...

    async def create(self, body: models.MessageCreateDocument | None = None, **fields: Any) -> models.MessageDocument:
        """Post a message. See `Messages.create`."""
        return await self._call(_create(model_of(models.MessageCreateDocument, body, fields)))

    async def get(
        self,
        messaging_message_id: str,
        *,
        include_phrases: bool | None = None,
        individual_id: UUID | None = None,
        thumbnail: bool | None = None,
    ) -> models.MessageDocument:
        """Get a message. See `Messages.get`."""
        return await self._call(
            _get(
                messaging_message_id, include_phrases=include_phrases, individual_id=individual_id, thumbnail=thumbnail
            )
        )

    @overload
    async def update(self, messaging_message_id: str, body: models.MessageUpdateDocument) -> models.MessageDocument: ...

    @overload
    async def update(
        self, messaging_message_id: str, *, data: models.MessageUpdateResource, meta: dict[str, Any] | None = ...
    ) -> models.MessageDocument: ...

    async def update(
        self, messaging_message_id: str, body: models.MessageUpdateDocument | None = None, **fields: Any
    ) -> models.MessageDocument:
        """Update a message. See `Messages.update`."""
        return await self._call(_update(messaging_message_id, model_of(models.MessageUpdateDocument, body, fields)))

    @overload
    async def acknowledge(
        self, messaging_message_id: str, body: models.MessageAcknowledgement
    ) -> models.MessageDocument: ...

    @overload
    async def acknowledge(
        self, messaging_message_id: str, *, allow_past: bool | None = ..., individual_id: UUID | None = ...
    ) -> models.MessageDocument: ...

    async def acknowledge(
        self, messaging_message_id: str, body: models.MessageAcknowledgement | None = None, **fields: Any
    ) -> models.MessageDocument:
        """Acknowledge a message and all before it. See `Messages.acknowledge`."""
        return await self._call(
            _acknowledge(messaging_message_id, model_of(models.MessageAcknowledgement, body, fields))
        )

    @overload
    async def add_reaction(
        self, messaging_message_id: str, body: models.MessageReactionRequest
    ) -> models.MessageDocument: ...

    @overload
    async def add_reaction(
        self,
        messaging_message_id: str,
        *,
        reaction_type: models.MessageReactionType | str,
        individual_id: UUID | None = ...,
    ) -> models.MessageDocument: ...

    async def add_reaction(
        self, messaging_message_id: str, body: models.MessageReactionRequest | None = None, **fields: Any
    ) -> models.MessageDocument:
        """Add a reaction to a message. See `Messages.add_reaction`."""
        return await self._call(
            _add_reaction(messaging_message_id, model_of(models.MessageReactionRequest, body, fields))
        )

    @overload
    async def delete_reaction(
        self, messaging_message_id: str, body: models.MessageReactionRequest
    ) -> models.MessageDocument: ...

    @overload
    async def delete_reaction(
        self,
        messaging_message_id: str,
        *,
        reaction_type: models.MessageReactionType | str,
        individual_id: UUID | None = ...,
    ) -> models.MessageDocument: ...

    async def delete_reaction(
        self, messaging_message_id: str, body: models.MessageReactionRequest | None = None, **fields: Any
    ) -> models.MessageDocument:
        """Take a reaction to a message back. See `Messages.delete_reaction`."""
        return await self._call(
            _delete_reaction(messaging_message_id, model_of(models.MessageReactionRequest, body, fields))
        )

    async def get_receipts(
        self, messaging_message_id: str, *, individual_id: UUID | None = None
    ) -> models.MessageReceipts:
        """Get who has read a message and who has not. See `Messages.get_receipts`."""
        return await self._call(_get_receipts(messaging_message_id, individual_id=individual_id))
