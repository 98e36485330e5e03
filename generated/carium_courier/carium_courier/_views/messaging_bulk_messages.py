"""What type checkers and editors see of views of a resource: its methods with other results."""

# pyright: reportDeprecated=false

from __future__ import annotations

from .._runtime.client.resource_async import async_raw, async_raw_page, async_streaming, async_streaming_page
from .._runtime.client.resource_sync import raw, raw_page, streaming, streaming_page
from ..resources.messaging_bulk_messages import AsyncMessagingBulkMessages, MessagingBulkMessages


class Raw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: MessagingBulkMessages) -> None:
        """Take the arguments of each method from `of`."""
        self.list = raw_page(of.list)
        self.create = raw(of.create)
        self.get = raw(of.get)
        self.update = raw(of.update)


class Streaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: MessagingBulkMessages) -> None:
        """Take the arguments of each method from `of`."""
        self.list = streaming_page(of.list)
        self.create = streaming(of.create)
        self.get = streaming(of.get)
        self.update = streaming(of.update)


class AsyncRaw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AsyncMessagingBulkMessages) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_raw_page(of.list)
        self.create = async_raw(of.create)
        self.get = async_raw(of.get)
        self.update = async_raw(of.update)


class AsyncStreaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AsyncMessagingBulkMessages) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_streaming_page(of.list)
        self.create = async_streaming(of.create)
        self.get = async_streaming(of.get)
        self.update = async_streaming(of.update)
