"""Readers of pages of documentation, one a layout: what a page shows, wherever a document has it."""

from __future__ import annotations

from specloom.pages.contents import PageContents, Parameter, Sample, Section, Status, Value, Values
from specloom.pages.layouts import read_page

__all__ = ["PageContents", "Parameter", "Sample", "Section", "Status", "Value", "Values", "read_page"]
