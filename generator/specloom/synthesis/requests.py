"""Synthesises the request of an operation: all that is required, encoded as the document says (RFC 3986)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urljoin, urlsplit

from specloom import ir
from specloom.base.document import Json
from specloom.base.media_type import admits_json, essence, is_form, is_range, preference
from specloom.base.path_template import segments
from specloom.synthesis.texts import ImpossibleError
from specloom.synthesis.values import ValueFactory

NO_SERVER = "https://api.example"
JsonObject = dict[str, Json]


@dataclass(frozen=True, slots=True)
class SynthesisedRequest:
    """A request in the layout of a cassette, and the arguments of its call by location and wire name."""

    request: JsonObject
    arguments: JsonObject


def server_url(servers: tuple[ir.Server, ...]) -> str:
    """Return the URL of the first server with the defaults of its variables, on an example host if it names none."""
    if not servers:
        return NO_SERVER
    return urljoin(f"{NO_SERVER}/", with_defaults(servers[0])).rstrip("/")


def with_defaults(server: ir.Server) -> str:
    """Return the URL of a server with the defaults of its variables."""
    url = server.url
    for variable in server.variables:
        url = url.replace("{" + variable.name + "}", variable.default)
    return url


def request_of(
    api: ir.Api, operation: ir.Operation, factory: ValueFactory, *, streams: bool = False
) -> SynthesisedRequest:
    """Return a request with everything that is required, and nothing else but what declines a stream, or asks for it.

    Raises:
        ImpossibleError: A required value cannot be synthesised, or its encoding is not supported here.
    """
    arguments: JsonObject = {}
    pairs: list[str] = []
    headers: JsonObject = {}
    flag = operation.stream or ir.StreamFlag("body")
    is_said = bool(flag.name) and (streams or flag.usual)
    for parameter in operation.parameters:
        is_flag = (parameter.in_, parameter.name) == (flag.in_, flag.name)
        if not parameter.required and not (is_flag and is_said):
            continue
        value = streams if is_flag else factory.value(parameter.schema, parameter.location)
        values = arguments.setdefault(parameter.in_, {})
        assert isinstance(values, dict)
        values[parameter.name] = value
        if parameter.in_ == "query":
            pairs += _pairs(parameter, value)
        elif parameter.in_ == "header":
            headers[parameter.name] = [_plain(parameter, value)]
    path_values = arguments.get("path")
    uri = _base(api, operation) + _path(operation, path_values if isinstance(path_values, dict) else {})
    request: JsonObject = {"method": operation.http_method, "uri": uri + ("?" + "&".join(pairs) if pairs else "")}
    needed = operation.body is not None and (operation.body.required or (flag.in_ == "body" and is_said))
    if operation.body is not None and operation.body.media_types and needed:
        body = _body(operation.body, factory, headers)
        if flag.in_ == "body" and isinstance(body, dict) and (is_said or flag.name in body):
            body = {**body, flag.name: streams}
        arguments["body"] = body
        request["body"] = _encoded(operation.body, body)
    else:
        request["body"] = None
    return SynthesisedRequest({**request, "headers": headers}, arguments)


def _base(api: ir.Api, operation: ir.Operation) -> str:
    base = server_url(api.servers)
    if not operation.servers:
        return base
    url = with_defaults(operation.servers[0])
    if not api.servers or "://" not in api.servers[0].url:
        url = urlsplit(url).path  # the test gives the client a base URL, which replaces all servers
    return urljoin(f"{base}/", url).rstrip("/")


def _path(operation: ir.Operation, values: JsonObject) -> str:
    declared = {parameter.name: parameter for parameter in operation.parameters if parameter.in_ == "path"}
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


def _pairs(parameter: ir.Parameter, value: Json) -> Iterator[str]:
    name = quote(parameter.name, safe="")
    if parameter.content:
        yield f"{name}={quote(json.dumps(value, separators=(',', ':')), safe='')}"
    elif parameter.style != "form" or isinstance(value, dict):
        raise ImpossibleError(f"the encoding of the query parameter {parameter.name!r} is not looked into")
    elif isinstance(value, list):
        texts = [quote(_text(item), safe="") for item in value]
        yield from (f"{name}={text}" for text in (texts if parameter.explode else [",".join(texts)]))
    else:
        yield f"{name}={quote(_text(value), safe='')}"


def _plain(parameter: ir.Parameter, value: Json) -> str:
    if parameter.content or parameter.style not in ("simple", "form", "cookie") or isinstance(value, dict | list):
        raise ImpossibleError(f"the encoding of the {parameter.in_} parameter {parameter.name!r} is not looked into")
    return _text(value)


def _text(value: Json) -> str:
    if isinstance(value, dict | list) or value is None:
        raise ImpossibleError("a list, an object or null inside of a parameter is not looked into")
    return str(value).lower() if isinstance(value, bool) else str(value)


def _chosen(body: ir.RequestBody) -> ir.MediaType:
    return min(body.media_types, key=lambda media: preference(media.name))


def _body(body: ir.RequestBody, factory: ValueFactory, headers: JsonObject) -> Json:
    media = _chosen(body)
    if media.schema is None or not (admits_json(media.name) or is_form(media.name)):
        raise ImpossibleError(f"a body of {essence(media.name)} is not synthesised")
    if not is_range(media.name):
        headers["Content-Type"] = [media.name]
    return factory.value(media.schema, media.location)


def _encoded(body: ir.RequestBody, value: Json) -> str:
    media = _chosen(body)
    if not is_form(media.name):
        return json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict) or media.encodings or any(isinstance(item, dict | list) for item in value.values()):
        raise ImpossibleError("a form with parts of its own encoding is not synthesised")
    return urlencode({key: _text(item) for key, item in value.items()})
