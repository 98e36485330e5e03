"""What recorded exchanges confirm: the objects of a document that were used as documented."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.drift.exchanges import compare_recordings
from specloom.drift.matching import operation_of, response_of
from specloom.drift.values import Comparer
from specloom.ir.recordings import Exchange, Recording

_MEMBER = 2


def confirmed(api: ir.Api, recordings: Iterable[Recording]) -> Mapping[Location, tuple[Exchange, ...]]:
    """Return the exchanges in which each operation, parameter, body, response, property and schema occurs.

    What an exchange contradicts is not confirmed by it, and synthesised exchanges confirm nothing.
    """
    exchanges_by_location: dict[Location, list[Exchange]] = {}
    for recording in recordings:
        for exchange in recording.exchanges:
            if exchange.source != "synthesised":
                for location in _confirmed(api, exchange):
                    exchanges_by_location.setdefault(location, []).append(exchange)
    return {location: tuple(exchanges) for location, exchanges in exchanges_by_location.items()}


def _confirmed(api: ir.Api, exchange: Exchange) -> set[Location]:
    operation = operation_of(api.operations, exchange)
    if operation is None:
        return set()
    comparer = Comparer(api.schemas)
    contradicted = {finding.place for finding in compare_recordings(api, [Recording("", (exchange,), "")], comparer)}
    used = {operation.location, *comparer.observed}
    used |= {Location(at.document, at.pointer[:-_MEMBER]) for at in comparer.observed}
    response = response_of(operation, exchange.status) if "response" not in exchange.unseen else None
    if response is not None:
        headers = {name.lower() for name, _ in exchange.response_headers}
        used |= {response.location, *(each.location for each in response.headers if each.name.lower() in headers)}
    if exchange.status < 400:  # what a server refused need not be as documented
        used |= {each.location for each in operation.parameters if each.name in exchange.arguments.get(each.in_, {})}
        if operation.body is not None and exchange.request_body:
            used.add(operation.body.location)
    return used - contradicted
