"""Models of this package; import them from `models`."""

from __future__ import annotations

from .._runtime.models.model import DateTime, JsonNumber, Model, OpenStrEnum
from .shared import AgentInfo, MenuType, Team


class MenuSortColumn(OpenStrEnum):
    """A field of `Menu` to sort by.

    Source: 002_032db7cf281d0faa.txt, lines 1701, 1650-1697 (inferred: enum). The page allows any field
    of the response object; these are its fields of one value.
    """

    ID = "id"
    NAME = "name"
    PARENT_ID = "parent_id"
    POSITION = "position"
    DELETED = "deleted"
    HIDDEN = "hidden"
    MENU_TYPE = "menu_type"
    OUTPUT_MSG = "output_msg"


class Language(OpenStrEnum):
    """A language to filter menus by.

    Source: 002_032db7cf281d0faa.txt, lines 1803, 1744 (documented).
    """

    EN = "en"
    ES = "es"
    FR = "fr"
    DE = "de"
    IT = "it"


class SlaChannel(OpenStrEnum):
    """The channel of a service level.

    Source: 002_032db7cf281d0faa.txt, lines 2001, 2045 (documented).
    """

    CALL = "call"
    CHAT = "chat"


class MenuAgentAssignment(Model):
    """An agent assigned to a menu.

    Source: 002_032db7cf281d0faa.txt, lines 1659-1673, 1730-1755 (documented).
    """

    lang: str
    """Language code, for example `en`."""
    queue_level: str
    """For example `primary`."""
    channel_type: str
    """For example `voice_call` or `chat`."""
    assignee: AgentInfo


class MenuTeamAssignment(Model):
    """A team assigned to a menu.

    Source: 002_032db7cf281d0faa.txt, lines 1674-1696, 1756-1795 (documented).
    """

    lang: str
    """Language code, for example `en`."""
    queue_level: str
    """For example `primary`."""
    channel_type: str
    """For example `voice_call` or `chat`."""
    team: Team


class Menu(Model):
    """A menu with the agents and teams assigned to it. A menu without children is a queue.

    Source: 002_032db7cf281d0faa.txt, lines 1641, 1650-1697, 1720-1797 (documented).
    """

    id: int
    name: str
    parent_id: int | None
    """Id of the menu above; null at the root."""
    position: int
    """Place among its siblings, from 0."""
    deleted: bool
    hidden: bool
    """Source: 002_032db7cf281d0faa.txt, lines 1656, 1729 (inferred: type). A string in the models, a
    boolean in every sample: a boolean.
    """
    menu_type: MenuType
    output_msg: str | None
    """The message of the menu."""
    agent_assignments: list[MenuAgentAssignment]
    team_assignments: list[MenuTeamAssignment]


class MenuNode(Model):
    """A menu in the tree, with the menus below it.

    Source: 002_032db7cf281d0faa.txt, lines 1644, 1812-1879 (documented).
    """

    id: int
    name: str
    parent_id: int | None
    """Id of the menu above; null at the root."""
    position: int
    """Place among its siblings, from 0."""
    deleted: bool
    hidden: bool
    """Source: 002_032db7cf281d0faa.txt, lines 1656, 1821 (inferred: type). A string in the models, a
    boolean in every sample: a boolean.
    """
    menu_type: MenuType
    output_msg: str | None
    """The message of the menu."""
    children: list[MenuNode]


class MenuCurrentStatus(Model):
    """What waits in one queue now.

    Source: 002_032db7cf281d0faa.txt, lines 1974, 1983-1996 (documented).
    """

    menu_id: int
    lang: str
    """Language code, for example `en`."""
    menu_path_id: int
    menu_path: str
    """For example `zdco IVR Support/1 Day Shipping`."""
    comm_type: str
    """For example `Call`."""
    in_queue_count: int
    """Calls or chats waiting."""
    oldest_in_queue: DateTime
    """Since when the oldest has been waiting."""
    oldest_duration_in_queue: int
    """Seconds that the oldest has been waiting.

    Source: 002_032db7cf281d0faa.txt, lines 1992 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    total_queue_duration: int
    """Seconds, over all that are waiting.

    Source: 002_032db7cf281d0faa.txt, lines 1993 (inferred: description). The page states no unit; where
    the samples show the times as well, the difference is that many seconds.
    """
    average_queue_duration: JsonNumber
    """Seconds.

    Source: 002_032db7cf281d0faa.txt, lines 1994 (inferred: type, description). Shown as 200; an average
    need not be whole. The page states no unit; where the samples show the times as well, the difference
    is that many seconds.
    """


class MenuSla(Model):
    """The service level of one menu path and language.

    Source: 002_032db7cf281d0faa.txt, lines 1647, 2021-2040 (documented).
    """

    menu_path_id: int
    lang: str
    """Language code, for example `en`."""
    menu_path: str
    """For example `Support/1 Day Shipping`."""
    sla: JsonNumber | None
    """Percent within the service level.

    Source: 002_032db7cf281d0faa.txt, lines 2026, 2032, 2038, 2069 (inferred: null). Always a number in
    this sample. Null is inferred from queue groups.
    """


class QueueGroupSla(Model):
    """The service level of one queue group.

    Source: 002_032db7cf281d0faa.txt, lines 1648, 2065-2081 (documented).
    """

    queue_group_id: int
    queue_group_name: str
    sla: JsonNumber | None
    """Percent within the service level."""
