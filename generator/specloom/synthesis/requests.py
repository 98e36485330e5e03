"""Decides which request stands for an operation: what is required, encoded as the document says (RFC 3986)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urljoin, urlsplit

from specloom import ir
from specloom.base.document import Json
from specloom.base.media_type import admits_json, essence, is_form, is_range, preference
from specloom.base.path_template import segments
from specloom.synthesis.values import ImpossibleError, Maker

NO_SERVER = "https://api.example"
Facts = dict[str, Json]


@dataclass(frozen=True, slots=True)
class Sent:
    """A request in the layout of a cassette, and what the caller gives for it, by location and wire name."""

    request: Facts
    arguments: Facts


def server_url(servers: tuple[ir.Server, ...]) -> str:
    """Return the URL of the first server with its defaults; an example where the document names no host."""
    if not servers:
        return NO_SERVER
    return urljoin(f"{NO_SERVER}/", _with_defaults(servers[0])).rstrip("/")


def _with_defaults(server: ir.Server) -> str:
    url = server.url
    for variable in server.variables:
        url = url.replace("{" + variable.name + "}", variable.default)
    return url


def request_of(api: ir.Api, operation: ir.Operation, maker: Maker) -> Sent:
    """Return a request with everything that is required, and nothing else.

    Raises:
        ImpossibleError: Something required cannot be made up, or its encoding is not looked into.
    """
    arguments: Facts = {}
    pairs: list[str] = []
    headers: Facts = {}
    for own in operation.parameters:
        if not own.required:
            continue
        value = maker.value(own.schema)
        given = arguments.setdefault(own.in_, {})
        assert isinstance(given, dict)
        given[own.name] = value
        if own.in_ == "query":
            pairs += _pairs(own, value)
        elif own.in_ == "header":
            headers[own.name] = [_plain(own, value)]
    path_values = arguments.get("path")
    uri = _base(api, operation) + _path(operation, path_values if isinstance(path_values, dict) else {})
    request: Facts = {"method": operation.method.upper(), "uri": uri + ("?" + "&".join(pairs) if pairs else "")}
    if operation.body is not None and operation.body.media_types and operation.body.required:
        request |= _body(operation.body, maker, arguments, headers)
    else:
        request["body"] = None
    return Sent({**request, "headers": headers}, arguments)


def _base(api: ir.Api, operation: ir.Operation) -> str:
    base = server_url(api.servers)
    if not operation.servers:
        return base
    url = _with_defaults(operation.servers[0])
    if not api.servers or "://" not in api.servers[0].url:
        url = urlsplit(url).path  # the client is told a server, which is then the only one
    return urljoin(f"{base}/", url).rstrip("/")


def _path(operation: ir.Operation, values: Facts) -> str:
    declared = {own.name: own for own in operation.parameters if own.in_ == "path"}
    parts: list[str] = []
    for piece, named in segments(operation.path.partition("#")[0], declared):
        if not named:
            parts.append(quote(piece, safe="/%:@!$&'()*+,;=~?"))
            continue
        text = _plain(declared[piece], values[piece])
        if not text:
            raise ImpossibleError(f"the path parameter {piece!r} is empty")
        parts.append(quote(text, safe=""))
    return "".join(parts)


def _pairs(own: ir.Parameter, value: Json) -> Iterator[str]:
    name = quote(own.name, safe="")
    if own.content:
        yield f"{name}={quote(json.dumps(value, separators=(',', ':')), safe='')}"
    elif own.style != "form" or isinstance(value, dict):
        raise ImpossibleError(f"the encoding of the query parameter {own.name!r} is not looked into")
    elif isinstance(value, list):
        texts = [quote(_text(each), safe="") for each in value]
        yield from (f"{name}={text}" for text in (texts if own.explode else [",".join(texts)]))
    else:
        yield f"{name}={quote(_text(value), safe='')}"


def _plain(own: ir.Parameter, value: Json) -> str:
    if own.content or own.style not in ("simple", "form", "cookie") or isinstance(value, dict | list):
        raise ImpossibleError(f"the encoding of the {own.in_} parameter {own.name!r} is not looked into")
    return _text(value)


def _text(value: Json) -> str:
    if isinstance(value, dict | list) or value is None:
        raise ImpossibleError("a list, an object or null inside of a parameter is not looked into")
    return str(value).lower() if isinstance(value, bool) else str(value)


def _body(body: ir.RequestBody, maker: Maker, arguments: Facts, headers: Facts) -> Facts:
    media = min(body.media_types, key=lambda each: preference(each.name))
    if media.schema is None or not (admits_json(media.name) or is_form(media.name)):
        raise ImpossibleError(f"a body of {essence(media.name)} is not made up")
    value = maker.value(media.schema)
    arguments["body"] = value
    if not is_range(media.name):
        headers["Content-Type"] = [media.name]
    if not is_form(media.name):
        return {"body": json.dumps(value, ensure_ascii=False)}
    if not isinstance(value, dict) or media.encodings or any(isinstance(each, dict | list) for each in value.values()):
        raise ImpossibleError("a form with parts of its own encoding is not made up")
    return {"body": urlencode({key: _text(each) for key, each in value.items()})}
