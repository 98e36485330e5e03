"""The name record in the lock file of a package: names once given, so that later runs give the same ones.

A key identifies what is named independently of its position: an operation by its id, a parameter by location and name,
a schema by its pointer. Names that `names` would derive again anyway are left out: fields and parameters called as on
the wire, and enumeration members that are their value in upper case.
"""

from __future__ import annotations

import json
import keyword
import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.ir.names import ArgumentKey, Names, credential_inputs

# Section, owner, what is named: its name.
Sections = Mapping[str, Mapping[str, Mapping[str, str]]]
SERVER = "server"
# The argument of methods for the settings of a single call. Packages generated before there was one do not record it.
OPTIONS = "options"


@dataclass(frozen=True, slots=True)
class NameRecord:
    """Names of previous runs, by section and owner; empty where a package is generated for the first time."""

    sections: Sections = field(default_factory=dict[str, Mapping[str, Mapping[str, str]]])

    def operations(self) -> frozenset[str]:
        """Return the keys of all operations that have a name."""
        return frozenset(key for methods in self.sections.get("methods", {}).values() for key in methods)

    def has_options(self) -> bool:
        """Tell whether methods of the package take settings of a single call already."""
        return OPTIONS in self.of("client", "")

    def of(self, section: str, owner: str) -> Mapping[str, str]:
        """Return the names of one owner by key."""
        return self.sections.get(section, {}).get(owner, {})


class Keys:
    """The keys in the name record of everything in a document that has a Python name."""

    def __init__(self, api: ir.Api) -> None:
        self._main = api.location.document
        self._documents: dict[str, str] = {}
        ids = Counter(operation.id for operation in api.operations if not operation.key)
        self.operations = {operation.location: _key(operation, ids) for operation in api.operations}
        self._parameters = {
            parameter.location: f"{parameter.in_} {parameter.name}"
            for operation in api.operations
            for parameter in operation.parameters
            if parameter.location.pointer and parameter.location.pointer[-1].isdecimal()
        }

    def document(self, location: Location) -> str:
        """Return the file of a place relative to the main document, which is `.` itself."""
        name = location.document
        if name not in self._documents:
            folder = posixpath.dirname(self._main) or "."
            self._documents[name] = "." if name == self._main else posixpath.relpath(name, folder)
        return self._documents[name]

    def place(self, location: Location) -> str:
        """Return the pointer of a schema, with parameters by name: their index changes when another is added."""
        pointer = list(location.pointer)
        for end in range(2, len(pointer) + 1):
            if location.pointer[end - 2] == "parameters":
                key = self._parameters.get(Location(location.document, location.pointer[:end]))
                pointer[end - 1] = key or pointer[end - 1]
        return Location(location.document, tuple(pointer)).fragment

    def owner(self, location: Location) -> str:
        """Return the key of a class as the owner of its fields or members."""
        document = self.document(location)
        return self.place(location) if document == "." else document + self.place(location)


def _key(operation: ir.Operation, ids: Mapping[str, int]) -> str:
    """Return the key of an operation: its id, if no other has that, else its method and path."""
    is_unique = bool(operation.id) and ids.get(operation.id) == 1
    return " ".join(operation.key) or (operation.id if is_unique else f"{operation.http_method} {operation.path}")


def stream_key(operation: str) -> str:
    """Return the key of the method that gives the stream of an operation."""
    return f"{operation} stream"


def wait_key(operation: str) -> str:
    """Return the key of the method that waits for the work of an operation."""
    return f"{operation} wait"


def argument_key(key: ArgumentKey) -> str:
    """Return the key of a parameter: location and name, `query limit`."""
    return " ".join(key)


def member_key(value: object) -> str:
    """Return the key of a value of an enumeration: its JSON text."""
    return json.dumps(value, ensure_ascii=False)


def plain_argument(key: ArgumentKey, name: str) -> bool:
    """Tell whether an argument has the name of its path or query parameter, hence needs no record."""
    return key[0] in ("path", "query") and key[1] == name != OPTIONS


def plain_member(value: object, name: str) -> bool:
    """Tell whether a member's name is its lower-case value in upper case, hence needs no record."""
    return isinstance(value, str) and value == name.lower()


