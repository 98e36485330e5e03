"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4439-4453, 4457-4474
    play(
        "createUserDevice.json",
        0,
        lambda client: client.user_devices.create(
            meta={},
            allow_notification=True,
            app_name="string",
            app_version="string",
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            model="string",
            os_version="string",
            sandbox=False,
            token="string",
            topic="string",
            type="apn",
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createUserDevice.json",
        1,
        lambda client: client.user_devices.create(
            meta={},
            allow_notification=True,
            app_name="string",
            app_version="string",
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            model="string",
            os_version="string",
            sandbox=False,
            token="string",
            topic="string",
            type="apn",
        ),
        error=UnprocessableEntityError,
    )


def test_list_logs_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4485-4498
    play(
        "listUserDeviceLogs.json",
        0,
        lambda client: client.user_devices.list_logs(
            "11111111-1111-1111-1111-111111111111", page_limit=100, page_offset=0
        ),
    )


def test_list_logs_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listUserDeviceLogs.json",
        1,
        lambda client: client.user_devices.list_logs("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4411-4430
    play(
        "listUserDevices.json",
        0,
        lambda client: client.user_devices.list(
            all_users=False,
            filter_app_name="string",
            filter_app_version="string",
            filter_individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_model="string",
            filter_type="apn",
            page_limit=100,
            page_offset=0,
            token="string",
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listUserDevices.json",
        1,
        lambda client: client.user_devices.list(
            all_users=False,
            filter_app_name="string",
            filter_app_version="string",
            filter_individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_model="string",
            filter_type="apn",
            page_limit=100,
            page_offset=0,
            token="string",
        ),
        error=BadRequestError,
    )
