"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_purge_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3570-3579, 3582
    play(
        "purgeData.json",
        0,
        lambda client: client.purge_data.purge(
            meta={},
            archive=False,
            entity_id="string",
            entity_type="individual",
            reference_id="string",
            request_id="string",
        ),
    )


def test_purge_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "purgeData.json",
        1,
        lambda client: client.purge_data.purge(
            meta={},
            archive=False,
            entity_id="string",
            entity_type="individual",
            reference_id="string",
            request_id="string",
        ),
        error=UnprocessableEntityError,
    )
