"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from datetime import datetime

from ccai import AsyncCcai, Ccai
from ccai.errors import UnauthorizedError
from ccai.testing import Play

Player = Play[Ccai | AsyncCcai]


def test_list_1_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 439-559
    play("listAgentActivityLogs.json", 0, lambda client: client.agent_activity_logs.list())


def test_list_2_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 366-391
    play(
        "listAgentActivityLogs.json",
        1,
        lambda client: client.agent_activity_logs.list(
            sort_column="started_at",
            sort_direction="DESC",
            page=1,
            per=200,
            started_at_from=datetime.fromisoformat("2018-06-06T00:00:00Z"),
            started_at_to=datetime.fromisoformat("2018-06-07T00:00:00Z"),
            duration_from=0,
            duration_to=3600,
            agent_ids=[118],
            activities=["login", "logout"],
            call_ids=[1, 2],
        ),
    )


def test_list_3_401(play: Player) -> None:
    # synthesised: listAgentActivityLogs
    play("listAgentActivityLogs.json", 2, lambda client: client.agent_activity_logs.list(), error=UnauthorizedError)
