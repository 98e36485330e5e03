"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import NotFoundError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 748-760
    play("getIndividual.json", 0, lambda client: client.individuals.get("11111111-1111-1111-1111-111111111111"))


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getIndividual.json",
        1,
        lambda client: client.individuals.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_multicast_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 771-774, 778-780
    play(
        "multicastIndividual.json",
        0,
        lambda client: client.individuals.multicast(
            "11111111-1111-1111-1111-111111111111",
            body=models.IndividualMulticastRequest.model_validate(
                {
                    "organization-id": "11111111-1111-1111-1111-111111111111",
                    "template-data": {},
                    "template-id": "string",
                }
            ),
        ),
    )


def test_multicast_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "multicastIndividual.json",
        1,
        lambda client: client.individuals.multicast(
            "22222222-2222-2222-2222-222222222222",
            body=models.IndividualMulticastRequest.model_validate(
                {
                    "organization-id": "11111111-1111-1111-1111-111111111111",
                    "template-data": {},
                    "template-id": "string",
                }
            ),
        ),
        error=NotFoundError,
    )


def test_recalculate_communication_summary_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 788, 792-804
    play(
        "recalculateIndividualCommunicationSummary.json",
        0,
        lambda client: client.individuals.recalculate_communication_summary(
            "11111111-1111-1111-1111-111111111111", body=models.EmptyObject.model_validate({})
        ),
    )


def test_recalculate_communication_summary_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "recalculateIndividualCommunicationSummary.json",
        1,
        lambda client: client.individuals.recalculate_communication_summary(
            "22222222-2222-2222-2222-222222222222", body=models.EmptyObject.model_validate({})
        ),
        error=NotFoundError,
    )
