"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated

from .._runtime.models.model import DateTime, Model, OpenIntEnum, OpenStrEnum, Pii


class SortDirection(OpenStrEnum):
    """The direction of a sort.

    Source: 002_032db7cf281d0faa.txt, lines 416, 1355, 1702, 2200 (documented).
    """

    ASC = "ASC"
    """Ascending."""
    DESC = "DESC"
    """Descending."""


class CallFailReason(OpenStrEnum):
    """Why a call failed; `nothing` if it did not.

    Source: 002_032db7cf281d0faa.txt, lines 814, 592, 641, 717, 858 (documented).
    """

    NOTHING = "nothing"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    EU_CANCELED = "eu_canceled"
    EU_REJECTED = "eu_rejected"
    EU_ABANDONED = "eu_abandoned"
    EU_IN_MENU_ABANDONED = "eu_in_menu_abandoned"
    EU_BUSY = "eu_busy"
    EU_WRONG_NUMBER = "eu_wrong_number"
    EU_NO_ANSWER = "eu_no_answer"
    EU_NOTI_FAILED = "eu_noti_failed"
    AG_CANCELED = "ag_canceled"
    AG_IGNORED = "ag_ignored"
    AG_MIC_NO_DEVICE = "ag_mic_no_device"
    AG_MIC_DENIED = "ag_mic_denied"
    VOIP_TWILIO_ERROR = "voip_twilio_error"
    VOIP_TOKBOX_ERROR = "voip_tokbox_error"
    VOIP_INVALID_TOKEN = "voip_invalid_token"
    VOIP_CONN_GENERAL = "voip_conn_general"
    VOIP_CONN_TIMEOUT = "voip_conn_timeout"
    VOIP_CONN_SIGNAL = "voip_conn_signal"


class MenuType(OpenStrEnum):
    """Where a menu is offered.

    Source: 002_032db7cf281d0faa.txt, lines 1709 (documented).
    """

    IVR_MENU = "ivr_menu"
    MOBILE_MENU = "mobile_menu"
    WEB_MENU = "web_menu"


class AdapterFailCode(OpenIntEnum):
    """Why a call failed at the VoIP provider; each code is described by its message.

    Source: 002_032db7cf281d0faa.txt, lines 765-793 (documented).
    """

    VALUE_10001 = 10001
    """This call encountered an unexpected error."""
    VALUE_11001 = 11001
    """This call expired while waiting in queue."""
    VALUE_20001 = 20001
    """This call was cancelled by the customer."""
    VALUE_20002 = 20002
    """This call was rejected by the customer."""
    VALUE_20003 = 20003
    """This call was abandoned by the customer."""
    VALUE_20004 = 20004
    """This call was abandoned by the customer during menu selection."""
    VALUE_21001 = 21001
    """The call could not be connected; the customer's line is busy."""
    VALUE_21002 = 21002
    """The dialed phone number is invalid."""
    VALUE_21003 = 21003
    """This call was not answered by the customer."""
    VALUE_22001 = 22001
    """The push notification to start this call failed to send."""
    VALUE_30001 = 30001
    """This call was cancelled."""
    VALUE_30002 = 30002
    """This expired call was not attended."""
    VALUE_31001 = 31001
    """Unable to detect microphone. Please check your device settings and try again."""
    VALUE_31002 = 31002
    """Unable to access microphone. Please check your device permissions and try again."""
    VALUE_32001 = 32001
    """The selected outbound number is invalid."""
    VALUE_32002 = 32002
    """Unable to connect call to the dialled phone number."""
    VALUE_41001 = 41001
    """An unexpected error occurred with the call connection."""
    VALUE_42001 = 42001
    """An unexpected error occurred with the call connection."""
    VALUE_43001 = 43001
    """This call has encountered an unexpected error."""
    VALUE_44001 = 44001
    """This call has encountered an unexpected error."""
    VALUE_44002 = 44002
    """This call is terminated because the connection timed out."""
    VALUE_44003 = 44003
    """This call has encountered an unexpected error."""
    VALUE_90001 = 90001
    """This call is terminated because no audio was detected."""
    VALUE_90002 = 90002
    """Unable to start the audio device. Please check your audio device permissions and try again."""


