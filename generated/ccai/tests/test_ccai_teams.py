"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from ccai import AsyncCcai, Ccai
from ccai.errors import UnauthorizedError
from ccai.testing import Play

Player = Play[Ccai | AsyncCcai]


def test_get_1_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 2296-2326
    play("getTeam.json", 0, lambda client: client.teams.get(11))


def test_get_2_401(play: Player) -> None:
    # synthesised: getTeam
    play("getTeam.json", 1, lambda client: client.teams.get(11), error=UnauthorizedError)


def test_tree_1_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 2337-2357
    play("getTeamTree.json", 0, lambda client: client.teams.tree())


def test_tree_2_401(play: Player) -> None:
    # synthesised: getTeamTree
    play("getTeamTree.json", 1, lambda client: client.teams.tree(), error=UnauthorizedError)


def test_list_1_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 2218-2281
    play("listTeams.json", 0, lambda client: client.teams.list())


def test_list_2_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 2178-2195
    play(
        "listTeams.json",
        1,
        lambda client: client.teams.list(
            sort_column="agents_count",
            sort_direction="DESC",
            page=1,
            per=25,
            agents_count_from=1,
            agents_count_to=50,
            ids=[11],
            names=["Death Star Team"],
            with_deleted=True,
        ),
    )


def test_list_3_401(play: Player) -> None:
    # synthesised: listTeams
    play("listTeams.json", 2, lambda client: client.teams.list(), error=UnauthorizedError)
