"""Work that takes long: in a thread where an event loop has other things to do, else where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def in_thread(work: Callable[[], T]) -> T:
    """Return what `work` returns: nobody else waits."""
    return work()


async def async_in_thread(work: Callable[[], T]) -> T:
    """Return what `work` returns in a thread of its own."""
    from anyio.to_thread import run_sync

    return await run_sync(work)
