"""Requests and responses: parameters, bodies, headers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from specloom.base.diagnostics import Location
from specloom.ir.schemas import Provenance, Schema

In = Literal["path", "query", "header", "cookie"]
Style = Literal[
    "simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "tabDelimited", "deepObject", "cookie"
]
"""The styles of OpenAPI 3.2, and `tabDelimited`, which is Swagger 2.0's collectionFormat `tsv`."""

Lists = Literal["indices", "brackets", "repeat"]
"""How lists travel in the style `deepObject`, for which OpenAPI defines none: `a[0]=x`, `a[]=x` or `a=x` repeated."""


@dataclass(frozen=True, slots=True)
class Filter:
    """How a parameter takes comparisons (`x-specloom-filter`): operator and value as one text of this format."""

    operators: tuple[str, ...]
    format: str
    value: Schema


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation, described by a style or (`content`) by a media type.

    A `whole` one is the entire query string (`in: querystring`); with `slashes`, the value may span path segments.
    `filter` tells how it takes comparisons; `choices` are values of its items that are known, among others.
    """

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
    lists: Lists = "indices"
    whole: bool = False
    slashes: bool = False
    pii: bool = False
    python_name: str = ""
    source: Provenance | None = None
    filter: Filter | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one property of a form or multipart body is serialised; `styled`: by a style, not by a media type."""

    property: str
    content_type: str = ""
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    lists: Lists = "indices"
    styled: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """One kind of the events of a stream: those of certain names, or of any other where it has none.

    `data` is the schema of its data, None where it has no data; `has_id` tells whether an id is described.
    """

    location: Location
    names: tuple[str, ...]
    data: Schema | None
    has_id: bool = False


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a body wraps around the value that callers mean, which is the member called `member`.

    Of a JSON:API document (`is_json_api`) that is a resource, or a list of them; `id_parameter` is the path parameter
    that the resource's id repeats. Calls return the member alone if it is `opened`; pages stay whole.
    """

    member: str
    is_json_api: bool = False
    id_parameter: str = ""
    opened: bool = True


@dataclass(frozen=True, slots=True)
class MediaType:
    """A Media Type Object; `items` is the schema of each item of a sequence (`itemSchema`).

    `events` are those of an event stream that tells them apart by name. `end` is the data of the event that ends a
    stream, and `flag` what asks for it (`x-specloom-stream`). `infer` finds the `envelope`.
    """

    location: Location
    name: str
    schema: Schema | None
    encodings: tuple[Encoding, ...] = ()
    items: Schema | None = None
    end: str = ""
    events: tuple[Event, ...] = ()
    flag: str = ""
    envelope: Envelope | None = None


@dataclass(frozen=True, slots=True)
class StreamFlag:
    """What decides whether an operation answers with one value or with a stream of items.

    That is a field of the body or a query parameter, called `name`; `usual` is what it counts as where it is not sent.
    Without a name, only the media type that is asked for decides.
    """

    in_: Literal["body", "query"]
    name: str = ""
    usual: bool = False
    required: bool = False


@dataclass(frozen=True, slots=True)
class RequestBody:
    """The body of a request, in one of several media types."""

    location: Location
    media_types: tuple[MediaType, ...]
    required: bool
    description: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """A header field that a response is described to have."""

    location: Location
    name: str
    schema: Schema
    required: bool


@dataclass(frozen=True, slots=True)
class Response:
    """The response of one status, range (`4XX`) or `default`."""

    location: Location
    status: str
    description: str
    media_types: tuple[MediaType, ...]
    source: Provenance | None = None
    headers: tuple[Header, ...] = ()
