"""Synthesises texts and numbers: the same every time, of the right format and pattern, and within the limits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from math import ceil, floor, gcd

from specloom import ir
from specloom.base.document import Json
from specloom.base.json_value import is_number
from specloom.base.patterns import is_checked, is_mismatch
from specloom.synthesis.patterns import matching_texts

_LONGEST = 10_000
_RANGES = {"int32": 2**31, "int64": 2**63}


class ImpossibleError(Exception):
    """No value can be synthesised; the text says why."""


def _clock(turn: int) -> str:
    return f"07:{8 + turn // 60 % 50:02}:{(9 + turn) % 60:02}"


def _padded(start: str, filler: str, end: str = "") -> Callable[[int, int], str]:
    """Return what makes a text of at least a length, with another number for each turn."""

    def text(turn: int, least: int) -> str:
        number = str(turn) if turn else ""
        return start + filler * max(0, least - len(start) - len(number) - len(end)) + number + end

    return text


def _base64(turn: int, least: int) -> str:
    return "aGVsbG8" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[turn % 26] + "aGVs" * max(0, ceil((least - 8) / 4))


# By format, what makes a text for a turn, and of at least a length if the format admits that.
_FORMATS: dict[str, Callable[[int, int], str]] = {
    "date-time": lambda turn, _: f"2024-05-06T{_clock(turn)}Z",
    "utc-date-time": lambda turn, _: f"2024-05-06 {_clock(turn)}",
    "date": lambda turn, _: f"2024-{1 + (4 + turn // 28) % 12:02}-{1 + (5 + turn) % 28:02}",
    "time": lambda turn, _: f"{_clock(turn)}Z",
    "duration": lambda turn, _: f"P1DT{2 + turn}H",
    "uuid": lambda turn, _: f"0d9a5f3c-8f5a-4a53-9d52-0c6a3b1f{0x7A11 + turn:04x}",
    "email": _padded("a", "d", "@example.com"),
    "idn-email": _padded("a", "d", "@example.com"),
    "uri": _padded("https://example.com/a", "a"),
    "url": _padded("https://example.com/a", "a"),
    "uri-reference": _padded("/a", "a"),
    "iri": _padded("https://example.com/a", "a"),
    "iri-reference": _padded("/a", "a"),
    "uri-template": _padded("/a", "a", "{id}"),
    "ipv4": lambda turn, _: f"192.0.2.{1 + turn % 250}",
    "ipv6": lambda turn, _: f"2001:db8::{1 + turn:x}",
    "hostname": _padded("a", "a", ".example.com"),
    "idn-hostname": _padded("a", "a", ".example.com"),
    "json-pointer": _padded("/a", "a"),
    "relative-json-pointer": _padded("1/a", "a"),
    "regex": _padded("a", "a"),
    "byte": _base64,
    "base64": _base64,
    "base64url": _base64,
    "base64url-unpadded": _base64,
    "decimal": lambda turn, _: f"{1 + turn}.5",
}
# Tried against a pattern where no text is made from it.
_GUESSES = (
    "abc", "1", "A", "ab", "a1", "abc-123", "0" * 24, "a" * 64, "+15550100123", "2024-05-06", "ABCDEF12", "/a", "a/b",
    "https://example.com", "a@example.com", "0" * 32, "1.5", "#a1b2c3", "US", "en-US", "Abcdef-12",
)  # fmt: skip


def text_of(scalar: ir.Scalar, limits: ir.Limits, turn: int = 0) -> str:
    """Return a text of the format, pattern and lengths of a string, another one in each turn.

    Raises:
        ImpossibleError: None is known.
    """
    keywords = dict(limits.keywords)
    least, most = _length(keywords, "minLength", 0), _length(keywords, "maxLength", _LONGEST)
    pattern = keywords.get("pattern")
    for text in _candidates(scalar.format, pattern if isinstance(pattern, str) else None, turn, least):
        if least <= len(text) <= most and (not isinstance(pattern, str) or _matches(pattern, text)):
            return text
        cut = text[:most]
        if scalar.format not in _FORMATS and least <= most < len(text) and not isinstance(pattern, str):
            return cut
    raise ImpossibleError("no text of its format, pattern and lengths is known")


def _length(keywords: Mapping[str, Json], name: str, usual: int) -> int:
    value = keywords.get(name)
    return min(value, _LONGEST) if isinstance(value, int) and not isinstance(value, bool) else usual


def _candidates(format_: str, pattern: str | None, turn: int, least: int) -> Iterator[str]:
    if format_ in _FORMATS:
        yield _FORMATS[format_](turn, least)
        if pattern is not None:
            yield from (_FORMATS[format_](other, least + 1) for other in range(turn + 1, turn + 20))
        return
    if pattern is None:
        yield "abc"[:3] + "a" * (least - 3) if not turn else _padded("abc", "a")(turn, least)
        yield str(turn)
        return
    for text in matching_texts(pattern, turn=turn, longest=least + 3):
        yield text
        yield text + "a" * (least - len(text))
    yield from (guess + "a" * (least - len(guess)) for guess in (_GUESSES if not turn else ()))


def _matches(pattern: str, text: str) -> bool:
    """Tell whether a pattern matches: one that is not run does where the text was made from all of it."""
    if is_checked(pattern, text):
        return not is_mismatch(pattern, text)
    return "(?" not in pattern and text in set(matching_texts(pattern, turn=0, longest=len(text)))


def number_of(scalar: ir.Scalar, limits: ir.Limits, turn: int = 0) -> float | int:
    """Return a number between the limits, a multiple of `multipleOf`, another one in each turn.

    Raises:
        ImpossibleError: There is none.
    """
    keywords = dict(limits.checks)
    lows, highs = _bounds(keywords, "minimum", "exclusiveMinimum"), _bounds(keywords, "maximum", "exclusiveMaximum")
    if scalar.format in _RANGES:
        lows.append((Fraction(-_RANGES[scalar.format]), False))
        highs.append((Fraction(_RANGES[scalar.format] - 1), False))
    low, high = max(lows, default=None), min(highs, key=_most, default=None)
    given = keywords.get("multipleOf")
    step = Fraction(str(given)) if is_number(given) and given > 0 else None
    if scalar.type == "integer" or step is not None:
        whole = _common(step or Fraction(1), Fraction(1))
        for size in (whole, *([step] if step is not None and scalar.type != "integer" else [])):
            multiple = _multiple(size, low, high, turn)
            if multiple is not None:
                return int(multiple) if multiple.denominator == 1 else float(multiple)
        raise ImpossibleError("no number is within its limits")
    multiple = _multiple(Fraction(1), low, high, turn)
    if multiple is not None:
        return int(multiple)
    assert low is not None
    assert high is not None
    if low[0] > high[0] or (low[0] == high[0] and (low[1] or high[1])):
        raise ImpossibleError("no number is within its limits")
    return float(low[0] + (high[0] - low[0]) * (turn + 1) / (turn + 2))


_Bound = tuple[Fraction, bool]
"""A limit of numbers, and whether it is excluded itself."""


def _bounds(keywords: Mapping[str, Json], inclusive: str, exclusive: str) -> list[_Bound]:
    return [
        (Fraction(str(value)), name == exclusive)
        for name in (inclusive, exclusive)
        if is_number(value := keywords.get(name))
    ]


def _most(bound: _Bound) -> tuple[Fraction, bool]:
    """Order upper limits from the tightest to the widest."""
    return bound[0], not bound[1]


def _multiple(step: Fraction, low: _Bound | None, high: _Bound | None, turn: int) -> Fraction | None:
    """Return a multiple of a step between limits, near 7 if that may be; None where there is none."""
    first = None if low is None else ceil(low[0] / step) + (low[1] and low[0] % step == 0)
    last = None if high is None else floor(high[0] / step) - (high[1] and high[0] % step == 0)
    if first is not None and last is not None and first > last:
        return None
    usual = ceil(7 / step)
    start = usual if (first is None or usual >= first) and (last is None or usual <= last) else None
    if start is None:
        start = first if first is not None and usual < first else last
    assert start is not None
    at = start + turn
    if last is not None and at > last:
        at = max(start - (at - last), first if first is not None else start - (at - last))
    return step * at


def _common(left: Fraction, right: Fraction) -> Fraction:
    """Return the least common multiple of two fractions."""
    a, b = left.numerator * right.denominator, right.numerator * left.denominator
    return Fraction(a * b // gcd(a, b), left.denominator * right.denominator)
