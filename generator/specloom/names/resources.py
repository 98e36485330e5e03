"""Names of resources and of their methods."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.words import pascal, snake, words
from specloom.ir.name_record import Keys, NameRecord, stream_key, wait_key
from specloom.ir.names import ResourceName, resource_prefixes
from specloom.ir.schemas import is_stated
from specloom.names.namespace import CLIENT, MODULES, RESOURCE_CLASSES, RESOURCE_MODULE, Namespace

# A method, by the location of its operation, or a resource, by its dotted name.
Named: TypeAlias = Location | str


def resource_names(client: str, attributes: Mapping[str, str], record: NameRecord) -> dict[str, ResourceName]:
    """Return the class, module and attributes of each resource; the former are named after all resources around it.

    `attributes` are the names of resources in those around them, `client` is the class of the client, which no resource
    may take.
    """
    wanted: dict[Named, str] = {
        resource: snake([_plain(part) for part in resource.split(".")]) for resource in attributes
    }
    classes = Namespace(RESOURCE_CLASSES | {client, "Async" + client}, separator="", reserved_suffix="Resource")
    called = {resource: pascal(name.split("_")) for resource, name in wanted.items()}
    # `Async…` may be the name of another resource's asynchronous class.
    called = {resource: name + "Resource" if name.startswith("Async") else name for resource, name in called.items()}
    named = classes.assign_all(called, _recorded(attributes, record, "class"))
    modules = Namespace(MODULES).assign_all(wanted, _recorded(attributes, record, "module"))
    return {
        resource: ResourceName(
            tuple(attributes[outer] for outer in resource_prefixes(resource)), named[resource], modules[resource]
        )
        for resource in attributes
    }


class Members(NamedTuple):
    """The names of members of resources: attributes, methods, and further methods of the same operations.

    `streams` are those for the streams of operations that have no flag for them, `waits` those that wait for work.
    """

    attributes: dict[str, str]
    methods: dict[Location, str]
    streams: dict[Location, str]
    waits: dict[Location, str]


def resource_members(api: ir.Api, record: NameRecord, keys: Keys) -> Members:
    """Return the attribute of each resource, and the methods of each operation, unique in their client or resource."""
    resources = tuple(
        dict.fromkeys(outer for operation in api.operations for outer in resource_prefixes(operation.resource))
    )
    operations: dict[str, list[ir.Operation]] = {resource: [] for resource in resources}
    for operation in api.operations:
        operations[operation.resource].append(operation)
    inside: dict[str, list[str]] = {resource: [] for resource in ("", *resources)}
    for resource in resources:
        inside[resource.rpartition(".")[0]].append(resource)
    top: dict[Named, str] = {resource: _plain(resource) for resource in inside[""]}
    named = Namespace(CLIENT).assign_all(top, _recorded(inside[""], record, "attribute"))
    for resource in resources:
        methods = operations[resource]
        waits = _waits(methods, api.operations)
        recorded = _recorded_methods(methods, record.of("methods", resource), keys) | _recorded(
            inside[resource], record, "attribute"
        )
        known = record.of("methods", resource)
        recorded |= {at: name for at in waits if (name := known.get(wait_key(keys.operations[_waiting(at)])))}
        named |= Namespace(RESOURCE_MODULE).assign_all(_preferred(methods, inside[resource]) | waits, recorded)
    attributes = {resource: named[resource] for resource in resources}
    methods_of = {operation.location: named[operation.location] for operation in api.operations}
    streams = {each.location: named[_stream(each)] for each in api.operations if _stream(each) in named}
    waiting = {each.location: named[_wait(each)] for each in api.operations if _wait(each) in named}
    return Members(attributes, methods_of, streams, waiting)


def _preferred(operations: Sequence[ir.Operation], inside: Iterable[str]) -> dict[Named, str]:
    """Return the preferred names of the methods of a resource and of the resources inside of it, by precedence.

    Names that the document states come first, then resources, as more calls depend on them than on a method.
    """
    explicit = [operation for operation in operations if operation.python_name]
    methods = [operation for operation in operations if not operation.python_name]
    return {
        **{operation.location: _method(operation) for operation in explicit},
        **{resource: _plain(resource.rpartition(".")[2]) for resource in inside},
        **{operation.location: _method(operation) for operation in methods},
        **_streams(operations),
    }


def _streams(operations: Sequence[ir.Operation]) -> dict[Named, str]:
    """Return the preferred names of the methods for streams: `stream`, or by operation where there are several."""
    twins = [operation for operation in operations if operation.stream is not None and not operation.stream.name]
    is_free = len(twins) == 1 and all(_method(operation) != "stream" for operation in operations)
    return {_stream(each): "stream" if is_free else f"{_method(each)}_stream" for each in twins}


def _waits(operations: Sequence[ir.Operation], every: Iterable[ir.Operation]) -> dict[Named, str]:
    """Return the preferred names of the methods of a resource that wait for work: `wait`, or by operation."""
    asked = {operation.location: operation for operation in operations if operation.wait is not None}
    names: dict[Named, str] = {
        _wait(each): "wait" if len(asked) == 1 else f"wait_for_{_method(each).removeprefix('get_')}"
        for each in asked.values()
    }
    for start in (each for each in every if each.start is not None and each.start.at in asked):
        where = "" if start in operations else f"{_plain(start.resource.rpartition('.')[2])}_"
        names[_wait(start)] = f"wait_for_{where}{_method(start)}"
    return names


def _wait(operation: ir.Operation) -> Location:
    """Return what stands for the method that waits for the work of an operation."""
    return operation.location.child("wait")


def _waiting(named: Named) -> Location:
    """Return the location of the operation that `_wait` was asked about."""
    assert isinstance(named, Location)
    return Location(named.document, named.pointer[:-1])


def _stream(operation: ir.Operation) -> Location:
    """Return what stands for the method for the stream of an operation."""
    return operation.location.child("stream")


def _recorded_methods(operations: Sequence[ir.Operation], record: Mapping[str, str], keys: Keys) -> dict[Named, str]:
    recorded: dict[Named, str] = {
        operation.location: name
        for operation in operations
        if (name := record.get(keys.operations[operation.location]))
        and (not is_stated(operation.python_name) or name == _method(operation))
    }
    streams = {_stream(each): record.get(stream_key(keys.operations[each.location]), "") for each in operations}
    return recorded | {location: name for location, name in streams.items() if name}


def _recorded(resources: Iterable[str], record: NameRecord, kind: str) -> dict[Named, str]:
    names = {resource: record.of("resources", resource).get(kind, "") for resource in resources}
    return {resource: name for resource, name in names.items() if name}


def _plain(part: str) -> str:
    return part if part[0].isalpha() else "resource_" + part


def _method(operation: ir.Operation) -> str:
    wanted = operation.python_name or snake(words(operation.action))
    return wanted if wanted[:1].isalpha() else "call_" + wanted
