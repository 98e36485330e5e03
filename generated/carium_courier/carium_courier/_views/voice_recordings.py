"""What type checkers and editors see of views of a resource: its methods with other results."""

# pyright: reportDeprecated=false

from __future__ import annotations

from .._runtime.client.resource_async import async_raw, async_raw_page, async_streaming, async_streaming_page
from .._runtime.client.resource_sync import raw, raw_page, streaming, streaming_page
from ..resources.voice_recordings import AsyncVoiceRecordings, VoiceRecordings


class Raw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: VoiceRecordings) -> None:
        """Take the arguments of each method from `of`."""
        self.list = raw_page(of.list)
        self.get = raw(of.get)


class Streaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: VoiceRecordings) -> None:
        """Take the arguments of each method from `of`."""
        self.list = streaming_page(of.list)
        self.get = streaming(of.get)


class AsyncRaw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AsyncVoiceRecordings) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_raw_page(of.list)
        self.get = async_raw(of.get)


class AsyncStreaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AsyncVoiceRecordings) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_streaming_page(of.list)
        self.get = async_streaming(of.get)
