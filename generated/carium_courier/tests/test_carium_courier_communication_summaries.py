"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 707-723
    play(
        "getCommunicationSummary.json",
        0,
        lambda client: client.communication_summaries.get(
            include_senders=False, individual_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
    )


def test_get_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getCommunicationSummary.json",
        1,
        lambda client: client.communication_summaries.get(
            include_senders=False, individual_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
        error=BadRequestError,
    )
