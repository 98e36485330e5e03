"""Annotations of GitHub Actions: workflow commands, a line for each diagnostic.

Texts of a document stand in them, so nothing may end a command or begin another one (docs.github.com, "Workflow
commands for GitHub Actions"; escapes as in actions/toolkit, `command.ts`).
"""

from __future__ import annotations

from collections.abc import Sequence

from specloom.base.diagnostics import Severity
from specloom.base.words import printable
from specloom.reports.entry import Entry

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def workflow_commands(entries: Sequence[Entry]) -> str:
    """Return the annotations, errors first, since GitHub shows only some of each severity."""
    order = list(_COMMANDS)
    return "\n".join(map(_annotation, sorted(entries, key=lambda entry: order.index(entry.diagnostic.severity))))


def _annotation(entry: Entry) -> str:
    diagnostic = entry.diagnostic
    at = diagnostic.location
    places = {"file": at.document}
    if at.line is not None:
        places |= {"line": str(at.line), "col": str(at.column or 1)}
    members = ",".join(f"{name}={_member(value)}" for name, value in {**places, "title": diagnostic.rule}.items())
    text = "\n".join(filter(None, [printable(diagnostic.message), printable(diagnostic.hint)]))
    return f"::{_COMMANDS[diagnostic.severity]} {members}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _member(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
