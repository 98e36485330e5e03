"""`specloom validate`."""

from __future__ import annotations

import argparse

from specloom.cli.arguments import add_documents, add_lint, add_reading, documents, given
from specloom.cli.printing import AT_FAULT, DONE, counted, remark, report

HELP = "check documents"


def add_arguments(validate: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    validate.description = "Check documents."
    add_documents(validate, required=True, fetched=True)
    add_lint(validate)
    add_reading(validate, whole=True)


def run(options: argparse.Namespace) -> int:
    """Check the documents, and return the exit code."""
    from specloom.commands.validate import validate_source

    worst = DONE
    with given(options) as inputs:
        for source in documents(options, inputs):
            result = validate_source(source)
            report(result)
            if result.failed:
                worst = AT_FAULT
            else:
                print(f"{source.display}: valid{counted(result.diagnostics)}{remark(result)}")
    return worst
