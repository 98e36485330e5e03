"""Exchanges are played through both clients."""

from typing import Any

import pytest

from speko import AsyncSpeko, Speko
from speko.testing import EXCHANGES, Play

ARGUMENTS: dict[str, Any] = {"api_key": "test"}


@pytest.fixture(params=["sync", "async"])
def play(request: pytest.FixtureRequest) -> Play[Speko | AsyncSpeko]:
    """Return what replays a recorded exchange through one of the two clients."""
    return Play(AsyncSpeko if request.param == "async" else Speko, exchanges=EXCHANGES, arguments=ARGUMENTS)
