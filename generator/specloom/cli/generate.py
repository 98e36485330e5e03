"""`specloom generate`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_documents, add_output, add_package, add_reading, add_runtime, packages
from specloom.cli.printing import AT_FAULT, DONE, counted, differences, remark, report

if TYPE_CHECKING:
    from specloom.base.sources import Source
    from specloom.pipeline.package import Result


HELP = "generate client packages"


def add_arguments(generate: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    generate.description = "Generate client packages."
    add_documents(generate)
    add_output(generate)
    add_package(generate)
    generate.add_argument(
        "--check", action="store_true", help="write nothing; show what would change and exit with 1 if anything would"
    )
    generate.add_argument("--force", action="store_true", help="overwrite generated files that were edited by hand")
    generate.add_argument(
        "--new-names", action="store_true", help="name everything anew; else a name once given stays (specloom.lock)"
    )
    generate.add_argument(
        "--fail-on",
        choices=("approximated", "refused"),
        default="refused",
        help="exit with 1 if an operation is approximated, too, or only if one is refused (default: %(default)s)",
    )
    add_runtime(generate)
    add_reading(generate)


def run(options: argparse.Namespace) -> int:
    """Generate what is not up to date, and return the exit code."""
    from specloom.write import clean
    from specloom.write.lock import is_fresh

    selected = packages(options)
    output, exact = Path(options.output), options.fail_on == "approximated"
    anew = options.new_names or options.strict
    stale = [source for source in selected if anew or not is_fresh(output / source.package, source)]
    worst = DONE
    for source in selected:
        if source not in stale:
            if not options.check:
                clean(output / source.package)
            print(f"{output / source.package}: up to date")
            worst = AT_FAULT if exact and _approximated(output, source) else worst
    if not stale:
        return worst
    from specloom.commands.generate import generate_all

    results = generate_all(stale, output, check=options.check, force=options.force, new_names=options.new_names)
    for result in results:
        code = print_result(result, output / result.source.package, check=options.check)
        worst = AT_FAULT if code or (exact and result.approximated) else worst
    return worst


def print_result(result: Result, folder: Path, *, check: bool) -> int:
    """Print the result of one document, and return the exit code."""
    report(result)
    if result.generated and check and result.changes:
        for change in result.changes:
            print(f"{folder / change.path}: would be {change.kind}")
        for line in differences(result.changes):
            print(line)
        return AT_FAULT
    if result.generated:
        print(f"{folder}: {len(result.changes)} files changed{counted(result.diagnostics)}{remark(result)}")
    return AT_FAULT if result.failed else DONE


def _approximated(output: Path, source: Source) -> int:
    """Return how many operations of a package that is up to date are approximated."""
    from specloom.lower.support import MANIFEST, approximated

    return approximated((output / source.package / MANIFEST).read_bytes())
