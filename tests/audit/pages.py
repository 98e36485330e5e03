"""The vendors' pages as the tool reads them, each thing with its page, and counts that owe nothing to its readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from specloom.base.document import Json
from specloom.pages import PageContents, read_page
from specloom.pages.contents import Role

_PATHS = (
    re.compile(r"^(/v\d/\S+?)(?: Deprecated)?$"),
    re.compile(r"(?:^|\})(/connections\S*)$"),
    re.compile(r'curl -X \w+ "https://[^/"]+/v1/backend(/[^"]+)"'),
    re.compile(r"^URL: https://[^/]+/manager/api/v1(/\S+)$"),
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A value that a page shows, repaired, and the lines from its first character to its last."""

    page: str
    first: int
    last: int
    role: Role
    value: Json
    repairs: int
    comments: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that a page documents, and the line that has it."""

    page: str
    line: int
    name: str


@dataclass(frozen=True)
class Page:
    name: str
    text: str

    @cached_property
    def contents(self) -> PageContents:
        contents = read_page(self.text)
        assert contents is not None
        assert contents.unread == ()
        return contents

    def samples(self) -> Iterator[Sample]:
        """Yield every JSON value of the page."""
        for one in self.contents.samples:
            yield Sample(self.name, one.first, one.last, one.role, one.value, one.repairs, one.comments)

    def parameters(self) -> Iterator[Mention]:
        """Yield the names in tables and lists of parameters, and of the members of bodies; not those that are lost."""
        for row in self.contents.parameters:
            if row.name not in ("", "*"):
                yield Mention(self.name, row.line, row.name)

    def paths(self) -> Iterator[Mention]:
        """Yield the paths of headings and examples, by patterns of these pages only."""
        for number, line in enumerate(self.text.split("\n"), 1):
            for pattern in _PATHS:
                for found in pattern.finditer(line):
                    yield Mention(self.name, number, found.group(1).replace("{{", "{").replace("}}", "}"))

    def values(self) -> Iterator[Mention]:
        """Yield the values that lists and tables of values admit."""
        for listed in self.contents.values:
            for value in listed.values:
                yield Mention(self.name, value.line, value.text)


def count_rows(text: str) -> int:
    """Count the rows of all tables and lists of a page, by what their lines look like."""
    lines = text.split("\n")
    if "Response samples" in lines:
        return sum(" | " in line for line in lines)
    if any(line.startswith("---|") for line in lines):
        heads = sum(line.startswith("---|") for line in lines)
        joined = [line for line in lines if "| |:--" in line]
        in_joined = sum(line.count("| |") - 1 for line in joined)
        return sum("|" in line for line in lines) - 2 * heads - len(joined) + in_joined
    return len(re.findall(r"[a-z_][?*](?:string|integer)?$", text, re.MULTILINE))


def count_statuses(text: str) -> int:
    """Count the lines that are a tab or a status code."""
    return len(re.findall(r"^(?:- [1-5](?:\d\d|XX)|Status Code: \d+)$", text, re.MULTILINE))
