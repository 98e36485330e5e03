"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 839-846, 850-856
    play(
        "createMessagingAttachment.json",
        0,
        lambda client: client.messaging_attachments.create(
            meta={},
            content_type="application/msword",
            filename="",
            message_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createMessagingAttachment.json",
        1,
        lambda client: client.messaging_attachments.create(
            meta={},
            content_type="application/msword",
            filename="",
            message_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 866-878
    play(
        "getMessagingAttachment.json",
        0,
        lambda client: client.messaging_attachments.get(
            "11111111-1111-1111-1111-111111111111", individual_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getMessagingAttachment.json",
        1,
        lambda client: client.messaging_attachments.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 816-830
    play(
        "listMessagingAttachments.json",
        0,
        lambda client: client.messaging_attachments.list(
            message_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_include_pending=False,
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listMessagingAttachments.json",
        1,
        lambda client: client.messaging_attachments.list(
            message_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_include_pending=False,
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )


def test_process_upload_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 920-921, 925-937
    play(
        "processMessagingAttachmentUpload.json",
        0,
        lambda client: client.messaging_attachments.process_upload(
            "11111111-1111-1111-1111-111111111111", individual_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
    )


def test_process_upload_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "processMessagingAttachmentUpload.json",
        1,
        lambda client: client.messaging_attachments.process_upload(
            "22222222-2222-2222-2222-222222222222", individual_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
        error=NotFoundError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 889-895, 899-911
    play(
        "updateMessagingAttachment.json",
        0,
        lambda client: client.messaging_attachments.update(
            "11111111-1111-1111-1111-111111111111", meta={}, removed=True
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateMessagingAttachment.json",
        1,
        lambda client: client.messaging_attachments.update(
            "22222222-2222-2222-2222-222222222222", meta={}, removed=True
        ),
        error=NotFoundError,
    )
