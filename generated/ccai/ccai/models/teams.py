"""Models of this package; import them from `models`."""

from __future__ import annotations

from .._runtime.models.model import Model, OpenStrEnum


class TeamSortColumn(OpenStrEnum):
    """A field of `Team` to sort by.

    Source: 002_032db7cf281d0faa.txt, lines 2199, 2178-2195 (inferred: enum). The page allows any field
    of the response object; these are its fields of one value.
    """

    ID = "id"
    NAME = "name"
    PARENT_ID = "parent_id"
    POSITION = "position"
    DELETED = "deleted"
    AGENTS_COUNT = "agents_count"


class TeamNode(Model):
    """A team in the tree, with the teams below it.

    Source: 002_032db7cf281d0faa.txt, lines 2175, 2337-2357 (documented).
    """

    id: int
    name: str
    parent_id: int | None
    """Id of the team above; null at the root."""
    position: int
    """Place among its siblings."""
    deleted: bool
    agents_count: int
    children: list[TeamNode]
