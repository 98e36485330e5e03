"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5893-5899, 5903-5913
    play(
        "createVoiceConference.json",
        0,
        lambda client: client.voice_conferences.create(
            meta={},
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createVoiceConference.json",
        1,
        lambda client: client.voice_conferences.create(
            meta={},
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5923-5933
    play(
        "getVoiceConference.json",
        0,
        lambda client: client.voice_conferences.get(
            "11111111-1111-1111-1111-111111111111", individual_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getVoiceConference.json",
        1,
        lambda client: client.voice_conferences.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_get_credentials_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5943-5944
    play(
        "getVoiceConferenceCredentials.json",
        0,
        lambda client: client.voice_conferences.get_credentials(
            "11111111-1111-1111-1111-111111111111", individual_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
    )


def test_get_credentials_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getVoiceConferenceCredentials.json",
        1,
        lambda client: client.voice_conferences.get_credentials(
            "22222222-2222-2222-2222-222222222222", individual_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5872-5884
    play(
        "listVoiceConferences.json",
        0,
        lambda client: client.voice_conferences.list(
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
        "listVoiceConferences.json",
        1,
        lambda client: client.voice_conferences.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_states=["completed", "created"],
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )
