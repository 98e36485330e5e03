"""Infers bodies and responses of a new operation from its calls, by media type and status."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.parser import BytesParser
from typing import cast
from urllib.parse import parse_qsl

from specloom import ir
from specloom.base.document import Json
from specloom.base.media_type import (
    essence,
    is_event_stream,
    is_form,
    is_json,
    is_json_lines,
    is_multipart,
)
from specloom.base.words import singular
from specloom.drift.finding import Side
from specloom.drift.headers import is_api_header
from specloom.drift.observed import UNKNOWN, Object
from specloom.drift.observed_texts import text_parameter, text_schema
from specloom.drift.usual_names import is_credential_header
from specloom.ir.recordings import Exchange
from specloom.traffic.calls import Call
from specloom.traffic.components import Components, Names
from specloom.traffic.outline import Outline, member, most_common

Cite = Callable[[Sequence[Exchange]], Object]
"""Returns the source to cite for what some exchanges show."""

_PHRASES = {
    200: "OK", 201: "Created", 202: "Accepted", 204: "No content", 206: "Partial content", 301: "Moved", 302: "Found",
    303: "See other", 307: "Redirect", 400: "Bad request", 401: "Unauthorized", 402: "Payment required",
    403: "Forbidden", 404: "Not found", 405: "Method not allowed", 409: "Conflict", 410: "Gone",
    412: "Precondition failed", 413: "Too large", 415: "Unsupported media type", 422: "Unprocessable content",
    429: "Too many requests", 500: "Server error", 502: "Bad gateway", 503: "Unavailable", 504: "Gateway timeout",
}  # fmt: skip
_VARIABLE = re.compile(r"\{\{\s*([\w$.-]+)\s*\}\}")
_OUTSIDE_OF_STRINGS = re.compile(rf'"(?:[^"\\]|\\.)*"|{_VARIABLE.pattern}')
_EMPTY = (204, 205, 304)
_WRAPPERS = ("data", "result", "item", "record", "object")
_FEW_MEMBERS = 4


@dataclass(frozen=True, slots=True)
class Naming:
    """How the objects of one operation are called: those of its requests, the thing itself, and a page of it."""

    request: str
    thing: str
    page: str


def is_list(calls: Sequence[Call]) -> bool | None:
    """Tell whether the answers are lists, plain or in an envelope; None where no answer says so."""
    bodies = [value for call in calls if call.succeeded for value in [_json(call.exchange, "response")] if value]
    if not bodies:
        return None
    return all(isinstance(body, list) or _items_of([body]) for body in bodies)


def _items_of(bodies: Sequence[Json]) -> str:
    """Return the property of envelopes that holds the items: the only list of objects, else the only list."""
    members = [body for body in bodies if isinstance(body, dict)]
    lists: dict[str, list[Json]] = {}
    for body in members:
        for name, value in body.items():
            if isinstance(value, list):
                lists.setdefault(name, []).extend(value)
    if any("id" in body for body in members):
        return ""  # a thing that has parts
    objects = [name for name, items in lists.items() if any(isinstance(item, dict) for item in items)]
    names = objects or list(lists)
    return names[0] if len(names) == 1 else ""


def _json(exchange: Exchange, side: Side) -> Json:
    """Return the JSON value of a body; None where it has none."""
    text = exchange.request_body if side == "request" else exchange.response_body
    if not text or not is_json(exchange.header("content-type", of=side)):
        return None
    try:
        return cast("Json", json.loads(text))
    except ValueError:
        return None


def request_body(components: Components, naming: Naming, calls: Sequence[Call], *, is_30: bool) -> Object | None:
    """Return the Request Body Object of an operation, None where no call has a body."""
    accepted = [call for call in calls if call.succeeded] or list(calls)
    sent = [call for call in accepted if call.exchange.request_body]
    if not sent:
        return None
    by_type: dict[str, list[Exchange]] = {}
    for call in sent:
        name = essence(call.exchange.header("content-type", of="request")) or _guessed(call.exchange.request_body or "")
        by_type.setdefault(name, []).append(call.exchange)
    content: Object = {}
    for name, exchanges in by_type.items():
        # A request that was sent twice proves no more than one.
        different = list({exchange.request_body: exchange for exchange in exchanges}.values())
        content[name] = _request_media(components, naming, name, different, is_30=is_30)
    known = [call for call in accepted if "request-body" not in call.exchange.unseen]
    needed: Object = {"required": True} if all(call.exchange.request_body for call in known) else {}
    return {**needed, "content": content}


def _guessed(text: str) -> str:
    return "application/json" if text.lstrip()[:1] in ("{", "[") else "text/plain"


def _request_media(
    components: Components, naming: Naming, name: str, exchanges: Sequence[Exchange], *, is_30: bool
) -> Object:
    texts = [exchange.request_body or "" for exchange in exchanges]
    if is_form(name):
        return {"schema": _form([parse_qsl(text, keep_blank_values=True) for text in texts])}
    if is_multipart(name):
        heads = [exchange.header("content-type", of="request") for exchange in exchanges]
        return {"schema": _multipart([_parts(*pair) for pair in zip(texts, heads, strict=True)], is_30=is_30)}
    if is_json(name):
        values = [value for text in texts for value in _values(text)]
        return {"schema": components.schema(values, (naming.request,), "request")} if values else {}
    return {"schema": {"type": "string"}} if name.startswith("text/") else {}


def _values(text: str) -> list[Json]:
    """Return the JSON value of a text, in which variables without a value stand for what is not known."""
    try:
        return [cast("Json", json.loads(text))]
    except ValueError:
        filled = _OUTSIDE_OF_STRINGS.sub(lambda match: match[0] if match[0][0] == '"' else json.dumps(UNKNOWN), text)
    try:
        return [cast("Json", json.loads(filled))]
    except ValueError:
        return []


def variables_of(text: str) -> tuple[str, ...]:
    """Return the variables of a body that have no value, in their order."""
    return tuple(dict.fromkeys(match[1] for match in _VARIABLE.finditer(text)))


def _form(bodies: Sequence[Sequence[tuple[str, str]]]) -> Object:
    by_name: dict[str, list[list[str]]] = {}
    for pairs in bodies:
        own: dict[str, list[str]] = {}
        for name, value in pairs:
            own.setdefault(name, []).append(value)
        for name, values in own.items():
            by_name.setdefault(name, []).append(values)
    properties: Object = {
        name: schema
        if schema.get("type") != "array" or any(len(values) > 1 for values in lists)
        else {"type": "string"}
        for name, lists in by_name.items()
        for schema in [_object(text_parameter(name, lists)["schema"])]
    }
    return _fields(properties, [set(dict(pairs)) for pairs in bodies])


def _object(value: Json) -> Object:
    return value if isinstance(value, dict) else {}


def _fields(properties: Object, bodies: Sequence[set[str]]) -> Object:
    required: list[Json] = [name for name in properties if len(bodies) > 1 and all(name in body for body in bodies)]
    return {"type": "object", **({"required": required} if required else {}), "properties": properties}


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a multipart body; `text` is None where it is a file."""

    name: str
    text: str | None


def _parts(text: str, content_type: str) -> list[_Part]:
    message = BytesParser().parsebytes(f"Content-Type: {content_type}\r\n\r\n{text}".encode())
    parts: list[_Part] = []
    for part in message.walk() if message.is_multipart() else ():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        plain = content.decode(errors="replace").strip("\r\n") if isinstance(content, bytes) else ""
        is_file = part.get_filename() is not None
        parts += [_Part(name, None if is_file else plain)] if isinstance(name, str) else []
    return parts


def _multipart(bodies: Sequence[Sequence[_Part]], *, is_30: bool) -> Object:
    file: Object = {"type": "string", "format": "binary"}
    properties: Object = {}
    for name in dict.fromkeys(part.name for parts in bodies for part in parts):
        lists = [[part for part in parts if part.name == name] for parts in bodies]
        lists = [parts for parts in lists if parts]
        texts = [part.text for parts in lists for part in parts if part.text is not None]
        schema = file if len(texts) < sum(map(len, lists)) else text_schema(texts, name)
        schema = schema if is_30 or schema is not file else {**file}
        properties[name] = {"type": "array", "items": schema} if any(len(parts) > 1 for parts in lists) else schema
    return _fields(properties, [{part.name for part in parts} for parts in bodies])


class Responses:
    """Infers the responses of one operation."""

    def __init__(self, outline: Outline, api: ir.Api, components: Components, naming: Naming, cite: Cite) -> None:
        self._outline = outline
        self._api = api
        self._components = components
        self._naming = naming
        self._cite = cite

    def of(self, calls: Sequence[Call], siblings: Sequence[Object]) -> Object:
        """Return the Responses Object; `siblings` are operations that may refer to shared responses."""
        by_status: dict[int, list[Exchange]] = {}
        for call in calls:
            if call.answered:
                by_status.setdefault(call.exchange.status, []).append(call.exchange)
        responses: Object = {}
        for status in sorted(by_status):
            shared = self._shared(status, by_status[status], siblings)
            responses[str(status)] = shared or self._response(status, by_status[status])
        if not by_status:
            exchanges = [call.exchange for call in calls]
            unknown: Object = {} if self._outline.is_20 else {"content": {"*/*": {}}}
            responses["2XX" if not self._outline.is_20 else "default"] = {
                "description": "The answer was not seen.", **self._cite(exchanges), **unknown,
            }  # fmt: skip
        return responses

    def _shared(self, status: int, exchanges: Sequence[Exchange], siblings: Sequence[Object]) -> Object | None:
        """Return the reference to a shared response that most siblings have for an error, if it describes these."""
        if status < 400:
            return None
        listed = [member(entry, "responses").get(str(status)) for entry in siblings]
        reference = most_common([entry for entry in listed if isinstance(entry, dict) and "$ref" in entry])
        if not isinstance(reference, dict):
            return None
        described = [
            response.media_types
            for operation in self._api.operations
            for response in operation.responses
            if response.status == str(status) and response.location.fragment == str(reference["$ref"])
        ]
        bodies = [value for exchange in exchanges for value in [_json(exchange, "response")] if value is not None]
        schemas = [media.schema for media in described[0] if is_json(media.name)] if described else []
        if bodies and not (schemas and schemas[0] and self._components.fits(schemas[0], bodies, "response")):
            return None
        return {"$ref": reference["$ref"]}

    def _response(self, status: int, exchanges: Sequence[Exchange]) -> Object:
        phrase = _PHRASES.get(status, "Observed")
        headers, content = self._headers(exchanges), self._content(status, exchanges)
        return {
            "description": f"{phrase}.", **self._cite(exchanges), **({"headers": headers} if headers else {}),
            **({"content": content} if content else {}),
        }  # fmt: skip

    def _headers(self, exchanges: Sequence[Exchange]) -> Object:
        values: dict[str, tuple[str, list[str]]] = {}
        for exchange in exchanges:
            for name, value in exchange.response_headers:
                if is_api_header(name) and not is_credential_header(name):
                    values.setdefault(name.lower(), (name, []))[1].append(value)
        return {name: {"schema": text_schema(texts)} for name, texts in values.values()}

    def _content(self, status: int, exchanges: Sequence[Exchange]) -> Object:
        if status in _EMPTY:
            return {}
        by_type: dict[str, list[Exchange]] = {}
        for exchange in exchanges:
            name = essence(exchange.header("content-type", of="response"))
            if "response-body" in exchange.unseen:
                by_type.setdefault(name or "application/json", [])
            elif exchange.response_body or exchange.response_content:
                by_type.setdefault(name or _guessed(exchange.response_body), []).append(exchange)
        return {name: self._media(status, name, listed) for name, listed in by_type.items()}

    def _media(self, status: int, name: str, exchanges: Sequence[Exchange]) -> Object:
        texts = [exchange.response_body for exchange in exchanges if exchange.response_body]
        if is_json(name):
            values = [value for text in texts for value in _values(text)]
            return (
                {"schema": self._components.schema(values, self._names(status, values), "response")} if values else {}
            )
        if is_event_stream(name) or is_json_lines(name):
            found = [
                re.findall(r"(?m)^data: ?(.*)$", text) if is_event_stream(name) else text.splitlines() for text in texts
            ]
            lines = [line for listed in found for line in listed if line.strip() and line.strip() != "[DONE]"]
            values = [value for line in lines for value in _values(line)]
            whole = bool(values) and len(values) == len(lines)
            names = (f"{self._naming.thing}Event",)
            return {"schema": self._components.schema(values, names, "response") if whole else {"type": "string"}}
        if texts and not any(exchange.response_content for exchange in exchanges) and name.startswith("text/"):
            return {"schema": {"type": "string"}}
        return {"schema": {"type": "string", "format": "binary"}} if self._outline.is_30 else {}

    def _names(self, status: int, values: Sequence[Json]) -> Names:
        """Return what leads to the objects of an answer; the things in a page or wrapper are called as they are."""
        if status >= 400:
            return ("Error",)
        thing = (self._naming.thing,)
        members = [value for value in values if isinstance(value, dict)]
        items = _items_of(list(members))
        if items:
            page = (self._naming.page,)
            self._components.alias((*page, singular(items)), thing, "response")
            return page
        names = (*_WRAPPERS, self._naming.thing[:1].lower() + self._naming.thing[1:])
        small = bool(members) and all(len(value) < _FEW_MEMBERS for value in members)
        inner = [name for name in names if small and all(isinstance(value.get(name), dict) for value in members)]
        if inner:
            wrapper = (f"{self._naming.thing}Response",)
            self._components.alias((*wrapper, inner[0]), thing, "response")
            return wrapper
        return thing
