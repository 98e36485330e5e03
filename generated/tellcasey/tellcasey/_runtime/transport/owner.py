"""Whom connections belong to: another process must not use them, and another event loop cannot."""

from __future__ import annotations

from collections.abc import Mapping
from os import getpid
from typing import Any

Owner = tuple[int, Any]
"""A process and, unless a thread waits for its answers, an event loop."""

# For a loop that is busy; it closes them later then.
_PATIENCE = 1.0


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


def usable(transports: Mapping[Owner, Any]) -> dict[Owner, Any]:
    """Return the transports whose owners can still use them. The sockets of the others are closed."""
    for belonging, transport in transports.items():
        if owner_gone(belonging):
            _free(belonging, transport)
    return {belonging: transport for belonging, transport in transports.items() if not owner_gone(belonging)}


def close_all(transports: Mapping[Owner, Any]) -> None:
    """Close transports; those of another process are its own."""
    for (pid, _), transport in transports.items():
        if pid == getpid():
            transport.close()


async def async_close_all(transports: Mapping[Owner, Any]) -> None:
    """Close transports, in whatever event loops they were opened; those of another process are its own."""
    here = async_owner()
    for belonging, transport in transports.items():
        if belonging != here:
            await _close_elsewhere(belonging, transport)
    if here in transports:
        await transports[here].aclose()


async def _close_elsewhere(belonging: Owner, transport: Any) -> None:
    loop = belonging[1]
    if not hasattr(transport, "networks"):  # pyreqwest's, bound to no event loop
        await transport.aclose()
    elif not owner_gone(belonging) and getattr(loop, "is_running", bool)():
        from asyncio import run_coroutine_threadsafe
        from concurrent.futures import wait

        from anyio.to_thread import run_sync

        closing = run_coroutine_threadsafe(transport.aclose(), loop)
        await run_sync(lambda: wait([closing], timeout=_PATIENCE))
    else:
        _free(belonging, transport)


def _free(belonging: Owner, transport: Any) -> None:
    """Close the sockets of a transport that its event loop cannot close."""
    if belonging[0] == getpid() and belonging[1] is not None:
        for network in getattr(transport, "networks", ()):
            network.free()
