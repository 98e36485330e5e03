"""`specloom sources`."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_output, add_reading, vendors
from specloom.cli.printing import AT_FAULT, DONE, complain, show

if TYPE_CHECKING:
    from specloom.base.sources import Source

EXAMPLES = (
    ("specloom sources pull acme", "fetch the pages of a vendor that sources.yaml lists"),
    ("specloom sources diff acme", "what changed on them, and what rests on that"),
)


def add_arguments(sources: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    sources.description = (
        "Fetch the pages that sources.yaml lists next to a document, or show what changed on them since the document "
        "was read against them: which lines, which claims, which methods and tests."
    )
    actions = sources.add_subparsers(dest="action", required=True, metavar="ACTION")
    texts = {
        "pull": "Fetch the listed pages, and no other address; exit with 1 if one fails.",
        "diff": "Show what changed; exit with 1 if claims rest on what changed or is gone.",
    }
    pull, diff = (actions.add_parser(name, description=text) for name, text in texts.items())
    for action in (pull, diff):
        action.add_argument(
            "spec",
            nargs="*",
            metavar="VENDOR",
            help="folders in specs, or documents (default: all)",
        )
        action.add_argument(
            "--docs", metavar="DIR", help="the folder of pages that are not kept (default: $SPECLOOM_VENDOR_DOCS)"
        )
        add_reading(action, whole=True)
    add_output(diff)
    diff.add_argument(
        "--format",
        choices=("markdown", "json"),
        default="markdown",
        help="the text of a pull request, or JSON, a line for each document (default: %(default)s)",
    )


def run(options: argparse.Namespace) -> int:
    """Fetch pages or compare them; return the exit code."""
    from specloom.base.diagnostics import SpecError
    from specloom.commands.sources import needs_docs, registered
    from specloom.pipeline.claims import DOCS_VARIABLE, docs_folder

    apart = [each for source in vendors(options) for each in source.each]
    inputs = registered(apart, is_named=bool(options.spec))
    folder = docs_folder(options.docs)
    worst = DONE
    for source in inputs:
        try:
            if (folder is None or not folder.is_dir()) and needs_docs(source):
                reason = f"there is no folder {folder}" if folder else "no folder is named"
                return complain(
                    f"{source.display} has pages whose text is not kept in the repository, and {reason} for them: "
                    f"name one with --docs DIR or {DOCS_VARIABLE}"
                )
            passed = _pull(source, folder) if options.action == "pull" else _diff(source, folder, options)
        except SpecError as error:
            show(error.diagnostics, error.sources)
            passed = False
        worst = worst if passed else AT_FAULT
    return worst


def _pull(source: Source, folder: Path | None) -> bool:
    from specloom.commands.sources import pull
    from specloom.fetch import Fetcher

    pulled = pull(source, folder, Fetcher(), datetime.now(UTC).date())
    show(pulled.diagnostics, pulled.texts)
    print(source.display, *(f"  {line}" for line in pulled.lines), sep="\n")
    return not pulled.diagnostics


def _diff(source: Source, folder: Path | None, options: argparse.Namespace) -> bool:
    from specloom.commands.sources import compare

    compared = compare(source, folder, source.output, form=options.format)
    print(compared.text)
    return not compared.is_broken
