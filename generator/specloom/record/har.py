"""Converts the entries of a HAR file (HTTP Archive 1.2) to exchanges."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote_plus

from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Json
from specloom.base.media_type import is_multipart
from specloom.ir.recordings import Unseen

# Headers of the connection, or that do not describe the decoded body; `_headers` drops HTTP/2's pseudo headers, too.
_LEFT_OUT = frozenset({"content-encoding", "content-length", "transfer-encoding", "connection", "host"})
_HINT = "export the HAR file again, with content"


@dataclass(frozen=True, slots=True)
class Entry:
    """One exchange of a traffic file in the layout of a recording, with its location.

    Parts in `unseen` are not in the file: what the interaction has there stands for nothing. `resource` is what a
    browser asked for: `xhr`, `script`, `image`.
    """

    location: Location
    interaction: dict[str, Any]
    unseen: frozenset[Unseen] = frozenset()
    resource: str = ""


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
            interaction = _interaction(entry, at)
            resource = entry.get("_resourceType") if isinstance(entry, dict) else None
            kind = resource if isinstance(resource, str) else ""
            exchanges.append(Entry(at, interaction, frozenset(_unseen(entry)), kind))
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
            "body": _text(_body_of(request), at.child("request", "postData")),
        },
        "response": {
            "status": {"code": status, "message": response.get("statusText") or ""},
            "headers": _headers(response, at.child("response")),
            "body": {"string": _content(response.get("content"), at.child("response", "content"))},
        },
    }


def _unseen(entry: Json) -> Iterator[Unseen]:
    """Yield the parts of an entry that the file does not hold although they travelled."""
    request = _part(entry, "request")
    if not request.get("headers"):
        yield "request-headers"
    if _size(request.get("bodySize")) and not _body_of(request):
        yield "request-body"
    response = _part(entry, "response")
    content = _part(response, "content")
    if _size(content.get("size")) and not isinstance(content.get("text"), str):
        yield "response-body"


def _part(value: Json, name: str) -> dict[str, Json]:
    part = value.get(name) if isinstance(value, dict) else None
    return part if isinstance(part, dict) else {}


def _size(value: Json) -> bool:
    return isinstance(value, int) and value > 0


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


def _body_of(request: dict[str, Json]) -> Json:
    """Return the body of a request; of a form that is given as fields only, the text that they make."""
    data = request.get("postData")
    fields = data.get("params") if isinstance(data, dict) else None
    if not isinstance(data, dict) or data.get("text") or not isinstance(fields, list):
        return data if isinstance(data, dict) and data.get("text") else None
    named = [(str(field.get("name", "")), field) for field in fields if isinstance(field, dict)]
    if not is_multipart(str(data.get("mimeType", ""))):
        text = "&".join(f"{quote_plus(name)}={quote_plus(str(field.get('value', '')))}" for name, field in named)
        return {"text": text} if text else None
    boundary = str(data.get("mimeType", "")).partition("boundary=")[2].strip('"') or "boundary"
    parts: list[str] = []
    for name, field in named:
        file = f'; filename="{field["fileName"]}"' if "fileName" in field else ""
        kind = f"\r\nContent-Type: {field['contentType']}" if "contentType" in field else ""
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"{file}{kind}'
        parts.append(f"{head}\r\n\r\n{field.get('value', '')}\r\n")
    return {"text": "".join([*parts, f"--{boundary}--\r\n"]) if parts else ""}


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
