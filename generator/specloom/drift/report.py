"""Formats findings: as the rows of a table, and as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.document import Json
from specloom.base.words import printable
from specloom.drift.finding import Finding

_COLUMNS = ("severity", "rule", "recording", "pointer", "document", "finding")


def table(findings: Sequence[tuple[Finding, Diagnostic]]) -> list[tuple[str, ...]]:
    """Return the rows of a table; each finding goes with its diagnostic, which has a line and column."""
    return [_COLUMNS, *(_row(finding, diagnostic) for finding, diagnostic in findings)] if findings else []


def summary(findings: Sequence[tuple[Finding, Diagnostic]]) -> str:
    """Return how many findings there are of each severity."""
    counts = {level: sum(finding.severity is level for finding, _ in findings) for level in Severity}
    return ", ".join(f"{count} {level.value}{'' if count == 1 else 's'}" for level, count in counts.items())


def as_json(findings: Sequence[tuple[Finding, Diagnostic]]) -> list[Json]:
    """Return the findings as JSON."""
    return [_entry(finding, diagnostic) for finding, diagnostic in findings]


def _row(finding: Finding, diagnostic: Diagnostic) -> tuple[str, ...]:
    at = diagnostic.location
    where = f"{at.document}:{at.line or 1}:{at.column or 1}"
    repeated = f" ({finding.count} times)" if finding.count > 1 else ""
    place = f"{finding.place.document}{finding.place.fragment}"
    cells = (finding.severity.value, finding.rule, where, finding.pointer or "-", place, finding.message + repeated)
    return tuple(map(printable, cells))


def _entry(finding: Finding, diagnostic: Diagnostic) -> Json:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "recording": {
            "file": diagnostic.location.document,
            "line": diagnostic.location.line,
            "column": diagnostic.location.column,
            "operation": finding.exchange.operation if finding.exchange else None,
            "source": finding.exchange.source if finding.exchange else None,
        },
        "side": finding.side,
        "pointer": finding.pointer,
        "document": {"file": finding.place.document, "pointer": finding.place.fragment},
        "count": finding.count,
    }
