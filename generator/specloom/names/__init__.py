"""Every Python name of a package, decided once and for all, in the order of the document."""

from __future__ import annotations

from specloom import ir
from specloom.base.words import pascal, words
from specloom.ir.name_record import SERVER, Keys, NameRecord
from specloom.ir.names import ClassName, Names
from specloom.names.models import classes, field_names, member_names, model_names
from specloom.names.operations import argument_names, credential_names, variable_names
from specloom.names.partition import assign_modules, class_graph, param_modules
from specloom.names.resources import resource_members, resource_names

__all__ = ["assign_names", "class_graph", "classes"]


def assign_names(api: ir.Api, package: str, record: NameRecord | None = None) -> Names:
    """Return the names of everything in `api` for the package called `package`.

    Names in `record` stay, unless the document states another: additions to a document change no name.
    """
    record, keys = record or NameRecord(), Keys(api)
    client = api.python_name or pascal(words(package))
    attributes, methods, streams = resource_members(api, record, keys)
    resources = resource_names(client, attributes, record)
    arguments = {
        operation.location: argument_names(operation, record.of("arguments", keys.operations[operation.location]))
        for operation in api.operations
    }
    schemas, (plain, params) = list(classes(api)), model_names(api, record, keys)
    modules = assign_modules(api, schemas, plain, {name: resource.module for name, resource in resources.items()})
    params_of = param_modules(modules.values())
    credentials = credential_names(api.security_schemes, record)
    return Names(
        package=package,
        client=client,
        resources=resources,
        methods=methods,
        arguments={location: named for location, (named, _) in arguments.items()},
        body_arguments={location: body for location, (_, body) in arguments.items()},
        classes={location: ClassName(name, modules[location]) for location, name in plain.items()},
        fields={
            schema.location: field_names(schema.shape.properties, record.of("fields", keys.owner(schema.location)))
            for schema in schemas
            if isinstance(schema.shape, ir.Object)
        },
        members={
            schema.location: member_names(schema.shape, record.of("members", keys.owner(schema.location)))
            for schema in schemas
            if isinstance(schema.shape, ir.Enumeration)
        },
        credentials=credentials,
        variables=variable_names(api.servers, credentials.values(), record.of("variables", SERVER)),
        streams=streams,
        params={location: ClassName(name, params_of[modules[location]]) for location, name in params.items()},
    )
