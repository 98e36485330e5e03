"""Reads files of traffic, whatever wrote them: HAR, Postman, cassettes of ours and of VCR, access logs, curl."""

from __future__ import annotations

import re
import zlib
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import Any
from urllib.parse import unquote_plus

from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Json
from specloom.base.media_type import essence
from specloom.drift.usual_names import is_credential_header, is_usual_header, is_usual_parameter
from specloom.ir.recordings import Unseen
from specloom.load import load_cassette, read_text
from specloom.load.json_text import NotJsonError, parse_json
from specloom.load.limits import MAX_DEPTH
from specloom.record.access_log import read_log
from specloom.record.curl import read_curl
from specloom.record.entry_lines import entry_lines
from specloom.record.har import Entry, read_har
from specloom.record.postman import collection_of, read_postman, with_lines

_CURL = re.compile(r"\A(?:\s*(?:#[^\n]*)?\n)*\s*(?:\$ )?(?:\S*/)?curl(?:\.exe)?\s")
_TOKENS = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]', re.DOTALL)
_MOST = 64 * 1024 * 1024
_LAYOUT = "name a HAR file, a Postman collection, a cassette, an access log, or a list of curl commands"


@dataclass(frozen=True, slots=True)
class TrafficFile:
    """What a file of traffic holds; `others` counts lines of a log without a request.

    `by_lines`: its locations are `lines/<number>`, and no pointers into a value.
    """

    name: str
    entries: tuple[Entry, ...]
    refused: tuple[Diagnostic, ...]
    text: str
    by_lines: bool = False
    others: int = 0


def read_traffic(path: Path, *, with_values: bool = False) -> TrafficFile:
    """Read a file of traffic; headers that browsers and HTTP clients send by themselves are left out of requests.

    `with_values`: variables in the paths of a collection are replaced by the values that it has for them.

    Raises:
        SpecError: It cannot be read, or holds no requests in a known layout.
    """
    file = _read(path, with_values=with_values)
    deep = tuple(diagnostic for entry in file.entries for diagnostic in _too_deep(entry))
    left_out = {diagnostic.location for diagnostic in deep}
    entries = (entry for entry in file.entries if entry.location not in left_out)
    return replace(file, entries=tuple(map(_as_sent, entries)), refused=(*file.refused, *deep))


def _too_deep(entry: Entry) -> Iterator[Diagnostic]:
    """Yield what is wrong with an exchange that has JSON nested more deeply than documents may be."""
    request, response = entry.interaction["request"], entry.interaction["response"]
    answered: Mapping[str, object] = response.get("body") or {}
    bodies: tuple[object, ...] = (request.get("body"), answered.get("string"))
    if any(isinstance(body, str) and _depth(body) > MAX_DEPTH for body in bodies):
        message = f"a body is nested more than {MAX_DEPTH} levels deep; the exchange is left out"
        yield Diagnostic("nesting-too-deep", entry.location, message, "leave the exchange out of the file")


def _depth(text: str) -> int:
    """Return how deeply brackets are nested outside of strings of JSON."""
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return 0
    brackets = (token[0] for token in _TOKENS.finditer(text) if token[0][0] != '"')
    return max(accumulate(1 if bracket in "[{" else -1 for bracket in brackets))


def _as_sent(entry: Entry) -> Entry:
    """Return an entry as a client of the API would send it; credentials stay, to be taken out by their values."""
    request, response = entry.interaction["request"], entry.interaction["response"]
    answered = essence(
        next((values[0] for name, values in response["headers"].items() if _is(name, "content-type")), "")
    )
    accepted = [value for name, values in request["headers"].items() if _is(name, "accept") for value in values]
    ranges = {essence(part) for value in accepted for part in value.split(",")}
    # an answer in a media type that was not asked for shows that the server does not look
    is_accepted = not answered or bool(ranges & {answered, "*/*", f"{answered.partition('/')[0]}/*"})
    headers = {
        name: values
        for name, values in request["headers"].items()
        if not is_usual_header(name)
        or is_credential_header(name)
        or (_is(name, "content-type") and not _is_plain_text(values))
        or (_is(name, "accept") and is_accepted)
    }
    return replace(
        entry,
        interaction={**entry.interaction, "request": {**request, "uri": _uri(request["uri"]), "headers": headers}},
    )


def _uri(uri: str) -> str:
    """Return a URI without the parameters that only keep caches away or track visitors."""
    base, mark, query = uri.partition("?")
    pairs = [pair for pair in query.split("&") if pair and not is_usual_parameter(unquote_plus(pair.partition("=")[0]))]
    return f"{base}?{'&'.join(pairs)}" if mark and pairs else base


def _is_plain_text(values: list[str]) -> bool:
    """Tell whether a body is text without its encoding, which clients add: it goes without saying."""
    return essence(values[0]) == "text/plain" and "charset" not in values[0].lower() if values else True


def _is(name: str, header: str) -> bool:
    return name.lower() == header


