"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from datetime import datetime
from uuid import UUID

from tellcasey import AsyncTellcasey, Tellcasey
from tellcasey.errors import NotFoundError
from tellcasey.testing import Play

Player = Play[Tellcasey | AsyncTellcasey]


def test_get_1_200(play: Player) -> None:
    # documented-sample: 000_8e80f1079b8fb18d.txt, lines 87-103
    play("getConnection.json", 0, lambda client: client.connections.get("string"))


def test_get_2_404(play: Player) -> None:
    # documented-sample: 000_8e80f1079b8fb18d.txt, lines 104-109
    play("getConnection.json", 1, lambda client: client.connections.get("missing"), error=NotFoundError)


def test_get_3_200(play: Player) -> None:
    # synthesised: getConnection
    play("getConnection.json", 2, lambda client: client.connections.get("spring sale/24"))


def test_scheduled_conversations_1_200(play: Player) -> None:
    # documented-sample: 000_8e80f1079b8fb18d.txt, lines 154-180
    play(
        "listConnectionScheduledConversations.json",
        0,
        lambda client: client.connections.scheduled_conversations("string"),
    )


def test_scheduled_conversations_2_404(play: Player) -> None:
    # documented-sample: 000_8e80f1079b8fb18d.txt, lines 181-186
    play(
        "listConnectionScheduledConversations.json",
        1,
        lambda client: client.connections.scheduled_conversations("missing"),
        error=NotFoundError,
    )


def test_scheduled_conversations_3_200(play: Player) -> None:
    # synthesised: listConnectionScheduledConversations
    play(
        "listConnectionScheduledConversations.json",
        2,
        lambda client: client.connections.scheduled_conversations(
            "autumn-leads",
            status=["scheduled", "no_show"],
            from_date=datetime.fromisoformat("2026-11-01T00:00:00Z"),
            to_date=datetime.fromisoformat("2026-12-31T00:00:00Z"),
            limit=1,
        ),
    )


def test_scheduled_conversations_4_200(play: Player) -> None:
    # synthesised: listConnectionScheduledConversations
    play(
        "listConnectionScheduledConversations.json",
        3,
        lambda client: client.connections.scheduled_conversations(
            "autumn-leads",
            status=["scheduled", "no_show"],
            from_date=datetime.fromisoformat("2026-11-01T00:00:00Z"),
            to_date=datetime.fromisoformat("2026-12-31T00:00:00Z"),
            limit=1,
            offset=1,
        ),
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 000_8e80f1079b8fb18d.txt, lines 36-59
    play("listConnections.json", 0, lambda client: client.connections.list())


def test_list_2_200(play: Player) -> None:
    # synthesised: listConnections
    play(
        "listConnections.json",
        1,
        lambda client: client.connections.list(agent_id=UUID("2b1e3b65-2c04-4fa2-a2d7-467901e98978"), limit=2),
    )


def test_list_3_200(play: Player) -> None:
    # synthesised: listConnections
    play(
        "listConnections.json",
        2,
        lambda client: client.connections.list(
            agent_id=UUID("2b1e3b65-2c04-4fa2-a2d7-467901e98978"), limit=2, after="b2Zmc2V0PTI="
        ),
    )
