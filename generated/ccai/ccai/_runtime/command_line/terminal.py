"""What a terminal shows: text without control sequences, and how wide it is."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters (but tab and line feed), what turns the direction of text, and halves of surrogate pairs."""
DEFAULT_WIDTH = 80
_NARROWEST, _WIDEST = 40, 110
BOLD, RED, CYAN, DIM = "1", "31", "36", "2"


def clean(text: str) -> str:
    """Return text of others as it may be printed: control characters are written out, as octets in Python are."""
    return _UNSAFE.sub(_escaped, text)


def one_line(text: str) -> str:
    """Return text of others on one line."""
    return clean(" ".join(text.split()))


def clean_json(text: str) -> str:
    """Return JSON of the same value as it may be printed: control characters are escaped (RFC 8259, section 7)."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def is_terminal(stream: Any) -> bool:
    """Tell whether a stream leads to a terminal."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # it is closed
        return False


def is_colored(stream: Any, environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether text on a stream is coloured: on a terminal, unless `NO_COLOR` or `TERM=dumb` forbid it."""
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    return environment.get("FORCE_COLOR", "0") not in ("", "0") or is_terminal(stream)


def width_of(stream: Any, environment: Mapping[str, str] = os.environ) -> int:
    """Return how many columns a stream has, by `COLUMNS` or the terminal, else 80."""
    columns = environment.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return max(_NARROWEST, int(columns))
    try:
        return max(_NARROWEST, os.get_terminal_size(stream.fileno()).columns or DEFAULT_WIDTH)
    except (OSError, ValueError, AttributeError):
        return DEFAULT_WIDTH


def page_width(stream: Any) -> int:
    """Return how wide prose is on a stream."""
    return min(_WIDEST, width_of(stream))


def paint(text: str, code: str, *, color: bool) -> str:
    """Return text in a colour (ECMA-48, Select Graphic Rendition)."""
    return f"\x1b[{code}m{text}\x1b[0m" if color and text else text


def columns_of(text: str) -> int:
    """Return how many columns text takes: wide characters take two, combining ones none (UAX #11)."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(each) else 2 if east_asian_width(each) in "WF" else 1 for each in text)


def fitted(text: str, width: int) -> str:
    """Return text in exactly so many columns: cut with an ellipsis, or filled with spaces."""
    taken = columns_of(text)
    if taken > width:
        kept: list[str] = []
        taken = 1
        for each in text:
            taken += columns_of(each)
            if taken > width:
                break
            kept.append(each)
        text = "".join(kept) + "…"
        taken = columns_of(text)
    return text + " " * (width - taken)
