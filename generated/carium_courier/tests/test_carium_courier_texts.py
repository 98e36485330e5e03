"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_callback_1_200(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4284
    play("callbackText.json", 0, lambda client: client.texts.callback("11111111-1111-1111-1111-111111111111", body={}))


def test_callback_2_400(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4284, 4287-4298
    play(
        "callbackText.json",
        1,
        lambda client: client.texts.callback("11111111-1111-1111-1111-111111111111", body={}),
        error=BadRequestError,
    )


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4220-4235, 4239-4255
    play(
        "createText.json",
        0,
        lambda client: client.texts.create(
            meta={},
            account_id=UUID("11111111-1111-1111-1111-111111111111"),
            callback_json={},
            callback_one_off=True,
            callback_status_url="string",
            callback_url="string",
            expected_responses=["string"],
            message="string",
            number_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            target="+14155550100",
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createText.json",
        1,
        lambda client: client.texts.create(
            meta={},
            account_id=UUID("11111111-1111-1111-1111-111111111111"),
            callback_json={},
            callback_one_off=True,
            callback_status_url="string",
            callback_url="string",
            expected_responses=["string"],
            message="string",
            number_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            target="+14155550100",
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4259-4275
    play("getText.json", 0, lambda client: client.texts.get("11111111-1111-1111-1111-111111111111"))


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getText.json", 1, lambda client: client.texts.get("22222222-2222-2222-2222-222222222222"), error=NotFoundError
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4193-4211
    play(
        "listTexts.json",
        0,
        lambda client: client.texts.list(
            account_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_number_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_target="+14155550100",
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listTexts.json",
        1,
        lambda client: client.texts.list(
            account_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_number_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_target="+14155550100",
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )
