"""Sources of claims in a document: how many claims have one, and whether citations still match their pages."""

from __future__ import annotations

from specloom.evidence.citations import Citation, citations
from specloom.evidence.coverage import Row, coverage, share, table
from specloom.evidence.watch import Finding, watch

__all__ = ["Citation", "Finding", "Row", "citations", "coverage", "share", "table", "watch"]
