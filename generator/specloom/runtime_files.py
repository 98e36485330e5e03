"""Which modules of the runtime a package needs: those that its files import, and what these import in turn."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "runtime"


def needed_by(source: str) -> tuple[str, ...]:
    """Return the modules of the runtime that the text of a package's Python file imports."""
    return tuple(_imported(ast.parse(source), "_runtime"))


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
