"""Overrides: classes in a package's folder `custom/` that take the place of generated ones.

A class at the top of one of its modules overrides the generated client or resource of the same name. The code is
parsed, never run, and never changed.
"""

from __future__ import annotations

import ast
import keyword
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from specloom.write.errors import CustomError

FOLDER = "custom"


@dataclass(frozen=True, slots=True)
class CustomClass:
    """A class at the top of a module of `custom/`, and whether it has a base class."""

    name: str
    path: Path
    derived: bool


def custom_classes(package: Path) -> tuple[CustomClass, ...]:
    """Return the classes in the folder `custom/` of a package.

    Raises:
        CustomError: A module is not Python.
    """
    classes: list[CustomClass] = []
    for path in sorted((package / FOLDER).glob("*.py")):
        try:
            tree = ast.parse(path.read_bytes())
        except (OSError, SyntaxError, ValueError) as error:
            raise CustomError(path, f"this cannot be read: {error}") from None
        nodes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
        classes += [CustomClass(node.name, path, bool(node.bases)) for node in nodes]
    return tuple(classes)


def generated_classes(client: str, resources: Iterable[str]) -> frozenset[str]:
    """Return the names of all classes of a package that may be overridden: clients and resources, sync and async."""
    return frozenset(kind + name for name in (client, *resources) for kind in ("", "Async"))


def find_overrides(classes: Iterable[CustomClass], generated: Collection[str]) -> dict[str, str]:
    """Return the modules of overrides, such as `custom.calls`, by the name of the class.

    Raises:
        CustomError: Two have the same name, or one does not inherit from the generated one.
    """
    paths: dict[str, Path] = {}
    for override in classes:
        name, path = override.name, override.path
        if name not in generated:
            continue
        if name in paths:
            raise CustomError(path, f"{paths[name].name} has a class {name} as well; keep one of them")
        if not override.derived:
            raise CustomError(path, f"the class {name} must inherit from the generated one, whose place it takes")
        paths[name] = path
    return {name: _module(paths[name]) for name in sorted(paths)}


def _module(path: Path) -> str:
    if not path.stem.isascii() or not path.stem.isidentifier() or keyword.iskeyword(path.stem):
        raise CustomError(path, "this is no name of a module that can be imported")
    return FOLDER if path.stem == "__init__" else f"{FOLDER}.{path.stem}"
