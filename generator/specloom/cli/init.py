"""`specloom init`."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from specloom.cli.printing import DONE, complain

EXAMPLES = (
    ("specloom init clients", "a project in the folder clients, with a sample that works"),
    ("specloom init", "the same here; what is there already stays"),
)


def add_arguments(init: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    init.description = (
        "Write the files of a project into a folder: a sample vendor in specs/, Makefile, configuration, workflow. "
        "What is there already stays as it is."
    )
    init.add_argument("folder", nargs="?", default=".", metavar="DIR", help="where (default: this folder)")


def run(options: argparse.Namespace) -> int:
    """Write the project, say what to do next, and return the exit code."""
    from specloom.commands.init import SAMPLE, write_project

    folder = Path(options.folder)
    if folder.exists() and not folder.is_dir():
        return complain(f"{folder.as_posix()} is no folder", "name a folder, or one that is to be made")
    written = list(write_project(folder))
    for path, is_new in written:
        print(f"{path.as_posix()}: {'written' if is_new else 'kept as it is'}")
    steps = [] if folder == Path() else [(f"cd {folder.as_posix()}", "")]
    if shutil.which("specloom") is None:
        steps.append(("make setup", "puts specloom into .venv, which make uses"))
    made = any(SAMPLE in path.parts for path, _ in written)
    steps.append(("make generate", f"makes generated/{SAMPLE} from specs/{SAMPLE}" if made else "makes the packages"))
    steps.append(("make test", "replays its recordings through the client" if made else "runs their tests"))
    steps.append(("specloom new VENDOR", "begins a document of your own"))
    print("\nnext:")
    for command, what in steps:
        print(f"  {command:<20} {what}".rstrip())
    return DONE
