"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .texts_params import TextCreateAttributesParam, TextCreateResourceParam


class TextAttributes(Model):
    """Attributes of a text.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4195-4207 (observed).
    """

    callback_status_url: Annotated[str | None, Field(alias="callback-status-url")] = None
    callback_url: Annotated[str | None, Field(alias="callback-url")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4198 (inferred: format, example). By its name."""
    created_by: Annotated[UUID | None, Field(alias="created-by")] = None
    error: str | None = None
    from_: Annotated[str | None, Pii, Field(alias="from")] = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4202 (inferred: format, example). By its name."""
    message: Annotated[str | None, Pii] = None
    status: str | None = None
    target: Annotated[str | None, Pii] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 4205 (inferred: format). As in the filters.
    """
    twilio_sid: Annotated[str | None, Field(alias="twilio-sid")] = None


class TextResource(ResourceObject):
    """A text as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4193-4210 (observed).
    """

    id: UUID
    type: Literal["texts"]
    attributes: TextAttributes

    callback_status_url: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    callback_url: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    created_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    error: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    from_: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    message: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    status: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    target: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    twilio_sid: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class TextPage(Model):
    """One page of texts.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4193-4211 (observed).
    """

    data: list[TextResource]
    meta: dict[str, Any] | None = None


class TextCreateAttributes(Model):
    """Attributes of a text to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4221-4233 (observed).
    """

    account_id: Annotated[UUID | None, Omit, Field(alias="account-id")] = None
    callback_json: Annotated[dict[str, Any] | None, Omit, Field(alias="callback-json")] = None
    callback_one_off: Annotated[bool | None, Omit, Field(alias="callback-one-off")] = None
    callback_status_url: Annotated[str | None, Omit, Field(alias="callback-status-url")] = None
    callback_url: Annotated[str | None, Omit, Field(alias="callback-url")] = None
    expected_responses: Annotated[list[str] | None, Omit, Field(alias="expected-responses")] = None
    message: Annotated[str | None, Omit, Pii] = None
    number_id: Annotated[UUID | None, Omit, Field(alias="number-id")] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    target: Annotated[str | None, Omit, Pii] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 4232 (inferred: format). As in the filters.
    """

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            account_id: UUID | str | None = ...,
            callback_json: Mapping[str, Any] | None = ...,
            callback_one_off: bool | None = ...,
            callback_status_url: str | None = ...,
            callback_url: str | None = ...,
            expected_responses: Sequence[str] | None = ...,
            message: str | None = ...,
            number_id: UUID | str | None = ...,
            organization_id: UUID | str | None = ...,
            target: str | None = ...,
        ) -> None: ...


class TextCreateResource(RequestModel):
    """A text to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4220-4234 (observed).
    """

    type: Literal["texts"] = "texts"
    attributes: TextCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self, *, type: Literal["texts"] = ..., attributes: TextCreateAttributes | TextCreateAttributesParam
        ) -> None: ...


class TextCreateDocument(Model):
    """A document with a text to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4214-4216, 4220-4235 (documented).
    """

    data: TextCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self, *, data: TextCreateResource | TextCreateResourceParam, meta: Mapping[str, Any] | None = ...
        ) -> None: ...


class TextDocument(Model):
    """A document with one text.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4239-4255 (observed).
    """

    data: TextResource
    meta: dict[str, Any] | None = None
