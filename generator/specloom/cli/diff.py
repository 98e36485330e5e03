"""`specloom diff`."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_output, add_reading, with_reading
from specloom.cli.printing import AT_FAULT, DONE
from specloom.cli.progress import waiting_for
from specloom.cli.reporter import Reporter, add_format

if TYPE_CHECKING:
    from specloom.commands.diff import Side

EXAMPLES = (
    ("specloom diff HEAD~1:specs/acme/openapi.yaml", "what changed since a revision"),
    ("specloom diff old.yaml new.yaml --api-only --fail-on breaking", "a check: does anything break?"),
    ("specloom diff main:specs/acme/openapi.yaml --format markdown", "the text of a pull request"),
)


def add_arguments(diff: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    diff.description = "Tell what changed between two versions of an API: what breaks, what is new, what is cosmetic."
    diff.add_argument("old", metavar="OLD", help="a document, or REVISION:PATH of one in git")
    diff.add_argument("new", nargs="?", metavar="NEW", help="likewise (default: the file that OLD is a revision of)")
    diff.add_argument(
        "--fail-on", choices=("breaking", "any"), help="exit with 1 if anything breaks, or if anything changed at all"
    )
    diff.add_argument("--api-only", action="store_true", help="compare the documents, not the packages they become")
    add_output(diff)
    add_format(diff, "markdown")
    add_reading(diff)


def run(options: argparse.Namespace) -> int:
    """Compare and report; return the exit code."""
    from specloom.base.diagnostics import SpecError
    from specloom.commands.diff import compare_sides, entries, members, report, sides
    from specloom.config import read_configuration
    from specloom.diff import highest_level

    reporter = Reporter(options)
    both = sides(options.old, options.new, read_configuration())
    old, new = (_as_asked(side, options) for side in both)
    try:
        with waiting_for(f"comparing {old.source.display} with {new.source.display}", options):
            compared = compare_sides(old, new, surfaces=not options.api_only)
    except SpecError as error:
        reporter.refuse(error)
        reporter.finish(members(()))
        return AT_FAULT
    reporter.show(compared.refused, compared.texts)
    reporter.add(entries(compared.changes, new.source.display))
    if reporter.is_text:
        reporter.line(report(compared.changes, options.format))
    reporter.finish(members(compared.changes))
    worst = highest_level(compared.changes)
    return AT_FAULT if worst and options.fail_on in ("any", worst) else DONE


def _as_asked(side: Side, options: argparse.Namespace) -> Side:
    committed = Path(options.output, side.committed.name) if options.output is not None else side.committed
    return replace(side, source=with_reading([side.source], options)[0], committed=committed)
