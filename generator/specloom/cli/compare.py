"""`specloom compare`."""

from __future__ import annotations

import argparse

from specloom.cli.arguments import add_output, add_package, add_reading, named
from specloom.cli.printing import AT_FAULT, DONE
from specloom.cli.progress import waiting_for
from specloom.cli.reporter import Reporter, add_format

EXAMPLES = (
    ("specloom compare openai openai.yaml", "from an installed package of Stainless to the package of a document"),
    ("specloom compare old/acme_client acme --format markdown", "a guide for those who switch"),
    ("specloom compare acme-1.0-py3-none-any.whl acme --fail-on breaking", "exit with 1 if anything breaks"),
)


def add_arguments(compare: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    compare.description = (
        "Tell what a switch from a package of openapi-python-client, Stainless, Fern or openapi-generator would break: "
        "calls with the same request, their arguments and results, the client, models and errors. The package is read, "
        "not imported."
    )
    compare.add_argument("old", metavar="OLD_PACKAGE", help="a folder, a wheel, an sdist or an installed distribution")
    compare.add_argument(
        "spec", nargs="?", metavar="SPEC", help="a document or a vendor (default: the only one in specs)"
    )
    compare.add_argument("--fail-on", choices=("breaking",), help="exit with 1 if anything breaks")
    add_output(compare)
    add_package(compare)
    add_format(compare, "markdown")
    add_reading(compare)


def run(options: argparse.Namespace) -> int:
    """Compare and report; return the exit code."""
    from specloom.base.diagnostics import SpecError
    from specloom.base.usage import UsageError
    from specloom.commands.compare import compare_packages, described, report
    from specloom.config import read_configuration
    from specloom.pipeline.inputs import inputs

    reporter = Reporter(options)
    with inputs(read_configuration(), [options.spec] if options.spec else []) as given:
        listed = named(options, given, output=options.output)
        if len(listed) != 1:
            raise UsageError(f"there are {len(listed)} documents to compare with", "name one")
        try:
            with waiting_for(f"comparing {options.old} with {listed[0].display}", options):
                migration = compare_packages(options.old, listed[0])
        except SpecError as error:
            reporter.refuse(error)
            reporter.finish(described(None))
            return AT_FAULT
    if reporter.is_text:
        reporter.line(report(migration, options.format))
    reporter.finish(described(migration))
    return AT_FAULT if options.fail_on and migration.breaks else DONE
