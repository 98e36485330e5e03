"""What type checkers and editors see of views of a resource: its methods with other results."""

# pyright: reportDeprecated=false

from __future__ import annotations

from .._runtime.client.resource_async import async_raw, async_streaming
from .._runtime.client.resource_sync import raw, streaming
from ..resources.aggregation_requests import AggregationRequests, AsyncAggregationRequests


class Raw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AggregationRequests) -> None:
        """Take the arguments of each method from `of`."""
        self.create = raw(of.create)


class Streaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AggregationRequests) -> None:
        """Take the arguments of each method from `of`."""
        self.create = streaming(of.create)


class AsyncRaw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AsyncAggregationRequests) -> None:
        """Take the arguments of each method from `of`."""
        self.create = async_raw(of.create)


class AsyncStreaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AsyncAggregationRequests) -> None:
        """Take the arguments of each method from `of`."""
        self.create = async_streaming(of.create)
