"""Builds the documentation site: pages of `generator/docs`, and the reference, which is made from the code.

Run as `python generator/tools/docs.py [FOLDER]` (`make docs`); the site is written to FOLDER/site (build/docs/site).
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from reference import client_options, commands, configuration, extensions, rules

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "generator" / "docs"
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]*)\]\((?P<target>[^)#:\s]+)(?P<fragment>#[^)\s]*)?\)")


def assemble(folder: Path) -> None:
    """Write all that the site is built from to a folder, which is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SOURCES, folder)
    pages = folder / "pages"
    (pages / "reference").mkdir()
    for name, text in (
        ("commands", commands()),
        ("configuration", configuration()),
        ("extensions", extensions()),
        ("rules", rules()),
        ("client-options", client_options()),
    ):
        (pages / "reference" / f"{name}.md").write_text(text, "utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    (pages / "changelog.md").write_text(without_links(changelog), "utf-8")


def without_links(text: str) -> str:
    """Return Markdown without its links to files of the repository, which are no pages of the site."""
    return _LINK.sub(lambda match: match["text"], text)


def build(folder: Path, program: str) -> int:
    """Build the site of an assembled folder, and return the exit code: warnings, such as of broken links, fail."""
    return subprocess.run([program, "build", "--strict"], cwd=folder, check=False).returncode


def main(arguments: list[str]) -> int:
    """Build the site in the folder on the command line."""
    folder = Path(arguments[0] if arguments else ROOT / "build" / "docs" / "project").resolve()
    program = ROOT / "build" / "docs" / "env" / "bin" / "zensical"
    if not program.exists():
        print(f"{program} is not there: `make docs` installs it", file=sys.stderr)
        return 2
    assemble(folder)
    return build(folder, str(program))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
