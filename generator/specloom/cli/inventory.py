"""`specloom inventory`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from specloom.cli.arguments import add_documents, add_reading, documents
from specloom.cli.printing import AT_FAULT, DONE, complain, counted
from specloom.cli.reporter import Reporter, add_format

if TYPE_CHECKING:
    from specloom.base.json_value import Json

EXAMPLES = (
    ("specloom inventory acme --docs pages", "what the pages show and the document lacks, and the reverse"),
    ("specloom inventory acme --docs pages --update", "write it into inventory.yaml; decisions stay"),
)


def add_arguments(inventory: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    inventory.description = (
        "Compare documents with the pages that they cite, in both directions, and with the inventory.yaml next to "
        "each; exit with 1 if they disagree."
    )
    add_documents(inventory)
    inventory.add_argument(
        "--docs", metavar="DIR", help="the folder of the cited pages (default: $SPECLOOM_VENDOR_DOCS)"
    )
    inventory.add_argument(
        "--update", action="store_true", help="write the inventories first; what is decided by hand in them stays"
    )
    add_format(inventory)
    add_reading(inventory, whole=True)


def run(options: argparse.Namespace) -> int:
    """Take the inventory of each document; return the exit code."""
    from specloom.base.diagnostics import SpecError
    from specloom.commands.inventory import described, take
    from specloom.evidence import NOT_CHECKED
    from specloom.pipeline.claims import DOCS_VARIABLE, docs_folder, pages_folder

    reporter, named, worst = Reporter(options), docs_folder(options.docs), DONE
    rows: list[Json] = []
    entries: list[Json] = []
    for source in documents(options, apart=True):
        try:
            folder = pages_folder(source, named)
            if folder is None:
                reason = f"there is no folder {named}" if named else "no folder is named"
                return complain(f"{NOT_CHECKED}: {reason}", f"name theirs with --docs DIR or {DOCS_VARIABLE}")
            taken = take(source, folder, update=options.update)
        except SpecError as error:
            reporter.refuse(error)
            rows.append({"document": source.display, "passed": False})
            worst = AT_FAULT
            continue
        reporter.show(taken.diagnostics, taken.texts)
        reporter.line(f"{source.display}: {taken.summary}{counted(taken.diagnostics)}")
        rows.append({"document": source.display, "passed": not taken.diagnostics})
        entries += ({"document": source.display, **described(entry)} for entry in taken.entries)
        worst = AT_FAULT if taken.diagnostics else worst
    reporter.finish({"documents": rows, "entries": entries})
    return worst
