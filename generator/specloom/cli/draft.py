"""`specloom draft`."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from specloom.base.words import printable
from specloom.cli.printing import AT_FAULT, DONE, plural
from specloom.cli.reporter import Reporter, add_format

if TYPE_CHECKING:
    from specloom.base.json_value import Json
    from specloom.commands.draft import Drafted
    from specloom.draft.shown import Place

_MOST_NOTES = 8
EXAMPLES = (
    ("specloom draft page.html --vendor parcels", "specs/parcels: a document, notes, an inventory, recordings"),
    ("specloom draft calls.txt connections.txt --vendor acme", "one document from several pages"),
    ("specloom draft page.md traffic.har --vendor acme", "what the page lacks, from recorded calls"),
    ("specloom draft page.md --vendor acme --force", "again, with the methods and paths that were filled in"),
)


def add_arguments(draft: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    draft.description = (
        "Write a first document from pages of documentation and files of traffic, with the source of each claim: "
        "operations, parameters, schemas and statuses that they show. What they lack is listed in NOTES.md and "
        "inventory.yaml, and not guessed. A page in a layout that is not known fails, and nothing is written."
    )
    draft.add_argument(
        "page", nargs="+", metavar="PAGE",
        help="pages of documentation (text, Markdown, saved HTML); traffic (HAR, Postman collections, curl commands)",
    )  # fmt: skip
    draft.add_argument("--vendor", metavar="NAME", required=True, help="the name of the folder, and of the package")
    draft.add_argument("--root", metavar="DIR", help="the folder of the project (default: that of its configuration)")
    draft.add_argument("-o", "--output", metavar="DIR", help="write there, and not to specs/NAME")
    draft.add_argument(
        "--force", action="store_true", help="replace a document; the methods, paths and servers filled in there stay"
    )
    add_format(draft)


def run(options: argparse.Namespace) -> int:
    """Draft the document, say what is missing, and return the exit code."""
    from specloom.base.diagnostics import SpecError
    from specloom.commands.draft import Wanted, write_draft
    from specloom.config import read_configuration

    reporter = Reporter(options)
    root = Path(options.root) if options.root else read_configuration().folder
    output = Path(options.output) if options.output else None
    try:
        drafted = write_draft(options.page, Wanted(options.vendor, root, output, options.force))
    except SpecError as error:
        reporter.refuse(error)
        reporter.finish({"document": "", "files": [], "operations": 0, "blocked": [], "inventory": {}, "notes": []})
        return AT_FAULT
    _print(drafted, options.page, reporter)
    reporter.finish(_members(drafted))
    return DONE


def _print(drafted: Drafted, pages: list[str], reporter: Reporter) -> None:
    reporter.line("\n".join(f"{path.as_posix()}: written" for path in _shown(drafted)))
    recordings = len(drafted.files) - len(_shown(drafted))
    if recordings:
        reporter.line(f"{(drafted.folder / 'recordings').as_posix()}: {plural(recordings, 'recording')}")
    blocked = len(drafted.draft.blocked)
    lacking = f"; {blocked} blocked, for want of a method or a path" if blocked else ""
    reporter.line(f"\n{plural(drafted.operations, 'operation')}{lacking}")
    for kind, count in _counts(drafted).items():
        reporter.line(f"  {kind}: {count}")
    told = [note for note in drafted.draft.notes if note.kind in ("embedded", "blocked")]
    for note in told[:_MOST_NOTES]:
        reporter.line(f"  {note.kind}: {f'{note.place.text}: ' if note.place else ''}{printable(note.text)}")
    if len(told) > _MOST_NOTES:
        reporter.line(f"  and {len(told) - _MOST_NOTES} more in {drafted.folder.as_posix()}/NOTES.md")
    reporter.line("\nnext:")
    folder = drafted.folder.as_posix()
    if blocked:
        reporter.line(f"  fill in `x-specloom-blocked` in {folder}/openapi.yaml, and draft again with --force")
    docs = Path(pages[0]).parent.as_posix()
    reporter.line(f"  specloom validate {folder}/openapi.yaml")
    reporter.line(f"  specloom evidence {folder}/openapi.yaml --check --docs {docs}")


def _shown(drafted: Drafted) -> list[Path]:
    return [path for path in drafted.files if path.parent.name != "recordings"]


def _counts(drafted: Drafted) -> dict[str, int]:
    return dict(Counter(str(entry.state) for entry in drafted.entries if entry.kind != "page" and entry.page))


def _members(drafted: Drafted) -> dict[str, Json]:
    notes: list[Json] = [
        {"kind": note.kind, "text": note.text, **(_lines(note.place) if note.place else {})}
        for note in drafted.draft.notes
    ]
    blocked: list[Json] = [
        {"title": planned.title, "missing": [*planned.missing], **_lines(planned.place)}
        for planned in (entry.planned for entry in drafted.draft.blocked)
    ]
    return {
        "document": (drafted.folder / "openapi.yaml").as_posix(),
        "files": [path.as_posix() for path in drafted.files],
        "operations": drafted.operations,
        "blocked": blocked,
        "inventory": {**_counts(drafted)},
        "notes": notes,
    }  # fmt: skip


def _lines(place: Place) -> dict[str, Json]:
    return {"page": place.page, "first": place.first, "last": place.last}
