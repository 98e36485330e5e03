"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

# What is deprecated is tested as long as it is there.
# mypy: disable-error-code="deprecated"
# pyright: reportDeprecated=false

from datetime import datetime

import pytest

from ccai import AsyncCcai, Ccai
from ccai.errors import UnauthorizedError
from ccai.testing import Play

Player = Play[Ccai | AsyncCcai]
pytestmark = pytest.mark.filterwarnings(f"ignore::DeprecationWarning:{__name__}")


def test_list_1_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 1403-1638
    play(
        "listChats.json",
        0,
        lambda client: client.chats.list(
            updated_at_from=datetime.fromisoformat("2016-02-26T00:00:00Z"),
            updated_at_to=datetime.fromisoformat("2016-03-03T00:00:00Z"),
        ),
    )


def test_list_2_200(play: Player) -> None:
    # documented-sample: 002_032db7cf281d0faa.txt, lines 1192-1342
    play(
        "listChats.json",
        1,
        lambda client: client.chats.list(
            sort_column="updated_at",
            sort_direction="ASC",
            page=1,
            per=100,
            chat_duration_from=0,
            average_response_time_to=30,
            chat_types=["Messaging Inbound (App Chat)", "Messaging (SMS)"],
            chat_statuses=["finished", "no_response"],
            verified=False,
            chat_fail_reasons=["nothing"],
        ),
    )


def test_list_3_401(play: Player) -> None:
    # synthesised: listChats
    play(
        "listChats.json",
        2,
        lambda client: client.chats.list(
            updated_at_from=datetime.fromisoformat("2016-02-26T00:00:00Z"),
            updated_at_to=datetime.fromisoformat("2016-03-03T00:00:00Z"),
        ),
        error=UnauthorizedError,
    )
