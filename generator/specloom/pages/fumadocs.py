"""Reads the text of Fumadocs pages, whose lines may have run together: `code*string`, `uuidResponse Body`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from specloom.pages.contents import PageContents, Parameter, Place, Role, Status, Value, Values
from specloom.pages.json_samples import find_samples
from specloom.pages.outline import Mark, blanked, in_order, line_starts, placed, sections
from specloom.pages.value_lists import listed_values

NAME = "fumadocs"
_TYPE = r"(?:string|integer|number|boolean|array|object|any|null|file|unknown|[A-Z]\w*)"
_ROW = re.compile(rf"([A-Za-z_$][\w.$\[\]-]*)([?*])(?:{_TYPE}(?:<.*>|\[\])?(?: ?\| ?{_TYPE}(?:<.*>|\[\])?)*)?")
_FORMAT = (
    r"date-time|date|time|duration|uuid|email|uri-reference|uri|url|hostname|ipv4|ipv6|int32|int64|float|double|binary|"
    r"byte|password"
)
_FACTS = {
    "Format": re.compile(_FORMAT),
    "Range": re.compile(r"[\d.\s<>=-]*value[\d.\s<>=-]*"),
    "Length": re.compile(r"[\d\s<>=]*length[\d\s<>=]*"),
    "Items": re.compile(r"[\d\s<>=]*items[\d\s<>=]*"),
    "Default": re.compile(r'"[^"]*"|-?\d[\d.]*|true|false|null'),
    "Value in": re.compile(r'(?:"[^"]*"[ |]*)+'),
    "Match": re.compile(r".*\$"),
}
"""The facts of a row, by their labels: a value stands in the line of its label or in the next one."""
_GLUED_HEADING = re.compile(
    r"(.*?)((?:Path|Query|Header|Cookie) Parameters|Request Body|Response Body|Authorization|(?:Default|Format|Range))"
)
_PLACES: dict[str, Place] = {
    "Path Parameters": "path", "Query Parameters": "query", "Header Parameters": "header",
    "Cookie Parameters": "cookie", "Request Body": "body", "Response Body": "",
}  # fmt: skip
_PATH = re.compile(r"/\S*")
_METHOD = re.compile(r"GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE|QUERY")
_CURL = re.compile(r'curl -X ([A-Z]+) "https?://[^/"]+([^"?]*)')
_SENT = re.compile(r"(?:-d|--data(?:-raw|-binary)?) '$")
_STATUS = re.compile(r"[1-5](?:\d\d|XX)")
_TITLE, _SECURITY, _PARAMETERS, _BODY, _RESPONSE, _CALL, _SAMPLE = range(7)
_RANKS = {"Authorization": _SECURITY, "Request Body": _BODY, "Response Body": _RESPONSE}


def is_layout(text: str) -> bool:
    """Tell whether a page is one of Fumadocs."""
    return bool(re.search(r"Response Body$", text, re.MULTILINE)) and bool(
        re.search(r"^In: (?:header|query|cookie)$|\w[?*](?:string|integer|number|boolean)$", text, re.MULTILINE)
    )


def read(text: str) -> PageContents:
    """Return what a page of this layout shows."""
    samples, broken = find_samples(text)
    starts = line_starts(text)
    reader = _Reader(blanked(text, samples))
    marks = list(reader.marks())
    for found in samples:
        is_sent = _SENT.search(text[: found.start]) is not None
        sample = placed(found, starts, "request" if is_sent else "response")
        marks.append(Mark(sample.first, _CALL if is_sent else _SAMPLE, sample))
    unread = [*reader.unread, *(bisect_right(starts, offset) for offset in broken)]
    return PageContents(NAME, sections(_sorted(marks)), tuple(sorted(unread)))


def _sorted(marks: list[Mark]) -> Iterator[Mark]:
    """Return marks in order: what stands in the last line of a sample follows it."""
    return in_order(sorted(marks, key=lambda mark: mark.rank not in (_SAMPLE, _CALL)))


class _Reader:
    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._place: Place | None = None
        self._label = ""
        self._row = ""
        self._rank = _TITLE
        self.unread: list[int] = []

    def marks(self) -> Iterator[Mark]:
        """Yield the marks of all lines; samples are blanked out of them."""
        for number, line in enumerate(self._lines, 1):
            for piece in self._pieces(line.strip()):
                yield from self._mark(number, piece)

    def _pieces(self, line: str) -> Iterator[str]:
        """Yield what stands in one line, where lines ran together: a fact of a row, and what follows it."""
        label, self._label = self._label, ""
        if label and (fact := _FACTS[label].match(line)):
            if label == "Value in":
                yield fact.group().strip()
            line = line[fact.end() :].strip()
        if line in _FACTS:
            self._label = line
        elif (glued := _GLUED_HEADING.fullmatch(line)) and glued[2] not in _FACTS:
            yield from filter(None, (glued[1].strip(), glued[2]))
        elif glued and not _ROW.fullmatch(line):
            self._label = glued[2]
            yield from filter(None, (glued[1].strip(),))
        elif line:
            yield line

    def _mark(self, number: int, piece: str) -> Iterator[Mark]:
        if piece in _PLACES or piece == "Authorization":
            self._place = _PLACES.get(piece)
            self._rank = _RANKS.get(piece, _PARAMETERS)
            is_part = piece != "Authorization"
            yield Mark(number, self._rank, operation=is_part, single=self._rank in (_SECURITY, _RESPONSE))
        elif call := _CURL.match(piece):
            self._rank = _CALL
            yield Mark(number, _CALL, title=piece, method=call[1], path="", operation=True)
        elif _METHOD.fullmatch(piece) or _PATH.fullmatch(piece):
            self._place, self._rank = None, _TITLE
            method = piece if _METHOD.fullmatch(piece) else ""
            yield Mark(number, _TITLE, title="" if method else piece, method=method, path="" if method else piece)
        elif self._rank == _RESPONSE and _STATUS.fullmatch(piece):
            yield Mark(number, _RESPONSE, Status(number, piece))
        else:
            yield from self._fact(number, piece)

    def _fact(self, number: int, piece: str) -> Iterator[Mark]:
        if row := _ROW.fullmatch(piece):
            self._row = row[1]
            if self._place is None:
                self.unread.append(number)
                return
            role: Role = "response" if self._rank == _RESPONSE else "request"
            yield Mark(number, self._rank, Parameter(number, row[1], self._place, role))
        elif self._place is not None and (values := listed_values(piece)):
            yield Mark(number, self._rank, Values(self._row, tuple(Value(number, text) for text in values)))
