"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from ccai import AsyncCcai, Ccai
from ccai.errors import UnauthorizedError
from ccai.testing import Play

Player = Play[Ccai | AsyncCcai]


def test_list_1_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 2102-2169
    play("listUserStatuses.json", 0, lambda client: client.user_statuses.list())


def test_list_2_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 2085-2092
    play("listUserStatuses.json", 1, lambda client: client.user_statuses.list())


def test_list_3_401(play: Player) -> None:
    # synthesised: listUserStatuses
    play("listUserStatuses.json", 2, lambda client: client.user_statuses.list(), error=UnauthorizedError)
