"""Recipes: programs for tasks that people have with an API, `recipes/*.py` next to its document."""

from __future__ import annotations

from dataclasses import dataclass

RECIPES = "recipes"


@dataclass(frozen=True, slots=True)
class Recipe:
    """A program: the name of its file, the title and the paragraphs of its docstring, and the code below that."""

    name: str
    title: str
    paragraphs: tuple[str, ...]
    code: str
