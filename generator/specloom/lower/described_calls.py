"""What the catalogue says of calls for programs that offer them at run time: arguments, schemas, texts, an example.

`runtime/operations/catalogue.py` reads it, and describes each member.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.base.document import Json
from specloom.base.media_type import is_form, is_json_lines, is_merge_patch, is_multipart, is_range
from specloom.code.annotations import OCTETS
from specloom.ir.names import Names
from specloom.ir.recordings import FILE, Exchange, Recording, key_of
from specloom.ir.schema_walk import dereferenced, properties
from specloom.lower import docs
from specloom.lower.json_schema import PERSONAL, SchemaWriter
from specloom.lower.operations import OperationWriter
from specloom.lower.resources import lower_resources
from specloom.lower.responses import answers, redirects
from specloom.synthesis.values import DocumentExamples

Row = dict[str, Json]


class CallDescriber:
    """Describes the calls of one API; `examples` are those of its document, `recordings` show calls that succeeded."""

    def __init__(
        self, api: ir.Api, names: Names, *, examples: DocumentExamples, recordings: Iterable[Recording] = ()
    ) -> None:
        self.schemas = SchemaWriter(api, names)
        self._api = api
        self._names = names
        self._writer = OperationWriter(api, names)
        self._examples = examples
        self._shown: dict[str, Exchange] = {}
        for recording in recordings:
            for exchange in recording.exchanges:
                if exchange.status < 300:
                    self._shown.setdefault(exchange.operation, exchange)

    def row(self, operation: ir.Operation) -> Row:
        """Return what the catalogue says of an operation besides what tests need."""
        method = self._writer.method(operation)
        text = operation.summary or operation.description
        names = self._names
        arguments: list[Json] = [self._parameter(operation, each) for each in self._ordered(operation)]
        row: Row = {
            "call": [*names.resources[operation.resource].attributes, names.methods[operation.location]],
            "summary": docs.sentence(text) or f"{operation.http_method} {operation.path}",
            "arguments": arguments,
        }
        if operation.description and docs.full(operation.description) != row["summary"]:
            row["description"] = operation.description
        if operation.deprecated:
            row["deprecated"] = True
        if operation.safe is not None:
            row["safe"] = operation.safe
        if method.pages is not None:
            row["pages"] = True
        if operation.location in names.streams:
            row["stream"] = names.streams[operation.location]
        choices: list[Json] = [*self._choices(operation)]
        if choices:
            row["choices"] = choices
        if method.body is not None:
            row["body"] = self._body(operation)
        return row | self._example(operation)

    def resources(self) -> Row:
        """Return what each resource is about, by its attributes with dots between."""
        listed = lower_resources(self._api, self._names, self._writer, {})
        keys = [".".join(self._names.resources[key].attributes) for key in self._names.resources]
        return {key: docs.sentence(view.doc.text) for key, view in zip(keys, listed, strict=True)}

    def _ordered(self, operation: ir.Operation) -> list[ir.Parameter]:
        return sorted(operation.parameters, key=lambda each: (each.in_ != "path", not each.required))

    def _parameter(self, operation: ir.Operation, parameter: ir.Parameter) -> Row:
        name = self._names.arguments[operation.location][parameter.in_, parameter.name]
        row: Row = {"name": name, "in": parameter.in_}
        row |= {"wire": parameter.name} if parameter.name != name else {}
        row |= {"required": True} if parameter.required else {}
        return row | self._value(parameter.schema, parameter.description, personal=parameter.pii)

    def _value(self, schema: ir.Schema, description: str = "", *, personal: bool = False) -> Row:
        written = self.schemas.write(schema)
        about = written.pop("description", "")
        resolved = dereferenced(self._api.schemas, schema)
        text = description or about or resolved.description
        row: Row = {"schema": written}
        row |= {"about": text} if text else {}
        return row | ({"personal": True} if personal or PERSONAL in written or resolved.pii else {})

    def _choices(self, operation: ir.Operation) -> Iterator[Row]:
        """Yield the arguments by which callers choose a media type, or what they get of a redirect."""
        method = self._writer.method(operation)
        if method.content_type is not None:
            names: list[Json] = [media.name for media in self._writer.media_types(operation)]
            listed: Row = {} if any(is_range(str(name)) for name in names) else {"enum": names}
            yield _choice(method.content_type.text, {"type": "string", **listed}, "The media type of the body.")
        if method.accept is not None and not redirects(answers(operation)):
            accepted: list[Json] = [*self._writer.accepted(operation)]
            schema: Row = {"type": "string", "enum": accepted}
            yield _choice(method.accept.text, schema, "The media type of the response.")
        if redirects(answers(operation)):
            keywords = [each.name.text for each in method.signature.keywords]
            follow = next(name for name in keywords if name.rstrip("_") == "follow")
            yield _choice(follow, {"type": "boolean"}, "Whether the redirect is followed.")

    def _body(self, operation: ir.Operation) -> Row:
        method, media = self._writer.method(operation), self._writer.media_types(operation)[0]
        assert operation.body is not None
        assert method.body is not None
        row: Row = {
            "name": method.body.name.text,
            "kind": _kind(media.name, method.body.annotation.text),
            "media_type": media.name,
        }
        row |= {"required": True} if operation.body.required else {}
        row |= {"about": operation.body.description} if operation.body.description else {}
        if operation.stream is not None and operation.stream.in_ == "body" and operation.stream.name:
            row["flag"] = operation.stream.name
        if media.schema is not None and row["kind"] not in ("octets", "text"):
            row["schema"] = self.schemas.write(media.schema)
            members: list[Json] = [*self._members(operation, media)]
            row |= {"members": members} if members else {}
        return row | ({"by_name": True} if media.envelope is not None and method.fields is not None else {})

    def _members(self, operation: ir.Operation, media: ir.MediaType) -> Iterator[Row]:
        """Yield the members of a body: in an envelope those that are keywords, else those of the object."""
        assert media.schema is not None
        if media.envelope is not None:
            for name, member in self._writer.body_fields(operation, media).items():
                yield self._member(name, member.property, required=member.property.required)
            return
        schema = dereferenced(self._api.schemas, media.schema)
        objects = [schema]
        if isinstance(schema.shape, ir.Union):
            objects = [dereferenced(self._api.schemas, each) for each in schema.shape.variants]
        if isinstance(schema.shape, ir.Object) and schema.shape.variants is not None:
            objects += [self._api.schemas[target] for target in schema.shape.variants.all]
        listed: dict[str, tuple[str, list[ir.Property]]] = {}
        needed: list[set[str]] = []
        for each in objects:
            fields = self._names.fields.get(each.location, {})
            sent = [entry for entry in properties(each) if not entry.schema.read_only]
            needed.append({entry.name for entry in sent if entry.required})
            for entry in sent:
                listed.setdefault(entry.name, (fields.get(entry.name, entry.name), []))[1].append(entry)
        everywhere = needed[0].intersection(*needed[1:])
        for wire, (name, entries) in listed.items():
            rows = [self._member(name, entry, required=wire in everywhere) for entry in entries]
            schemas: list[Json] = []
            for row in rows:
                schemas += [row["schema"]] if row["schema"] not in schemas else []
            merged: Row = {"schema": schemas[0] if len(schemas) == 1 else {"anyOf": schemas}}
            merged |= {"personal": True} if any("personal" in row for row in rows) else {}
            yield rows[0] | merged

    def _member(self, name: str, member: ir.Property, *, required: bool) -> Row:
        row: Row = {"name": name}
        row |= {"wire": member.name} if member.name != name else {}
        shape = member.schema.shape
        is_constant = isinstance(shape, ir.Enumeration) and shape.is_constant
        row |= {"required": True} if required and not is_constant else {}
        return row | self._value(member.schema)

    def _example(self, operation: ir.Operation) -> Row:
        """Return the values of a call that the document, or else an exchange, shows; by name, and the body's own."""
        named = self._names.arguments[operation.location]
        shown = self._shown.get(key_of(operation))
        values: Row = {}
        for parameter in self._ordered(operation):
            recorded = shown.arguments.get(parameter.in_) if shown is not None else None
            value = (recorded or {}).get(parameter.name, self._first(parameter.schema, parameter.location))
            if value is not None:
                values[named[parameter.in_, parameter.name]] = value
        body = self._shown_body(operation, shown)
        example: Row = {"arguments": values} if values else {}
        example |= {} if body is None else {"body": body}
        return {"example": example} if example else {}

    def _shown_body(self, operation: ir.Operation, shown: Exchange | None) -> Json:
        if operation.body is None or not operation.body.media_types:
            return None
        media = self._writer.media_types(operation)[0]
        if shown is not None and shown.body_argument and not _has_file(shown.body_argument[0]):
            return shown.body_argument[0]
        if media.schema is None:
            return None
        whole = self._first(media.schema, media.location)
        if whole is not None or media.envelope is not None:
            return whole
        members = properties(dereferenced(self._api.schemas, media.schema))
        listed = {each.name: self._first(each.schema) for each in members if not each.schema.read_only}
        return {name: value for name, value in listed.items() if value is not None} or None

    def _first(self, schema: ir.Schema, place: Location | None = None) -> Json:
        """Return the first example of a place or a schema that fits; None for none."""
        listed = self._examples.find(place) if place is not None else ()
        fitting = (each for each in listed if each is not None and self._examples.fits(schema, each, "request"))
        resolved = dereferenced(self._api.schemas, schema)
        of_schema = (
            each for candidate in (schema, resolved) for each in self._examples.first_fitting(candidate, "request", 0)
        )
        return next(fitting, None) or next(of_schema, None)


def _choice(name: str, schema: Mapping[str, Json], about: str) -> Row:
    return {"name": name, "schema": dict(schema), "about": about}


def _kind(media_type: str, annotation: str) -> str:
    """Return how a body is given: `json`, `patch`, `form`, `multipart`, `lines`, `text` or `octets`."""
    if is_json_lines(media_type):
        return "lines"
    if annotation.removesuffix(" | None") in (OCTETS.text, "bytes"):
        return "octets"
    if annotation.removesuffix(" | None") in ("str", f"str | {OCTETS.text}"):
        return "text"
    kinds = ((is_merge_patch, "patch"), (is_form, "form"), (is_multipart, "multipart"))
    return next((kind for is_kind, kind in kinds if is_kind(media_type)), "json")


def _has_file(value: Json) -> bool:
    if isinstance(value, list):
        return any(map(_has_file, value))
    return isinstance(value, dict) and (FILE in value or any(map(_has_file, value.values())))
