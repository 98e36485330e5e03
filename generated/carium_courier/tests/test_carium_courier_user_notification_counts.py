"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4772-4781
    play(
        "listUserNotificationCounts.json",
        0,
        lambda client: client.user_notification_counts.list(
            created_at=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"], page_limit=500, page_offset=0
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listUserNotificationCounts.json",
        1,
        lambda client: client.user_notification_counts.list(
            created_at=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"], page_limit=500, page_offset=0
        ),
        error=BadRequestError,
    )
