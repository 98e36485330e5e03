"""Reads the parameters and headers of a request, and compares them with those that the operation declares."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from specloom import ir
from specloom.base.document import Json
from specloom.base.url_placeholders import is_placeholder
from specloom.drift.finding import Finding
from specloom.drift.matching import path_arguments
from specloom.drift.usual_names import is_usual_header, is_usual_parameter
from specloom.drift.values import Comparer, Difference
from specloom.ir.recordings import Exchange
from specloom.ir.schema_walk import properties

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")


def coerced(schema: ir.Schema, text: str) -> Json:
    """Return the text of a parameter or form field as a value of its schema's type; unchanged where it does not fit."""
    shape = schema.shape
    if isinstance(shape, ir.Enumeration):
        return next((value for value in shape.values if _as_text(value) == text), text)
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
    """Yield the contradictions between the path, query and headers of a request and the operation."""
    values = path_arguments(operation, exchange.uri) or {}
    for parameter in _declared(operation, "path"):
        if parameter.name in values and parameter.style == "simple":
            yield from _values(comparer, parameter, [values[parameter.name]], exchange, "uri")
    yield from _query(comparer, operation, exchange, schemes)
    if "request-headers" not in exchange.unseen:
        yield from _headers(comparer, operation, exchange, schemes)


def arguments_of(comparer: Comparer, operation: ir.Operation, exchange: Exchange) -> Iterator[tuple[str, Json]]:
    """Yield for each location (`path`, `query`, `header`) the values of the declared parameters, by name."""
    sent = {
        "path": {name: [value] for name, value in (path_arguments(operation, exchange.uri) or {}).items()},
        "query": _query_values(exchange),
        "header": {
            parameter.name: [exchange.header(parameter.name, of="request")]
            for parameter in _declared(operation, "header")
            if exchange.header(parameter.name, of="request")
        },
    }
    for place, texts in sent.items():
        arguments: dict[str, Json] = {
            parameter.name: _read(comparer, parameter, texts[parameter.name])
            for parameter in operation.parameters
            if parameter.in_ == place and parameter.name in texts
        }
        if place == "query":
            arguments |= _deep_objects(comparer, operation, texts)
        if arguments:
            yield place, arguments


def _deep_objects(
    comparer: Comparer, operation: ir.Operation, texts: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, Json]]:
    """Yield names and values of parameters of the style `deepObject`, as far as their members are scalars."""
    for parameter in _declared(operation, "query"):
        if parameter.style != "deepObject":
            continue
        schemas = {member.name: member.schema for member in properties(comparer.dereferenced(parameter.schema))}
        value: dict[str, Json] = {}
        for name, listed in texts.items():
            member = name.removeprefix(f"{parameter.name}[").removesuffix("]")
            if f"{parameter.name}[{member}]" == name and "[" not in member and len(listed) == 1:
                schema = comparer.dereferenced(schemas[member]) if member in schemas else None
                value[member] = coerced(schema, listed[0]) if schema else listed[0]
        if value:
            yield parameter.name, value


def _query(
    comparer: Comparer, operation: ir.Operation, exchange: Exchange, schemes: Sequence[ir.SecurityScheme]
) -> Iterator[Finding]:
    sent = _query_values(exchange)
    known = {scheme.key_name for scheme in schemes if scheme.key_in == "query"}
    for parameter in _declared(operation, "query"):
        covered = {name for name in sent if _covers(comparer, parameter, name)}
        known |= covered
        if parameter.name in sent:
            yield from _values(comparer, parameter, sent[parameter.name], exchange, "uri")
        elif parameter.required and not covered:
            yield _missing(parameter, exchange, "uri")
    for name in sorted(name for name in sent.keys() - known if not is_usual_parameter(name)):
        value: Json = [*sent[name]] if len(sent[name]) > 1 else sent[name][0]
        yield _undeclared(operation, exchange, name, value=value, part="uri")


def _covers(comparer: Comparer, parameter: ir.Parameter, name: str) -> bool:
    """Tell whether a parameter may travel under this name: an object may be spread over several."""
    if name == parameter.name:
        return True
    if parameter.style == "deepObject":
        return name.startswith(f"{parameter.name}[")
    if parameter.style != "form" or not parameter.explode:
        return False
    match comparer.dereferenced(parameter.schema).shape:
        case ir.Object(properties, additional):
            return additional is not None or any(member.name == name for member in properties)
        case ir.Map():
            return True
        case _:
            return False


