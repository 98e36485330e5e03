"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .text_number_info_params import TextNumberInfoCreateAttributesParam, TextNumberInfoCreateResourceParam


class TextNumberInfoAttributes(Model):
    """Attributes of a look-up of a phone number.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4018-4028 (observed).
    """

    carrier_name: Annotated[str | None, Field(alias="carrier-name")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4020 (inferred: format, example). By its name."""
    error: str | None = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4022 (inferred: format, example). By its name."""
    mobile_country_code: Annotated[str | None, Field(alias="mobile-country-code")] = None
    mobile_network_code: Annotated[str | None, Field(alias="mobile-network-code")] = None
    number: Annotated[str | None, Pii] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164_us`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 4025 (inferred: format). As in the query.
    """
    status: str | None = None
    type: str | None = None


class TextNumberInfoResource(ResourceObject):
    """A look-up of a phone number as a JSON:API resource.

    `attributes.type`: what else is called so is the resource's.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4016-4031 (observed).
    """

    id: UUID
    type: Literal["text-number-info"]
    attributes: TextNumberInfoAttributes

    carrier_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    error: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    mobile_country_code: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    mobile_network_code: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    number: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    status: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class TextNumberInfoPage(Model):
    """One page of look-ups of a phone number.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4016-4032 (observed).
    """

    data: list[TextNumberInfoResource]
    meta: dict[str, Any] | None = None


class TextNumberInfoCreateAttributes(Model):
    """Attributes of a look-up of a phone number to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4042-4045 (observed).
    """

    number: Annotated[str | None, Omit, Pii] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164_us`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 4043 (inferred: format). As in the query.
    """
    reresolve: Annotated[bool | None, Omit] = None
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4044 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """


class TextNumberInfoCreateResource(RequestModel):
    """A look-up of a phone number to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4041-4046 (observed).
    """

    type: Literal["text-number-info"] = "text-number-info"
    attributes: TextNumberInfoCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["text-number-info"] = ...,
            attributes: TextNumberInfoCreateAttributes | TextNumberInfoCreateAttributesParam,
        ) -> None: ...


class TextNumberInfoCreateDocument(Model):
    """A document with a look-up of a phone number to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4035-4037, 4041-4047 (documented).
    """

    data: TextNumberInfoCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: TextNumberInfoCreateResource | TextNumberInfoCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class TextNumberInfoDocument(Model):
    """A document with one look-up of a phone number.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4051-4065 (observed).
    """

    data: TextNumberInfoResource
    meta: dict[str, Any] | None = None
