"""Packages of other generators: how each shows its calls, models and errors."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import griffe

from specloom.migration.package import Argument, Call, ClientPackage, plain_path
from specloom.migration.requests import request_of, wire_names
from specloom.migration.source import PackageSource, arguments, functions, is_property

_OPTIONS = frozenset({
    "client", "request_options", "extra_headers", "extra_query", "extra_body", "timeout", "idempotency_key",
    "_request_timeout", "_request_auth", "_content_type", "_headers", "_host_index",
})  # fmt: skip
"""Arguments for the settings of a single call, which ours takes as `options`."""
_PAGES = re.compile(r"\b(Sync|Async)?\w*(Page|Pager|Paginator)\b")
_STATUS = re.compile(r"status_code\s*(?::\s*[\w.]*Literal\[\s*\d+\s*\]\s*)?=\s*(\d{3})")
_BY_STATUS = {
    "BadRequestException": "400", "UnauthorizedException": "401", "ForbiddenException": "403",
    "NotFoundException": "404",
    "ConflictException": "409", "UnprocessableEntityException": "422", "ServiceException": "5XX",
}  # fmt: skip


def _openapi_python_client(source: PackageSource) -> ClientPackage:
    calls: list[Call] = []
    for module in source.below("api"):
        made = module.members.get("_get_kwargs")
        shown = module.members.get("sync") or module.members.get("sync_detailed")
        if isinstance(made, griffe.Function) and isinstance(shown, griffe.Function):
            text = f"{module.name}.{shown.name}({{arguments}})"
            call = _call(source, made, shown, text, first="client=client")
            imported = f"from {module.path.rpartition('.')[0]} import {module.name}"
            calls += [replace(call, imported=imported)] if call else []
    client = source.module("client")
    holder = client.members.get("AuthenticatedClient") if client is not None else None
    fields = _attributes(holder, given=True) if isinstance(holder, griffe.Class) else ()
    taken = tuple(Argument(name.lstrip("_")) for name in fields)
    return ClientPackage(
        "openapi-python-client", source.name, "AuthenticatedClient", "the functions asyncio", taken, tuple(calls),
        _models(source, "models"), {"undocumented": "errors.UnexpectedStatus"},
    )  # fmt: skip


def _stainless(source: PackageSource) -> ClientPackage:
    module = source.module("_client")
    holder = next((each for each in _classes(module) if "SyncAPIClient" in map(str, each.bases)), None)
    twin = next((each.name for each in _classes(module) if "AsyncAPIClient" in map(str, each.bases)), "")
    return _tree_of_resources(source, "Stainless", holder, twin, _stainless_inner, ("types",))


def _fern(source: PackageSource) -> ClientPackage:
    listed = [each for name in ("base_client", "client") for each in _classes(source.module(name))]
    listed = [each for each in listed if "__init__" in each.members]
    holder = next((each for each in listed if not _is_async(each.name)), None)
    twin = next((each.name for each in listed if _is_async(each.name)), "")
    return _tree_of_resources(source, "Fern", holder, twin, _fern_inner, ("types",))


def _openapi_generator(source: PackageSource) -> ClientPackage:
    calls: list[Call] = []
    for module in source.below("api"):
        for holder in _classes(module):
            for shown in functions(holder):
                made = holder.members.get(f"_{shown.name}_serialize")
                if isinstance(made, griffe.Function):
                    call = _call(source, made, shown, f"{holder.name}(api_client).{shown.name}({{arguments}})")
                    calls += [replace(call, imported=f"from {source.name} import {holder.name}")] if call else []
    errors = {
        _BY_STATUS[each.name]: each.name for each in _classes(source.module("exceptions")) if each.name in _BY_STATUS
    }
    return ClientPackage(
        "openapi-generator", source.name, "ApiClient", "", (Argument("configuration"),), tuple(calls),
        _models(source, "models"), errors,
    )  # fmt: skip


KINDS: tuple[tuple[str, Callable[[PackageSource], ClientPackage]], ...] = (
    ("_base_client", _stainless),
    ("core.client_wrapper", _fern),
    ("api_client", _openapi_generator),
    ("client", _openapi_python_client),
)
"""The module by which each is known, and what reads it."""


def read_package(source: PackageSource) -> ClientPackage | None:
    """Return a package of a known generator; None for another one."""
    for module, read in KINDS:
        if source.module(module) is not None:
            package = read(source)
            return package if package.calls else None
    return None


_Inner = Callable[[PackageSource, griffe.Class], Iterator[tuple[str, griffe.Class]]]


def _tree_of_resources(
    source: PackageSource, kind: str, holder: griffe.Class | None, twin: str, inner: _Inner, models: tuple[str, ...]
) -> ClientPackage:
    """Read a package whose client has resources as attributes, with methods that make requests."""
    if holder is None:
        return ClientPackage(kind, source.name, "")
    calls: list[Call] = []
    waiting, visited = [("client", holder)], {holder.path}
    while waiting:
        path, current = waiting.pop(0)
        for function in functions(current):
            made = _maker(source, current, function)
            call = _call(source, made, function, f"{path}.{function.name}({{arguments}})")
            calls += [call] if call is not None else []
        for name, below in inner(source, current):
            if below.path not in visited:
                visited.add(below.path)
                waiting.append((f"{path}.{name}", below))
    made_by = holder.members.get("__init__")
    taken = arguments(made_by) if isinstance(made_by, griffe.Function) else ()
    name = next((each for each in (holder.name.removeprefix("Base"), holder.name) if each), holder.name)
    return ClientPackage(
        kind, source.name, name, twin.replace("AsyncBase", "Async"), taken, tuple(calls), _models(source, *models),
        dict(_errors(source)),
    )  # fmt: skip


def _stainless_inner(source: PackageSource, holder: griffe.Class) -> Iterator[tuple[str, griffe.Class]]:
    for name, member in holder.members.items():
        if isinstance(member, griffe.Function | griffe.Attribute) and is_property(member) and name[:1] != "_":
            returned = member.returns if isinstance(member, griffe.Function) else member.annotation
            named = str(returned or "").strip("'\"").rpartition(".")[2]
            found = source.find_class(holder.module, named) if not name.startswith("with_") else None
            if found is not None:
                yield name, found


def _fern_inner(source: PackageSource, holder: griffe.Class) -> Iterator[tuple[str, griffe.Class]]:
    for node in ast.walk(source.node(holder)):
        match node:
            case ast.Assign([ast.Attribute(ast.Name("self"), name)], ast.Call(ast.Name(called))):
                found = source.find_class(holder.module, called) if called.endswith("Client") else None
                if found is not None and not called.startswith("Raw"):
                    yield name.lstrip("_"), found
            case _:
                pass


def _maker(source: PackageSource, holder: griffe.Class, function: griffe.Function) -> griffe.Function:
    """Return the function that makes the request: that of Fern's raw client, where there is one."""
    raw = source.find_class(holder.module, f"Raw{holder.name}")
    made = raw.members.get(function.name) if raw is not None else None
    return made if isinstance(made, griffe.Function) else function


