"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, RequestModel
from .._runtime.models.resource import ResourceObject

if TYPE_CHECKING:
    from .aggregation_requests_params import (
        AggregationEntryParam,
        AggregationRequestCreateAttributesParam,
        AggregationRequestCreateResourceParam,
    )


class AggregationEntry(Model):
    """One column to aggregate, of one individual.

    Source: README.md, lines 31 (documented).
    """

    column: str
    """At most 64 characters."""
    individual_id: Annotated[UUID, Field(alias="individual-id")]

    if TYPE_CHECKING:

        def __init__(self, *, column: str, individual_id: UUID | str) -> None: ...


class AggregationRequestCreateAttributes(Model):
    """Attributes of an aggregation request to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 12-19 (observed).
    """

    entries: Annotated[list[AggregationEntry] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(self, *, entries: Sequence[AggregationEntry | AggregationEntryParam] | None = ...) -> None: ...


class AggregationRequestCreateResource(RequestModel):
    """An aggregation request to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 11-20 (observed).
    """

    type: Literal["aggregation-requests"] = "aggregation-requests"
    attributes: AggregationRequestCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["aggregation-requests"] = ...,
            attributes: AggregationRequestCreateAttributes | AggregationRequestCreateAttributesParam,
        ) -> None: ...


class AggregationRequestCreateDocument(Model):
    """A document with an aggregation request to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5-7, 11-21 (documented).
    """

    data: AggregationRequestCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: AggregationRequestCreateResource | AggregationRequestCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class AggregationRequestResource(ResourceObject):
    """An aggregation request as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 24-28 (observed).
    """

    id: UUID
    type: Literal["aggregation-requests"]
    attributes: dict[str, Any]


class AggregationRequestDocument(Model):
    """A document with one aggregation request.

    Source: 003_29f51f12ca5ca4fc.txt, lines 24-29 (observed).
    """

    data: AggregationRequestResource
    meta: dict[str, Any] | None = None
