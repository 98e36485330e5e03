"""Each exchange is one call, and what came of it: recorded, or made up from the document where that is said."""

from speko import AsyncSpeko, Speko, models
from speko.errors import UnauthorizedError
from speko.testing import Play

Player = Play[Speko | AsyncSpeko]


def test_cancel_1_200(play: Player) -> None:
    # documented-sample: 004_6ee3cf65c658c778.txt, lines 93-115
    play(
        "cancelCallback.json",
        0,
        lambda client: client.callbacks.cancel("string", body=models.CallbackCancel.model_validate({})),
    )


def test_cancel_2_401(play: Player) -> None:
    # documented-sample: 004_6ee3cf65c658c778.txt, lines 115-118
    play(
        "cancelCallback.json",
        1,
        lambda client: client.callbacks.cancel("cb_0", body=models.CallbackCancel.model_validate({})),
        error=UnauthorizedError,
    )


def test_cancel_3_200(play: Player) -> None:
    # synthesised: cancelCallback
    play("cancelCallback.json", 2, lambda client: client.callbacks.cancel("cb_1", reason="The customer called again."))


def test_dispatch_1_200(play: Player) -> None:
    # documented-sample: 004_6ee3cf65c658c778.txt, lines 127-149
    play(
        "dispatchCallback.json",
        0,
        lambda client: client.callbacks.dispatch("string", body=models.EmptyObject.model_validate({})),
    )


def test_dispatch_2_401(play: Player) -> None:
    # documented-sample: 004_6ee3cf65c658c778.txt, lines 149-152
    play(
        "dispatchCallback.json",
        1,
        lambda client: client.callbacks.dispatch("cb_0", body=models.EmptyObject.model_validate({})),
        error=UnauthorizedError,
    )


def test_dispatch_3_200(play: Player) -> None:
    # synthesised: dispatchCallback
    play(
        "dispatchCallback.json",
        2,
        lambda client: client.callbacks.dispatch("cb_1", body=models.EmptyObject.model_validate({})),
    )


def test_get_1_200(play: Player) -> None:
    # documented-sample: 004_6ee3cf65c658c778.txt, lines 55-77
    play("getCallback.json", 0, lambda client: client.callbacks.get("string"))


def test_get_2_401(play: Player) -> None:
    # documented-sample: 004_6ee3cf65c658c778.txt, lines 77-80
    play("getCallback.json", 1, lambda client: client.callbacks.get("cb_0"), error=UnauthorizedError)


def test_get_3_200(play: Player) -> None:
    # synthesised: getCallback
    play("getCallback.json", 2, lambda client: client.callbacks.get("cb_3"))


def test_list_1_200(play: Player) -> None:
    # documented-sample: 004_6ee3cf65c658c778.txt, lines 17-43
    play("listCallbacks.json", 0, lambda client: client.callbacks.list())


def test_list_2_401(play: Player) -> None:
    # documented-sample: 004_6ee3cf65c658c778.txt, lines 43-46
    play("listCallbacks.json", 1, lambda client: client.callbacks.list(limit=1), error=UnauthorizedError)


def test_list_3_200(play: Player) -> None:
    # synthesised: listCallbacks
    play(
        "listCallbacks.json",
        2,
        lambda client: client.callbacks.list(status="scheduled", source_session_id="ses_1", limit=2),
    )


def test_list_4_200(play: Player) -> None:
    # synthesised: listCallbacks
    play("listCallbacks.json", 3, lambda client: client.callbacks.list(source_session_id="ses/1 & 2"))
