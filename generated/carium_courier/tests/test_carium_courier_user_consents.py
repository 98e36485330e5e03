"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4348-4361, 4365-4378
    play(
        "createUserConsent.json",
        0,
        lambda client: client.user_consents.create(
            body=models.UserConsentCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "args": {
                                "messages": {"accept": "string", "initial": "string", "invalid-response": "string"}
                            },
                            "organization-id": "11111111-1111-1111-1111-111111111111",
                            "type": "sms",
                            "user-id": "11111111-1111-1111-1111-111111111111",
                        },
                        "type": "user-consents",
                    },
                    "meta": {},
                }
            )
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createUserConsent.json",
        1,
        lambda client: client.user_consents.create(
            body=models.UserConsentCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "args": {
                                "messages": {"accept": "string", "initial": "string", "invalid-response": "string"}
                            },
                            "organization-id": "11111111-1111-1111-1111-111111111111",
                            "type": "sms",
                            "user-id": "11111111-1111-1111-1111-111111111111",
                        },
                        "type": "user-consents",
                    },
                    "meta": {},
                }
            )
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4382-4395
    play("getUserConsent.json", 0, lambda client: client.user_consents.get("11111111-1111-1111-1111-111111111111"))


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getUserConsent.json",
        1,
        lambda client: client.user_consents.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4324-4339
    play(
        "listUserConsents.json",
        0,
        lambda client: client.user_consents.list(
            filter_organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_user_id="string",
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listUserConsents.json",
        1,
        lambda client: client.user_consents.list(
            filter_organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_user_id="string",
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )
