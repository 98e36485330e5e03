"""Channels with messages that an individual has not seen, the latest first."""

from uuid import UUID

from carium_courier import CariumCourier

INDIVIDUAL = UUID("11111111-1111-1111-1111-111111111111")

with CariumCourier() as client:
    channels = [
        channel
        for channel in client.messaging_channels.list(individual_id=INDIVIDUAL, filter_archived=False)
        if channel.caller_has_new_message
    ]
    dated = [(channel.last_modified_time, channel) for channel in channels if channel.last_modified_time is not None]
    for changed, channel in sorted(dated, key=lambda entry: entry[0], reverse=True):
        print(f"{changed:%Y-%m-%d %H:%M} UTC  {channel.caller_new_message_count} new  {channel.name or channel.label}")
    print(f"{len(channels)} channels have news.")
