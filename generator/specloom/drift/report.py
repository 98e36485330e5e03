"""Formats findings: a table, JSON, or SARIF 2.1.0."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.document import Json
from specloom.base.words import printable
from specloom.drift.finding import RULES, Finding

_COLUMNS = ("severity", "rule", "recording", "pointer", "document", "finding")


def table(findings: Sequence[tuple[Finding, Diagnostic]]) -> Iterator[str]:
    """Yield the lines of a table; each finding goes with its diagnostic, which has a line and column."""
    rows = [_COLUMNS, *(_row(finding, diagnostic) for finding, diagnostic in findings)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS) - 1)]
    for row in rows if findings else ():
        yield "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]])
    counts = {level: sum(finding.severity is level for finding, _ in findings) for level in Severity}
    yield ", ".join(f"{count} {level.value}{'' if count == 1 else 's'}" for level, count in counts.items())


def as_json(findings: Sequence[tuple[Finding, Diagnostic]]) -> str:
    """Return the findings as a JSON array."""
    return json.dumps([_entry(finding, diagnostic) for finding, diagnostic in findings], indent=2, ensure_ascii=False)


def as_sarif(findings: Sequence[tuple[Finding, Diagnostic]], *, version: str) -> str:
    """Return the findings as a SARIF 2.1.0 log with one run."""
    used = sorted({finding.rule for finding, _ in findings})
    rules: list[Json] = [
        {
            "id": rule,
            "shortDescription": {"text": RULES[rule][1]},
            "help": {"text": RULES[rule][2]},
            "defaultConfiguration": {"level": RULES[rule][0].value},
        }
        for rule in used
    ]
    driver: Json = {"name": "specloom", "version": version, "rules": rules}
    results: list[Json] = [_result(finding, diagnostic, used.index(finding.rule)) for finding, diagnostic in findings]
    run: Json = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log: Json = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, indent=2, ensure_ascii=False)


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


def _result(finding: Finding, diagnostic: Diagnostic, index: int) -> Json:
    at = diagnostic.location
    region: Json = {"startLine": at.line or 1, "startColumn": at.column or 1}
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": finding.severity.value,
        "message": {"text": f"{finding.pointer}: {finding.message}" if finding.pointer else finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": at.document}, "region": region}}],
        "relatedLocations": [
            {
                "physicalLocation": {"artifactLocation": {"uri": finding.place.document}},
                "logicalLocations": [{"fullyQualifiedName": finding.place.fragment}],
                "message": {"text": "what the document says"},
            }
        ],
        "partialFingerprints": {"drift/v1": f"{finding.rule} {finding.place.fragment} {finding.name}"},
        "occurrenceCount": finding.count,
    }
