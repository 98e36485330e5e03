"""From exceptions of the HTTP library to failures: which phase failed, and whether the request was sent."""

from __future__ import annotations

import httpx2

from ..base.errors import APIError
from ..base.request import Response, TransportFailure
from ..base.steps import Attempt

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


EARLY = 0.005
"""How many seconds before the deadline a timeout that was cut short by it may fire: clocks are not that exact."""


def timely(outcome: Response | TransportFailure, attempt: Attempt, now: float) -> Response | TransportFailure:
    """Return the outcome of an attempt; a timeout at the moment of the deadline is the deadline's."""
    if type(outcome) is not TransportFailure or not outcome.phase or attempt.until is None:
        return outcome
    passed = now >= attempt.until - EARLY
    return outcome.replaced(kind="Timed out (deadline)", phase="deadline") if passed else outcome


def unsendable(error: Exception, attempt: Attempt) -> APIError:
    """Return the error for a URL that the server chose, and that cannot be sent."""
    message = f"The server led to a URL that cannot be sent: {error}"
    return APIError(message, request=attempt.request)


def failure_of(error: Exception) -> TransportFailure:
    """Return an exception as a `TransportFailure`."""
    sent = not isinstance(error, _NOT_SENT)
    phase = next((name for kind, name in _PHASES if isinstance(error, kind)), "")
    kind = f"Timed out ({phase})" if phase else "The connection broke" if sent else "The connection failed"
    return TransportFailure(kind, str(error), sent=sent, phase=phase, cause=error)
