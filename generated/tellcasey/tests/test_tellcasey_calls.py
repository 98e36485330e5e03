"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from uuid import UUID

from tellcasey import AsyncTellcasey, Tellcasey, models
from tellcasey.errors import BadRequestError, NotFoundError
from tellcasey.testing import Play

Player = Play[Tellcasey | AsyncTellcasey]


def test_create_1_201(play: Player) -> None:
    # documented-sample: 001_f66566057a7333df.txt, lines 68-85
    play("createCall.json", 0, lambda client: client.calls.create("string", phone_number="+12015550123"))


def test_create_2_400(play: Player) -> None:
    # documented-sample: 001_f66566057a7333df.txt, lines 85-90
    play(
        "createCall.json",
        1,
        lambda client: client.calls.create("not-call-out", phone_number="+12015550123"),
        error=BadRequestError,
    )


def test_create_3_404(play: Player) -> None:
    # documented-sample: 001_f66566057a7333df.txt, lines 90-95
    play(
        "createCall.json",
        2,
        lambda client: client.calls.create("missing", phone_number="+12015550123"),
        error=NotFoundError,
    )


def test_create_4_201(play: Player) -> None:
    # synthesised: createCall
    play(
        "createCall.json",
        3,
        lambda client: client.calls.create(
            "autumn-leads",
            body=models.CallCreate.model_validate(
                {
                    "phone_number": "+12015550121",
                    "name": "Ada Example",
                    "participant_id": "3f2f8a5e-6c5b-4d59-8f2e-7a4f0e7f1a01",
                    "context": {"topic": "renewal", "attempt": 1, "tags": ["vip", None]},
                }
            ),
        ),
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 001_f66566057a7333df.txt, lines 108-125
    play("getCall.json", 0, lambda client: client.calls.get("string", UUID("497f6eca-6276-4993-bfeb-53cbbbba6f08")))


def test_get_2_404(play: Player) -> None:
    # documented-sample: 001_f66566057a7333df.txt, lines 125-130
    play(
        "getCall.json",
        1,
        lambda client: client.calls.get("missing", UUID("497f6eca-6276-4993-bfeb-53cbbbba6f08")),
        error=NotFoundError,
    )


def test_get_3_200(play: Player) -> None:
    # synthesised: getCall
    play(
        "getCall.json", 2, lambda client: client.calls.get("autumn-leads", UUID("9c1b2d3e-0000-4000-8000-000000000001"))
    )


def test_list_1_200(play: Player) -> None:
    # documented-sample: 001_f66566057a7333df.txt, lines 22-41
    play("listCalls.json", 0, lambda client: client.calls.list("string"))


def test_list_2_404(play: Player) -> None:
    # documented-sample: 001_f66566057a7333df.txt, lines 41-46
    play("listCalls.json", 1, lambda client: client.calls.list("missing"), error=NotFoundError)


def test_list_3_200(play: Player) -> None:
    # synthesised: listCalls
    play("listCalls.json", 2, lambda client: client.calls.list("autumn-leads", limit=2, status="ended"))


def test_list_4_200(play: Player) -> None:
    # synthesised: listCalls
    play("listCalls.json", 3, lambda client: client.calls.list("autumn-leads", limit=2, offset=2, status="ended"))
