"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .text_accounts_params import (
        TextAccountCreateAttributesParam,
        TextAccountCreateResourceParam,
        TextAccountUpdateAttributesParam,
        TextAccountUpdateResourceParam,
    )


class TextAccountAttributes(Model):
    """Attributes of a text account.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3883-3889 (observed).
    """

    allow_custom_number: Annotated[bool | None, Field(alias="allow-custom-number")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3885 (inferred: format, example). By its name."""
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    phone_number: Annotated[str | None, Pii, Field(alias="phone-number")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 3887 (inferred: format). As in the filters.
    """
    twilio_id: Annotated[str | None, Field(alias="twilio-id")] = None


class TextAccountResource(ResourceObject):
    """A text account as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3881-3892 (observed).
    """

    id: UUID
    type: Literal["text-accounts"]
    attributes: TextAccountAttributes

    allow_custom_number: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    phone_number: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    twilio_id: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class TextAccountPage(Model):
    """One page of text accounts.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3881-3893 (observed).
    """

    data: list[TextAccountResource]
    meta: dict[str, Any] | None = None


class TextAccountCreateAttributes(Model):
    """Attributes of a text account to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3903-3906 (observed).
    """

    allow_custom_number: Annotated[bool | None, Omit, Field(alias="allow-custom-number")] = None
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3904 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None

    if TYPE_CHECKING:

        def __init__(
            self, *, allow_custom_number: bool | None = ..., organization_id: UUID | str | None = ...
        ) -> None: ...


class TextAccountCreateResource(RequestModel):
    """A text account to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3902-3907 (observed).
    """

    type: Literal["text-accounts"] = "text-accounts"
    attributes: TextAccountCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["text-accounts"] = ...,
            attributes: TextAccountCreateAttributes | TextAccountCreateAttributesParam,
        ) -> None: ...


class TextAccountCreateDocument(Model):
    """A document with a text account to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3896-3898, 3902-3908 (documented).
    """

    data: TextAccountCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: TextAccountCreateResource | TextAccountCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class TextAccountDocument(Model):
    """A document with one text account.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3912-3922 (observed).
    """

    data: TextAccountResource
    meta: dict[str, Any] | None = None


class TextAccountUpdateAttributes(Model):
    """Attributes of a text account to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3948-3951 (observed).
    """

    allow_custom_number: Annotated[bool | None, Omit, Field(alias="allow-custom-number")] = None
    phone_number: Annotated[str | None, Omit, Pii, Field(alias="phone-number")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 3950 (inferred: format). As in the filters.
    """


class TextAccountUpdateResource(RequestModel):
    """A text account to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3947-3953 (observed).
    """

    id: UUID
    """The id in the path, again."""
    type: Literal["text-accounts"] = "text-accounts"
    attributes: TextAccountUpdateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: UUID | str,
            type: Literal["text-accounts"] = ...,
            attributes: TextAccountUpdateAttributes | TextAccountUpdateAttributesParam,
        ) -> None: ...


class TextAccountUpdateDocument(Model):
    """A document with a text account to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3941-3943, 3947-3954 (documented).
    """

    data: TextAccountUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: TextAccountUpdateResource | TextAccountUpdateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class NumberClaimRequest(Model):
    """Notes on the phone number to claim.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3973, 3977-3978 (documented).
    """

    notes: str
    """At most 255 characters."""
