"""Decides whether recordings belong to a document: operation, method, path and server match.

Exchanges of operations that could not be read are not compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location
from specloom.drift.matching import fits_path, operation_of, path_arguments, server_pattern
from specloom.ir.recordings import Exchange, Recording, with_exchanges


def misplaced(api: ir.Api, recordings: Iterable[Recording], *, left_out: frozenset[Location]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each exchange that is not of this API.

    `left_out` are the locations of operations that could not be read: with any, an unknown operation is not reported.
    """
    for recording in recordings:
        for exchange in recording.exchanges:
            operation = operation_of(api.operations, exchange)
            if operation is not None:
                yield from _mismatch(api, operation, exchange)
            elif not left_out:
                yield _unknown(exchange)


def comparable(api: ir.Api, recordings: Iterable[Recording], left_out: Sequence[ir.Refusal] | None) -> list[Recording]:
    """Return the recordings without the exchanges of operations in `left_out`.

    None means that the user selected operations: exchanges of all others are then removed.
    """

    def is_refused(exchange: Exchange, refusal: ir.Refusal) -> bool:
        if exchange.operation:
            return exchange.operation in (refusal.id, f"{refusal.http_method} {refusal.path}")
        return refusal.method.lower() == exchange.method.lower() and fits_path(refusal.path, exchange.uri)

    def is_comparable(exchange: Exchange) -> bool:
        known = operation_of(api.operations, exchange) is not None
        return known or (left_out is not None and not any(is_refused(exchange, refusal) for refusal in left_out))

    return with_exchanges(recordings, is_comparable)


def _unknown(exchange: Exchange) -> Diagnostic:
    at = exchange.location
    if exchange.operation:
        message = f"the document has no operation {exchange.operation!r} (any more)"
        hint = "correct the name, or remove the exchange"
        return Diagnostic("recording-operation", at.child("specloom", "operation"), message, hint)
    message = f"no operation of the document is {exchange.method} {exchange.uri}"
    return Diagnostic("recording-operation", at.child("request", "uri"), message, "is this another API's cassette?")


def _mismatch(api: ir.Api, operation: ir.Operation, exchange: Exchange) -> Iterator[Diagnostic]:
    at = exchange.location.child("request")
    if operation.method.lower() != exchange.method.lower():
        message = f"{operation.id!r} is {operation.http_method}, but {exchange.method} was recorded"
        yield Diagnostic("recording-request", at.child("method"), message, "correct the method or the operation")
    if path_arguments(operation, exchange.uri) is None:
        message = f"the URI is none of {operation.id!r}, whose path is {operation.path}"
        yield Diagnostic("recording-request", at.child("uri"), message, "correct the URI or the operation")
        return
    servers = operation.servers or api.servers
    if exchange.source == "mock" or not servers:
        return
    base = exchange.uri.partition("?")[0]
    if not any(server_pattern(server).match(base) for server in servers):
        message = f"the URI is of none of the servers of {operation.id!r}"
        yield Diagnostic("recording-server", at.child("uri"), message, "correct the URI, or its source: mock")
