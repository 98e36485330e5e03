"""Fixtures that pytest finds by itself where this package is installed; nothing else is imported before use."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from . import Ccai
    from .testing import Fake


@pytest.fixture
def ccai_fake() -> Fake:
    """Return a fake server of the whole API: a transport for either client."""
    from .testing import fake

    return fake()


@pytest.fixture
def ccai_client(ccai_fake: Fake) -> Generator[Ccai]:
    """Return a client of the fake server."""
    from . import Ccai

    with Ccai(
        subdomain="customer", domain="example.com", username="test", password="test", transport=ccai_fake
    ) as client:
        yield client
