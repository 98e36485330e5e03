"""Traversal of a raw document by kinds of objects: operations, responses, schemas.

Shared by the lint rules and the evidence report, which are about the text of a document and not about its intermediate
representation. Members of Swagger 2.0 stand beside those of OpenAPI 3: where both have one, it means the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum

from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json
from specloom.base.http_methods import METHODS


class Kind(StrEnum):
    """What an object of a document is."""

    DOCUMENT = "document"
    INFO = "info"
    SERVER = "server"
    SERVER_VARIABLE = "server variable"
    TAG = "tag"
    COMPONENTS = "components"
    SECURITY_SCHEME = "security scheme"
    PATH_ITEM = "path item"
    OPERATION = "operation"
    CALLBACK = "callback"
    PARAMETER = "parameter"
    HEADER = "header"
    REQUEST_BODY = "request body"
    RESPONSE = "response"
    MEDIA_TYPE = "media type"
    SCHEMA = "schema"
    PROPERTY = "property"


@dataclass(frozen=True, slots=True)
class Part:
    """One object of a document, with its location. A reference is a part as well."""

    kind: Kind
    location: Location
    value: dict[str, Json]


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation with its parameters, body and responses, dereferenced; parameters of its path item come first."""

    location: Location
    path: str
    method: str
    value: dict[str, Json]
    parameters: tuple[Part, ...]
    body: Part | None
    responses: tuple[tuple[str, Part], ...]

    @property
    def id(self) -> str:
        """The operation's id, or its method and path where it has none."""
        name = self.value.get("operationId")
        return name if isinstance(name, str) and name else f"{self.method} {self.path}"


class _Form(Enum):
    ONE = 1
    LIST = 2
    MAP = 3
    PATTERNED = 4
    """A map, among whose keys extensions are allowed."""


_Members = dict[str, tuple[_Form, Kind]]
_SCHEMA: _Members = {
    **dict.fromkeys(("properties",), (_Form.MAP, Kind.PROPERTY)),
    **dict.fromkeys(("$defs", "patternProperties", "dependentSchemas"), (_Form.MAP, Kind.SCHEMA)),
    **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), (_Form.LIST, Kind.SCHEMA)),
    **dict.fromkeys(("items", "contains", "additionalProperties", "propertyNames"), (_Form.ONE, Kind.SCHEMA)),
    **dict.fromkeys(("unevaluatedProperties", "unevaluatedItems", "contentSchema"), (_Form.ONE, Kind.SCHEMA)),
    **dict.fromkeys(("not", "if", "then", "else"), (_Form.ONE, Kind.SCHEMA)),
}
_CONTENT: _Members = {"schema": (_Form.ONE, Kind.SCHEMA), "content": (_Form.MAP, Kind.MEDIA_TYPE)}
_MEMBERS: dict[Kind, _Members] = {
    Kind.DOCUMENT: {
        "info": (_Form.ONE, Kind.INFO),
        "servers": (_Form.LIST, Kind.SERVER),
        "tags": (_Form.LIST, Kind.TAG),
        "paths": (_Form.PATTERNED, Kind.PATH_ITEM),
        "webhooks": (_Form.MAP, Kind.PATH_ITEM),
        "components": (_Form.ONE, Kind.COMPONENTS),
        "definitions": (_Form.MAP, Kind.SCHEMA),
        "parameters": (_Form.MAP, Kind.PARAMETER),
        "responses": (_Form.MAP, Kind.RESPONSE),
        "securityDefinitions": (_Form.MAP, Kind.SECURITY_SCHEME),
    },
    Kind.SERVER: {"variables": (_Form.MAP, Kind.SERVER_VARIABLE)},
    Kind.COMPONENTS: {
        "schemas": (_Form.MAP, Kind.SCHEMA),
        "parameters": (_Form.MAP, Kind.PARAMETER),
        "headers": (_Form.MAP, Kind.HEADER),
        "requestBodies": (_Form.MAP, Kind.REQUEST_BODY),
        "responses": (_Form.MAP, Kind.RESPONSE),
        "pathItems": (_Form.MAP, Kind.PATH_ITEM),
        "callbacks": (_Form.MAP, Kind.CALLBACK),
        "securitySchemes": (_Form.MAP, Kind.SECURITY_SCHEME),
    },
    Kind.PATH_ITEM: {
        "parameters": (_Form.LIST, Kind.PARAMETER),
        "servers": (_Form.LIST, Kind.SERVER),
        **dict.fromkeys(METHODS, (_Form.ONE, Kind.OPERATION)),
        "additionalOperations": (_Form.MAP, Kind.OPERATION),
    },
    Kind.OPERATION: {
        "parameters": (_Form.LIST, Kind.PARAMETER),
        "requestBody": (_Form.ONE, Kind.REQUEST_BODY),
        "responses": (_Form.PATTERNED, Kind.RESPONSE),
        "callbacks": (_Form.MAP, Kind.CALLBACK),
        "servers": (_Form.LIST, Kind.SERVER),
    },
    Kind.PARAMETER: {**_CONTENT, "items": (_Form.ONE, Kind.SCHEMA)},
    Kind.HEADER: _CONTENT,
    Kind.REQUEST_BODY: {"content": (_Form.MAP, Kind.MEDIA_TYPE)},
    Kind.RESPONSE: {"headers": (_Form.MAP, Kind.HEADER), **_CONTENT},
    Kind.MEDIA_TYPE: {"schema": (_Form.ONE, Kind.SCHEMA)},
    Kind.SCHEMA: _SCHEMA,
    Kind.PROPERTY: _SCHEMA,
}


