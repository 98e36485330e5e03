"""`specloom validate`."""

from __future__ import annotations

import argparse
from dataclasses import replace

from specloom.cli.arguments import add_documents, add_overlay, add_root, add_strict, documents, overlaid, rooted
from specloom.cli.printing import AT_FAULT, DONE, counted, report

HELP = "check documents"


def add_arguments(validate: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    validate.description = "Check documents."
    add_documents(validate, required=True)
    validate.add_argument(
        "--lint",
        action="store_true",
        help="apply our rules (specs/RULES.md) to documents without our extensions as well",
    )
    add_strict(validate)
    add_root(validate)
    add_overlay(validate)


def run(options: argparse.Namespace) -> int:
    """Check the documents, and return the exit code."""
    from specloom.run import validate_source

    worst = DONE
    for source in rooted(overlaid(documents(options), options), options):
        result = validate_source(replace(source, strict=options.strict), foreign=options.lint)
        report(result)
        if result.failed:
            worst = AT_FAULT
        else:
            print(f"{source.display}: valid{counted(result.diagnostics)}")
    return worst
