"""How long a server asks to wait before the next request."""

from __future__ import annotations

from .request import Headers, Response


def requested_delay(response: Response, *, now: float) -> float | None:
    """Return the seconds a response asks to wait: `retry-after-ms`, or `Retry-After` (RFC 9110, section 10.2.3)."""
    return header_delay(response.headers, now=now)


def header_delay(headers: Headers, *, now: float) -> float | None:
    """Return the seconds that header fields ask to wait, likewise."""
    milliseconds = _number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after", "").strip()
    if not text:
        return None
    seconds = _number(text)
    if seconds is not None:
        return seconds
    from email.utils import parsedate_to_datetime

    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - now)
    except (ValueError, OverflowError):
        return None


def _number(text: str) -> float | None:
    text = text.strip()
    if len(text) > 12 or not text.replace(".", "", 1).isdecimal() or not text.isascii():
        return None
    return float(text)
