"""Which modules of the runtime a package needs: those that its files import, and what these import in turn."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from specloom.base.runtime_choice import MODULE
from specloom.code.tokens import split

_IMPORT = re.compile(r"^[ \t]*(from \.+_runtime\b[\w.]* import (?:\([^()]*\)|[^\n(;]*))", re.MULTILINE)
_FOLDER = Path(__file__).parents[1] / "runtime"


def needed_by(source: str) -> tuple[str, ...]:
    """Return the modules of the runtime that the text of a package's Python file imports, such as `base.errors`."""
    return tuple(dict.fromkeys(name for statement in _statements(source) for name in _named(statement)))


def runtime_files(names: Iterable[str]) -> dict[str, str]:
    """Return the texts of these modules, of those that they import and of their packages, verbatim, by file name."""
    todo = list(names)
    needed: dict[str, str] = {}
    while todo:
        name = todo.pop()
        file = _file(name)
        if file not in needed:
            needed[file], inner = _module(name)
            todo.extend((*inner, name.rpartition(".")[0]))
    return {file: needed[file] for file in sorted(needed)}


def runtime_package() -> dict[str, str]:
    """Return the texts of all modules as those of the package `specloom_runtime`, by path."""
    modules = sorted(_FOLDER.rglob("*.py"))
    return {f"{MODULE}/{path.relative_to(_FOLDER).as_posix()}": path.read_text("utf-8") for path in modules}


def _statements(source: str) -> list[str]:
    """Return the statements of a file that import from the runtime; looking for them is cheaper than a syntax tree."""
    parts = split(source)
    if parts is None:
        return [ast.unparse(node) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)]
    return _IMPORT.findall('""'.join(parts[0]))


@cache
def _named(statement: str) -> tuple[str, ...]:
    return tuple(
        name
        for node in ast.parse(statement).body
        if isinstance(node, ast.ImportFrom) and (module := f"{node.module}.").startswith("_runtime.")
        for name in _modules(module.removeprefix("_runtime.").rstrip("."), node)
    )


@cache
def _module(name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of a module, and the modules that it imports."""
    file = _file(name)
    text = (_FOLDER / file).read_text("utf-8")
    package = file.split("/")[:-1]
    inner = [
        imported
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ImportFrom) and node.level
        for imported in _modules(
            ".".join((*package[: len(package) + 1 - node.level], *filter(None, [node.module]))), node
        )
    ]
    return text, tuple(inner)


def _modules(source: str, node: ast.ImportFrom) -> Iterator[str]:
    """Yield the modules that a statement imports from `source`: itself, or what it names where that is a package."""
    if not _is_package(source):
        yield source
        return
    for alias in node.names:
        inner = f"{source}.{alias.name}".lstrip(".")
        yield inner if _is_package(inner) or (_FOLDER / _file(inner)).is_file() else source


@cache
def _is_package(name: str) -> bool:
    return (_FOLDER / name.replace(".", "/")).is_dir()


def _file(name: str) -> str:
    """Return the path of a module, or of a package, below the folder of the runtime."""
    path = name.replace(".", "/")
    return f"{path}/__init__.py".lstrip("/") if _is_package(name) else f"{path}.py"