def record_names(api: ir.Api, names: Names, schemas: Iterable[ir.Schema]) -> Sections:
    """Return the name record of a package for its lock file; `schemas` are those that become classes."""
    keys = Keys(api)
    classes: dict[str, dict[str, str]] = {}
    for location, named in names.classes.items():
        classes.setdefault(keys.document(location), {})[keys.place(location)] = named.name
    params: dict[str, dict[str, str]] = {}
    for location, named in names.params.items():
        params.setdefault(keys.document(location), {})[keys.place(location)] = named.name
    recognised = (operation for operation in api.operations if operation.envelopes.form is None)
    opened = any(media.envelope.is_json_api for each in recognised for media in _bodies(each) if media.envelope)
    sections = {
        "envelopes": {"": {"form": "opened"} if opened else {}},
        "client": {"": {"class": names.client, OPTIONS: OPTIONS}},
        "resources": {
            resource: {"attribute": named.attribute, "class": named.class_name, "module": named.module}
            for resource, named in names.resources.items()
        },
        "methods": _methods(api, names, keys),
        "arguments": _arguments(names, keys),
        "classes": classes,
        "params": params,
        "fields": {
            keys.owner(location): {wire: name for wire, name in named.items() if wire != name}
            for location, named in names.fields.items()
        },
        "members": _members(schemas, names, keys),
        "credentials": {
            scheme.id: dict(zip(credential_inputs(scheme), names.credentials[scheme.id], strict=True))
            for scheme in api.security_schemes
            if scheme.id in names.credentials
        },
        "variables": {SERVER: dict(names.variables)},
    }
    return {
        section: filled for section, owners in sections.items() if (filled := {k: v for k, v in owners.items() if v})
    }


def _bodies(operation: ir.Operation) -> Iterator[ir.MediaType]:
    yield from operation.body.media_types if operation.body is not None else ()
    for response in operation.responses:
        yield from response.media_types


def _methods(api: ir.Api, names: Names, keys: Keys) -> dict[str, dict[str, str]]:
    methods: dict[str, dict[str, str]] = {}
    for operation in api.operations:
        key, location = keys.operations[operation.location], operation.location
        methods.setdefault(operation.resource, {})[key] = names.methods[location]
        if location in names.streams:
            methods[operation.resource][stream_key(key)] = names.streams[location]
    resources = {operation.location: operation.resource for operation in api.operations}
    for operation in api.operations:
        if operation.location in names.waits:
            start = operation.start
            owner = operation.location if start is None or start.at is None else start.at
            key = wait_key(keys.operations[operation.location])
            methods[resources[owner]][key] = names.waits[operation.location]
    return methods


def _arguments(names: Names, keys: Keys) -> dict[str, dict[str, str]]:
    return {
        keys.operations[location]: {
            argument_key(key): name for key, name in named.items() if not plain_argument(key, name)
        }
        for location, named in names.arguments.items()
    }


def _members(schemas: Iterable[ir.Schema], names: Names, keys: Keys) -> dict[str, dict[str, str]]:
    return {
        keys.owner(schema.location): {
            member_key(value): name
            for value, name in zip(schema.shape.values, names.members[schema.location], strict=True)
            if not plain_member(value, name)
        }
        for schema in schemas
        if isinstance(schema.shape, ir.Enumeration)
    }


def parse_name_record(value: object) -> NameRecord:
    """Return the name record that a lock file holds.

    Raises:
        ValueError: It is malformed, or a name in it is no usable identifier.
    """
    sections = {
        str(section): {
            str(owner): {str(key): _name(name) for key, name in _mapping(named).items()}
            for owner, named in _mapping(owners).items()
        }
        for section, owners in _mapping(value).items()
    }
    return NameRecord(sections)


def _mapping(value: object) -> Mapping[object, object]:
    if isinstance(value, dict):
        return cast("dict[object, object]", value)
    raise ValueError("a mapping was expected")


def _name(value: object) -> str:
    if not isinstance(value, str) or not value.isascii() or not value.isidentifier():
        raise ValueError("a name was expected")
    if value.startswith("_") or keyword.iskeyword(value):
        raise ValueError(f"{value!r} is no usable name")
    return value
