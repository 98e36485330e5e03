"""What type checkers and editors see of views of a resource: its methods with other results."""

# pyright: reportDeprecated=false

from __future__ import annotations

from .._runtime.client.resource_async import async_raw, async_streaming
from .._runtime.client.resource_sync import raw, streaming
from ..resources.purge_data import AsyncPurgeData, PurgeData


class Raw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: PurgeData) -> None:
        """Take the arguments of each method from `of`."""
        self.purge = raw(of.purge)


class Streaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: PurgeData) -> None:
        """Take the arguments of each method from `of`."""
        self.purge = streaming(of.purge)


class AsyncRaw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AsyncPurgeData) -> None:
        """Take the arguments of each method from `of`."""
        self.purge = async_raw(of.purge)


class AsyncStreaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AsyncPurgeData) -> None:
        """Take the arguments of each method from `of`."""
        self.purge = async_streaming(of.purge)
