"""Fixtures that pytest finds by itself where this package is installed; nothing else is imported before use."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from . import Tellcasey
    from .testing import Fake


@pytest.fixture
def tellcasey_fake() -> Fake:
    """Return a fake server of the whole API: a transport for either client."""
    from .testing import fake

    return fake()


@pytest.fixture
def tellcasey_client(tellcasey_fake: Fake) -> Generator[Tellcasey]:
    """Return a client of the fake server."""
    from . import Tellcasey

    with Tellcasey(api_key="test", transport=tellcasey_fake) as client:
        yield client