class ServiceLevelEvent(OpenStrEnum):
    """How a wait counts for the service level.

    Source: 002_032db7cf281d0faa.txt, lines 758-764, 1343-1348, 1389 (documented).
    """

    IN_SLA = "in_sla"
    """Answered within the service level."""
    NOT_IN_SLA = "not_in_sla"
    """Not answered within the service level."""
    EXCLUDED = "excluded"
    """Not counted, for example because it was abandoned."""


class UserStatus(Model):
    """A status an agent can be in. In the sample, built-in ones have ids of zero or below.

    Source: 002_032db7cf281d0faa.txt, lines 2084-2092, 2102-2169 (documented).
    """

    id: int
    wfm_id: int
    """The status's WFM id; the page does not explain the abbreviation."""
    name: str
    """For example `Available`."""
    color: str
    """For example `green`."""


class AgentInfo(Model):
    """The short form of an agent, as other resources embed it.

    Source: 002_032db7cf281d0faa.txt, lines 370-377, 611-618, 1429-1435, 1735-1741, 2186-2193
    (documented).
    """

    id: int
    name: Annotated[str, Pii]
    """Full name."""
    last_name: Annotated[str, Pii]
    first_name: Annotated[str, Pii]
    agent_number: Annotated[str | int | None, Pii]
    """The number an administrator gave the agent."""
    avatar_url: str | None = None


class Team(Model):
    """A team and the agents in it.

    Source: 002_032db7cf281d0faa.txt, lines 2172, 2178-2195, 2218-2281 (documented).
    """

    id: int
    name: str
    parent_id: int | None
    """Id of the team above; null at the root."""
    position: int
    """Place among its siblings."""
    deleted: bool
    agents_count: int
    assignees: list[AgentInfo]


class EndUser(Model):
    """The person who contacted the contact centre.

    Source: 002_032db7cf281d0faa.txt, lines 619-623, 896-900, 1436-1440 (documented).
    """

    id: Annotated[int, Pii]
    identifier: Annotated[str, Pii]
    out_contact_id: Annotated[str, Pii]
    """Id of the contact in the connected system."""


class Participant(Model):
    """An agent or end user taking part in a call or chat.

    Source: 002_032db7cf281d0faa.txt, lines 705-720, 942-982, 1319-1333 (documented).
    """

    id: int
    type: str
    """`agent` or `end_user`."""
    status: str
    """For example `waiting` or `finished`."""
    call_id: int
    user_id: Annotated[int | None, Pii]
    """Id of the agent."""
    end_user_id: Annotated[int | None, Pii]
    call_duration: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 713, 950, 963, 976, 1327 (inferred: description). The page
    states no unit; where the samples show the times as well, the difference is that many seconds.
    """
    hold_duration: int | None
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 714, 951, 964, 977, 1328 (inferred: description). The page
    states no unit; where the samples show the times as well, the difference is that many seconds.
    """
    connected_at: DateTime | None
    """Source: 002_032db7cf281d0faa.txt, lines 715 (inferred: null). Null is inferred: a waiting
    participant is not connected.
    """
    ended_at: DateTime | None
    """Source: 002_032db7cf281d0faa.txt, lines 716 (inferred: null). Null is inferred: a connected
    participant has not left.
    """
    fail_reason: CallFailReason
    """Source: 002_032db7cf281d0faa.txt, lines 717, 814 (inferred: enum). Shows `nothing`; taken for the
    reasons of calls.
    """
    adapter_fail_code: AdapterFailCode | None = None
    adapter_fail_message: str | None = None
    """The message of `adapter_fail_code`, see there."""


class Photo(Model):
    """A photo that the end user sent.

    Source: 002_032db7cf281d0faa.txt, lines 624-630, 901-905, 1441-1447 (documented).
    """

    id: Annotated[int, Pii]
    photo_type: Annotated[str, Pii]
    """For example `photo`."""
    url: Annotated[str, Pii]


class Video(Model):
    """A video that the end user sent.

    Source: 002_032db7cf281d0faa.txt, lines 631-636, 906-909 (documented).
    """

    id: Annotated[int, Pii]
    url: Annotated[str, Pii]


