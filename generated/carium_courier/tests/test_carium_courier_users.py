"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

# What is deprecated is tested as long as it is there.
# mypy: disable-error-code="deprecated"
# pyright: reportDeprecated=false

from uuid import UUID

import pytest

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, NotFoundError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]
pytestmark = pytest.mark.filterwarnings(f"ignore::DeprecationWarning:{__name__}")


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4943-4968
    play("getUser.json", 0, lambda client: client.users.get("11111111-1111-1111-1111-111111111111"))


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getUser.json", 1, lambda client: client.users.get("22222222-2222-2222-2222-222222222222"), error=NotFoundError
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4912-4939
    play(
        "listUsers.json",
        0,
        lambda client: client.users.list(
            filter_email="user@example.com",
            filter_individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_username="string",
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listUsers.json",
        1,
        lambda client: client.users.list(
            filter_email="user@example.com",
            filter_individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_username="string",
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )


def test_multicast_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5028-5032, 5036-5038
    play(
        "multicastUser.json",
        0,
        lambda client: client.users.multicast(
            "11111111-1111-1111-1111-111111111111",
            body=models.UserTemplateMulticastRequest.model_validate(
                {
                    "data": {},
                    "individual-id": "11111111-1111-1111-1111-111111111111",
                    "organization-id": "11111111-1111-1111-1111-111111111111",
                    "template-id": "string",
                }
            ),
        ),
    )


def test_multicast_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "multicastUser.json",
        1,
        lambda client: client.users.multicast(
            "22222222-2222-2222-2222-222222222222",
            body=models.UserTemplateMulticastRequest.model_validate(
                {
                    "data": {},
                    "individual-id": "11111111-1111-1111-1111-111111111111",
                    "organization-id": "11111111-1111-1111-1111-111111111111",
                    "template-id": "string",
                }
            ),
        ),
        error=NotFoundError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4979-4987, 4991-5016
    play(
        "updateUser.json",
        0,
        lambda client: client.users.update("11111111-1111-1111-1111-111111111111", meta={}, notifications=["email"]),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateUser.json",
        1,
        lambda client: client.users.update("22222222-2222-2222-2222-222222222222", meta={}, notifications=["email"]),
        error=NotFoundError,
    )


def test_validate_multicast_params_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5050-5054, 5058-5060
    play(
        "validateUserMulticastParams.json",
        0,
        lambda client: client.users.validate_multicast_params(
            "11111111-1111-1111-1111-111111111111",
            body=models.MulticastValidationRequest.model_validate(
                {
                    "data": {},
                    "individual-id": "11111111-1111-1111-1111-111111111111",
                    "organization-id": "11111111-1111-1111-1111-111111111111",
                    "template-id": "string",
                }
            ),
        ),
    )


def test_validate_multicast_params_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "validateUserMulticastParams.json",
        1,
        lambda client: client.users.validate_multicast_params(
            "22222222-2222-2222-2222-222222222222",
            body=models.MulticastValidationRequest.model_validate(
                {
                    "data": {},
                    "individual-id": "11111111-1111-1111-1111-111111111111",
                    "organization-id": "11111111-1111-1111-1111-111111111111",
                    "template-id": "string",
                }
            ),
        ),
        error=NotFoundError,
    )
