"""What type checkers and editors see of views of a resource: its methods with other results."""

# pyright: reportDeprecated=false

from __future__ import annotations

from .._runtime.client.resource_async import async_raw, async_raw_page, async_streaming, async_streaming_page
from .._runtime.client.resource_sync import raw, raw_page, streaming, streaming_page
from ..resources.ask_subscriptions import AskSubscriptions, AsyncAskSubscriptions


class Raw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AskSubscriptions) -> None:
        """Take the arguments of each method from `of`."""
        self.list = raw_page(of.list)
        self.get = raw(of.get)
        self.send_event = raw(of.send_event)


class Streaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AskSubscriptions) -> None:
        """Take the arguments of each method from `of`."""
        self.list = streaming_page(of.list)
        self.get = streaming(of.get)
        self.send_event = streaming(of.send_event)


class AsyncRaw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AsyncAskSubscriptions) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_raw_page(of.list)
        self.get = async_raw(of.get)
        self.send_event = async_raw(of.send_event)


class AsyncStreaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AsyncAskSubscriptions) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_streaming_page(of.list)
        self.get = async_streaming(of.get)
        self.send_event = async_streaming(of.send_event)
