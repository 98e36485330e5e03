"""What type checkers and editors see of views of a resource: its methods with other results."""

# pyright: reportDeprecated=false

from __future__ import annotations

from .._runtime.client.resource_async import async_raw, async_raw_page, async_streaming, async_streaming_page
from .._runtime.client.resource_sync import raw, raw_page, streaming, streaming_page
from ..resources.voice_conferences import AsyncVoiceConferences, VoiceConferences


class Raw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: VoiceConferences) -> None:
        """Take the arguments of each method from `of`."""
        self.list = raw_page(of.list)
        self.create = raw(of.create)
        self.get = raw(of.get)
        self.get_credentials = raw(of.get_credentials)


class Streaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: VoiceConferences) -> None:
        """Take the arguments of each method from `of`."""
        self.list = streaming_page(of.list)
        self.create = streaming(of.create)
        self.get = streaming(of.get)
        self.get_credentials = streaming(of.get_credentials)


class AsyncRaw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AsyncVoiceConferences) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_raw_page(of.list)
        self.create = async_raw(of.create)
        self.get = async_raw(of.get)
        self.get_credentials = async_raw(of.get_credentials)


class AsyncStreaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AsyncVoiceConferences) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_streaming_page(of.list)
        self.create = async_streaming(of.create)
        self.get = async_streaming(of.get)
        self.get_credentials = async_streaming(of.get_credentials)
