"""`specloom evidence`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_documents, add_reading, documents, with_reading
from specloom.cli.printing import AT_FAULT, DONE, complain, counted, show

if TYPE_CHECKING:
    from specloom.base.sources import Source


HELP = "account for what documents claim"


def add_arguments(evidence: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    evidence.description = "Count the claims of documents by their sources, or watch the pages that they cite."
    add_documents(evidence)
    evidence.add_argument(
        "--fail-under",
        type=_percent,
        default=0,
        metavar="N",
        help="exit with 1 if under N percent of claims have a source",
    )
    evidence.add_argument("--fail-unsourced", action="store_true", help="exit with 1 if an operation has no source")
    evidence.add_argument(
        "--docs", metavar="DIR", help="the folder of the cited pages (default: $SPECLOOM_VENDOR_DOCS)"
    )
    add_reading(evidence, whole=True)
    action = evidence.add_mutually_exclusive_group()
    action.add_argument("--watch", action="store_true", help="list what rests on changed text; exit with 1 if any does")
    action.add_argument("--update", action="store_true", help="write the hashes of the cited text into the documents")


def _percent(text: str) -> float:
    number = float(text)
    if not 0 <= number <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 100")
    return number


def run(options: argparse.Namespace) -> int:
    """Count claims, or compare or update citations; return the exit code."""
    from specloom.base.diagnostics import SpecError
    from specloom.commands.evidence import docs_folder

    if options.update and options.overlay:
        return complain("--update changes a document as it is written, and goes without --overlay")
    folder = docs_folder(options.docs) if options.watch or options.update else None
    if (options.watch or options.update) and (folder is None or not folder.is_dir()):
        return complain(_absence(folder, "--watch" if options.watch else "--update"))
    worst = DONE
    for source in with_reading(documents(options), options):
        try:
            passed = _watch(source, folder, update=options.update) if folder else _count(source, options)
        except SpecError as error:
            show(error.diagnostics, error.sources)
            passed = False
        worst = worst if passed else AT_FAULT
    return worst


def _absence(folder: Path | None, action: str) -> str:
    """Return the message for missing cited pages."""
    from specloom.commands.evidence import DOCS_VARIABLE

    reason = f"there is no folder {folder}" if folder else "no folder is named"
    return (
        f"{action} reads the pages that the documents cite, and {reason}: name theirs with --docs DIR or "
        f"{DOCS_VARIABLE}; without {action}, the command counts sources and needs no pages"
    )


def _count(source: Source, options: argparse.Namespace) -> bool:
    from specloom.commands.evidence import measure

    measured = measure(source)
    show(measured.refused, measured.texts)
    print(source.display, *measured.lines, "", sep="\n")
    if measured.refused:
        return False
    return measured.share >= options.fail_under and not (options.fail_unsourced and measured.unsourced)


def _watch(source: Source, folder: Path, *, update: bool) -> bool:
    from specloom.commands.evidence import failed, update_document, watch_document

    if update:
        print(f"{source.display}: {update_document(source, folder)} citations updated")
    watched = watch_document(source, folder)
    show(watched.diagnostics, watched.texts)
    print(f"{source.display}: {watched.count} citations{counted(watched.diagnostics)}")
    return not failed(watched.diagnostics)
