"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from .._runtime.models.model import DateTime, JsonNumber, Model, OpenStrEnum
from .shared import (
    AdapterFailCode,
    AgentInfo,
    CallFailReason,
    ConsumerEventDuration,
    EndUser,
    MenuPath,
    MenuSummary,
    OfferEvent,
    Participant,
    Photo,
    QueueDuration,
    Video,
    VirtualAgent,
    VirtualAgentDeflectedEscalation,
)


class CallSortColumn(OpenStrEnum):
    """A field of `Call` to sort by.

    Source: 002_032db7cf281d0faa.txt, lines 44-45, 415, 562-729 (inferred: enum). The page allows any
    field of the response object; these are its fields of one value.
    """

    ID = "id"
    PARENT_ID = "parent_id"
    LANG = "lang"
    CALL_TYPE = "call_type"
    STATUS = "status"
    CREATED_AT = "created_at"
    QUEUED_AT = "queued_at"
    ASSIGNED_AT = "assigned_at"
    CONNECTED_AT = "connected_at"
    ENDS_AT = "ends_at"
    SCHEDULED_AT = "scheduled_at"
    UPDATED_AT = "updated_at"
    WAIT_DURATION = "wait_duration"
    QUEUE_DURATION = "queue_duration"
    CALL_DURATION = "call_duration"
    HOLD_DURATION = "hold_duration"
    RATING = "rating"
    HAS_FEEDBACK = "has_feedback"
    VOIP_PROVIDER = "voip_provider"
    OUT_TICKET_ID = "out_ticket_id"
    OUT_TICKET_URL = "out_ticket_url"
    VERIFIED = "verified"
    RECORDING_URL = "recording_url"
    RECORDING_PERMISSION = "recording_permission"
    VOICEMAIL_REASON = "voicemail_reason"
    DEFLECTION = "deflection"
    DISCONNECTED_BY = "disconnected_by"
    FAIL_DETAILS = "fail_details"
    FAIL_REASON = "fail_reason"
    ADAPTER_FAIL_CODE = "adapter_fail_code"
    ADAPTER_FAIL_MESSAGE = "adapter_fail_message"
    SUPPORT_NUMBER = "support_number"
    QUEUE_PRIORITY_LEVEL = "queue_priority_level"
    OFFER_TYPE = "offer_type"
    ANSWER_TYPE = "answer_type"
    OUTBOUND_NUMBER = "outbound_number"


class CallStatus(OpenStrEnum):
    """Where a call is in its life cycle.

    Source: 002_032db7cf281d0faa.txt, lines 730-748, 813 (documented).
    """

    SELECTING = "selecting"
    """The end user is still choosing from the menus."""
    SCHEDULED = "scheduled"
    """The end user asked for a call at a later time."""
    QUEUED = "queued"
    """The end user reached a queue, and the call is offered to agents."""
    ASSIGNED = "assigned"
    """An agent picked up the call."""
    CONNECTING = "connecting"
    """The agent and the end user are being connected."""
    SWITCHING = "switching"
    """Connecting failed and is tried with another VoIP provider."""
    CONNECTED = "connected"
    """The agent and the end user are in the call."""
    FINISHED = "finished"
    """The conversation ended without an error."""
    FAILED = "failed"
    """The call ended with an error; `fail_reason` has it."""
    RECOVERED = "recovered"
    """This call called back a failed one and finished without an error."""
    DEFLECTED = "deflected"
    """The queue was over capacity, or the call came after hours, and it was deflected, for example to
    voicemail or to a scheduled call. The options vary with the channel (in-app, IVR, in-web).
    """
    ACTION_ONLY = "action_only"
    """A call on the customer's own telephony is connected to the mobile SDK."""
    ACTION_ONLY_FINISHED = "action_only_finished"
    """A call on the customer's own telephony, connected to the mobile SDK, finished."""
    VOICEMAIL = "voicemail"
    """The end user is leaving a voicemail."""
    VOICEMAIL_RECEIVED = "voicemail_received"
    """A voicemail was left that no agent has heard."""
    VOICEMAIL_READ = "voicemail_read"
    """An agent opened the voicemail."""


