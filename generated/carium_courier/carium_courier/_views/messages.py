"""What type checkers and editors see of views of a resource: its methods with other results."""

# pyright: reportDeprecated=false

from __future__ import annotations

from .._runtime.client.resource_async import async_raw, async_raw_page, async_streaming, async_streaming_page
from .._runtime.client.resource_sync import raw, raw_page, streaming, streaming_page
from ..resources.messages import AsyncMessages, Messages


class Raw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: Messages) -> None:
        """Take the arguments of each method from `of`."""
        self.list = raw_page(of.list)
        self.create = raw(of.create)
        self.get = raw(of.get)
        self.update = raw(of.update)
        self.acknowledge = raw(of.acknowledge)
        self.add_reaction = raw(of.add_reaction)
        self.delete_reaction = raw(of.delete_reaction)
        self.get_receipts = raw(of.get_receipts)


class Streaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: Messages) -> None:
        """Take the arguments of each method from `of`."""
        self.list = streaming_page(of.list)
        self.create = streaming(of.create)
        self.get = streaming(of.get)
        self.update = streaming(of.update)
        self.acknowledge = streaming(of.acknowledge)
        self.add_reaction = streaming(of.add_reaction)
        self.delete_reaction = streaming(of.delete_reaction)
        self.get_receipts = streaming(of.get_receipts)


class AsyncRaw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AsyncMessages) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_raw_page(of.list)
        self.create = async_raw(of.create)
        self.get = async_raw(of.get)
        self.update = async_raw(of.update)
        self.acknowledge = async_raw(of.acknowledge)
        self.add_reaction = async_raw(of.add_reaction)
        self.delete_reaction = async_raw(of.delete_reaction)
        self.get_receipts = async_raw(of.get_receipts)


class AsyncStreaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AsyncMessages) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_streaming_page(of.list)
        self.create = async_streaming(of.create)
        self.get = async_streaming(of.get)
        self.update = async_streaming(of.update)
        self.acknowledge = async_streaming(of.acknowledge)
        self.add_reaction = async_streaming(of.add_reaction)
        self.delete_reaction = async_streaming(of.delete_reaction)
        self.get_receipts = async_streaming(of.get_receipts)
