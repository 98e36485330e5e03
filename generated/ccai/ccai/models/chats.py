"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.models.model import DateTime, JsonNumber, Model, OpenStrEnum
from .shared import (
    AgentInfo,
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


class ChatSortColumn(OpenStrEnum):
    """A field of `Chat` to sort by.

    Source: 002_032db7cf281d0faa.txt, lines 1354, 1192-1341 (inferred: enum). The page allows any field
    of the response object; these are its fields of one value.
    """

    ID = "id"
    LANG = "lang"
    CHAT_TYPE = "chat_type"
    STATUS = "status"
    CREATED_AT = "created_at"
    ASSIGNED_AT = "assigned_at"
    ENDS_AT = "ends_at"
    UPDATED_AT = "updated_at"
    FIRST_MSG_SENT_AT = "first_msg_sent_at"
    LAST_MSG_SENT_AT = "last_msg_sent_at"
    WAIT_DURATION = "wait_duration"
    QUEUE_DURATION = "queue_duration"
    CHAT_DURATION = "chat_duration"
    VERIFIED = "verified"
    RATING = "rating"
    HAS_FEEDBACK = "has_feedback"
    OUT_TICKET_ID = "out_ticket_id"
    OUT_TICKET_URL = "out_ticket_url"
    FAIL_REASON = "fail_reason"
    MESSAGE_COUNT = "message_count"
    AVERAGE_RESPONSE_TIME = "average_response_time"
    LONGEST_RESPONSE_TIME = "longest_response_time"
    OFFER_TYPE = "offer_type"


class ChatType(OpenStrEnum):
    """How the end user reached the chat.

    Source: 002_032db7cf281d0faa.txt, lines 1385, 1407, 1523 (documented).
    """

    MESSAGING_INBOUND_APP_CHAT = "Messaging Inbound (App Chat)"
    MESSAGING_INBOUND_WEB_CHAT = "Messaging Inbound (Web Chat)"
    MESSAGING_SMS = "Messaging (SMS)"
    IN_APP = "in-app"


class ChatStatus(OpenStrEnum):
    """Where a chat is in its life cycle.

    Source: 002_032db7cf281d0faa.txt, lines 1386 (documented).
    """

    QUEUED = "queued"
    ASSIGNED = "assigned"
    FINISHED = "finished"
    CANCELED = "canceled"
    FAILED = "failed"
    NO_RESPONSE = "no_response"


class ChatFailReason(OpenStrEnum):
    """Why a chat failed.

    Source: 002_032db7cf281d0faa.txt, lines 1388 (documented).
    """

    NOTHING = "nothing"
    UNKNOWN = "unknown"
    NO_RESPONSE = "no_response"
    EXPIRED = "expired"


class ChatTransfer(Model):
    """A transfer of a chat from one queue or agent to another.

    Source: 002_032db7cf281d0faa.txt, lines 1257-1290 (documented).
    """

    id: int
    status: str
    """For example `transferring`."""
    fail_reason: ChatFailReason
    """Source: 002_032db7cf281d0faa.txt, lines 1261, 1388 (inferred: enum). Shows `nothing`; taken for the
    reasons of chats.
    """
    created_at: DateTime
    from_menu: MenuPath | None
    """Source: 002_032db7cf281d0faa.txt, lines 1263-1267, 1428 (inferred: null). Null is inferred from the
    menu path of chats.
    """
    to_menu: MenuPath | None
    """Source: 002_032db7cf281d0faa.txt, lines 1268-1272, 1428 (inferred: null). Null is inferred from the
    menu path of chats.
    """
    from_agent: AgentInfo | None
    """Source: 002_032db7cf281d0faa.txt, lines 1273-1280, 1545 (inferred: null). Null is inferred from the
    agent of chats.
    """
    to_agent: AgentInfo | None
    """Source: 002_032db7cf281d0faa.txt, lines 1281-1288, 1545 (inferred: null). Null is inferred from the
    agent of chats.
    """


class ChatConsumerHandleDuration(Model):
    """A period of a chat as the end user saw it.

    Source: 002_032db7cf281d0faa.txt, lines 1448-1460 (observed).
    """

    id: int
    chat_duration: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1451 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    message_count: int
    response_count: int
    response_time_total: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1454 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    response_time_max: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1455 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    response_time_avg: int
    """Whole seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1456 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    started_at: DateTime
    ended_at: DateTime


class ChatHandleDuration(Model):
    """A period in which an agent handled a chat.

    Source: 002_032db7cf281d0faa.txt, lines 1291-1303, 1474-1493, 1555-1574 (documented).
    """

    id: int | None = None
    agent_id: int
    acw_duration: int
    """Seconds of after-chat work.

    Source: 002_032db7cf281d0faa.txt, lines 1294 (inferred: description). The page does not explain the
    abbreviation.
    """
    chat_duration: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1295, 1479, 1560 (inferred: description). The page states no
    unit; where the samples show the times as well, the difference is that many seconds.
    """
    assigned_connection_duration: int | None = None
    """Seconds from assignment to connection.

    Source: 002_032db7cf281d0faa.txt, lines 1491 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    wait_duration: int | None = None
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1296 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    menu_path_id: int
    menu_path: str | None = None
    """For example `Deathstar/Shipping`."""
    lang: str
    """Language code, for example `en`."""
    transfer: bool | int
    """Whether the period follows a transfer."""
    transfer_id: int | None = None
    response_count: int | None = None
    response_time_total: int | None = None
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1488 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    response_time_max: int | None = None
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1489 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    response_time_avg: int | None = None
    """Whole seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1487-1490 (inferred: description). 259 over 11 is shown as
    24, so it is rounded. The page states no unit; where the samples show the times as well, the
    difference is that many seconds.
    """
    started_at: DateTime
    ended_at: DateTime


class ChatVirtualAgentHandleDuration(Model):
    """A period in which a virtual agent handled a chat.

    Source: 002_032db7cf281d0faa.txt, lines 1613-1636 (observed).
    """

    id: int
    virtual_agent: VirtualAgent
    chat_duration: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1620 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    escalation_reason: str
    """For example `by_end_user_message`."""
    response_count: int
    response_time_total: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1623 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    response_time_max: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1624 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    response_time_avg: int
    """Whole seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1625 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
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


class Chat(Model):
    """One chat.

    Source: 002_032db7cf281d0faa.txt, lines 1191-1342, 1349-1350, 1403-1638 (documented).
    """

    id: int
    lang: str
    """Language code, for example `en`."""
    chat_type: ChatType
    status: ChatStatus
    created_at: DateTime
    assigned_at: DateTime | None
    """Source: 002_032db7cf281d0faa.txt, lines 1199, 1386 (inferred: null). Null is inferred: a queued chat
    has no agent yet.
    """
    ends_at: DateTime | None
    """Source: 002_032db7cf281d0faa.txt, lines 1200, 1386 (inferred: null). Null is inferred: a chat under
    way has not ended.
    """
    updated_at: DateTime
    first_msg_sent_at: DateTime | None
    last_msg_sent_at: DateTime | None
    wait_duration: Annotated[int, Field(deprecated="`wait_duration` is deprecated: Replaced by `queue_duration`.")]
    """Replaced by `queue_duration`. Deprecated."""
    queue_duration: int
    """Seconds in the queue.

    Source: 002_032db7cf281d0faa.txt, lines 1205, 1417, 1532 (inferred: description). The page states no
    unit; where the samples show the times as well, the difference is that many seconds.
    """
    chat_duration: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1206, 1415, 1533 (inferred: description). The page states no
    unit; where the samples show the times as well, the difference is that many seconds.
    """
    verified: bool
    """Whether the end user was verified."""
    rating: int | None
    """From 1 to 5."""
    has_feedback: bool
    out_ticket_id: str | None
    """Id of the ticket in the connected system.

    Source: 002_032db7cf281d0faa.txt, lines 1210, 1421, 850 (inferred: null). Null is inferred from
    calls.
    """
    out_ticket_url: str | None
    fail_reason: ChatFailReason | None
    message_count: int
    average_response_time: JsonNumber
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1214, 1425 (inferred: type, description). Only ever shown as
    0; an average need not be whole. The page states no unit; where the samples show the times as well,
    the difference is that many seconds.
    """
    longest_response_time: int
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1215, 1426, 1542 (inferred: description). The page states no
    unit; where the samples show the times as well, the difference is that many seconds.
    """
    selected_menu: MenuSummary | None
    menu_path: MenuPath | None
    agent_info: AgentInfo | None
    end_user: EndUser
    photos: list[Photo]
    videos: list[Video]
    transfers: list[ChatTransfer]
    participants: list[Participant]
    offer_type: str | None = None
    """For example `cascade`.

    Source: 002_032db7cf281d0faa.txt, lines 1335, 721 (inferred: null). Stands behind the closing brace
    of the model. Null is inferred from calls.
    """
    offer_events: list[OfferEvent] | None = None
    consumer_handle_durations: list[ChatConsumerHandleDuration] | None = None
    consumer_event_durations: list[ConsumerEventDuration] | None = None
    handle_durations: list[ChatHandleDuration]
    """Periods in which an agent handled the chat."""
    queue_durations: list[QueueDuration]
    """Periods in which the chat waited in a queue."""
    virtual_agent: VirtualAgent | None = None
    virtual_agent_deflected_escalations: list[VirtualAgentDeflectedEscalation] | None = None
    virtual_agent_handle_durations: list[ChatVirtualAgentHandleDuration] | None = None
