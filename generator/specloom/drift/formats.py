"""Decides whether a string is in a format of the OpenAPI format registry; formats not known here admit everything."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable
from datetime import date, datetime, time
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import urlsplit
from uuid import UUID

_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)")
_UTC_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)?")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_UUID = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_DURATION = re.compile(r"P(?=.)(?:\d+[YMWD])*(?:T(?=.)(?:\d+(?:\.\d+)?[HMS])+)?")
_RANGES = {"int32": 2**31, "int64": 2**63}


def fits_format(name: str, value: str) -> bool:
    """Tell whether a string is in the format."""
    check = _CHECKS.get(name)
    if check is None:
        return True
    try:
        check(value)
    except ValueError:
        return False
    return True


def fits_range(name: str, value: float) -> bool:
    """Tell whether a number is in the range that a numeric format has."""
    return name not in _RANGES or -_RANGES[name] <= value < _RANGES[name]


def _matching(pattern: re.Pattern[str], then: Callable[[str], object] | None = None) -> Callable[[str], object]:
    def check(value: str) -> object:
        if pattern.fullmatch(value) is None:
            raise ValueError(value)
        return None if then is None else then(value.upper().replace("Z", "+00:00"))

    return check


def _uri(value: str) -> None:
    if not urlsplit(value).scheme or any(character.isspace() for character in value):
        raise ValueError(value)


_CHECKS: dict[str, Callable[[str], object]] = {
    "date": _matching(_DATE, date.fromisoformat),
    "date-time": _matching(_DATE_TIME, datetime.fromisoformat),
    "utc-date-time": _matching(_UTC_DATE_TIME, datetime.fromisoformat),
    "time": time.fromisoformat,
    "duration": _matching(_DURATION),
    "uuid": _matching(_UUID, UUID),
    "email": _matching(_EMAIL),
    "ipv4": IPv4Address,
    "ipv6": IPv6Address,
    "uri": _uri,
    "byte": lambda value: b64decode(value, validate=True),
    "base64url": lambda value: b64decode(value + "=" * (-len(value) % 4), altchars=b"-_", validate=True),
}
