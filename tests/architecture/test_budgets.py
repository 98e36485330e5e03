"""Budgets of length, tags that templates may use, and derived files that must be current."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "generator" / "specloom"
MODULES = sorted(SOURCE.rglob("*.py"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.jinja"))
MOST_LINES, MOST_IN_FUNCTION, MOST_IN_TEMPLATE = 500, 40, 60
TAGS = frozenset({"for", "endfor", "if", "elif", "else", "endif", "include", "macro", "endmacro"})


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_modules_and_functions_are_short(path: Path) -> None:
    text = path.read_text("utf-8")
    long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= MOST_IN_FUNCTION
    }
    assert text.count("\n") <= MOST_LINES
    assert long == {}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT / "templates").as_posix())
def test_templates_are_short_and_only_lay_out(path: Path) -> None:
    text = path.read_text("utf-8")
    used = set(re.findall(r"\{%-?\s*(\w+)", text))
    assert text.count("\n") <= MOST_IN_TEMPLATE
    assert used <= TAGS
    # A filter could undo what `safe` has done; a filter is `|` inside of an expression or a tag.
    assert not re.search(r"\{[{%][^}]*\w\s*\|\s*\w+[^}]*[}%]\}", re.sub(r'"[^"]*"', '""', text))


def test_derived_modules_are_current() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "generator/tools/unasync.py", "--check"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_every_module_says_what_it_decides() -> None:
    silent = [
        path.relative_to(SOURCE).as_posix()
        for path in MODULES
        if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


def test_there_is_no_drawer_for_odds_and_ends() -> None:
    assert [path.name for path in MODULES if path.stem in {"utils", "helpers", "common", "misc", "tools"}] == []