def parts(document: Document) -> Iterator[Part]:
    """Yield every object of a document once, in document order; those of other files at the first reference."""
    root = document.root
    waiting = [Part(Kind.DOCUMENT, Location(document.main), root)] if isinstance(root, dict) else []
    visited: set[Location] = set()
    while waiting:
        part = waiting.pop()
        if part.location in visited:
            continue
        visited.add(part.location)
        yield part
        target = follow(document, part)
        elsewhere = [target] if target.location.document != part.location.document else []
        waiting.extend(reversed([*elsewhere, *members(part)]))


def members(part: Part) -> Iterator[Part]:
    """Yield the direct children of a part, in document order."""
    if part.kind is Kind.CALLBACK:
        yield from _mapping(part, Kind.PATH_ITEM, extensible=True)
        return
    known = _MEMBERS.get(part.kind, {})
    for key, value in part.value.items():
        if key in known:
            form, kind = known[key]
            yield from _parts_at(form, kind, part.location.child(key), value)


def _parts_at(form: _Form, kind: Kind, at: Location, value: Json) -> Iterator[Part]:
    if form is _Form.ONE and isinstance(value, dict):
        yield Part(kind, at, value)
    elif form in (_Form.MAP, _Form.PATTERNED) and isinstance(value, dict):
        yield from _mapping(Part(kind, at, value), kind, extensible=form is _Form.PATTERNED)
    elif form is _Form.LIST and isinstance(value, list):
        for index, entry in enumerate(value):
            if isinstance(entry, dict):
                yield Part(kind, at.child(index), entry)


def _mapping(part: Part, kind: Kind, *, extensible: bool) -> Iterator[Part]:
    for name, value in part.value.items():
        if isinstance(value, dict) and not (extensible and name.startswith("x-")):
            yield Part(kind, part.location.child(name), value)


def follow(document: Document, part: Part) -> Part:
    """Return the end of a chain of references, or the part itself; a broken reference is returned as it is."""
    location, value = document.follow(part.location, part.value)
    return Part(part.kind, location, value) if isinstance(value, dict) else part


def operations(document: Document, outline: Iterable[Part] | None = None) -> Iterator[Operation]:
    """Yield the operations below `paths`, in document order; `outline` are the parts, if they are known."""
    for part in parts(document) if outline is None else outline:
        if part.kind is Kind.PATH_ITEM and part.location.pointer[:1] == ("paths",) and len(part.location.pointer) == 2:
            item = follow(document, part)
            for member in members(item):
                if member.kind is Kind.OPERATION:
                    yield _operation(document, part.location.pointer[1], item, member)


def _operation(document: Document, path: str, item: Part, part: Part) -> Operation:
    parameters: dict[tuple[Json, Json], Part] = {}
    body = None
    responses: list[tuple[str, Part]] = []
    for member in (*members(item), *members(part)):
        target = follow(document, member)
        if member.kind is Kind.PARAMETER:
            name, place = target.value.get("name"), target.value.get("in")
            parameters[str(name), str(place)] = target
        elif member.kind is Kind.REQUEST_BODY:
            body = target
        elif member.kind is Kind.RESPONSE:
            responses.append((member.location.pointer[-1], target))
    method = part.location.pointer[-1]
    return Operation(part.location, path, method, part.value, tuple(parameters.values()), body, tuple(responses))
