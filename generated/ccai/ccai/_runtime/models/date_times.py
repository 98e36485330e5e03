"""Date-times on the wire (RFC 3339, section 5.6), and those of servers that leave the offset out."""

from __future__ import annotations

import re
from datetime import datetime, time
from decimal import Decimal
from typing import Any

from pydantic import (
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializationInfo,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ..base.contexts import Note, Reading
from ..base.drift import json_type
from ..base.received import ReceivedDateTime, ReceivedTime
from ..base.values import SENDING

_SPELLING = re.compile(r"(\d{4}-\d\d-\d\d)([Tt ])(\d\d:\d\d)(:\d\d)?(?:[.,](\d+))?([Zz]|[+-]\d\d:?\d\d)?", re.ASCII)
_NAIVE = "Input should be a datetime with a time zone, such as datetime.now(timezone.utc)"
_FINE_TIME = re.compile(r"(\d\d:\d\d:\d\d[.,]\d{6})\d+([Zz]|[+-]\d\d:\d\d)?", re.ASCII)
# Strict: numbers are no date-times, so that one is noticed.
_FASTEST = core_schema.datetime_schema(strict=True, tz_constraint="aware", microseconds_precision="error")
# What is spelled otherwise is read by `_received`, and keeps its text.
_USUAL = r"^[0-9]{4}-[0-9-]{5}T[0-9:.]{8,}(Z|[+-][0-9]{2}:[0-9]{2})$"
_TEXT = core_schema.chain_schema(
    [
        core_schema.str_schema(strict=True, pattern=_USUAL),
        core_schema.datetime_schema(tz_constraint="aware", microseconds_precision="error"),
    ]
)
_USUAL_TIME = r"^[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})?$"
_FASTEST_TIME = core_schema.json_or_python_schema(
    core_schema.chain_schema([core_schema.str_schema(strict=True, pattern=_USUAL_TIME), core_schema.time_schema()]),
    core_schema.time_schema(strict=True, microseconds_precision="error"),
)
_NUMBER = TypeAdapter(datetime)
_TIME = TypeAdapter(time)


class DateTimeSchema:
    """For `Annotated[datetime, ...]`. In unions it is `full`: only text as RFC 3339 has it, perhaps without offset.

    pydantic alone reads what is spelled as usual. The rest keeps its text: a fraction that is longer than microseconds,
    another spelling, and what has no offset, which contradicts the document unless its time zone is known.
    """

    def __init__(self, *, full: bool = False) -> None:
        self._full = full

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return how pydantic reads and writes a date-time."""
        if self._full:
            return core_schema.with_info_plain_validator_function(_full, serialization=_WRITTEN)
        return core_schema.union_schema(
            [
                core_schema.json_or_python_schema(_TEXT, _FASTEST),
                core_schema.with_info_plain_validator_function(_received),
            ],
            mode="left_to_right",
            custom_error_type="datetime_offset",
            custom_error_message=_NAIVE,
            serialization=_WRITTEN,
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Return the JSON Schema of a date-time."""
        return {"type": "string", "format": "date-time"}


class TimeSchema:
    """For `Annotated[time, ...]`. What is spelled in another way than RFC 3339 has it keeps its text."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return how pydantic reads and writes a time."""
        return core_schema.union_schema(
            [_FASTEST_TIME, core_schema.with_info_plain_validator_function(_received_time)],
            mode="left_to_right",
            custom_error_type="time_type",
            serialization=_WRITTEN,
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Return the JSON Schema of a time."""
        return {"type": "string", "format": "time"}


def _written(value: Any, info: SerializationInfo) -> Any:
    if isinstance(value, (ReceivedDateTime, ReceivedTime)):
        return value.text
    # A model may have been changed since it was validated: by what `received + timedelta(days=1)` gives, for example.
    if info.context is SENDING and isinstance(value, datetime) and value.utcoffset() is None:
        raise ValueError(_NAIVE)
    return value


_WRITTEN = core_schema.plain_serializer_function_ser_schema(
    _written, info_arg=True, return_schema=core_schema.any_schema(), when_used="json-unless-none"
)


def _received_time(value: Any, info: ValidationInfo) -> time:
    if isinstance(value, time):
        return value
    match = _FINE_TIME.fullmatch(value) if isinstance(value, str) else None
    if match is not None:
        return ReceivedTime.of(_TIME.validate_python(match[1] + (match[2] or "")), value)
    read = _TIME.validate_python(value)
    if not isinstance(info.context, Reading) or (isinstance(value, str) and re.match(_USUAL_TIME, value)):
        return read
    received = ReceivedTime.of(read, value)
    info.context.note(Note(received, "a time as text (RFC 3339)", json_type(value)))
    return received


def _full(value: Any, info: ValidationInfo) -> datetime:
    match = _SPELLING.fullmatch(value) if isinstance(value, str) else None
    if not isinstance(value, datetime) and (match is None or match[2] == " " or match[4] is None):
        raise _misfit()
    return _received(value, info)


def _received(value: Any, info: ValidationInfo) -> datetime:
    """Return a date-time that pydantic alone does not read, or not with all of its text."""
    if isinstance(value, datetime):
        if value.utcoffset() is None and not isinstance(value, ReceivedDateTime):
            raise _misfit()
        return value
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return _counted(value, info)
    match = _SPELLING.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise _misfit()
    date, _, minutes, seconds, fraction, offset = match.groups()
    clock = f"{minutes}{seconds or ':00'}.{(fraction or '')[:6].ljust(6, '0')}"
    try:
        read = datetime.fromisoformat(f"{date}T{clock}{(offset or '').upper()}")
    except ValueError:
        raise _misfit() from None
    if offset is None:
        return _placed(read, match[0], info)
    received = info.mode == "json" or isinstance(info.context, Reading)
    if len(fraction or "") > 6 or (received and not re.match(_USUAL, match[0])):
        return ReceivedDateTime.of(read, match[0])
    return read


def _counted(value: Any, info: ValidationInfo) -> datetime:
    """Return the moment for a number of seconds or milliseconds since 1970, which contradicts the document."""
    try:
        moment = _NUMBER.validate_python(value)
    except ValidationError:
        raise _misfit() from None
    if not isinstance(info.context, Reading):
        return moment
    received = ReceivedDateTime.of(moment, value)
    info.context.note(Note(received, "a date-time as text (RFC 3339)", "number"))
    return received


def _placed(read: datetime, text: str, info: ValidationInfo) -> datetime:
    """Return a naive datetime in the time zone that is assumed; where there is none, note that it contradicts."""
    reading = info.context
    if isinstance(reading, Reading):
        received = ReceivedDateTime.of(read.replace(tzinfo=reading.timezone), text)
        if reading.timezone is None:
            reading.note(Note(received, "a date-time with an offset (RFC 3339)", "string"))
        return received
    if info.mode != "json":  # an argument
        raise _misfit()
    return ReceivedDateTime.of(read, text)


def _misfit() -> PydanticCustomError:
    return PydanticCustomError("datetime_offset", "{message}", {"message": _NAIVE})
