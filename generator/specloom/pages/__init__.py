"""Readers of pages of documentation, one a layout: what a page shows, wherever a document has it."""

from __future__ import annotations

from specloom.pages.contents import PageContents, Parameter, Sample, Section, Status, Value, Values
from specloom.pages.embedded import EmbeddedDocument, embedded_documents
from specloom.pages.layouts import LAYOUTS, Layout, read_page, required_page
from specloom.pages.sides import looks_like_error

__all__ = [
    "LAYOUTS", "EmbeddedDocument", "Layout", "PageContents", "Parameter", "Sample", "Section", "Status", "Value",
    "Values", "embedded_documents", "looks_like_error", "read_page", "required_page",
]  # fmt: skip
