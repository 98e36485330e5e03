"""The model of an API, in OpenAPI's own words: what a document says, with version differences removed.

Types only. Everything keeps its wire name and its `Location`; no Python text stands here. Strings come from the
document and are not to be trusted (see `safe`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from specloom.diagnostics import Location
from specloom.document import Json

Method = Literal["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]
In = Literal["path", "query", "header", "cookie"]
Style = Literal["simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"]
ScalarType = Literal["string", "integer", "number", "boolean"]
SecurityKind = Literal["apiKey", "basic", "bearer", "oauth2", "openIdConnect", "other"]
Basis = Literal["documented", "inferred", "observed"]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a claim comes from (`x-specloom-source`)."""

    document: str
    lines: str
    basis: Basis
    note: str = ""


@dataclass(frozen=True, slots=True)
class Anything:
    """Any JSON value: `true`, `{}` or a schema that says nothing about its type."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string, integer, number or boolean, refined by `format`."""

    type: ScalarType
    format: str = ""


@dataclass(frozen=True, slots=True)
class Null:
    """The value `null` alone."""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A closed list of scalar values (`enum`, `const` or an annotated enumeration), without null."""

    values: tuple[bool | int | float | str, ...]
    descriptions: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Array:
    """A list of `items`."""

    items: Schema


@dataclass(frozen=True, slots=True)
class Tuple:
    """A list whose first places have types of their own (`prefixItems`); `rest` is None where nothing may follow."""

    prefix: tuple[Schema, ...]
    rest: Schema | None


@dataclass(frozen=True, slots=True)
class Property:
    """A declared property of an object."""

    name: str
    schema: Schema
    required: bool


@dataclass(frozen=True, slots=True)
class Object:
    """An object with declared properties; `additional` describes the others, None where they are not described."""

    properties: tuple[Property, ...]
    additional: Schema | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Map:
    """An object without declared properties: any key, values of one schema."""

    values: Schema


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property that tells the variants of a union apart; `mapping` is from its values to places in `variants`."""

    property: str
    mapping: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Union:
    """One of several schemas (`oneOf`, `anyOf` or a list of types)."""

    variants: tuple[Schema, ...]
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A schema that is described elsewhere; the key of `Api.schemas`."""

    target: Location


Shape = Anything | Scalar | Null | Enumeration | Array | Tuple | Object | Map | Union | Reference


@dataclass(frozen=True, slots=True)
class Limits:
    """Constraints on a value, as (keyword, value) in document order: shown to people, not enforced by models."""

    keywords: tuple[tuple[str, Json], ...] = ()


@dataclass(frozen=True, slots=True)
class Default:
    """A declared default; its presence matters, since it may be null."""

    value: Json


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema: its shape, and what else is said about the value."""

    location: Location
    shape: Shape
    nullable: bool = False
    title: str = ""
    description: str = ""
    default: Default | None = None
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    pii: bool = False
    python_name: str = ""
    limits: Limits = Limits()
    source: Provenance | None = None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation, described by a style or (`content`) by a media type."""

    location: Location
    name: str
    in_: In
    schema: Schema
    required: bool
    style: Style
    explode: bool
    description: str = ""
    deprecated: bool = False
    allow_reserved: bool = False
    allow_empty: bool = False
    content: str = ""
    pii: bool = False
    python_name: str = ""
    source: Provenance | None = None


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one property of a form or multipart body travels."""

    property: str
    content_type: str = ""
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool = False


@dataclass(frozen=True, slots=True)
class MediaType:
    """One representation of a body."""

    location: Location
    name: str
    schema: Schema | None
    encodings: tuple[Encoding, ...] = ()


@dataclass(frozen=True, slots=True)
class RequestBody:
    """The body of a request, in one of several media types."""

    location: Location
    media_types: tuple[MediaType, ...]
    required: bool
    description: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """What one status, range (`4XX`) or `default` brings."""

    location: Location
    status: str
    description: str
    media_types: tuple[MediaType, ...]
    source: Provenance | None = None


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A part of a server's URL that the user may set."""

    name: str
    default: str
    enum: tuple[str, ...] = ()
    description: str = ""
    placeholder: bool = False
    python_name: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL, with variables in braces."""

    location: Location
    url: str
    description: str = ""
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """One way to authenticate. `kind` says which; `key_name` and `key_in` are those of an API key."""

    location: Location
    id: str
    kind: SecurityKind
    description: str = ""
    key_name: str = ""
    key_in: Literal["header", "query", "cookie", ""] = ""
    python_name: str = ""


SecurityRequirement = tuple[str, ...]
"""The ids of schemes that are needed together; empty: anonymous access."""


@dataclass(frozen=True, slots=True)
class Pagination:
    """How pages follow each other (`x-specloom-pagination`): parameters by role, RFC 6901 pointers into the body."""

    style: Literal["cursor", "offset", "page", "next-url", "link-header"]
    parameters: Mapping[str, str]
    items: str
    next: str | None = None
    has_more: str | None = None
    total: str | None = None


@dataclass(frozen=True, slots=True)
class RateLimit:
    """At most `requests` every `per` seconds."""

    requests: int
    per: float
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation. `resource` and `action` are decided by `infer`: where it lives and what it is called there."""

    location: Location
    id: str
    method: Method
    path: str
    tags: tuple[str, ...]
    summary: str
    description: str
    deprecated: bool
    parameters: tuple[Parameter, ...]
    body: RequestBody | None
    responses: tuple[Response, ...]
    security: tuple[SecurityRequirement, ...] | None = None
    servers: tuple[Server, ...] = ()
    pagination: Pagination | None = None
    rate_limit: RateLimit | None = None
    idempotency_header: str = ""
    python_name: str = ""
    source: Provenance | None = None
    resource: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True)
class Tag:
    """A group of operations; `resource` is the attribute of the client that holds them."""

    name: str
    description: str = ""
    python_name: str = ""


@dataclass(frozen=True, slots=True)
class Api:
    """Everything a document says about an API."""

    location: Location
    title: str
    version: str
    description: str
    python_name: str
    servers: tuple[Server, ...]
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    schemas: Mapping[Location, Schema]
    security_schemes: tuple[SecurityScheme, ...]
    security: tuple[SecurityRequirement, ...]
    rate_limit: RateLimit | None = None
