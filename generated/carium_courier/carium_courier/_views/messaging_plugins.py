"""What type checkers and editors see of views of a resource: its methods with other results."""

# pyright: reportDeprecated=false

from __future__ import annotations

from .._runtime.client.resource_async import async_raw, async_raw_page, async_streaming, async_streaming_page
from .._runtime.client.resource_sync import raw, raw_page, streaming, streaming_page
from ..resources.messaging_plugins import AsyncMessagingPlugins, MessagingPlugins


class Raw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: MessagingPlugins) -> None:
        """Take the arguments of each method from `of`."""
        self.list = raw_page(of.list)
        self.create = raw(of.create)
        self.get = raw(of.get)
        self.update = raw(of.update)
        self.disable = raw(of.disable)
        self.enable = raw(of.enable)
        self.expand = raw(of.expand)


class Streaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: MessagingPlugins) -> None:
        """Take the arguments of each method from `of`."""
        self.list = streaming_page(of.list)
        self.create = streaming(of.create)
        self.get = streaming(of.get)
        self.update = streaming(of.update)
        self.disable = streaming(of.disable)
        self.enable = streaming(of.enable)
        self.expand = streaming(of.expand)


class AsyncRaw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AsyncMessagingPlugins) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_raw_page(of.list)
        self.create = async_raw(of.create)
        self.get = async_raw(of.get)
        self.update = async_raw(of.update)
        self.disable = async_raw(of.disable)
        self.enable = async_raw(of.enable)
        self.expand = async_raw(of.expand)


class AsyncStreaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AsyncMessagingPlugins) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_streaming_page(of.list)
        self.create = async_streaming(of.create)
        self.get = async_streaming(of.get)
        self.update = async_streaming(of.update)
        self.disable = async_streaming(of.disable)
        self.enable = async_streaming(of.enable)
        self.expand = async_streaming(of.expand)
