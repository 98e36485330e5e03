"""What type checkers and editors see of views of a resource: its methods with other results."""

# pyright: reportDeprecated=false

from __future__ import annotations

from .._runtime.client.resource_async import async_raw, async_streaming
from .._runtime.client.resource_sync import raw, streaming
from ..resources.callbacks import AsyncCallbacks, Callbacks


class Raw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: Callbacks) -> None:
        """Take the arguments of each method from `of`."""
        self.list = raw(of.list)
        self.get = raw(of.get)
        self.cancel = raw(of.cancel)
        self.dispatch = raw(of.dispatch)


class Streaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: Callbacks) -> None:
        """Take the arguments of each method from `of`."""
        self.list = streaming(of.list)
        self.get = streaming(of.get)
        self.cancel = streaming(of.cancel)
        self.dispatch = streaming(of.dispatch)


class AsyncRaw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AsyncCallbacks) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_raw(of.list)
        self.get = async_raw(of.get)
        self.cancel = async_raw(of.cancel)
        self.dispatch = async_raw(of.dispatch)


class AsyncStreaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AsyncCallbacks) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_streaming(of.list)
        self.get = async_streaming(of.get)
        self.cancel = async_streaming(of.cancel)
        self.dispatch = async_streaming(of.dispatch)
