"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Pii, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject


class TextNumberLogAttributes(Model):
    """Attributes of a text number log.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4095-4098 (observed).
    """

    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4096 (inferred: format, example). By its name."""
    log: Annotated[str | None, Pii] = None


class TextNumberLogResource(ResourceObject):
    """A text number log as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4093-4101 (observed).
    """

    id: UUID
    type: Literal["text-number-logs"]
    attributes: TextNumberLogAttributes

    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    log: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class TextNumberLogPage(Model):
    """One page of text number logs.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4093-4102 (observed).
    """

    data: list[TextNumberLogResource]
    meta: dict[str, Any] | None = None
