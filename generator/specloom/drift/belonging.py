"""Decides whether recordings belong to a document: operation, method, path and server match.

Exchanges of operations that could not be read are not compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.drift.matching import fits_path, is_on_server, operation_of, path_arguments
from specloom.ir.recordings import Exchange, Recording, with_exchanges


def misplaced(api: ir.Api, recordings: Iterable[Recording], *, left_out: frozenset[Location]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each exchange that is not of this API.

    Servers that are none of the document's get one for each recording. `left_out` are the locations of operations that
    could not be read: with any, an unknown operation is not reported.
    """
    for recording in recordings:
        elsewhere: list[Exchange] = []
        for exchange in recording.exchanges:
            operation = operation_of(api.operations, exchange)
            if operation is None:
                if not left_out:
                    yield _unknown(exchange)
                continue
            mismatches = list(_mismatch(operation, exchange))
            yield from mismatches
            servers = operation.servers or api.servers
            known = exchange.source == "mock" or not servers
            if not known and not mismatches and not any(is_on_server(exchange.uri, server) for server in servers):
                elsewhere.append(exchange)
        yield from _elsewhere(elsewhere)


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


def _mismatch(operation: ir.Operation, exchange: Exchange) -> Iterator[Diagnostic]:
    at = exchange.location.child("request")
    if operation.method.lower() != exchange.method.lower():
        message = f"{operation.id!r} is {operation.http_method}, but {exchange.method} was recorded"
        yield Diagnostic("recording-request", at.child("method"), message, "correct the method or the operation")
    if path_arguments(operation, exchange.uri) is None:
        message = f"the URI is none of {operation.id!r}, whose path is {operation.path}"
        yield Diagnostic("recording-request", at.child("uri"), message, "correct the URI or the operation")


def _elsewhere(exchanges: Sequence[Exchange]) -> Iterator[Diagnostic]:
    """Yield what there is to say of a file's exchanges with servers that their operations do not have.

    From anywhere something may be recorded, a sandbox for one; what a page shows has the server that it names.
    """
    if not exchanges:
        return
    first = next((exchange for exchange in exchanges if exchange.source != "live"), exchanges[0])
    count = f" (and {len(exchanges) - 1} more URIs here)" if len(exchanges) > 1 else ""
    host = "://".join(urlsplit(first.uri)[:2])
    message = f"the URI is of none of the servers of {first.operation or first.method!r}, but of {host}{count}"
    severity = Severity.NOTE if first.source == "live" else Severity.ERROR
    hint = "nothing for a sandbox: it replays; describe the server in `servers` if it is one of the API's"
    hint = hint if severity is Severity.NOTE else "correct the URI, or its source: mock"
    yield Diagnostic("recording-server", first.location.child("request", "uri"), message, hint, severity)
