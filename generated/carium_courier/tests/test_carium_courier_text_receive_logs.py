"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import NotFoundError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 4106-4116
    play("getTextReceiveLog.json", 0, lambda client: client.text_receive_logs.get("string"))


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getTextReceiveLog.json",
        1,
        lambda client: client.text_receive_logs.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )
