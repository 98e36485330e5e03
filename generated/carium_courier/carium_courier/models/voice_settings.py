"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import Model, Omit, Pii, RequestModel, UtcDateTime


class VoiceSettingAttributes(Model):
    """Attributes of a voice setting.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6205-6215 (observed).
    """

    account_id: Annotated[UUID | None, Field(alias="account-id")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    forward_number: Annotated[str | None, Pii, Field(alias="forward-number")] = None
    last_modified_at: Annotated[UtcDateTime | None, Field(alias="last-modified-at")] = None
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None
    phone_number: Annotated[str | None, Pii, Field(alias="phone-number")] = None
    recording_enabled: Annotated[bool | None, Field(alias="recording-enabled")] = None
    recording_message: Annotated[str | None, Field(alias="recording-message")] = None
    wait_message: Annotated[str | None, Field(alias="wait-message")] = None


class VoiceSettingResource(Model):
    """A voice setting as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6203-6218 (observed).
    """

    id: UUID
    type: Literal["voice-settings"]
    attributes: VoiceSettingAttributes


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
    phone_number: Annotated[str | None, Omit, Pii, Field(alias="phone-number")] = None
    recording_enabled: Annotated[bool | None, Omit, Field(alias="recording-enabled")] = None
    recording_message: Annotated[str | None, Omit, Field(alias="recording-message")] = None
    wait_message: Annotated[str | None, Omit, Field(alias="wait-message")] = None


class VoiceSettingCreateResource(RequestModel):
    """A voice setting to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6228-6237 (observed).
    """

    type: Literal["voice-settings"] = "voice-settings"
    attributes: VoiceSettingCreateAttributes


class VoiceSettingCreateDocument(Model):
    """A document with a voice setting to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6222-6224, 6228-6238 (documented).
    """

    data: VoiceSettingCreateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None


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
    """Null takes the number away.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6287 (inferred).
    """
    phone_number: Annotated[str | None, Omit, Pii, Field(alias="phone-number")] = None
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


class VoiceSettingUpdateDocument(Model):
    """A document with a voice setting to be changed.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6279-6281, 6285-6295 (documented).
    """

    data: VoiceSettingUpdateResource
    meta: Annotated[dict[str, Any] | None, Omit] = None


class VoiceTaskRequest(RequestModel):
    """What to run, and with what arguments.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6318-6319, 6323-6325 (documented).
    """

    kwargs: Annotated[dict[str, Any] | None, Omit] = None
    method: Literal["refresh_queue_entries"] = "refresh_queue_entries"
