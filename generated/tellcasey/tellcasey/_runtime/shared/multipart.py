"""Reads the parts of a multipart body (RFC 2046, section 5.1) as they stand in its octets."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

# A delimiter begins the body or follows a line end; browsers and libraries write nothing before the first one.
_FIRST = re.compile(rb"(?:\r\n)?--([0-9A-Za-z'()+_,./:=? -]{1,70}?)[ \t]*\r\n")
_FIELD = re.compile(r"([A-Za-z0-9-]+):[ \t]*(.*)")
_PARAMETER = re.compile(r';[ \t]*([A-Za-z0-9-]+\*?)=(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))')


class Part(NamedTuple):
    """A part: its name, file name and media type (empty where it has none), and its content, from `start` to `end`."""

    name: str
    filename: str | None
    media_type: str
    content: bytes
    start: int
    end: int


def parts_of(body: bytes) -> list[Part] | None:
    """Return the parts of a multipart body; None where it is none."""
    first = _FIRST.match(body)
    if first is None:
        return None
    parts: list[Part] = []
    at = first.end()
    delimiter = re.compile(rb"\r\n--" + re.escape(first[1]) + rb"(--)?[ \t]*(?:\r\n|\Z)")
    while True:
        head = body.find(b"\r\n\r\n", at)
        # The line end before a delimiter belongs to it; where there is no content, it is that of the empty line.
        end = delimiter.search(body, head + 2) if head >= 0 else None
        if end is None:
            return None
        start = head + 4
        content = body[start : end.start()]
        parts.append(_part(body[at:head].decode("utf-8", "replace"), content, start))
        if end[1]:
            return parts
        at = end.end()


def _part(head: str, content: bytes, start: int) -> Part:
    fields = {match[1].lower(): match[2] for line in head.split("\r\n") if (match := _FIELD.fullmatch(line))}
    parameters = {
        match[1].lower(): _unquoted(match[2]) if match[2] is not None else match[3]
        for match in _PARAMETER.finditer(fields.get("content-disposition", ""))
    }
    filename = parameters.get("filename")
    if filename is None and "filename*" in parameters:
        filename = unquote(parameters["filename*"].rpartition("'")[2])
    media_type = fields.get("content-type", "").strip()
    return Part(parameters.get("name", ""), filename, media_type, content, start, start + len(content))


def _unquoted(text: str) -> str:
    """Return a name as it was before browsers, or mail programs, quoted it."""
    plain = text.replace("%22", '"').replace("%0D", "\r").replace("%0A", "\n")
    return re.sub(r'\\(["\\])', r"\1", plain)
