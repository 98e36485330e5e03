"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 67-76, 80-94
    play(
        "createAnnouncer.json",
        0,
        lambda client: client.announcers.create(
            meta={},
            args={},
            event="individual-shared",
            name="string",
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            type="string",
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createAnnouncer.json",
        1,
        lambda client: client.announcers.create(
            meta={},
            args={},
            event="individual-shared",
            name="string",
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            type="string",
        ),
        error=UnprocessableEntityError,
    )


def test_delete_1_204(play: Player) -> None:
    # synthesised: README.md, lines 29-30
    play("deleteAnnouncer.json", 0, lambda client: client.announcers.delete("11111111-1111-1111-1111-111111111111"))


def test_delete_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "deleteAnnouncer.json",
        1,
        lambda client: client.announcers.delete("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 103-117
    play("getAnnouncer.json", 0, lambda client: client.announcers.get("11111111-1111-1111-1111-111111111111"))


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getAnnouncer.json",
        1,
        lambda client: client.announcers.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 41-57
    play(
        "listAnnouncers.json",
        0,
        lambda client: client.announcers.list(
            filter_name="string",
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listAnnouncers.json",
        1,
        lambda client: client.announcers.list(
            filter_name="string",
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 129-138, 142-156
    play(
        "updateAnnouncer.json",
        0,
        lambda client: client.announcers.update(
            "11111111-1111-1111-1111-111111111111",
            meta={},
            args={},
            event="individual-shared",
            name="string",
            type="string",
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateAnnouncer.json",
        1,
        lambda client: client.announcers.update(
            "22222222-2222-2222-2222-222222222222",
            meta={},
            args={},
            event="individual-shared",
            name="string",
            type="string",
        ),
        error=NotFoundError,
    )
