"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, NotFoundError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 462-476
    play(
        "getAskSubscription.json",
        0,
        lambda client: client.ask_subscriptions.get("11111111-1111-1111-1111-111111111111"),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getAskSubscription.json",
        1,
        lambda client: client.ask_subscriptions.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 442-458
    play(
        "listAskSubscriptions.json",
        0,
        lambda client: client.ask_subscriptions.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_skill_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_user_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listAskSubscriptions.json",
        1,
        lambda client: client.ask_subscriptions.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_skill_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_user_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )


def test_send_event_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 488-495, 498
    play(
        "sendAskSubscriptionEvent.json",
        0,
        lambda client: client.ask_subscriptions.send_event(
            "11111111-1111-1111-1111-111111111111",
            body=models.AskSubscriptionEventRequest.model_validate(
                {"event": {"name": "string", "payload": {}}, "expire": 3600, "localized": [{}]}
            ),
        ),
    )


def test_send_event_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "sendAskSubscriptionEvent.json",
        1,
        lambda client: client.ask_subscriptions.send_event(
            "22222222-2222-2222-2222-222222222222",
            body=models.AskSubscriptionEventRequest.model_validate(
                {"event": {"name": "string", "payload": {}}, "expire": 3600, "localized": [{}]}
            ),
        ),
        error=NotFoundError,
    )
