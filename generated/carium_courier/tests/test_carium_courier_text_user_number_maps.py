"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4148-4155, 4159-4168
    play(
        "createTextUserNumberMap.json",
        0,
        lambda client: client.text_user_number_maps.create(
            meta={},
            number_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            user_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createTextUserNumberMap.json",
        1,
        lambda client: client.text_user_number_maps.create(
            meta={},
            number_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            user_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4172-4181
    play(
        "getTextUserNumberMap.json",
        0,
        lambda client: client.text_user_number_maps.get("11111111-1111-1111-1111-111111111111"),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getTextUserNumberMap.json",
        1,
        lambda client: client.text_user_number_maps.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4128-4139
    play(
        "listTextUserNumberMaps.json",
        0,
        lambda client: client.text_user_number_maps.list(
            filter_number_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_user_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listTextUserNumberMaps.json",
        1,
        lambda client: client.text_user_number_maps.list(
            filter_number_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_user_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )
