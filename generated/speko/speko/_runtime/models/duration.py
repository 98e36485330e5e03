"""Durations on the wire (ISO 8601; RFC 3339, appendix A): months and years are no fixed number of days."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, NoReturn, Self

from ..base.contexts import Note, Reading

_AMOUNT = r"([+-]?\d+(?:[.,]\d+)?)"
_ISO = re.compile(
    rf"([+-]?)P(?=.)(?:{_AMOUNT}Y)?(?:{_AMOUNT}M)?(?:{_AMOUNT}W)?(?:{_AMOUNT}D)?"
    rf"(?:T(?=.)(?:{_AMOUNT}H)?(?:{_AMOUNT}M)?(?:{_AMOUNT}S)?)?",
    re.ASCII,
)
# As .NET, PostgreSQL and Python write durations.
_CLOCK = re.compile(r"([+-]?)(?:(\d+)(?:\.| days?,? ))?(\d+):([0-5]\d)(?::([0-5]\d(?:[.,]\d+)?))?", re.ASCII)
_LONGEST = 100


class Duration:
    """A duration: years, months and days of a calendar, seconds, and the text that it was read from or is sent as.

    It never changes. Two are equal if they are equally long in months and in seconds, a day having 86,400.
    `Duration(months=1)`, `Duration.parse("P1M")` and `Duration.of(timedelta(hours=1))` make one. `received` is the
    number of seconds that a server wrote in place of a text.

    Example:
        month = Duration.parse("P1M")
        month.months, str(month)
        hour = Duration(seconds=3600).timedelta()
    """

    __slots__ = ("days", "months", "received", "seconds", "text", "years")
    years: int
    months: int
    days: int
    seconds: Decimal
    text: str
    received: Decimal | float | None

    def __init__(
        self,
        *,
        years: int = 0,
        months: int = 0,
        days: int = 0,
        seconds: Decimal | float = 0,
        text: str | None = None,
        received: Decimal | float | None = None,
    ) -> None:
        exact = seconds if isinstance(seconds, Decimal) else Decimal(str(seconds))
        written = _written(years, months, days, exact) if text is None else text
        for name, value in zip(self.__slots__, (days, months, received, exact, written, years), strict=True):
            object.__setattr__(self, name, value)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the duration that a text stands for, such as `P1Y6M`, `PT1.5H` or `1.02:03:04`.

        Raises:
            ValueError: It stands for none, or for a part of a month.
        """
        if len(text) <= _LONGEST and (match := _ISO.fullmatch(text)):
            years, months, weeks, days, *clock = (_amount(match, index) for index in range(2, 9))
        elif len(text) <= _LONGEST and (match := _CLOCK.fullmatch(text)):
            years = months = weeks = Fraction()
            days, *clock = (_amount(match, index) for index in range(2, 6))
        else:
            raise ValueError("no duration as ISO 8601 has it, such as PT1H30M")
        months += years % 1 * 12
        days += weeks * 7
        if months % 1:
            raise ValueError("a part of a month has no fixed length")
        seconds = days % 1 * 86400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
        sign = -1 if match[1] == "-" else 1
        exact = Decimal(seconds.numerator) / Decimal(seconds.denominator)
        return cls(
            years=sign * (years // 1),
            months=sign * int(months),
            days=sign * (days // 1),
            seconds=sign * exact,
            text=text,
        )

    @classmethod
    def of(cls, value: timedelta) -> Self:
        """Return a `timedelta` as a duration."""
        sign, rest = (-1, -value) if value < timedelta() else (1, value)
        seconds = Decimal(rest.seconds) + Decimal(rest.microseconds) / 1_000_000
        return cls(days=sign * rest.days, seconds=sign * seconds)

    def timedelta(self) -> timedelta:
        """Return the duration as a `timedelta`, rounded to microseconds.

        Raises:
            ValueError: It has months or years, which have no fixed length.
        """
        if self.years or self.months:
            raise ValueError(f"{self} has no fixed length: add its months and years to a date, by a calendar.")
        return timedelta(self.days, microseconds=int((self.seconds * 1_000_000).to_integral_value()))

    def _length(self) -> tuple[int, Decimal]:
        return self.years * 12 + self.months, self.days * 86400 + self.seconds

    def __eq__(self, other: object) -> bool:
        if isinstance(other, timedelta):
            other = Duration.of(other)
        return isinstance(other, Duration) and self._length() == other._length()

    def __hash__(self) -> int:
        return hash(self._length()) if self.years or self.months else hash(self.timedelta())

    def __bool__(self) -> bool:
        return any(self._length())

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Duration.parse({self.text!r})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("a Duration never changes")

    __delattr__: Any = __setattr__

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt, (type(self), {name: getattr(self, name) for name in self.__slots__})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:  # pydantic's signature
        from pydantic_core import core_schema

        written = core_schema.plain_serializer_function_ser_schema(
            _sent, return_schema=core_schema.any_schema(), when_used="json-unless-none"
        )
        read = core_schema.with_info_plain_validator_function(_read)
        exact = core_schema.chain_schema([core_schema.no_info_plain_validator_function(_no_number), read])
        # In a union with numbers a number is itself.
        return core_schema.lax_or_strict_schema(read, exact, serialization=written)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "string", "format": "duration"}


def _read(value: Any, info: Any) -> Duration:
    if isinstance(value, Duration):
        return value
    if isinstance(value, timedelta):
        return Duration.of(value)
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        if not isinstance(info.context, Reading):
            return Duration(seconds=value)
        duration = Duration(seconds=value, received=value)
        info.context.note(Note(duration, "a duration as text (ISO 8601)", "number"))
        return duration
    if isinstance(value, str):
        return Duration.parse(value)
    raise ValueError("no duration")


def _no_number(value: Any) -> Any:
    if isinstance(value, (str, timedelta, Duration)):
        return value
    raise ValueError("no duration")


def _sent(value: Any) -> Any:
    if isinstance(value, timedelta):
        value = Duration.of(value)
    if not isinstance(value, Duration):
        return value
    return value.text if value.received is None else value.received


def _rebuilt(cls: type[Duration], parts: dict[str, Any]) -> Duration:
    return cls(**parts)


def _amount(match: re.Match[str], index: int) -> Fraction:
    return Fraction((match[index] or "0").replace(",", "."))


def _written(years: int, months: int, days: int, seconds: Decimal) -> str:
    """Return a duration as ISO 8601 writes it, such as `P1DT2H`, with a sign in front if all parts are below zero."""
    amounts = [Decimal(years), Decimal(months), Decimal(days), seconds]
    if max(amounts) <= 0 and any(amounts):
        return f"-{_written(-years, -months, -days, -seconds)}"
    minus, rest = ("-", -seconds) if seconds < 0 else ("", seconds)
    hours, minutes = divmod(int(rest // 60), 60)
    rest %= 60
    fraction = f"{rest:f}".rstrip("0").rstrip(".") if "." in f"{rest:f}" else f"{rest:f}"
    clock = ((f"{minus}{hours}", "H"), (f"{minus}{minutes}", "M"), (f"{minus}{fraction}", "S"))
    time = "".join(amount + unit for amount, unit in clock if amount not in ("0", "-0"))
    calendar = "".join(f"{amount}{unit}" for amount, unit in ((years, "Y"), (months, "M"), (days, "D")) if amount)
    return f"P{calendar}{f'T{time}' if time else ''}" if calendar or time else "PT0S"
