"""Reads the vendors' pages on their own terms: samples, names of parameters, paths and values, each with its line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from .repair import repair

Role = Literal["request", "response"]

_OPENING = re.compile(r"""(?:^|(?<=["'}]))(?:\{(?=[\s-]*["}])|\[(?=[\s-]*[\[{"\]]))""", re.MULTILINE)
_NULL = re.compile(r"(?<=\n)null$", re.MULTILINE)
_HEAD = re.compile(r"^(Request|Response) samples$", re.MULTILINE)
_SECTION = re.compile(r"^(?:(path|query) Parameters|(Request Body) schema: .*)$")
_REDOC_ROW = re.compile(r"([^\s|]+)( required)? \| ")
_TABLE_ROW = re.compile(r"([a-z_]+(?:\[\w*\])?) \| (?:TRUE|FALSE) \| ")
_VARIABLE_ROW = re.compile(r"([a-z_]+(?:\[\w*\])?) [| ]+$")
_MARKED_ROW = re.compile(r'(?:value|uuid|[\d"$]|^)([a-z][a-z_]*)[?*](?:string|integer)?$')
_PATHS = (
    re.compile(r"^(/v\d/\S+?)(?: Deprecated)?$"),
    re.compile(r"(?:^|\})(/connections\S*)$"),
    re.compile(r'curl -X \w+ "https://[^/"]+/v1/backend(/[^"]+)"'),
    re.compile(r"^URL: https://[^/]+/manager/api/v1(/\S+)$"),
)
_VALUES = (
    re.compile(r'Enum: ((?:"[^"]+" ?)+)'),
    re.compile(r'^((?:"[^"]+" \| )+"[^"]+")'),
    re.compile(r"list of statuses to filter by \(([^)]+)\)"),
    re.compile(r"(?:[Pp]ossible values(?: are)?|Values accepted): ([^|]+?) \|"),
)
_VALUE_ROW = re.compile(r"([\w ()]+) \| [^|]+ \|")
_TABLE_HEADS = ("Activity | Description |", "Call Status | Description |", "Service Level Event | Description |")
_CODE_HEAD = "Adapter fail code | Adapter fail message |"


@dataclass(frozen=True, slots=True)
class Sample:
    """A value that a page shows, repaired, and the lines from its first character to its last."""

    page: str
    first: int
    last: int
    role: Role
    value: Any
    repairs: int
    comments: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that a page documents, and the line that has it."""

    page: str
    line: int
    name: str


@dataclass(frozen=True, slots=True)
class Page:
    name: str
    text: str

    @property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def samples(self) -> Iterator[Sample]:
        """Yield every JSON value of the page; one that cannot be read raises, nothing is passed over."""
        starts = [0, *(found.end() for found in re.finditer("\n", self.text))]
        heads = [(found.start(), found.group(1)) for found in _HEAD.finditer(self.text)]
        reached = 0
        openings = sorted([*_OPENING.finditer(self.text), *_NULL.finditer(self.text)], key=lambda one: one.start())
        for opening in openings:
            if opening.start() < reached:
                continue
            found = repair(self.text, opening.start())
            reached = found.end
            is_sent = self.text.startswith("-d '", opening.start() - 4)
            before = [kind for offset, kind in heads if offset < opening.start()]
            role: Role = "request" if is_sent or before[-1:] == ["Request"] else "response"
            first, last = (bisect_right(starts, offset) for offset in (opening.start(), reached - 1))
            yield Sample(self.name, first, last, role, found.value, found.repairs, found.comments)

    def parameters(self) -> Iterator[Mention]:
        """Yield the names in tables and lists of parameters, and of the members of bodies."""
        in_section = False
        for number, line in enumerate(self.lines, 1):
            if _SECTION.match(line):
                in_section = True
                continue
            row = _REDOC_ROW.match(line) if in_section else None
            in_section = in_section and (row is not None or line.startswith(("|", "property name*")))
            found = row or _TABLE_ROW.match(line) or _VARIABLE_ROW.match(line) or _MARKED_ROW.search(line)
            # where a row begins with one of these words, the name before it was lost
            if found is not None and found.group(1) not in ("required", "object", "|"):
                yield Mention(self.name, number, found.group(1))

    def paths(self) -> Iterator[Mention]:
        for number, line in enumerate(self.lines, 1):
            for pattern in _PATHS:
                for found in pattern.finditer(line):
                    yield Mention(self.name, number, found.group(1).replace("{{", "{").replace("}}", "}"))

    def values(self) -> Iterator[Mention]:
        """Yield the values that lists and tables of values admit."""
        in_table = ""
        for number, line in enumerate(self.lines, 1):
            if line in (*_TABLE_HEADS, _CODE_HEAD):
                in_table = line
            elif in_table and line != "---|---|":
                row = _VALUE_ROW.fullmatch(line)
                in_table = in_table if row else ""
                if row:
                    yield Mention(self.name, number, row.group(1))
            for pattern in _VALUES:
                for found in pattern.finditer(line):
                    for value in re.split(r'"[ |]*"|, ', found.group(1).strip('" ')):
                        yield Mention(self.name, number, value)
