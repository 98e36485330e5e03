"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5980-5992
    play(
        "getVoiceDialLog.json",
        0,
        lambda client: client.voice_dial_logs.get(
            "11111111-1111-1111-1111-111111111111", individual_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getVoiceDialLog.json",
        1,
        lambda client: client.voice_dial_logs.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5956-5970
    play(
        "listVoiceDialLogs.json",
        0,
        lambda client: client.voice_dial_logs.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_conference_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listVoiceDialLogs.json",
        1,
        lambda client: client.voice_dial_logs.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_conference_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )
