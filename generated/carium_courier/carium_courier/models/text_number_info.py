"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime


class TextNumberInfoAttributes(Model):
    """Attributes of a look-up of a phone number.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4018-4028 (observed).
    """

    carrier_name: Annotated[str | None, Field(alias="carrier-name")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    error: str | None = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    mobile_country_code: Annotated[str | None, Field(alias="mobile-country-code")] = None
    mobile_network_code: Annotated[str | None, Field(alias="mobile-network-code")] = None
    number: Annotated[str | None, Pii] = None
    status: str | None = None
    type: str | None = None


class TextNumberInfoResource(Model):
    """A look-up of a phone number as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4016-4031 (observed).
    """

    id: UUID
    type: Literal["text-number-info"]
    attributes: TextNumberInfoAttributes


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
    reresolve: Annotated[bool | None, Omit] = None


class TextNumberInfoCreateResource(RequestModel):
    """A look-up of a phone number to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4041-4046 (observed).
    """

    type: Literal["text-number-info"] = "text-number-info"
    attributes: TextNumberInfoCreateAttributes


class TextNumberInfoCreateDocument(Model):
    """A document with a look-up of a phone number to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4035-4037, 4041-4047 (documented).
    """

    data: TextNumberInfoCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None


class TextNumberInfoDocument(Model):
    """A document with one look-up of a phone number.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4051-4065 (observed).
    """

    data: TextNumberInfoResource
    meta: dict[str, Any] | None = None
