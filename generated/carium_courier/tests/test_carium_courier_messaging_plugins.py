"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2877-2885, 2889-2903
    play(
        "createMessagingPlugin.json",
        0,
        lambda client: client.messaging_plugins.create(
            meta={}, args={}, name="string", organization_id=UUID("11111111-1111-1111-1111-111111111111"), type="string"
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createMessagingPlugin.json",
        1,
        lambda client: client.messaging_plugins.create(
            meta={}, args={}, name="string", organization_id=UUID("11111111-1111-1111-1111-111111111111"), type="string"
        ),
        error=UnprocessableEntityError,
    )


def test_disable_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2966, 2969-2983
    play(
        "disableMessagingPlugin.json",
        0,
        lambda client: client.messaging_plugins.disable(
            "11111111-1111-1111-1111-111111111111", body=models.EmptyObject.model_validate({})
        ),
    )


def test_disable_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "disableMessagingPlugin.json",
        1,
        lambda client: client.messaging_plugins.disable(
            "22222222-2222-2222-2222-222222222222", body=models.EmptyObject.model_validate({})
        ),
        error=NotFoundError,
    )


def test_enable_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2991, 2994-3008
    play(
        "enableMessagingPlugin.json",
        0,
        lambda client: client.messaging_plugins.enable(
            "11111111-1111-1111-1111-111111111111", body=models.EmptyObject.model_validate({})
        ),
    )


def test_enable_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "enableMessagingPlugin.json",
        1,
        lambda client: client.messaging_plugins.enable(
            "22222222-2222-2222-2222-222222222222", body=models.EmptyObject.model_validate({})
        ),
        error=NotFoundError,
    )


def test_expand_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 3017-3018, 3022-3023
    play(
        "expandMessagingPlugin.json",
        0,
        lambda client: client.messaging_plugins.expand(
            "11111111-1111-1111-1111-111111111111", channel_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
    )


def test_expand_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "expandMessagingPlugin.json",
        1,
        lambda client: client.messaging_plugins.expand(
            "22222222-2222-2222-2222-222222222222", channel_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
        error=NotFoundError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2907-2921
    play(
        "getMessagingPlugin.json",
        0,
        lambda client: client.messaging_plugins.get("11111111-1111-1111-1111-111111111111"),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getMessagingPlugin.json",
        1,
        lambda client: client.messaging_plugins.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2852-2868
    play(
        "listMessagingPlugins.json",
        0,
        lambda client: client.messaging_plugins.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_name="string",
            filter_type="string",
            page_limit=100,
            page_offset=0,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listMessagingPlugins.json",
        1,
        lambda client: client.messaging_plugins.list(
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_name="string",
            filter_type="string",
            page_limit=100,
            page_offset=0,
        ),
        error=BadRequestError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2932-2940, 2944-2958
    play(
        "updateMessagingPlugin.json",
        0,
        lambda client: client.messaging_plugins.update(
            "11111111-1111-1111-1111-111111111111", meta={}, args={}, name="string", type="string"
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateMessagingPlugin.json",
        1,
        lambda client: client.messaging_plugins.update(
            "22222222-2222-2222-2222-222222222222", meta={}, args={}, name="string", type="string"
        ),
        error=NotFoundError,
    )
