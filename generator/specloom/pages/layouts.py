"""Chooses the reader of a page by what its text looks like."""

from __future__ import annotations

from specloom.pages import fumadocs, redoc, tables
from specloom.pages.contents import PageContents

_LAYOUTS = (redoc, fumadocs, tables)


def read_page(text: str) -> PageContents | None:
    """Return what a page shows, None where it has no layout that is known."""
    text = text.replace("\r\n", "\n").replace("\u00a0", " ")
    return next((layout.read(text) for layout in _LAYOUTS if layout.is_layout(text)), None)
