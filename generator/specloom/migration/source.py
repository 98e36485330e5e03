"""The source of a package, read with griffe and `ast`; nothing of it is imported."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import griffe

from specloom.migration.package import Argument, alternatives

_HOPS = 8
_PROPERTIES = ("property", "cached_property")


class PackageSource:
    """A package in a folder: its modules, classes and functions, and the syntax trees of their bodies."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        loaded = griffe.load(
            name, search_paths=[str(folder)], allow_inspection=False, resolve_aliases=False, submodules=True
        )
        self._trees: dict[str, ast.Module] = {}
        self._definitions: dict[str, dict[tuple[str, int], ast.AST]] = {}
        listed = _modules(loaded) if isinstance(loaded, griffe.Module) else ()
        self.modules = {module.path: module for module in sorted(listed, key=lambda module: module.path)}

    def module(self, path: str) -> griffe.Module | None:
        """Return a module by its name within the package: `api.calls`."""
        return self.modules.get(f"{self.name}.{path}" if path else self.name)

    def below(self, *names: str) -> Iterator[griffe.Module]:
        """Yield the modules that have a package of one of these names above them."""
        for path, module in self.modules.items():
            if set(path.split(".")[1:]) & set(names):
                yield module

    def tree(self, module: griffe.Module) -> ast.Module:
        """Return the syntax tree of a module; an empty one where it is none."""
        path = str(module.filepath)
        if path not in self._trees:
            try:
                self._trees[path] = ast.parse(Path(path).read_bytes())
            except (OSError, SyntaxError, ValueError):
                self._trees[path] = ast.Module([], [])
        return self._trees[path]

    def node(self, function: griffe.Function | griffe.Class) -> ast.AST:
        """Return the syntax tree of a function or class."""
        path = str(function.module.filepath)
        if path not in self._definitions:
            self._definitions[path] = {
                (node.name, line): node
                for node in ast.walk(self.tree(function.module))
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
                for line in (node.lineno, *(each.lineno for each in node.decorator_list))
            }
        return self._definitions[path].get((function.name, function.lineno or 0), ast.Pass())

    def find_class(self, module: griffe.Module, name: str) -> griffe.Class | None:
        """Return the class that a name stands for in a module, through its imports, those inside functions as well."""
        here: griffe.Module | None = module
        for _ in range(_HOPS):
            if here is None:
                return None
            member = here.members.get(name)
            if isinstance(member, griffe.Class):
                return member
            place = next(((path, origin) for path, origin, known in self._imports(here) if known == name), None)
            if place is None:
                return None
            path, name = place
            here = self.modules.get(path)
        return None

    def _imports(self, module: griffe.Module) -> Iterator[tuple[str, str, str]]:
        """Yield module, name there and name here of what a module imports from others."""
        is_package = module.filepath.name == "__init__.py" if isinstance(module.filepath, Path) else False
        parts = module.path.split(".")
        for node in ast.walk(self.tree(module)):
            if isinstance(node, ast.ImportFrom):
                above = parts[: len(parts) - node.level + (1 if is_package else 0)] if node.level else []
                path = ".".join([*above, *(node.module or "").split(".")]).strip(".")
                for alias in node.names:
                    yield path, alias.name, alias.asname or alias.name


def _modules(module: griffe.Module) -> Iterator[griffe.Module]:
    yield module
    for member in module.members.values():
        if isinstance(member, griffe.Module):
            yield from _modules(member)


def functions(holder: griffe.Class) -> Iterator[griffe.Function]:
    """Yield the public methods of a class."""
    for name, member in holder.members.items():
        if isinstance(member, griffe.Function) and not name.startswith("_") and not is_property(member):
            yield member


def is_property(member: griffe.Object | griffe.Alias) -> bool:
    """Tell whether a member of a class is a property, of whichever kind."""
    if isinstance(member, griffe.Function):
        return any(str(each.value).rpartition(".")[2] in _PROPERTIES for each in member.decorators)
    return isinstance(member, griffe.Attribute) and "property" in member.labels


def arguments(function: griffe.Function, *, without: frozenset[str] = frozenset()) -> tuple[Argument, ...]:
    """Return the arguments of a function but for these, the names in the request left open."""
    keyword_only = griffe.ParameterKind.keyword_only
    return tuple(
        Argument(
            parameter.name,
            required=parameter.required,
            by_position=parameter.kind is not keyword_only,
            types=alternatives(str(parameter.annotation or "")),
        )
        for parameter in function.parameters
        if parameter.name not in without | {"self"} and str(getattr(parameter.kind, "value", "")).find("variadic") < 0
    )
