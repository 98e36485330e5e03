"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1046-1053, 1057-1063
    play(
        "createMessagingBulkAttachment.json",
        0,
        lambda client: client.messaging_bulk_attachments.create(
            meta={},
            bulk_message_id=UUID("11111111-1111-1111-1111-111111111111"),
            content_type="application/msword",
            filename="",
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createMessagingBulkAttachment.json",
        1,
        lambda client: client.messaging_bulk_attachments.create(
            meta={},
            bulk_message_id=UUID("11111111-1111-1111-1111-111111111111"),
            content_type="application/msword",
            filename="",
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1067-1078
    play(
        "getMessagingBulkAttachment.json",
        0,
        lambda client: client.messaging_bulk_attachments.get("11111111-1111-1111-1111-111111111111"),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getMessagingBulkAttachment.json",
        1,
        lambda client: client.messaging_bulk_attachments.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1024-1037
    play(
        "listMessagingBulkAttachments.json",
        0,
        lambda client: client.messaging_bulk_attachments.list(
            bulk_message_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_include_pending=False,
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listMessagingBulkAttachments.json",
        1,
        lambda client: client.messaging_bulk_attachments.list(
            bulk_message_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_include_pending=False,
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )


def test_process_upload_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1086, 1090-1101
    play(
        "processMessagingBulkAttachmentUpload.json",
        0,
        lambda client: client.messaging_bulk_attachments.process_upload(
            "11111111-1111-1111-1111-111111111111", body=models.EmptyObject.model_validate({})
        ),
    )


def test_process_upload_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "processMessagingBulkAttachmentUpload.json",
        1,
        lambda client: client.messaging_bulk_attachments.process_upload(
            "22222222-2222-2222-2222-222222222222", body=models.EmptyObject.model_validate({})
        ),
        error=NotFoundError,
    )
