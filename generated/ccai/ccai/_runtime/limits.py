"""How fast a client may go: a rate limit that threads and tasks share, and a budget for repetitions."""

from __future__ import annotations

from _thread import allocate_lock
from bisect import bisect_right, insort

from .api import RateLimit

_ROUNDING = 1e-9


class Limiter:
    """Keeps a rate limit, in every window of its length: `reserve` hands out the moments at which requests may leave.

    Give one limiter to several clients (`with_options(rate_limit=limiter)`) to count their requests together.
    """

    __slots__ = ("_lock", "_moments", "_per", "_requests")

    def __init__(self, limit: RateLimit) -> None:
        self._per = limit.per
        self._requests = limit.requests
        # In ascending order. A repetition that has to wait is reserved ahead, so new ones may come between.
        self._moments: list[float] = []
        self._lock = allocate_lock()

    def reserve(self, now: float, *, after: float = 0.0, until: float | None = None) -> float | None:
        """Return the seconds, at least `after`, until the next request may leave; None if that would be after `until`.

        Nothing is reserved then. `now` and `until` are readings of one monotonic clock.
        """
        with self._lock:
            del self._moments[: bisect_right(self._moments, now - self._per)]
            moment = now + after
            while (later := self._too_early(moment)) is not None:
                moment = later
            if until is not None and moment > until:
                return None
            insort(self._moments, moment)
            return moment - now

    def _too_early(self, moment: float) -> float | None:
        """Return when to try next if a window that holds `moment` is full already."""
        moments, count = self._moments, self._requests
        place = bisect_right(moments, moment)
        for first in range(max(0, place - count), min(place, len(moments) - count) + 1):
            begin, end = min(moments[first], moment), max(moments[first + count - 1], moment)
            if end - begin < self._per - _ROUNDING:
                return moments[first] + self._per
        return None


class Gate:
    """Holds requests back until a server's own count of them is reset. `until` reads a monotonic clock."""

    __slots__ = ("until",)

    def __init__(self) -> None:
        self.until = 0.0

    def hold(self, until: float) -> None:
        """Let nothing through before `until`."""
        self.until = max(self.until, until)


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
