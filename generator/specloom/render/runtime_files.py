"""Which modules of the runtime a package needs: those that its files import, and what these import in turn."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from specloom.code.tokens import split

_IMPORT = re.compile(r"^[ \t]*(from \.+_runtime\b[\w.]* import (?:\([^()]*\)|[^\n(;]*))", re.MULTILINE)
_FOLDER = Path(__file__).parents[1] / "runtime"


def needed_by(source: str) -> tuple[str, ...]:
    """Return the modules of the runtime that the text of a package's Python file imports."""
    return tuple(dict.fromkeys(name for statement in _statements(source) for name in _named(statement)))


def runtime_files(names: Iterable[str]) -> dict[str, str]:
    """Return the texts of these modules and of those that they import, verbatim, by file name."""
    todo = ["__init__", *names]
    needed: dict[str, str] = {}
    while todo:
        name = todo.pop()
        if name not in needed:
            needed[name], inner = _module(name)
            todo.extend(inner)
    return {f"{name}.py": needed[name] for name in sorted(needed)}


def _statements(source: str) -> list[str]:
    """Return the statements of a file that import from the runtime; looking for them is cheaper than a syntax tree."""
    parts = split(source)
    if parts is None:
        return [ast.unparse(node) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)]
    return _IMPORT.findall('""'.join(parts[0]))


@cache
def _named(statement: str) -> tuple[str, ...]:
    return tuple(_imported(ast.parse(statement), "_runtime"))


@cache
def _module(name: str) -> tuple[str, tuple[str, ...]]:
    text = (_FOLDER / f"{name}.py").read_text("utf-8")
    return text, tuple(_imported(ast.parse(text), ""))


def _imported(tree: ast.Module, package: str) -> Iterator[str]:
    """Yield the modules that `from .x import y` and `from . import x` name, below `package` where that is not empty."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom) or not node.level:
            continue
        module = (node.module or "").split(".")
        if package and module[0] != package:
            continue
        rest = [part for part in (module[1:] if package else module) if part]
        names = rest[:1] or [alias.name for alias in node.names]
        yield from (name for name in names if (_FOLDER / f"{name}.py").is_file())
