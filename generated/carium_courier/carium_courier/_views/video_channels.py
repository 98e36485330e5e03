"""What type checkers and editors see of views of a resource: its methods with other results."""

# pyright: reportDeprecated=false

from __future__ import annotations

from .._runtime.client.resource_async import async_raw, async_raw_page, async_streaming, async_streaming_page
from .._runtime.client.resource_sync import raw, raw_page, streaming, streaming_page
from ..resources.video_channels import AsyncVideoChannels, VideoChannels


class Raw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: VideoChannels) -> None:
        """Take the arguments of each method from `of`."""
        self.list = raw_page(of.list)
        self.create = raw(of.create)
        self.get = raw(of.get)
        self.update = raw(of.update)
        self.finalize_encounter = raw(of.finalize_encounter)
        self.get_credentials = raw(of.get_credentials)
        self.set_participant_audio_states = raw(of.set_participant_audio_states)
        self.start_reminder_timer = raw(of.start_reminder_timer)
        self.terminate = raw(of.terminate)
        self.finalize_encounter_v2 = raw(of.finalize_encounter_v2)


class Streaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: VideoChannels) -> None:
        """Take the arguments of each method from `of`."""
        self.list = streaming_page(of.list)
        self.create = streaming(of.create)
        self.get = streaming(of.get)
        self.update = streaming(of.update)
        self.finalize_encounter = streaming(of.finalize_encounter)
        self.get_credentials = streaming(of.get_credentials)
        self.set_participant_audio_states = streaming(of.set_participant_audio_states)
        self.start_reminder_timer = streaming(of.start_reminder_timer)
        self.terminate = streaming(of.terminate)
        self.finalize_encounter_v2 = streaming(of.finalize_encounter_v2)


class AsyncRaw:
    """The methods of a resource, which give the value together with the response."""

    def __init__(self, of: AsyncVideoChannels) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_raw_page(of.list)
        self.create = async_raw(of.create)
        self.get = async_raw(of.get)
        self.update = async_raw(of.update)
        self.finalize_encounter = async_raw(of.finalize_encounter)
        self.get_credentials = async_raw(of.get_credentials)
        self.set_participant_audio_states = async_raw(of.set_participant_audio_states)
        self.start_reminder_timer = async_raw(of.start_reminder_timer)
        self.terminate = async_raw(of.terminate)
        self.finalize_encounter_v2 = async_raw(of.finalize_encounter_v2)


class AsyncStreaming:
    """The methods of a resource, which give a response whose content is still to be read."""

    def __init__(self, of: AsyncVideoChannels) -> None:
        """Take the arguments of each method from `of`."""
        self.list = async_streaming_page(of.list)
        self.create = async_streaming(of.create)
        self.get = async_streaming(of.get)
        self.update = async_streaming(of.update)
        self.finalize_encounter = async_streaming(of.finalize_encounter)
        self.get_credentials = async_streaming(of.get_credentials)
        self.set_participant_audio_states = async_streaming(of.set_participant_audio_states)
        self.start_reminder_timer = async_streaming(of.start_reminder_timer)
        self.terminate = async_streaming(of.terminate)
        self.finalize_encounter_v2 = async_streaming(of.finalize_encounter_v2)
