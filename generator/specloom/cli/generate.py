"""`specloom generate`."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_documents, add_overlay, add_selection, add_strict, overlaid, selected
from specloom.cli.printing import AT_FAULT, DONE, counted, report
from specloom.sources import sources

if TYPE_CHECKING:
    from specloom.sources import Source


HELP = "generate client packages"


def add_arguments(generate: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    generate.description = "Generate client packages."
    add_documents(generate)
    generate.add_argument(
        "--output", default="generated", metavar="DIR", help="where packages go, a folder each (default: %(default)s)"
    )
    generate.add_argument("--package", metavar="NAME", help="name of the package, for a single SPEC")
    generate.add_argument(
        "--check", action="store_true", help="write nothing; list what would change and exit with 1 if anything would"
    )
    generate.add_argument(
        "--fail-on",
        choices=("approximated", "refused"),
        default="refused",
        help="exit with 1 if an operation is approximated, too, or only if one is refused (default: %(default)s)",
    )
    add_strict(generate)
    add_overlay(generate)
    add_selection(generate)


def run(options: argparse.Namespace) -> int:
    """Generate what is not up to date, and return the exit code."""
    from specloom.lock import is_fresh

    found = overlaid(sources([Path(path) for path in options.spec], package=options.package), options)
    found = [replace(source, strict=options.strict) for source in selected(found, options)]
    output, check, exact = Path(options.output), options.check, options.fail_on == "approximated"
    stale = [source for source in found if source.strict or not is_fresh(output / source.package, source)]
    for source in found:
        if source not in stale:
            print(f"{output / source.package}: up to date")
    worst = (
        AT_FAULT if exact and any(_approximated(output, source) for source in found if source not in stale) else DONE
    )
    if not stale:
        return worst
    from specloom.run import generate_all

    for result in generate_all(stale, output, check=check):
        report(result)
        folder = output / result.source.package
        if result.failed or (exact and result.approximated):
            worst = AT_FAULT
        if not result.made:
            continue
        if check and result.changes:
            worst = AT_FAULT
            for change in result.changes:
                print(f"{folder / change.path}: would be {change.kind}")
        else:
            print(f"{folder}: {len(result.changes)} files changed{counted(result.diagnostics)}")
    return worst


def _approximated(output: Path, source: Source) -> int:
    """Return how many operations of a package that is up to date are approximated."""
    from specloom.support import MANIFEST, approximated

    return approximated((output / source.package / MANIFEST).read_bytes())
