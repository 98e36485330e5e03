"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_acknowledge_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4868-4869, 4872-4901
    play(
        "acknowledgeUserNotification.json",
        0,
        lambda client: client.user_notifications.acknowledge(
            "11111111-1111-1111-1111-111111111111", ack_previous=False
        ),
    )


def test_acknowledge_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "acknowledgeUserNotification.json",
        1,
        lambda client: client.user_notifications.acknowledge(
            "22222222-2222-2222-2222-222222222222", ack_previous=False
        ),
        error=NotFoundError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4830-4859
    play(
        "getUserNotification.json",
        0,
        lambda client: client.user_notifications.get("11111111-1111-1111-1111-111111111111"),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getUserNotification.json",
        1,
        lambda client: client.user_notifications.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4795-4826
    play(
        "listUserNotifications.json",
        0,
        lambda client: client.user_notifications.list(
            acknowledged=True,
            filter_category="string",
            include_inactive=False,
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listUserNotifications.json",
        1,
        lambda client: client.user_notifications.list(
            acknowledged=True,
            filter_category="string",
            include_inactive=False,
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )
