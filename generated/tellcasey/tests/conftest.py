"""Exchanges are played through both clients."""

from typing import Any

import pytest

from tellcasey import AsyncTellcasey, Tellcasey
from tellcasey.testing import EXCHANGES, Play

ARGUMENTS: dict[str, Any] = {"api_key": "test"}


@pytest.fixture(params=["sync", "async"])
def play(request: pytest.FixtureRequest) -> Play[Tellcasey | AsyncTellcasey]:
    """Return what replays a recorded exchange through one of the two clients."""
    return Play(AsyncTellcasey if request.param == "async" else Tellcasey, exchanges=EXCHANGES, arguments=ARGUMENTS)
