"""Sources of claims: how many claims have one, whether the pages are still the same, whether the claims stand there."""

from __future__ import annotations

from specloom.evidence.citations import Citation, citations
from specloom.evidence.coverage import NOT_CHECKED, Row, coverage, share, table
from specloom.evidence.watch import Finding, watch

__all__ = ["NOT_CHECKED", "Citation", "Finding", "Row", "citations", "coverage", "share", "table", "watch"]
