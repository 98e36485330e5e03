"""Fixtures that pytest finds by itself where this package is installed; nothing else is imported before use."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from . import Speko
    from .testing import Fake


@pytest.fixture
def speko_fake() -> Fake:
    """Return a fake server of the whole API: a transport for either client."""
    from .testing import fake

    return fake()


@pytest.fixture
def speko_client(speko_fake: Fake) -> Generator[Speko]:
    """Return a client of the fake server."""
    from . import Speko

    with Speko(api_key="test", transport=speko_fake) as client:
        yield client
