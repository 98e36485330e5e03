"""CONTRIBUTING.md names what is there, and leaves no package out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import specloom
from tests.runtime.test_imports import ROOMS

from .test_imports import PACKAGES

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "generator" / "specloom"
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
TOP = ("tests", "specs", "templates", "generated", "generator")
EXTENSIONS = (".py", ".md", ".json", ".jinja", ".yaml", ".txt")


def section(heading: str) -> str:
    return TEXT.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def rows(text: str) -> list[list[str]]:
    """Return the cells of all tables, without their heads."""
    lines = [line for line in re.sub(r"\|.*\n\|---.*\n", "", text).splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def paths(text: str) -> set[str]:
    """Return what looks like a path in code spans; names of modules that are still to be written are `NAME`."""
    spans = {span.split()[-1] for span in re.findall(r"`([^`\n]+)`", text)}
    return {span for span in spans if ("/" in span or span.endswith(EXTENSIONS)) and not re.search("NAME|…|>", span)}


def exists(path: str) -> bool:
    base = ROOT if path.split("/", maxsplit=1)[0] in TOP or (ROOT / path).exists() else SOURCE
    return any(base.glob(path.rstrip("/")))


def test_paths_of_the_table_are_there() -> None:
    listed = paths(section("To change X, go to Y"))
    assert len(listed) > 80
    assert [path for path in sorted(listed) if not exists(path)] == []


def test_every_row_says_where_to_test() -> None:
    table = rows(section("To change X, go to Y"))
    assert len(table) >= 25
    assert all(len(row) == 3 and all(row) for row in table)


def test_names_in_brackets_stand_in_the_file_before_them() -> None:
    named = re.findall(r"`([\w/]+\.py)` \(`(\w+)`", section("To change X, go to Y"))
    assert len(named) > 8
    texts = {path: (SOURCE / path).read_text("utf-8") for path, _ in named if "NAME" not in path}
    assert [(path, name) for path, name in named if name not in texts.get(path, name)] == []


@pytest.mark.parametrize(("packages", "which"), [(PACKAGES, 0), (ROOMS, 1)], ids=["tool", "runtime"])
def test_all_packages_are_listed_in_order(packages: tuple[str, ...], which: int) -> None:
    tables = section("Where things are").split("\n| package | holds |\n|---|---|\n")[1:]
    assert [row[0].strip("`/") for row in rows(tables[which])] == list(packages)


def test_a_path_that_is_not_there_would_be_noticed() -> None:
    assert not exists("lower/nothing.py")
    assert not exists("tests/nothing")
    assert paths("`lower/a.py` (`_NAMES`), `make versions`, `README.md`") == {"lower/a.py", "README.md"}
    assert Path(specloom.__file__).parent == SOURCE
