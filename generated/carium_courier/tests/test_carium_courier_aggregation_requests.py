"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 11-21, 24-29
    play(
        "createAggregationRequest.json",
        0,
        lambda client: client.aggregation_requests.create(
            body=models.AggregationRequestCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "entries": [{"column": "string", "individual-id": "11111111-1111-1111-1111-111111111111"}]
                        },
                        "type": "aggregation-requests",
                    },
                    "meta": {},
                }
            )
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createAggregationRequest.json",
        1,
        lambda client: client.aggregation_requests.create(
            body=models.AggregationRequestCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "entries": [{"column": "string", "individual-id": "11111111-1111-1111-1111-111111111111"}]
                        },
                        "type": "aggregation-requests",
                    },
                    "meta": {},
                }
            )
        ),
        error=UnprocessableEntityError,
    )
