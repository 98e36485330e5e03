"""Divides the blocks of a page into sections: a title and the parts of an operation that follow it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from specloom.pages.blocks import (
    Block,
    Call,
    Code,
    Heading,
    Row,
    Start,
    StatusMark,
    Table,
    Words,
    call_in,
    status_in,
    statuses_of,
)
from specloom.pages.code_samples import read_code
from specloom.pages.contents import PageContents, Parameter, Place, Role, Sample, Section, Status, Value, Values
from specloom.pages.parts import Part, part_of, role_hint
from specloom.pages.row_tables import rows_of
from specloom.pages.sides import WITHOUT_BODY, decide_sides

_LABEL = 5  # words of a line that is about what follows, and no sentence of its own
_SEGMENT = re.compile(r"\{[^{}]*\}")


def contents_of(layout: str, blocks: Iterable[Block]) -> PageContents:
    """Return what a page shows by its blocks."""
    assembler = _Assembler()
    for block in blocks:
        assembler.add(block)
    for section in assembler.sections:
        decide_sides(section)
    return PageContents(layout, tuple(assembler.sections), tuple(sorted(set(assembler.unread))))


@dataclass(slots=True)
class _State:
    """What the titles and words so far say about the next rows and samples."""

    part: Part | None = None
    role: Role | None = None
    status: str = ""
    is_sent: bool = False
    """Whether what the words announced as sent was shown since."""


class _Assembler:
    def __init__(self) -> None:
        self.sections: list[Section] = []
        self.unread: list[int] = []
        self._level = 0
        self._waiting: Heading | None = None
        self._is_marked = False
        self._is_from_sample = False
        self._state = _State()

    def add(self, block: Block) -> None:
        """Add the next block of the page."""
        match block:
            case Heading():
                self._heading(block)
            case Start():
                self._begin(block.line, "", 9)
                self._is_marked = self._section(block.line).is_operation = True
            case Call():
                self._call(block)
            case Row():
                self._row(block)
            case Table():
                self._table(block)
            case Code():
                self._code(block)
            case StatusMark():
                self._status(block)
            case Words():
                self._words(block)

    def _begin(self, line: int, title: str, level: int) -> None:
        self.sections.append(Section(line, line, title))
        self._level, self._waiting = level, None
        self._is_marked = self._is_from_sample = False
        self._state = _State()

    def _section(self, line: int) -> Section:
        if not self.sections:
            self._begin(line, "", 9)
        section = self.sections[-1]
        section.last = max(section.last, line)
        return section

    def _heading(self, heading: Heading) -> None:
        part, status = part_of(heading.text), status_in(heading.text)
        is_below = heading.level > self._level or (
            heading.level == self._level and part is not None and part.is_certain
        )
        if call := call_in(heading.text):
            self._begin(heading.line, heading.text, heading.level)
            self._call(Call(heading.line, *call))
        elif status and status != "default" and is_below and self.sections:
            self._status(StatusMark(heading.line, status))
        elif part is not None and self.sections and is_below:
            self._section(heading.line)
            self._state = _State(part, part.role)
        elif self._is_marked and not self.sections[-1].title:
            self._section(heading.line).title = heading.text
            self._level = heading.level
        elif self.sections and self.sections[-1].is_operation and heading.level > self._level:
            self._waiting = heading
            self._state = _State(role=role_hint(heading.text))
        else:
            self._begin(heading.line, heading.text, heading.level)

    def _call(self, call: Call) -> None:
        section = self._section(call.line)
        is_same = _is_same(section, call)
        if self._waiting is not None and section.path and not is_same:
            self._begin(self._waiting.line, self._waiting.text, self._waiting.level)
        elif section.path and not is_same and call.is_sample == self._is_from_sample and not self._is_marked:
            self._begin(call.line, "", self._level)
        section = self._section(call.line)
        section.is_operation = True
        if not section.path or (self._is_from_sample and not call.is_sample):
            section.method, section.path = call.method or section.method, call.path
            self._is_from_sample = call.is_sample
        section.method = section.method or call.method

    def _row(self, row: Row) -> None:
        section = self._section(row.line)
        part = self._state.part or Part()
        if part.is_access:
            return
        role: Role = row.role or (part.role if self._state.part else None) or "request"
        place = row.place if row.role == "response" or row.place else self._place(part, row.name, section)
        place = "" if role == "response" else place
        if not row.name:
            self.unread.append(row.line)
            return
        section.parameters.append(
            Parameter(row.line, row.name, place, role, row.type, row.required, row.default, row.description)
        )
        if row.values:
            section.values.append(Values(row.name, tuple(Value(line, text) for line, text in row.values)))
            section.last = max(section.last, *(line for line, _ in row.values))

    def _place(self, part: Part, name: str, section: Section) -> Place:
        if part.place != "url":
            return part.place
        return "path" if f"{{{name.lower()}}}" in section.path.lower() else "query"

    def _table(self, table: Table) -> None:
        for item in rows_of(table):
            match item:
                case Row():
                    self._row(item)
                case StatusMark():
                    self._note_status(item)
                case Values():
                    self._section(item.last).values.append(item)
                case int():
                    self.unread.append(item)

    def _note_status(self, mark: StatusMark) -> None:
        section = self._section(mark.line)
        if mark.code not in {status.code for status in section.statuses}:
            section.statuses.append(Status(mark.line, mark.code))

    def _status(self, mark: StatusMark) -> None:
        self._note_status(mark)
        self._state.status, self._state.role = mark.code, "response"
        self._state.part = Part("", "response")

    def _words(self, words: Words) -> None:
        if call := call_in(words.text):
            self._call(Call(words.line, *call))
        elif role := role_hint(words.text):
            part = part_of(words.text.strip("*_ :`"))
            self._state.role = role
            self._state.status = ""
            self._state.part = part or self._state.part
            if status := re.search(r"\b([1-5]\d\d)\b", words.text if role == "response" else ""):
                self._status(StatusMark(words.line, status[1]))
        elif (codes := statuses_of(words.text)) and self.sections and self.sections[-1].is_operation:
            for code in codes:
                self._note_status(StatusMark(words.line, code))
            if len(codes) == 1 and (words.text.endswith(":") or len(words.text.split()) <= _LABEL):
                self._status(StatusMark(words.line, codes[0]))

    def _code(self, code: Code) -> None:
        state = self._state
        shown = replace(code, status=code.status or ("" if code.role else state.status))
        role = None if state.is_sent and state.role == "request" else state.role
        is_called = is_sent = False
        for item in read_code(shown, code.role or role):
            match item:
                case Call():
                    self._call(item)
                    is_called = True
                case Sample():
                    section = self._section(item.last)
                    section.samples.append(item if item.role == "response" else replace(item, status=""))
                    is_sent |= item.is_marked and item.role == "request"
                case StatusMark():
                    self._note_status(item)
                case int():
                    self.unread.append(item)
        self._state.is_sent |= is_sent
        if is_called and not self._state.part and (is_sent or self.sections[-1].method in WITHOUT_BODY):
            self._state.role = "response"


def _is_same(section: Section, call: Call) -> bool:
    """Tell whether a call may be one of the operation of a section: a value may stand for a placeholder."""
    if not section.path:
        return True
    if section.method and call.method and section.method != call.method:
        return False
    short, long = sorted((_parts(section.path), _parts(call.path)), key=len)
    return all(
        first == second or bool(_SEGMENT.search(first) or _SEGMENT.search(second))
        for first, second in zip(reversed(short), reversed(long), strict=False)
    )


def _parts(path: str) -> list[str]:
    return [part for part in path.strip("/").split("/") if part]
