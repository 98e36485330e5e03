"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from .._runtime.models.model import DateTime, Model, OpenStrEnum, Pii


class ScheduledConversationStatus(OpenStrEnum):
    """The state of a booking.

    Source: 000_8e80f1079b8fb18d.txt, lines 133-135 (documented).
    """

    SCHEDULED = "scheduled"
    JOINED = "joined"
    COMPLETED = "completed"
    CANCELED = "canceled"
    NO_SHOW = "no_show"


class Connection(Model):
    """A way of reaching an agent.

    Source: 000_8e80f1079b8fb18d.txt, lines 40-51, 90-101 (observed).
    """

    connection_code: str
    """The code that names the connection in paths."""
    agent_id: UUID
    """The agent reached."""
    invite_type: str
    """How one is invited, such as `open`."""
    auth_style: str
    """When a participant has to authenticate, such as `always`."""
    channel_type: str
    """The kind of channel, such as `hosted`."""
    available_modes: list[str]
    """The modes one may choose from."""
    default_mode: str
    """The mode taken when none is chosen."""
    max_uses: int | None
    """How often the connection may be used.

    Source: 000_8e80f1079b8fb18d.txt, lines 49, 99 (inferred: null). The samples show 0, which fits
    number as well; a count is an integer. A connection without a bound on its uses may have null;
    whether 0 says that is not shown.
    """
    expires_at: DateTime | None
    """When the connection expires.

    Source: 000_8e80f1079b8fb18d.txt, lines 50, 100 (inferred: null). The samples show a time; a
    connection that never expires may have null.
    """
    created_at: DateTime
    """When the connection was created."""


class Pagination(Model):
    """Where a page stands among its neighbours.

    Source: 000_8e80f1079b8fb18d.txt, lines 54-58, 175-179 (observed).
    """

    has_more: bool
    """Whether another page follows."""
    next_cursor: str | None = None
    """The cursor of the next page.

    Source: 000_8e80f1079b8fb18d.txt, lines 56, 177 (inferred: null). The last page has no next one, so
    it may be null or missing.
    """
    prev_cursor: str | None = None
    """The cursor of the previous page.

    Source: 000_8e80f1079b8fb18d.txt, lines 57, 178 (inferred: null). The first page has no previous
    one, so it may be null or missing.
    """


class ConnectionPage(Model):
    """A page of connections.

    Source: 000_8e80f1079b8fb18d.txt, lines 37-59 (observed).
    """

    data: list[Connection]
    """The connections of this page."""
    pagination: Pagination


class ConnectionResponse(Model):
    """One connection in its envelope.

    Source: 000_8e80f1079b8fb18d.txt, lines 88-103 (observed).
    """

    data: Connection


class ScheduledConversation(Model):
    """A conversation booked through a connection.

    Source: 000_8e80f1079b8fb18d.txt, lines 157-173 (observed).
    """

    id: UUID
    """The booking's id."""
    connection_code: str
    """The connection it was booked through."""
    slug: str
    """The slug of the booking."""
    participant_email: Annotated[str, Pii]
    """The participant's e-mail address."""
    participant_name: Annotated[str, Pii]
    """The participant's name."""
    participant_timezone: str
    """The participant's time zone."""
    scheduled_for: DateTime
    """When the conversation is to take place."""
    status: ScheduledConversationStatus
    """Source: 000_8e80f1079b8fb18d.txt, lines 135, 165 (inferred: enum). The sample shows one value,
    scheduled; the others are those of the filter of the same name.
    """
    reschedule_count: int
    """How often the booking was moved."""
    ics_sequence: int
    """The sequence number of the calendar entry (ICS)."""
    joined_at: DateTime | None = None
    """When the participant joined.

    Source: 000_8e80f1079b8fb18d.txt, lines 168 (inferred: null). No booking is joined from the start,
    so it may be null or missing.
    """
    completed_at: DateTime | None = None
    """When the conversation was completed.

    Source: 000_8e80f1079b8fb18d.txt, lines 169 (inferred: null). No booking is both completed and
    canceled, so it may be null or missing.
    """
    canceled_at: DateTime | None = None
    """When the booking was canceled.

    Source: 000_8e80f1079b8fb18d.txt, lines 170 (inferred: null). No booking is both completed and
    canceled, so it may be null or missing.
    """
    cancel_reason: Annotated[str | None, Pii] = None
    """Why the booking was canceled.

    Source: 000_8e80f1079b8fb18d.txt, lines 171 (inferred: null). Only a canceled booking has one, so it
    may be null or missing.
    """
    created_at: DateTime
    """When the booking was made."""


class ScheduledConversationPage(Model):
    """A page of scheduled conversations.

    Source: 000_8e80f1079b8fb18d.txt, lines 155-180 (observed).
    """

    data: list[ScheduledConversation]
    """The conversations of this page."""
    pagination: Pagination
