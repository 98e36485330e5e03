"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_acknowledge_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2545-2547, 2551-2599
    play(
        "acknowledgeMessage.json",
        0,
        lambda client: client.messages.acknowledge(
            "11111111-1111-1111-1111-111111111111",
            allow_past=False,
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
    )


def test_acknowledge_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "acknowledgeMessage.json",
        1,
        lambda client: client.messages.acknowledge(
            "22222222-2222-2222-2222-222222222222",
            allow_past=False,
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
        error=NotFoundError,
    )


def test_add_reaction_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2610-2612, 2616-2664
    play(
        "addMessageReaction.json",
        0,
        lambda client: client.messages.add_reaction(
            "11111111-1111-1111-1111-111111111111",
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            reaction_type="dislike",
        ),
    )


def test_add_reaction_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "addMessageReaction.json",
        1,
        lambda client: client.messages.add_reaction(
            "22222222-2222-2222-2222-222222222222",
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            reaction_type="dislike",
        ),
        error=NotFoundError,
    )


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2337-2348, 2352-2400
    play(
        "createMessage.json",
        0,
        lambda client: client.messages.create(
            meta={},
            auto_ack="",
            channel_id=UUID("11111111-1111-1111-1111-111111111111"),
            draft=False,
            include_destinations=["string"],
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            message="string",
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createMessage.json",
        1,
        lambda client: client.messages.create(
            meta={},
            auto_ack="",
            channel_id=UUID("11111111-1111-1111-1111-111111111111"),
            draft=False,
            include_destinations=["string"],
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            message="string",
        ),
        error=UnprocessableEntityError,
    )


def test_delete_reaction_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2675-2677, 2681-2729
    play(
        "deleteMessageReaction.json",
        0,
        lambda client: client.messages.delete_reaction(
            "11111111-1111-1111-1111-111111111111",
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            reaction_type="dislike",
        ),
    )


def test_delete_reaction_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "deleteMessageReaction.json",
        1,
        lambda client: client.messages.delete_reaction(
            "22222222-2222-2222-2222-222222222222",
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            reaction_type="dislike",
        ),
        error=NotFoundError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2413-2461
    play(
        "getMessage.json",
        0,
        lambda client: client.messages.get(
            "11111111-1111-1111-1111-111111111111",
            include_phrases=False,
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            thumbnail=False,
        ),
    )


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getMessage.json",
        1,
        lambda client: client.messages.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_get_receipts_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2740-2757
    play(
        "getMessageReceipts.json",
        0,
        lambda client: client.messages.get_receipts(
            "11111111-1111-1111-1111-111111111111", individual_id=UUID("11111111-1111-1111-1111-111111111111")
        ),
    )


def test_get_receipts_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getMessageReceipts.json",
        1,
        lambda client: client.messages.get_receipts("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2277-2327
    play(
        "listMessages.json",
        0,
        lambda client: client.messages.list(
            channel_id=UUID("11111111-1111-1111-1111-111111111111"),
            acknowledged=True,
            last_modified_time=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"],
            posted_time=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"],
            filter_text="string",
            include_phrases=False,
            include_read_receipts=False,
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
            thumbnail=False,
            user_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listMessages.json",
        1,
        lambda client: client.messages.list(
            channel_id=UUID("11111111-1111-1111-1111-111111111111"),
            acknowledged=True,
            last_modified_time=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"],
            posted_time=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"],
            filter_text="string",
            include_phrases=False,
            include_read_receipts=False,
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=100,
            page_offset=0,
            thumbnail=False,
            user_id=UUID("11111111-1111-1111-1111-111111111111"),
        ),
        error=BadRequestError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 2473-2482, 2486-2534
    play(
        "updateMessage.json",
        0,
        lambda client: client.messages.update(
            "11111111-1111-1111-1111-111111111111",
            meta={},
            draft=True,
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            message="string",
            removed=True,
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateMessage.json",
        1,
        lambda client: client.messages.update(
            "22222222-2222-2222-2222-222222222222",
            meta={},
            draft=True,
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            message="string",
            removed=True,
        ),
        error=NotFoundError,
    )
