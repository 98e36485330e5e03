"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1144-1161, 1165-1185
    play(
        "createMessagingBulkMessage.json",
        0,
        lambda client: client.messaging_bulk_messages.create(
            body=models.MessagingBulkMessageCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "auto-ack": "",
                            "auto-create-channel": True,
                            "draft": False,
                            "individual-group-ids": ["11111111-1111-1111-1111-111111111111"],
                            "individual-ids": ["11111111-1111-1111-1111-111111111111"],
                            "message": "string",
                            "message-js": {"en_US": "string", "es_US": "string"},
                            "sender-individual-group-id": "11111111-1111-1111-1111-111111111111",
                            "sender-individual-id": "11111111-1111-1111-1111-111111111111",
                        },
                        "type": "messaging-bulk-messages",
                    },
                    "meta": {},
                }
            )
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createMessagingBulkMessage.json",
        1,
        lambda client: client.messaging_bulk_messages.create(
            body=models.MessagingBulkMessageCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "auto-ack": "",
                            "auto-create-channel": True,
                            "draft": False,
                            "individual-group-ids": ["11111111-1111-1111-1111-111111111111"],
                            "individual-ids": ["11111111-1111-1111-1111-111111111111"],
                            "message": "string",
                            "message-js": {"en_US": "string", "es_US": "string"},
                            "sender-individual-group-id": "11111111-1111-1111-1111-111111111111",
                            "sender-individual-id": "11111111-1111-1111-1111-111111111111",
                        },
                        "type": "messaging-bulk-messages",
                    },
                    "meta": {},
                }
            )
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1189-1209
    play(
        "getMessagingBulkMessage.json",
        0,
        lambda client: client.messaging_bulk_messages.get("11111111-1111-1111-1111-111111111111"),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getMessagingBulkMessage.json",
        1,
        lambda client: client.messaging_bulk_messages.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1112-1134
    play(
        "listMessagingBulkMessages.json",
        0,
        lambda client: client.messaging_bulk_messages.list(
            filter_created_by=UUID("11111111-1111-1111-1111-111111111111"),
            include_posted=False,
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listMessagingBulkMessages.json",
        1,
        lambda client: client.messaging_bulk_messages.list(
            filter_created_by=UUID("11111111-1111-1111-1111-111111111111"),
            include_posted=False,
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1220-1231, 1235-1255
    play(
        "updateMessagingBulkMessage.json",
        0,
        lambda client: client.messaging_bulk_messages.update(
            "11111111-1111-1111-1111-111111111111",
            body=models.MessagingBulkMessageUpdateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "draft": True,
                            "message": "string",
                            "message-js": {"en_US": "string", "es_US": "string"},
                        },
                        "id": "11111111-1111-1111-1111-111111111111",
                        "type": "messaging-bulk-messages",
                    },
                    "meta": {},
                }
            ),
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateMessagingBulkMessage.json",
        1,
        lambda client: client.messaging_bulk_messages.update(
            "22222222-2222-2222-2222-222222222222",
            body=models.MessagingBulkMessageUpdateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "draft": True,
                            "message": "string",
                            "message-js": {"en_US": "string", "es_US": "string"},
                        },
                        "id": "22222222-2222-2222-2222-222222222222",
                        "type": "messaging-bulk-messages",
                    },
                    "meta": {},
                }
            ),
        ),
        error=NotFoundError,
    )
