"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 339-349, 353-369
    play(
        "createAskReminder.json",
        0,
        lambda client: client.ask_reminders.create(
            body=models.AskReminderCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "individual-id": "11111111-1111-1111-1111-111111111111",
                            "name": "string",
                            "reminder-content": "string",
                            "reminder-rrule": "string",
                            "reminder-time-local": "string",
                            "tz-info": "string",
                        },
                        "type": "ask-reminders",
                    },
                    "meta": {},
                }
            )
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createAskReminder.json",
        1,
        lambda client: client.ask_reminders.create(
            body=models.AskReminderCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "individual-id": "11111111-1111-1111-1111-111111111111",
                            "name": "string",
                            "reminder-content": "string",
                            "reminder-rrule": "string",
                            "reminder-time-local": "string",
                            "tz-info": "string",
                        },
                        "type": "ask-reminders",
                    },
                    "meta": {},
                }
            )
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 373-389
    play("getAskReminder.json", 0, lambda client: client.ask_reminders.get("11111111-1111-1111-1111-111111111111"))


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getAskReminder.json",
        1,
        lambda client: client.ask_reminders.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 312-330
    play(
        "listAskReminders.json",
        0,
        lambda client: client.ask_reminders.list(
            individual_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listAskReminders.json",
        1,
        lambda client: client.ask_reminders.list(
            individual_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
        error=BadRequestError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 400-410, 414-430
    play(
        "updateAskReminder.json",
        0,
        lambda client: client.ask_reminders.update(
            "11111111-1111-1111-1111-111111111111",
            body=models.AskReminderUpdateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "name": "string",
                            "reminder-content": "string",
                            "reminder-rrule": "string",
                            "reminder-time-local": "string",
                            "tz-info": "string",
                        },
                        "id": "11111111-1111-1111-1111-111111111111",
                        "type": "ask-reminders",
                    },
                    "meta": {},
                }
            ),
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateAskReminder.json",
        1,
        lambda client: client.ask_reminders.update(
            "22222222-2222-2222-2222-222222222222",
            body=models.AskReminderUpdateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "name": "string",
                            "reminder-content": "string",
                            "reminder-rrule": "string",
                            "reminder-time-local": "string",
                            "tz-info": "string",
                        },
                        "id": "22222222-2222-2222-2222-222222222222",
                        "type": "ask-reminders",
                    },
                    "meta": {},
                }
            ),
        ),
        error=NotFoundError,
    )
