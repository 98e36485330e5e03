"""Exchanges are played through both clients."""

from typing import Any

import pytest

from ccai import AsyncCcai, Ccai
from ccai.testing import EXCHANGES, Play

ARGUMENTS: dict[str, Any] = {"subdomain": "customer", "domain": "example.com", "username": "test", "password": "test"}


@pytest.fixture(params=["sync", "async"])
def play(request: pytest.FixtureRequest) -> Play[Ccai | AsyncCcai]:
    """Return what replays a recorded exchange through one of the two clients."""
    return Play(AsyncCcai if request.param == "async" else Ccai, exchanges=EXCHANGES, arguments=ARGUMENTS)
