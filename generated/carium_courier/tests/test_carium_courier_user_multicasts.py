"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4749-4756, 4760-4762
    play(
        "createUserMulticast.json",
        0,
        lambda client: client.user_multicasts.create(
            body=models.UserMulticastRequest.model_validate(
                {
                    "individual-group-ids": ["11111111-1111-1111-1111-111111111111"],
                    "individual-ids": ["11111111-1111-1111-1111-111111111111"],
                    "organization-id": "11111111-1111-1111-1111-111111111111",
                    "template-data": {},
                    "template-id": "string",
                }
            )
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createUserMulticast.json",
        1,
        lambda client: client.user_multicasts.create(
            body=models.UserMulticastRequest.model_validate(
                {
                    "individual-group-ids": ["11111111-1111-1111-1111-111111111111"],
                    "individual-ids": ["11111111-1111-1111-1111-111111111111"],
                    "organization-id": "11111111-1111-1111-1111-111111111111",
                    "template-data": {},
                    "template-id": "string",
                }
            )
        ),
        error=UnprocessableEntityError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4726-4738
    play(
        "listUserMulticasts.json",
        0,
        lambda client: client.user_multicasts.list(
            individual_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listUserMulticasts.json",
        1,
        lambda client: client.user_multicasts.list(
            individual_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
        error=BadRequestError,
    )
