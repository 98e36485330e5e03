"""What every command prints and returns: diagnostics with their source lines, counts, exit codes."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from specloom.base.diagnostics import Diagnostic
    from specloom.pipeline.package import Result
    from specloom.write import Change

DONE, AT_FAULT, USAGE, INTERRUPTED = 0, 1, 2, 130
_MOST_OF_DIFF = 400


def show(diagnostics: Sequence[Diagnostic], texts: Mapping[str, str]) -> None:
    """Print diagnostics with the source lines that they speak of."""
    if not diagnostics:
        return
    from specloom.cli.excerpt import render

    for diagnostic in diagnostics:
        print(render(diagnostic, texts, color=sys.stderr.isatty()), file=sys.stderr)


def report(result: Result) -> None:
    """Print what was found in a document, and what went wrong besides."""
    show(result.diagnostics, result.texts)
    if result.message:
        complain(result.message)


def differences(changes: Sequence[Change]) -> Iterable[str]:
    """Return the lines of one diff for all changes, bounded; data are only shown where no code has changed."""
    from specloom.write.file_diff import shortened

    told = [change for change in changes if not change.path.endswith((".lock", ".json"))] or changes
    return shortened([line for change in told for line in change.diff], most=_MOST_OF_DIFF)


def complain(message: str) -> int:
    """Print why a command cannot be run like this, and return the exit code for wrong usage."""
    print(f"specloom: {message}", file=sys.stderr)
    return USAGE


def counted(diagnostics: Sequence[Diagnostic]) -> str:
    """Return ` (2 errors, 1 warning)`, or nothing."""
    counts: dict[str, int] = {}
    for found in diagnostics:
        counts[found.severity.value] = counts.get(found.severity.value, 0) + 1
    words = [f"{count} {name}{'s' if count > 1 else ''}" for name, count in counts.items()]
    return f" ({', '.join(words)})" if words else ""
