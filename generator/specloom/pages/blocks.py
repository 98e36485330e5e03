"""What readers of mark-up make of a page: blocks in the order of the page, whatever the mark-up was."""

from __future__ import annotations

import re
from dataclasses import dataclass
from http import HTTPStatus

from specloom.base.url_placeholders import path_of
from specloom.pages.contents import Place, Role
from specloom.pages.markup import LinedText

METHODS = "GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE|QUERY"
_CALL = re.compile(
    rf"(?:\d+\.\s+)?`?({METHODS})`?:?\s+`?((?:https?://[^/\s`]+|\{{\{{[^{{}}]+\}}\}})?/[^\s`]*)`?(?:\s+HTTP/[\d.]+)?"
)
_STATUS = re.compile(
    r"`?(?:HTTP/[\d.]+ |HTTP |Status:? |Status code:? )?([1-5](?:\d\d|XX))\b(?! ?[%.]?\d)`?.*", re.IGNORECASE
)

_PHRASES = {str(status.value): status.phrase.lower() for status in HTTPStatus} | {"422": "unprocessable entity"}
_NAMED = re.compile(rf"\b({'|'.join(_PHRASES)}) ({'|'.join(map(re.escape, _PHRASES.values()))})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A title; 1 is the highest level, 7 that of words in bold on a line of their own."""

    line: int
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Start:
    """The beginning of what a layout marks as an operation, whatever is lost of it."""

    line: int


@dataclass(frozen=True, slots=True)
class Call:
    """The method and the path of an operation; `is_sample` where they are those of a sample of code."""

    line: int
    method: str
    path: str
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A parameter, or a member of a body."""

    line: int
    name: str
    place: Place = ""
    role: Role | None = None
    type: str = ""
    required: bool | None = None
    default: str = ""
    description: str = ""
    values: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its titles, and each row with its line."""

    line: int
    titles: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A block of code; `role` and `status` are what the mark-up says about it."""

    text: LinedText
    language: str = ""
    role: Role | None = None
    status: str = ""


@dataclass(frozen=True, slots=True)
class StatusMark:
    """The status of a response; what follows is about it."""

    line: int
    code: str


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    line: int
    text: str


Block = Heading | Start | Call | Row | Table | Code | StatusMark | Words


def call_in(text: str) -> tuple[str, str] | None:
    """Return the method and path that are the whole of a text: `GET /calls`, `POST https://api.example.com/calls`."""
    call = _CALL.fullmatch(text.strip())
    return (call[1].lower(), path_of(call[2])) if call else None


def method_alone(text: str) -> str:
    """Return the method that is the whole of a line, in lower case; empty where it is not."""
    words = text.strip("*`_ \t")
    return words.lower() if re.fullmatch(METHODS, words, re.IGNORECASE) else ""


def call_below(method: str, text: str) -> tuple[str, str] | None:
    """Return the call that a line with a method, and the address or path alone below it, are."""
    address = text.strip("*`_ \t")
    return call_in(f"{method.upper()} {address}") if method and "/" in address else None


def statuses_of(text: str) -> tuple[str, ...]:
    """Return the statuses that a sentence names with their phrases: `Returns 201 Created`, `Status: 200 OK`."""
    return tuple(code for code, phrase in _NAMED.findall(text) if phrase.lower() == _PHRASES[code])


def status_in(text: str) -> str:
    """Return the status that a label begins with: `200`, `200 OK`, `4XX`, `HTTP 404 - Not found`; empty without one."""
    status = _STATUS.fullmatch(text.strip())
    return status[1].upper() if status else "default" if text.strip().lower() == "default" else ""
