"""Reads plain text and Markdown with tables: `GET /path`, or `Method:` and `URL:`, tables with a title row, samples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from specloom.pages.contents import PageContents, Parameter, Place, Role, Status, Value, Values
from specloom.pages.json_samples import find_samples
from specloom.pages.outline import Mark, blanked, in_order, line_starts, placed, sections
from specloom.pages.sides import decide_sides
from specloom.pages.value_lists import listed_values

NAME = "tables"
_METHODS = "GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE|QUERY"
_HEADING = re.compile(r"(?:\d+\.|#{1,6}) +(\S.*)")
_CALL = re.compile(rf"(?:\d+\.|#{{1,6}})? *`?({_METHODS})`?:? +`?((?:https?://[^/\s]+)?/[^\s`]*)`?")
_METHOD = re.compile(rf"Method: *({_METHODS})")
_URL = re.compile(r"URL: *(\S+)")
_STATUS = re.compile(r"(?:HTTP )?Status(?: Code)?: *(\d{1,3}|[1-5]XX)\b.*", re.IGNORECASE)
_DASHES = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?|:?-{3,}:?")
_REQUEST = re.compile(r".*\b(?:Example )?Request(?: body| example| sample)?\b.*|Body:.*", re.IGNORECASE)
_RESPONSE = re.compile(r".*\b(?:Example )?Response(?: body| example| sample)?\b.*", re.IGNORECASE)
_PARAMETER_TITLES = re.compile(
    r"(?:(?:parameter|field|property|variable|header|argument) )?(?:name|key)s?|"
    r"(?:parameter|field|variable|header|argument|attribute|member)s?|propert(?:y|ies)"
)
_STATUS_TITLES = re.compile(r"(?:http )?(?:status(?: code)?s?|codes?|responses?)", re.IGNORECASE)
_STATUS_CELL = re.compile(r"`?([1-5](?:\d\d|XX))`?(?: .*)?")
_PLACE = re.compile(r"\b(path|query|header|cookie|body)\b", re.IGNORECASE)
_LONGEST_HEADING = 60
_TITLE, _PARTS, _TRAILER = range(3)


def is_layout(text: str) -> bool:
    """Tell whether a page is plain text or Markdown with tables about operations."""
    lines = text.split("\n")
    has_table = any(_DASHES.fullmatch(line.strip()) and "|" in lines[at - 1] for at, line in enumerate(lines) if at)
    return has_table and any(_URL.match(line) or _CALL.fullmatch(line.strip()) for line in lines)


@dataclass(frozen=True, slots=True)
class _Table:
    titles: tuple[str, ...]
    kind: str
    place: Place = ""


def read(text: str) -> PageContents:
    """Return what a page of this layout shows."""
    samples, broken = find_samples(text)
    starts = line_starts(text)
    reader = _Reader(blanked(text, samples))
    marks = list(reader.marks())
    for found in samples:
        line = placed(found, starts, "response").first
        role = reader.role_at(line)
        marks.append(Mark(line, _PARTS, replace(placed(found, starts, role or "response"), is_marked=role is not None)))
    unread = [*reader.unread, *(sum(start <= offset for start in starts) for offset in broken)]
    listed = sections(in_order(marks))
    for section in listed:
        decide_sides(section)
    return PageContents(NAME, listed, tuple(sorted(unread)))


class _Reader:
    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._table: _Table | None = None
        self._values: list[Value] = []
        self._place: Place = ""
        self._roles: list[tuple[int, Role | None]] = []
        self.unread: list[int] = []

    def role_at(self, line: int) -> Role | None:
        """Return whether a sample at a line is sent or received: the last words of its operation say so, if any do."""
        before = [role for at, role in self._roles if at <= line]
        return before[-1] if before else None

    def marks(self) -> Iterator[Mark]:
        """Yield the marks of all lines; samples are blanked out of them."""
        for number, raw in enumerate([*self._lines, ""], 1):
            line = raw.strip()
            if self._table is not None and "|" not in line:
                yield from self._end()
            if _DASHES.fullmatch(line):
                continue
            if "|" in line:
                yield from self._cells(number, line)
            elif line:
                yield from self._words(number, line)

    def _words(self, number: int, line: str) -> Iterator[Mark]:
        self._place = _place(line) if len(line) < _LONGEST_HEADING else self._place
        if call := _CALL.fullmatch(line):
            self._roles.append((number, None))
            yield Mark(number, _TITLE, title=line, method=call[1], path=_path(call[2]), operation=True)
        elif heading := _HEADING.fullmatch(line):
            level = _PARTS if re.match(r"#{3,}", line) and not line[3:].strip().isupper() else _TITLE
            self._roles += [(number, None)] if level == _TITLE else []
            self._note_role(number, line)
            yield Mark(number, level, title=heading[1] if level == _TITLE else "", single=level == _TITLE)
        elif method := _METHOD.fullmatch(line):
            yield Mark(number, _PARTS, method=method[1], operation=True)
        elif url := _URL.fullmatch(line):
            yield Mark(number, _PARTS, path=_path(url[1]), operation=True)
        elif status := _STATUS.fullmatch(line):
            yield Mark(number, _TRAILER, Status(number, status[1]))
        else:
            self._note_role(number, line)

    def _note_role(self, number: int, line: str) -> None:
        if len(line) > _LONGEST_HEADING or ". " in line[4:]:
            return
        if _RESPONSE.fullmatch(line):
            self._roles.append((number, "response"))
        elif _REQUEST.fullmatch(line):
            self._roles.append((number, "request"))

    def _cells(self, number: int, line: str) -> Iterator[Mark]:
        if "| |" in line and re.search(r"\|\s*:?-{3,}", line):
            yield from self._flat(number, line)
            return
        cells = tuple(cell.strip().strip("`*") for cell in line.strip("|").split("|"))
        after = self._lines[number].strip() if number < len(self._lines) else ""
        if _DASHES.fullmatch(after) and "-" in after:
            yield from self._end()
            self._table = self._kind(tuple(cells), number)
        elif self._table is None:
            self.unread.append(number)
        else:
            yield from self._row(number, cells, line)

    def _kind(self, titles: tuple[str, ...], number: int) -> _Table:
        first = (
            self._lines[number + 1].strip().strip("|").split("|")[0].strip() if number + 1 < len(self._lines) else ""
        )
        if _STATUS_TITLES.fullmatch(titles[0]) and _STATUS_CELL.fullmatch(first):
            return _Table(titles, "statuses")
        if _PARAMETER_TITLES.fullmatch(titles[0].lower()):
            place: Place = "header" if titles[0].lower().startswith("header") else self._place
            return _Table(titles, "parameters", place)
        return _Table(titles, "values")

    def _row(self, number: int, cells: tuple[str, ...], line: str) -> Iterator[Mark]:
        assert self._table is not None
        if not cells[0]:
            return
        if self._table.kind == "statuses" and (code := _STATUS_CELL.fullmatch(cells[0])):
            yield Mark(number, _PARTS, Status(number, code[1]))
        elif self._table.kind == "parameters":
            named = [cell for title, cell in zip(self._table.titles, cells, strict=False) if title.lower() == "in"]
            yield Mark(number, _PARTS, Parameter(number, cells[0], _place(named[0]) if named else self._table.place))
            if values := listed_values(line):
                yield Mark(number, _PARTS, Values(cells[0], tuple(Value(number, text) for text in values)))
        else:
            self._values.append(Value(number, cells[0]))

    def _end(self) -> Iterator[Mark]:
        if self._table is not None and self._values:
            yield Mark(self._values[0].line, _PARTS, Values(self._table.titles[0], tuple(self._values)))
        self._table, self._values = None, []

    def _flat(self, number: int, line: str) -> Iterator[Mark]:
        """Read a table whose lines were joined: `|Event|Description| |:--|:--| |in_sla |Answered.|`."""
        _, *rows = re.split(r"(?<=\|) (?=\|)", line[line.index("|") :])
        values = [row.strip("| ").split("|")[0].strip() for row in rows if not _DASHES.fullmatch(row.strip())]
        title = line[line.index("|") :].strip("|").split("|")[0].strip()
        yield Mark(number, _PARTS, Values(title, tuple(Value(number, value) for value in values if value)))


def _place(text: str) -> Place:
    match = _PLACE.search(text)
    return match[1].lower() if match else ""  # type: ignore[return-value]


def _path(url: str) -> str:
    return re.sub(r"^https?://[^/]+", "", url.replace("{{", "{").replace("}}", "}")).partition("?")[0]
