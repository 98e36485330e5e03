"""Reads Postman collections (v2.0 and v2.1): requests, and the responses that are saved with them as examples.

Variables are replaced where the collection has them, in a URL they stand as names in braces elsewhere. Values of
authorization never leave this module.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote, quote_plus

from specloom.base.curl_command import BOUNDARY, multipart_body
from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Json
from specloom.base.url_placeholders import with_braces
from specloom.drift.usual_names import is_credential
from specloom.ir.recordings import Unseen
from specloom.record.har import Entry
from specloom.runtime.shared.scrub import REDACTED

_ALL_UNSEEN: frozenset[Unseen] = frozenset({"response", "response-headers", "response-body"})
_VARIABLE = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")
_LANGUAGES = {
    "json": "application/json", "xml": "application/xml", "text": "text/plain", "html": "text/html",
    "javascript": "application/javascript",
}  # fmt: skip
_DEEPEST = 50
_ROUNDS = 5
_HINT = "export the collection again, as Collection v2.1"
_Object = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class _Scope:
    """What folders around a request give to it: variables, and the authorization that applies unless it has its own."""

    variables: Mapping[str, str] = field(default_factory=dict[str, str])
    auth: Json = None
    with_values: bool = False

    def within(self, holder: _Object) -> _Scope:
        """Return the scope of what a collection, a folder or an item holds."""
        variables = {**self.variables, **_variables(holder.get("variable"))}
        own = holder.get("auth")
        return replace(self, variables=variables, auth=own if isinstance(own, dict) else self.auth)

    def filled(self, text: str) -> str:
        """Return a text with the values of its variables, which may have variables in turn."""
        for _ in range(_ROUNDS):
            filled = _VARIABLE.sub(lambda match: self.variables.get(match[1], match[0]), text)
            if filled == text or len(filled) > 1_000_000:
                break
            text = filled
        return text


def collection_of(value: Json) -> tuple[tuple[str, ...], _Object] | None:
    """Return a collection and where in a file it is, None where the file has none."""
    for way, held in (((), value), (("collection",), value.get("collection") if isinstance(value, dict) else None)):
        info = held.get("info") if isinstance(held, dict) else None
        schema = str(info.get("schema", "")) if isinstance(info, dict) else ""
        if isinstance(held, dict) and isinstance(info, dict) and ("item" in held or "getpostman" in schema):
            return way, held
    return None


def read_postman(
    collection: _Object, at: Location, *, with_values: bool = False
) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """Return the exchanges of a collection, and diagnostics for the requests that are left out.

    Variables in paths, `:id`, are names in braces; `with_values` puts their values there, where they have one.

    Raises:
        SpecError: It has no list of items.
    """
    items = collection.get("item")
    if not isinstance(items, list):
        raise SpecError([Diagnostic("postman-layout", at, "the collection has no list of items", _HINT)])
    entries: list[Entry] = []
    refused: list[Diagnostic] = []
    for where, item, scope in _items(items, at.child("item"), _Scope(with_values=with_values).within(collection), 0):
        try:
            entries += _entries(item, where, scope)
        except SpecError as error:
            refused += error.diagnostics
    return tuple(entries), tuple(refused)


def _items(items: list[Json], at: Location, scope: _Scope, depth: int) -> Iterator[tuple[Location, _Object, _Scope]]:
    for index, item in enumerate(items):
        where = at.child(index)
        held = item if isinstance(item, dict) else {}
        inner = held.get("item")
        if isinstance(inner, list) and depth < _DEEPEST:
            yield from _items(inner, where.child("item"), scope.within(held), depth + 1)
        else:
            yield where, held, scope.within(held)


def _entries(item: _Object, at: Location, scope: _Scope) -> Iterator[Entry]:
    """Yield the exchange of each saved response; of an item without one, its request."""
    request = item.get("request")
    if isinstance(request, str):
        request = {"method": "GET", "url": request}
    if not isinstance(request, dict):
        raise _refusal(at, "it is neither a folder nor a request")
    saved = item.get("response")
    answers = [entry for entry in saved if isinstance(entry, dict)] if isinstance(saved, list) else []
    sent, unseen = _request(request, at.child("request"), scope)
    for index, answer in enumerate(answers):
        where = at.child("response", index)
        original = answer.get("originalRequest")
        has_own = isinstance(original, dict) and bool(original.get("url"))
        asked, hidden = _request(original, where, scope) if isinstance(original, dict) and has_own else (sent, unseen)
        received, missing = _response(answer, where)
        yield Entry(where, {"request": asked, "response": received}, hidden | missing)
    empty = {"status": {"code": 200, "message": ""}, "headers": {}, "body": {"string": ""}}
    if not answers:
        yield Entry(at, {"request": sent, "response": empty}, unseen | _ALL_UNSEEN)
    optional, _ = _request(request, at.child("request"), scope, all_parameters=True)
    if optional["uri"] != sent["uri"]:  # what is switched off may be sent all the same
        yield Entry(at.child("request"), {"request": optional, "response": empty}, unseen | _ALL_UNSEEN)


def _request(
    request: _Object, at: Location, scope: _Scope, *, all_parameters: bool = False
) -> tuple[dict[str, Any], frozenset[Unseen]]:
    method = request.get("method", "GET")
    if not isinstance(method, str) or not method:
        raise _refusal(at.child("method"), "the method is no text")
    headers: dict[str, list[str]] = {}
    for name, value in _pairs(request.get("header"), scope):
        headers.setdefault(name, []).append(value)
    url = _url(request.get("url"), at.child("url"), scope, all_parameters=all_parameters)
    auth = request.get("auth")
    url = _authorized(url, headers, auth if isinstance(auth, dict) else scope.auth, scope)
    body, kind, is_in_file = _body(request.get("body"), at.child("body"), scope)
    if kind and not any(name.lower() == "content-type" for name in headers):
        headers["Content-Type"] = [kind]
    elif kind.startswith("multipart/"):  # a boundary that is written down is that of another body
        headers = {name: [kind] if name.lower() == "content-type" else value for name, value in headers.items()}
    sent = {"method": method.upper(), "uri": url, "headers": headers, "body": body or None}
    return sent, frozenset[Unseen]({"request-body"} if is_in_file else ())


def _url(value: Json, at: Location, scope: _Scope, *, all_parameters: bool) -> str:
    """Return the URL that is sent."""
    if isinstance(value, str):
        return with_braces(scope.filled(value).partition("#")[0])
    if not isinstance(value, dict) or not (value.get("raw") or value.get("host") or value.get("path")):
        raise _refusal(at, "the request has no URL")
    raw = value.get("raw")
    base = _base(value) if value.get("host") or value.get("path") else str(raw).partition("?")[0]
    values = {name: text for name, text in _variables(value.get("variable")).items() if text and scope.with_values}
    base = re.sub(
        r"(?<=/):([A-Za-z_][\w.-]*)(?=[/?#]|$)",
        lambda match: quote(scope.filled(values[match[1]]), safe="{}") if match[1] in values else match[0],
        scope.filled(base),
    )
    rows = value.get("query")
    if not isinstance(rows, list):
        query = str(raw or "").partition("?")[2].partition("#")[0]
        return with_braces(f"{base}?{scope.filled(query)}" if query else base)
    sent = [
        f"{quote_plus(name, safe='[]{}')}={quote_plus(text, safe='{},:/')}"
        for name, text in _pairs(rows, scope, with_disabled=all_parameters)
    ]
    return with_braces(f"{base}?{'&'.join(sent)}" if sent else base)


def _base(url: _Object) -> str:
    host, path, protocol, port = (url.get(name) for name in ("host", "path", "protocol", "port"))
    named = ".".join(map(str, host)) if isinstance(host, list) else str(host or "")
    listed = path if isinstance(path, list) else str(path or "").strip("/").split("/")
    parts = [_text(part.get("value")) if isinstance(part, dict) else _text(part) for part in listed]
    is_whole = not named or named.startswith("{{") or "://" in named
    scheme = f"{protocol}://" if protocol and named else "" if is_whole else "https://"
    return f"{scheme}{named}{f':{port}' if port else ''}/{'/'.join(parts)}"


def _variables(listed: Json) -> dict[str, str]:
    """Return variables by name; of those that hold a credential, no value."""
    variables: dict[str, str] = {}
    for entry in listed if isinstance(listed, list) else []:
        name = entry.get("key", entry.get("id")) if isinstance(entry, dict) else None
        if not isinstance(entry, dict) or not isinstance(name, str) or entry.get("disabled") is True:
            continue
        is_secret = entry.get("type") == "secret" or is_credential(name)
        variables[name] = REDACTED if is_secret else _text(entry.get("value"))
    return variables


def _text(value: Json) -> str:
    return value if isinstance(value, str) else "" if value is None else json.dumps(value)


def _pairs(listed: Json, scope: _Scope, *, with_disabled: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the names and values of rows; of those that are switched off, at most those with a value."""
    if isinstance(listed, str):  # headers of v2.0, as HTTP writes them
        pairs = (line.partition(":") for line in listed.split("\n"))
        listed = [{"key": name.strip(), "value": value.strip()} for name, _, value in pairs]
    for row in listed if isinstance(listed, list) else []:
        if not isinstance(row, dict) or not isinstance(row.get("key"), str) or not row["key"]:
            continue
        value = scope.filled(_text(row.get("value")))
        if row.get("disabled") is True and not (with_disabled and value):
            continue
        yield scope.filled(str(row["key"])).strip(), value.strip()


