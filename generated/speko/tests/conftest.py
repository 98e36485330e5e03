from pathlib import Path

import pytest

from speko import AsyncSpeko, Speko
from speko.testing import Play

ARGUMENTS = {"api_key": "test"}


@pytest.fixture(params=["sync", "async"])
def play(request: pytest.FixtureRequest) -> Play[Speko | AsyncSpeko]:
    """Return what replays a recorded exchange through one of the two clients."""
    return Play(
        AsyncSpeko if request.param == "async" else Speko,
        recordings=Path(__file__).parent / "recordings",
        arguments=ARGUMENTS,
    )
