"""Which failures are repeated, after how long, and how many over all calls of a client."""

from __future__ import annotations

from _thread import allocate_lock

from ..base.api import Retry
from ..base.request import Response, TransportFailure
from ..base.retry_after import requested_delay

IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"})
"""Methods that may be repeated (RFC 9110, section 9.2.2)."""

LONGEST_REQUESTED = 60.0
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
    requested = requested_delay(outcome, now=now) if isinstance(outcome, Response) else None
    if requested is not None:
        return requested if requested <= LONGEST_REQUESTED else None
    return chance * min(_LONGEST, _FIRST * float(2 ** min(attempt - 1, 10)))


class Budget:
    """Bounds repetitions over all calls, so that an outage is not multiplied: each success earns a part of one."""

    __slots__ = ("_left", "_lock")

    # In tenths of a repetition, as a success earns one of them.
    CAPACITY = 200
    PRICE = 10

    def __init__(self) -> None:
        self._left = self.CAPACITY
        self._lock = allocate_lock()

    def spend(self) -> bool:
        """Take one repetition out of the budget, and return whether there was one left."""
        with self._lock:
            if self._left < self.PRICE:
                return False
            self._left -= self.PRICE
            return True

    def earn(self) -> None:
        """Count a success."""
        if self._left < self.CAPACITY:
            with self._lock:
                self._left = min(self.CAPACITY, self._left + 1)
