"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3719-3729, 3733-3757
    play(
        "createTextAccountNumber.json",
        0,
        lambda client: client.text_account_numbers.create(
            meta={},
            account_id=UUID("11111111-1111-1111-1111-111111111111"),
            alert=True,
            area_code="str",
            forward_to="+14155550100",
            logging=False,
            notes="string",
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createTextAccountNumber.json",
        1,
        lambda client: client.text_account_numbers.create(
            meta={},
            account_id=UUID("11111111-1111-1111-1111-111111111111"),
            alert=True,
            area_code="str",
            forward_to="+14155550100",
            logging=False,
            notes="string",
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3761-3785
    play(
        "getTextAccountNumber.json",
        0,
        lambda client: client.text_account_numbers.get("11111111-1111-1111-1111-111111111111"),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getTextAccountNumber.json",
        1,
        lambda client: client.text_account_numbers.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3684-3710
    play(
        "listTextAccountNumbers.json",
        0,
        lambda client: client.text_account_numbers.list(
            account_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_phone_number="+14155550100",
            page_limit=100,
            page_offset=0,
            phone_number="+14155550100",
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listTextAccountNumbers.json",
        1,
        lambda client: client.text_account_numbers.list(
            account_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_phone_number="+14155550100",
            page_limit=100,
            page_offset=0,
            phone_number="+14155550100",
        ),
        error=BadRequestError,
    )


def test_reset_logs_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3843, 3847-3871
    play(
        "resetTextAccountNumberLogs.json",
        0,
        lambda client: client.text_account_numbers.reset_logs(
            "11111111-1111-1111-1111-111111111111", body=models.EmptyObject.model_validate({})
        ),
    )


def test_reset_logs_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "resetTextAccountNumberLogs.json",
        1,
        lambda client: client.text_account_numbers.reset_logs(
            "22222222-2222-2222-2222-222222222222", body=models.EmptyObject.model_validate({})
        ),
        error=NotFoundError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3796-3807, 3811-3835
    play(
        "updateTextAccountNumber.json",
        0,
        lambda client: client.text_account_numbers.update(
            "11111111-1111-1111-1111-111111111111",
            body=models.TextAccountNumberUpdateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "alert": True,
                            "events": {"unknown-number": {}},
                            "forward-to": "+14155550100",
                            "logging": True,
                            "notes": "string",
                        },
                        "id": "11111111-1111-1111-1111-111111111111",
                        "type": "text-account-numbers",
                    },
                    "meta": {},
                }
            ),
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateTextAccountNumber.json",
        1,
        lambda client: client.text_account_numbers.update(
            "22222222-2222-2222-2222-222222222222",
            body=models.TextAccountNumberUpdateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "alert": True,
                            "events": {"unknown-number": {}},
                            "forward-to": "+14155550100",
                            "logging": True,
                            "notes": "string",
                        },
                        "id": "22222222-2222-2222-2222-222222222222",
                        "type": "text-account-numbers",
                    },
                    "meta": {},
                }
            ),
        ),
        error=NotFoundError,
    )
