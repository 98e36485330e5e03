"""What a page of documentation shows: sections, and in them operations, parameter rows, samples, values, statuses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from specloom.base.document import Json

Role = Literal["request", "response"]
Place = Literal["path", "query", "header", "cookie", "body", ""]
"""Where a row says that its value is sent; empty where it does not."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A row about a parameter or a member of a body. `name` is empty where the page lost it.

    `type`, `required`, `default` and `description` are what the reader of the layout knows beyond the text of the row,
    from a mark-up that has them in fields of their own; without them, the text is read.
    """

    line: int
    name: str
    place: Place = ""
    role: Role = "request"
    type: str = ""
    required: bool | None = None
    default: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """A JSON value, with its faults repaired, and the lines from its first character to its last.

    `status` is that of the response, where the page has it at the sample itself.
    """

    first: int
    last: int
    role: Role
    value: Json
    repairs: int = 0
    comments: tuple[tuple[str, str], ...] = ()
    """What the page says next to a member, with the member's JSON Pointer."""
    status: str = ""
    is_marked: bool = True
    """Whether the page says that it is sent or received."""
    reason: str = ""
    """Why it is taken for what is sent or received, where that is inferred."""


@dataclass(frozen=True, slots=True)
class Value:
    """One admitted value, and its line."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Values:
    """A list or table of admitted values; `name` is that of the row that has it, or the title of its first column."""

    name: str
    values: tuple[Value, ...]

    @property
    def first(self) -> int:
        """The line of the first value."""
        return self.values[0].line

    @property
    def last(self) -> int:
        """The line of the last value."""
        return self.values[-1].line


@dataclass(frozen=True, slots=True)
class Status:
    """A status of a response: `200`, `4XX`, or whatever else the page has in its place."""

    line: int
    code: str


@dataclass(slots=True)
class Section:
    """Consecutive lines about one operation, or about none (`is_operation`); what the page lost is empty."""

    first: int
    last: int
    title: str = ""
    method: str = ""
    path: str = ""
    is_operation: bool = False
    parameters: list[Parameter] = field(default_factory=list["Parameter"])
    samples: list[Sample] = field(default_factory=list["Sample"])
    values: list[Values] = field(default_factory=list["Values"])
    statuses: list[Status] = field(default_factory=list["Status"])


@dataclass(frozen=True, slots=True)
class PageContents:
    """A page as the reader of its layout understands it.

    `unread` are lines that look like rows and that the reader could not place.
    """

    layout: str
    sections: tuple[Section, ...]
    unread: tuple[int, ...] = ()

    @property
    def operations(self) -> Iterator[Section]:
        """The sections about operations."""
        return (section for section in self.sections if section.is_operation)

    @property
    def parameters(self) -> list[Parameter]:
        """The parameter rows of all sections."""
        return [row for section in self.sections for row in section.parameters]

    @property
    def samples(self) -> list[Sample]:
        """The samples of all sections."""
        return [sample for section in self.sections for sample in section.samples]

    @property
    def values(self) -> list[Values]:
        """The lists of values of all sections."""
        return [listed for section in self.sections for listed in section.values]

    @property
    def statuses(self) -> list[Status]:
        """The statuses of all sections."""
        return [status for section in self.sections for status in section.statuses]
