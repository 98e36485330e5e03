"""The modules of resources: their methods, and the resources inside of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from specloom import ir
from specloom.base.words import snake, words
from specloom.code.safe import Code, ident, join
from specloom.code.view import Method, Resource
from specloom.ir.names import Names, resource_prefixes
from specloom.ir.pagination import RUNTIME_NAMES
from specloom.lower import docs
from specloom.lower.client import module
from specloom.lower.operations import OperationWriter
from specloom.lower.waiting import WaitWriter

_LARGE = 30
"""The number of methods from which a resource has a module for each of its classes, and one for its operations."""


def lower_resources(
    api: ir.Api, names: Names, writer: OperationWriter, overrides: Mapping[str, str]
) -> tuple[Resource, ...]:
    """Return the views of all resources; `overrides` are modules by name of class."""
    waits = WaitWriter(api, names, writer)
    below: dict[str, list[ir.Operation]] = {resource: [] for resource in names.resources}
    for operation in api.operations:
        for resource in resource_prefixes(operation.resource):
            below[resource].append(operation)
    views: dict[str, Resource] = {}
    inside: dict[str, list[Resource]] = {}
    for resource, operations in reversed(below.items()):
        named = names.resources[resource]
        holder = resource.rpartition(".")[0]
        listed = [operation for operation in operations if operation.resource == resource]
        methods = tuple(method for operation in listed for method in _methods(operation, writer, waits))
        on = " of ".join(name.replace("_", " ") for name in reversed(named.attributes))
        is_large = len(methods) >= _LARGE
        of_async = f"_{named.module}_async" if is_large else named.module
        views[resource] = view = Resource(
            attribute=ident(named.attribute),
            class_name=ident(named.class_name),
            async_class_name=ident("Async" + named.class_name),
            module=ident(named.module),
            class_module=module(overrides.get(named.class_name, f"resources.{named.module}")),
            async_class_module=module(overrides.get("Async" + named.class_name, f"resources.{of_async}")),
            async_bases=_async_bases(methods),
            doc=docs.paragraphs(_described(api, resource, operations[0]) or f"Operations on {on}."),
            pagination_names=tuple(map(ident, RUNTIME_NAMES)),
            methods=methods,
            inside=_properties(inside.get(resource, [])),
            is_outermost=not holder,
            is_large=is_large,
        )
        inside.setdefault(holder, []).insert(0, view)
    return tuple(views[resource] for resource in below)


def _methods(operation: ir.Operation, writer: OperationWriter, waits: WaitWriter) -> Iterator[Method]:
    """Yield the methods that make calls of an operation."""
    yield writer.method(operation)
    stream = writer.stream_method(operation)
    if stream is not None:
        yield stream
    yield from waits.methods(operation)


def _async_bases(methods: Iterable[Method]) -> Code:
    """Return the base classes of a resource: only those that its methods need, as others may not be in the package."""
    listed = list(methods)
    wanted = {
        "AsyncPagedCalls": any(method.sends_by("_pages") for method in listed),
        "AsyncStreamedCalls": any(method.sends_by("_stream") for method in listed),
        "_AsyncWaitingCalls": any(method.sends_by("_wait") for method in listed),
        "AsyncResource": True,
    }
    return join(", ", [ident(name) for name, is_wanted in wanted.items() if is_wanted])


def _properties(inside: list[Resource]) -> tuple[Resource, ...]:
    """Return resources with one called `property` at the end, as it hides the decorator of those after it."""
    return tuple(sorted(inside, key=lambda resource: resource.attribute.text == "property"))


def _described(api: ir.Api, resource: str, first: ir.Operation) -> str:
    """Return the description of the tag that a resource is called after; `first` is an operation below it."""
    name = resource.rpartition(".")[2]
    listed = (tag for tag in _tags(api, first) if snake(words(tag.python_name or tag.name)) == name)
    return next((tag.description for tag in listed), "")


def _tags(api: ir.Api, operation: ir.Operation) -> Iterator[ir.Tag]:
    """Yield the tags of an operation, and then all tags: a parent of its own may be among them."""
    if operation.tags:
        tags = {tag.name: tag for tag in api.tags}
        yield from (tags[name] for name in operation.tags if name in tags)
        yield from api.tags
