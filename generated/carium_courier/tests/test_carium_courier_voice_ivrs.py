"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_twiml_1_200(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 6001
    play(
        "createVoiceIvrTwiml.json",
        0,
        lambda client: client.voice_ivrs.create_twiml("11111111-1111-1111-1111-111111111111", body={}),
    )


def test_create_twiml_2_400(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 6001, 6004-6015
    play(
        "createVoiceIvrTwiml.json",
        1,
        lambda client: client.voice_ivrs.create_twiml("11111111-1111-1111-1111-111111111111", body={}),
        error=BadRequestError,
    )
