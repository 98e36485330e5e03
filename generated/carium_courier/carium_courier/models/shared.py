"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from .._runtime.models.model import ClosedModel, Date, Model, Omit, Pii, UtcDateTime
from .._runtime.models.resource import ResourceAttribute, ResourceObject


class ErrorSource(Model):
    """Where in the request the fault is.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4292-4295 (documented).
    """

    parameter: str | None = None
    """The query parameter at fault."""
    pointer: str | None = None
    """JSON Pointer to the member at fault."""


class Error(Model):
    """A fault, as in JSON:API; every member may be missing.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4287-4297 (documented).
    """

    code: str | None = None
    """A name of the fault for programs."""
    detail: str | None = None
    """What is wrong, for people."""
    meta: dict[str, Any] | None = None
    source: ErrorSource | None = None
    status: int | None = None
    """The HTTP status of the fault."""


class ErrorDocument(Model):
    """What a client error (4XX) is answered with.

    Source: 003_29f51f12ca5ca4fc.txt, lines 4287-4298 (documented).
    """

    errors: list[Error] | None = None
    """One entry a fault."""


class MulticastTask(Model):
    """The task that sends a templated message.

    Source: 003_29f51f12ca5ca4fc.txt, lines 778-780 (observed).
    """

    message_data: Annotated[dict[str, Any] | None, Pii, Field(alias="message-data")] = None
    task_id: Annotated[UUID | None, Field(alias="task-id")] = None


class EmptyObject(ClosedModel):
    """An object without members; the operation takes no arguments.

    Source: 003_29f51f12ca5ca4fc.txt, lines 784-788, 1663-1667 (inferred). The page shows the payload `{
    }` and, other than where it is open, no row for further properties.
    """


class UploadTicket(Model):
    """Where and with what form fields to upload a file.

    Source: 003_29f51f12ca5ca4fc.txt, lines 850-855 (observed).
    """

    expiration_time: Annotated[int | None, Field(alias="expiration-time")] = None
    id: UUID | None = None
    upload_data: Annotated[dict[str, Any] | None, Pii, Field(alias="upload-data")] = None
    """The form fields that go with the file."""
    upload_url: Annotated[str | None, Pii, Field(alias="upload-url")] = None


class UploadTicketDocument(Model):
    """The envelope of an upload ticket.

    Source: 003_29f51f12ca5ca4fc.txt, lines 850-856 (observed).
    """

    data: UploadTicket


class TextNumberEvents(Model):
    """What to do on events of a phone number.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3693-3695 (observed).
    """

    unknown_number: Annotated[dict[str, Any] | None, Omit, Field(alias="unknown-number")] = None


