"""What is wrong with recordings that can be read: they are of another API, or contradict themselves or the document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from specloom import ir
from specloom.base.closeness import did_you_mean
from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Json
from specloom.drift.belonging import comparable, misplaced
from specloom.drift.exchanges import compare_recordings
from specloom.drift.finding import Finding
from specloom.drift.matching import operation_of, path_arguments
from specloom.drift.values import Comparer
from specloom.ir.recordings import Exchange, Recording, key_of, with_exchanges
from specloom.load import locate_in_body, positioned
from specloom.read import Reading

_ELSEWHERE = frozenset({"drift-operation-unknown", "drift-request-elsewhere"})
"""What `misplaced` says as well."""


def recorded_faults(
    reading: Reading, recordings: Sequence[Recording], texts: Mapping[str, str], *, selected: bool
) -> Iterator[Diagnostic]:
    """Yield what is wrong with recordings; those of operations that were left out, or not selected, are not looked at.

    What contradicts the document is a warning: either of the two may be right. A body that is not what its media type
    says is an error where the exchange is a success.
    """
    api = reading.api
    recorded = comparable(api, recordings, None if selected else reading.left_out)
    errors = [*_misplaced(api, recorded), *_arguments(api, recorded)]
    yield from errors
    # A note says that an exchange is of another server, which may be right: what it holds is compared all the same.
    faults = [error for error in errors if error.severity is not Severity.NOTE]
    wrong = {(*fault.location.pointer[:2], fault.location.document) for fault in faults}
    evidence = with_exchanges(recorded, lambda exchange: exchange.source != "synthesised")
    seen: set[tuple[str, Location, str]] = set()
    for finding in compare_recordings(api, evidence, Comparer(api.schemas)):
        at = finding.location
        key = (finding.rule, finding.place, finding.pointer)
        if finding.severity is not Severity.ERROR or finding.rule in _ELSEWHERE or key in seen:
            continue
        if finding.exchange is not None and finding.exchange.response_content:
            continue  # octets under the name of text: real traffic, which `drift` reports
        seen.add(key)
        if (*at.pointer[:2], at.document) not in wrong:
            yield _contradiction(finding, texts)


def _contradiction(finding: Finding, texts: Mapping[str, str]) -> Diagnostic:
    exchange = finding.exchange
    success = exchange is not None and 200 <= exchange.status < 300
    severity = Severity.ERROR if finding.rule == "drift-body-malformed" and success else Severity.WARNING
    diagnostic = replace(finding.diagnostic(), severity=severity)
    return inside_body(finding, next(iter(positioned([diagnostic], texts))), texts)


def inside_body(finding: Finding, diagnostic: Diagnostic, texts: Mapping[str, str]) -> Diagnostic:
    """Return the diagnostic with the line of the value inside of the recorded body, if the finding is about one."""
    exchange = finding.exchange
    if exchange is None or not finding.pointer:
        return diagnostic
    body = exchange.request_body if finding.side == "request" else exchange.response_body
    return locate_in_body(diagnostic, finding.pointer, body or "", texts)


def _misplaced(api: ir.Api, recordings: Sequence[Recording]) -> Iterator[Diagnostic]:
    names = [key_of(operation) for operation in api.operations]
    by_place = {exchange.location: exchange.operation for recording in recordings for exchange in recording.exchanges}
    for diagnostic in misplaced(api, recordings, left_out=frozenset()):
        named = by_place.get(diagnostic.location._replace(pointer=diagnostic.location.pointer[:2]), "")
        is_unknown = diagnostic.rule == "recording-operation" and bool(named)
        yield replace(diagnostic, hint=did_you_mean(named, names, diagnostic.hint)) if is_unknown else diagnostic


def _arguments(api: ir.Api, recordings: Sequence[Recording]) -> Iterator[Diagnostic]:
    """Yield arguments that the operation does not have, and those that are not what the URI of the exchange has."""
    for recording in recordings:
        for exchange in recording.exchanges:
            operation = operation_of(api.operations, exchange)
            if operation is not None:
                yield from _undeclared(operation, exchange)
                yield from _different(operation, exchange)


def _undeclared(operation: ir.Operation, exchange: Exchange) -> Iterator[Diagnostic]:
    for where, arguments in exchange.arguments.items():
        known = [parameter.name for parameter in operation.parameters if parameter.in_ == where]
        ignored = [parameter.name for parameter in operation.credentials]
        for name in arguments if where in ("path", "query") else ():
            if name not in known and name not in ignored:
                elsewhere = [parameter.in_ for parameter in operation.parameters if parameter.name == name]
                message = f"{key_of(operation)!r} has no {where} parameter {name!r}"
                hint = did_you_mean(name, known, "declare it in the document, or remove it here")
                at = exchange.location.child("specloom", "arguments", where, name)
                hint = f"move it to {elsewhere[0]!r}" if elsewhere else hint
                yield Diagnostic("recording-arguments", at, message, hint)


def _different(operation: ir.Operation, exchange: Exchange) -> Iterator[Diagnostic]:
    in_path = path_arguments(operation, exchange.uri) or {}
    in_query = parse_qs(urlsplit(exchange.uri).query, keep_blank_values=True)
    sent = {("path", name): [value] for name, value in in_path.items()}
    sent |= {("query", name): values for name, values in in_query.items()}
    plain = {
        (parameter.in_, parameter.name)
        for parameter in operation.parameters
        if isinstance(parameter.schema.shape, ir.Scalar)
        and not parameter.schema.shape.format.startswith(("date", "time"))
    }
    by_place: dict[str, Mapping[str, Json]] = {str(where): named for where, named in exchange.arguments.items()}
    for (where, name), values in sent.items():
        text = _text(by_place.get(where, {}).get(name))
        if (where, name) in plain and text is not None and len(values) == 1 and values[0] != text:
            message = f"the argument {name!r} is {text!r}, and the URI has {values[0]!r}"
            at = exchange.location.child("specloom", "arguments", where, name)
            yield Diagnostic("recording-arguments", at, message, "make both alike: the tests send the argument")


def _text(argument: Json) -> str | None:
    """Return how an argument is written in a URI; None for what is not certain."""
    if isinstance(argument, bool):
        return "true" if argument else "false"
    return str(argument) if isinstance(argument, str | int) else None
