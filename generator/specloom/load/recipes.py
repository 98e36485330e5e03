"""Reads recipes, and refuses what would not be a program for readers of the package's README."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from specloom.base.diagnostics import Location, SpecError
from specloom.base.recipes import RECIPES, Recipe
from specloom.load.refusal import refuse

_RULE = "recipe-layout"
_SHAPE = 'begin with a docstring, """A title.""", with more paragraphs where they help; the program follows'


def load_recipes(folder: Path, *, display: str, package: str) -> tuple[tuple[Recipe, ...], dict[str, str]]:
    """Return the recipes in a document's folder, in the order of their names, and the texts of the files by name.

    Raises:
        SpecError: One is no program, says not what it is for, or needs more than the package and the standard library.
    """
    recipes: list[Recipe] = []
    texts: dict[str, str] = {}
    for path in sorted((folder / RECIPES).glob("*.py")):
        name = f"{display}/{RECIPES}/{path.name}"
        try:
            text = texts[name] = path.read_text("utf-8").replace("\r\n", "\n")
            recipes.append(_recipe(path.stem, text, name, package))
        except UnicodeDecodeError:
            raise refuse(_RULE, Location(name), "the file is not UTF-8", "save it as UTF-8") from None
        except SpecError as error:
            raise SpecError(error.diagnostics, sources={name: texts[name]}) from None
    return tuple(recipes), texts


def _recipe(stem: str, text: str, name: str, package: str) -> Recipe:
    at = Location(name)
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError) as error:
        line = f" (line {error.lineno})" if isinstance(error, SyntaxError) else ""
        raise refuse(_RULE, at, f"the recipe is no Python{line}", "correct it, and run it once") from None
    title, *paragraphs = (ast.get_docstring(tree) or "").split("\n\n")
    if not title.strip() or len(tree.body) < 2:  # the docstring, and something to do
        raise refuse(_RULE, at, "the recipe does not say what it is for, or does nothing", _SHAPE)
    if "```" in text:
        raise refuse(_RULE, at, "the recipe has three backticks, which end its place in the README", "leave them out")
    for module in _imported(tree):
        if module not in (package.partition(".")[0], *sys.stdlib_module_names):
            message = f"the recipe imports {module!r}, which users of {package!r} may not have"
            raise refuse(_RULE, at, message, "use the package and the standard library only")
    code = text.split("\n")[tree.body[0].end_lineno :]
    return Recipe(stem, " ".join(title.split()).rstrip("."), tuple(paragraphs), "\n".join(code).strip("\n"))


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]