class MenuPath(Model):
    """The way through the menus to the one that was selected.

    Source: 002_032db7cf281d0faa.txt, lines 606-610, 890-894, 1226-1230 (documented).
    """

    items_count: int
    """Number of menus on the path."""
    name: str
    """Name of the last menu."""
    materialized_path: str
    """Names from the root to the last menu, for example `Death Star/Carpentry`."""


class OfferEvent(Model):
    """An offer to a group of agents.

    Source: 002_032db7cf281d0faa.txt, lines 984-989, 1336-1341 (documented).
    """

    casting_time: DateTime
    group: str
    """For example `Group 1`."""


class QueueDuration(Model):
    """A period in which a call or chat waited in a queue, and how it counts for the service level.

    Source: 002_032db7cf281d0faa.txt, lines 690-704, 1109-1144, 1304-1318, 1494-1512 (documented).
    """

    id: int | None = None
    agent_id: int
    """Id of the agent who ended the wait.

    Source: 002_032db7cf281d0faa.txt, lines 692 (inferred: description). The page does not say which
    agent.
    """
    queue_duration: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 693, 1113, 1130, 1307, 1498 (inferred: description). The
    page states no unit; where the samples show the times as well, the difference is that many seconds.
    """
    menu_path_id: int
    menu_path: str | None = None
    """For example `Deathstar/Shipping`."""
    lang: str
    """Language code, for example `en`."""
    transfer: bool | int
    """Whether the period follows a transfer."""
    transfer_id: int | None = None
    transfer_cold: bool | int | None = None
    """Whether that transfer was cold.

    Source: 002_032db7cf281d0faa.txt, lines 1119 (inferred: type). Only ever shown as 0; taken for the
    same kind of flag as `transfer`.
    """
    started_at: DateTime
    ended_at: DateTime
    service_level_abandon_time_threshold: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 699 (inferred: description). The page names no unit.
    """
    service_level_event: ServiceLevelEvent
    service_level_target_percent: int
    service_level_target_time: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 702 (inferred: description). The page names no unit.
    """


class ConsumerEventDuration(Model):
    """A period that the end user spent on a payment or a survey.

    Source: 002_032db7cf281d0faa.txt, lines 1026-1049, 1461-1473 (observed).
    """

    id: int
    type: str
    """For example `payment` or `csat`."""
    event: str
    """How it ended, for example `finished` or `abandoned`."""
    duration: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1031, 1042, 1466 (inferred: description). The page states no
    unit; where the samples show the times as well, the difference is that many seconds.
    """
    menu_path_id: int
    menu_path: str
    """For example `Deathstar/Shipping`."""
    lang: str
    """Language code, for example `en`."""
    started_at: DateTime
    ended_at: DateTime


class VirtualAgent(Model):
    """A virtual agent.

    Source: 002_032db7cf281d0faa.txt, lines 1145-1148, 1594-1597 (observed).
    """

    id: int
    name: str


class VirtualAgentDeflectedEscalation(Model):
    """An escalation from a virtual agent that was deflected instead of queued.

    Source: 002_032db7cf281d0faa.txt, lines 1149-1164, 1598-1612 (observed).
    """

    id: int
    deflection: str
    """For example `after_hours`."""
    escalation_id: int | None = None
    escalation_reason: str
    """For example `by_end_user_message`."""
    escalated_at: DateTime
    menu_path_id: int
    menu_path: str
    """For example `Deathstar/Shipping`."""
    lang: str
    """Language code, for example `en`."""
    virtual_agent: VirtualAgent


class MenuSummary(Model):
    """The short form of a menu, as agents, calls and chats embed it.

    Source: 002_032db7cf281d0faa.txt, lines 164-173, 241-251, 596-605, 880-889 (documented).
    """

    id: int
    name: str
    parent_id: int | None
    """Id of the menu above; null at the root."""
    position: int
    """Place among its siblings, from 0."""
    deleted: bool
    hidden: bool
    """Source: 002_032db7cf281d0faa.txt, lines 171, 250, 602, 886 (inferred: type). A string in the models,
    a boolean in every sample: a boolean.
    """
    menu_type: MenuType
    output_msg: str | None
    """The message of the menu."""
