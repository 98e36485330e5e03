"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from datetime import datetime
from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 529-538, 542-553
    play(
        "createBadgeCount.json",
        0,
        lambda client: client.badge_counts.create(
            meta={},
            count=0,
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            timestamp=datetime.fromisoformat("2024-05-06T07:08:09Z"),
            type="appointment",
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createBadgeCount.json",
        1,
        lambda client: client.badge_counts.create(
            meta={},
            count=0,
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            timestamp=datetime.fromisoformat("2024-05-06T07:08:09Z"),
            type="appointment",
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 557-568
    play("getBadgeCount.json", 0, lambda client: client.badge_counts.get("11111111-1111-1111-1111-111111111111"))


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getBadgeCount.json",
        1,
        lambda client: client.badge_counts.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 507-520
    play(
        "listBadgeCounts.json",
        0,
        lambda client: client.badge_counts.list(
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listBadgeCounts.json",
        1,
        lambda client: client.badge_counts.list(
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
        error=BadRequestError,
    )
