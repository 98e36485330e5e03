"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 6179-6193
    play(
        "getVoiceRecording.json",
        0,
        lambda client: client.voice_recordings.get(
            "11111111-1111-1111-1111-111111111111", individual_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getVoiceRecording.json",
        1,
        lambda client: client.voice_recordings.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 6153-6169
    play(
        "listVoiceRecordings.json",
        0,
        lambda client: client.voice_recordings.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_setting_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_states=["completed", "inprogress"],
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listVoiceRecordings.json",
        1,
        lambda client: client.voice_recordings.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_setting_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_states=["completed", "inprogress"],
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )
