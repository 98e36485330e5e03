"""The support manifest, `support.json`: what became of each operation of a document, and why where that is not all."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from specloom import ir
from specloom.base import media_type
from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Json
from specloom.ir.names import Names, operation_schemas
from specloom.ir.recordings import Recording, key_of
from specloom.ir.schema_walk import children, dereferenced, properties, reachable_schemas

MANIFEST = "support.json"
_MADE_UP = "synthesised"
_COMPOUND = ir.Object | ir.Map | ir.Array | ir.Tuple
_STRUCTURED = ir.Object | ir.Array | ir.Tuple
_DEEP = "its lists, nested and single values travel by convention (`x-specloom-lists`), not as OpenAPI defines"
_CLEAR = frozenset({"parameter-deep-object", "parameter-repeated"})
"""What OpenAPI does not define, yet servers agree on: it is said, but takes nothing from an operation."""
_WHOLE = (
    media_type.is_xml,
    media_type.is_yaml,
    media_type.is_csv,
    media_type.is_json_sequence,
    media_type.is_octet_stream,
)
"""Bodies that are given as text or octets, whatever their schema says."""
Reason = tuple[str, Location, str]


def evidence(api: ir.Api, recordings: Iterable[Recording]) -> dict[str, dict[str, int]]:
    """Return how many exchanges of each source show an operation, by the operation's key."""
    counts: dict[str, Counter[str]] = {key_of(operation): Counter() for operation in api.operations}
    for recording in recordings:
        for exchange in recording.exchanges:
            if exchange.operation in counts:
                counts[exchange.operation][exchange.source] += 1
    return {name: dict(sorted(found.items())) for name, found in counts.items()}


def manifest(
    api: ir.Api,
    names: Names,
    *,
    notes: Sequence[Diagnostic],
    left_out: Sequence[ir.Refusal],
    evidence: Mapping[str, Mapping[str, int]],
) -> dict[str, Json]:
    """Return the manifest of a package; `notes` are what was said about places in the document, `left_out` what is.

    A row has `reasons` why an operation is approximated or refused, and `conventions` that its requests rely on.

    `evidence` is how many exchanges of each source show an operation: those that were made up prove nothing about the
    API, and count apart.
    """
    approximations = _Approximations(api, notes)
    rows: list[Json] = []
    for operation in api.operations:
        row = _row(operation.method, _declared_path(operation), operation.id)
        call = ".".join([*names.resources[operation.resource].attributes, names.methods[operation.location]])
        shown: dict[str, Json] = {**evidence[key_of(operation)]}
        rows.append(row | _judged(approximations.of(operation), {"call": call, "exchanges": shown}))
    rows += [_refused_row(refusal) for refusal in left_out if not refusal.webhook]
    counts = Counter(str(cast("dict[str, Json]", row)["support"]) for row in rows)
    summary: dict[str, Json] = {"operations": len(rows)}
    summary |= {name: counts[name] for name in ("generated", "approximated", "refused")}
    summary["by_convention"] = sum("conventions" in cast("dict[str, Json]", row) for row in rows)
    sources = [set(evidence[key_of(operation)]) for operation in api.operations]
    summary["recorded"] = sum(bool(each - {_MADE_UP}) for each in sources)
    summary["synthesised"] = sum(each == {_MADE_UP} for each in sources)
    summary["untested"] = sum(not each for each in sources)
    written: dict[str, Json] = {"version": 1, "summary": summary, "operations": rows}
    webhooks: list[Json] = [
        {"webhook": webhook.name, "method": webhook.method.upper(), "support": "generated"} for webhook in api.webhooks
    ]
    webhooks += [_refused_row(refusal) for refusal in left_out if refusal.webhook]
    if webhooks:
        written["webhooks"] = webhooks
    return written


def text(found: dict[str, Json]) -> str:
    """Return the text of a manifest."""
    return json.dumps(found, indent=1, ensure_ascii=False) + "\n"


def approximated(written: str | bytes) -> int:
    """Return how many operations are approximated according to a manifest's text."""
    return int(json.loads(written)["summary"]["approximated"])


def calls(written: str | None) -> dict[str, str]:
    """Return the operation of each call according to a manifest's text, as `client.pets.list`; none without one."""
    listed: list[dict[str, str]] = json.loads(written)["operations"] if written else []
    rows = [row for row in listed if "call" in row]
    return {f"client.{row['call']}": row.get("operation") or f"{row['method']} {row['path']}" for row in rows}


def lost(before: str, now: str) -> list[str]:
    """Return the operations, such as `GET /calls`, that one manifest refuses and the one before it did not."""
    return sorted(_refused(now) - (_refused(before) if before else set()))


def _refused(written: str) -> set[str]:
    found = json.loads(written)
    rows = [*found["operations"], *found.get("webhooks", ())]
    return {
        f"webhook {row['webhook']}" if "webhook" in row else f"{row['method']} {row['path']}"
        for row in rows
        if row["support"] == "refused"
    }