def _headers(
    comparer: Comparer, operation: ir.Operation, exchange: Exchange, schemes: Sequence[ir.SecurityScheme]
) -> Iterator[Finding]:
    sent = {name.lower(): value for name, value in exchange.request_headers}
    declared = _declared(operation, "header")
    usual = {scheme.key_name.lower() for scheme in schemes if scheme.key_in == "header"}
    known = {parameter.name.lower() for parameter in declared} | {operation.idempotency_header.lower()} | usual
    for parameter in declared:
        if parameter.name.lower() in sent:
            yield from _values(comparer, parameter, [sent[parameter.name.lower()]], exchange, "headers")
        elif parameter.required:
            yield _missing(parameter, exchange, "headers")
    for name, value in exchange.request_headers:
        if name.lower() not in known and not is_usual_header(name):
            yield _undeclared(operation, exchange, name, value=value, part="headers")


def _query_values(exchange: Exchange) -> dict[str, list[str]]:
    return parse_qs(urlsplit(exchange.uri).query, keep_blank_values=True)


def _values(
    comparer: Comparer, parameter: ir.Parameter, texts: Sequence[str], exchange: Exchange, part: str
) -> Iterator[Finding]:
    schema = comparer.dereferenced(parameter.schema)
    if parameter.content or (parameter.allow_empty and texts == [""]):
        return
    is_shown = "response" in exchange.unseen or exchange.source == "documented-sample"
    if is_shown and any(map(is_placeholder, texts)):
        return  # a command or collection that leaves the value open
    if isinstance(schema.shape, ir.Object | ir.Map | ir.Tuple):
        return
    if len(texts) > 1 and not isinstance(schema.shape, ir.Array):
        return
    value = _read(comparer, parameter, texts)
    for difference in comparer.compare(replace(parameter.schema, nullable=True), value, side="request"):
        whole = replace(difference, pointer="", name=difference.name or parameter.name)
        at = exchange.location.child("request", part)
        yield whole.finding(exchange, "request", at, f", parameter {parameter.name!r}")


def _read(comparer: Comparer, parameter: ir.Parameter, texts: Sequence[str]) -> Json:
    schema = comparer.dereferenced(parameter.schema)
    if not isinstance(schema.shape, ir.Array):
        return _coerced_variant(comparer, schema, texts[0])
    items = comparer.dereferenced(schema.shape.items)
    separator = {"spaceDelimited": " ", "pipeDelimited": "|"}.get(parameter.style, ",")
    parts = texts if parameter.explode and parameter.style == "form" else texts[0].split(separator)
    return [_coerced_variant(comparer, items, text) for text in parts]


def _coerced_variant(comparer: Comparer, schema: ir.Schema, text: str) -> Json:
    if not isinstance(schema.shape, ir.Union):
        return coerced(schema, text)
    for variant in schema.shape.variants:
        value = coerced(comparer.dereferenced(variant), text)
        if not comparer.compare(variant, value, side="request"):
            return value
    return text


def _missing(parameter: ir.Parameter, exchange: Exchange, part: str) -> Finding:
    message = f"the required {parameter.in_} parameter {parameter.name!r} is missing"
    missing = Difference("drift-parameter-missing", "", parameter.location, message, name=parameter.name)
    return missing.finding(exchange, "request", exchange.location.child("request", part))


def _undeclared(operation: ir.Operation, exchange: Exchange, name: str, *, value: Json, part: str) -> Finding:
    what = "query parameter" if part == "uri" else "header"
    message = f"the {what} {name!r} is not declared"
    undeclared = Difference("drift-parameter-undeclared", "", operation.location, message, value, name)
    return undeclared.finding(exchange, "request", exchange.location.child("request", part))


def _declared(operation: ir.Operation, where: ir.In) -> Iterable[ir.Parameter]:
    return [parameter for parameter in operation.parameters if parameter.in_ == where]


def _as_text(value: Json) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
