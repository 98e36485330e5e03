"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from .._runtime.models.model import Model, Pii, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject


class TextReceiveLogAttributes(Model):
    """Attributes of a text receive log.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4107-4113 (observed).
    """

    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 4108 (inferred: format, example). By its name."""
    message: Annotated[str | None, Pii] = None
    sender: Annotated[str | None, Pii] = None
    sid: str | None = None
    to: Annotated[str | None, Pii] = None


class TextReceiveLogResource(ResourceObject):
    """A text receive log as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4106-4115 (observed).
    """

    id: str
    type: Literal["text-receive-logs"]
    attributes: TextReceiveLogAttributes

    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    message: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    sender: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    sid: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    to: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class TextReceiveLogDocument(Model):
    """A document with one text receive log.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4106-4116 (observed).
    """

    data: TextReceiveLogResource
    meta: dict[str, Any] | None = None
