"""What type checkers and editors see of views of a resource: its methods with other results."""

# pyright: reportDeprecated=false

from __future__ import annotations

from .._runtime.client.resource_async import async_raw_page, async_streaming_page
from .._runtime.client.resource_sync import raw_page, streaming_page
from ..resources.user_notification_counts import AsyncUserNotificationCounts, UserNotificationCounts


class Raw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: UserNotificationCounts) -> None:
        """Take the arguments of each method from `of`."""
        self.list = raw_page(of.list)


class Streaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: UserNotificationCounts) -> None:
        """Take the arguments of each method from `of`."""
        self.list = streaming_page(of.list)


class AsyncRaw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AsyncUserNotificationCounts) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_raw_page(of.list)


class AsyncStreaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AsyncUserNotificationCounts) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_streaming_page(of.list)
