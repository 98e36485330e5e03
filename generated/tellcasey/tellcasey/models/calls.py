"""Models of this package; import them from `models`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

from .._runtime.models.model import Model, Omit, Pii


class Call(Model):
    """A phone call over a connection.

    Source: 001_f66566057a7333df.txt, lines 24-39, 69-84, 109-124 (observed).
    """

    id: UUID
    """The call's id."""
    direction: str
    """Which side calls, such as `inbound`."""
    connection_code: str
    """The connection the call runs over."""
    name: Annotated[str | None, Pii] = None
    """The name of the person called.

    Source: 001_f66566057a7333df.txt, lines 28, 58, 73, 113 (inferred: null). Optional when a call is
    created, so it may be null or missing.
    """
    phone_number: Annotated[str, Pii]
    """The phone number called."""
    phone_call_provider: str
    """The telephone provider that carries the call."""
    conversation_id: UUID | None = None
    """The conversation held in the call.

    Source: 001_f66566057a7333df.txt, lines 31, 76, 116 (inferred: null). A call that was never answered
    holds no conversation, so it may be null or missing.
    """
    status: str
    """The state of the call."""
    ended_reason: str | None = None
    """Why the call ended.

    Source: 001_f66566057a7333df.txt, lines 33, 78, 118 (inferred: null). Only a call that ended has
    one, so it may be null or missing.
    """
    context: Annotated[dict[str, Any] | None, Pii] = None
    """What the agent was told about the call, freely shaped.

    Source: 001_f66566057a7333df.txt, lines 34-37, 62, 79-82, 119-122 (inferred: type, null). The
    samples show a map of nulls, which stands for values of any type. Optional when a call is created,
    so it may be null or missing.
    """
    created_at: str
    """When the call was created."""


class CallPage(Model):
    """A page of calls.

    Source: 001_f66566057a7333df.txt, lines 22-41 (observed).
    """

    data: list[Call]
    """The calls of this page."""


class CallCreate(Model):
    """A call to place.

    Source: 001_f66566057a7333df.txt, lines 54-63 (documented).
    """

    phone_number: Annotated[str, Pii]
    """The phone number to call, in E.164 form. Matches `^\\+[1-9]\\d{1,14}$`."""
    name: Annotated[str | None, Omit, Pii] = None
    """The name of the person to call. At most 200 characters."""
    participant_id: Annotated[UUID | None, Omit] = None
    """The participant to call."""
    context: Annotated[dict[str, Any] | None, Omit, Pii] = None
    """What the agent should know about the call, freely shaped.

    Source: 001_f66566057a7333df.txt, lines 34-37, 62 (inferred: type). The type was lost; taken from
    the answer, where it is a map of anything.
    """
    schedule_plan: Any = None
    """When to call, in the vendor's own terms."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            phone_number: str,
            name: str | None = ...,
            participant_id: UUID | str | None = ...,
            context: Mapping[str, Any] | None = ...,
            schedule_plan: Any = ...,
        ) -> None: ...


class CallResponse(Model):
    """One call in its envelope.

    Source: 001_f66566057a7333df.txt, lines 68-85, 108-125 (observed).
    """

    data: Call
