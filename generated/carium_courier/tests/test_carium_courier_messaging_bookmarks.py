"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 972-979, 983-996
    play(
        "createMessagingBookmark.json",
        0,
        lambda client: client.messaging_bookmarks.create(
            meta={},
            allow_multi_message=False,
            channel_id=UUID("11111111-1111-1111-1111-111111111111"),
            message_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createMessagingBookmark.json",
        1,
        lambda client: client.messaging_bookmarks.create(
            meta={},
            allow_multi_message=False,
            channel_id=UUID("11111111-1111-1111-1111-111111111111"),
            message_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 1000-1013
    play(
        "getMessagingBookmark.json",
        0,
        lambda client: client.messaging_bookmarks.get("11111111-1111-1111-1111-111111111111"),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getMessagingBookmark.json",
        1,
        lambda client: client.messaging_bookmarks.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 948-963
    play(
        "listMessagingBookmarks.json",
        0,
        lambda client: client.messaging_bookmarks.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_channel_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listMessagingBookmarks.json",
        1,
        lambda client: client.messaging_bookmarks.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_channel_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )
