"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4530-4537, 4541-4545
    play(
        "createUserEmailAttachment.json",
        0,
        lambda client: client.user_email_attachments.create(
            meta={}, content_type="string", email_id=UUID("11111111-1111-1111-1111-111111111111"), filename="string"
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createUserEmailAttachment.json",
        1,
        lambda client: client.user_email_attachments.create(
            meta={}, content_type="string", email_id=UUID("11111111-1111-1111-1111-111111111111"), filename="string"
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4555-4566
    play(
        "getUserEmailAttachment.json",
        0,
        lambda client: client.user_email_attachments.get("11111111-1111-1111-1111-111111111111", with_link=False),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getUserEmailAttachment.json",
        1,
        lambda client: client.user_email_attachments.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4508-4521
    play(
        "listUserEmailAttachments.json",
        0,
        lambda client: client.user_email_attachments.list(
            email_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listUserEmailAttachments.json",
        1,
        lambda client: client.user_email_attachments.list(
            email_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
        error=BadRequestError,
    )


def test_process_upload_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4574, 4577-4588
    play(
        "processUserEmailAttachmentUpload.json",
        0,
        lambda client: client.user_email_attachments.process_upload(
            "11111111-1111-1111-1111-111111111111", body=models.EmptyObject.model_validate({})
        ),
    )


def test_process_upload_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "processUserEmailAttachmentUpload.json",
        1,
        lambda client: client.user_email_attachments.process_upload(
            "22222222-2222-2222-2222-222222222222", body=models.EmptyObject.model_validate({})
        ),
        error=NotFoundError,
    )
