"""Decides how a diagnostic looks: place, severity, rule, message, the source under it, and what to do.

Messages and source lines quote a document that came from elsewhere, so nothing in them may reach a terminal as a
control sequence or reorder the line.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Mapping
from functools import lru_cache

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.cli.terminal import BOLD, CYAN, RED, YELLOW, paint

_COLORS = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.NOTE: CYAN}
# Rules about credentials: their lines are not shown, since logs are read by others.
_UNSHOWN = ("recording-credential", "credential-written", "document-credential")
_MAX_WIDTH, _LEAST_WIDTH = 110, 30
_GUTTER = len("12345 | ")
_INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'|[^\s:,\[\]{}]+')


def render(diagnostic: Diagnostic, sources: Mapping[str, str], *, color: bool = False, width: int | None = None) -> str:
    """Return a diagnostic as lines of text, without a final line feed.

    `sources` are texts by file name (`Document.sources`, `SpecError.sources`). The line shown is the one that the
    location names; `load.positioned` fills it in. Source lines are cut to fit into `width`.
    """
    location = diagnostic.location
    severity = paint(f"{diagnostic.severity.value}[{diagnostic.rule}]", _COLORS[diagnostic.severity], color=color)
    place = paint(_visible(_place(location)), BOLD, color=color)
    lines = [f"{place}: {severity}: {_visible(diagnostic.message)}"]
    text = sources.get(location.document)
    if text is not None and location.line is not None and not diagnostic.rule.startswith(_UNSHOWN):
        most = _MAX_WIDTH if width is None else max(_LEAST_WIDTH, min(_MAX_WIDTH, width - _GUTTER))
        lines += _excerpt(text, location.line, location.column or 1, most=most, color=color)
    lines.append(f"  {paint('hint:', CYAN, color=color)} {_visible(diagnostic.hint)}")
    return "\n".join(lines)


def _place(location: Location) -> str:
    if location.line is not None:
        return f"{location.document}:{location.line}:{location.column or 1}"
    return location.document + (location.fragment if location.pointer else "")


def _excerpt(text: str, line: int, column: int, *, most: int, color: bool) -> list[str]:
    shown = _line(text, line)
    if shown is None:
        return []
    start = max(0, column - 1 - most * 4 // 11) if len(shown) > most else 0
    before = _visible(shown[start : column - 1])
    token = _TOKEN.match(shown, column - 1)
    marked = _visible((token.group() if token else shown[column - 1 : column])[:most])
    ahead = _visible(shown[start : start + most])
    caret = paint("^" * max(1, min(_width(marked), most - _width(before))), RED, color=color)
    above = _line(text, line - 1) if line > 1 else None
    context = [f"{line - 1:>5} | {_visible(above[:most])}".rstrip()] if above and not start else []
    return [*context, f"{line:>5} | {ahead}", f"{'':>5} | {' ' * _width(before)}{caret}"]


def _line(text: str, number: int) -> str | None:
    """Return one line, without splitting a text that may be long."""
    starts = _line_starts(text)
    if number > len(starts):
        return None
    end = starts[number] - 1 if number < len(starts) else len(text)
    return text[starts[number - 1] : end].rstrip("\r")


@lru_cache(maxsize=1)
def _line_starts(text: str) -> array[int]:
    """Return where the lines of a text begin; the diagnostics of one document are shown after each other."""
    starts, end = array("Q", [0]), text.find("\n")
    while end >= 0:
        starts.append(end + 1)
        end = text.find("\n", end + 1)
    return starts


def _visible(text: str) -> str:
    text = text.replace("\t", "    ")
    return "".join(f"\\u{ord(each):04x}" if unicodedata.category(each) in _INVISIBLE else each for each in text)


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )
