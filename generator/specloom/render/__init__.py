"""From a view to the text of files. Templates only lay out: all text in a view is safe; nothing else is let through.

Every file is rendered twice, the second time with the document's free text replaced, so that `gate` can compare.
A process that renders a package again (`watch`) keeps the modules of which the view is the same as the last time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from specloom.code.safe import Safe
from specloom.code.view import Package


@dataclass(frozen=True, slots=True)
class Rendered:
    """The text of a file and that of its harmless twin."""

    text: str
    harmless: str


@dataclass(frozen=True, slots=True)
class _File:
    """What lays out a file: a template, and all that it sees."""

    template: str
    seen: Mapping[str, object]


# The modules of each package as they were rendered last, by path.
_LAST: dict[str, dict[str, tuple[_File, Rendered]]] = {}


def render(package: Package) -> dict[str, Rendered]:
    """Return the files of a package by path."""
    last, made = _LAST.get(package.name.text, {}), dict[str, tuple[_File, Rendered]]()
    for path, file in _modules(package):
        known = last.get(path)
        made[path] = known if known is not None and known[0] == file else (file, _rendered(file))
    _LAST[package.name.text] = made
    seen = {"package": package, "client": package.client, "start": package.quick_start, "runtime": package.runtime}
    files = {path: _rendered(_File(template, seen)) for path, template in _files(package)}
    return files | {path: rendered for path, (_, rendered) in made.items()}


def _rendered(file: _File) -> Rendered:
    honest, harmless = (_environment(side).get_template(file.template) for side in ("text", "harmless"))
    return Rendered(honest.render(file.seen), harmless.render(file.seen))


def _modules(package: Package) -> Iterator[tuple[str, _File]]:
    """Yield the modules of which there is one for each resource or circle of models: they see little else."""
    name, client, runtime = package.name, package.client, package.runtime
    for resource in package.resources:
        path = f"{name.text}/resources/{resource.module.text}.py"
        yield path, _File("resources/module.py.jinja", {"resource": resource, "runtime": runtime})
    for module in package.model_modules:
        path = f"{name.text}/models/{module.name.text}.py"
        yield path, _File("models/module.py.jinja", {"module": module, "runtime": runtime})
    names = {"package": name, "client": client.name, "async_client": client.async_name}
    for tests in package.tests:
        path = f"tests/test_{name.text}_{tests.module.text}.py"
        yield path, _File("tests/module.py.jinja", {**names, "module": tests})


def _files(package: Package) -> Iterator[tuple[str, str]]:
    name, testing = package.name.text, package.runtime.testing
    yield "pyproject.toml", "package/pyproject.toml.jinja"
    yield "README.md", "package/README.md.jinja"
    yield f"{name}/__init__.py", "package/__init__.py.jinja"
    yield f"{name}/_client.py", "package/_client.py.jinja"
    yield f"{name}/errors.py", "package/errors.py.jinja"
    yield f"{name}/testing.py", f"package/{'testing' if testing else 'no_testing'}.py.jinja"
    yield f"{name}/pytest_plugin.py", f"package/{'pytest_plugin' if testing else 'no_pytest_plugin'}.py.jinja"
    yield f"{name}/transports.py", "package/transports.py.jinja"
    if package.webhooks:
        yield f"{name}/webhooks.py", "package/webhooks.py.jinja"
    yield f"{name}/py.typed", "package/py.typed.jinja"
    yield f"{name}/resources/__init__.py", "resources/__init__.py.jinja"
    yield f"{name}/models/__init__.py", "models/__init__.py.jinja"
    yield f"{name}/models/_names.py", "models/_names.py.jinja"
    if package.tests:
        yield "tests/conftest.py", "tests/conftest.py.jinja"
    if package.quick_start and testing:
        yield f"tests/test_{name}_readme.py", "tests/readme.py.jinja"


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
