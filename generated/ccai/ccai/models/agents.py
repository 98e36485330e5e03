"""Models of this package; import them from `models`."""

from __future__ import annotations

from typing import Annotated

from .._runtime.models.model import DateTime, Model, Pii
from .shared import MenuSummary, UserStatus


class TeamSummary(Model):
    """The short form of a team, as agents embed it.

    Source: 002_032db7cf281d0faa.txt, lines 152-161, 229-238 (documented).
    """

    id: int
    name: str
    parent_id: int | None
    """Id of the team above; null at the root."""
    position: int
    """Place among its siblings."""
    deleted: bool
    agents_count: int


class AgentChannel(Model):
    """A queue an agent serves, and by which channel.

    Source: 002_032db7cf281d0faa.txt, lines 162-175, 239-253 (documented).
    """

    channel_type: str
    """For example `voice_call` or `chat`."""
    menu: MenuSummary


class Agent(Model):
    """One agent.

    Source: 002_032db7cf281d0faa.txt, lines 124-178, 202-341 (documented).
    """

    id: int
    email: Annotated[str, Pii]
    """Source: 002_032db7cf281d0faa.txt, lines 124-128 (inferred: format, pii). The page announces marks of
    personal data on this model and shows none. Marked as the same kind of field is marked elsewhere.
    """
    created_at: DateTime
    last_login_time: DateTime
    first_name: Annotated[str, Pii]
    """Source: 002_032db7cf281d0faa.txt, lines 124-131, 614-615 (inferred: pii). Marked in AgentInfo."""
    middle_name: Annotated[str | None, Pii]
    """Source: 002_032db7cf281d0faa.txt, lines 124-132, 614-615 (inferred: null, pii). Marked like the
    other names.
    """
    last_name: Annotated[str, Pii]
    """Source: 002_032db7cf281d0faa.txt, lines 124-133, 613-615 (inferred: pii). Marked in AgentInfo."""
    avatar_url: str
    agent_number: Annotated[str | None, Pii]
    """The number an administrator gave the agent.

    Source: 002_032db7cf281d0faa.txt, lines 124-135, 2191 (inferred: null, pii). Marked in the team
    model.
    """
    status: UserStatus
    status_updated_at: DateTime | None
    """When the agent last changed status."""
    crm_authenticated: bool
    online: bool
    wrap_up: bool
    """Whether the agent is wrapping up a call or chat."""
    call_count: int
    chat_count: int
    location: str | None
    roles: list[str]
    """Names of roles, for example `agent`."""
    teams: list[TeamSummary]
    channels: list[AgentChannel]
    """The queues the agent is assigned to."""


class AgentCurrentStatus(Model):
    """The status of a logged-in agent, and for how long the agent has been on hold.

    Source: 002_032db7cf281d0faa.txt, lines 344, 353-362 (documented).
    """

    id: int
    """Id of the agent.

    Source: 002_032db7cf281d0faa.txt, lines 354-355 (inferred: description). The page does not say whose
    id it is.
    """
    status: str
    """The status's name, for example `Available`."""
    status_id: int
    """Id of the `UserStatus`."""
    status_updated_at: DateTime
    """When the agent entered the status."""
    on_hold: bool
    on_hold_duration: int
    """Seconds on hold.

    Source: 002_032db7cf281d0faa.txt, lines 360 (inferred: description). The page names no unit.
    """
