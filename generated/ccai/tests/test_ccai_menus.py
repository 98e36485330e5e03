"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from ccai import AsyncCcai, Ccai
from ccai.errors import UnauthorizedError
from ccai.testing import Play

Player = Play[Ccai | AsyncCcai]


def test_get_1_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 1894-1971
    play("getMenu.json", 0, lambda client: client.menus.get(1693))


def test_get_2_401(play: Player) -> None:
    # synthesised: getMenu
    play("getMenu.json", 1, lambda client: client.menus.get(1693), error=UnauthorizedError)


def test_tree_1_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 1812-1879
    play("getMenuTree.json", 0, lambda client: client.menus.tree())


def test_tree_2_401(play: Player) -> None:
    # synthesised: getMenuTree
    play("getMenuTree.json", 1, lambda client: client.menus.tree(), error=UnauthorizedError)


def test_current_status_1_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 1983-1996
    play("listMenuCurrentStatuses.json", 0, lambda client: client.menus.current_status())


def test_current_status_2_401(play: Player) -> None:
    # synthesised: listMenuCurrentStatuses
    play("listMenuCurrentStatuses.json", 1, lambda client: client.menus.current_status(), error=UnauthorizedError)


def test_sla_1_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 2021-2040
    play("listMenuSlas.json", 0, lambda client: client.menus.sla(channel="call", minutes=15))


def test_sla_2_401(play: Player) -> None:
    # synthesised: listMenuSlas
    play("listMenuSlas.json", 1, lambda client: client.menus.sla(channel="call", minutes=15), error=UnauthorizedError)


def test_list_1_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 1720-1797
    play("listMenus.json", 0, lambda client: client.menus.list())


def test_list_2_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 1650-1697
    play(
        "listMenus.json",
        1,
        lambda client: client.menus.list(
            sort_column="position",
            sort_direction="ASC",
            page=1,
            per=25,
            ids=[1693, 2029],
            names=["Death Star"],
            parent_ids=[1, 2],
            positions=[0],
            menu_types=["ivr_menu", "web_menu"],
            hidden=False,
            with_deleted=True,
        ),
    )


def test_list_3_401(play: Player) -> None:
    # synthesised: listMenus
    play("listMenus.json", 2, lambda client: client.menus.list(), error=UnauthorizedError)


def test_sla_by_queue_groups_1_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 2065-2081
    play("listQueueGroupSlas.json", 0, lambda client: client.menus.sla_by_queue_groups(channel="chat", minutes=60))


def test_sla_by_queue_groups_2_401(play: Player) -> None:
    # synthesised: listQueueGroupSlas
    play(
        "listQueueGroupSlas.json",
        1,
        lambda client: client.menus.sla_by_queue_groups(channel="chat", minutes=60),
        error=UnauthorizedError,
    )
