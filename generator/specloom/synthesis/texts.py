"""Synthesises texts and numbers: the same every time, of the right format, and within the limits where possible."""

from __future__ import annotations

from collections.abc import Mapping

from specloom import ir
from specloom.base.document import Json
from specloom.base.json_value import is_number
from specloom.base.patterns import is_mismatch

_FORMATS = {
    "date-time": "2024-05-06T07:08:09Z",
    "utc-date-time": "2024-05-06 07:08:09",
    "date": "2024-05-06",
    "time": "07:08:09Z",
    "duration": "P1DT2H",
    "uuid": "0d9a5f3c-8f5a-4a53-9d52-0c6a3b1f7a11",
    "email": "ada@example.com",
    "uri": "https://example.com/a",
    "url": "https://example.com/a",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "hostname": "example.com",
    "byte": "aGVsbG8=",
    "base64": "aGVsbG8=",
    "base64url": "aGVsbG8=",
    "base64url-unpadded": "aGVsbG8",
    "decimal": "1.5",
}
# Tried in turn against a pattern.
_GUESSES = (
    "abc", "1", "A", "ab", "a1", "abc-123", "0" * 24, "a" * 64, "+15550100123", "2024-05-06", "ABCDEF12", "/a", "a/b",
    "https://example.com", "a@example.com", "0" * 32, "1.5", "#a1b2c3", "US", "en-US",
)  # fmt: skip


def text_of(scalar: ir.Scalar, limits: ir.Limits) -> str:
    """Return a text of the format of a string, or else of its pattern and lengths where a guess matches."""
    keywords = dict(limits.keywords)
    pattern = keywords.get("pattern")
    if scalar.format in _FORMATS:
        return _FORMATS[scalar.format]
    for guess in _GUESSES:
        fitting = _sized(guess, keywords)
        if not isinstance(pattern, str) or not is_mismatch(pattern, fitting):
            return fitting
    return _sized("abc", keywords)


def _sized(text: str, keywords: Mapping[str, Json]) -> str:
    least, most = keywords.get("minLength"), keywords.get("maxLength")
    if isinstance(least, int) and len(text) < least <= 10_000:
        text += "a" * (least - len(text))
    return text[:most] if isinstance(most, int) and most > 0 else text


def number_of(scalar: ir.Scalar, limits: ir.Limits) -> float | int:
    """Return a number between the limits, a multiple of `multipleOf`."""
    keywords = dict(limits.keywords)
    least = _first(keywords, "minimum", "exclusiveMinimum")
    most = _first(keywords, "maximum", "exclusiveMaximum")
    value: float | int = 7
    if least is not None and value <= least:
        value = least + 1
    if most is not None and value >= most:
        value = most - 1 if least is None or most - 1 >= least else (least + most) / 2
    step = _first(keywords, "multipleOf")
    if step:
        value = step * max(1, value // step)
    whole = scalar.type == "integer" or float(value).is_integer()
    return int(value) if whole else float(value)


def _first(keywords: Mapping[str, Json], *names: str) -> float | int | None:
    values = (keywords.get(name) for name in names)
    return next((value for value in values if is_number(value)), None)
