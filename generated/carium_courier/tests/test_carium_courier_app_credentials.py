"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from carium_courier import AsyncCariumCourier, CariumCourier, models
from carium_courier.errors import BadRequestError, NotFoundError, UnprocessableEntityError
from carium_courier.testing import Play

Player = Play[CariumCourier | AsyncCariumCourier]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 194-205, 209-224
    play(
        "createAppCredential.json",
        0,
        lambda client: client.app_credentials.create(
            body=models.AppCredentialCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "app-name": "string",
                            "data": {},
                            "display-name": "string",
                            "organization-id": "11111111-1111-1111-1111-111111111111",
                            "store-id": "string",
                            "test-mode": False,
                            "type": "apn",
                        },
                        "type": "app-credentials",
                    },
                    "meta": {},
                }
            )
        ),
    )


def test_create_2_422(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "createAppCredential.json",
        1,
        lambda client: client.app_credentials.create(
            body=models.AppCredentialCreateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "app-name": "string",
                            "data": {},
                            "display-name": "string",
                            "organization-id": "11111111-1111-1111-1111-111111111111",
                            "store-id": "string",
                            "test-mode": False,
                            "type": "apn",
                        },
                        "type": "app-credentials",
                    },
                    "meta": {},
                }
            )
        ),
        error=UnprocessableEntityError,
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 228-243
    play("getAppCredential.json", 0, lambda client: client.app_credentials.get("11111111-1111-1111-1111-111111111111"))


def test_get_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "getAppCredential.json",
        1,
        lambda client: client.app_credentials.get("22222222-2222-2222-2222-222222222222"),
        error=NotFoundError,
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 168-185
    play(
        "listAppCredentials.json",
        0,
        lambda client: client.app_credentials.list(
            filter_app_name="string", filter_type="apn", include_archived=False, page_limit=100, page_offset=0
        ),
    )


def test_list_2_400(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "listAppCredentials.json",
        1,
        lambda client: client.app_credentials.list(
            filter_app_name="string", filter_type="apn", include_archived=False, page_limit=100, page_offset=0
        ),
        error=BadRequestError,
    )


def test_update_1_200(play: Player) -> None:
    # documented-sample: 003_29f51f12ca5ca4fc.txt, lines 254-266, 270-285
    play(
        "updateAppCredential.json",
        0,
        lambda client: client.app_credentials.update(
            "11111111-1111-1111-1111-111111111111",
            body=models.AppCredentialUpdateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "app-name": "string",
                            "archived": True,
                            "data": {},
                            "display-name": "string",
                            "organization-id": "11111111-1111-1111-1111-111111111111",
                            "store-id": "string",
                            "test-mode": True,
                        },
                        "id": "11111111-1111-1111-1111-111111111111",
                        "type": "app-credentials",
                    },
                    "meta": {},
                }
            ),
        ),
    )


def test_update_2_404(play: Player) -> None:
    # synthesised: 003_29f51f12ca5ca4fc.txt, lines 4287-4298
    play(
        "updateAppCredential.json",
        1,
        lambda client: client.app_credentials.update(
            "22222222-2222-2222-2222-222222222222",
            body=models.AppCredentialUpdateDocument.model_validate(
                {
                    "data": {
                        "attributes": {
                            "app-name": "string",
                            "archived": True,
                            "data": {},
                            "display-name": "string",
                            "organization-id": "11111111-1111-1111-1111-111111111111",
                            "store-id": "string",
                            "test-mode": True,
                        },
                        "id": "22222222-2222-2222-2222-222222222222",
                        "type": "app-credentials",
                    },
                    "meta": {},
                }
            ),
        ),
        error=NotFoundError,
    )
