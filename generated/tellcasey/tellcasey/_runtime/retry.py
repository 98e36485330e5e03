"""Which failures are repeated, and after how long: pure functions of what happened and of the time."""

from __future__ import annotations

from .api import Retry
from .request import Response, TransportFailure

IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"})
"""Methods that may be repeated (RFC 9110, section 9.2.2)."""

LONGEST_ASKED = 60.0
"""A `Retry-After` beyond this many seconds is left to the caller."""

_FIRST = 0.5
_LONGEST = 8.0


def repeatable(outcome: Response | TransportFailure, policy: Retry, *, safe: bool) -> bool:
    """Return whether a failure may be repeated. `safe` says that doing twice what was asked for does no harm."""
    if isinstance(outcome, Response):
        return safe and outcome.status in policy.statuses
    if outcome.response is not None:
        return False
    return policy.connection_errors and outcome.phase != "deadline" and (safe or not outcome.sent)


def pause(outcome: Response | TransportFailure, attempt: int, *, now: float, chance: float) -> float | None:
    """Return the seconds to wait after the given attempt (1 is the first), or None if the server asks for too long.

    What the server asks for counts; else the wait is drawn evenly from zero to a bound that doubles ("full jitter").
    `now` is the wall clock, `chance` a number from 0 to 1.
    """
    asked = asked_delay(outcome, now=now) if isinstance(outcome, Response) else None
    if asked is not None:
        return asked if asked <= LONGEST_ASKED else None
    return chance * min(_LONGEST, _FIRST * float(2 ** min(attempt - 1, 10)))


def asked_delay(response: Response, *, now: float) -> float | None:
    """Return the seconds a response asks to wait: `retry-after-ms`, or `Retry-After` (RFC 9110, section 10.2.3)."""
    headers = response.headers
    milliseconds = _number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after", "").strip()
    if not text:
        return None
    seconds = _number(text)
    if seconds is not None:
        return seconds
    from email.utils import parsedate_to_datetime

    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - now)
    except (ValueError, OverflowError):
        return None


def _number(text: str) -> float | None:
    text = text.strip()
    if len(text) > 12 or not text.replace(".", "", 1).isdecimal() or not text.isascii():
        return None
    return float(text)
