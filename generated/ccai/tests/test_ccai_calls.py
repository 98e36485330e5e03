"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from datetime import datetime

from ccai import AsyncCcai, Ccai
from ccai.errors import UnauthorizedError
from ccai.testing import Play

Player = Play[Ccai | AsyncCcai]


def test_list_1_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 830-1188
    play("listCalls.json", 0, lambda client: client.calls.list())


def test_list_2_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 563-729
    play(
        "listCalls.json",
        1,
        lambda client: client.calls.list(
            updated_at_from=datetime.fromisoformat("2018-06-07T19:00:00Z"),
            updated_at_to=datetime.fromisoformat("2018-06-07T20:00:00Z"),
            rating_from=1,
            rating_to=5,
            call_statuses=["scheduled", "finished"],
            call_fail_reasons=["nothing"],
            verified=True,
            call_types=["IncomingCallApp", "ScheduledCallApp"],
            support_numbers=["+12128675309"],
        ),
    )


def test_list_3_401(play: Player) -> None:
    # synthesised: listCalls
    play("listCalls.json", 2, lambda client: client.calls.list(), error=UnauthorizedError)
