"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4093-4102
    play(
        "listTextNumberLogs.json",
        0,
        lambda client: client.text_number_logs.list(
            number_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listTextNumberLogs.json",
        1,
        lambda client: client.text_number_logs.list(
            number_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
        error=BadRequestError,
    )