def _read(path: Path, *, with_values: bool) -> TrafficFile:
    name = path.as_posix()
    text = read_text(path, name=name)
    if _CURL.match(text):
        entries, refused = read_curl(text, name=name)
        return TrafficFile(name, entries, refused, text, by_lines=True)
    try:
        value, text = load_cassette(path, name=name)
    except SpecError:
        value = None
        if path.suffix == ".har" or text.lstrip().startswith("{"):
            _refuse_json(text, name=name)
        if text.lstrip().startswith(("{", "version:", "interactions:", "http_interactions:")) and not _is_log(text):
            raise
    if isinstance(value, dict) and ("log" in value or path.suffix == ".har"):
        entries, refused = read_har(value, name=name)
        return TrafficFile(name, entries, refused, text)
    if collection := collection_of(value):
        way, items = collection
        entries, refused = read_postman(items, Location(name).child(*way), with_values=with_values)
        lines = entry_lines([entry.location.pointer for entry in entries], name, text)
        return TrafficFile(name, with_lines(entries, lines, path.name), refused, text)
    listed = value.get("interactions", value.get("http_interactions")) if isinstance(value, dict) else None
    if isinstance(listed, list):
        key = "interactions" if isinstance(value, dict) and "interactions" in value else "http_interactions"
        entries, refused = _read_cassette(listed, Location(name).child(key))
        return TrafficFile(name, entries, refused, text)
    entries, others = read_log(text, name=name)
    if not entries:
        raise SpecError([Diagnostic("traffic-layout", Location(name), f"{name!r} holds no requests", _LAYOUT)])
    return TrafficFile(name, entries, (), text, by_lines=True, others=others)


def _refuse_json(text: str, *, name: str) -> None:
    """Say of a text that is JSON but for a slip where it ends to be that, unless it is a log.

    Raises:
        SpecError: It is.
    """
    if _is_log(text):
        return
    try:
        parse_json(text, name=name)
    except NotJsonError as error:
        raise SpecError([error.diagnostic], sources={name: text}) from None


def _is_log(text: str) -> bool:
    """Tell whether a text that begins like JSON is a log with an object in each line."""
    return bool(read_log(text.partition("\n")[0], name="")[0])


def _read_cassette(listed: list[Json], at: Location) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    entries: list[Entry] = []
    refused: list[Diagnostic] = []
    for index, value in enumerate(listed):
        here = at.child(index)
        entry = _cassette_entry(value, here)
        if entry is None:
            message = "left out: this is no exchange: it lacks a request, a response or a status"
            refused.append(Diagnostic("recording-layout", here, message, "record it again", Severity.WARNING))
        else:
            entries.append(entry)
    return tuple(entries), tuple(refused)


def _cassette_entry(value: Json, at: Location) -> Entry | None:
    whole = _mapping(value)
    request, response = _mapping(whole.get("request")), _mapping(whole.get("response"))
    method, uri = request.get("method"), request.get("uri", request.get("url"))
    status = response.get("status")
    code = status.get("code") if isinstance(status, dict) else response.get("status_code", status)
    if not isinstance(method, str) or not isinstance(uri, str) or type(code) is not int or not 100 <= code <= 599:
        return None
    sent, received = _body(request), _body(response)
    known = _mapping(whole.get("specloom"))
    origin: dict[str, Json] = {"source": known.get("source") or "live"}
    origin |= {key: known[key] for key in ("document", "lines") if key in known}
    interaction: dict[str, Any] = {
        "specloom": origin,
        "request": {
            "method": method.upper(), "uri": uri.partition("#")[0], "headers": _headers(request),
            "body": sent if isinstance(sent, str) and sent else None,
        },
        "response": {
            "status": {"code": code, "message": ""}, "headers": _headers(response), "body": {"string": received or ""},
        },
    }  # fmt: skip
    return Entry(at, interaction, frozenset(_missing(sent, received)))


def _mapping(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def _missing(sent: str | bytes | None, received: str | bytes | None) -> Iterator[Unseen]:
    if isinstance(sent, bytes):
        yield "request-body"
    if received is None:
        yield "response-body"


def _headers(part: dict[str, Json]) -> dict[str, list[str]]:
    """Return the headers of a part without those that describe a coding which is undone by now."""
    return {
        name: [str(value) for value in (values if isinstance(values, list) else [values])]
        for name, values in _mapping(part.get("headers")).items()
        if name.lower() not in ("content-encoding", "content-length", "transfer-encoding", "connection", "host")
    }


def _body(part: dict[str, Json]) -> str | bytes | None:
    """Return a body as text, or as octets where it is none; empty where there is none, None where it cannot be read."""
    body = part.get("body")
    if isinstance(body, dict) and "base64_string" not in body:
        body = body.get("string")
    encoded = _mapping(body).get("base64_string")
    if isinstance(encoded, str):
        return _decoded(b64decode(encoded), part)
    return body if isinstance(body, str) else ""


def _decoded(octets: bytes, part: dict[str, Json]) -> str | bytes | None:
    names = {name.lower(): value for name, value in _mapping(part.get("headers")).items()}
    listed = names.get("content-encoding")
    coding = str((listed[0] if listed else "") if isinstance(listed, list) else listed or "").lower()
    try:
        if coding in ("gzip", "x-gzip", "deflate") and octets[:1] != b"{":
            octets = _unpacked(octets, coding)
        elif coding not in ("", "identity", "gzip", "x-gzip", "deflate"):
            return None
        return octets.decode()
    except UnicodeDecodeError:
        return octets
    except zlib.error:
        return None


def _unpacked(octets: bytes, coding: str) -> bytes:
    """Return the content of compressed octets, at most so much of it.

    Raises:
        zlib.error: They are not in this coding, or there is more in them.
    """
    packed = zlib.decompressobj(zlib.MAX_WBITS if coding == "deflate" else zlib.MAX_WBITS | 16)
    content = packed.decompress(octets, _MOST)
    if not packed.eof:
        raise zlib.error("the content is too large, or cut off")
    return content


def on_line(diagnostic: Diagnostic, files: Iterable[TrafficFile]) -> Diagnostic:
    """Return a diagnostic about a line of a log or list of commands with the number of the line; others as they are."""
    at = diagnostic.location
    if at.pointer[:1] == ("lines",) and any(file.by_lines and file.name == at.document for file in files):
        return replace(diagnostic, location=at._replace(line=int(at.pointer[1]), column=1))
    return diagnostic
