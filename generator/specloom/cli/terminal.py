"""What a terminal can show: whether a stream gets colours, and how wide it is."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TextIO

BOLD, RED, GREEN, YELLOW, CYAN, DIM = "1", "31", "32", "33", "36", "2"
DEFAULT_WIDTH = 80
_NARROWEST = 40


def is_colored(stream: TextIO | None, environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether text on a stream is coloured: on a terminal, unless the environment says otherwise.

    `NO_COLOR` forbids and `FORCE_COLOR` demands it (no-color.org, force-color.org), and `CLICOLOR=0` and
    `CLICOLOR_FORCE` do as well (bixense.com/clicolors); `TERM=dumb` has none.
    """
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    if environment.get("CLICOLOR") == "0" or environment.get("TERM") == "dumb":
        return False
    return is_terminal(stream)


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a stream leads to a terminal; one that is closed leads nowhere."""
    return stream is not None and not stream.closed and stream.isatty()


def width_of(stream: TextIO | None, environment: Mapping[str, str] = os.environ) -> int | None:
    """Return how many columns a stream has, by `COLUMNS` or the terminal; None where lines may be of any length."""
    columns = environment.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return max(_NARROWEST, int(columns))
    if stream is None or not is_terminal(stream):
        return None
    try:
        return max(_NARROWEST, os.get_terminal_size(stream.fileno()).columns or DEFAULT_WIDTH)
    except (OSError, ValueError):
        return DEFAULT_WIDTH


def paint(text: str, *codes: str, color: bool) -> str:
    """Return text in a colour (ECMA-48, Select Graphic Rendition)."""
    return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if color and text else text