def _authorized(url: str, headers: dict[str, list[str]], auth: Json, scope: _Scope) -> str:
    """Return the URL with what an authorization adds to it, and add its header; the secret itself is left out."""
    kind = auth.get("type") if isinstance(auth, dict) else None
    if not isinstance(auth, dict) or not isinstance(kind, str) or kind == "noauth":
        return url
    held = auth.get(kind)
    options = dict(_pairs(held if isinstance(held, list) else _rows(held), scope))
    name = options.get("key", "") if kind == "apikey" else "Authorization"
    if not name or any(known.lower() == name.lower() for known in headers):
        return url
    if kind == "apikey" and options.get("in") == "query":
        return f"{url}{'&' if '?' in url else '?'}{quote_plus(name)}={REDACTED}"
    basic = b64encode(f"{REDACTED}:{REDACTED}".encode()).decode()
    headers[name] = [{"apikey": REDACTED, "basic": f"Basic {basic}"}.get(kind, f"Bearer {REDACTED}")]
    return url


def _rows(value: Json) -> list[Json]:
    """Return the rows that options make, which v2.0 writes as members of an object."""
    return [{"key": key, "value": entry} for key, entry in value.items()] if isinstance(value, dict) else []


def _body(value: Json, at: Location, scope: _Scope) -> tuple[str, str, bool]:
    """Return the body, its media type, and whether (a part of) it is in a file."""
    if not isinstance(value, dict) or value.get("disabled") is True or not value.get("mode"):
        return "", "", False
    mode = value["mode"]
    held = value.get(str(mode))
    if mode == "raw":
        text = scope.filled(_text(held))
        return text, _raw_type(value, text), False
    if mode == "urlencoded":
        pairs = [f"{quote_plus(name)}={quote_plus(text)}" for name, text in _pairs(held, scope)]
        return "&".join(pairs), "application/x-www-form-urlencoded", False
    if mode == "formdata":
        return _form(held, scope), f"multipart/form-data; boundary={BOUNDARY}", False
    if mode == "graphql":
        return _graphql(held, scope), "application/json", False
    if mode == "file":
        return "", "", True
    raise _refusal(at.child("mode"), f"{mode!r} is no mode of a body that is known")


