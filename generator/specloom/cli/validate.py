"""`specloom validate`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_documents, add_lint, add_reading, documents, given, note_unfetched
from specloom.cli.printing import AT_FAULT, DONE, counted, remark
from specloom.cli.progress import waiting_for
from specloom.cli.reporter import Reporter, add_format

if TYPE_CHECKING:
    from specloom.base.json_value import Json

EXAMPLES = (
    ("specloom validate api.yaml", "what is wrong with a document, where, and the way out"),
    ("specloom validate --strict --lint api.yaml", "refuse what breaks a small rule, and apply the rules of style"),
    ("specloom validate --format github specs/*/openapi.yaml", "annotate a pull request"),
)


def add_arguments(validate: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    validate.description = (
        "Check documents exactly as `generate` does, and write nothing: OpenAPI's rules, and those about what a client "
        "becomes of a document."
    )
    add_documents(validate, fetched=True)
    add_lint(validate)
    add_format(validate)
    add_reading(validate, whole=True)


def run(options: argparse.Namespace) -> int:
    """Check the documents, and return the exit code."""
    from specloom.commands.validate import validate_source

    reporter, worst = Reporter(options), DONE
    rows: list[Json] = []
    with given(options) as inputs:
        for source in documents(options, inputs):
            with waiting_for(f"validating {source.shown}", options):
                result = validate_source(source)
            reporter.show(result.diagnostics, result.texts)
            note_unfetched(result, inputs)
            rows.append({"document": source.shown, "valid": not result.failed})
            if result.failed:
                worst = AT_FAULT
            else:
                reporter.line(f"{source.shown}: valid{counted(result.diagnostics)}{remark(result)}")
    reporter.finish({"documents": rows})
    return worst