def _row(method: str, path: str, name: str) -> dict[str, Json]:
    named: dict[str, Json] = {"operation": name} if name else {}
    return named | {"method": method.upper(), "path": path}


def _declared_path(operation: ir.Operation) -> str:
    """Return the key in `paths`, to the letter: the path of an operation is what was made of it."""
    match operation.location.pointer:
        case ("paths", path, _):
            return path
        case _:
            return operation.path


def _judged(found: Sequence[Reason], more: dict[str, Json]) -> dict[str, Json]:
    """Return what a row says of an operation that is generated, with what its requests rely on."""
    conventions = [reason for reason in found if reason[0] in _CLEAR]
    reasons = [reason for reason in found if reason[0] not in _CLEAR]
    judged: dict[str, Json] = {"support": "approximated" if reasons else "generated", **more}
    if reasons:
        judged["reasons"] = _reasons(reasons)
    if conventions:
        judged["conventions"] = _reasons(conventions)
    return judged


def _refused_row(refusal: ir.Refusal) -> dict[str, Json]:
    row: dict[str, Json] = (
        {"webhook": refusal.path, "method": refusal.method.upper()}
        if refusal.webhook
        else _row(refusal.method, refusal.path, refusal.id)
    )
    row["support"] = "refused"
    row["reasons"] = _reasons((each.rule, each.location, each.message) for each in refusal.diagnostics)
    return row


def _reasons(found: Iterable[Reason]) -> list[Json]:
    return [{"rule": rule, "place": place.fragment, "reason": why} for rule, place, why in dict.fromkeys(found)]


