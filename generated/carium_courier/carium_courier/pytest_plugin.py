"""Fixtures that pytest finds by itself where this package is installed; nothing else is imported before use."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from . import CariumCourier
    from .testing import Fake


@pytest.fixture
def carium_courier_fake() -> Fake:
    """Return a fake server of the whole API: a transport for either client."""
    from .testing import fake

    return fake()


@pytest.fixture
def carium_courier_client(carium_courier_fake: Fake) -> Generator[CariumCourier]:
    """Return a client of the fake server."""
    from . import CariumCourier

    with CariumCourier(token="test", transport=carium_courier_fake) as client:
        yield client
