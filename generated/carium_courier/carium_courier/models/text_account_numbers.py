"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel
from .shared import TextAccountNumberResource, TextNumberEvents

if TYPE_CHECKING:
    from .shared_params import TextNumberEventsParam
    from .text_account_numbers_params import (
        TextAccountNumberCreateAttributesParam,
        TextAccountNumberCreateResourceParam,
        TextAccountNumberUpdateAttributesParam,
        TextAccountNumberUpdateResourceParam,
    )


class TextAccountNumberPage(Model):
    """One page of phone numbers of text accounts.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3684-3710 (observed).
    """

    data: list[TextAccountNumberResource]
    meta: dict[str, Any] | None = None


class TextAccountNumberCreateAttributes(Model):
    """Attributes of a phone number of a text account to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3720-3727 (observed).
    """

    account_id: Annotated[UUID | None, Omit, Field(alias="account-id")] = None
    alert: Annotated[bool | None, Omit] = None
    area_code: Annotated[str | None, Omit, Field(alias="area-code")] = None
    """At most 3 characters.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3723 (inferred: limits). The sample `str` is the generator's
    placeholder cut to three characters.
    """
    forward_to: Annotated[str | None, Omit, Pii, Field(alias="forward-to")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 3724 (inferred: format). As in the filters.
    """
    logging: Annotated[bool | None, Omit] = None
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3725 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """
    notes: Annotated[str | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            account_id: UUID | str | None = ...,
            alert: bool | None = ...,
            area_code: str | None = ...,
            forward_to: str | None = ...,
            logging: bool | None = ...,
            notes: str | None = ...,
        ) -> None: ...


class TextAccountNumberCreateResource(RequestModel):
    """A phone number of a text account to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3719-3728 (observed).
    """

    type: Literal["text-account-numbers"] = "text-account-numbers"
    attributes: TextAccountNumberCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["text-account-numbers"] = ...,
            attributes: TextAccountNumberCreateAttributes | TextAccountNumberCreateAttributesParam,
        ) -> None: ...


class TextAccountNumberCreateDocument(Model):
    """A document with a phone number of a text account to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3713-3715, 3719-3729 (documented).
    """

    data: TextAccountNumberCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: TextAccountNumberCreateResource | TextAccountNumberCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class TextAccountNumberUpdateAttributes(Model):
    """Attributes of a phone number of a text account to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3797-3804 (observed).
    """

    alert: Annotated[bool | None, Omit] = None
    events: Annotated[TextNumberEvents | None, Omit] = None
    forward_to: Annotated[str | None, Omit, Pii, Field(alias="forward-to")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 3801 (inferred: format). As in the filters.
    """
    logging: Annotated[bool | None, Omit] = None
    notes: Annotated[str | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            alert: bool | None = ...,
            events: TextNumberEvents | TextNumberEventsParam | None = ...,
            forward_to: str | None = ...,
            logging: bool | None = ...,
            notes: str | None = ...,
        ) -> None: ...


class TextAccountNumberUpdateResource(RequestModel):
    """A phone number of a text account to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3796-3806 (observed).
    """

    id: UUID
    """The id in the path, again."""
    type: Literal["text-account-numbers"] = "text-account-numbers"
    attributes: TextAccountNumberUpdateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: UUID | str,
            type: Literal["text-account-numbers"] = ...,
            attributes: TextAccountNumberUpdateAttributes | TextAccountNumberUpdateAttributesParam,
        ) -> None: ...


class TextAccountNumberUpdateDocument(Model):
    """A document with a phone number of a text account to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3790-3792, 3796-3807 (documented).
    """

    data: TextAccountNumberUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: TextAccountNumberUpdateResource | TextAccountNumberUpdateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...
