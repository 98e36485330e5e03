"""Finds the lines of a file of traffic that each of its entries stands on."""

from __future__ import annotations

import json
from collections.abc import Sequence

from specloom.base.diagnostics import Diagnostic, Location
from specloom.load import positioned


def entry_lines(pointers: Sequence[tuple[str, ...]], name: str, text: str) -> dict[tuple[str, ...], str]:
    """Return for the pointer of each entry the lines that it stands on, as sources cite them: `12-40`."""
    holders = {pointer[:-1] for pointer in pointers}
    if holders == {("lines",)}:
        return {pointer: pointer[-1] for pointer in pointers}
    if len(holders) > 1 or not all(pointer[-1].isdecimal() for pointer in pointers):
        return _nested(pointers, name, text)
    starts = _starts(pointers, name, text)
    following = _starts([(*pointer[:-1], str(int(pointer[-1]) + 1)) for pointer in starts], name, text)
    last = max(len(text.splitlines()), 1)
    lines: dict[tuple[str, ...], str] = {}
    for pointer, (start, _) in starts.items():
        after, _ = following[*pointer[:-1], str(int(pointer[-1]) + 1)]
        end = max(start, after - 1 if after > start else last if after < start else start)
        lines[pointer] = _range(start, end)
    return lines


def _nested(pointers: Sequence[tuple[str, ...]], name: str, text: str) -> dict[tuple[str, ...], str]:
    """Return the lines of entries that are not the items of one list, in a file of JSON."""
    offsets = [0, *(index + 1 for index, letter in enumerate(text) if letter == "\n")]
    lines: dict[tuple[str, ...], str] = {}
    for pointer, (line, column) in _starts(pointers, name, text).items():
        start = offsets[line - 1] + column - 1
        lines[pointer] = _range(line, line + text.count("\n", start, _end(text, start)))
    return lines


def _end(text: str, start: int) -> int:
    """Return where the value ends that begins at an offset, or whose name does."""
    decoder = json.JSONDecoder(strict=False)
    try:
        _, end = decoder.raw_decode(text, start)
        rest = text[end : end + 100].lstrip()
        if rest.startswith(":"):
            at = text.index(":", end) + 1
            return decoder.raw_decode(text, at + len(text[at:]) - len(text[at:].lstrip()))[1]
    except (ValueError, RecursionError):
        return start
    return end


def _range(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"


def _starts(pointers: Sequence[tuple[str, ...]], name: str, text: str) -> dict[tuple[str, ...], tuple[int, int]]:
    asked = [Diagnostic("", Location(name, pointer), "", "") for pointer in pointers]
    places = (diagnostic.location for diagnostic in positioned(asked, {name: text}))
    return {pointer: (at.line or 1, at.column or 1) for pointer, at in zip(pointers, places, strict=True)}