class _Approximations:
    """Knows which notes concern which operations: their own places, and the schemas that they reach."""

    def __init__(self, api: ir.Api, notes: Sequence[Diagnostic]) -> None:
        self._api = api
        self._notes: dict[Location, list[Reason]] = {}
        operations = {operation.location for operation in api.operations}
        for note in notes:
            owner = _owner(note.location, operations | api.schemas.keys())
            if owner is not None:
                self._notes.setdefault(owner, []).append((note.rule, note.location, note.message))

    def of(self, operation: ir.Operation) -> list[Reason]:
        """Return why an operation is but approximated, if it is."""
        found = [*self._notes.get(operation.location, ()), *self._opaque(operation), *self._conventions(operation)]
        found += _unproven(self._api, operation)
        if self._notes:
            for schema in reachable_schemas(self._api.schemas, (own for _, own in operation_schemas(operation))):
                if isinstance(schema.shape, ir.Reference):
                    found += self._notes.get(schema.shape.target, ())
        return found

    def _opaque(self, operation: ir.Operation) -> Iterator[Reason]:
        """Yield the bodies whose structure is described in no other way, yet they are given or taken as they are."""
        yield from self._whole(operation.body.media_types if operation.body else (), sent=True)
        for response in operation.responses:
            yield from self._whole(response.media_types, sent=False)
        for found in operation.body.media_types if operation.body else ():
            shape = dereferenced(self._api.schemas, found.schema).shape if found.schema else None
            is_form = media_type.is_form(found.name) or media_type.is_multipart_form(found.name)
            if is_form and isinstance(shape, ir.Array | ir.Tuple | ir.Scalar | ir.Enumeration):
                why = f"a body of {found.name} has fields, and its schema has none: calls in this form are refused"
                yield "media-type-opaque", found.location, why

    def _whole(self, media: Sequence[ir.MediaType], *, sent: bool) -> Iterator[Reason]:
        if any(media_type.is_json(each.name) or (media_type.is_json_lines(each.name) and not sent) for each in media):
            return
        for each in media:
            shape = dereferenced(self._api.schemas, each.schema).shape if each.schema is not None else None
            if _is_opaque(each.name, sent=sent) and (each.items is not None or isinstance(shape, _STRUCTURED)):
                kind = "text" if media_type.is_text(each.name) else "octets"
                yield "media-type-opaque", each.location, f"a body of {each.name} is {kind}, whatever its schema says"

    def _conventions(self, operation: ir.Operation) -> Iterator[Reason]:
        """Yield what travels by convention, because its style has no form for it."""
        for own in operation.parameters:
            if (
                not own.content
                and own.in_ == "query"
                and own.style == "form"
                and own.explode
                and self._repeats(own.schema)
            ):
                why = f"lists inside of {own.name!r} are repeated under their own names, which OpenAPI leaves open"
                yield "parameter-repeated", own.location, why
            elif not own.content:
                yield from self._styled(repr(own.name), own.location, own.schema, own.style)
        for media in operation.body.media_types if operation.body else ():
            whole = dereferenced(self._api.schemas, media.schema) if media.schema else None
            schemas = {own.name: own.schema for own in properties(whole)}
            for each in media.encodings:
                if each.property in schemas:
                    yield from self._encoded(media, each, schemas[each.property])

    def _encoded(self, media: ir.MediaType, each: ir.Encoding, schema: ir.Schema) -> Iterator[Reason]:
        """Yield how a property of a form travels otherwise than its encoding says, or not at all."""
        style, name = each.style or "form", repr(each.property)
        structured = any(isinstance(one.shape, ir.Object | ir.Map) for one in self._alternatives(schema))
        if not each.styled:
            if structured and each.content_type and not _may_be_json(each.content_type):
                why = (
                    f"{name} is an object, which is not written as {each.content_type}: calls that give it are refused"
                )
                yield "media-type-opaque", media.location, why
        elif media_type.is_multipart(media.name) and self._octets(schema):
            if style != "form" or each.explode is False:
                why = f"the files of {name} travel as parts of their own: the style {style} has no form for them"
                yield "parameter-binary", media.location, why
        else:
            yield from self._styled(name, media.location, schema, style)

    def _styled(self, name: str, place: Location, schema: ir.Schema, style: ir.Style) -> Iterator[Reason]:
        if style == "deepObject" and self._beyond(schema):
            yield "parameter-deep-object", place, f"{name} is no object of single values: {_DEEP}"
        elif style != "deepObject" and self._nested(schema):
            why = f"lists and objects inside of {name} travel as JSON text: the style {style} has no form for them"
            yield "parameter-nested", place, why
        if self._octets(schema):
            why = f"the octets of {name} travel in base64: OpenAPI does not say how they are written in a parameter"
            yield "parameter-binary", place, why

    def _alternatives(self, schema: ir.Schema) -> list[ir.Schema]:
        """Return what a schema may be, with unions and references opened."""
        found: list[ir.Schema] = []
        todo, seen = [schema], set[Location]()
        while todo:
            one = dereferenced(self._api.schemas, todo.pop())
            if isinstance(one.shape, ir.Union) and one.location not in seen:
                seen.add(one.location)
                todo.extend(one.shape.variants)
            else:
                found.append(one)
        return found

    def _nested(self, schema: ir.Schema) -> bool:
        inside = [child for each in self._alternatives(schema) for _, child in children(each)]
        return any(isinstance(each.shape, _COMPOUND) for child in inside for each in self._alternatives(child))

    def _repeats(self, schema: ir.Schema) -> bool:
        """Tell whether a value is nested, yet no deeper than lists of single values in the members of an object."""
        if not all(isinstance(each.shape, ir.Object | ir.Map) for each in self._alternatives(schema)):
            return False
        inside = [child for each in self._alternatives(schema) for _, child in children(each)]
        nested = [each for child in inside for each in self._alternatives(child) if isinstance(each.shape, _COMPOUND)]
        return bool(nested) and all(isinstance(each.shape, ir.Array) and not self._nested(each) for each in nested)

    def _beyond(self, schema: ir.Schema) -> bool:
        flat = all(isinstance(each.shape, ir.Object | ir.Map | ir.Anything) for each in self._alternatives(schema))
        return not flat or self._nested(schema)

    def _octets(self, schema: ir.Schema) -> bool:
        found = self._alternatives(schema)
        found += [inner for each in found for _, child in children(each) for inner in self._alternatives(child)]
        return any(isinstance(each.shape, ir.Scalar) and each.shape.format == "binary" for each in found)


def _is_opaque(name: str, *, sent: bool) -> bool:
    """Tell whether the runtime hands over a body as it is, without looking into it.

    Forms in parts are written but not read, JSON lines are read but not written.
    """
    if media_type.is_multipart(name):
        return not (sent and media_type.is_multipart_form(name))
    return any(is_such(name) for is_such in _WHOLE) or (sent and media_type.is_json_lines(name))


def _may_be_json(content_type: str) -> bool:
    """Tell whether one of the media types of an Encoding Object, or of its ranges, is JSON's."""
    return any(media_type.is_json(name) or media_type.is_range(name) for name in content_type.split(","))


def _owner(place: Location, known: set[Location]) -> Location | None:
    for end in range(len(place.pointer), -1, -1):
        candidate = Location(place.document, place.pointer[:end])
        if candidate in known:
            return candidate
    return None


def _unproven(api: ir.Api, operation: ir.Operation) -> Iterator[Reason]:
    """Yield the security schemes without which none of an operation's alternatives can be met."""
    alternatives = api.security if operation.security is None else operation.security
    other = {scheme.id: scheme for scheme in api.security_schemes if scheme.kind == "other"}
    if any(not any(name in other for name in entry) for entry in alternatives):
        return
    for scheme in (other[name] for entry in alternatives for name in entry if name in other):
        why = f"callers have to see to the security scheme {scheme.id!r} themselves"
        yield "security-scheme-unsupported", scheme.location, why
