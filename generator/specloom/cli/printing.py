"""What every command prints and returns: diagnostics with their source lines, counts, exit codes."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from specloom.base.diagnostics import Severity

if TYPE_CHECKING:
    from specloom.base.diagnostics import Diagnostic
    from specloom.pipeline.result import Result
    from specloom.write import Change

DONE, AT_FAULT, USAGE, INTERRUPTED = 0, 1, 2, 130
_MAX_DIFF_LINES = 400
_MOST_SHOWN = 10


def show(diagnostics: Sequence[Diagnostic], texts: Mapping[str, str]) -> None:
    """Print diagnostics with their source lines."""
    if not diagnostics:
        return
    from specloom.cli.excerpt import render

    for diagnostic in diagnostics:
        print(render(diagnostic, texts, color=sys.stderr.isatty()), file=sys.stderr)


def report(result: Result) -> None:
    """Print the diagnostics and the error message of a result."""
    show(result.diagnostics, result.texts)
    if result.message:
        complain(result.message)


def report_shortened(result: Result) -> None:
    """Print all errors of a result, its error message, and the first warnings and notes; the rest only by rule."""
    severities = [severity.value for severity in Severity]
    others = [entry for entry in result.diagnostics if entry.severity is not Severity.ERROR]
    first = {(entry.rule, entry.message): entry for entry in reversed(others)}
    # What is said for the second time is less interesting than anything that is said for the first.
    others.sort(key=lambda entry: (severities.index(entry.severity.value), first[entry.rule, entry.message] != entry))
    show([entry for entry in result.diagnostics if entry.severity is Severity.ERROR], result.texts)
    show(others[:_MOST_SHOWN], result.texts)
    rest = Counter(f"{entry.severity.value}[{entry.rule}]" for entry in others[_MOST_SHOWN:])
    if rest:
        listed = ", ".join(f"{count} {rule}" for rule, count in rest.most_common())
        print(f"{result.source.display}: not shown: {listed}; -v shows them", file=sys.stderr)
    if result.message:
        complain(result.message)


def differences(changes: Sequence[Change]) -> Iterable[str]:
    """Return the lines of one diff for all changes, bounded; data are only shown where no code has changed."""
    from specloom.write.file_diff import shortened

    code = [change for change in changes if not change.path.endswith((".lock", ".json"))] or changes
    return shortened([line for change in code for line in change.diff], most=_MAX_DIFF_LINES)


def complain(message: str) -> int:
    """Print an error of usage, and return its exit code."""
    print(f"specloom: {message}", file=sys.stderr)
    return USAGE


def remark(result: Result) -> str:
    """Return what a result says about claims and pages, with a separator before it."""
    return f"; {result.claims}" if result.claims else ""


def counted(diagnostics: Sequence[Diagnostic]) -> str:
    """Return ` (2 errors, 1 warning)`, or nothing."""
    counts: dict[str, int] = {}
    for diagnostic in diagnostics:
        counts[diagnostic.severity.value] = counts.get(diagnostic.severity.value, 0) + 1
    words = [plural(count, name) for name, count in counts.items()]
    return f" ({', '.join(words)})" if words else ""


def plural(count: int, name: str) -> str:
    """Return `1 warning`, `2 warnings`."""
    return f"{count} {name}{'' if count == 1 else 's'}"
