"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3074-3093, 3097-3122
    play(
        "createMessagingResponder.json",
        0,
        lambda client: client.messaging_responders.create(
            body=models.MessagingResponderCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "args": {},
                            "calendar-args": {
                                "rules": [{"day": "everyday", "end-time": "14:15:22Z", "start-time": "14:15:22Z"}],
                                "timezone": "string",
                            },
                            "end-at": "2024-05-06T07:08:09Z",
                            "individual-group-id": "11111111-1111-1111-1111-111111111111",
                            "name": "string",
                            "organization-id": "11111111-1111-1111-1111-111111111111",
                            "start-at": "2024-05-06T07:08:09Z",
                            "type": "string",
                        },
                        "type": "messaging-responders",
                    },
                    "meta": {},
                }
            )
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createMessagingResponder.json",
        1,
        lambda client: client.messaging_responders.create(
            body=models.MessagingResponderCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "args": {},
                            "calendar-args": {
                                "rules": [{"day": "everyday", "end-time": "14:15:22Z", "start-time": "14:15:22Z"}],
                                "timezone": "string",
                            },
                            "end-at": "2024-05-06T07:08:09Z",
                            "individual-group-id": "11111111-1111-1111-1111-111111111111",
                            "name": "string",
                            "organization-id": "11111111-1111-1111-1111-111111111111",
                            "start-at": "2024-05-06T07:08:09Z",
                            "type": "string",
                        },
                        "type": "messaging-responders",
                    },
                    "meta": {},
                }
            )
        ),
        error=UnprocessableEntityError,
    )


def test_disable_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3218, 3221-3246
    play(
        "disableMessagingResponder.json",
        0,
        lambda client: client.messaging_responders.disable(
            "11111111-1111-1111-1111-111111111111", body=models.EmptyObject.model_validate({})
        ),
    )


def test_disable_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "disableMessagingResponder.json",
        1,
        lambda client: client.messaging_responders.disable(
            "22222222-2222-2222-2222-222222222222", body=models.EmptyObject.model_validate({})
        ),
        error=NotFoundError,
    )


def test_enable_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3254, 3257-3282
    play(
        "enableMessagingResponder.json",
        0,
        lambda client: client.messaging_responders.enable(
            "11111111-1111-1111-1111-111111111111", body=models.EmptyObject.model_validate({})
        ),
    )


def test_enable_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "enableMessagingResponder.json",
        1,
        lambda client: client.messaging_responders.enable(
            "22222222-2222-2222-2222-222222222222", body=models.EmptyObject.model_validate({})
        ),
        error=NotFoundError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3126-3151
    play(
        "getMessagingResponder.json",
        0,
        lambda client: client.messaging_responders.get("11111111-1111-1111-1111-111111111111"),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getMessagingResponder.json",
        1,
        lambda client: client.messaging_responders.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3038-3065
    play(
        "listMessagingResponders.json",
        0,
        lambda client: client.messaging_responders.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            end_at=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"],
            start_at=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"],
            filter_enabled=True,
            filter_individual_group_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
            sort=["start-at"],
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listMessagingResponders.json",
        1,
        lambda client: client.messaging_responders.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            end_at=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"],
            start_at=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"],
            filter_enabled=True,
            filter_individual_group_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
            sort=["start-at"],
        ),
        error=BadRequestError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3162-3181, 3185-3210
    play(
        "updateMessagingResponder.json",
        0,
        lambda client: client.messaging_responders.update(
            "11111111-1111-1111-1111-111111111111",
            body=models.MessagingResponderUpdateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "args": {},
                            "calendar-args": {
                                "rules": [{"day": "everyday", "end-time": "14:15:22Z", "start-time": "14:15:22Z"}],
                                "timezone": "string",
                            },
                            "end-at": "2024-05-06T07:08:09Z",
                            "individual-group-id": "11111111-1111-1111-1111-111111111111",
                            "name": "string",
                            "start-at": "2024-05-06T07:08:09Z",
                            "type": "string",
                        },
                        "id": "11111111-1111-1111-1111-111111111111",
                        "type": "messaging-responders",
                    },
                    "meta": {},
                }
            ),
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateMessagingResponder.json",
        1,
        lambda client: client.messaging_responders.update(
            "22222222-2222-2222-2222-222222222222",
            body=models.MessagingResponderUpdateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "args": {},
                            "calendar-args": {
                                "rules": [{"day": "everyday", "end-time": "14:15:22Z", "start-time": "14:15:22Z"}],
                                "timezone": "string",
                            },
                            "end-at": "2024-05-06T07:08:09Z",
                            "individual-group-id": "11111111-1111-1111-1111-111111111111",
                            "name": "string",
                            "start-at": "2024-05-06T07:08:09Z",
                            "type": "string",
                        },
                        "id": "22222222-2222-2222-2222-222222222222",
                        "type": "messaging-responders",
                    },
                    "meta": {},
                }
            ),
        ),
        error=NotFoundError,
    )
