"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.models.model import Model


class MessageSenderCount(Model):
    """How many messages an individual sent.

    Source: 003_29f51f12ca5ca4fc.txt, lines 708-713 (observed).
    """

    count: int | None = None
    individual_id: Annotated[str | None, Field(alias="individual-id")] = None


class MessageTypeCount(Model):
    """How many messages of one type there are.

    Source: 003_29f51f12ca5ca4fc.txt, lines 713-718 (observed).
    """

    count: int | None = None
    message_type: Annotated[str | None, Field(alias="message-type")] = None


class CommunicationSummary(Model):
    """Summaries of communication.

    Source: 003_29f51f12ca5ca4fc.txt, lines 707-722 (observed).
    """

    message_senders: Annotated[list[MessageSenderCount] | None, Field(alias="message-senders")] = None
    message_types: Annotated[list[MessageTypeCount] | None, Field(alias="message-types")] = None
    messages: int | None = None
    notifications: int | None = None
    provider_messages: Annotated[int | None, Field(alias="provider-messages")] = None
    video_channels: Annotated[int | None, Field(alias="video-channels")] = None


class CommunicationSummaryDocument(Model):
    """The envelope of a communication summary; not a JSON:API document.

    Source: 003_29f51f12ca5ca4fc.txt, lines 707-723 (observed).
    """

    summary: CommunicationSummary
