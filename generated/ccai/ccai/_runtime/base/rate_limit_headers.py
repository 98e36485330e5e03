"""What servers say about their rate limits: `RateLimit` (IETF draft, all its forms) and `X-RateLimit-*`."""

from __future__ import annotations

import re
from time import time

from .request import Headers
from .values import Value

_EPOCH = 1_000_000_000
_LONGEST = 366 * 86400.0
_ITEM = re.compile(r'"(?P<policy>(?:[^"\\]|\\.)*)"|(?P<name>[A-Za-z]+)\s*=\s*(?P<value>\d{1,15})')
_FAMILIES = ("x-ratelimit-", "ratelimit-", "x-rate-limit-")


class RateLimitStatus(Value):
    """How many requests there may be (`limit`), how many are left, and in how many seconds the count begins anew.

    What the server did not say is None; `policy` is the server's name for the limit.
    """

    limit: int | None = None
    remaining: int | None = None
    reset: float | None = None
    policy: str = ""


def rate_limit_status(headers: Headers, *, now: float | None = None) -> RateLimitStatus | None:
    """Return what a response says about the rate limit, or None. Of several limits, the one that is nearest.

    `now` is the time of day, as some servers name the moment of the reset.
    """
    now = time() if now is None else now
    fields = headers.all("ratelimit")
    limits = [status for field in fields for status in _structured(field, headers.get("ratelimit-policy", ""))]
    if limits:
        return min(limits, key=lambda status: float("inf") if status.remaining is None else status.remaining)
    for family in _FAMILIES:
        limit, remaining, reset = (headers.get(f"{family}{name}") for name in ("limit", "remaining", "reset"))
        if limit is not None or remaining is not None:
            return RateLimitStatus(_count(limit), _count(remaining), _seconds(reset, now))
    return None


def _structured(field: str, policies: str) -> list[RateLimitStatus]:
    """Read `"default";r=50;t=30, ...`, and the older `limit=100, remaining=50, reset=30`."""
    limits = {name: values.get("q") for name, values in _items(policies)}
    statuses: list[RateLimitStatus] = []
    for policy, values in _items(field):
        limit = values.get("limit", limits.get(policy))
        remaining, reset = values.get("r", values.get("remaining")), values.get("t", values.get("reset"))
        if remaining is not None:
            statuses.append(RateLimitStatus(limit, remaining, None if reset is None else float(reset), policy))
    return statuses


def _items(field: str) -> list[tuple[str, dict[str, int]]]:
    items: list[tuple[str, dict[str, int]]] = []
    for match in _ITEM.finditer(field):
        if match["name"] is None:
            items.append((match["policy"], {}))
            continue
        if not items:
            items.append(("", {}))
        items[-1][1].setdefault(match["name"].lower(), int(match["value"]))
    return items


def _count(text: str | None) -> int | None:
    match = re.match(r"\s*(\d{1,15})", text or "", re.ASCII)
    return int(match[1]) if match else None


def _seconds(text: str | None, now: float) -> float | None:
    """Return the seconds until a reset, that is given in seconds, as a moment in seconds or milliseconds, or a date."""
    match = re.fullmatch(r"\s*(\d{1,15}(?:\.\d{1,9})?)s?\s*", text or "", re.ASCII)
    if match is None:
        return _until_date(text, now) if text else None
    value = float(match[1])
    if value >= _EPOCH * 1000:
        value /= 1000
    seconds = value - now if value >= _EPOCH else value
    return min(max(0.0, seconds), _LONGEST)


def _until_date(text: str, now: float) -> float | None:
    from datetime import datetime
    from email.utils import parsedate_to_datetime

    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return min(max(0.0, read(text).timestamp() - now), _LONGEST)
        except (ValueError, OverflowError, TypeError):
            continue
    return None
