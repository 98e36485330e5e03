"""Which generated classes a person has subclassed in a package's folder `custom/`, to take their place.

Each class at the top of one of its modules that bears the name of a generated client or resource does. The code is
read, never run, and never touched.
"""

from __future__ import annotations

import ast
import keyword
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

FOLDER = "custom"


class CustomError(Exception):
    """Hand-written code cannot take the place of generated code; `reason` says why."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


@dataclass(frozen=True, slots=True)
class Class:
    """A class at the top of a module of `custom/`, and whether it inherits from anything."""

    name: str
    path: Path
    derived: bool


def written(package: Path) -> tuple[Class, ...]:
    """Return the classes in the folder `custom/` of a package.

    Raises:
        CustomError: A module is not Python.
    """
    return tuple(found for path in sorted((package / FOLDER).glob("*.py")) for found in _classes(path))


def _classes(path: Path) -> list[Class]:
    try:
        tree = ast.parse(path.read_bytes())
    except (OSError, SyntaxError, ValueError) as error:
        raise CustomError(path, f"this cannot be read: {error}") from None
    return [Class(node.name, path, bool(node.bases)) for node in tree.body if isinstance(node, ast.ClassDef)]


def generated_classes(client: str, resources: Iterable[str]) -> frozenset[str]:
    """Return the names of all classes of a package that may be replaced: clients and resources, both kinds of each."""
    return frozenset(kind + name for name in (client, *resources) for kind in ("", "Async"))


def replaced(classes: Iterable[Class], generated: Collection[str]) -> dict[str, str]:
    """Return the modules of the classes that take the place of generated ones, by name: `custom.calls`.

    Raises:
        CustomError: Two have the same name, or one does not inherit from the generated one.
    """
    found: dict[str, Path] = {}
    for one in classes:
        if one.name not in generated:
            continue
        if one.name in found:
            raise CustomError(one.path, f"{found[one.name].name} has a class {one.name} as well; keep one of them")
        if not one.derived:
            raise CustomError(
                one.path, f"the class {one.name} must inherit from the generated one, whose place it takes"
            )
        found[one.name] = one.path
    return {name: _module(found[name]) for name in sorted(found)}


def _module(path: Path) -> str:
    if not path.stem.isascii() or not path.stem.isidentifier() or keyword.iskeyword(path.stem):
        raise CustomError(path, "this is no name of a module that can be imported")
    return FOLDER if path.stem == "__init__" else f"{FOLDER}.{path.stem}"
