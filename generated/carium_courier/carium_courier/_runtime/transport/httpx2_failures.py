"""From exceptions of httpx2 to failures: which phase failed, and whether the request was sent."""

from __future__ import annotations

import httpx2

from ..base.request import TransportFailure

_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
    httpx2.LocalProtocolError,
)
_PHASES: tuple[tuple[type[Exception], str], ...] = (
    (httpx2.ConnectTimeout, "connect"),
    (httpx2.PoolTimeout, "pool"),
    (httpx2.WriteTimeout, "write"),
    (httpx2.TimeoutException, "read"),
)


def failure_of(error: Exception) -> TransportFailure:
    """Return an exception as a `TransportFailure`."""
    sent = not isinstance(error, _NOT_SENT)
    phase = next((name for kind, name in _PHASES if isinstance(error, kind)), "")
    kind = f"Timed out ({phase})" if phase else "The connection broke" if sent else "The connection failed"
    return TransportFailure(kind, str(error), sent=sent, phase=phase, cause=error)
