"""The support manifest, `support.json`: how far each operation of a document is supported, and why not fully."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import cast

from specloom import ir
from specloom.base import media_type
from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Json
from specloom.ir.names import Names, operation_schemas
from specloom.ir.recordings import Recording, key_of
from specloom.ir.schema_walk import children, dereferenced, properties, reachable_schemas, relatives
from specloom.lower.client import login_classes
from specloom.lower.offers import Offers

_SYNTHESISED = "synthesised"
_COMPOUND = ir.Object | ir.Map | ir.Array | ir.Tuple
_STRUCTURED = ir.Object | ir.Array | ir.Tuple
_DEEP = "its lists, nested and single values travel by convention (`x-specloom-lists`), not as OpenAPI defines"
_CONVENTIONS = frozenset({
    "json-binary", "parameter-deep-object", "parameter-repeated", "parameter-cookie", "parameter-credential",
    "parameter-ignored",
})  # fmt: skip
"""Rules for what OpenAPI does not define, yet servers agree on, and for what it says to ignore.

They are noted, but no reason to call support approximated.
"""
_NOTED = frozenset({
    "variant-narrowed", "parameter-left-out", "response-without-body", "webhook-parameter", "form-media-type",
})  # fmt: skip
"""Rules for what is right, though in another form than one may expect."""
SLOTTED: dict[str, Json] = {
    "models": {
        "kind": "slots",
        "gives_up": [
            "`vars(model)` and `model.__dict__` are copies, which refuse to be changed",
            "`functools.cached_property` in subclasses of models",
            "time: attributes are read, changed and dumped slower than those in dictionaries",
        ],
    }
}
"""The member of a manifest whose package stores the values of an object in slots."""
Reason = tuple[str, Location, str]


def evidence(api: ir.Api, recordings: Iterable[Recording]) -> dict[str, dict[str, int]]:
    """Return the number of exchanges by source, for each operation by its key."""
    counts: dict[str, Counter[str]] = {key_of(operation): Counter() for operation in api.operations}
    for recording in recordings:
        for exchange in recording.exchanges:
            if exchange.operation in counts:
                counts[exchange.operation][exchange.source] += 1
    return {name: dict(sorted(by_source.items())) for name, by_source in counts.items()}


def manifest(
    api: ir.Api,
    names: Names,
    *,
    notes: Sequence[Diagnostic],
    left_out: Sequence[ir.Refusal],
    evidence: Mapping[str, Mapping[str, int]],
    origins: Mapping[Location, Mapping[str, Json]] = MappingProxyType({}),
) -> dict[str, Json]:
    """Return the manifest of a package; `notes` are diagnostics of the document, `left_out` are refused operations.

    A row has `reasons` why an operation is approximated or refused, `conventions` that its requests rely on, `notes` on
    what has another form than one may expect, and `media_types` where there are several: how each is offered.

    `evidence` is the number of exchanges by source, for each operation by its key; synthesised ones, which prove
    nothing about the API, are counted separately. `origins` are more members of the rows of operations, by location.
    """
    approximations, offers = _Approximations(api, notes), Offers(api, names)
    rows: list[Json] = []
    for operation in api.operations:
        row = _row(operation.http_method, _declared_path(operation), operation.id)
        call = ".".join([*names.resources[operation.resource].attributes, names.methods[operation.location]])
        exchanges: dict[str, Json] = {**evidence[key_of(operation)]}
        more = {**_waits(api, operation, names), "exchanges": exchanges, **offers.of(operation)}
        rows.append(
            row
            | _support(approximations.of(operation), {"call": call, **more})
            | dict(origins.get(operation.location, {}))
        )
    rows += [_refused_row(refusal) for refusal in left_out if not refusal.webhook]
    sources = [set(evidence[key_of(operation)]) for operation in api.operations]
    written: dict[str, Json] = {"version": 1, "summary": _summary(rows, sources), "operations": rows}
    webhooks: list[Json] = []
    for webhook in api.webhooks:
        row = {"webhook": webhook.name, "method": webhook.http_method}
        webhooks.append(row | _support(approximations.of_webhook(webhook), {}))
    webhooks += [_refused_row(refusal) for refusal in left_out if refusal.webhook]
    if webhooks:
        written["webhooks"] = webhooks
    return written | _logins(api, names)


def _waits(api: ir.Api, operation: ir.Operation, names: Names) -> dict[str, Json]:
    """Return the member of a row with the call that waits for the work of an operation, if there is one."""
    name, start = names.waits.get(operation.location), operation.start
    if name is None:
        return {}
    asked = next((each for each in api.operations if start is not None and each.location == start.at), operation)
    return {"wait": ".".join([*names.resources[asked.resource].attributes, name])}


def _logins(api: ir.Api, names: Names) -> dict[str, Json]:
    """Return a row for each way in which people log in: the class that offers it, or why there is none."""
    rows: list[Json] = []
    for scheme in api.security_schemes:
        if scheme.id not in names.credentials:
            continue
        offered = (f"oauth.{name}" for name in login_classes(scheme))
        rows.extend({"scheme": scheme.id, "login": name, "support": "generated"} for name in offered)
        if scheme.is_implicit:
            why = "the implicit flow puts tokens into URLs (RFC 9700, section 2.1.2): give the client a token"
            reason: Json = {"rule": "login-implicit", "place": scheme.location.fragment, "reason": why}
            rows.append({"scheme": scheme.id, "login": "implicit", "support": "refused", "reasons": [reason]})
    return {"logins": rows} if rows else {}


def _summary(rows: Sequence[Json], sources: Sequence[set[str]]) -> dict[str, Json]:
    """Return how many operations are supported how far, and how many were tried; `sources` are those of exchanges."""
    counts = Counter(str(cast("dict[str, Json]", row)["support"]) for row in rows)
    summary: dict[str, Json] = {"operations": len(rows)}
    summary |= {name: counts[name] for name in ("generated", "approximated", "refused")}
    summary["by_convention"] = sum("conventions" in cast("dict[str, Json]", row) for row in rows)
    summary["recorded"] = sum(bool(kinds - {_SYNTHESISED}) for kinds in sources)
    summary["synthesised"] = sum(kinds == {_SYNTHESISED} for kinds in sources)
    summary["untested"] = sum(not kinds for kinds in sources)
    return summary


def text(manifest: dict[str, Json]) -> str:
    """Return the text of a manifest."""
    return json.dumps(manifest, indent=1, ensure_ascii=False) + "\n"


def _row(method: str, path: str, name: str) -> dict[str, Json]:
    named: dict[str, Json] = {"operation": name} if name else {}
    return named | {"method": method, "path": path}


def _declared_path(operation: ir.Operation) -> str:
    """Return the key in `paths` as written; the path of an operation is normalised."""
    match operation.location.pointer:
        case ("paths", path, *_):
            return path
        case _:
            return operation.path


def _support(notes: Sequence[Reason], more: dict[str, Json]) -> dict[str, Json]:
    """Return the members of the row of a generated operation: `more`, its support, reasons, conventions and notes."""
    conventions = [reason for reason in notes if reason[0] in _CONVENTIONS]
    noted = [reason for reason in notes if reason[0] in _NOTED]
    reasons = [reason for reason in notes if reason[0] not in _CONVENTIONS | _NOTED]
    judged: dict[str, Json] = {"support": "approximated" if reasons else "generated", **more}
    if reasons:
        judged["reasons"] = _reasons(reasons)
    if conventions:
        judged["conventions"] = _reasons(conventions)
    if noted:
        judged["notes"] = _reasons(noted)
    return judged


def _refused_row(refusal: ir.Refusal) -> dict[str, Json]:
    row: dict[str, Json] = (
        {"webhook": refusal.path, "method": refusal.http_method}
        if refusal.webhook
        else _row(refusal.http_method, refusal.path, refusal.id)
    )
    row["support"] = "refused"
    row["reasons"] = _reasons((error.rule, error.location, error.message) for error in refusal.diagnostics)
    return row


def _reasons(reasons: Iterable[Reason]) -> list[Json]:
    return [{"rule": rule, "place": location.fragment, "reason": why} for rule, location, why in dict.fromkeys(reasons)]


class _Approximations:
    """Finds why operations are approximated: notes on them and on the schemas that they reach, and opaque bodies."""

    def __init__(self, api: ir.Api, notes: Sequence[Diagnostic]) -> None:
        self._api = api
        self._notes: dict[Location, list[Reason]] = {}
        # A part of a schema may be reached without the whole, which was merged with others.
        self._notes_in_schemas: dict[Location, list[Reason]] = {}
        owners = {operation.location for operation in api.operations} | api.schemas.keys()
        owners |= {place for operation in api.operations for place in _shared(operation)}
        owners |= {place for webhook in api.webhooks for place in _of_webhook(webhook)}
        for note in notes:
            owner = _owner(note.location, owners)
            if owner is not None:
                reason = (note.rule, note.location, note.message)
                self._notes.setdefault(owner, []).append(reason)
                if owner in api.schemas:
                    self._notes_in_schemas.setdefault(note.location, []).append(reason)

    def of(self, operation: ir.Operation) -> list[Reason]:
        """Return the reasons why an operation is only approximated, and the conventions that it relies on."""
        places = (operation.location, *_shared(operation))
        reasons = [note for place in places for note in self._notes.get(place, ())]
        reasons += [*self._opaque(operation), *self._conventions(operation), *_unproven(self._api, operation)]
        return [*reasons, *self._in_schemas(schema for _, schema in operation_schemas(operation))]

    def of_webhook(self, webhook: ir.Webhook) -> list[Reason]:
        """Return the reasons why the payload of a webhook is only approximated."""
        reasons = [note for place in _of_webhook(webhook) for note in self._notes.get(place, ())]
        media_types = webhook.body.media_types if webhook.body is not None else ()
        reasons += self._opaque_media(media_types, sent=False)
        return [*reasons, *self._in_schemas(media.schema for media in media_types if media.schema is not None)]

    def _in_schemas(self, schemas: Iterable[ir.Schema]) -> Iterator[Reason]:
        for schema in reachable_schemas(self._api.schemas, schemas) if self._notes else ():
            targets = [schema.shape.target] if isinstance(schema.shape, ir.Reference) else relatives(schema)
            yield from (note for target in targets for note in self._notes.get(target, ()))
            yield from self._notes_in_schemas.get(schema.location, ())

    def _opaque(self, operation: ir.Operation) -> Iterator[Reason]:
        """Yield the bodies that have a schema with structure, but that the runtime passes as text or octets."""
        yield from self._opaque_media(operation.body.media_types if operation.body else (), sent=True)
        for response in operation.responses:
            yield from self._opaque_media(response.media_types, sent=False)

    def _opaque_media(self, media: Sequence[ir.MediaType], *, sent: bool) -> Iterator[Reason]:
        read = media_type.is_json_lines if sent else media_type.is_stream
        if any(media_type.is_json(entry.name) or read(entry.name) for entry in media):
            return
        for entry in media:
            shape = dereferenced(self._api.schemas, entry.schema).shape if entry.schema is not None else None
            if _is_opaque(entry.name, sent=sent) and (entry.items is not None or isinstance(shape, _STRUCTURED)):
                kind = "text" if media_type.is_text(entry.name) else "octets"
                yield "media-type-opaque", entry.location, f"a body of {entry.name} is {kind}, whatever its schema says"

    def _conventions(self, operation: ir.Operation) -> Iterator[Reason]:
        """Yield the parameters and form properties whose values their style does not define."""
        for parameter in operation.credentials:
            why = f"the {parameter.in_} parameter {parameter.name!r} is an API key: the client sends it"
            yield "parameter-credential", parameter.location, why
        for parameter in operation.parameters:
            if parameter.in_ == "cookie" and parameter.style == "form" and self._has_text(parameter.schema):
                why = f"the cookie {parameter.name!r} has the style form: percent-encoded, which servers seldom decode"
                yield "parameter-cookie", parameter.location, why
            if (
                not parameter.content
                and parameter.in_ == "query"
                and parameter.style == "form"
                and parameter.explode
                and self._repeats(parameter.schema)
            ):
                why = (
                    f"lists inside of {parameter.name!r} are repeated under their own names, which OpenAPI leaves open"
                )
                yield "parameter-repeated", parameter.location, why
            elif not parameter.content:
                yield from self._styled(repr(parameter.name), parameter.location, parameter.schema, parameter.style)
        yield from self._octets_in_json(operation)
        for media in operation.body.media_types if operation.body else ():
            whole = dereferenced(self._api.schemas, media.schema) if media.schema else None
            schemas = {member.name: member.schema for member in properties(whole)}
            for encoding in media.encodings:
                if encoding.property in schemas:
                    yield from self._encoded(media, encoding, schemas[encoding.property])

    def _octets_in_json(self, operation: ir.Operation) -> Iterator[Reason]:
        media = operation.body.media_types if operation.body else ()
        sent = [entry.schema for entry in media if entry.schema is not None and media_type.is_json(entry.name)]
        for schema in reachable_schemas(self._api.schemas, sent):
            if schema.shape == ir.Scalar("string", "binary"):
                why = "JSON has no octets: bytes are sent as text in base64, text as it is"
                yield "json-binary", schema.location, why

    def _encoded(self, media: ir.MediaType, encoding: ir.Encoding, schema: ir.Schema) -> Iterator[Reason]:
        """Yield how a property of a form is sent differently from its encoding, or is refused."""
        style, name = encoding.style or "form", repr(encoding.property)
        structured = any(isinstance(variant.shape, ir.Object | ir.Map) for variant in self._alternatives(schema))
        if not encoding.styled:
            if structured and encoding.content_type and not _may_be_json(encoding.content_type):
                content = encoding.content_type
                why = f"{name} is an object, which is not written as {content}: calls that give it are refused"
                yield "media-type-opaque", media.location, why
        elif media_type.is_multipart(media.name) and self._octets(schema):
            if style != "form" or encoding.explode is False:
                why = f"the files of {name} travel as parts of their own: the style {style} has no form for them"
                yield "parameter-binary", media.location, why
        else:
            yield from self._styled(name, media.location, schema, style)

    def _styled(self, name: str, location: Location, schema: ir.Schema, style: ir.Style) -> Iterator[Reason]:
        if style == "deepObject" and self._exceeds_deep_object(schema):
            yield "parameter-deep-object", location, f"{name} is no object of single values: {_DEEP}"
        elif style != "deepObject" and self._nested(schema):
            why = f"lists and objects inside of {name} travel as JSON text: the style {style} has no form for them"
            yield "parameter-nested", location, why
        if self._octets(schema):
            why = f"the octets of {name} travel in base64: OpenAPI does not say how they are written in a parameter"
            yield "parameter-binary", location, why

    def _alternatives(self, schema: ir.Schema) -> list[ir.Schema]:
        """Return the variants of a schema, unions in unions included, all dereferenced."""
        alternatives: list[ir.Schema] = []
        todo, visited = [schema], set[Location]()
        while todo:
            resolved = dereferenced(self._api.schemas, todo.pop())
            if isinstance(resolved.shape, ir.Union) and resolved.location not in visited:
                visited.add(resolved.location)
                todo.extend(resolved.shape.variants)
            else:
                alternatives.append(resolved)
        return alternatives

    def _inside(self, schema: ir.Schema) -> list[ir.Schema]:
        """Return the variants of the items, members and values of a schema."""
        inside = (child for variant in self._alternatives(schema) for _, child in children(variant))
        return [variant for child in inside for variant in self._alternatives(child)]

    def _nested(self, schema: ir.Schema) -> bool:
        return any(isinstance(inner.shape, _COMPOUND) for inner in self._inside(schema))

    def _repeats(self, schema: ir.Schema) -> bool:
        """Tell whether a value is an object with lists of scalars as members, and nothing that is nested deeper."""
        nested = [inner for inner in self._inside(schema) if isinstance(inner.shape, _COMPOUND)]
        if not nested or not all(isinstance(inner.shape, ir.Array) and not self._nested(inner) for inner in nested):
            return False
        return all(isinstance(variant.shape, ir.Object | ir.Map) for variant in self._alternatives(schema))

    def _exceeds_deep_object(self, schema: ir.Schema) -> bool:
        flat = (ir.Object, ir.Map, ir.Anything)
        return self._nested(schema) or not all(
            isinstance(variant.shape, flat) for variant in self._alternatives(schema)
        )

    def _has_text(self, schema: ir.Schema) -> bool:
        """Tell whether a value may hold characters that percent-encoding changes."""
        numbers = [
            isinstance(variant.shape, ir.Scalar) and variant.shape.type != "string"
            for variant in self._alternatives(schema)
        ]
        return not all(numbers)

    def _octets(self, schema: ir.Schema) -> bool:
        shapes = [part.shape for part in (*self._alternatives(schema), *self._inside(schema))]
        return any(isinstance(shape, ir.Scalar) and shape.format == "binary" for shape in shapes)


def _is_opaque(name: str, *, sent: bool) -> bool:
    """Tell whether the runtime passes a body as text or octets, without parsing it.

    Forms in parts are written but not read, events are read but not written.
    """
    if media_type.is_json_lines(name):
        return False
    if media_type.is_multipart(name):
        return not (sent and media_type.is_multipart_form(name))
    return not (media_type.has_values(name) if sent else media_type.may_have_values(name))


def _may_be_json(content_type: str) -> bool:
    """Tell whether one of the media types of an Encoding Object, or of its ranges, is JSON's."""
    return any(media_type.is_json(name) or media_type.is_range(name) for name in content_type.split(","))


