"""From a view to the text of files. Templates only lay out: all text in a view is safe; nothing else is let through.

Every file is rendered twice, the second time with the document's free text replaced, so that `gate` can compare.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from specloom.safe import Safe
from specloom.view import Package


@dataclass(frozen=True, slots=True)
class Rendered:
    """The text of a file and that of its harmless twin."""

    text: str
    harmless: str


def render(package: Package) -> dict[str, Rendered]:
    """Return the files of a package by path."""
    honest, harmless = _environment("text"), _environment("harmless")
    return {
        path: Rendered(
            honest.get_template(template).render(package=package, **context),
            harmless.get_template(template).render(package=package, **context),
        )
        for path, template, context in _files(package)
    }


def _files(package: Package) -> Iterator[tuple[str, str, dict[str, object]]]:
    name = package.name.text
    yield "pyproject.toml", "package/pyproject.toml.jinja", {}
    yield "README.md", "package/README.md.jinja", {}
    yield f"{name}/__init__.py", "package/__init__.py.jinja", {}
    yield f"{name}/_client.py", "package/_client.py.jinja", {"client": package.client}
    yield f"{name}/errors.py", "package/errors.py.jinja", {}
    yield f"{name}/testing.py", "package/testing.py.jinja", {}
    yield f"{name}/pytest_plugin.py", "package/pytest_plugin.py.jinja", {}
    yield f"{name}/transports.py", "package/transports.py.jinja", {}
    if package.webhooks:
        yield f"{name}/webhooks.py", "package/webhooks.py.jinja", {}
    yield f"{name}/py.typed", "package/py.typed.jinja", {}
    yield f"{name}/resources/__init__.py", "resources/__init__.py.jinja", {}
    for resource in package.resources:
        yield f"{name}/resources/{resource.module.text}.py", "resources/module.py.jinja", {"resource": resource}
    yield f"{name}/models/__init__.py", "models/__init__.py.jinja", {}
    yield f"{name}/models/_names.py", "models/_names.py.jinja", {}
    for module in package.model_modules:
        yield f"{name}/models/{module.name.text}.py", "models/module.py.jinja", {"module": module}
    if package.tests:
        yield "tests/conftest.py", "tests/conftest.py.jinja", {}
    for tests in package.tests:
        yield f"tests/test_{name}_{tests.module.text}.py", "tests/module.py.jinja", {"module": tests}
    if package.quick_start:
        yield f"tests/test_{name}_readme.py", "tests/readme.py.jinja", {"start": package.quick_start}


@cache
def _environment(side: str) -> Environment:
    def finalize(value: Any) -> Markup:
        if isinstance(value, Safe):
            return Markup(getattr(value, side))  # noqa: S704  # this is what safe text is for
        if isinstance(value, Markup):  # what a macro returns: it went through here already
            return value
        raise TypeError(f"a template tried to write {type(value).__name__} {value!r}, which is not safe text")

    return Environment(
        loader=FileSystemLoader(templates_folder()),
        undefined=StrictUndefined,
        finalize=finalize,
        autoescape=True,
        keep_trailing_newline=True,
        trim_blocks=False,
        auto_reload=False,
    )


def templates_folder() -> Path:
    """Return the folder of templates: inside the installed package, or at the top of a checkout."""
    inside = Path(__file__).parents[1] / "templates"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "templates"
