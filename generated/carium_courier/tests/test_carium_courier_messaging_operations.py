"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2793-2800, 2804-2817
    play(
        "createMessagingOperation.json",
        0,
        lambda client: client.messaging_operations.create(
            meta={}, args={}, organization_id=UUID("11111111-1111-1111-1111-111111111111"), type="move-group"
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createMessagingOperation.json",
        1,
        lambda client: client.messaging_operations.create(
            meta={}, args={}, organization_id=UUID("11111111-1111-1111-1111-111111111111"), type="move-group"
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2827-2840
    play(
        "getMessagingOperation.json",
        0,
        lambda client: client.messaging_operations.get("11111111-1111-1111-1111-111111111111", include_args=False),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getMessagingOperation.json",
        1,
        lambda client: client.messaging_operations.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2769-2784
    play(
        "listMessagingOperations.json",
        0,
        lambda client: client.messaging_operations.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_type="move-group",
            include_args=False,
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listMessagingOperations.json",
        1,
        lambda client: client.messaging_operations.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_type="move-group",
            include_args=False,
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )
