"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any

from .._runtime.models.model import DateTime, Model, Omit, OpenStrEnum, Pii


class CallbackStatus(OpenStrEnum):
    """The state of a callback.

    Source: 004_6ee3cf65c658c778.txt, lines 8-10 (documented).
    """

    SCHEDULED = "scheduled"
    DISPATCHING = "dispatching"
    DISPATCHED = "dispatched"
    CANCELLED = "cancelled"
    FAILED = "failed"


class Callback(Model):
    """A phone call to be made later.

    Source: 004_6ee3cf65c658c778.txt, lines 19-41, 55-77, 93-115, 127-149 (observed).
    """

    id: str
    """The callback's id."""
    organization_id: str
    """The organization it belongs to."""
    source_session_id: str | None
    """The session whose analysis brought the callback about."""
    created_session_id: str | None
    """The session the callback led to."""
    agent_id: str | None
    """The agent that calls."""
    phone_number_id: str | None
    """The id of the phone number the call is made from."""
    to_number: Annotated[str, Pii]
    """The phone number to call."""
    from_number: Annotated[str | None, Pii]
    """The phone number the call is made from."""
    scheduled_at: DateTime
    """When the call is to be made."""
    status: CallbackStatus
    """Source: 004_6ee3cf65c658c778.txt, lines 8-10, 29, 65, 103, 137 (inferred: required). The samples
    show one value, scheduled; the others are those of the filter of the same name.
    """
    reason: Annotated[str | None, Pii] = None
    """Why to call back.

    Source: 004_6ee3cf65c658c778.txt, lines 30, 66, 104, 138 (inferred: null). Free text an analysis may
    not yield, so it may be null or missing.
    """
    instructions: Annotated[str | None, Pii] = None
    """What the agent is to do in the call.

    Source: 004_6ee3cf65c658c778.txt, lines 31, 67, 105, 139 (inferred: null). Free text an analysis may
    not yield, so it may be null or missing.
    """
    summary: Annotated[str | None, Pii] = None
    """A summary.

    Source: 004_6ee3cf65c658c778.txt, lines 32, 68, 106, 140 (inferred: null). Free text an analysis may
    not yield, so it may be null or missing.
    """
    pipeline_config: dict[str, Any]
    """Settings of the pipeline that runs the call, freely shaped."""
    metadata: Annotated[dict[str, Any], Pii]
    """Data attached to the callback, freely shaped."""
    failure_cause: str | None = None
    """Why the callback failed.

    Source: 004_6ee3cf65c658c778.txt, lines 35, 71, 109, 143 (inferred: null). Only a failed callback
    has one, so it may be null or missing.
    """
    attempted_at: DateTime | None = None
    """When the call was attempted.

    Source: 004_6ee3cf65c658c778.txt, lines 36, 72, 110, 144 (inferred: null). No callback is attempted
    from the start, so it may be null or missing.
    """
    dispatched_at: DateTime | None = None
    """When the callback was dispatched.

    Source: 004_6ee3cf65c658c778.txt, lines 37, 73, 111, 145 (inferred: null). No callback is dispatched
    from the start, so it may be null or missing.
    """
    cancelled_at: DateTime | None = None
    """When the callback was cancelled.

    Source: 004_6ee3cf65c658c778.txt, lines 38, 74, 112, 146 (inferred: null). Only a cancelled callback
    has one, so it may be null or missing.
    """
    created_at: DateTime
    """When the callback was created."""
    updated_at: DateTime
    """When the callback last changed."""


class CallbackList(Model):
    """Some callbacks.

    Source: 004_6ee3cf65c658c778.txt, lines 17-43 (observed).
    """

    callbacks: list[Callback]
    """The callbacks."""


class ErrorResponse(Model):
    """An error.

    Source: 004_6ee3cf65c658c778.txt, lines 43-46, 77-80, 115-118, 149-152 (observed).
    """

    error: str
    """A sentence for people."""
    code: str
    """A code for programs."""


class CallbackCancel(Model):
    """What to note about a cancellation.

    Source: 004_6ee3cf65c658c778.txt, lines 86-89 (inferred). The definition was lost. README.md, line
    17: an optional `reason`. The schema's name is ours.
    """

    reason: Annotated[str | None, Omit, Pii] = None
    """Why the callback is cancelled."""
