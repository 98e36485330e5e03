"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4041-4047, 4051-4065
    play(
        "createTextNumberInfo.json",
        0,
        lambda client: client.text_number_info.create(meta={}, number="+14155550100", reresolve=False),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createTextNumberInfo.json",
        1,
        lambda client: client.text_number_info.create(meta={}, number="+14155550100", reresolve=False),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4069-4083
    play(
        "getTextNumberInfo.json", 0, lambda client: client.text_number_info.get("11111111-1111-1111-1111-111111111111")
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getTextNumberInfo.json",
        1,
        lambda client: client.text_number_info.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4016-4032
    play(
        "listTextNumberInfo.json",
        0,
        lambda client: client.text_number_info.list(number="+14155550100", page_limit=100, page_offset=0),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listTextNumberInfo.json",
        1,
        lambda client: client.text_number_info.list(number="+14155550100", page_limit=100, page_offset=0),
        error=BadRequestError,
    )
