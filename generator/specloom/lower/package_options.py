"""Options of a package as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from specloom.base.docstring_styles import DocstringStyle
from specloom.base.recipes import Recipe
from specloom.base.runtime_choice import DEFAULT_RUNTIME, Runtime


@dataclass(frozen=True, slots=True)
class PackageOptions:
    """Options of a package as a whole: its version, its runtime, the recipes in its README, and how docstrings look."""

    version: str
    runtime: Runtime = DEFAULT_RUNTIME
    recipes: tuple[Recipe, ...] = ()
    docstrings: DocstringStyle = "google"
