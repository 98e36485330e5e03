"""Exchanges are played through both clients."""

from typing import Any

import pytest

from carium_courier import AsyncCariumCourier, CariumCourier
from carium_courier.testing import EXCHANGES, Play

ARGUMENTS: dict[str, Any] = {"token": "test"}


@pytest.fixture(params=["sync", "async"])
def play(request: pytest.FixtureRequest) -> Play[CariumCourier | AsyncCariumCourier]:
    """Return what replays a recorded exchange through one of the two clients."""
    return Play(
        AsyncCariumCourier if request.param == "async" else CariumCourier, exchanges=EXCHANGES, arguments=ARGUMENTS
    )
