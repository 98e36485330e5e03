"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3352-3361, 3365-3410
    play(
        "createMulticast.json",
        0,
        lambda client: client.multicasts.create(
            meta={},
            data={},
            filter_type="all-participants",
            filter_value={},
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            template_id="string",
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createMulticast.json",
        1,
        lambda client: client.multicasts.create(
            meta={},
            data={},
            filter_type="all-participants",
            filter_value={},
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            template_id="string",
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3421-3466
    play(
        "getMulticast.json",
        0,
        lambda client: client.multicasts.get(
            "11111111-1111-1111-1111-111111111111", include_individual_group=False, include_individual_ids=False
        ),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getMulticast.json",
        1,
        lambda client: client.multicasts.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3296-3343
    play(
        "listMulticasts.json",
        0,
        lambda client: client.multicasts.list(
            created_at=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"],
            include_individual_group=False,
            include_individual_ids=False,
            individual_group_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
            template_id="string",
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listMulticasts.json",
        1,
        lambda client: client.multicasts.list(
            created_at=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"],
            include_individual_group=False,
            include_individual_ids=False,
            individual_group_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
            template_id="string",
        ),
        error=BadRequestError,
    )
