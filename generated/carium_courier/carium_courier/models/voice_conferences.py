"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, OpenStrEnum, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .voice_conferences_params import VoiceConferenceCreateAttributesParam, VoiceConferenceCreateResourceParam


class VoiceConferenceState(OpenStrEnum):
    """The state of a voice conference.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5866 (documented).
    """

    COMPLETED = "completed"
    CREATED = "created"
    FAILED = "failed"
    RUNNING = "running"


class VoiceConferenceAttributes(Model):
    """Attributes of a voice conference.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5874-5880 (observed).
    """

    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5875 (inferred: format, example). By its name."""
    created_by: Annotated[UUID | None, Field(alias="created-by")] = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 5877 (inferred: format, example). By its name."""
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    state: VoiceConferenceState | None = None


class VoiceConferenceResource(ResourceObject):
    """A voice conference as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5872-5883 (observed).
    """

    id: UUID
    type: Literal["voice-conferences"]
    attributes: VoiceConferenceAttributes

    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    created_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    state: ClassVar[ResourceAttribute[VoiceConferenceState | None]] = ResourceAttribute()


class VoiceConferencePage(Model):
    """One page of voice conferences.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5872-5884 (observed).
    """

    data: list[VoiceConferenceResource]
    meta: dict[str, Any] | None = None


class VoiceConferenceCreateAttributes(Model):
    """Attributes of a voice conference to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5894-5897 (observed).
    """

    individual_id: Annotated[UUID | None, Omit, Field(alias="individual-id")] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None

    if TYPE_CHECKING:

        def __init__(
            self, *, individual_id: UUID | str | None = ..., organization_id: UUID | str | None = ...
        ) -> None: ...


class VoiceConferenceCreateResource(RequestModel):
    """A voice conference to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5893-5898 (observed).
    """

    type: Literal["voice-conferences"] = "voice-conferences"
    attributes: VoiceConferenceCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["voice-conferences"] = ...,
            attributes: VoiceConferenceCreateAttributes | VoiceConferenceCreateAttributesParam,
        ) -> None: ...


class VoiceConferenceCreateDocument(Model):
    """A document with a voice conference to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5887-5889, 5893-5899 (documented).
    """

    data: VoiceConferenceCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: VoiceConferenceCreateResource | VoiceConferenceCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class VoiceConferenceDocument(Model):
    """A document with one voice conference.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5903-5913 (observed).
    """

    data: VoiceConferenceResource
    meta: dict[str, Any] | None = None


class VoiceConferenceCredentials(Model):
    """What an individual needs to join a voice conference.

    Source: 003_29f51f12ca5ca4fc.txt, lines 5943-5944 (observed).
    """

    access_token: Annotated[str | None, Pii, Field(alias="access-token")] = None
