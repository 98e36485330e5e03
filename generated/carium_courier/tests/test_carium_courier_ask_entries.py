"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 294-298, 302
    play(
        "createAskEntry.json",
        0,
        lambda client: client.ask_entries.create(
            body=models.AskEntry.model_validate({"request": {"timestamp": "2024-05-06T07:08:09Z", "type": "string"}})
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createAskEntry.json",
        1,
        lambda client: client.ask_entries.create(
            body=models.AskEntry.model_validate({"request": {"timestamp": "2024-05-06T07:08:09Z", "type": "string"}})
        ),
        error=UnprocessableEntityError,
    )
