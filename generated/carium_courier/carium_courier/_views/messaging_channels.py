"""What type checkers and editors see of views of a resource: its methods with other results."""

# pyright: reportDeprecated=false

from __future__ import annotations

from .._runtime.client.resource_async import async_raw, async_raw_page, async_streaming, async_streaming_page
from .._runtime.client.resource_sync import raw, raw_page, streaming, streaming_page
from ..resources.messaging_channels import AsyncMessagingChannels, MessagingChannels


class Raw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: MessagingChannels) -> None:
        """Take the arguments of each method from `of`."""
        self.list = raw_page(of.list)
        self.create = raw(of.create)
        self.get = raw(of.get)
        self.update = raw(of.update)
        self.archive = raw(of.archive)
        self.get_profile = raw(of.get_profile)
        self.set_preferences = raw(of.set_preferences)
        self.set_sms = raw(of.set_sms)
        self.subscribe = raw(of.subscribe)
        self.unarchive = raw(of.unarchive)
        self.unsubscribe = raw(of.unsubscribe)


class Streaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: MessagingChannels) -> None:
        """Take the arguments of each method from `of`."""
        self.list = streaming_page(of.list)
        self.create = streaming(of.create)
        self.get = streaming(of.get)
        self.update = streaming(of.update)
        self.archive = streaming(of.archive)
        self.get_profile = streaming(of.get_profile)
        self.set_preferences = streaming(of.set_preferences)
        self.set_sms = streaming(of.set_sms)
        self.subscribe = streaming(of.subscribe)
        self.unarchive = streaming(of.unarchive)
        self.unsubscribe = streaming(of.unsubscribe)


class AsyncRaw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AsyncMessagingChannels) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_raw_page(of.list)
        self.create = async_raw(of.create)
        self.get = async_raw(of.get)
        self.update = async_raw(of.update)
        self.archive = async_raw(of.archive)
        self.get_profile = async_raw(of.get_profile)
        self.set_preferences = async_raw(of.set_preferences)
        self.set_sms = async_raw(of.set_sms)
        self.subscribe = async_raw(of.subscribe)
        self.unarchive = async_raw(of.unarchive)
        self.unsubscribe = async_raw(of.unsubscribe)


class AsyncStreaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AsyncMessagingChannels) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_streaming_page(of.list)
        self.create = async_streaming(of.create)
        self.get = async_streaming(of.get)
        self.update = async_streaming(of.update)
        self.archive = async_streaming(of.archive)
        self.get_profile = async_streaming(of.get_profile)
        self.set_preferences = async_streaming(of.set_preferences)
        self.set_sms = async_streaming(of.set_sms)
        self.subscribe = async_streaming(of.subscribe)
        self.unarchive = async_streaming(of.unarchive)
        self.unsubscribe = async_streaming(of.unsubscribe)
