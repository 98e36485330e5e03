"""The contexts in which pydantic reads a response and writes a request: what was chosen, and what has to be noted."""

from __future__ import annotations

from _thread import get_ident
from contextvars import ContextVar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import tzinfo

INEXACT: ContextVar[bool] = ContextVar("INEXACT", default=False)
"""Set while a request is written, where a number has more digits than pydantic writes."""


class Reading:
    """The context in which pydantic reads responses.

    `timezone` is that of date-times without an offset; without it they are read as naive ones, which contradicts the
    document. With `decimals`, numbers that have a fraction or an exponent become decimals. `threads` are those that
    have read a contradiction and not looked at it yet: one context serves many calls, since making one takes as long as
    a small response.
    """

    __slots__ = ("decimals", "threads", "timezone")

    def __init__(self, timezone: tzinfo | None = None, *, decimals: bool = False) -> None:
        self.timezone = timezone
        self.decimals = decimals
        self.threads: set[int] = set()

    def note(self) -> None:
        """Note that what this thread reads contradicts the document."""
        self.threads.add(get_ident())

    def contradicted(self) -> bool:
        """Return whether this thread has noted a contradiction since the last time."""
        thread = get_ident()
        noted = thread in self.threads
        self.threads.discard(thread)
        return noted


def timezone_of(value: tzinfo | str | None) -> tzinfo | None:
    """Return a time zone, which may be given by its name or its offset: `Europe/Berlin`, `UTC`, `+02:00`.

    Raises:
        TypeError: It is neither a time zone nor text.
        ValueError: There is no such time zone.
    """
    if value is None:
        return None
    from datetime import UTC, datetime, tzinfo

    if isinstance(value, tzinfo):
        return value
    if not isinstance(value, str):
        raise TypeError(f"assume_timezone must be a time zone, its name or None, not {type(value).__name__}.")
    if value.upper() in ("UTC", "Z"):
        return UTC
    try:
        if value[:1] in ("+", "-"):
            return datetime.strptime(value, "%z").tzinfo
        from zoneinfo import ZoneInfo

        return ZoneInfo(value)
    except (ValueError, KeyError, OSError):
        raise ValueError(f"assume_timezone: there is no time zone {value!r} on this machine.") from None
