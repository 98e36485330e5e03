"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 194-205, 209-224
    play(
        "createAppCredential.json",
        0,
        lambda client: client.app_credentials.create(
            meta={},
            app_name="string",
            data={},
            display_name="string",
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            store_id="string",
            test_mode=False,
            type="apn",
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createAppCredential.json",
        1,
        lambda client: client.app_credentials.create(
            meta={},
            app_name="string",
            data={},
            display_name="string",
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            store_id="string",
            test_mode=False,
            type="apn",
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 228-243
    play("getAppCredential.json", 0, lambda client: client.app_credentials.get("11111111-1111-1111-1111-111111111111"))


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getAppCredential.json",
        1,
        lambda client: client.app_credentials.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 168-185
    play(
        "listAppCredentials.json",
        0,
        lambda client: client.app_credentials.list(
            filter_app_name="string", filter_type="apn", include_archived=False, page_limit=100, page_offset=0
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listAppCredentials.json",
        1,
        lambda client: client.app_credentials.list(
            filter_app_name="string", filter_type="apn", include_archived=False, page_limit=100, page_offset=0
        ),
        error=BadRequestError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 254-266, 270-285
    play(
        "updateAppCredential.json",
        0,
        lambda client: client.app_credentials.update(
            "11111111-1111-1111-1111-111111111111",
            meta={},
            app_name="string",
            archived=True,
            data={},
            display_name="string",
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            store_id="string",
            test_mode=True,
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateAppCredential.json",
        1,
        lambda client: client.app_credentials.update(
            "22222222-2222-2222-2222-222222222222",
            meta={},
            app_name="string",
            archived=True,
            data={},
            display_name="string",
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            store_id="string",
            test_mode=True,
        ),
        error=NotFoundError,
    )
