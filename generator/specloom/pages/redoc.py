"""Reads the text of Redoc pages: titles or paths, `path Parameters`, `Request Body schema`, `Response samples`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from specloom.pages.contents import PageContents, Parameter, Place, Role, Status, Value, Values
from specloom.pages.json_samples import find_samples
from specloom.pages.outline import Mark, blanked, in_order, line_starts, placed, sections
from specloom.pages.value_lists import listed_values

NAME = "redoc"
_METHOD = re.compile(r"(get|put|post|delete|options|head|patch|trace|query) ?(/\S*)", re.IGNORECASE)
_PATH = re.compile(r"(/\S*)(?: Deprecated)?")
_HEADINGS: dict[str, Place] = {
    "path": "path", "query": "query", "header": "header", "cookie": "cookie", "Request Body": "body",
}  # fmt: skip
_TABLE = re.compile(r"(path|query|header|cookie) Parameters|(Request Body) schema: .*")
_SAMPLES = re.compile(r"(Request|Response) samples")
_RESPONSE_TABLE = re.compile(r"Response (?:Schema: .*|Headers)", re.IGNORECASE)
_ROW = re.compile(r"(?:([^\s|]+)(?: (?:required|deprecated))*|property name\*.*?) \| .*")
_LOST = re.compile(r"(?:required|object|array|Array of \w+) \| .*")
_NO_HEADING = re.compile(
    r"\|[|\s]*|Content type|[\w.+-]+/[\w.+*-]+|Copy|(?:Copy )?Expand all(?: Collapse all)?|Collapse all|Example"
)
_TAB = re.compile(r"- ([1-5](?:\d\d|XX)|default)")
_STATUS = re.compile(r"([1-5](?:\d\d|XX)|default)(?: .*)?")
_TITLE, _PARAMETERS, _BODY, _RESPONSES, _SENT, _RECEIVED = range(6)


def is_layout(text: str) -> bool:
    """Tell whether a page is one of Redoc."""
    return len(re.findall(r"^(?:Response|Request) samples$|^Request Body schema: ", text, re.MULTILINE)) > 1


def read(text: str) -> PageContents:
    """Return what a page of this layout shows."""
    samples, broken = find_samples(text)
    starts = line_starts(text)
    reader = _Reader(blanked(text, samples))
    marks = list(reader.marks())
    heads = [(mark.line, mark.rank) for mark in marks if mark.rank in (_SENT, _RECEIVED) and mark.item is None]
    for found in samples:
        line = placed(found, starts, "response").first
        before = bisect_left(heads, line, key=lambda head: head[0])
        rank = heads[before - 1][1] if before else _RECEIVED
        role: Role = "request" if rank == _SENT else "response"
        marks.append(Mark(line, rank, placed(found, starts, role)))
    unread = [*reader.unread, *(bisect_right(starts, offset) for offset in broken)]
    return PageContents(NAME, sections(in_order(marks)), tuple(sorted(unread)))


class _Reader:
    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._place: Place = ""
        self._rank = _TITLE
        self._has_method = False
        self.unread: list[int] = []

    def marks(self) -> Iterator[Mark]:
        """Yield the marks of all lines; samples are blanked out of them."""
        for number, line in enumerate(self._lines, 1):
            if text := line.strip():
                yield from self._part(number, text) or self._detail(number, text)

    def _part(self, number: int, line: str) -> list[Mark]:
        """Return the mark of a line that begins a part of an operation."""
        if table := _TABLE.fullmatch(line):
            self._place = _HEADINGS[table[1] or table[2]]
            self._rank = _BODY if self._place == "body" else _PARAMETERS
        elif _RESPONSE_TABLE.fullmatch(line):
            self._place, self._rank = "", _RESPONSES
            return [Mark(number, _RESPONSES, operation=True)]
        elif line == "Responses":
            self._place, self._rank = "", _RESPONSES
        elif head := _SAMPLES.fullmatch(line):
            self._rank = _SENT if head[1] == "Request" else _RECEIVED
        else:
            return []
        return [Mark(number, self._rank, operation=True, single=self._rank != _PARAMETERS)]

    def _detail(self, number: int, line: str) -> Iterator[Mark]:
        if " | " in line:
            yield from self._row(number, line)
        elif self._rank == _RECEIVED and (tab := _TAB.fullmatch(line)):
            yield Mark(number, _RECEIVED, Status(number, tab[1]))
        elif self._rank == _RESPONSES and (status := _STATUS.fullmatch(line)):
            yield Mark(number, _RESPONSES, Status(number, status[1]))
        elif method := _METHOD.fullmatch(line):
            # Next to the responses, Redoc repeats the method and path of the operation above.
            if self._rank != _RESPONSES or self._has_method:
                self._rank = _TITLE
            self._has_method = True
            yield Mark(number, self._rank, title=line, method=method[1], path=method[2], operation=True)
        elif not (line.startswith(("- ", "http://", "https://")) or _NO_HEADING.fullmatch(line)):
            yield from self._heading(number, line)

    def _row(self, number: int, line: str) -> Iterator[Mark]:
        row = _ROW.fullmatch(line)
        if self._rank not in (_PARAMETERS, _BODY, _RESPONSES) or row is None:
            self.unread.append(number)
            return
        lost = _LOST.fullmatch(line) is not None
        name = "" if lost else row[1] or "*"
        role: Role = "response" if self._rank == _RESPONSES else "request"
        yield Mark(number, self._rank, Parameter(number, name, self._place, role))
        if values := listed_values(line):
            yield Mark(number, self._rank, Values(name, tuple(Value(number, text) for text in values)))

    def _heading(self, number: int, line: str) -> Iterator[Mark]:
        path = _PATH.fullmatch(line)
        if self._rank in (_PARAMETERS, _BODY) and path is None:
            return  # the description of a row, which runs over several lines
        if self._rank != _TITLE:
            self._has_method = False
        self._rank = _TITLE
        yield Mark(number, _TITLE, title=line, path=path[1] if path else "")
