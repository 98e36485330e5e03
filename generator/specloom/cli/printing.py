"""What every command prints and returns: diagnostics with their source lines, counts, exit codes."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from specloom.cli.terminal import BOLD, CYAN, RED, is_colored, paint, width_of

if TYPE_CHECKING:
    from specloom.base.diagnostics import Diagnostic
    from specloom.pipeline.result import Result
    from specloom.write import Change

DONE, AT_FAULT, USAGE, INTERRUPTED = 0, 1, 2, 130
_MAX_DIFF_LINES = 400
_MOST_SHOWN = 10


def show(diagnostics: Sequence[Diagnostic], texts: Mapping[str, str], *, quiet: bool = False) -> None:
    """Print diagnostics with their source lines; `quiet`: errors only."""
    if not diagnostics:
        return
    from specloom.base.diagnostics import Severity
    from specloom.cli.excerpt import render

    color, width = is_colored(sys.stderr), width_of(sys.stderr)
    for diagnostic in diagnostics:
        if not quiet or diagnostic.severity is Severity.ERROR:
            print(render(diagnostic, texts, color=color, width=width), file=sys.stderr)


def shortened(result: Result) -> tuple[list[Diagnostic], str]:
    """Return all errors of a result and the first of its warnings and notes, and a line that counts the others."""
    from specloom.base.diagnostics import Severity

    severities = [severity.value for severity in Severity]
    others = [entry for entry in result.diagnostics if entry.severity is not Severity.ERROR]
    first = {(entry.rule, entry.message): entry for entry in reversed(others)}
    # What is said for the second time is less interesting than anything that is said for the first.
    others.sort(key=lambda entry: (severities.index(entry.severity.value), first[entry.rule, entry.message] != entry))
    errors = [entry for entry in result.diagnostics if entry.severity is Severity.ERROR]
    rest = Counter(f"{entry.severity.value}[{entry.rule}]" for entry in others[_MOST_SHOWN:])
    listed = ", ".join(f"{count} {rule}" for rule, count in rest.most_common())
    line = f"{result.source.display}: not shown: {listed}; -v shows them" if rest else ""
    return [*errors, *others[:_MOST_SHOWN]], line


def differences(changes: Sequence[Change]) -> Iterable[str]:
    """Return the lines of one diff for all changes, bounded; data are only shown where no code has changed."""
    from specloom.write.file_diff import shortened as shortened_diff

    code = [change for change in changes if not change.path.endswith((".lock", ".json"))] or changes
    return shortened_diff([line for change in code for line in change.diff], most=_MAX_DIFF_LINES)


def complain(message: str, hint: str = "", *, command: str = "") -> int:
    """Print an error of usage with its way out, and which command's help says more; return its exit code."""
    color = is_colored(sys.stderr)
    print(f"{paint('specloom:', RED, BOLD, color=color)} {message}", file=sys.stderr)
    if hint:
        print(f"  {paint('hint:', CYAN, color=color)} {hint}", file=sys.stderr)
    if command:
        print(f"  {paint('help:', CYAN, color=color)} specloom help {command}", file=sys.stderr)
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
