"""Reading on behind the end of a stream, for a moment: what was read to its end leaves a connection for others."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from threading import Timer
from typing import Any

import httpx2

from ..base.errors import APIError

_MOMENT = 0.05


def drain(reply: httpx2.Response, pieces: Iterator[bytes]) -> None:
    """Read what is left, as long as it comes at once."""
    stream: Any = reply.extensions.get("network_stream")
    opened = stream.get_extra_info("socket") if stream is not None else None
    if opened is None:
        return
    # Nothing else ends a read that has begun; of TLS too, hence not by the method of the object itself.
    timer = Timer(_MOMENT, socket.socket.shutdown, (opened, socket.SHUT_RDWR))
    timer.daemon = True
    timer.start()
    try:
        with suppress(APIError, OSError, ValueError):
            for _ in pieces:
                pass
    finally:
        timer.cancel()


async def async_drain(reply: httpx2.Response, pieces: AsyncIterator[bytes]) -> None:
    """Read what is left, as long as it comes at once."""
    if "network_stream" not in reply.extensions:
        return
    from anyio import move_on_after

    with move_on_after(_MOMENT), suppress(APIError):
        async for _ in pieces:
            pass
