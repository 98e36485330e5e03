"""GitLab's code quality report, a subset of Code Climate's (docs.gitlab.com, "Code quality report format")."""

from __future__ import annotations

import json
from collections.abc import Sequence

from specloom.base.diagnostics import Severity
from specloom.base.document import Json
from specloom.reports.entry import Entry, fingerprints

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def code_quality(entries: Sequence[Entry]) -> str:
    """Return the report."""
    issues = [_issue(entry, mark) for entry, mark in zip(entries, fingerprints(entries), strict=True)]
    return json.dumps(issues, indent=2, ensure_ascii=False)


def _issue(entry: Entry, mark: str) -> Json:
    diagnostic = entry.diagnostic
    hint = f" ({diagnostic.hint})" if diagnostic.hint else ""
    return {
        "description": f"{diagnostic.message}{hint}",
        "check_name": diagnostic.rule,
        "fingerprint": mark,
        "severity": _SEVERITIES[diagnostic.severity],
        "location": {
            "path": diagnostic.location.document.removeprefix("./"),
            "lines": {"begin": diagnostic.location.line or 1},
        },
    }
