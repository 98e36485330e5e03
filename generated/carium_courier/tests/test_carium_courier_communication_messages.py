"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.errors import BadRequestError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 613-698
    play(
        "listCommunicationMessages.json",
        0,
        lambda client: client.communication_messages.list(
            filter_archived=True,
            filter_bookmarked=True,
            last_modified_time=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"],
            filter_individual_group_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_text="string",
            filter_type="direct-message",
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=50,
            page_offset=0,
            sort=["unread-count"],
            use_group_name=True,
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listCommunicationMessages.json",
        1,
        lambda client: client.communication_messages.list(
            filter_archived=True,
            filter_bookmarked=True,
            last_modified_time=[">=2024-05-01T00:00:00Z", "<=2024-06-01T00:00:00Z"],
            filter_individual_group_id=UUID("11111111-1111-1111-1111-111111111111"),
            filter_text="string",
            filter_type="direct-message",
            individual_id=UUID("11111111-1111-1111-1111-111111111111"),
            organization_id=UUID("11111111-1111-1111-1111-111111111111"),
            page_limit=50,
            page_offset=0,
            sort=["unread-count"],
            use_group_name=True,
        ),
        error=BadRequestError,
    )
