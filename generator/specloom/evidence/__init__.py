"""Decides what the sources in a document are worth: which claims have one, and which still hold."""

from __future__ import annotations

from specloom.evidence.citations import Citation, citations
from specloom.evidence.coverage import Row, coverage, share, table
from specloom.evidence.watch import Finding, watch

__all__ = ["Citation", "Finding", "Row", "citations", "coverage", "share", "table", "watch"]
