"""Infers the parameters of a new operation from its calls: path, query and the headers that matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import parse_qsl, urlsplit

from specloom import ir
from specloom.base.document import Json
from specloom.drift.matching import template_values
from specloom.drift.observed import Object
from specloom.drift.observed_texts import query_parameters, text_schema
from specloom.drift.usual_names import is_credential, is_credential_header, is_usual_header, is_usual_parameter
from specloom.traffic.calls import Call
from specloom.traffic.outline import Outline, member

_NEVER_REQUIRED = frozenset({
    "after", "before", "cursor", "ending_before", "expand", "fields", "include", "limit", "locale", "marker", "offset",
    "order", "order_by", "page", "page_number", "page_size", "page_token", "pagesize", "pagetoken", "per_page",
    "perpage", "size", "skip", "sort", "sort_by", "sortby", "starting_after", "take", "top",
})  # fmt: skip


def parameters_of(outline: Outline, api: ir.Api, template: str, calls: Sequence[Call]) -> list[Json]:
    """Return the parameters of an operation, without those that its path item declares already."""
    keys = {(scheme.key_in, scheme.key_name.lower()) for scheme in api.security_schemes}
    item = outline.follow(member(member(outline.root, "paths"), template))
    listed = item.get("parameters")
    declared = [outline.follow(entry) for entry in (listed if isinstance(listed, list) else [])]
    known = {(str(entry.get("in")), str(entry.get("name"))) for entry in declared}
    parameters = [*_path(outline, template, calls), *_query(calls), *_headers(calls)]
    rest = [
        entry
        for entry in parameters
        if (str(entry["in"]), str(entry["name"])) not in known and (entry["in"], str(entry["name"]).lower()) not in keys
    ]
    return [_shared(outline, entry) for entry in rest]


def _shared(outline: Outline, parameter: Object) -> Json:
    """Return a reference to a parameter of the document's components with the same place, name and type, if any."""
    for name, value in outline.shared("parameters").items():
        shared = outline.follow(value)
        place = shared.get("in"), shared.get("name")
        schema = outline.follow(shared.get("schema")) or shared
        needed = bool(shared.get("required")) <= bool(parameter.get("required"))
        if place == (parameter["in"], parameter["name"]) and needed:
            kinds = schema.get("type"), member(parameter, "schema").get("type")
            if kinds[0] in (kinds[1], "string", "number", None):
                return outline.reference("parameters", name)
    return parameter


def _path(outline: Outline, template: str, calls: Sequence[Call]) -> Iterator[Object]:
    by_name: dict[str, list[str]] = {}
    for call in calls:
        for name, text in template_values(template, call.path) or ():
            by_name.setdefault(name, []).append(text)
    for name, texts in by_name.items():
        declared = _declared_before(outline, template, name)
        yield declared or {"name": name, "in": "path", "required": True, "schema": text_schema(texts)}


def _declared_before(outline: Outline, template: str, name: str) -> Object | None:
    """Return a path parameter as other operations whose paths begin in the same way declare it."""
    start = template.partition(f"{{{name}}}")[0] + f"{{{name}}}"
    for entry in outline.operations:
        if entry.path == start or entry.path.startswith((f"{start}/", f"{start}:", f"{start}.")):
            for parameter in entry.parameters:
                value = outline.follow(parameter)
                if (value.get("in"), value.get("name")) == ("path", name):
                    return {**value}
    return None


def _query(calls: Sequence[Call]) -> Iterator[Object]:
    lists = [
        [(name, value) for name, value in parse_qsl(urlsplit(call.exchange.uri).query, keep_blank_values=True)
         if not is_usual_parameter(name) and not is_credential(name, where="query")]
        for call in calls
    ]  # fmt: skip
    accepted = {
        call.exchange.uri: {name.partition("[")[0] for name, _ in pairs}
        for call, pairs in zip(calls, lists, strict=True)
        if call.succeeded and not call.is_shown
    }
    for name, parameter in query_parameters(lists).items():
        everywhere = len(accepted) > 1 and all(name.partition("[")[0] in names for names in accepted.values())
        required = everywhere and name.lower() not in _NEVER_REQUIRED and parameter.get("style") != "deepObject"
        yield _ordered(parameter, required=required)


def _headers(calls: Sequence[Call]) -> Iterator[Object]:
    known = [call for call in calls if "request-headers" not in call.exchange.unseen]
    values: dict[str, tuple[str, list[str]]] = {}
    for call in known:
        for name, value in call.exchange.request_headers:
            if not is_usual_header(name) and not is_credential_header(name):
                values.setdefault(name.lower(), (name, []))[1].append(value)
    sent = [{name.lower() for name, _ in call.exchange.request_headers} for call in known if not call.is_shown]
    for name, texts in values.values():
        everywhere = len(sent) > 1 and all(name.lower() in names for names in sent)
        required = everywhere and "idempotency" not in name.lower()
        yield _ordered({"name": name, "in": "header", "schema": text_schema(texts)}, required=required)


def _ordered(parameter: Object, *, required: bool) -> Object:
    needed: Object = {"required": True} if required else {}
    head: Object = {key: parameter[key] for key in ("name", "in")}
    return {**head, **needed, **{key: value for key, value in parameter.items() if key not in head}}