class CallTypeFilter(OpenStrEnum):
    """How a call came about, as the filter of calls takes it.

    Source: 002_032db7cf281d0faa.txt, lines 816 (documented).
    """

    INCOMING_CALL_APP = "IncomingCallApp"
    SCHEDULED_CALL_APP = "ScheduledCallApp"
    OUTBOUND_CALL = "OutboundCall"
    AGENT_SCHEDULED_CALL = "AgentScheduledCall"
    IVR_CALL = "IvrCall"
    INCOMING_CALL_WEB = "IncomingCallWeb"
    SCHEDULED_CALL_WEB = "ScheduledCallWeb"
    ACTION_ONLY_CALL = "ActionOnlyCall"


class CallType(OpenStrEnum):
    """How a call came about, as data shows it.

    Source: 002_032db7cf281d0faa.txt, lines 749-757, 834 (documented).
    """

    VOICE_INBOUND_IVR = "Voice Inbound (IVR)"
    """From the end user's phone, over the public network."""
    VOICE_INBOUND_APP = "Voice Inbound (App)"
    """From an iOS or Android application with the mobile SDK."""
    VOICE_CALLBACK_WEB = "Voice Callback (Web)"
    """Requested in the web SDK."""
    VOICE_SCHEDULED_APP = "Voice Scheduled (App)"
    """Scheduled with the mobile SDK, made by an agent."""
    VOICE_SCHEDULED_WEB = "Voice Scheduled (Web)"
    """Scheduled with the web SDK, made by an agent."""
    VOICE_OUTBOUND = "Voice Outbound"
    """Made by an agent to an outside line."""


class RedactionTime(Model):
    """A part of a recording that was left out.

    Source: 002_032db7cf281d0faa.txt, lines 867-875 (observed).
    """

    start: DateTime
    end: DateTime
    duration: JsonNumber
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 871 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    start_agent_id: int
    end_agent_id: int


class CallRecording(Model):
    """One recording of a call.

    Source: 002_032db7cf281d0faa.txt, lines 860-878 (observed).
    """

    id: int
    call_id: int
    conference_sid: str
    """Id of the conference at the VoIP provider."""
    duration: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 865 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    recording_type: str
    """For example `default`."""
    redaction_times: list[RedactionTime]
    """The parts that were left out of the recording."""
    started_at: DateTime


class CallTransfer(Model):
    """A transfer of a call from one queue or agent to another.

    Source: 002_032db7cf281d0faa.txt, lines 637-676, 910-941 (documented).
    """

    id: int
    status: str
    """For example `transferring`."""
    fail_reason: CallFailReason
    """Source: 002_032db7cf281d0faa.txt, lines 641, 814, 913 (inferred: enum). Shows `nothing`; taken for
    the reasons of calls.
    """
    created_at: DateTime
    call_duration: int | None = None
    wait_duration: int | None = None
    assigned_at: DateTime | None = None
    """Source: 002_032db7cf281d0faa.txt, lines 645 (inferred: null). Null is inferred: a transfer under way
    has no agent yet.
    """
    connected_at: DateTime | None = None
    """Source: 002_032db7cf281d0faa.txt, lines 646 (inferred: null). Null is inferred: a transfer under way
    is not connected yet.
    """
    updated_at: DateTime | None = None
    deflection: int | str | None = None
    from_menu: MenuPath | None
    """Source: 002_032db7cf281d0faa.txt, lines 649-653, 1428 (inferred: null). Null is inferred from the
    menu path of chats.
    """
    to_menu: MenuPath | None
    """Source: 002_032db7cf281d0faa.txt, lines 654-658, 1428 (inferred: null). Null is inferred from the
    menu path of chats.
    """
    from_agent: AgentInfo | None
    """Source: 002_032db7cf281d0faa.txt, lines 659-666, 1545 (inferred: null). Null is inferred from the
    agent of chats.
    """
    to_agent: AgentInfo | None
    """Source: 002_032db7cf281d0faa.txt, lines 667-674, 1545 (inferred: null). Null is inferred from the
    agent of chats.
    """


class Disposition(Model):
    """What an agent noted as the outcome.

    Source: 002_032db7cf281d0faa.txt, lines 992-1004 (observed).
    """

    user_id: int
    """Id of the agent."""
    participant_id: int
    transfer_id: int | None = None
    """Id of the transfer in which it was noted."""
    code: str
    """For example `Product question`."""


class CallConsumerHandleDuration(Model):
    """A period of a call as the end user saw it.

    Source: 002_032db7cf281d0faa.txt, lines 1005-1013 (observed).
    """

    id: int
    call_duration: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1008 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    hold_duration: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1009 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    started_at: DateTime
    ended_at: DateTime


