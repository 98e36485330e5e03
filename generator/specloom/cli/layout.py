"""Lays text out for a width: lists of terms and what they mean, paragraphs, tables."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

_GAP = "  "
_LEAST_CELL, _LEAST_LAST = 8, 24


def column_of(terms: Iterable[str], *, most: int = 24) -> int:
    """Return where explanations begin: behind the longest term of at most so many characters."""
    return max((len(term) for term in terms if len(term) <= most), default=0) + 4


def definitions(rows: Sequence[tuple[str, str]], *, width: int, column: int, paint: str = "") -> Iterator[str]:
    """Yield terms with their explanations in a column of their own, below a term that is too long for it."""
    for term, text in rows:
        lines = textwrap.wrap(text, max(20, width - column), break_on_hyphens=False) or [""]
        shown = f"  \x1b[{paint}m{term}\x1b[0m" if paint else f"  {term}"
        if len(term) + 4 > column:
            yield shown
        else:
            yield f"{shown}{' ' * (column - 2 - len(term))}{lines.pop(0)}".rstrip()
        yield from (f"{' ' * column}{line}" for line in lines)


def paragraph(text: str, *, width: int, indent: str = "") -> str:
    """Return text broken into lines of at most `width`."""
    return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def table(rows: Sequence[Sequence[str]], *, width: int | None) -> Iterator[str]:
    """Yield the lines of a table; within `width`, the last column wraps, and the widest of the others are shortened."""
    if not rows:
        return
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
    last = max(len(row[-1]) for row in rows)
    if width is not None:
        room = width - len(_GAP) * len(widths) - min(last, max(_LEAST_LAST, width // 3))
        while sum(widths) > room and max(widths) > _LEAST_CELL:
            widths[widths.index(max(widths))] -= 1
        last = max(_LEAST_LAST, width - sum(widths) - len(_GAP) * len(widths))
    for row in rows:
        cells = [_shortened(cell, size).ljust(size) for cell, size in zip(row, widths, strict=False)]
        lines = (textwrap.wrap(row[-1], last, break_on_hyphens=False) if width is not None else [row[-1]]) or [""]
        lead = _GAP.join([*cells, ""]).rstrip("\n")
        yield f"{lead}{lines[0]}".rstrip()
        yield from (f"{' ' * len(lead)}{line}" for line in lines[1:])


def _shortened(text: str, size: int) -> str:
    """Return text of at most `size` characters: without its middle, as the ends of paths and pointers tell most."""
    if len(text) <= size:
        return text
    tail = (size - 1) * 2 // 3
    return f"{text[: size - 1 - tail]}…{text[len(text) - tail :]}"
