"""The modules of the runtime that a package needs: those that its files import, directly or not."""

from __future__ import annotations

import ast
import re
import symtable
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from specloom.base.runtime_choice import MODULE
from specloom.code.gate import GateError
from specloom.code.tokens import split
from specloom.render.imports import place_of_imports

_IMPORT = re.compile(rf"^[ \t]*(from (?:\.+_runtime|{MODULE})\b[\w.]* import (?:\([^()]*\)|[^\n(;]*))", re.MULTILINE)
_RELATIVE_IMPORT = re.compile(r"^[ ]*from (\.[\w.]*) import (\([^()]*\)|[^\n(]+)", re.MULTILINE)
_COMMENT = re.compile(r"#[^\n]*")
_DECLARATION = re.compile(r"^(?:(?:async def|class|def) (?=\w+[(:\[])|(?=\w+(?:: [^=\n]+)? = ))(\w+)", re.MULTILINE)
_FOLDER = Path(__file__).parents[1] / "runtime"


def needed_by(path: str, source: str) -> tuple[str, ...]:
    """Return the modules of the runtime that a Python file of a package imports from its copy, such as `base.errors`.

    There are none where it imports them from the package `specloom_runtime`.

    Raises:
        GateError: One of them lacks a name that the file imports from it.
    """
    statements = _statements(source)
    for module, name in (missing for statement in statements for missing in _missing(statement)):
        raise GateError(f"{path}: the runtime has no {name!r} in {module!r}")
    return tuple(dict.fromkeys(name for statement in statements for name in _named(statement)))


def runtime_files(names: Iterable[str]) -> dict[str, str]:
    """Return the texts of modules, of those that they import directly or not, and of their packages, by file name."""
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
    """Return the statements of a file that import from the runtime; looking for them is cheaper than a syntax tree.

    Mostly all stand among the imports at its beginning, where no string can be.
    """
    start, end = place_of_imports(source)
    statements = list(_IMPORT.finditer(source, start))
    if not statements or statements[-1].end() <= end:
        return [statement[1] for statement in statements]
    parts = split(source)
    if parts is None:
        return [ast.unparse(node) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)]
    return _IMPORT.findall('""'.join(parts[0]))


@cache
def _named(statement: str) -> tuple[str, ...]:
    return tuple(
        name for source, node in _imports(statement) if node.level for name in _modules(source, _named_by(node))
    )


@cache
def _missing(statement: str) -> tuple[tuple[str, str], ...]:
    """Return what a statement imports that does not exist: the module or package, and the name."""
    return tuple(
        (source, alias.name)
        for source, node in _imports(statement)
        for alias in node.names
        if source in _modules(source, _named_by(node)) and not _has(source, alias.name)
    )


def _named_by(node: ast.ImportFrom) -> tuple[str, ...]:
    return tuple(alias.name for alias in node.names)


def _imports(statement: str) -> Iterator[tuple[str, ast.ImportFrom]]:
    for node in ast.parse(statement).body:
        if not isinstance(node, ast.ImportFrom):
            continue
        root, _, module = (node.module or "").partition(".")
        if root == ("_runtime" if node.level else MODULE):
            yield module, node


def _has(module: str, name: str) -> bool:
    """Tell whether a module defines or imports a name; most are declared in a way that needs no table of symbols."""
    return name in _declared(module) or name in _names(module)


@cache
def _declared(module: str) -> frozenset[str]:
    file = _FOLDER / _file(module)
    return declared_in(file.read_text("utf-8")) if file.is_file() else frozenset()


def declared_in(text: str) -> frozenset[str]:
    """Return the names that a module of the runtime declares at its outermost level in a way that is seen at once."""
    return frozenset(_DECLARATION.findall(text))


@cache
def _names(module: str) -> frozenset[str]:
    """Return the names that a module defines or imports."""
    file = _file(module)
    if not (_FOLDER / file).is_file():
        return frozenset()
    symbols = symtable.symtable((_FOLDER / file).read_text("utf-8"), file, "exec").get_symbols()
    return frozenset(symbol.get_name() for symbol in symbols if symbol.is_assigned() or symbol.is_imported())


@cache
def _module(name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of a module, and the modules that it imports."""
    file = _file(name)
    text = (_FOLDER / file).read_text("utf-8")
    package = file.split("/")[:-1]
    inner = [
        imported for source, names in relative_imports(text) for imported in _modules(_absolute(package, source), names)
    ]
    return text, tuple(inner)


def relative_imports(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the relative imports of a module of the runtime: `..base.errors`, and the names that are imported from it.

    Those modules are our own code in one layout, so that no syntax tree is needed; a test compares both.
    """
    for statement in _RELATIVE_IMPORT.finditer(text):
        names = _COMMENT.sub("", statement[2]).strip("()").split(",")
        yield statement[1], tuple(name.split()[0] for name in names if name.strip())


def _absolute(package: list[str], source: str) -> str:
    """Return the module of the runtime that a relative import in a package of it names."""
    module = source.lstrip(".")
    above = package[: len(package) + 1 - (len(source) - len(module))]
    return ".".join((*above, *filter(None, [module])))


def _modules(source: str, names: Iterable[str]) -> Iterator[str]:
    """Yield the modules that a statement imports from `source`: itself, or what it names where that is a package."""
    if not _is_package(source):
        yield source
        return
    for name in names:
        inner = f"{source}.{name}".lstrip(".")
        yield inner if _is_package(inner) or (_FOLDER / _file(inner)).is_file() else source


@cache
def _is_package(name: str) -> bool:
    return (_FOLDER / name.replace(".", "/")).is_dir()


def _file(name: str) -> str:
    """Return the path of a module, or of a package, below the folder of the runtime."""
    path = name.replace(".", "/")
    return f"{path}/__init__.py".lstrip("/") if _is_package(name) else f"{path}.py"
