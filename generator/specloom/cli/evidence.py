"""`specloom evidence`."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_documents, add_reading, documents
from specloom.cli.printing import AT_FAULT, DONE, complain, counted, plural
from specloom.cli.progress import waiting_for
from specloom.cli.reporter import Reporter, add_format
from specloom.cli.terminal import width_of

if TYPE_CHECKING:
    from specloom.base.json_value import Json
    from specloom.base.sources import Source


EXAMPLES = (
    ("specloom evidence specs/acme/openapi.yaml", "how many claims of each operation have a source"),
    ("specloom evidence --check --docs pages", "hold each claim against the lines that it cites"),
    ("specloom evidence api.yaml --html evidence.html", "claims next to their lines, as a page"),
)


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
    add_format(evidence)
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
    try:
        number = float(text)
    except ValueError:
        number = -1
    if not 0 <= number <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 100")
    return number


def run(options: argparse.Namespace) -> int:
    """Count claims, or compare or update citations; return the exit code."""
    from specloom.base.diagnostics import SpecError
    from specloom.pipeline.claims import docs_folder, pages_folder

    if options.update and options.overlay:
        return complain("--update changes a document as it is written, and goes without --overlay")
    reporter = Reporter(options)
    if options.html:
        return _write_pages(documents(options, apart=True), options, reporter)
    action = next((name for name in _ACTIONS if getattr(options, name)), None)
    named = docs_folder(options.docs)
    worst = DONE
    rows: list[Json] = []
    for source in documents(options, apart=True):
        folder = pages_folder(source, named) if action else None
        if action and folder is None:
            return complain(*_absence(named, f"--{action}"))
        row: dict[str, Json] = {"document": source.display}
        work = _Work(source, options, reporter, row)
        try:
            passed = _ACTIONS[action](work, folder) if action and folder else _count(work)
        except SpecError as error:
            reporter.refuse(error)
            passed = False
        rows.append({**row, "passed": passed})
        worst = worst if passed else AT_FAULT
    reporter.finish({"documents": rows})
    return worst


@dataclass(frozen=True)
class _Work:
    """A document, what is asked about it, where that is reported, and what JSON says of it."""

    source: Source
    options: argparse.Namespace
    reporter: Reporter
    row: dict[str, Json]

    def say(self, line: str) -> None:
        """Print a line of text, broken where it does not fit the terminal."""
        width = width_of(sys.stdout)
        whole = width is None or len(line) <= width
        self.reporter.line(line if whole else textwrap.fill(line, width or 0, subsequent_indent="  "))


def _write_pages(sources: Sequence[Source], options: argparse.Namespace, reporter: Reporter) -> int:
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
        return complain(*_absence(folder, "--html"))
    worst = DONE
    rows: list[Json] = []
    names: set[str] = set()
    for source in sources:
        page = target if is_file else target / f"{_file_name(source, names)}.html"
        try:
            write_page(source, folder if folder is not None and folder.is_dir() else None, page)
            reporter.line(f"{source.display}: {page.as_posix()} written")
            rows.append({"document": source.display, "passed": True, "page": page.as_posix()})
        except SpecError as error:
            reporter.refuse(error)
            rows.append({"document": source.display, "passed": False})
            worst = AT_FAULT
    reporter.finish({"documents": rows})
    return worst


def _file_name(source: Source, names: set[str]) -> str:
    """Return the name of a document's page, and add it to those taken: that of its vendor, or its own."""
    path = source.document.resolve()
    stem = path.parent.name if source.is_curated else path.stem
    candidates = (stem, *(f"{stem}-{count}" for count in range(2, len(names) + 3)))
    name = next(candidate for candidate in candidates if candidate not in names)
    names.add(name)
    return name


def _absence(folder: Path | None, action: str) -> tuple[str, str]:
    """Return the message for missing cited pages, and what to do."""
    from specloom.pipeline.claims import DOCS_VARIABLE

    reason = f"there is no folder {folder}" if folder else "no folder is named"
    hint = f"name theirs with --docs DIR or {DOCS_VARIABLE}; without {action}, sources are only counted"
    return f"{action} reads the pages that the documents cite, and {reason}", hint


def _count(work: _Work) -> bool:
    from specloom.commands.evidence import measure

    with waiting_for(f"reading {work.source.display}", work.options):
        measured = measure(work.source, within=width_of(sys.stdout))
    work.reporter.show(measured.refused, measured.texts)
    for line in (work.source.display, *measured.lines, ""):
        work.say(line)
    work.row.update(claims=dict(measured.claims), share=measured.share, unsourced=measured.unsourced)
    if measured.refused:
        return False
    return measured.share >= work.options.fail_under and not (work.options.fail_unsourced and measured.unsourced)


def _check(work: _Work, folder: Path) -> bool:
    from specloom.commands.evidence import check_claims

    with waiting_for(f"checking {work.source.display}", work.options):
        checked = check_claims(work.source, folder)
    work.reporter.show(checked.diagnostics, checked.texts)
    work.say(f"{work.source.display}: {checked.summary}")
    unreviewed = any(entry.rule == "description-unreviewed" for entry in checked.diagnostics)
    return not checked.failed and not (work.options.fail_unreviewed and unreviewed)


def _review(work: _Work, folder: Path) -> bool:
    from specloom.commands.evidence import review

    work.reporter.line(f"{work.source.display}: {plural(review(work.source, folder), 'description')} reviewed")
    return True


def _update(work: _Work, folder: Path) -> bool:
    from specloom.commands.evidence import update_document

    work.reporter.line(f"{work.source.display}: {plural(update_document(work.source, folder), 'citation')} updated")
    return _watch(work, folder)


def _watch(work: _Work, folder: Path) -> bool:
    from specloom.commands.evidence import failed, watch_document

    watched = watch_document(work.source, folder)
    work.reporter.show(watched.diagnostics, watched.texts)
    work.say(f"{work.source.display}: {watched.count} citations{counted(watched.diagnostics)}")
    return not failed(watched.diagnostics)


_ACTIONS = {"check": _check, "review": _review, "watch": _watch, "update": _update}
