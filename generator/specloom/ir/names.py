"""The Python names of a package, assigned by the stage `names` and only looked up after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.media_type import has_values, is_json_lines, may_have_values
from specloom.ir.schema_walk import children

ArgumentKey = tuple[ir.In | Literal["body"], str]
"""A parameter by location and name; in `body` stands a field whose argument is not called as the field."""
EVENT = "Event"


@dataclass(frozen=True, slots=True)
class ClassName:
    """A generated class and the module of `models` that holds it."""

    name: str
    module: str


@dataclass(frozen=True, slots=True)
class ResourceName:
    """A resource: the path of attributes from the client, its class (`Async…` for the other client) and its module."""

    attributes: tuple[str, ...]
    class_name: str
    module: str

    @property
    def attribute(self) -> str:
        """The last attribute: its name in the client or in the enclosing resource."""
        return self.attributes[-1]


def resource_prefixes(resource: str) -> Iterator[str]:
    """Yield the enclosing resources of one, outermost first, and itself: `customers`, `customers.sources`."""
    parts = resource.split(".")
    return (".".join(parts[:end]) for end in range(1, len(parts) + 1))


@dataclass(frozen=True, slots=True)
class Names:
    """Every Python name of a package. Keys are wire names, or locations of operations and schemas.

    `params` are the types of mappings that requests take in place of the models of `classes`. `streams` are the methods
    that give streams, of operations that have no flag for that, `waits` those that wait for what operations begin.
    """

    package: str
    client: str
    resources: Mapping[str, ResourceName]
    methods: Mapping[Location, str]
    arguments: Mapping[Location, Mapping[ArgumentKey, str]]
    body_arguments: Mapping[Location, str]
    classes: Mapping[Location, ClassName]
    fields: Mapping[Location, Mapping[str, str]]
    members: Mapping[Location, tuple[str, ...]]
    credentials: Mapping[str, tuple[str, ...]]
    variables: Mapping[str, str]
    params: Mapping[Location, ClassName] = field(default_factory=dict[Location, ClassName])
    streams: Mapping[Location, str] = field(default_factory=dict[Location, str])
    waits: Mapping[Location, str] = field(default_factory=dict[Location, str])


def is_class(schema: ir.Schema) -> bool:
    """Tell whether a schema gets a name of its own in `models`.

    That is an object with declared properties, a list of strings or of integers, or a union with a discriminator.
    """
    match schema.shape:
        case ir.Object():
            return True
        case ir.Union(variants, discriminator):
            return discriminator is not None and all(isinstance(variant.shape, ir.Reference) for variant in variants)
        case ir.Enumeration(values):
            return (
                not schema.shape.is_constant
                and len({type(value) for value in values}) == 1
                and isinstance(values[0], str | int)
                and (not isinstance(values[0], bool))
            )
        case _:
            return False


def operation_schemas(operation: ir.Operation) -> list[tuple[str, ir.Schema]]:
    """Return the schemas of parameters and bodies with their roles.

    These are the name of a parameter, `Body`, `Response`, `Error`, or `Event` with the name of an event.
    """
    schemas = [(parameter.name, parameter.schema) for parameter in operation.parameters]
    if operation.body:
        schemas += [("Body", schema) for media in operation.body.media_types for schema in _sent(media)]
    for response in operation.responses:
        role = "Response" if response.status.startswith("2") else "Error"
        schemas += [
            (role, schema)
            for media in response.media_types
            if may_have_values(media.name)
            for schema in (media.schema, media.items)
            if schema
        ]
        schemas += [
            (f"{EVENT} {' '.join(event.names)}", event.data)
            for media in response.media_types
            for event in media.events
            if event.data is not None
        ]
    return schemas


def is_received(role: str) -> bool:
    """Tell whether a role is that of what responses hold."""
    return role in ("Response", "Error") or role.startswith(f"{EVENT} ")


def request_classes(api: ir.Api) -> Iterator[ir.Schema]:
    """Yield each object and union with a class that a body or a parameter of a request may hold, once.

    What only read-only properties lead to is never sent, and an object that has no others is left out.
    """
    bodies = (operation.body for operation in api.operations if operation.body is not None)
    todo = [
        *(schema for body in bodies for media in body.media_types for schema in _sent(media)),
        *(parameter.schema for operation in api.operations for parameter in operation.parameters),
    ]
    todo.reverse()
    targets, yielded = set[Location](), set[Location]()
    while todo:
        schema = todo.pop()
        if isinstance(schema.shape, ir.Reference):
            if schema.shape.target not in targets:
                targets.add(schema.shape.target)
                todo.append(api.schemas[schema.shape.target])
        elif not is_class(schema) or schema.location not in yielded:
            if _is_sent(schema):
                yielded.add(schema.location)
                yield schema
            todo.extend(child for _, child in reversed(children(schema)) if not child.read_only)
            if isinstance(schema.shape, ir.Object) and schema.shape.variants is not None:
                todo.extend(api.schemas[variant] for variant in reversed(schema.shape.variants.all))


def _sent(media: ir.MediaType) -> list[ir.Schema]:
    """Return the schemas of the values that a body of a request is made of; none where it is text or octets."""
    if not (has_values(media.name) or is_json_lines(media.name)):
        return []
    return [schema for schema in (media.schema, media.items) if schema is not None]


def _is_sent(schema: ir.Schema) -> bool:
    match schema.shape:
        case ir.Object(properties):
            return any(not declared_property.schema.read_only for declared_property in properties)
        case ir.Union():
            return is_class(schema)
        case _:
            return False


def webhook_schemas(webhook: ir.Webhook) -> list[tuple[str, ir.Schema]]:
    """Return the schemas of a webhook's body, each with its role."""
    return [("Payload", media.schema) for media in (webhook.body.media_types if webhook.body else ()) if media.schema]


# What each grant of OAuth 2.0 takes (RFC 6749, sections 4.3, 4.4 and 6), the names that the runtime gives it.
_GRANT_INPUTS = {
    "client_credentials": ("client_id", "client_secret"),
    "password": ("username", "password", "client_id", "client_secret"),
    "refresh_token": ("refresh_token", "client_id", "client_secret"),
}


def credential_inputs(scheme: ir.SecurityScheme) -> tuple[str, ...]:
    """Return the names of the credentials that a scheme needs from the caller, the token or key first."""
    match scheme.kind:
        case "basic" | "digest":
            return ("username", "password")
        case "apiKey":
            return ("api_key",)
        case "oauth2" | "openIdConnect":
            grants = [flow.grant for flow in scheme.flows] or ["client_credentials", "refresh_token"]
            fetched = [name for grant in grants for name in _GRANT_INPUTS[grant]]
            return ("token", *dict.fromkeys(fetched if scheme.flows or scheme.discovery else ()))
        case _:
            return ("token",)
