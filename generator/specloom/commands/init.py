"""What `specloom init` writes: a project with a sample vendor that works at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from specloom import __version__
from specloom.write.new_file import write_new

_FILES = Path(__file__).parent / "project"
# What files are called in a project that could not lie here under these names.
_NAMES = {
    "conftest.txt": "conftest.py",
    "gitignore": ".gitignore",
    "skill.md": ".agents/skills/specloom/SKILL.md",
    "workflow.yml": ".github/workflows/specloom.yml",
}
SAMPLE = "teahouse"


def write_project(folder: Path) -> Iterator[tuple[Path, bool]]:
    """Write the files of a project into a folder; yield each, and whether it was written: what is there stays.

    Where anything is in `specs/` already, the sample vendor is left out.
    """
    with_sample = not any(folder.glob("specs/*"))
    for path in sorted(path for path in _FILES.rglob("*") if path.is_file()):
        name = path.relative_to(_FILES).as_posix()
        is_sample = name.startswith(f"{SAMPLE}/")
        if is_sample and not with_sample:
            continue
        target = folder / (f"specs/{name}" if is_sample else _NAMES.get(name, name))
        text = path.read_text("utf-8")
        if name == "Makefile":
            text = text.replace("$version", __version__)
        yield target, write_new(target, text)
