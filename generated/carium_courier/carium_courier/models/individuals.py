"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Date, Model, Omit, Pii, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject


class IndividualAttributes(Model):
    """Attributes of an individual.

    Source: 003_29f51f12ca5ca4fc.txt, lines 749-757 (observed).
    """

    account_type: Annotated[str | None, Field(alias="account-type")] = None
    birth_date: Annotated[Date | None, Pii, Field(alias="birth-date")] = None
    first_name: Annotated[str | None, Pii, Field(alias="first-name")] = None
    last_modified_time: Annotated[UtcDateTime | None, Field(alias="last-modified-time")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 753 (inferred: format, example). By its name."""
    last_name: Annotated[str | None, Pii, Field(alias="last-name")] = None
    owner_id: Annotated[UUID | None, Field(alias="owner-id")] = None
    preferred_name: Annotated[str | None, Pii, Field(alias="preferred-name")] = None


class IndividualResource(ResourceObject):
    """An individual as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 748-759 (observed).
    """

    id: UUID
    type: Literal["individuals"]
    attributes: IndividualAttributes

    account_type: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    birth_date: ClassVar[ResourceAttribute[Date | None]] = ResourceAttribute()
    first_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    last_modified_time: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    last_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    owner_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    preferred_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class IndividualDocument(Model):
    """A document with one individual.

    Source: 003_29f51f12ca5ca4fc.txt, lines 748-760 (observed).
    """

    data: IndividualResource
    meta: dict[str, Any] | None = None


class IndividualMulticastRequest(Model):
    """A template and its data.

    Source: 003_29f51f12ca5ca4fc.txt, lines 765-767, 771-774 (documented).
    """

    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    template_data: Annotated[dict[str, Any], Pii, Field(alias="template-data")]
    template_id: Annotated[str, Field(alias="template-id")]
    """At most 255 characters."""

    if TYPE_CHECKING:

        def __init__(
            self, *, organization_id: UUID | str | None = ..., template_data: Mapping[str, Any], template_id: str
        ) -> None: ...
