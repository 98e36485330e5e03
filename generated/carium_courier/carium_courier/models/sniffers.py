"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .sniffers_params import SnifferCreateAttributesParam, SnifferCreateResourceParam


class SnifferCreateAttributes(Model):
    """Attributes of a sniffer to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3616-3619 (observed).
    """

    user_id: Annotated[UUID | None, Omit, Field(alias="user-id")] = None
    valid_until: Annotated[UtcDateTime | None, Omit, Field(alias="valid-until")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3618 (inferred: format, example). By its name."""

    if TYPE_CHECKING:

        def __init__(self, *, user_id: UUID | str | None = ..., valid_until: UtcDateTime | None = ...) -> None: ...


class SnifferCreateResource(RequestModel):
    """A sniffer to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3615-3620 (observed).
    """

    type: Literal["sniffers"] = "sniffers"
    attributes: SnifferCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self, *, type: Literal["sniffers"] = ..., attributes: SnifferCreateAttributes | SnifferCreateAttributesParam
        ) -> None: ...


class SnifferCreateDocument(Model):
    """A document with a sniffer to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3609-3611, 3615-3621 (documented).
    """

    data: SnifferCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self, *, data: SnifferCreateResource | SnifferCreateResourceParam, meta: Mapping[str, Any] | None = ...
        ) -> None: ...


class SnifferAttributes(Model):
    """Attributes of a sniffer.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3625-3629 (observed).
    """

    created_time: Annotated[UtcDateTime | None, Field(alias="created-time")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3626 (inferred: format, example). By its name."""
    user_id: Annotated[UUID | None, Field(alias="user-id")] = None
    valid_until: Annotated[UtcDateTime | None, Field(alias="valid-until")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3628 (inferred: format, example). By its name."""


class SnifferResource(ResourceObject):
    """A sniffer as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3624-3631 (observed).
    """

    id: UUID
    type: Literal["sniffers"]
    attributes: SnifferAttributes

    created_time: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    user_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    valid_until: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()


class SnifferDocument(Model):
    """A document with one sniffer.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3624-3632 (observed).
    """

    data: SnifferResource
    meta: dict[str, Any] | None = None


class SnifferLogAttributes(Model):
    """Attributes of a sniffer log.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3655-3668 (observed).
    """

    body: Annotated[str | None, Pii] = None
    content_type: str | None = None
    created_time: Annotated[UtcDateTime | None, Field(alias="created-time")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3658 (inferred: format, example). By its name."""
    message: Annotated[str | None, Pii] = None
    method: str | None = None
    path: str | None = None
    query_string: Annotated[str | None, Pii, Field(alias="query-string")] = None
    request_id: Annotated[str | None, Field(alias="request-id")] = None
    response: Annotated[str | None, Pii] = None
    status_code: Annotated[int | None, Field(alias="status-code")] = None
    trace_id: Annotated[str | None, Field(alias="trace-id")] = None
    user_agent: Annotated[str | None, Field(alias="user-agent")] = None


class SnifferLogResource(ResourceObject):
    """A sniffer log as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3653-3671 (observed).
    """

    id: UUID
    type: Literal["sniffer-logs"]
    attributes: SnifferLogAttributes

    body: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    content_type: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    created_time: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    message: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    method: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    path: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    query_string: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    request_id: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    response: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    status_code: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    trace_id: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    user_agent: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class SnifferLogPage(Model):
    """One page of sniffer logs.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3653-3672 (observed).
    """

    data: list[SnifferLogResource]
    meta: dict[str, Any] | None = None
