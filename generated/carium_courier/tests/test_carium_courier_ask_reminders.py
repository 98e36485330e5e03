"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 339-349, 353-369
    play(
        "createAskReminder.json",
        0,
        lambda client: client.ask_reminders.create(
            meta={},
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            name="string",
            reminder_content="string",
            reminder_rrule="string",
            reminder_time_local="string",
            tz_info="string",
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createAskReminder.json",
        1,
        lambda client: client.ask_reminders.create(
            meta={},
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            name="string",
            reminder_content="string",
            reminder_rrule="string",
            reminder_time_local="string",
            tz_info="string",
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
            meta={},
            name="string",
            reminder_content="string",
            reminder_rrule="string",
            reminder_time_local="string",
            tz_info="string",
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateAskReminder.json",
        1,
        lambda client: client.ask_reminders.update(
            "22222222-2222-2222-2222-222222222222",
            meta={},
            name="string",
            reminder_content="string",
            reminder_rrule="string",
            reminder_time_local="string",
            tz_info="string",
        ),
        error=NotFoundError,
    )
