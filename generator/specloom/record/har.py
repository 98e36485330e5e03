"""Converts the entries of a HAR file (HTTP Archive 1.2) to exchanges."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass
from typing import Any

from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Json

# Headers of the connection, or that do not describe the decoded body; `_headers` drops HTTP/2's pseudo headers, too.
_LEFT_OUT = frozenset({"content-encoding", "content-length", "transfer-encoding", "connection", "host"})
_HINT = "export the HAR file again, with content"


@dataclass(frozen=True, slots=True)
class Entry:
    """One exchange of a HAR file in the layout of a recording, with its location."""

    location: Location
    interaction: dict[str, Any]


def read_har(har: Json, *, name: str) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """Return the exchanges in a HAR file, and diagnostics for those that are left out.

    Raises:
        SpecError: It is no HAR file.
    """
    log = har.get("log") if isinstance(har, dict) else None
    entries = log.get("entries") if isinstance(log, dict) else None
    if not isinstance(entries, list):
        message = f"{name!r} is no HAR file: it has no `log` with `entries`"
        raise SpecError([Diagnostic("har-layout", Location(name), message, _HINT)])
    exchanges: list[Entry] = []
    refused: list[Diagnostic] = []
    for index, entry in enumerate(entries):
        at = Location(name).child("log", "entries", index)
        try:
            exchanges.append(Entry(at, _interaction(entry, at)))
        except SpecError as error:
            refused.extend(error.diagnostics)
    return tuple(exchanges), tuple(refused)


def _interaction(entry: Json, at: Location) -> dict[str, Any]:
    whole = _mapping(entry, at)
    request = _mapping(whole.get("request"), at.child("request"))
    response = _mapping(whole.get("response"), at.child("response"))
    method, uri, status = request.get("method"), request.get("url"), response.get("status")
    if not isinstance(method, str) or not isinstance(uri, str):
        raise _refusal("har-layout", at.child("request"), "the request has no method or URL")
    if type(status) is not int or not 100 <= status <= 599:
        # 0 is what browsers write for a request that was blocked or cancelled
        raise _refusal("har-layout", at.child("response", "status"), f"{status!r} is no status of HTTP")
    day = whole.get("startedDateTime")
    recorded: dict[str, Json] = {"recorded": day[:10]} if isinstance(day, str) else {}
    return {
        "specloom": {"source": "live", **recorded},
        "request": {
            "method": method.upper(),
            "uri": uri.partition("#")[0],
            "headers": _headers(request, at.child("request")),
            "body": _text(request.get("postData"), at.child("request", "postData")),
        },
        "response": {
            "status": {"code": status, "message": response.get("statusText") or ""},
            "headers": _headers(response, at.child("response")),
            "body": {"string": _content(response.get("content"), at.child("response", "content"))},
        },
    }


def _headers(part: dict[str, Json], at: Location) -> dict[str, list[Json]]:
    """Return each header name once, with its values in order."""
    listed = part.get("headers")
    headers: dict[str, tuple[str, list[Json]]] = {}
    for index, entry in enumerate(listed if isinstance(listed, list) else []):
        header = _mapping(entry, at.child("headers", index))
        name, value = header.get("name"), header.get("value")
        if isinstance(name, str) and isinstance(value, str) and name[:1] != ":" and name.lower() not in _LEFT_OUT:
            headers.setdefault(name.lower(), (name, []))[1].append(value)
    return dict(headers.values())


def _content(value: Json, at: Location) -> str | bytes:
    """Return the content of a body: text, or octets where it is not UTF-8."""
    content = _mapping(value or {}, at)
    text = content.get("text")
    if not isinstance(text, str):
        return ""
    if content.get("encoding") != "base64":
        return text
    try:
        octets = b64decode(text, validate=True)
    except ValueError:
        raise _refusal("har-layout", at.child("text"), "the text is not base64") from None
    try:
        return octets.decode()
    except UnicodeDecodeError:
        return octets


def _text(value: Json, at: Location) -> str | None:
    content = _content(value, at)
    if isinstance(content, bytes):
        raise _refusal("recording-binary", at, "the body of the request is binary; recordings hold text there")
    return content or None


def _mapping(value: Json, at: Location) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise _refusal("har-layout", at, "a mapping is missing here")
    return value


def _refusal(rule: str, at: Location, message: str) -> SpecError:
    return SpecError([Diagnostic(rule, at, f"left out: {message}", _HINT, Severity.WARNING)])
