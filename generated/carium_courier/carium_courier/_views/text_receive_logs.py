"""What type checkers and editors see of views of a resource: its methods with other results."""

# pyright: reportDeprecated=false

from __future__ import annotations

from .._runtime.client.resource_async import async_raw, async_streaming
from .._runtime.client.resource_sync import raw, streaming
from ..resources.text_receive_logs import AsyncTextReceiveLogs, TextReceiveLogs


class Raw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: TextReceiveLogs) -> None:
        """Take the arguments of each method from `of`."""
        self.get = raw(of.get)


class Streaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: TextReceiveLogs) -> None:
        """Take the arguments of each method from `of`."""
        self.get = streaming(of.get)


class AsyncRaw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AsyncTextReceiveLogs) -> None:
        """Take the arguments of each method from `of`."""
        self.get = async_raw(of.get)


class AsyncStreaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AsyncTextReceiveLogs) -> None:
        """Take the arguments of each method from `of`."""
        self.get = async_streaming(of.get)
