"""`specloom evidence`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_documents, add_reading, documents
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
        "--fail-unreviewed", action="store_true", help="with --check, exit with 1 if a description is to be reviewed"
    )
    evidence.add_argument(
        "--docs", metavar="DIR", help="the folder of the cited pages (default: $SPECLOOM_VENDOR_DOCS)"
    )
    add_reading(evidence, whole=True)
    action = evidence.add_mutually_exclusive_group()
    action.add_argument(
        "--check",
        action="store_true",
        help="hold each claim against its cited lines; exit with 1 if one does not stand",
    )
    action.add_argument("--review", action="store_true", help="accept the words of descriptions that --check lists")
    action.add_argument("--watch", action="store_true", help="list what rests on changed text; exit with 1 if any does")
    action.add_argument(
        "--html",
        metavar="FILE",
        help="write the claims next to the lines that they cite as a page; a folder for several documents",
    )
    action.add_argument("--update", action="store_true", help="write the hashes of the cited text into the documents")


def _percent(text: str) -> float:
    number = float(text)
    if not 0 <= number <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 100")
    return number


def run(options: argparse.Namespace) -> int:
    """Count claims, or compare or update citations; return the exit code."""
    from specloom.base.diagnostics import SpecError
    from specloom.pipeline.claims import docs_folder

    if options.update and options.overlay:
        return complain("--update changes a document as it is written, and goes without --overlay")
    if options.html:
        return _write_pages(documents(options), options)
    action = next((name for name in _ACTIONS if getattr(options, name)), None)
    folder = docs_folder(options.docs) if action else None
    if action and (folder is None or not folder.is_dir()):
        return complain(_absence(folder, f"--{action}"))
    worst = DONE
    for source in documents(options):
        try:
            passed = _ACTIONS[action](source, folder, options) if action and folder else _count(source, options)
        except SpecError as error:
            show(error.diagnostics, error.sources)
            passed = False
        worst = worst if passed else AT_FAULT
    return worst


def _write_pages(sources: Sequence[Source], options: argparse.Namespace) -> int:
    """Write a page for each document: to the file that --html names, or into the folder."""
    from specloom.base.diagnostics import SpecError
    from specloom.commands.evidence import write_page
    from specloom.pipeline.claims import docs_folder

    target = Path(options.html)
    is_file = target.suffix.lower() in (".html", ".htm") and not target.is_dir()
    if is_file and len(sources) > 1:
        return complain(f"--html names one file for {len(sources)} documents: name a folder")
    folder = docs_folder(options.docs)
    if options.docs and folder is not None and not folder.is_dir():
        return complain(_absence(folder, "--html"))
    worst = DONE
    names: set[str] = set()
    for source in sources:
        page = target if is_file else target / f"{_file_name(source, names)}.html"
        try:
            write_page(source, folder if folder is not None and folder.is_dir() else None, page)
            print(f"{source.display}: {page.as_posix()} written")
        except SpecError as error:
            show(error.diagnostics, error.sources)
            worst = AT_FAULT
    return worst


def _file_name(source: Source, names: set[str]) -> str:
    """Return the name of a document's page, and add it to those taken: that of its vendor, or its own."""
    path = source.document.resolve()
    stem = path.parent.name if source.is_curated else path.stem
    candidates = (stem, *(f"{stem}-{count}" for count in range(2, len(names) + 3)))
    name = next(candidate for candidate in candidates if candidate not in names)
    names.add(name)
    return name


def _absence(folder: Path | None, action: str) -> str:
    """Return the message for missing cited pages."""
    from specloom.pipeline.claims import DOCS_VARIABLE

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


def _check(source: Source, folder: Path, options: argparse.Namespace) -> bool:
    from specloom.commands.evidence import check_claims

    checked = check_claims(source, folder)
    show(checked.diagnostics, checked.texts)
    print(f"{source.display}: {checked.summary}")
    unreviewed = any(entry.rule == "description-unreviewed" for entry in checked.diagnostics)
    return not checked.failed and not (options.fail_unreviewed and unreviewed)


def _review(source: Source, folder: Path, _: argparse.Namespace) -> bool:
    from specloom.commands.evidence import review

    print(f"{source.display}: {review(source, folder)} descriptions reviewed")
    return True


def _update(source: Source, folder: Path, options: argparse.Namespace) -> bool:
    from specloom.commands.evidence import update_document

    print(f"{source.display}: {update_document(source, folder)} citations updated")
    return _watch(source, folder, options)


def _watch(source: Source, folder: Path, _: argparse.Namespace) -> bool:
    from specloom.commands.evidence import failed, watch_document

    watched = watch_document(source, folder)
    show(watched.diagnostics, watched.texts)
    print(f"{source.display}: {watched.count} citations{counted(watched.diagnostics)}")
    return not failed(watched.diagnostics)


_ACTIONS = {"check": _check, "review": _review, "watch": _watch, "update": _update}