def _shared(operation: ir.Operation) -> dict[Location, None]:
    """Return the locations of the parts of an operation that others may have as well, in order."""
    place = operation.location
    parts = [*operation.parameters, *operation.credentials, *([operation.body] if operation.body else ())]
    parts += [part for response in operation.responses for part in (response, *response.headers)]
    shared = [Location(place.document, place.pointer[:-1]).child("parameters"), *(part.location for part in parts)]
    return dict.fromkeys(at for at in shared if at.pointer[: len(place.pointer)] != place.pointer)


def _of_webhook(webhook: ir.Webhook) -> tuple[Location, ...]:
    return (webhook.location, *((webhook.body.location,) if webhook.body is not None else ()))


def _owner(location: Location, known_locations: set[Location]) -> Location | None:
    for end in range(len(location.pointer), -1, -1):
        candidate = Location(location.document, location.pointer[:end])
        if candidate in known_locations:
            return candidate
    return None


def _unproven(api: ir.Api, operation: ir.Operation) -> Iterator[Reason]:
    """Yield the unsupported security schemes of an operation if every alternative needs one."""
    alternatives = api.security if operation.security is None else operation.security
    other = {scheme.id: scheme for scheme in api.security_schemes if scheme.kind == "other"}
    if any(not any(name in other for name in entry) for entry in alternatives):
        return
    for scheme in (other[name] for entry in alternatives for name in entry if name in other):
        why = f"callers have to see to the security scheme {scheme.id!r} themselves"
        yield "security-scheme-unsupported", scheme.location, why
