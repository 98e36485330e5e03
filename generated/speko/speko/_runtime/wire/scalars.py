"""The text of single values: one form for each type, the same in paths, queries, headers and cookies.

Numbers and booleans are written as in JSON, dates and times by RFC 3339, durations by ISO 8601, octets in base64.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from json import dumps
from math import isfinite
from sys import maxsize
from typing import Any
from uuid import UUID

from ..base.received import NumberDecimal, ReceivedDateTime, ReceivedTime
from ..base.request import checked_charset
from ..base.type_guards import is_mapping, is_model, is_several
from ..base.values import SENDING
from ..models.duration import Duration
from ..models.octets import base64_text
from ..shared.media_type import charset_of

DUMPED: Any = {"by_alias": True, "exclude_unset": True, "warnings": False, "context": SENDING}
"""How pydantic makes plain values of models that are sent. What does not fit its type is sent as it is."""

Plain = str | list["Plain"] | dict[str, "Plain"] | None
Flat = str | list[str] | dict[str, str] | None


def plain(value: Any, name: str) -> Plain:
    """Return `value` as text, or as lists and mappings of text; models become mappings by wire name.

    Raises:
        TypeError: `value` has no text. The message names the parameter.
        ValueError: It has no unambiguous text: a datetime without an offset, a number that is not finite.
    """
    if type(value) is str:
        return value
    if is_several(value):
        return [plain(item, name) for item in value]
    if is_object(value):
        return {key_text(key, name): plain(item, name) for key, item in members(value).items()}
    return None if value is None else scalar(value, name)


def flat(value: Any, name: str) -> Flat:
    """Return `value` as text, or as one list or mapping of text: what is nested deeper becomes JSON text in its place.

    None inside is left out, as undefined values are (RFC 6570, section 3.2.1).

    Raises:
        TypeError: `value` has no text. The message names the parameter.
        ValueError: It has no unambiguous text.
    """
    if type(value) is str:
        return value
    if type(value) is int and -maxsize <= value <= maxsize:  # as `scalar` has it, which looks for all other types first
        return str(value)
    if is_several(value):
        return [single(item, name) for item in value if item is not None]
    if is_object(value):
        return {key_text(key, name): single(item, name) for key, item in members(value).items() if item is not None}
    return None if value is None else scalar(value, name)


def single(value: Any, name: str) -> str:
    """Return the text of a value inside of another: what is no single value is JSON text."""
    return json_text(value, name) if is_several(value) or is_object(value) else scalar(value, name)


def scalar(value: Any, name: str) -> str:
    """Return the text of a single value.

    Raises:
        TypeError: `value` has no text. The message names the parameter.
        ValueError: It has no unambiguous text.
    """
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    write = next((write for kind, write in _WRITERS if isinstance(value, kind)), None)
    if write is None:
        raise TypeError(f"{name} cannot be a {type(value).__name__}.")
    return write(value, name)


def key_text(key: Any, name: str) -> str:
    """Return the text of a key.

    Raises:
        TypeError: It is neither text nor a number.
    """
    if not isinstance(key, (str, int)):
        raise TypeError(f"{name} must have text as keys, not {type(key).__name__}.")
    return scalar(key, name)


def _refuse_infinite(value: Any, name: str) -> None:
    if not isfinite(value):
        raise ValueError(f"{name} must be a finite number, not {value}.")


def _number(value: Any, name: str) -> str:
    _refuse_infinite(value, name)
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(int(value)) if isinstance(value, int) else repr(float(value))


def _datetime(value: Any, name: str) -> str:
    if isinstance(value, ReceivedDateTime):
        return str(value.text)
    if value.utcoffset() is None:
        raise ValueError(f"{name} must be a datetime with a time zone, such as datetime.now(timezone.utc).")
    text: str = value.isoformat()
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def in_utc(value: Any) -> Any:
    """Return a time, or a list of them, in UTC; one without an offset as it is."""
    if is_several(value):
        return [in_utc(item) for item in value]
    return value.astimezone(UTC) if isinstance(value, datetime) and value.utcoffset() is not None else value


# A datetime is a date too: the order matters.
_WRITERS: tuple[tuple[type | tuple[type, ...], Callable[[Any, str], str]], ...] = (
    ((int, float, Decimal), _number),
    (datetime, _datetime),
    (ReceivedTime, lambda value, _: str(value.text)),
    ((date, time), lambda value, _: value.isoformat()),
    (Duration, lambda value, _: str(value if value.received is None else value.received)),
    (timedelta, lambda value, _: Duration.of(value).text),
    (UUID, lambda value, _: str(value)),
    ((bytes, bytearray, memoryview), lambda value, _: base64_text(value, "base64")),
)


def members(value: Any) -> dict[str, Any]:
    """Return the fields that are set in a model, by wire name, or the items of a mapping.

    Raises:
        TypeError: The value is neither.
    """
    if is_model(value):
        fields: dict[str, Any] = value.model_dump(**DUMPED)
        return fields
    if not is_mapping(value):
        raise TypeError(f"body must be a model or a mapping, not {type(value).__name__}.")
    return dict(value)


def octets(value: Any, name: str) -> bytes:
    """Return bytes of anything that holds them.

    Raises:
        TypeError: The value holds none. The message names the parameter.
    """
    if isinstance(value, (bytes, bytearray)):
        return bytes(value)
    if isinstance(value, memoryview):
        return value.tobytes()
    raise TypeError(f"{name} must be bytes, not {type(value).__name__}.")


def encoded_text(text: str, media_type: str, name: str) -> bytes:
    """Return text in the charset that its media type names, else in UTF-8.

    Raises:
        ValueError: The charset is none, or lacks a character. The message names the parameter.
    """
    charset = charset_of(media_type)
    if charset in ("", "utf-8", "utf8"):
        return text.encode()
    try:
        return text.encode(checked_charset(charset))
    except (LookupError, UnicodeEncodeError) as error:
        lacking = repr(text[error.start : error.end]) if isinstance(error, UnicodeEncodeError) else "text"
        raise ValueError(f"{name} holds {lacking}, which has no form in the charset {charset!r}.") from None


def is_object(value: Any) -> bool:
    """Return whether a value is a model or a mapping."""
    return is_mapping(value) or is_model(value)


def json_text(value: Any, name: str) -> str:
    """Return a value as JSON text.

    Raises:
        TypeError: The value has no form in JSON. The message names the parameter.
        ValueError: A number in it is not finite.
    """
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, (ReceivedDateTime, ReceivedTime)):
        value = value.text
    if isinstance(value, Duration) and value.received is not None:
        value = value.received
    if isinstance(value, NumberDecimal):
        return str(value)
    if isinstance(value, float):
        _refuse_infinite(value, name)
    if value is None or isinstance(value, (str, int, float)):
        return dumps(value, ensure_ascii=False)
    if is_object(value):
        pairs = (f"{_quoted(key_text(key, name))}:{json_text(item, name)}" for key, item in members(value).items())
        return f"{{{','.join(pairs)}}}"
    if is_several(value):
        return f"[{','.join(json_text(item, name) for item in value)}]"
    return _quoted(scalar(value, name))


def _quoted(text: str) -> str:
    return dumps(text, ensure_ascii=False)
