"""Builds the documentation site: pages of `generator/docs`, and the reference, which is made from the code.

Run as `python generator/tools/docs.py [FOLDER]` (`make docs`); the site is written to FOLDER/site (build/docs/site).
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from reference import client_options, commands, configuration, extensions, rules
from terminal import final, picture, screen, while_waiting

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
    (pages / "explanation" / "terminal.md").write_text(terminal_page(), "utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    (pages / "changelog.md").write_text(without_links(changelog), "utf-8")


def terminal_page() -> str:
    """Return the page that shows an error, a diff and progress, as commands print them on a terminal."""
    sample = ROOT / "generator" / "specloom" / "commands" / "project" / "teahouse" / "openapi.yaml"
    with TemporaryDirectory() as name:
        folder = Path(name)
        lines = sample.read_text("utf-8").splitlines(keepends=True)
        text = "".join(line for line in lines if "x-specloom-source" not in line)
        (folder / "old.yaml").write_text(text, "utf-8")
        (folder / "new.yaml").write_text(text.replace("        kind:", "        sort:"), "utf-8")
        (folder / "wrong.yaml").write_text(text.replace("#/components/schemas/TeaPage", "#/components/schemas/TeaPag"))
        large = ROOT / "specs" / "carium_courier" / "openapi.yaml"
        wrong, differing = ("validate", "wrong.yaml"), ("diff", "old.yaml", "new.yaml")
        waited = screen(("generate", str(large), "--output", str(folder / "packages")), folder)
        return "\n".join(
            [
                "# What it looks like",
                "",
                "An error has a place, an excerpt and a way out:",
                "",
                picture("specloom validate wrong.yaml", final(screen(wrong, folder))),
                "What a change breaks for callers, and why:",
                "",
                picture("specloom diff old.yaml new.yaml", final(screen(differing, folder))),
                "What takes more than a second says what it does, until it is done; not in pipes, and not in CI:",
                "",
                picture("specloom generate courier.yaml", while_waiting(waited).replace(str(large), "courier.yaml")),
            ]
        )


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
