"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, OpenStrEnum, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .voice_surveys_params import VoiceSurveyCreateAttributesParam, VoiceSurveyCreateResourceParam


class VoiceSurveyState(OpenStrEnum):
    """The state of a voice survey.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6348 (documented).
    """

    COMPLETED = "completed"
    CREATED = "created"
    FAILED = "failed"
    RUNNING = "running"


class VoiceSurveyAttributes(Model):
    """Attributes of a voice survey.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6356-6362 (observed).
    """

    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 6357 (inferred: format, example). By its name."""
    created_by: Annotated[UUID | None, Field(alias="created-by")] = None
    individual_id: Annotated[UUID | None, Field(alias="individual-id")] = None
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    state: str | None = None


class VoiceSurveyResource(ResourceObject):
    """A voice survey as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6354-6365 (observed).
    """

    id: UUID
    type: Literal["voice-surveys"]
    attributes: VoiceSurveyAttributes

    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    created_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    individual_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    state: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class VoiceSurveyPage(Model):
    """One page of voice surveys.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6354-6366 (observed).
    """

    data: list[VoiceSurveyResource]
    meta: dict[str, Any] | None = None


class VoiceSurveyCreateAttributes(Model):
    """Attributes of a voice survey to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6377-6381 (observed).
    """

    individual_id: Annotated[UUID | None, Omit, Field(alias="individual-id")] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    spec: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            individual_id: UUID | str | None = ...,
            organization_id: UUID | str | None = ...,
            spec: Mapping[str, Any] | None = ...,
        ) -> None: ...


class VoiceSurveyCreateResource(RequestModel):
    """A voice survey to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6376-6382 (observed).
    """

    type: Literal["voice-surveys"] = "voice-surveys"
    attributes: VoiceSurveyCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["voice-surveys"] = ...,
            attributes: VoiceSurveyCreateAttributes | VoiceSurveyCreateAttributesParam,
        ) -> None: ...


class VoiceSurveyCreateDocument(Model):
    """A document with a voice survey to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6370-6372, 6376-6383 (documented).
    """

    data: VoiceSurveyCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: VoiceSurveyCreateResource | VoiceSurveyCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class VoiceSurveyDocument(Model):
    """A document with one voice survey.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6387-6397 (observed).
    """

    data: VoiceSurveyResource
    meta: dict[str, Any] | None = None
