"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 577-590, 594
    play(
        "createBulkBadgeCount.json",
        0,
        lambda client: client.bulk_badge_counts.create(
            body=models.BulkBadgeCountCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "values": [
                                {
                                    "count": 0,
                                    "individual-id": "11111111-1111-1111-1111-111111111111",
                                    "organization-id": "11111111-1111-1111-1111-111111111111",
                                    "timestamp": "2024-05-06T07:08:09Z",
                                    "type": "appointment",
                                }
                            ]
                        },
                        "type": "bulk-badge-counts",
                    },
                    "meta": {},
                }
            )
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createBulkBadgeCount.json",
        1,
        lambda client: client.bulk_badge_counts.create(
            body=models.BulkBadgeCountCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "values": [
                                {
                                    "count": 0,
                                    "individual-id": "11111111-1111-1111-1111-111111111111",
                                    "organization-id": "11111111-1111-1111-1111-111111111111",
                                    "timestamp": "2024-05-06T07:08:09Z",
                                    "type": "appointment",
                                }
                            ]
                        },
                        "type": "bulk-badge-counts",
                    },
                    "meta": {},
                }
            )
        ),
        error=UnprocessableEntityError,
    )