class TextAccountNumberAttributes(Model):
    """Attributes of a phone number of a text account.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3686-3706 (observed).
    """

    account_id: Annotated[UUID | None, Field(alias="account-id")] = None
    alert: bool | None = None
    capability_mms: Annotated[bool | None, Field(alias="capability-mms")] = None
    capability_sms: Annotated[bool | None, Field(alias="capability-sms")] = None
    capability_voice: Annotated[bool | None, Field(alias="capability-voice")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 3692 (inferred: format, example). By its name."""
    events: TextNumberEvents | None = None
    forward_to: Annotated[str | None, Pii, Field(alias="forward-to")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 3695 (inferred: format). As in the filters.
    """
    lata: str | None = None
    latitude: str | None = None
    logging: bool | None = None
    longitude: str | None = None
    notes: str | None = None
    phone_number: Annotated[str | None, Pii, Field(alias="phone-number")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 3701 (inferred: format). As in the filters.
    """
    postal_code: Annotated[str | None, Field(alias="postal-code")] = None
    rate_center: Annotated[str | None, Field(alias="rate-center")] = None
    region: str | None = None
    twilio_id: Annotated[str | None, Field(alias="twilio-id")] = None


class TextAccountNumberResource(ResourceObject):
    """A phone number of a text account as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3684-3709 (observed).
    """

    id: UUID
    type: Literal["text-account-numbers"]
    attributes: TextAccountNumberAttributes

    account_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    alert: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    capability_mms: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    capability_sms: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    capability_voice: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    events: ClassVar[ResourceAttribute[TextNumberEvents | None]] = ResourceAttribute()
    forward_to: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    lata: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    latitude: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    logging: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    longitude: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    notes: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    phone_number: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    postal_code: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    rate_center: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    region: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    twilio_id: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class TextAccountNumberDocument(Model):
    """A document with one phone number of a text account.

    Source: 003_29f51f12ca5ca4fc.txt, lines 3733-3757 (observed).
    """

    data: TextAccountNumberResource
    meta: dict[str, Any] | None = None


class IdReference(Model):
    """A reference to a resource by its id.

    Source: 003_29f51f12ca5ca4fc.txt, lines 678-680, 948-957 (observed).
    """

    id: UUID


class VoiceTaskAttributes(Model):
    """Attributes of a voice task.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6329-6339 (observed).
    """

    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 6330 (inferred: format, example). By its name."""
    created_by: Annotated[UUID | None, Field(alias="created-by")] = None
    error_message: Annotated[str | None, Field(alias="error-message")] = None
    kwargs: dict[str, Any] | None = None
    method: str | None = None
    result: dict[str, Any] | None = None
    setting: IdReference | None = None
    state: str | None = None


class VoiceTaskResource(ResourceObject):
    """A voice task as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6328-6341 (observed).
    """

    id: UUID
    type: Literal["voice-tasks"]
    attributes: VoiceTaskAttributes

    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    created_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    error_message: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    kwargs: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    method: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    result: ClassVar[ResourceAttribute[dict[str, Any] | None]] = ResourceAttribute()
    setting: ClassVar[ResourceAttribute[IdReference | None]] = ResourceAttribute()
    state: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()


class VoiceTaskDocument(Model):
    """A document with one voice task.

    Source: 003_29f51f12ca5ca4fc.txt, lines 6328-6342 (observed).
    """

    data: VoiceTaskResource
    meta: dict[str, Any] | None = None


class LocalizedText(Model):
    """A text in several languages.

    Source: 003_29f51f12ca5ca4fc.txt, lines 1123-1126 (observed).
    """

    en_us: Annotated[str | None, Omit, Field(alias="en_US")] = None
    es_us: Annotated[str | None, Omit, Field(alias="es_US")] = None


class IndividualOwner(Model):
    """Who owns an individual.

    Source: 003_29f51f12ca5ca4fc.txt, lines 639-642 (observed).
    """

    id: UUID | None = None
    type: str | None = None


class GroupIndividual(Model):
    """An individual of a group.

    Source: 003_29f51f12ca5ca4fc.txt, lines 632-645 (observed).
    """

    birth_date: Annotated[Date | None, Pii, Field(alias="birth-date")] = None
    first_name: Annotated[str | None, Pii, Field(alias="first-name")] = None
    id: UUID | None = None
    last_name: Annotated[str | None, Pii, Field(alias="last-name")] = None
    name: Annotated[str | None, Pii] = None
    owner: IndividualOwner | None = None
    preferred_name: Annotated[str | None, Pii, Field(alias="preferred-name")] = None
    verified: bool | None = None


class GroupLeader(Model):
    """A leader of a group.

    Source: 003_29f51f12ca5ca4fc.txt, lines 648-654 (observed).
    """

    first_name: Annotated[str | None, Pii, Field(alias="first-name")] = None
    id: UUID | None = None
    last_name: Annotated[str | None, Pii, Field(alias="last-name")] = None


class IndividualGroupDetails(Model):
    """The group of individuals behind a channel or a multicast.

    Source: 003_29f51f12ca5ca4fc.txt, lines 629-656 (observed).
    """

    individual_ids: Annotated[list[UUID] | None, Field(alias="individual-ids")] = None
    individuals: list[GroupIndividual] | None = None
    individuals_count: Annotated[int | None, Field(alias="individuals-count")] = None
    leader_ids: Annotated[list[UUID] | None, Field(alias="leader-ids")] = None
    leaders: list[GroupLeader] | None = None
    name: str | None = None
    organization_id: Annotated[UUID | None, Field(alias="organization-id")] = None


class BadgeCountCreateAttributes(Model):
    """Attributes of a badge count to be created.

    Source: 003_29f51f12ca5ca4fc.txt, lines 530-536 (observed).
    """

    count: Annotated[int | None, Omit] = None
    individual_id: Annotated[UUID | None, Omit, Field(alias="individual-id")] = None
    organization_id: Annotated[UUID | None, Omit, Field(alias="organization-id")] = None
    timestamp: Annotated[UtcDateTime | None, Omit] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 534 (inferred: format, example). By its name."""
    type: Annotated[str | None, Omit] = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            count: int | None = ...,
            individual_id: UUID | str | None = ...,
            organization_id: UUID | str | None = ...,
            timestamp: UtcDateTime | None = ...,
            type: str | None = ...,
        ) -> None: ...


class ChannelBookmark(Model):
    """The bookmark of the caller in a channel.

    Source: 003_29f51f12ca5ca4fc.txt, lines 617-620 (observed).
    """

    id: UUID | None = None
    message_id: Annotated[UUID | None, Field(alias="message-id")] = None


class ChannelEventSettings(Model):
    """Whether a channel shows events.

    Source: 003_29f51f12ca5ca4fc.txt, lines 625-627 (observed).
    """

    enabled: Annotated[bool | None, Omit] = None


class LastMessage(Model):
    """The last message of a channel.

    Source: 003_29f51f12ca5ca4fc.txt, lines 658-663 (observed).
    """

    id: UUID | None = None
    message: Annotated[str | None, Pii] = None
    posted_time: Annotated[UtcDateTime | None, Field(alias="posted-time")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 661 (inferred: format, example). By its name."""
    removed: bool | None = None


class ChannelSubscriber(Model):
    """A subscriber of a channel and how to reach them.

    Source: 003_29f51f12ca5ca4fc.txt, lines 670-686 (observed).
    """

    admin: bool | None = None
    auto_sign_up: Annotated[bool | None, Field(alias="auto-sign-up")] = None
    birth_date: Annotated[Date | None, Pii, Field(alias="birth-date")] = None
    communication_preferences: Annotated[dict[str, Any] | None, Field(alias="communication-preferences")] = None
    email: Annotated[str | None, Pii] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 676 (inferred: format). By its name."""
    email_verified: Annotated[bool | None, Field(alias="email-verified")] = None
    first_name: Annotated[str | None, Pii, Field(alias="first-name")] = None
    id: UUID | None = None
    last_name: Annotated[str | None, Pii, Field(alias="last-name")] = None
    phone_number: Annotated[str | None, Pii, Field(alias="phone-number")] = None
    """A phone number in the form of E.164, such as `+12015550123` (format `phonenumberE164`).

    Source: 003_29f51f12ca5ca4fc.txt, lines 681 (inferred: format). As in the filters.
    """
    phone_number_unsubscribed: Annotated[bool | None, Field(alias="phone-number-unsubscribed")] = None
    phone_number_verified: Annotated[bool | None, Field(alias="phone-number-verified")] = None
    pinned: bool | None = None


class MessagingChannelAttributes(Model):
    """Attributes of a messaging channel.

    Source: 003_29f51f12ca5ca4fc.txt, lines 615-690 (observed).
    """

    archived: bool | None = None
    bookmark: ChannelBookmark | None = None
    caller_has_new_message: Annotated[bool | None, Field(alias="caller-has-new-message")] = None
    caller_new_message_count: Annotated[int | None, Field(alias="caller-new-message-count")] = None
    can_enable_sms: Annotated[bool | None, Field(alias="can-enable-sms")] = None
    created_at: Annotated[UtcDateTime | None, Field(alias="created-at")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 623 (inferred: format, example). By its name."""
    created_by: Annotated[UUID | None, Field(alias="created-by")] = None
    event_settings: Annotated[ChannelEventSettings | None, Field(alias="event-settings")] = None
    floating: bool | None = None
    group_provider_ack: Annotated[bool | None, Field(alias="group-provider-ack")] = None
    individual_group: Annotated[IndividualGroupDetails | None, Field(alias="individual-group")] = None
    individual_group_id: Annotated[UUID | None, Field(alias="individual-group-id")] = None
    label: str | None = None
    last_message: Annotated[LastMessage | None, Field(alias="last-message")] = None
    last_modified_time: Annotated[UtcDateTime | None, Field(alias="last-modified-time")] = None
    """Source: 003_29f51f12ca5ca4fc.txt, lines 663 (inferred: format, example). By its name."""
    name: str | None = None
    observation_id: Annotated[UUID | None, Field(alias="observation-id")] = None
    org_id: Annotated[UUID | None, Field(alias="org-id")] = None
    owner_first_name: Annotated[str | None, Pii, Field(alias="owner-first-name")] = None
    owner_id: Annotated[UUID | None, Field(alias="owner-id")] = None
    owner_last_name: Annotated[str | None, Pii, Field(alias="owner-last-name")] = None
    subscribers: list[ChannelSubscriber] | None = None
    subscription_type: Annotated[str | None, Field(alias="subscription-type")] = None
    text_number: Annotated[IdReference | None, Field(alias="text-number")] = None
    with_sms: Annotated[bool | None, Field(alias="with-sms")] = None


class MessagingChannelResource(ResourceObject):
    """A messaging channel as a JSON:API resource.

    Source: 003_29f51f12ca5ca4fc.txt, lines 613-693 (observed).
    """

    id: UUID
    type: Literal["messaging-channels"]
    attributes: MessagingChannelAttributes

    archived: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    bookmark: ClassVar[ResourceAttribute[ChannelBookmark | None]] = ResourceAttribute()
    caller_has_new_message: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    caller_new_message_count: ClassVar[ResourceAttribute[int | None]] = ResourceAttribute()
    can_enable_sms: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    created_at: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    created_by: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    event_settings: ClassVar[ResourceAttribute[ChannelEventSettings | None]] = ResourceAttribute()
    floating: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    group_provider_ack: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
    individual_group: ClassVar[ResourceAttribute[IndividualGroupDetails | None]] = ResourceAttribute()
    individual_group_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    label: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    last_message: ClassVar[ResourceAttribute[LastMessage | None]] = ResourceAttribute()
    last_modified_time: ClassVar[ResourceAttribute[UtcDateTime | None]] = ResourceAttribute()
    name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    observation_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    org_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    owner_first_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    owner_id: ClassVar[ResourceAttribute[UUID | None]] = ResourceAttribute()
    owner_last_name: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    subscribers: ClassVar[ResourceAttribute[list[ChannelSubscriber] | None]] = ResourceAttribute()
    subscription_type: ClassVar[ResourceAttribute[str | None]] = ResourceAttribute()
    text_number: ClassVar[ResourceAttribute[IdReference | None]] = ResourceAttribute()
    with_sms: ClassVar[ResourceAttribute[bool | None]] = ResourceAttribute()
