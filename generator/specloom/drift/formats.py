"""Decides whether a string is in a format of the OpenAPI format registry; formats not known here admit everything."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable
from datetime import date, datetime, time
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import urlsplit

_RANGES = {"int32": 2**31, "int64": 2**63}


def fits_format(name: str, value: str) -> bool:
    """Tell whether a string is in the format."""
    pattern, parse = _FORMATS.get(name, (None, str))
    try:
        parse(value)
    except ValueError:
        return False
    return pattern is None or re.fullmatch(pattern, value) is not None


def fits_range(name: str, value: float) -> bool:
    """Tell whether a number is in the range that a numeric format has."""
    return name not in _RANGES or -_RANGES[name] <= value < _RANGES[name]


def _date_time(value: str) -> None:
    datetime.fromisoformat(value.upper())


def _uri(value: str) -> None:
    if not urlsplit(value).scheme or any(character.isspace() for character in value):
        raise ValueError(value)


# A pattern, since the standard library admits more, and a function that raises ValueError.
_FORMATS: dict[str, tuple[str | None, Callable[[str], object]]] = {
    "date": (r"\d{4}-\d\d-\d\d", date.fromisoformat),
    "date-time": (r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)", _date_time),
    "utc-date-time": (r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)?", _date_time),
    "time": (None, time.fromisoformat),
    "duration": (r"P(?=.)(?:\d+[YMWD])*(?:T(?=.)(?:\d+(?:\.\d+)?[HMS])+)?", str),
    "uuid": (r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", str),
    "email": (r"[^@\s]+@[^@\s]+", str),
    "ipv4": (None, IPv4Address),
    "ipv6": (None, IPv6Address),
    "uri": (None, _uri),
    "byte": (None, lambda value: b64decode(value, validate=True)),
    **dict.fromkeys(
        ("base64url", "base64url-unpadded"),
        (None, lambda value: b64decode(value + "=" * (-len(value) % 4), altchars=b"-_", validate=True)),
    ),
}
