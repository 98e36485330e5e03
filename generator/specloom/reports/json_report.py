"""Our own JSON: one object a run, whose members `output.schema.json` describes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.document import Json

VERSION = 1
"""Raised when a member changes its meaning or goes; that members are added does not raise it."""


def json_report(command: str, diagnostics: Sequence[Diagnostic], more: Mapping[str, Json]) -> str:
    """Return what a command reports: its diagnostics, how many there are of each severity, and what is its own."""
    counts: Json = {
        f"{severity.value}s": sum(entry.severity is severity for entry in diagnostics) for severity in Severity
    }
    return json_document(
        command, {"summary": counts, **more, "diagnostics": [described(entry) for entry in diagnostics]}
    )


def json_document(command: str, members: Mapping[str, object]) -> str:
    """Return the JSON of a command that has these members."""
    return json.dumps({"version": VERSION, "command": command, **members}, indent=2, ensure_ascii=False)


def described(entry: Diagnostic) -> Json:
    """Return a diagnostic as JSON."""
    at = entry.location
    return {
        "rule": entry.rule,
        "severity": entry.severity.value,
        "message": entry.message,
        "hint": entry.hint,
        "file": at.document,
        "line": at.line,
        "column": at.column,
        "pointer": at.fragment if at.pointer else None,
    }
