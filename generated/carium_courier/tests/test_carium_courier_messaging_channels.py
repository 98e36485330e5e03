"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

# What is deprecated is tested as long as it is there.
# mypy: disable-error-code="deprecated"
# pyright: reportDeprecated=false

from uuid import UUID

import pytest

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]
pytestmark = pytest.mark.filterwarnings(f"ignore::DeprecationWarning:{__name__}")


def test_archive_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1668, 1672-1751
    play(
        "archiveMessagingChannel.json",
        0,
        lambda client: client.messaging_channels.archive(
            "11111111-1111-1111-1111-111111111111", body=models.EmptyObject.model_validate({})
        ),
    )


def test_archive_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "archiveMessagingChannel.json",
        1,
        lambda client: client.messaging_channels.archive(
            "22222222-2222-2222-2222-222222222222", body=models.EmptyObject.model_validate({})
        ),
        error=NotFoundError,
    )


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1364-1379, 1383-1462
    play(
        "createMessagingChannel.json",
        0,
        lambda client: client.messaging_channels.create(
            body=models.MessagingChannelCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "event-settings": {"enabled": True},
                            "floating": False,
                            "individual-group-id": "11111111-1111-1111-1111-111111111111",
                            "individual-ids": ["11111111-1111-1111-1111-111111111111"],
                            "label": "string",
                            "name": "string",
                            "organization-id": "11111111-1111-1111-1111-111111111111",
                            "subscription-type": "none",
                            "text-number-id": "11111111-1111-1111-1111-111111111111",
                        },
                        "type": "messaging-channels",
                    },
                    "meta": {},
                }
            )
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createMessagingChannel.json",
        1,
        lambda client: client.messaging_channels.create(
            body=models.MessagingChannelCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "event-settings": {"enabled": True},
                            "floating": False,
                            "individual-group-id": "11111111-1111-1111-1111-111111111111",
                            "individual-ids": ["11111111-1111-1111-1111-111111111111"],
                            "label": "string",
                            "name": "string",
                            "organization-id": "11111111-1111-1111-1111-111111111111",
                            "subscription-type": "none",
                            "text-number-id": "11111111-1111-1111-1111-111111111111",
                        },
                        "type": "messaging-channels",
                    },
                    "meta": {},
                }
            )
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1475-1554
    play(
        "getMessagingChannel.json",
        0,
        lambda client: client.messaging_channels.get(
            "11111111-1111-1111-1111-111111111111",
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            use_group_name=True,
        ),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getMessagingChannel.json",
        1,
        lambda client: client.messaging_channels.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_get_profile_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1762-1768
    play(
        "getMessagingChannelProfile.json",
        0,
        lambda client: client.messaging_channels.get_profile(
            "11111111-1111-1111-1111-111111111111",
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            profile_individual_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
    )


def test_get_profile_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getMessagingChannelProfile.json",
        1,
        lambda client: client.messaging_channels.get_profile(
            "22222222-2222-2222-2222-222222222222",
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            profile_individual_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1273-1354
    play(
        "listMessagingChannels.json",
        0,
        lambda client: client.messaging_channels.list(
            filter_archived=True,
            last_modified_time=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"],
            filter_floating=True,
            filter_individual_group_id=UUID("11111111-1111-1111-1111-111111111111"),
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=50,
            page_offset=0,
            participant_id=UUID("11111111-1111-1111-1111-111111111111"),
            use_group_name=True,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listMessagingChannels.json",
        1,
        lambda client: client.messaging_channels.list(
            filter_archived=True,
            last_modified_time=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"],
            filter_floating=True,
            filter_individual_group_id=UUID("11111111-1111-1111-1111-111111111111"),
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=50,
            page_offset=0,
            participant_id=UUID("11111111-1111-1111-1111-111111111111"),
            use_group_name=True,
        ),
        error=BadRequestError,
    )


def test_set_preferences_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1781-1788, 1792-1871
    play(
        "setMessagingChannelPreferences.json",
        0,
        lambda client: client.messaging_channels.set_preferences(
            "11111111-1111-1111-1111-111111111111",
            body=models.ChannelPreferencesRequest.model_validate(
                {
                    "individual-id": "11111111-1111-1111-1111-111111111111",
                    "values": [{"name": "notify", "value": "string"}],
                }
            ),
        ),
    )


def test_set_preferences_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "setMessagingChannelPreferences.json",
        1,
        lambda client: client.messaging_channels.set_preferences(
            "22222222-2222-2222-2222-222222222222",
            body=models.ChannelPreferencesRequest.model_validate(
                {
                    "individual-id": "11111111-1111-1111-1111-111111111111",
                    "values": [{"name": "notify", "value": "string"}],
                }
            ),
        ),
        error=NotFoundError,
    )


def test_set_sms_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1884-1890, 1894-1973
    play(
        "setMessagingChannelSms.json",
        0,
        lambda client: client.messaging_channels.set_sms(
            "11111111-1111-1111-1111-111111111111",
            body=models.ChannelSmsRequest.model_validate(
                {
                    "active": True,
                    "initial-message": "string",
                    "initial-message-js": {"en_US": "string", "es_US": "string"},
                }
            ),
        ),
    )


def test_set_sms_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "setMessagingChannelSms.json",
        1,
        lambda client: client.messaging_channels.set_sms(
            "22222222-2222-2222-2222-222222222222",
            body=models.ChannelSmsRequest.model_validate(
                {
                    "active": True,
                    "initial-message": "string",
                    "initial-message-js": {"en_US": "string", "es_US": "string"},
                }
            ),
        ),
        error=NotFoundError,
    )


def test_subscribe_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1983-1986, 1990-2069
    play(
        "subscribeMessagingChannel.json",
        0,
        lambda client: client.messaging_channels.subscribe(
            "11111111-1111-1111-1111-111111111111",
            body=models.ChannelSubscribersRequest.model_validate(
                {"individual-ids": ["11111111-1111-1111-1111-111111111111"]}
            ),
        ),
    )


def test_subscribe_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "subscribeMessagingChannel.json",
        1,
        lambda client: client.messaging_channels.subscribe(
            "22222222-2222-2222-2222-222222222222",
            body=models.ChannelSubscribersRequest.model_validate(
                {"individual-ids": ["11111111-1111-1111-1111-111111111111"]}
            ),
        ),
        error=NotFoundError,
    )


def test_unarchive_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2078, 2082-2161
    play(
        "unarchiveMessagingChannel.json",
        0,
        lambda client: client.messaging_channels.unarchive(
            "11111111-1111-1111-1111-111111111111", body=models.EmptyObject.model_validate({})
        ),
    )


def test_unarchive_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "unarchiveMessagingChannel.json",
        1,
        lambda client: client.messaging_channels.unarchive(
            "22222222-2222-2222-2222-222222222222", body=models.EmptyObject.model_validate({})
        ),
        error=NotFoundError,
    )


