"""Decides which parameters and headers a request carried, and holds them against those that the operation declares."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

from specloom import ir
from specloom.base.document import Json
from specloom.drift.finding import Finding
from specloom.drift.matching import path_arguments
from specloom.drift.values import Comparer
from specloom.ir.recordings import Exchange

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
# What every HTTP client sends by itself (RFC 9110), and what tools on the way add.
_USUAL = frozenset({
    "accept", "accept-encoding", "accept-language", "authorization", "cache-control", "connection", "content-encoding",
    "content-length", "content-type", "cookie", "expect", "host", "if-match", "if-modified-since", "if-none-match",
    "if-unmodified-since", "origin", "pragma", "range", "referer", "te", "traceparent", "tracestate",
    "transfer-encoding", "user-agent",
})  # fmt: skip


def coerced(schema: ir.Schema, text: str) -> Json:
    """Read the text of a parameter or form field as its schema means it; text that does not fit stays text."""
    shape = schema.shape
    if isinstance(shape, ir.Enumeration):
        return next((value for value in shape.values if _written(value) == text), text)
    if not isinstance(shape, ir.Scalar):
        return text
    if shape.type == "boolean" and text in ("true", "false"):
        return text == "true"
    if shape.type in ("integer", "number") and _NUMBER.fullmatch(text):
        return int(text) if text.lstrip("-").isdecimal() else float(text)
    return text


def compare_parameters(
    comparer: Comparer, operation: ir.Operation, exchange: Exchange, schemes: Sequence[ir.SecurityScheme]
) -> Iterator[Finding]:
    """Yield what the path, the query and the headers of a request contradict."""
    yield from _path(comparer, operation, exchange)
    yield from _query(comparer, operation, exchange, schemes)
    yield from _headers(comparer, operation, exchange, schemes)


def arguments_of(comparer: Comparer, operation: ir.Operation, exchange: Exchange) -> Iterator[tuple[str, Json]]:
    """Yield what the caller gave for an exchange, by location and wire name, as far as its parameters are declared."""
    query: dict[str, list[str]] = {}
    for name, value in parse_qsl(urlsplit(exchange.uri).query, keep_blank_values=True):
        query.setdefault(name, []).append(value)
    sent = {
        "path": {name: [value] for name, value in (path_arguments(operation, exchange.uri) or {}).items()},
        "query": query,
        "header": {
            own.name: [exchange.header(own.name, of="request")]
            for own in _declared(operation, "header")
            if exchange.header(own.name, of="request")
        },
    }
    for where, texts in sent.items():
        given: dict[str, Json] = {
            own.name: _read(comparer, own, texts[own.name])
            for own in operation.parameters
            if own.in_ == where and own.name in texts
        }
        if given:
            yield where, given


def _path(comparer: Comparer, operation: ir.Operation, exchange: Exchange) -> Iterator[Finding]:
    values = path_arguments(operation, exchange.uri) or {}
    for own in _declared(operation, "path"):
        if own.name in values and own.style == "simple":
            yield from _values(comparer, own, [values[own.name]], exchange, "uri")


def _query(
    comparer: Comparer, operation: ir.Operation, exchange: Exchange, schemes: Sequence[ir.SecurityScheme]
) -> Iterator[Finding]:
    sent: dict[str, list[str]] = {}
    for name, value in parse_qsl(urlsplit(exchange.uri).query, keep_blank_values=True):
        sent.setdefault(name, []).append(value)
    declared = _declared(operation, "query")
    keys = {scheme.key_name for scheme in schemes if scheme.key_in == "query"}
    known: set[str] = set()
    for own in declared:
        covered = {name for name in sent if _covers(comparer, own, name)}
        known |= covered
        if own.name in sent:
            yield from _values(comparer, own, sent[own.name], exchange, "uri")
        elif own.required and not covered:
            yield _missing(own, exchange, "uri")
    for name in sorted(sent.keys() - known - keys):
        yield _undeclared(operation, exchange, name, value=sent[name][0], part="uri")


def _covers(comparer: Comparer, own: ir.Parameter, name: str) -> bool:
    """Tell whether a parameter may travel under this name: an object may be spread over several."""
    if name == own.name:
        return True
    if own.style == "deepObject":
        return name.startswith(f"{own.name}[")
    if own.style != "form" or not own.explode:
        return False
    match comparer.opened(own.schema).shape:
        case ir.Object(properties, additional):
            return additional is not None or any(each.name == name for each in properties)
        case ir.Map():
            return True
        case _:
            return False


def _headers(
    comparer: Comparer, operation: ir.Operation, exchange: Exchange, schemes: Sequence[ir.SecurityScheme]
) -> Iterator[Finding]:
    sent = {name.lower(): value for name, value in exchange.request_headers}
    declared = _declared(operation, "header")
    usual = _USUAL | {scheme.key_name.lower() for scheme in schemes if scheme.key_in == "header"}
    known = {own.name.lower() for own in declared} | {operation.idempotency_header.lower()} | usual
    for own in declared:
        if own.name.lower() in sent:
            yield from _values(comparer, own, [sent[own.name.lower()]], exchange, "headers")
        elif own.required:
            yield _missing(own, exchange, "headers")
    for name, value in exchange.request_headers:
        if name.lower() not in known:
            yield _undeclared(operation, exchange, name, value=value, part="headers")


def _values(
    comparer: Comparer, own: ir.Parameter, texts: Sequence[str], exchange: Exchange, part: str
) -> Iterator[Finding]:
    schema = comparer.opened(own.schema)
    if own.content or (own.allow_empty and texts == [""]):
        return
    if isinstance(schema.shape, ir.Object | ir.Map | ir.Tuple):
        return
    if len(texts) > 1 and not isinstance(schema.shape, ir.Array):
        return
    value = _read(comparer, own, texts)
    for found in comparer.compare(replace(own.schema, nullable=True), value, side="request"):
        message = f"{exchange.operation} request, parameter {own.name!r}: {found.message}"
        at = exchange.location.child("request", part)
        name = found.name or own.name
        yield Finding(found.rule, at, found.place, message, "request", "", name, found.value, exchange)


def _read(comparer: Comparer, own: ir.Parameter, texts: Sequence[str]) -> Json:
    schema = comparer.opened(own.schema)
    if not isinstance(schema.shape, ir.Array):
        return _fitting(comparer, schema, texts[0])
    items = comparer.opened(schema.shape.items)
    separator = {"spaceDelimited": " ", "pipeDelimited": "|"}.get(own.style, ",")
    parts = texts if own.explode and own.style == "form" else texts[0].split(separator)
    return [_fitting(comparer, items, text) for text in parts]


def _fitting(comparer: Comparer, schema: ir.Schema, text: str) -> Json:
    if not isinstance(schema.shape, ir.Union):
        return coerced(schema, text)
    for variant in schema.shape.variants:
        value = coerced(comparer.opened(variant), text)
        if not comparer.compare(variant, value, side="request"):
            return value
    return text


def _missing(own: ir.Parameter, exchange: Exchange, part: str) -> Finding:
    message = f"{exchange.operation} request: the required {own.in_} parameter {own.name!r} is missing"
    at = exchange.location.child("request", part)
    return Finding("drift-parameter-missing", at, own.location, message, "request", "", own.name, None, exchange)


def _undeclared(operation: ir.Operation, exchange: Exchange, name: str, *, value: str, part: str) -> Finding:
    what = "query parameter" if part == "uri" else "header"
    message = f"{exchange.operation} request: the {what} {name!r} is not declared"
    at = exchange.location.child("request", part)
    rule = "drift-parameter-undeclared"
    return Finding(rule, at, operation.location, message, "request", "", name, value, exchange)


def _declared(operation: ir.Operation, where: ir.In) -> Iterable[ir.Parameter]:
    return [own for own in operation.parameters if own.in_ == where]


def _written(value: Json) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
