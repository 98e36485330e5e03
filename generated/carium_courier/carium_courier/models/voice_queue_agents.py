"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject
from .shared import IdReference

if TYPE_CHECKING:
    from .voice_queue_agents_params import VoiceQueueAgentCreateAttributesParam, VoiceQueueAgentCreateResourceParam


class VoiceQueueAgentAttributes(Model):
    """Attributes of a voice queue agent.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6027-6040 (observed).
    """

    access_token: Annotated[str | None, Pii, Field(alias="access-token")] = None
    call: IdReference | None = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 6031 (inferred: format, example). By its name."""
    individual_id: Annotated[UUID | None, Field(alias="individual-id")] = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 6033 (inferred: format, example). By its name."""
    phone_number: Annotated[str | None, Pii, Field(alias="phone-number")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 6034 (inferred: format). As in the filters.
    """
    setting: IdReference | None = None
    user: IdReference | None = None


class VoiceQueueAgentResource(ResourceObject):
    """A voice queue agent as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6025-6043 (observed).
    """

    id: UUID
    type: Literal["voice-queue-agents"]
    attributes: VoiceQueueAgentAttributes

    access_token: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    call: ClassVar[ResourceAttribute[IdReference | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    individual_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    phone_number: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    setting: ClassVar[ResourceAttribute[IdReference | None]] = ResourceAttribute()
    user: ClassVar[ResourceAttribute[IdReference | None]] = ResourceAttribute()


class VoiceQueueAgentPage(Model):
    """One page of voice queue agents.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6025-6044 (observed).
    """

    data: list[VoiceQueueAgentResource]
    meta: dict[str, Any] | None = None


class VoiceQueueAgentCreateAttributes(Model):
    """Attributes of a voice queue agent to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6054-6059 (observed).
    """

    individual_id: Annotated[UUID | None, Omit, Field(alias="individual-id")] = None
    phone_number: Annotated[str | None, Omit, Pii, Field(alias="phone-number")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 6056 (inferred: format). As in the filters.
    """
    setting_id: Annotated[UUID | None, Omit, Field(alias="setting-id")] = None
    use_pstn: Annotated[bool | None, Omit, Field(alias="use-pstn")] = None
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6058 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            individual_id: UUID | str | None = ...,
            phone_number: str | None = ...,
            setting_id: UUID | str | None = ...,
            use_pstn: bool | None = ...,
        ) -> None: ...


class VoiceQueueAgentCreateResource(RequestModel):
    """A voice queue agent to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6053-6060 (observed).
    """

    type: Literal["voice-queue-agents"] = "voice-queue-agents"
    attributes: VoiceQueueAgentCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["voice-queue-agents"] = ...,
            attributes: VoiceQueueAgentCreateAttributes | VoiceQueueAgentCreateAttributesParam,
        ) -> None: ...


class VoiceQueueAgentCreateDocument(Model):
    """A document with a voice queue agent to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6047-6049, 6053-6061 (documented).
    """

    data: VoiceQueueAgentCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: VoiceQueueAgentCreateResource | VoiceQueueAgentCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class VoiceQueueAgentDocument(Model):
    """A document with one voice queue agent.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6065-6082 (observed).
    """

    data: VoiceQueueAgentResource
    meta: dict[str, Any] | None = None
