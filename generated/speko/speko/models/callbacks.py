"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated, Any

from .._runtime.models.model import ClosedModel, DateTime, Model, Omit, OpenStrEnum, Pii


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
    reason: Annotated[str | None, Pii]
    """Why to call back."""
    instructions: Annotated[str | None, Pii]
    """What the agent is to do in the call."""
    summary: Annotated[str | None, Pii]
    """A summary."""
    pipeline_config: dict[str, Any]
    """Settings of the pipeline that runs the call, freely shaped."""
    metadata: Annotated[dict[str, Any], Pii]
    """Data attached to the callback, freely shaped."""
    failure_cause: str | None
    """Why the callback failed."""
    attempted_at: DateTime | None
    """When the call was attempted."""
    dispatched_at: DateTime | None
    """When the callback was dispatched."""
    cancelled_at: DateTime | None
    """When the callback was cancelled."""
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
    """A code for programs, such as `UNAUTHORIZED`. Other pages of the vendor have `VALIDATION_ERROR`, with
    400, and `NOT_FOUND`, with 404.

    Source: 004_6ee3cf65c658c778.txt, lines 43-46 (inferred: description). The page shows one code; the
    others are those of other pages (README.md, lines 51-52).
    """


class CallbackCancel(Model):
    """What to note about a cancellation.

    Source: 004_6ee3cf65c658c778.txt, lines 86-89 (inferred). The definition was lost. README.md, lines
    17-19: an optional `reason`. The schema's name is ours.
    """

    reason: Annotated[str | None, Omit, Pii] = None
    """Why the callback is cancelled."""


class EmptyObject(ClosedModel):
    """An object without members.

    Source: README.md, lines 50 (documented).
    """