class ConsumerInMenuDuration(Model):
    """A period that the end user spent in the menus.

    Source: 002_032db7cf281d0faa.txt, lines 1014-1025 (observed).
    """

    id: int
    event: str
    """How it ended, for example `finished`."""
    duration: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1018 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    menu_path_id: int
    menu_path: str
    """For example `Deathstar/Shipping`."""
    lang: str
    """Language code, for example `en`."""
    started_at: DateTime
    ended_at: DateTime


class CallHandleDuration(Model):
    """A period in which an agent handled a call.

    Source: 002_032db7cf281d0faa.txt, lines 677-689, 1050-1108 (documented).
    """

    id: int | None = None
    agent_id: int
    acw_duration: int
    """Seconds of after-call work.

    Source: 002_032db7cf281d0faa.txt, lines 680 (inferred: description). The page does not explain the
    abbreviation.
    """
    bcw_duration: int | None = None
    call_duration: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 681, 1056, 1075, 1094 (inferred: description). The page
    states no unit; where the samples show the times as well, the difference is that many seconds.
    """
    assigned_connection_duration: int | None = None
    """Seconds from assignment to connection.

    Source: 002_032db7cf281d0faa.txt, lines 1057 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    hold_duration: int | None = None
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1058 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    wait_duration: int | None = None
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 683 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    menu_path_id: int
    menu_path: str | None = None
    """For example `Deathstar/Shipping`."""
    lang: str
    """Language code, for example `en`."""
    barged: bool | int | None = None
    """Source: 002_032db7cf281d0faa.txt, lines 1062 (inferred: type). Only ever shown as 0; taken for the
    same kind of flag as `transfer`.
    """
    transfer: bool | int
    """Whether the period follows a transfer."""
    transfer_id: int | None = None
    transfer_cold: bool | int | None = None
    """Whether that transfer was cold.

    Source: 002_032db7cf281d0faa.txt, lines 1065 (inferred: type). Only ever shown as 0; taken for the
    same kind of flag as `transfer`.
    """
    started_at: DateTime
    ended_at: DateTime
    scheduled_at: DateTime | None = None
    """Source: 002_032db7cf281d0faa.txt, lines 1068 (inferred: type, format). Only ever shown as null; a
    time like `scheduled_at` of calls.
    """


class CallVirtualAgentHandleDuration(Model):
    """A period in which a virtual agent handled a call.

    Source: 002_032db7cf281d0faa.txt, lines 1165-1186 (observed).
    """

    id: int
    virtual_agent: VirtualAgent
    call_duration: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1172 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    escalation_reason: str
    """For example `by_end_user_message`."""
    sentiment: int
    """For example 85."""
    response_count: int
    fallback_response_count: int
    initiated_by: str
    """For example `end_user`."""
    menu_path_id: int
    menu_path: str
    """For example `Deathstar/Shipping`."""
    lang: str
    """Language code, for example `en`."""
    transfer: bool | int
    """Whether the period follows a transfer."""
    transfer_id: int | None
    """Source: 002_032db7cf281d0faa.txt, lines 1182, 1632, 1102 (inferred: type). Only ever shown as null;
    an integer as in the handle durations of agents.
    """
    started_at: DateTime
    ended_at: DateTime


