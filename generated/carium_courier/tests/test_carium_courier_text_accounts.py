"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_claim_number_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3977-3978, 3982-4006
    play(
        "claimTextAccountNumber.json",
        0,
        lambda client: client.text_accounts.claim_number("11111111-1111-1111-1111-111111111111", notes="string"),
    )


def test_claim_number_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "claimTextAccountNumber.json",
        1,
        lambda client: client.text_accounts.claim_number("22222222-2222-2222-2222-222222222222", notes="string"),
        error=NotFoundError,
    )


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3902-3908, 3912-3922
    play(
        "createTextAccount.json",
        0,
        lambda client: client.text_accounts.create(
            meta={}, allow_custom_number=False, organization_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createTextAccount.json",
        1,
        lambda client: client.text_accounts.create(
            meta={}, allow_custom_number=False, organization_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3926-3936
    play("getTextAccount.json", 0, lambda client: client.text_accounts.get("11111111-1111-1111-1111-111111111111"))


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getTextAccount.json",
        1,
        lambda client: client.text_accounts.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3881-3893
    play(
        "listTextAccounts.json",
        0,
        lambda client: client.text_accounts.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listTextAccounts.json",
        1,
        lambda client: client.text_accounts.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
        error=BadRequestError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3947-3954, 3958-3968
    play(
        "updateTextAccount.json",
        0,
        lambda client: client.text_accounts.update(
            "11111111-1111-1111-1111-111111111111", meta={}, allow_custom_number=True, phone_number="+14155550100"
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateTextAccount.json",
        1,
        lambda client: client.text_accounts.update(
            "22222222-2222-2222-2222-222222222222", meta={}, allow_custom_number=True, phone_number="+14155550100"
        ),
        error=NotFoundError,
    )
