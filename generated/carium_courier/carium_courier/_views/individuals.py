"""What type checkers and editors see of views of a resource: its methods with other results."""

# pyright: reportDeprecated=false

from __future__ import annotations

from .._runtime.client.resource_async import async_raw, async_streaming
from .._runtime.client.resource_sync import raw, streaming
from ..resources.individuals import AsyncIndividuals, Individuals


class Raw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: Individuals) -> None:
        """Take the arguments of each method from `of`."""
        self.get = raw(of.get)
        self.multicast = raw(of.multicast)
        self.recalculate_communication_summary = raw(of.recalculate_communication_summary)


class Streaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: Individuals) -> None:
        """Take the arguments of each method from `of`."""
        self.get = streaming(of.get)
        self.multicast = streaming(of.multicast)
        self.recalculate_communication_summary = streaming(of.recalculate_communication_summary)


class AsyncRaw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AsyncIndividuals) -> None:
        """Take the arguments of each method from `of`."""
        self.get = async_raw(of.get)
        self.multicast = async_raw(of.multicast)
        self.recalculate_communication_summary = async_raw(of.recalculate_communication_summary)


class AsyncStreaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AsyncIndividuals) -> None:
        """Take the arguments of each method from `of`."""
        self.get = async_streaming(of.get)
        self.multicast = async_streaming(of.multicast)
        self.recalculate_communication_summary = async_streaming(of.recalculate_communication_summary)
