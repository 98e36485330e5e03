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

_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
# Rules about credentials: their lines are not shown, since logs are read by others.
_UNSHOWN = ("recording-credential", "credential-written", "document-credential")
_MAX_WIDTH = 110
_LEAD = 40
_INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'|[^\s:,\[\]{}]+')


def render(diagnostic: Diagnostic, sources: Mapping[str, str], *, color: bool = False) -> str:
    """Return a diagnostic as lines of text, without a final line feed.

    `sources` are texts by file name (`Document.sources`, `SpecError.sources`). The line shown is the one that the
    location names; `load.positioned` fills it in.
    """
    location = diagnostic.location
    severity = _paint(f"{diagnostic.severity.value}[{diagnostic.rule}]", _COLORS[diagnostic.severity], color=color)
    lines = [f"{_visible(_place(location))}: {severity}: {_visible(diagnostic.message)}"]
    text = sources.get(location.document)
    if text is not None and location.line is not None and not diagnostic.rule.startswith(_UNSHOWN):
        lines += _excerpt(text, location.line, location.column or 1, color=color)
    lines.append(f"  {_paint('hint:', '36', color=color)} {_visible(diagnostic.hint)}")
    return "\n".join(lines)


def _place(location: Location) -> str:
    if location.line is not None:
        return f"{location.document}:{location.line}:{location.column or 1}"
    return location.document + (location.fragment if location.pointer else "")


def _excerpt(text: str, line: int, column: int, *, color: bool) -> list[str]:
    shown = _line(text, line)
    if shown is None:
        return []
    start = max(0, column - 1 - _LEAD) if len(shown) > _MAX_WIDTH else 0
    before = _visible(shown[start : column - 1])
    token = _TOKEN.match(shown, column - 1)
    marked = _visible((token.group() if token else shown[column - 1 : column])[:_MAX_WIDTH])
    ahead = _visible(shown[start : start + _MAX_WIDTH])
    caret = _paint("^" * max(1, min(_width(marked), _MAX_WIDTH)), "31", color=color)
    above = _line(text, line - 1) if line > 1 else None
    context = [f"{line - 1:>5} | {_visible(above[:_MAX_WIDTH])}".rstrip()] if above and not start else []
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


def _paint(text: str, code: str, *, color: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if color else text