def _call(
    source: PackageSource, made: griffe.Function, shown: griffe.Function, text: str, *, first: str = ""
) -> Call | None:
    body = source.node(made)
    request = request_of(body)
    if request is None:
        return None
    listed = arguments(shown, without=_OPTIONS)
    wire = wire_names(body, {each.name for each in listed})
    wire |= {name: f"{{{index}}}" for index, name in enumerate(request.path_arguments)}
    listed = tuple(replace(each, wire=wire.get(each.name, "")) for each in listed)
    result = str(shown.returns or "")
    needed = [each.name if each.by_position else f"{each.name}=…" for each in listed if each.required]
    text = text.format(arguments=", ".join([*([first] if first else []), *needed]))
    pages = bool(_PAGES.search(result.partition("[")[0])) if "[" in result else False
    return Call(request.method, plain_path(request.path), "/" + request.path.lstrip("/"), text, listed, result, pages)


def _classes(module: griffe.Module | None) -> Iterator[griffe.Class]:
    for member in module.members.values() if module is not None else ():
        if isinstance(member, griffe.Class) and not member.name.startswith("_"):
            yield member


def _models(source: PackageSource, *folders: str) -> dict[str, frozenset[str]]:
    """Return the fields of the classes in some folders: objects, no parameters, no enumerations."""
    models: dict[str, frozenset[str]] = {}
    for module in source.below(*folders):
        for holder in _classes(module):
            fields = _attributes(holder)
            if fields and not any("TypedDict" in str(base) for base in holder.bases):
                models.setdefault(holder.name, frozenset(fields))
    return models


def _attributes(holder: griffe.Class, *, given: bool = False) -> tuple[str, ...]:
    """Return the annotated attributes of a class; those `given` are arguments of its constructor."""
    return tuple(
        name
        for name, member in holder.members.items()
        if isinstance(member, griffe.Attribute) and member.annotation is not None and not is_property(member)
        if not given or "init=False" not in str(member.value)
        if not name.startswith("__") and name not in ("additional_properties", "model_config", "openapi_types")
    )


def _errors(source: PackageSource) -> Iterator[tuple[str, str]]:
    for module in source.modules.values():
        if module.name in ("_exceptions", "exceptions") or set(module.path.split(".")) & {"errors"}:
            for holder in _classes(module):
                status = _STATUS.search(ast.unparse(source.node(holder)))
                if status is not None:
                    yield status[1], holder.name


def _is_async(name: str) -> bool:
    return name.startswith("Async")
