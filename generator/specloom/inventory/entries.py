"""The entries of an inventory: one for each thing that a page shows, and for each that only the document has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal, TypeAlias

from specloom.base.diagnostics import Location


class State(StrEnum):
    """How page and document agree about an entry."""

    DOCUMENTED = "documented"
    INFERRED = "inferred"
    OBSERVED = "observed"
    EXCLUDED = "excluded"
    BLOCKED = "blocked"
    UNDECIDED = "undecided"

    @property
    def is_decision(self) -> bool:
        """Whether a person decides on this state, and says why."""
        return self in (State.EXCLUDED, State.BLOCKED)


Kind = Literal["page", "operation", "parameter", "sample", "values", "status", "line"]
Key: TypeAlias = "tuple[str, str, str, str, int]"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that `page` shows in `lines`, or, where `page` is empty, that the document has and no page shows.

    `of` is the operation that it belongs to, or the title of its section. `number` tells entries apart that are alike
    otherwise. `claim` is what stands for it in the document (of an operation: the method and path that the page shows),
    `detail` what exactly is missing.
    """

    kind: Kind
    name: str
    state: State
    page: str = ""
    lines: str = ""
    of: str = ""
    claim: str = ""
    detail: str = ""
    reason: str = ""
    number: int = 1
    location: Location | None = None

    @property
    def key(self) -> Key:
        """What identifies an entry while lines move."""
        return self.page, self.kind, self.of, self.name, self.number

    @property
    def shown(self) -> str:
        """What messages call it."""
        return f"{self.kind} {self.name!r}" + (f" of {self.of}" if self.of else "")

    @property
    def line(self) -> int:
        """The first line on the page, 1 where it has none."""
        return int(self.lines.partition("-")[0]) if self.lines else 1


def numbered(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Number entries that are alike in the order of the page."""
    counts: dict[tuple[str, str, str, str], int] = {}
    for entry in entries:
        alike = entry.key[:-1]
        counts[alike] = counts.get(alike, 0) + 1
        yield replace(entry, number=counts[alike])
