"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_purge_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3570-3579, 3582
    play(
        "purgeData.json",
        0,
        lambda client: client.purge_data.purge(
            body=models.SystemPurgeCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "archive": False,
                            "entity-id": "string",
                            "entity-type": "individual",
                            "reference-id": "string",
                            "request-id": "string",
                        },
                        "type": "system-purges",
                    },
                    "meta": {},
                }
            )
        ),
    )


def test_purge_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "purgeData.json",
        1,
        lambda client: client.purge_data.purge(
            body=models.SystemPurgeCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "archive": False,
                            "entity-id": "string",
                            "entity-type": "individual",
                            "reference-id": "string",
                            "request-id": "string",
                        },
                        "type": "system-purges",
                    },
                    "meta": {},
                }
            )
        ),
        error=UnprocessableEntityError,
    )
