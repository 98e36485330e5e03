"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_200(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4307-4313
    play(
        "createTtsSynthesizer.json",
        0,
        lambda client: client.tts_synthesizers.create(meta={}, locale="en-US", text="string"),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createTtsSynthesizer.json",
        1,
        lambda client: client.tts_synthesizers.create(meta={}, locale="en-US", text="string"),
        error=UnprocessableEntityError,
    )
