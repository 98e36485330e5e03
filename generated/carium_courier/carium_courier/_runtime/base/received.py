"""Values as a server wrote them, where Python's own type would lose something: each keeps its text, and is sent as it.

Such a value is what its base class is; what is computed from it is a plain value of that class.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta, tzinfo
from decimal import Decimal
from typing import Any, Self
from uuid import UUID

from .type_guards import is_dict, is_list


class ReceivedDateTime(datetime):
    """A date-time as a server wrote it, as `text`: without an offset, or with parts of a second below microseconds.

    The text is a number where the server wrote the seconds since 1970. It is naive where the server names no offset,
    unless an assumed time zone was added.
    """

    text: str | float = ""

    @classmethod
    def of(cls, value: datetime, text: str | float) -> Self:
        """Return `value` with the text that it was read from."""
        clock = (value.hour, value.minute, value.second, value.microsecond)
        received = cls(value.year, value.month, value.day, *clock, tzinfo=value.tzinfo, fold=value.fold)
        received.text = text
        return received

    def plain(self) -> datetime:
        """Return the same moment without its text."""
        return datetime.combine(self.date(), self.timetz())

    def replace(self, *args: Any, **parts: Any) -> datetime:  # type: ignore[override]  # no longer what was received
        """Return a plain datetime with other parts."""
        return self.plain().replace(*args, **parts)

    __replace__ = replace

    def astimezone(self, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # no longer what was received
        """Return a plain datetime of the same moment in another time zone."""
        return self.plain().astimezone(tz)

    def __add__(self, other: timedelta) -> datetime:  # type: ignore[override]  # no longer what was received
        return self.plain() + other

    def __radd__(self, other: timedelta) -> datetime:  # type: ignore[override]  # no longer what was received
        return self.plain() + other

    def __sub__(self, other: Any) -> Any:
        return self.plain() - other

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return type(self).of, (self.plain(), self.text)


class ReceivedTime(time):
    """A time of day as a server wrote it, as `text`: with parts of a second below microseconds, or without seconds.

    The text is a number where the server wrote the seconds since midnight.
    """

    text: str | float = ""

    @classmethod
    def of(cls, value: time, text: str | float) -> Self:
        """Return `value` with the text that it was read from."""
        received = cls(value.hour, value.minute, value.second, value.microsecond, value.tzinfo, fold=value.fold)
        received.text = text
        return received

    def plain(self) -> time:
        """Return the same time without its text."""
        return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo, fold=self.fold)

    def replace(self, *args: Any, **parts: Any) -> time:  # type: ignore[override]  # no longer what was received
        """Return a plain time with other parts."""
        return self.plain().replace(*args, **parts)

    __replace__ = replace

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return type(self).of, (self.plain(), self.text)


class ReceivedOctets(bytes):
    """Octets as a server wrote them in base64, as `text`: with its alphabet and its padding."""

    text: str

    @classmethod
    def of(cls, value: bytes, text: str) -> Self:
        """Return octets with the text that they were read from."""
        received = cls(value)
        received.text = text
        return received

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return type(self).of, (bytes(self), self.text)


class ReceivedUUID(UUID):
    """A UUID as a server wrote it, which is its text: with capitals."""

    text: str

    @classmethod
    def of(cls, value: UUID, text: str) -> Self:
        """Return `value` with the text that it was read from."""
        received = cls(int=value.int)
        object.__setattr__(received, "text", text)  # UUIDs refuse to be changed
        return received

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"UUID({self.text!r})"

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return type(self).of, (UUID(int=self.int), self.text)


class ReceivedFloat(float):
    """The double that is nearest to a number with more digits than it can hold, which are its text."""

    text: str

    @classmethod
    def of(cls, text: str) -> Self:
        """Return the nearest double."""
        received = cls(text)
        received.text = text
        return received

    def __str__(self) -> str:
        return self.text

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return type(self).of, (self.text,)


class ReceivedMember:
    """A member of a model that a server wrote in another form than its type has, as it stands in `vars` of the model.

    `value` is what it was read as, which the attribute gives. `written` is what JSON has of it: what came.
    """

    __slots__ = ("_read", "value", "written")

    def __init__(self, value: Any, written: Any) -> None:
        self.value = value
        self.written = written
        self._read = _copied(value)

    @staticmethod
    def value_of(member: Any) -> Any:
        """Return the value of a member, which may stand as received in its model."""
        return member.value if isinstance(member, ReceivedMember) else member

    @staticmethod
    def sent_of(member: Any) -> Any:
        """Return what is sent of a member: what came, unless the lists and mappings that were read have changed."""
        if not isinstance(member, ReceivedMember):
            return member
        return member.written if member.value == member._read else member.value

    def __eq__(self, other: object) -> bool:
        return bool(self.value == ReceivedMember.value_of(other))

    __hash__ = None  # type: ignore[assignment]  # as models, which hold it

    def __repr__(self) -> str:
        return repr(self.value)


def _copied(value: Any) -> Any:
    if is_list(value):
        return [_copied(item) for item in value]
    return {key: _copied(item) for key, item in value.items()} if is_dict(value) else value


class NumberDecimal(Decimal):
    """A decimal that travels as a number of JSON, with all of its digits; other decimals travel as text."""


class ReceivedDecimal(NumberDecimal):
    """A decimal that a server wrote as a text instead of a number of JSON."""

    text: str

    @classmethod
    def of(cls, text: str) -> Self:
        """Return the decimal that a text spells."""
        received = cls(text)
        received.text = text
        return received

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return type(self).of, (self.text,)
