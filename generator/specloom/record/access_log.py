"""Reads the lines of access logs and of proxies: method, URL or path, and status, without headers and bodies."""

from __future__ import annotations

import json
import re
from typing import Any

from specloom.base.diagnostics import Location
from specloom.ir.recordings import Unseen
from specloom.record.har import Entry

_BODIES: frozenset[Unseen] = frozenset({"request-headers", "request-body", "response-headers", "response-body"})
_ALL: frozenset[Unseen] = frozenset({*_BODIES, "response"})
_METHODS = "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|CONNECT|QUERY"
# `GET https://a.example/b`, `"GET /b HTTP/1.1"`; the status is a number of its own, behind it or (Squid) before it
_REQUEST = re.compile(rf'(?:^|[\s"\[(|=:])(?P<method>{_METHODS})[\s",|]+(?P<url>https?://[^\s"|]+|/[^\s"|]*|\*)')
_STATUS = re.compile(r'(?:^|[\s",|=:])(?P<status>[1-5]\d\d)(?=$|[\s",|;)\]])')
_SQUID = re.compile(r"\b[A-Z_]+/(?P<status>[1-5]\d\d)\b")
_ANSWER = re.compile(r"^\s*<<\s+(?:HTTP/[\d.]+\s+)?(?P<status>[1-5]\d\d)\b")
_NAMES = {
    "method": ("method", "request_method", "http_method", "verb"),
    "url": ("url", "uri", "request_uri", "path"),
    "status": ("status", "status_code", "statusCode", "response_code"),
    "host": ("host", "http_host", "authority"),
}


def read_log(text: str, *, name: str) -> tuple[tuple[Entry, ...], int]:
    """Return the requests in the lines of a log, and how many lines hold none."""
    entries: list[Entry] = []
    others = 0
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        answer = _ANSWER.match(lines[number]) if number < len(lines) else None
        request = _from_json(line) if line.lstrip().startswith("{") else _from_text(line, answer)
        if request is not None:
            entries.append(_entry(Location(name, ("lines", str(number))), *request))
        elif line.strip() and not _ANSWER.match(line):
            others += 1
    return tuple(entries), others


def _from_text(line: str, answer: re.Match[str] | None) -> tuple[str, str, int] | None:
    match = _REQUEST.search(line)
    if match is None:
        return None
    status = answer or _STATUS.search(line, match.end()) or _SQUID.search(line)
    return match["method"], match["url"], int(status["status"]) if status else 0


def _from_json(line: str) -> tuple[str, str, int] | None:
    try:
        value: Any = json.loads(line)
    except ValueError:
        return None
    fields: dict[str, Any] = {
        role: next((value[key] for key in keys if key in value), "") for role, keys in _NAMES.items()
    }
    method, url, host = str(fields["method"]).upper(), str(fields["url"]), str(fields["host"])
    if not re.fullmatch(_METHODS, method) or not url:
        return None
    whole = url if "://" in url or not host else f"https://{host}{url}"
    status = str(fields["status"])
    return method, whole, int(status) if re.fullmatch(r"[1-5]\d\d", status) else 0


def _entry(at: Location, method: str, url: str, status: int) -> Entry:
    interaction: dict[str, Any] = {
        "specloom": {"source": "live"},
        "request": {"method": method, "uri": url.partition("#")[0], "headers": {}, "body": None},
        "response": {"status": {"code": status or 200, "message": ""}, "headers": {}, "body": {"string": ""}},
    }
    return Entry(at, interaction, _BODIES if status else _ALL)
