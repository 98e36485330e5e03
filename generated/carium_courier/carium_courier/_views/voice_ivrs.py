"""What type checkers and editors see of views of a resource: its methods with other results."""

# pyright: reportDeprecated=false

from __future__ import annotations

from .._runtime.client.resource_async import async_raw, async_streaming
from .._runtime.client.resource_sync import raw, streaming
from ..resources.voice_ivrs import AsyncVoiceIvrs, VoiceIvrs


class Raw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: VoiceIvrs) -> None:
        """Take the arguments of each method from `of`."""
        self.create_twiml = raw(of.create_twiml)


class Streaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: VoiceIvrs) -> None:
        """Take the arguments of each method from `of`."""
        self.create_twiml = streaming(of.create_twiml)


class AsyncRaw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AsyncVoiceIvrs) -> None:
        """Take the arguments of each method from `of`."""
        self.create_twiml = async_raw(of.create_twiml)


class AsyncStreaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AsyncVoiceIvrs) -> None:
        """Take the arguments of each method from `of`."""
        self.create_twiml = async_streaming(of.create_twiml)
