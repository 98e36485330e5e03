"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, OpenStrEnum, Pii, RequestModel, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject

if TYPE_CHECKING:
    from .voice_settings_params import (
        VoiceSettingCreateAttributesParam,
        VoiceSettingCreateResourceParam,
        VoiceSettingUpdateAttributesParam,
        VoiceSettingUpdateResourceParam,
    )


class VoiceTaskMethod(OpenStrEnum):
    """What a task does; the page shows one value.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6318 (documented).
    """

    REFRESH_QUEUE_ENTRIES = "refresh_queue_entries"
    """Not explained."""


class VoiceSettingAttributes(Model):
    """Attributes of a voice setting.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6205-6215 (observed).
    """

    account_id: Annotated[UUID | None, Field(alias="account-id")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 6207 (inferred: format, example). By its name."""
    forward_number: Annotated[str | None, Pii, Field(alias="forward-number")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 6208 (inferred: format). As in the filters.
    """
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 6209 (inferred: format, example). By its name."""
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    phone_number: Annotated[str | None, Pii, Field(alias="phone-number")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 6211 (inferred: format). As in the filters.
    """
    recording_enabled: Annotated[bool | None, Field(alias="recording-enabled")] = None
    recording_message: Annotated[str | None, Field(alias="recording-message")] = None
    wait_message: Annotated[str | None, Field(alias="wait-message")] = None


class VoiceSettingResource(ResourceObject):
    """A voice setting as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6203-6218 (observed).
    """

    id: UUID
    type: Literal["voice-settings"]
    attributes: VoiceSettingAttributes

    account_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    forward_number: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    last_modified_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    organization_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    phone_number: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    recording_enabled: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    recording_message: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    wait_message: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class VoiceSettingPage(Model):
    """One page of voice settings.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6203-6219 (observed).
    """

    data: list[VoiceSettingResource]
    meta: dict[str, Any] | None = None


class VoiceSettingCreateAttributes(Model):
    """Attributes of a voice setting to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6229-6236 (observed).
    """

    account_id: Annotated[UUID | None, Omit, Field(alias="account-id")] = None
    forward_number: Annotated[str | None, Omit, Pii, Field(alias="forward-number")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 6231 (inferred: format). As in the filters.
    """
    phone_number: Annotated[str | None, Omit, Pii, Field(alias="phone-number")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 6232 (inferred: format). As in the filters.
    """
    recording_enabled: Annotated[bool | None, Omit, Field(alias="recording-enabled")] = None
    """The server's default is false.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6233 (inferred: default). The sample shows false, and true
    where a boolean has no default.
    """
    recording_message: Annotated[str | None, Omit, Field(alias="recording-message")] = None
    wait_message: Annotated[str | None, Omit, Field(alias="wait-message")] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            account_id: UUID | str | None = ...,
            forward_number: str | None = ...,
            phone_number: str | None = ...,
            recording_enabled: bool | None = ...,
            recording_message: str | None = ...,
            wait_message: str | None = ...,
        ) -> None: ...


class VoiceSettingCreateResource(RequestModel):
    """A voice setting to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6228-6237 (observed).
    """

    type: Literal["voice-settings"] = "voice-settings"
    attributes: VoiceSettingCreateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: Literal["voice-settings"] = ...,
            attributes: VoiceSettingCreateAttributes | VoiceSettingCreateAttributesParam,
        ) -> None: ...


class VoiceSettingCreateDocument(Model):
    """A document with a voice setting to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6222-6224, 6228-6238 (documented).
    """

    data: VoiceSettingCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: VoiceSettingCreateResource | VoiceSettingCreateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class VoiceSettingDocument(Model):
    """A document with one voice setting.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6242-6256 (observed).
    """

    data: VoiceSettingResource
    meta: dict[str, Any] | None = None


class VoiceSettingUpdateAttributes(Model):
    """Attributes of a voice setting to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6286-6292 (observed).
    """

    forward_number: Annotated[str | None, Pii, Field(alias="forward-number")] = None
    """Null takes the number away. A phone number in the form of E.164, such as `+12015550123` (format
    `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 6287 (inferred: type, format, null). The page shows `{ }`
    here and a string in the create; see NOTES.md.
    """
    phone_number: Annotated[str | None, Omit, Pii, Field(alias="phone-number")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 6288 (inferred: format). As in the filters.
    """
    recording_enabled: Annotated[bool | None, Omit, Field(alias="recording-enabled")] = None
    recording_message: Annotated[str | None, Omit, Field(alias="recording-message")] = None
    wait_message: Annotated[str | None, Omit, Field(alias="wait-message")] = None


class VoiceSettingUpdateResource(RequestModel):
    """A voice setting to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6285-6294 (observed).
    """

    id: UUID
    """The id in the path, again."""
    type: Literal["voice-settings"] = "voice-settings"
    attributes: VoiceSettingUpdateAttributes

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: UUID | str,
            type: Literal["voice-settings"] = ...,
            attributes: VoiceSettingUpdateAttributes | VoiceSettingUpdateAttributesParam,
        ) -> None: ...


class VoiceSettingUpdateDocument(Model):
    """A document with a voice setting to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6279-6281, 6285-6295 (documented).
    """

    data: VoiceSettingUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            data: VoiceSettingUpdateResource | VoiceSettingUpdateResourceParam,
            meta: Mapping[str, Any] | None = ...,
        ) -> None: ...


class VoiceTaskRequest(Model):
    """What to run, and with what arguments.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6318-6319, 6323-6325 (documented).
    """

    kwargs: Annotated[dict[str, Any] | None, Omit] = None
    method: VoiceTaskMethod

    if TYPE_CHECKING:

        def __init__(self, *, kwargs: Mapping[str, Any] | None = ..., method: VoiceTaskMethod | str) -> None: ...