class Call(Model):
    """One call into or out of the platform.

    Source: 002_032db7cf281d0faa.txt, lines 562-729, 794-795, 830-1188 (documented).
    """

    id: int
    parent_id: int | None = None
    """Id of the failed call that this call calls back.

    Source: 002_032db7cf281d0faa.txt, lines 565, 741 (inferred: description, null). In the model only.
    Null is inferred from the `parent_id` of menus and teams; the meaning from the status `recovered`.
    """
    lang: str
    """Language code, for example `en`."""
    call_type: CallType
    status: CallStatus
    created_at: DateTime
    queued_at: DateTime | None
    """Source: 002_032db7cf281d0faa.txt, lines 570, 734-735 (inferred: null). Null is inferred: a call can
    end before it is queued.
    """
    assigned_at: DateTime | None
    """Source: 002_032db7cf281d0faa.txt, lines 571, 735-736 (inferred: null). Null is inferred: a queued
    call has no agent yet.
    """
    connected_at: DateTime | None
    """Source: 002_032db7cf281d0faa.txt, lines 572, 737-738 (inferred: null). Null is inferred: not every
    call is connected.
    """
    ends_at: DateTime | None
    """Source: 002_032db7cf281d0faa.txt, lines 573, 738-739 (inferred: null). Null is inferred: a connected
    call has not ended.
    """
    scheduled_at: DateTime | None
    """The time of a scheduled call."""
    updated_at: DateTime
    wait_duration: Annotated[int, Field(deprecated="`wait_duration` is deprecated: Replaced by `queue_duration`.")]
    """Replaced by `queue_duration`. Deprecated."""
    queue_duration: int
    """Seconds in the queue.

    Source: 002_032db7cf281d0faa.txt, lines 577, 843 (inferred: description). The page states no unit;
    where the samples show the times as well, the difference is that many seconds.
    """
    call_duration: int
    """Seconds from connection to end.

    Source: 002_032db7cf281d0faa.txt, lines 578, 845 (inferred: description). The page states no unit;
    where the samples show the times as well, the difference is that many seconds.
    """
    hold_duration: int
    """Seconds on hold.

    Source: 002_032db7cf281d0faa.txt, lines 579, 846 (inferred: description). The page states no unit;
    where the samples show the times as well, the difference is that many seconds.
    """
    rating: int | None
    """From 1 to 5."""
    has_feedback: bool
    voip_provider: str
    """For example `voip_provider_twilio`."""
    out_ticket_id: str | None
    """Id of the ticket in the connected system."""
    out_ticket_url: str | None
    verified: bool
    """Whether the end user was verified."""
    recording_url: str | None
    recording_permission: str
    """For example `not_asked`."""
    voicemail_reason: str
    """For example `not_voicemail`."""
    deflection: str
    """For example `no_deflection`."""
    disconnected_by: str
    """For example `disconnected_by_unknown`."""
    fail_details: str | None
    fail_reason: CallFailReason
    adapter_fail_code: AdapterFailCode | None = None
    adapter_fail_message: str | None = None
    """The message of `adapter_fail_code`, see there."""
    recordings: list[CallRecording] | None = None
    support_number: str | None
    """The number that an IVR caller dialled.

    Source: 002_032db7cf281d0faa.txt, lines 595, 817, 879 (inferred: null). Null is inferred: the page
    says the number is there for IVR calls only.
    """
    selected_menu: MenuSummary | None
    """Source: 002_032db7cf281d0faa.txt, lines 596-605, 1427 (inferred: null). Null is inferred from chats."""
    menu_path: MenuPath | None
    """Source: 002_032db7cf281d0faa.txt, lines 606-610, 1428 (inferred: null). Null is inferred from chats."""
    queue_priority_level: int | None = None
    agent_info: AgentInfo | None = None
    """Source: 002_032db7cf281d0faa.txt, lines 611-618, 1545 (inferred: null). Null is inferred from chats."""
    end_user: EndUser
    photos: list[Photo]
    videos: list[Video]
    transfers: list[CallTransfer]
    participants: list[Participant]
    offer_type: str | None
    """For example `cascade`."""
    offer_events: list[OfferEvent]
    answer_type: str
    """For example `manual`."""
    outbound_number: str | None
    """Source: 002_032db7cf281d0faa.txt, lines 724, 991 (inferred: type). Null wherever shown; a string
    like `support_number`.
    """
    wait_time_sms: list[Any] | None = None
    in_call_sms: list[Any] | None = None
    dispositions: list[Disposition] | None = None
    consumer_handle_durations: list[CallConsumerHandleDuration] | None = None
    consumer_in_menu_durations: list[ConsumerInMenuDuration] | None = None
    consumer_event_durations: list[ConsumerEventDuration] | None = None
    handle_durations: list[CallHandleDuration]
    """Periods in which an agent handled the call."""
    queue_durations: list[QueueDuration]
    """Periods in which the call waited in a queue."""
    virtual_agent: VirtualAgent | None = None
    """Source: 002_032db7cf281d0faa.txt, lines 1145-1148, 1516 (inferred: null). In the sample only. Null
    is inferred from chats.
    """
    virtual_agent_deflected_escalations: list[VirtualAgentDeflectedEscalation] | None = None
    virtual_agent_handle_durations: list[CallVirtualAgentHandleDuration] | None = None
