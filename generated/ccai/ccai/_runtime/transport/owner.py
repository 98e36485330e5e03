"""Whom connections belong to: another process must not use them, and another event loop cannot."""

from __future__ import annotations

from os import getpid
from typing import Any

Owner = tuple[int, Any]
"""A process and, unless a thread waits for its answers, an event loop."""


def owner() -> Owner:
    """Return what the connections of a thread belong to."""
    return getpid(), None


def async_owner() -> Owner:
    """Return what the connections of a task belong to."""
    from asyncio import get_running_loop

    try:
        return getpid(), get_running_loop()
    except RuntimeError:
        from anyio.lowlevel import current_token

        return getpid(), current_token()


def owner_gone(belonging: Owner) -> bool:
    """Return whether an owner will not come back: it was another process, or an event loop that is closed."""
    pid, loop = belonging
    return pid != getpid() or bool(getattr(loop, "is_closed", bool)())
