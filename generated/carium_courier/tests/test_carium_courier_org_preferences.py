"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3498-3507, 3511-3523
    play(
        "createOrgPreference.json",
        0,
        lambda client: client.org_preferences.create(
            meta={},
            name="default-channel-title",
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            type="json",
            value="string",
            value_js={},
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createOrgPreference.json",
        1,
        lambda client: client.org_preferences.create(
            meta={},
            name="default-channel-title",
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            type="json",
            value="string",
            value_js={},
        ),
        error=UnprocessableEntityError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3475-3489
    play(
        "listOrgPreferences.json",
        0,
        lambda client: client.org_preferences.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"), filter_name="default-channel-title"
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listOrgPreferences.json",
        1,
        lambda client: client.org_preferences.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"), filter_name="default-channel-title"
        ),
        error=BadRequestError,
    )
