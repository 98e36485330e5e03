"""Models of this package; import them from `models`."""

from __future__ import annotations

from .._runtime.models.model import DateTime, Model, OpenStrEnum
from .shared import AgentInfo, UserStatus


class AgentActivityLogSortColumn(OpenStrEnum):
    """A field of `AgentActivityLog` to sort by.

    Source: 002_032db7cf281d0faa.txt, lines 415, 366-391 (inferred: enum). The page allows any field of
    the response object; these are its fields of one value.
    """

    ID = "id"
    AGENT_ID = "agent_id"
    STARTED_AT = "started_at"
    ENDED_AT = "ended_at"
    DURATION = "duration"
    ACTIVITY = "activity"
    CALL_ID = "call_id"
    CHAT_ID = "chat_id"


class AgentActivity(OpenStrEnum):
    """What was logged.

    Source: 002_032db7cf281d0faa.txt, lines 392-411, 427 (documented).
    """

    LOGIN = "login"
    """The agent logged in to the widget."""
    LOGOUT = "logout"
    """The agent logged out of the widget."""
    USER_STATUS_CHANGED = "user_status_changed"
    """The agent changed status in the widget."""
    CALL_OUTBOUND_DIALING = "call_outbound_dialing"
    """The agent called an end user from the dial pad."""
    CALL_NOTIFICATION_OFFERED = "call_notification_offered"
    """An end user called, and a multicast or deltacast call was offered to the agent."""
    CALL_PICK_UP_ATTEMPT = "call_pick_up_attempt"
    """The agent tried to pick up a multicast or deltacast call."""
    CALL_PICKED_UP = "call_picked_up"
    """The agent answered a multicast or deltacast call."""
    DELTACAST_CALL_NOTIFICATION_OFFERED = "deltacast_call_notification_offered"
    """A call was offered to this one agent of its queue."""
    DELTACAST_CALL_PICK_UP_ATTEMPT = "deltacast_call_pick_up_attempt"
    """The agent tried to answer a deltacast call."""
    DELTACAST_CALL_PICKED_UP = "deltacast_call_picked_up"
    """The agent answered a deltacast call."""
    DELTACAST_CALL_PROJECTED = "deltacast_call_projected"
    """Not explained; possibly a slip for rejected."""
    DELTACAST_CALL_MISSED = "deltacast_call_missed"
    """The agent did not answer a deltacast call."""
    DELTACAST_CALL_BOUNCED = "deltacast_call_bounced"
    """Not explained."""
    MULTICAST_CALL_NOTIFICATION_OFFERED = "multicast_call_notification_offered"
    """A call was offered to all agents of its queue."""
    MULTICAST_CALL_PICK_UP_ATTEMPT = "multicast_call_pick_up_attempt"
    """The agent tried to answer a multicast call."""
    MULTICAST_CALL_PICKED_UP = "multicast_call_picked_up"
    """The agent answered a multicast call."""
    CHAT_NOTIFICATION_OFFERED = "chat_notification_offered"
    """An end user asked for a chat, and the agents of the queue were notified."""
    CHAT_PICK_UP_ATTEMPT = "chat_pick_up_attempt"
    """The agent tried to become the one who responds."""
    CHAT_PICKED_UP = "chat_picked_up"
    """The agent picked up the chat."""


class AgentActivityLog(Model):
    """One change of the agent widget: a log-in, a status change, an offered call.

    Source: 002_032db7cf281d0faa.txt, lines 365-391, 439-559 (documented).
    """

    id: int
    agent_id: int
    whodunnit: AgentInfo | None
    """The agent who made the change."""
    status: UserStatus
    """The status the agent was in."""
    started_at: DateTime
    ended_at: DateTime | None
    duration: int
    """Seconds; 0 while the activity lasts.

    Source: 002_032db7cf281d0faa.txt, lines 483-485, 517-519, 534-536 (inferred: description). The page
    names no unit; `ended_at` less `started_at` gives these numbers in seconds. The page states no unit;
    where the samples show the times as well, the difference is that many seconds.
    """
    activity: AgentActivity
    call_id: int | None
    chat_id: int | None
