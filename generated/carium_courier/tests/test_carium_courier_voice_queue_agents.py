"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 6053-6061, 6065-6082
    play(
        "createVoiceQueueAgent.json",
        0,
        lambda client: client.voice_queue_agents.create(
            meta={},
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            phone_number="+14155550100",
            setting_id=UUID("11111111-1111-1111-1111-111111111111"),
            use_pstn=False,
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createVoiceQueueAgent.json",
        1,
        lambda client: client.voice_queue_agents.create(
            meta={},
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            phone_number="+14155550100",
            setting_id=UUID("11111111-1111-1111-1111-111111111111"),
            use_pstn=False,
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 6086-6103
    play(
        "getVoiceQueueAgent.json",
        0,
        lambda client: client.voice_queue_agents.get("11111111-1111-1111-1111-111111111111"),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getVoiceQueueAgent.json",
        1,
        lambda client: client.voice_queue_agents.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 6025-6044
    play(
        "listVoiceQueueAgents.json",
        0,
        lambda client: client.voice_queue_agents.list(
            setting_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listVoiceQueueAgents.json",
        1,
        lambda client: client.voice_queue_agents.list(
            setting_id=UUID("11111111-1111-1111-1111-111111111111"), page_limit=100, page_offset=0
        ),
        error=BadRequestError,
    )
