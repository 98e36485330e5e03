"""The contexts in which pydantic reads a response and writes a request: what was chosen, and what has to be noted."""

from __future__ import annotations

from _thread import get_ident
from contextvars import ContextVar
from typing import Any, NamedTuple

TYPE_CHECKING = bool()
if TYPE_CHECKING:
    from datetime import tzinfo

INEXACT: ContextVar[bool] = ContextVar("INEXACT", default=False)
"""Set while a request is written, where a number has more digits than pydantic writes."""


MISFITS: ContextVar[dict[int, Any] | None] = ContextVar("MISFITS", default=None)
"""Set while values that contradict the document are read: what does not fit the members of objects.

Its keys are the identities of the dictionaries of their fields, or of the objects where these have none.
"""


class Note(NamedTuple):
    """What is to be reported of a value that was read, wherever that stands in the response.

    It is about the member of this name, or at this index, or else about the value itself. `fits` if the document admits
    it all the same.
    """

    value: Any
    expected: str
    found: str
    member: str | int | None = None
    fits: bool = False


class Reading:
    """The context in which pydantic reads responses, and where values are noted that are kept although they are odd.

    `timezone` is that of date-times without an offset; without it they are read as naive ones, which contradicts the
    document. With `decimals`, numbers that have a fraction or an exponent become decimals. `notes` are those that no
    one has looked at yet, by thread: one context serves many calls, since making one takes as long as a small response.
    """

    __slots__ = ("decimals", "notes", "timezone")

    def __init__(self, timezone: tzinfo | None = None, *, decimals: bool = False) -> None:
        self.timezone = timezone
        self.decimals = decimals
        self.notes: dict[int, list[Note]] = {}

    def note(self, note: Note) -> None:
        """Add a note about what this thread reads. pydantic may still decide for another reading of the value."""
        self.notes.setdefault(get_ident(), []).append(note)

    def noted(self) -> list[Note]:
        """Return what this thread has noted since the last time."""
        return self.notes.pop(get_ident(), [])


def by_name(context: object) -> bool | None:
    """Return whether pydantic takes members by the Python names of fields: not from servers, where they are others."""
    return False if isinstance(context, Reading) else None


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
    if not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # callers may pass anything
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
