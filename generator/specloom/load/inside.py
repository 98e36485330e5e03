"""Positions inside a JSON body of a recording that is written as a literal block: line and column in the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from specloom.base.diagnostics import Diagnostic
from specloom.base.pointer import tokens
from specloom.load.json_text import entries
from specloom.load.refusal import Lines

_BLOCK = re.compile(r":\s*\|[+-]?\s*$")


def locate_in_body(diagnostic: Diagnostic, pointer: str, body: str, sources: Mapping[str, str]) -> Diagnostic:
    """Return a diagnostic about a body with the line and column of `pointer` (RFC 6901) in it.

    It is returned unchanged where the body is no literal block (YAML 1.2.2, section 8.1.2).
    """
    at = diagnostic.location
    lines = sources.get(at.document, "").split("\n")
    if not pointer or at.line is None or at.line >= len(lines) or not _BLOCK.search(lines[at.line - 1]):
        return diagnostic
    first = lines[at.line]
    if first.strip() != body.partition("\n")[0].strip():
        return diagnostic
    indent = len(first) - len(first.lstrip(" "))
    place = _place(body, tokens(pointer))
    if place is None:
        return diagnostic
    return replace(diagnostic, location=at._replace(line=at.line + place[0], column=indent + place[1]))


def _place(body: str, target: tuple[str, ...]) -> tuple[int, int] | None:
    try:
        offsets = {path: offset for path, offset in entries(body) if path == target[: len(path)]}
    except (ValueError, IndexError):
        return None
    nearest = max(offsets, key=len, default=())
    return Lines(body).place(offsets[nearest]) if nearest else None
