"""Renders a view to the texts of files. Templates only lay out, and can write nothing but the view's safe text.

Classes with a synchronous twin are rendered asynchronous; the synchronous code is derived from that.
What is written holds each safe text together with its harmless twin where they differ, so that one rendering yields
the file, and the same file with the document's free text replaced, for `gate` to compare.
Modules whose view has not changed since the last run are taken from the cache, where one is passed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, FunctionLoader, StrictUndefined
from markupsafe import Markup

from specloom.code.gate import GateError
from specloom.code.safe import Safe, code, ident
from specloom.code.view import Package, Resource
from specloom.render.blocks import NO_BLOCKS, Blocks, template_of
from specloom.render.compiled import CompiledTemplates
from specloom.render.unasync import derive_code


@dataclass(frozen=True, slots=True)
class Rendered:
    """The text of a file and that of its harmless twin."""

    text: str
    harmless: str


@dataclass(frozen=True, slots=True)
class _Twins:
    """The end of a file: synchronous classes, and the asynchronous ones that they are derived from.

    `renamed` pairs code of the asynchronous classes with its replacement in the synchronous ones; a file may have
    only one of the two.
    """

    template: str
    renamed: tuple[tuple[Safe, Safe], ...]
    is_sync: bool = True
    is_async: bool = True


@dataclass(frozen=True, slots=True)
class _File:
    """A template, and its variables."""

    template: str
    variables: Mapping[str, object]
    twins: _Twins | None = None
    blocks: Blocks = NO_BLOCKS


# The modules of a package as they were rendered last, by path.
RenderCache = dict[str, tuple[_File, Rendered]]


def render(package: Package, cache: RenderCache | None = None, blocks: Blocks = NO_BLOCKS) -> dict[str, Rendered]:
    """Return the files of a package by path, `blocks` of templates replaced; the entries of `cache` are replaced.

    Raises:
        SpecError: A block that is not ours writes what is no safe text, or is not there.
    """
    try:
        return _render(package, RenderCache() if cache is None else cache, blocks)
    except Exception as error:
        broken = blocks.broken(error)
        if broken is None:
            raise
        raise broken from None


def _render(package: Package, cache: RenderCache, blocks: Blocks) -> dict[str, Rendered]:
    modules = RenderCache()
    for path, plain in _modules(package):
        file = replace(plain, blocks=blocks)
        known = cache.get(path)
        modules[path] = known if known is not None and known[0] == file else (file, _rendered(file))
    cache.clear()
    cache.update(modules)
    variables = {"package": package, "client": package.client, "start": package.quick_start, "runtime": package.runtime}
    files = {path: _rendered(_File(template, variables, blocks=blocks)) for path, template in _files(package)}
    files[f"{package.folder.text}/_client.py"] = _rendered(
        _File("package/_client.py.jinja", variables, _clients(package), blocks)
    )
    return files | {path: rendered for path, (_, rendered) in modules.items()}


def _rendered(file: _File) -> Rendered:
    text = _both(file.template, file, header=file.template.endswith(".py.jinja"))
    if file.twins is None:
        return text
    asynchronous = _both(file.twins.template, file)
    names = {name.text: other.text for name, other in file.twins.renamed}
    harmless = {name.harmless: other.harmless for name, other in file.twins.renamed}
    whole = _with_twins(text.text, asynchronous.text, names, file.twins)
    if (text.text, asynchronous.text, names) == (text.harmless, asynchronous.harmless, harmless):
        return Rendered(whole, whole)
    return Rendered(whole, _with_twins(text.harmless, asynchronous.harmless, harmless, file.twins))


def _with_twins(text: str, asynchronous: str, names: Mapping[str, str], twins: _Twins) -> str:
    synchronous = [derive_code(asynchronous, names)] if twins.is_sync else []
    return "\n\n".join((text, *synchronous, *([asynchronous] if twins.is_async else [])))


def _both(template: str, file: _File, *, header: bool = False) -> Rendered:
    """Render a template once, and return what was written with the texts, and with their harmless twins."""
    environment = _replacing(file.blocks) if file.blocks.texts else _environment()
    written = environment.get_template(template).render(file.variables)
    if header:
        written = environment.get_template(template_of("module.header")).render() + written
    if _PAIR_BEGINS not in written:
        return Rendered(written, written)
    return Rendered(_PAIR.sub(r"\1", written), _PAIR.sub(r"\2", written))


def _resources(resource: Resource) -> _Twins:
    named = [(resource.async_class_name, resource.class_name), *_USED_BY_RESOURCES]
    return _Twins("resources/class.jinja", (*named, *_class_names(resource.inside)))


def _views(resource: Resource) -> _Twins:
    inside = (
        (
            code("_{module}.Async{view}", module=inner.module, view=view),
            code("_{module}.{view}", module=inner.module, view=view),
        )
        for inner in resource.inside
        for view in (ident("Raw"), ident("Streaming"))
    )
    named = (resource.async_class_name, resource.class_name)
    return _Twins("resources/view_classes.jinja", (named, *_USED_BY_VIEWS, *inside))


def _clients(package: Package) -> _Twins:
    client = package.client
    named = [(client.async_name, client.name), *_USED_BY_CLIENTS, *client.renamed]
    return _Twins("package/client_class.jinja", (*named, *_class_names(package.outermost)))


def _class_names(resources: Iterable[Resource]) -> Iterator[tuple[Safe, Safe]]:
    """Yield the names of classes, asynchronous and synchronous, alone and in the imports that templates write."""
    for resource in resources:
        yield resource.async_class_name, resource.class_name
        for statement in (_IMPORT_IN_CLIENTS, _IMPORT_IN_RESOURCES):
            yield (
                code(statement, module=resource.async_class_module, name=resource.async_class_name),
                code(statement, module=resource.class_module, name=resource.class_name),
            )


_IMPORT_IN_CLIENTS: Final = "from .{module} import {name}"
_IMPORT_IN_RESOURCES: Final = "from ..{module} import {name}"
_USED_BY_RESOURCES = (
    (code("AsyncResource"), code("Resource")),
    (code("AsyncPagedCalls"), code("PagedCalls")),
    (code("AsyncStreamedCalls"), code("StreamedCalls")),
    (code("_AsyncWaitingCalls"), code("_WaitingCalls")),
    (code("AsyncPager"), code("Pager")),
    (code("AsyncStream"), code("Stream")),
    (code("AsyncMaybeStream"), code("MaybeStream")),
    (code("_AsyncRaw"), code("_Raw")),
    (code("_AsyncStreaming"), code("_Streaming")),
)
_USED_BY_VIEWS = (
    (code("AsyncRaw"), code("Raw")),
    (code("AsyncStreaming"), code("Streaming")),
    (code("async_raw"), code("raw")),
    (code("async_raw_page"), code("raw_page")),
    (code("async_raw_items"), code("raw_items")),
    (code("async_streaming"), code("streaming")),
    (code("async_streaming_page"), code("streaming_page")),
    (code("async_streaming_items"), code("streaming_items")),
    (code("AsyncOpening"), code("Opening")),
)
_USED_BY_CLIENTS = (
    (code("AsyncClient"), code("Client")),
    (code("httpx2.AsyncBaseTransport"), code("httpx2.BaseTransport")),
)


def _modules(package: Package) -> Iterator[tuple[str, _File]]:
    """Yield the modules whose templates see only one resource, one module of models or one of tests."""
    folder, client, runtime = package.folder.text, package.client, package.runtime
    for resource in package.resources:
        yield from _resource_modules(f"{folder}/resources", resource, runtime)
        path = f"{folder}/_views/{resource.module.text}.py"
        yield path, _File("resources/views.py.jinja", {"resource": resource, "runtime": runtime}, _views(resource))
    for module in package.model_modules:
        path = f"{folder}/models/{module.name.text}.py"
        yield path, _File("models/module.py.jinja", {"module": module, "runtime": runtime})
    for params in package.param_modules:
        path = f"{folder}/models/{params.name.text}.py"
        yield path, _File("models/params.py.jinja", {"module": params, "runtime": runtime})
    names = {"package": package.name, "client": client.name, "async_client": client.async_name}
    for tests in package.tests:
        path = f"tests/test_{package.identifier.text}_{tests.module.text}.py"
        yield path, _File("tests/module.py.jinja", {**names, "module": tests})


def _resource_modules(folder: str, resource: Resource, runtime: object) -> Iterator[tuple[str, _File]]:
    """Yield the module of a resource; of a large one three, as few who use it need all of it."""
    module, twins = resource.module.text, _resources(resource)
    variables = {"resource": resource, "runtime": runtime, "has_class_only": False}
    if not resource.is_large:
        yield f"{folder}/{module}.py", _File("resources/module.py.jinja", variables, twins)
        return
    yield f"{folder}/_{module}_operations.py", _File("resources/module.py.jinja", variables)
    for path, is_sync in ((f"{folder}/{module}.py", True), (f"{folder}/_{module}_async.py", False)):
        only = replace(twins, is_sync=is_sync, is_async=not is_sync)
        of_class = {**variables, "has_class_only": True, "has_twin": is_sync}
        yield path, _File("resources/class_module.py.jinja", of_class, only)


def _files(package: Package) -> Iterator[tuple[str, str]]:
    name, testing = package.folder.text, package.runtime.testing
    yield "pyproject.toml", "package/pyproject.toml.jinja"
    yield "README.md", "readme/README.md.jinja"
    yield f"{name}/__init__.py", "package/__init__.py.jinja"
    yield f"{name}/__main__.py", "package/__main__.py.jinja"
    yield f"{name}/errors.py", "package/errors.py.jinja"
    yield f"{name}/testing.py", f"package/{'testing' if testing else 'no_testing'}.py.jinja"
    yield f"{name}/pytest_plugin.py", f"package/{'pytest_plugin' if testing else 'no_pytest_plugin'}.py.jinja"
    yield f"{name}/transports.py", "package/transports.py.jinja"
    yield f"{name}/hooks.py", "package/hooks.py.jinja"
    if package.client.login.is_offered:
        yield f"{name}/oauth.py", "package/oauth.py.jinja"
    if package.shared_errors:
        yield f"{name}/_errors.py", "package/_errors.py.jinja"
    if package.runtime.mcp:
        yield f"{name}/mcp.py", "package/mcp.py.jinja"
    if package.runtime.cli:
        yield f"{name}/_command_line.py", "package/_command_line.py.jinja"
    if package.webhooks:
        yield f"{name}/webhooks.py", "package/webhooks.py.jinja"
    yield f"{name}/py.typed", "package/py.typed.jinja"
    yield f"{name}/resources/__init__.py", "resources/__init__.py.jinja"
    yield f"{name}/_views/__init__.py", "resources/all_views.py.jinja"
    yield f"{name}/models/__init__.py", "models/__init__.py.jinja"
    yield f"{name}/models/_names.py", "models/_names.py.jinja"
    yield f"{name}/models/_modules.py", "models/_modules.py.jinja"
    if package.tests:
        yield "tests/conftest.py", "tests/conftest.py.jinja"
    if package.runtime.cli and testing:
        yield f"tests/test_{package.identifier.text}_commands.py", "tests/commands.py.jinja"
    if package.quick_start and testing:
        yield f"tests/test_{package.identifier.text}_readme.py", "tests/readme.py.jinja"


# No safe text holds these characters: encoders replace or escape them.
_PAIR_BEGINS, _PAIR_GOES_ON, _PAIR_ENDS = "\0", "\1", "\2"
_MARKS: Final = re.compile("[\0-\2]")
_PAIR: Final = re.compile("\0([^\0-\2]*)\1([^\0-\2]*)\2")


def _written(value: Any) -> Markup:
    """Return what a template writes for a value: safe text, with its harmless twin where that differs."""
    if isinstance(value, Safe):
        text, harmless = value.text, value.harmless
        same = text == harmless
        if _MARKS.search(text) or (not same and _MARKS.search(harmless)):
            raise GateError(f"a control character in text that is said to be safe: {value!r}")
        both = text if same else f"{_PAIR_BEGINS}{text}{_PAIR_GOES_ON}{harmless}{_PAIR_ENDS}"
        # Safe text is never escaped. `Markup(both)` would ask what it is; this is half of what a template costs.
        return str.__new__(Markup, both)
    if isinstance(value, Markup):  # from a macro, whose own output passed this function
        return value
    raise TypeError(f"a template tried to write {type(value).__name__} {value!r}, which is not safe text")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(templates_folder()),
        undefined=StrictUndefined,
        finalize=_written,
        autoescape=True,
        keep_trailing_newline=True,
        trim_blocks=False,
        auto_reload=False,
        bytecode_cache=CompiledTemplates(),
    )


@lru_cache(maxsize=4)
def _replacing(blocks: Blocks) -> Environment:
    """Return the templates with blocks of other people; nothing of theirs is stored compiled, and so run later."""
    replaced = {name: (text, file, lambda: True) for name, (file, text) in blocks.templates.items()}
    loader = ChoiceLoader([FunctionLoader(replaced.get), FileSystemLoader(templates_folder())])
    return _environment().overlay(loader=loader, bytecode_cache=None, cache_size=400)


def compile_templates() -> None:
    """Compile all templates where compiled modules are written, so that no later run has to (`make setup`)."""
    for name in _environment().list_templates():
        _environment().get_template(name)


def templates_folder() -> Path:
    """Return the folder of templates: inside the installed package, or at the top of a checkout."""
    inside = Path(__file__).parents[1] / "templates"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "templates"
