"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5750-5763
    play(
        "getVideoComposition.json",
        0,
        lambda client: client.video_compositions.get("11111111-1111-1111-1111-111111111111"),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getVideoComposition.json",
        1,
        lambda client: client.video_compositions.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 5731-5746
    play(
        "listVideoCompositions.json",
        0,
        lambda client: client.video_compositions.list(
            video_channel_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listVideoCompositions.json",
        1,
        lambda client: client.video_compositions.list(
            video_channel_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
        error=BadRequestError,
    )
