"""`specloom new`."""

from __future__ import annotations

import argparse

from specloom.cli.printing import DONE

EXAMPLES = (
    ("specloom new parcels", "specs/parcels with all that a document needs"),
    ("specloom new parcels --docs page.html", "the same, from a page of documentation"),
)


def add_arguments(new: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    new.description = (
        "Write specs/VENDOR: the beginning of an OpenAPI document, which is valid, with notes, a scenario and a list "
        "of pages. What is left to fill in says TODO, and `specloom validate` finds it."
    )
    new.add_argument("vendor", metavar="VENDOR", help="the name of the folder, and of the package")
    new.add_argument(
        "--docs", nargs="+", default=[], metavar="FILE|URL",
        help="pages of documentation: files are copied as text, addresses are listed for `specloom sources pull`",
    )  # fmt: skip


def run(options: argparse.Namespace) -> int:
    """Write the files, list the placeholders, and return the exit code."""
    from specloom.base.sources import SPECS
    from specloom.commands.new import write_vendor
    from specloom.config import read_configuration

    vendor = options.vendor
    made = write_vendor(read_configuration().folder / SPECS, vendor, options.docs)
    for path in made.files:
        print(f"{path.as_posix()}: written")
    print(f"\n{len(made.placeholders)} placeholders, which `specloom validate {vendor}` shows as well:")
    for entry in made.placeholders:
        print(f"  {entry.location.document}:{entry.location.line}: {entry.message.removeprefix('to be filled in: ')}")
    print("\nnext:")
    if any("://" in page for page in options.docs):
        print(f"  specloom sources pull {vendor} --docs DIR   fetches the listed pages into a folder")
    print(f"  specloom validate {vendor}   until nothing is left to fill in")
    print(f"  specloom generate {vendor}   makes the package")
    return DONE
