"""Names of resources and of their methods: what a client offers, and what each of its resources does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.words import pascal, snake, words
from specloom.ir.name_record import Keys, NameRecord
from specloom.ir.names import ResourceName, resource_prefixes
from specloom.names.namespace import CLIENT, MODULES, RESOURCE_CLASSES, RESOURCE_MODULE, Namespace

# A method by the place of its operation, or a resource.
Named: TypeAlias = Location | str


def resource_names(client: str, attributes: Mapping[str, str], kept: NameRecord) -> dict[str, ResourceName]:
    """Name the class and the module of each resource after the whole way to it; `attributes` are their own names.

    `client` is the name of the client's class, which no resource may take.
    """
    wanted: dict[Named, str] = {
        resource: snake([_plain(part) for part in resource.split(".")]) for resource in attributes
    }
    classes = Namespace(RESOURCE_CLASSES | {client, "Async" + client}, separator="", reserved_suffix="Resource")
    called = {resource: pascal(name.split("_")) for resource, name in wanted.items()}
    # `Async…` is what the class of another resource may be called in the other client.
    called = {resource: name + "Resource" if name.startswith("Async") else name for resource, name in called.items()}
    named = classes.assign_all(called, _recorded(attributes, kept, "class"))
    modules = Namespace(MODULES).assign_all(wanted, _recorded(attributes, kept, "module"))
    return {
        resource: ResourceName(
            tuple(attributes[each] for each in resource_prefixes(resource)), named[resource], modules[resource]
        )
        for resource in attributes
    }


def resource_members(api: ir.Api, kept: NameRecord, keys: Keys) -> tuple[dict[str, str], dict[Location, str]]:
    """Name the attribute of each resource, and the method of each operation, once within what holds them."""
    resources = tuple(
        dict.fromkeys(each for operation in api.operations for each in resource_prefixes(operation.resource))
    )
    operations: dict[str, list[ir.Operation]] = {resource: [] for resource in resources}
    for operation in api.operations:
        operations[operation.resource].append(operation)
    inside: dict[str, list[str]] = {resource: [] for resource in ("", *resources)}
    for resource in resources:
        inside[resource.rpartition(".")[0]].append(resource)
    top: dict[Named, str] = {resource: _plain(resource) for resource in inside[""]}
    named = Namespace(CLIENT).assign_all(top, _recorded(inside[""], kept, "attribute"))
    for resource in resources:
        own = operations[resource]
        recorded = _recorded_methods(own, kept.of("methods", resource), keys) | _recorded(
            inside[resource], kept, "attribute"
        )
        named |= Namespace(RESOURCE_MODULE).assign_all(_wanted(own, inside[resource]), recorded)
    attributes = {resource: named[resource] for resource in resources}
    return attributes, {operation.location: named[operation.location] for operation in api.operations}


def _wanted(operations: Sequence[ir.Operation], inside: Iterable[str]) -> dict[Named, str]:
    """Return what methods and the resources inside of theirs would be called, first those that come first.

    That is what the document itself names, and then resources, on which more depends than on a method.
    """
    explicit = [operation for operation in operations if operation.python_name]
    methods = [operation for operation in operations if not operation.python_name]
    return {
        **{operation.location: _method(operation) for operation in explicit},
        **{resource: _plain(resource.rpartition(".")[2]) for resource in inside},
        **{operation.location: _method(operation) for operation in methods},
    }


def _recorded_methods(operations: Sequence[ir.Operation], record: Mapping[str, str], keys: Keys) -> dict[Named, str]:
    return {
        operation.location: name
        for operation in operations
        if (name := record.get(keys.operations[operation.location]))
        and (not operation.python_name or name == _method(operation))
    }


def _recorded(resources: Iterable[str], kept: NameRecord, kind: str) -> dict[Named, str]:
    found = {resource: kept.of("resources", resource).get(kind, "") for resource in resources}
    return {resource: name for resource, name in found.items() if name}


def _plain(part: str) -> str:
    return part if part[0].isalpha() else "resource_" + part


def _method(operation: ir.Operation) -> str:
    wanted = operation.python_name or snake(words(operation.action))
    return wanted if wanted[:1].isalpha() else "call_" + wanted
