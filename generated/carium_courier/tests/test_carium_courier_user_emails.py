"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4628-4639, 4643-4662
    play(
        "createUserEmail.json",
        0,
        lambda client: client.user_emails.create(
            meta={},
            auto_send=True,
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            message="string",
            message_html="string",
            sender_organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            subject="string",
            to="user@example.com",
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createUserEmail.json",
        1,
        lambda client: client.user_emails.create(
            meta={},
            auto_send=True,
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            message="string",
            message_html="string",
            sender_organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            subject="string",
            to="user@example.com",
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4666-4685
    play("getUserEmail.json", 0, lambda client: client.user_emails.get("11111111-1111-1111-1111-111111111111"))


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getUserEmail.json",
        1,
        lambda client: client.user_emails.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4598-4619
    play(
        "listUserEmails.json",
        0,
        lambda client: client.user_emails.list(
            individual_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listUserEmails.json",
        1,
        lambda client: client.user_emails.list(
            individual_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
        error=BadRequestError,
    )


def test_send_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4693, 4697-4716
    play(
        "sendUserEmail.json",
        0,
        lambda client: client.user_emails.send(
            "11111111-1111-1111-1111-111111111111", body=models.EmptyObject.model_validate({})
        ),
    )


def test_send_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "sendUserEmail.json",
        1,
        lambda client: client.user_emails.send(
            "22222222-2222-2222-2222-222222222222", body=models.EmptyObject.model_validate({})
        ),
        error=NotFoundError,
    )
