"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.models.model import Model, OpenModel, OpenStrEnum
from .shared import MessagingChannelResource


class CommunicationMessageType(OpenStrEnum):
    """The kind of a channel or message.

    Source: 003_29f51f12ca5ca4fc.txt, lines 602 (documented).
    """

    DIRECT_MESSAGE = "direct-message"
    GROUP_MESSAGE = "group-message"
    MULTICAST = "multicast"
    NONE = "none"
    OPEN = "open"
    SINGLE = "single"


class CommunicationMessageSort(OpenStrEnum):
    """What to sort channels by; a hyphen reverses the order.

    Source: 003_29f51f12ca5ca4fc.txt, lines 607 (documented).
    """

    ACK_TIMESTAMP = "-ack-timestamp"
    LAST_TIMESTAMP = "-last-timestamp"
    UNREAD_COUNT = "-unread-count"
    ACK_TIMESTAMP_2 = "ack-timestamp"
    LAST_TIMESTAMP_2 = "last-timestamp"
    UNREAD_COUNT_2 = "unread-count"


class PageMeta(OpenModel):
    """Where a page stands in its list.

    Source: 003_29f51f12ca5ca4fc.txt, lines 693-697 (observed).
    """

    page_limit: Annotated[int | None, Field(alias="page[limit]")] = None
    """How many items a page may have."""
    page_offset: Annotated[int | None, Field(alias="page[offset]")] = None
    """How many items were skipped."""
    page_total: Annotated[int | None, Field(alias="page[total]")] = None
    """How many items there are."""


class CommunicationMessagePage(Model):
    """One page of channels, with where it stands in the list.

    Source: 003_29f51f12ca5ca4fc.txt, lines 613-698 (observed).
    """

    data: list[MessagingChannelResource]
    meta: PageMeta | None = None