def _raw_type(body: _Object, text: str) -> str:
    options = body.get("options")
    raw = options.get("raw") if isinstance(options, dict) else None
    language = _text(raw.get("language")) if isinstance(raw, dict) else ""
    usual = "application/json" if text.lstrip()[:1] in ("{", "[") else "text/plain" if text else ""
    return _LANGUAGES.get(language, usual)


def _form(rows: Json, scope: _Scope) -> str:
    parts: list[tuple[str, str, str, str | None]] = []
    for row in rows if isinstance(rows, list) else []:
        if isinstance(row, dict) and isinstance(row.get("key"), str) and row.get("disabled") is not True:
            source = row.get("src")
            path = str(source[0] if isinstance(source, list) and source else source or "file")
            file = re.split(r"[/\\]", path)[-1] if row.get("type") == "file" else None
            parts.append((str(row["key"]), scope.filled(_text(row.get("value"))), _text(row.get("contentType")), file))
    return multipart_body(parts) if parts else ""


def _graphql(value: Json, scope: _Scope) -> str:
    held = value if isinstance(value, dict) else {}
    sent: dict[str, Json] = {"query": scope.filled(_text(held.get("query")))}
    variables = scope.filled(_text(held.get("variables"))).strip()
    try:
        sent |= {"variables": json.loads(variables)} if variables else {}
    except (ValueError, RecursionError):
        sent["variables"] = variables
    return json.dumps(sent)


def _response(answer: _Object, at: Location) -> tuple[dict[str, Any], frozenset[Unseen]]:
    code = answer.get("code")
    if type(code) is not int or not 100 <= code <= 599:
        raise _refusal(at.child("code") if "code" in answer else at, f"{code!r} is no status of HTTP")
    headers: dict[str, list[str]] = {}
    for name, value in _pairs(answer.get("header"), _Scope()):
        if name.lower() not in ("content-encoding", "content-length", "transfer-encoding", "connection", "host"):
            headers.setdefault(name, []).append(value)
    body = answer.get("body")
    text = body if isinstance(body, str) else ""
    if text.lstrip()[:1] in ("{", "[") and not any(name.lower() == "content-type" for name in headers):
        headers["Content-Type"] = ["application/json"]  # examples that are written by hand lack it
    missing: frozenset[Unseen] = frozenset() if isinstance(body, str) else frozenset({"response-body"})
    missing |= (
        frozenset[Unseen]() if isinstance(answer.get("header"), list) else frozenset[Unseen]({"response-headers"})
    )
    status = {"code": code, "message": _text(answer.get("status"))}
    return {"status": status, "headers": headers, "body": {"string": text}}, missing


def _refusal(at: Location, message: str) -> SpecError:
    return SpecError([Diagnostic("postman-layout", at, f"left out: {message}", _HINT, Severity.WARNING)])


def with_lines(entries: tuple[Entry, ...], lines: Mapping[tuple[str, ...], str], name: str) -> tuple[Entry, ...]:
    """Return exchanges that say where they are written: the answers in a collection are samples of its authors."""
    return tuple(
        replace(
            entry,
            interaction={
                **entry.interaction,
                "specloom": {"source": "documented-sample", "document": name, "lines": lines[entry.location.pointer]},
            },
        )
        for entry in entries
    )
