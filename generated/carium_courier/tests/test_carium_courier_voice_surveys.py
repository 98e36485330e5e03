"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 6376-6383, 6387-6397
    play(
        "createVoiceSurvey.json",
        0,
        lambda client: client.voice_surveys.create(
            meta={},
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            spec={},
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createVoiceSurvey.json",
        1,
        lambda client: client.voice_surveys.create(
            meta={},
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            spec={},
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 6408-6418
    play(
        "getVoiceSurvey.json",
        0,
        lambda client: client.voice_surveys.get(
            "11111111-1111-1111-1111-111111111111", individual_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getVoiceSurvey.json",
        1,
        lambda client: client.voice_surveys.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 6354-6366
    play(
        "listVoiceSurveys.json",
        0,
        lambda client: client.voice_surveys.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_states=["completed", "created"],
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listVoiceSurveys.json",
        1,
        lambda client: client.voice_surveys.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_states=["completed", "created"],
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )
