"""Compares exchanges with their operations: the response always, the request only where its status is below 400."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from specloom import ir
from specloom.base.media_type import essence, is_json
from specloom.drift.bodies import Body, compare_body, value_of
from specloom.drift.finding import Finding
from specloom.drift.headers import compare_headers
from specloom.drift.matching import operation_of, path_arguments, response_of
from specloom.drift.parameters import compare_parameters
from specloom.drift.values import Comparer
from specloom.ir.recordings import Exchange, Recording


def compare_recordings(api: ir.Api, recordings: Iterable[Recording], comparer: Comparer) -> Iterator[Finding]:
    """Yield the contradictions between recorded exchanges and a document, in the order of the exchanges."""
    for recording in recordings:
        for exchange in recording.exchanges:
            yield from _compare(api, exchange, comparer)


def _compare(api: ir.Api, exchange: Exchange, comparer: Comparer) -> Iterator[Finding]:
    operation = operation_of(api.operations, exchange)
    if operation is None:
        name = exchange.operation or f"{exchange.method} {exchange.uri}"
        message = f"the document has no operation {name!r}"
        yield Finding("drift-operation-unknown", exchange.location, api.location, message, exchange=exchange)
        return
    if operation.method.lower() != exchange.method.lower() or path_arguments(operation, exchange.uri) is None:
        message = f"{exchange.method} {exchange.uri} is not {operation.http_method} {operation.path}"
        at = exchange.location.child("request", "uri")
        yield Finding("drift-request-elsewhere", at, operation.location, message, "request", exchange=exchange)
        return
    if exchange.status < 400:  # what a server refused need not be as documented
        yield from compare_parameters(comparer, operation, exchange, api.security_schemes)
        if "request-body" not in exchange.unseen:
            yield from _request_body(comparer, operation, exchange)
    if "response" not in exchange.unseen:
        yield from _response(comparer, operation, exchange)


def _request_body(comparer: Comparer, operation: ir.Operation, exchange: Exchange) -> Iterator[Finding]:
    at, described = exchange.location.child("request", "body"), operation.body
    if exchange.request_body:
        place, media_types = (described.location, described.media_types) if described else (operation.location, ())
        yield from compare_body(comparer, Body(exchange.request_body, media_types, place, at, "request", exchange))
    elif described is not None and described.required and not exchange.request_content:
        message = f"{operation.id} request: the required body is missing"
        yield Finding("drift-body-missing", at, described.location, message, "request", exchange=exchange)


def _response(comparer: Comparer, operation: ir.Operation, exchange: Exchange) -> Iterator[Finding]:
    response = response_of(operation, exchange.status)
    place, media_types = (response.location, response.media_types) if response else (operation.location, ())
    at = exchange.location.child("response", "body", "string")
    body = Body(exchange.response_body, media_types, place, at, "response", exchange)
    if response is None:
        at = exchange.location.child("response", "status")
        message = f"{operation.id} answered {exchange.status}, which is not documented"
        value = {essence(body.content_type): value_of(body)} if exchange.response_body else None
        name = str(exchange.status)
        yield Finding("drift-status-undocumented", at, place, message, name=name, value=value, exchange=exchange)
        return
    if exchange.response_body and exchange.method.upper() != "HEAD":
        yield from compare_body(comparer, body)
    elif exchange.response_content and is_json(body.content_type):
        message = f"{operation.id} response: the body is not {essence(body.content_type)}: it is no text"
        yield Finding("drift-body-malformed", at, place, message, exchange=exchange)
    if "response-headers" not in exchange.unseen:
        yield from compare_headers(comparer, response, exchange)
