"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3550-3561
    play("getOrganization.json", 0, lambda client: client.organizations.get("11111111-1111-1111-1111-111111111111"))


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getOrganization.json",
        1,
        lambda client: client.organizations.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3533-3546
    play(
        "listOrganizations.json",
        0,
        lambda client: client.organizations.list(filter_name="string", page_limit=100, page_offset=0),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listOrganizations.json",
        1,
        lambda client: client.organizations.list(filter_name="string", page_limit=100, page_offset=0),
        error=BadRequestError,
    )
