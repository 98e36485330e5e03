"""How fast a client may go: rate limits that threads and tasks share."""

from __future__ import annotations

from _thread import allocate_lock
from bisect import bisect_right, insort

from .api import RateLimit
from .values import EMPTY

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ROUNDING = 1e-9


class Limiter:
    """Enforces a rate limit, in every window of its length: `reserve` returns the moments at which requests may leave.

    Give one limiter to several clients (`with_options(rate_limit=limiter)`) to count their requests together.

    Example:
        limiter = Limiter(RateLimit(10, per=1.0))
        first = client.with_options(rate_limit=limiter)
        second = client.with_options(rate_limit=limiter)
    """

    __slots__ = ("_moments", "_per", "_requests", "lock")

    def __init__(self, limit: RateLimit) -> None:
        self._per = limit.per
        self._requests = limit.requests
        # In ascending order. A repetition that has to wait is reserved ahead, so new ones may come between.
        self._moments: list[float] = []
        self.lock = allocate_lock()

    def __repr__(self) -> str:
        return f"Limiter(RateLimit({self._requests}, per={self._per}))"

    def reserve(self, now: float, *, after: float = 0.0, until: float | None = None) -> float | None:
        """Return the seconds, at least `after`, until the next request may leave; None if that would be after `until`.

        Nothing is reserved then. `now` and `until` are readings of one monotonic clock.
        """
        return reserved((self,), now, after=after, until=until)

    def forget(self, now: float) -> None:
        """Forget requests that no longer count. For this and the next two methods, the caller must hold `lock`."""
        del self._moments[: bisect_right(self._moments, now - self._per)]

    def note(self, moment: float) -> None:
        """Count a request that leaves at `moment`."""
        insort(self._moments, moment)

    def too_early(self, moment: float) -> float | None:
        """Return when to try next if a window that holds `moment` is full already."""
        moments, count = self._moments, self._requests
        place = bisect_right(moments, moment)
        for first in range(max(0, place - count), min(place, len(moments) - count) + 1):
            begin, end = min(moments[first], moment), max(moments[first + count - 1], moment)
            if end - begin < self._per - _ROUNDING:
                return moments[first] + self._per
        return None


def reserved(
    limiters: Sequence[Limiter], now: float, *, after: float = 0.0, until: float | None = None
) -> float | None:
    """Reserve one moment that all of `limiters` allow; see `Limiter.reserve`."""
    locked: list[Limiter] = []
    try:
        # In one order for everybody: two who want the same two never wait for each other.
        for limiter in sorted(set(limiters), key=id) if len(limiters) > 1 else limiters:
            limiter.lock.acquire()
            locked.append(limiter)
            limiter.forget(now)
        moment = now + after
        while True:
            later = [when for limiter in locked if (when := limiter.too_early(moment)) is not None]
            if not later:
                break
            moment = max(later)
        if until is not None and moment > until:
            return None
        for limiter in locked:
            limiter.note(moment)
        return moment - now
    finally:
        for limiter in locked:
            limiter.lock.release()


def limiters_of(
    limit: RateLimit | Limiter | None, named: Mapping[str, RateLimit | Limiter | None], shared: dict[RateLimit, Limiter]
) -> tuple[Limiter | None, Mapping[str, Limiter]]:
    """Return the limiter of all calls, and those of some by name; `shared` are those that the client's views share."""

    def limiter_of(limit: RateLimit | Limiter | None) -> Limiter | None:
        return shared.setdefault(limit, Limiter(limit)) if isinstance(limit, RateLimit) else limit

    limiters = {name: limiter for name, limit in named.items() if (limiter := limiter_of(limit)) is not None}
    return limiter_of(limit), limiters or EMPTY


class Gate:
    """Holds requests back until a server's own count of them is reset. `until` reads a monotonic clock."""

    __slots__ = ("until",)

    def __init__(self) -> None:
        self.until = 0.0

    def hold(self, until: float) -> None:
        """Let nothing through before `until`."""
        self.until = max(self.until, until)
