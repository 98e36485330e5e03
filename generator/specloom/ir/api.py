"""Operations, and the API as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Json
from specloom.base.http_methods import sent_method
from specloom.ir.access import SecurityRequirement, SecurityScheme, Server
from specloom.ir.exchanges import Parameter, RequestBody, Response, StreamFlag
from specloom.ir.pagination import Pagination
from specloom.ir.schemas import Provenance, Schema
from specloom.ir.waiting import Start, Wait
from specloom.ir.webhooks import Webhook


@dataclass(frozen=True, slots=True)
class RateLimit:
    """At most `requests` every `per` seconds, of whatever `scope` says; `description` says more of it."""

    requests: int
    per: float
    scope: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Retry:
    """Which failures are retried (`x-specloom-retry`): none, if there are no statuses and no connection errors."""

    statuses: tuple[int, ...]
    connection_errors: bool


@dataclass(frozen=True, slots=True)
class BodyFailure:
    """The value at a pointer into the body that makes a success status an error (`x-specloom-error`)."""

    pointer: str
    equals: Json


@dataclass(frozen=True, slots=True)
class Envelopes:
    """What a document says about envelopes of bodies (`x-specloom-envelope`, `x-specloom-unwrap`), None for nothing.

    `member` is that of bodies which have no other; empty where they are not opened.
    """

    form: Literal["json-api", "none"] | None = None
    member: str | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation. `infer` fills in `resource` and `action`: the resource it belongs to, and its method name there.

    A nested resource is written with dots, the outermost first: `customers.sources`. `method` is in lower case where a
    Path Item Object has a field for it, else as it is sent.

    `credentials` are parameters that are also API keys which every call needs: they are no arguments, since the client
    sends the key.
    `infer` also finds the `stream`, which an operation that answers with a value or a stream has; `stream_flag` is what
    the document calls the flag for it. Where `envelopes` say nothing, those of the API apply.
    `wait` is how its answers say how far work is, `start` that it begins such work.
    """

    location: Location
    id: str
    method: str
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
    safe: bool | None = None
    retry: Retry | None = None
    failure: BodyFailure | None = None
    python_name: str = ""
    source: Provenance | None = None
    credentials: tuple[Parameter, ...] = ()
    resource: str = ""
    action: str = ""
    stream_flag: str = ""
    stream: StreamFlag | None = None
    envelopes: Envelopes = Envelopes()
    wait: Wait | None = None
    start: Start | None = None

    @property
    def http_method(self) -> str:
        """The method as it is sent."""
        return sent_method(self.method)


@dataclass(frozen=True, slots=True)
class Refusal:
    """An operation that is left out, and why; `path` is the name of a webhook."""

    id: str
    method: str
    path: str
    diagnostics: tuple[Diagnostic, ...]
    webhook: bool = False

    @property
    def http_method(self) -> str:
        """The method as it is sent."""
        return sent_method(self.method)


@dataclass(frozen=True, slots=True)
class Tag:
    """A group of operations, inside of that of the tag `parent`; a tag of another `kind` than `nav` groups nothing."""

    name: str
    description: str = ""
    python_name: str = ""
    rate_limit: RateLimit | None = None
    parent: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Api:
    """An API as its document describes it."""

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
    retry: Retry | None = None
    webhooks: tuple[Webhook, ...] = ()
    timezone: str = ""
    envelopes: Envelopes = Envelopes()
