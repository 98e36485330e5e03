"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from datetime import datetime
from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3615-3621, 3624-3632
    play(
        "createSniffer.json",
        0,
        lambda client: client.sniffers.create(
            meta={},
            user_id=UUID("11111111-1111-1111-1111-111111111111"),
            valid_until=datetime.fromisoformat("2024-05-06T07:08:09Z"),
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createSniffer.json",
        1,
        lambda client: client.sniffers.create(
            meta={},
            user_id=UUID("11111111-1111-1111-1111-111111111111"),
            valid_until=datetime.fromisoformat("2024-05-06T07:08:09Z"),
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3635-3643
    play("getSniffer.json", 0, lambda client: client.sniffers.get("11111111-1111-1111-1111-111111111111"))


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getSniffer.json",
        1,
        lambda client: client.sniffers.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_logs_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3653-3672
    play(
        "listSnifferLogs.json",
        0,
        lambda client: client.sniffers.list_logs("11111111-1111-1111-1111-111111111111", page_limit=100, page_offset=0),
    )


def test_list_logs_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listSnifferLogs.json",
        1,
        lambda client: client.sniffers.list_logs("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )
