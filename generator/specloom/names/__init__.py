"""Every Python name of a package, decided once and for all, in the order of the document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.words import pascal, snake, words
from specloom.ir.name_record import (
    OPTIONS,
    SERVER,
    Keys,
    NameRecord,
    argument_key,
    member_key,
    plain_argument,
    plain_member,
)
from specloom.ir.names import ArgumentKey, ClassName, Names
from specloom.ir.schema_walk import properties
from specloom.ir.schemas import SuggestedName
from specloom.names.models import classes, field_names, member_names, model_names
from specloom.names.operations import argument_names, body_fields, credential_names, variable_names
from specloom.names.partition import assign_modules, class_graph, param_modules
from specloom.names.resources import resource_members, resource_names

__all__ = ["assign_names", "class_graph", "classes"]


def assign_names(api: ir.Api, package: str, record: NameRecord | None = None) -> Names:
    """Return the names of everything in `api` for the package called `package`.

    Names in `record` stay, unless the document states another: additions to a document change no name.
    """
    record, keys = record or NameRecord(), Keys(api)
    client = api.python_name or pascal(words(package))
    members = resource_members(api, record, keys)
    resources = resource_names(client, members.attributes, record)
    arguments = _arguments(api, record, keys)
    plain, params = model_names(api, record, keys)
    schemas = list(classes(api))
    modules = assign_modules(api, schemas, plain, {name: resource.module for name, resource in resources.items()})
    params_of = param_modules(modules.values())
    credentials = credential_names(api.security_schemes, record)
    return Names(
        package=package,
        client=client,
        resources=resources,
        methods=members.methods,
        arguments={location: named for location, (named, _) in arguments.items()},
        body_arguments={location: body for location, (_, body) in arguments.items()},
        classes={location: ClassName(name, modules[location]) for location, name in plain.items()},
        fields=_fields(schemas, partial(_recorded_fields, record, keys)),
        members={
            schema.location: member_names(schema.shape, _recorded_members(record, keys, schema.location, schema.shape))
            for schema in schemas
            if isinstance(schema.shape, ir.Enumeration)
        },
        credentials=credentials,
        variables=variable_names(api.servers, credentials.values(), record.of("variables", SERVER)),
        streams=members.streams,
        waits=members.waits,
        params={location: ClassName(name, params_of[modules[location]]) for location, name in params.items()},
    )


def _fields(
    schemas: list[ir.Schema], recorded: Callable[[Location, tuple[ir.Property, ...]], Mapping[str, str]]
) -> dict[Location, dict[str, str]]:
    """Return the names of the fields of all classes by property; inherited ones are called as in the parent."""
    objects = {schema.location: schema.shape for schema in schemas if isinstance(schema.shape, ir.Object)}
    named: dict[Location, dict[str, str]] = {}
    waiting = list(reversed(objects))
    while waiting:
        location = waiting.pop()
        parent = objects[location].parent
        if location in named:
            continue
        if parent is not None and parent not in named:
            waiting += [location, parent]
            continue
        inherited = named[parent] if parent is not None else {}
        named[location] = field_names(
            objects[location].properties, {**recorded(location, objects[location].properties), **inherited}
        )
    return {location: named[location] for location in objects}


# The record leaves out names that follow from the key alone. Where another tool suggests one for such a member of what
# a package has already, the name that it has is added to the record.


def _recorded_fields(
    record: NameRecord, keys: Keys, location: Location, members: tuple[ir.Property, ...]
) -> dict[str, str]:
    plain = {each.name: each.name for each in members if isinstance(each.schema.python_name, SuggestedName)}
    is_known = _is_known(record, keys, location)
    unchanged = {wire: name for wire, name in plain.items() if is_known and snake(words(wire)) == name}
    return {**unchanged, **record.of("fields", keys.owner(location))}


def _recorded_members(record: NameRecord, keys: Keys, location: Location, shape: ir.Enumeration) -> dict[str, str]:
    suggested = [name for name in shape.names if isinstance(name, SuggestedName)]
    known = suggested and _is_known(record, keys, location)
    plain = {member_key(value): str(value).upper() for value in shape.values if plain_member(value, str(value).upper())}
    unchanged = {key: name for key, name in plain.items() if known and name.isidentifier()}
    return {**unchanged, **record.of("members", keys.owner(location))}


def _recorded_arguments(recorded: Mapping[str, str], operation: ir.Operation) -> dict[str, str]:
    suggested: list[ArgumentKey] = [
        (each.in_, each.name) for each in operation.parameters if isinstance(each.python_name, SuggestedName)
    ]
    unchanged = {
        argument_key(key): key[1] for key in suggested if plain_argument(key, key[1]) and key[1].isidentifier()
    }
    return {**unchanged, **recorded}


def _is_known(record: NameRecord, keys: Keys, location: Location) -> bool:
    return keys.place(location) in record.of("classes", keys.document(location))


def _arguments(api: ir.Api, record: NameRecord, keys: Keys) -> dict[Location, tuple[dict[ArgumentKey, str], str]]:
    """Return the names of the arguments of each operation, and of its body's."""
    known = record.operations()

    def fields_of(schema: ir.Schema) -> Mapping[str, str]:
        return _recorded_fields(record, keys, schema.location, properties(schema))

    arguments: dict[Location, tuple[dict[ArgumentKey, str], str]] = {}
    for operation in api.operations:
        key = keys.operations[operation.location]
        fields = body_fields(api, operation, fields_of)
        if key in known and fields:  # its arguments stay as they are
            fields = {"fields"} | (fields & {OPTIONS})
        arguments[operation.location] = argument_names(
            operation,
            record.of("arguments", key)
            if key not in known
            else _recorded_arguments(record.of("arguments", key), operation),
            frozenset(fields),
            keeps_options=key in known and not record.has_options(),
        )
    return arguments
