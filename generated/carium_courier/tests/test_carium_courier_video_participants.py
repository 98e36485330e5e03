"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5803-5820
    play(
        "getVideoParticipant.json",
        0,
        lambda client: client.video_participants.get("11111111-1111-1111-1111-111111111111"),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getVideoParticipant.json",
        1,
        lambda client: client.video_participants.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5775-5794
    play(
        "listVideoParticipants.json",
        0,
        lambda client: client.video_participants.list(
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
            video_channel_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listVideoParticipants.json",
        1,
        lambda client: client.video_participants.list(
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
            video_channel_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
        error=BadRequestError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5832-5840, 5844-5861
    play(
        "updateVideoParticipant.json",
        0,
        lambda client: client.video_participants.update(
            "11111111-1111-1111-1111-111111111111", meta={}, audio_state="muted", disconnected=True, note="string"
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateVideoParticipant.json",
        1,
        lambda client: client.video_participants.update(
            "22222222-2222-2222-2222-222222222222", meta={}, audio_state="muted", disconnected=True, note="string"
        ),
        error=NotFoundError,
    )