def test_unsubscribe_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2171-2174, 2178-2257
    play(
        "unsubscribeMessagingChannel.json",
        0,
        lambda client: client.messaging_channels.unsubscribe(
            "11111111-1111-1111-1111-111111111111",
            body=models.ChannelSubscribersRequest.model_validate(
                {"individual-ids": ["11111111-1111-1111-1111-111111111111"]}
            ),
        ),
    )


def test_unsubscribe_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "unsubscribeMessagingChannel.json",
        1,
        lambda client: client.messaging_channels.unsubscribe(
            "22222222-2222-2222-2222-222222222222",
            body=models.ChannelSubscribersRequest.model_validate(
                {"individual-ids": ["11111111-1111-1111-1111-111111111111"]}
            ),
        ),
        error=NotFoundError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1566-1576, 1580-1659
    play(
        "updateMessagingChannel.json",
        0,
        lambda client: client.messaging_channels.update(
            "11111111-1111-1111-1111-111111111111",
            body=models.MessagingChannelUpdateDocument.model_validate(
                {
                    "data": {
                        "attributes": [{"op": "replace", "path": "string", "value": None}],
                        "id": "11111111-1111-1111-1111-111111111111",
                        "type": "messaging-channels",
                    },
                    "meta": {},
                }
            ),
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateMessagingChannel.json",
        1,
        lambda client: client.messaging_channels.update(
            "22222222-2222-2222-2222-222222222222",
            body=models.MessagingChannelUpdateDocument.model_validate(
                {
                    "data": {
                        "attributes": [{"op": "replace", "path": "string", "value": None}],
                        "id": "22222222-2222-2222-2222-222222222222",
                        "type": "messaging-channels",
                    },
                    "meta": {},
                }
            ),
        ),
        error=NotFoundError,
    )
