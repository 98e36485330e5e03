"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from datetime import datetime

from ccai import AsyncCcai, Ccai
from ccai.errors import UnauthorizedError
from ccai.testing import Play

Player = Play[Ccai | AsyncCcai]


def test_current_status_1_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 353-362
    play("listAgentCurrentStatuses.json", 0, lambda client: client.agents.current_status())


def test_current_status_2_401(play: Player) -> None:
    # synthesised: listAgentCurrentStatuses
    play("listAgentCurrentStatuses.json", 1, lambda client: client.agents.current_status(), error=UnauthorizedError)


def test_list_1_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 202-341
    play("listAgents.json", 0, lambda client: client.agents.list())


def test_list_2_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 125-178
    play(
        "listAgents.json",
        1,
        lambda client: client.agents.list(
            page=2,
            per=50,
            ids=[45, 60],
            agent_numbers=["007", "77"],
            status_ids=[0, -6],
            online=True,
            wrap_up=False,
            locations=["São Paulo"],
            last_login_time_from=datetime.fromisoformat("2018-05-30T00:00:00Z"),
            last_login_time_to=datetime.fromisoformat("2018-05-31T00:00:00Z"),
            status_updated_at_from=datetime.fromisoformat("2018-05-30T00:00:00Z"),
            status_updated_at_to=datetime.fromisoformat("2018-05-31T00:00:00Z"),
        ),
    )


def test_list_3_401(play: Player) -> None:
    # synthesised: listAgents
    play("listAgents.json", 2, lambda client: client.agents.list(), error=UnauthorizedError)
