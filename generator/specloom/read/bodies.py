"""Request bodies, responses and their media types, of OpenAPI 3 and of Swagger 2.0."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Severity, SpecError
from specloom.base.media_type import FORM, JSON, MULTIPART_FORM, essence, is_event_stream, is_multipart, may_have_values
from specloom.base.statuses import is_result
from specloom.ir.schema_walk import lacks_fields
from specloom.read import extensions
from specloom.read.events import read_data, read_events
from specloom.read.node import Node, as_notes
from specloom.read.parameters import read_parameter
from specloom.read.schemas import SchemaReader

# Some documents write `200 OK`.
_STATUS = re.compile(r"[1-5](?:[0-9]{2}|xx)(?![0-9A-Za-z])|default$", re.IGNORECASE)
_FORMS = (MULTIPART_FORM, FORM)
_WITHOUT_BODY = ("204", "205", "304")
_REDIRECTS = ("301", "302", "303", "307", "308", "3XX")
_OF_EVERY_PART = ("content-disposition", "content-type")
_POSITIONAL = ("itemEncoding", "prefixEncoding")


def read_body(node: Node, schemas: SchemaReader) -> ir.RequestBody:
    """Read a Request Body Object (OpenAPI 3)."""
    if not any(node.members("content")):
        message, hint = "the request body has no media type: it is left out", "add one to `content`, or remove the body"
        schemas.diagnostics.append(Diagnostic("body-left-out", node.location, message, hint, Severity.WARNING))
    return ir.RequestBody(node.location, _media_types(node, schemas), node.flag("required"), node.prose("description"))


def check_forms(operation: ir.Operation, schemas: SchemaReader) -> Iterator[Diagnostic]:
    """Yield warnings about forms whose schemas have no fields; they are not offered.

    Raises:
        SpecError: There is no other media type.
    """
    media_types = operation.body.media_types if operation.body is not None else ()
    without = [media for media in media_types if lacks_fields(media, schemas.dereferenced)]
    for media in without:
        why = f"a body of {media.name} has fields, and its schema is that of a list or a single value"
        if len(without) == len(media_types):
            raise SpecError(
                [Diagnostic("form-without-fields", media.location, why, "describe an object, or another media type")]
            )
        hint = "the media type is left out; describe an object"
        yield Diagnostic(
            "form-without-fields", operation.location.child("requestBody"), why, hint, severity=Severity.WARNING
        )


def _media_types(node: Node, schemas: SchemaReader) -> tuple[ir.MediaType, ...]:
    return tuple(
        schemas.once(f"content {name}", media, partial(_media_type, name, media, schemas))
        for name, media in ((name, media.follow()) for name, media in node.members("content"))
    )


def _media_type(name: str, node: Node, schemas: SchemaReader) -> ir.MediaType:
    if node.has(*_POSITIONAL):
        schemas.diagnostics.append(_positional(node))
    schema = node.get("schema")
    whole = schemas.read(schema) if schema else None
    item = node.get("itemSchema") or (_item(schema) if schema else None)
    events = read_events(item, schemas) if item is not None and is_event_stream(name) else ()
    items = None if events else _items(name, node, schemas)
    return ir.MediaType(
        node.location,
        name,
        whole,
        _encodings(name, node, schemas),
        items,
        extensions.stream_end(node),
        events,
        extensions.stream_flag(node),
    )


def _item(schema: Node) -> Node:
    """Return the schema of an item where the schema of the whole describes it: as a list, or just the item."""
    return schema.target().get("items") or schema


def _positional(node: Node) -> Diagnostic:
    """Return the note that encodings by position, as of `multipart/mixed`, are not carried out (OpenAPI 3.2)."""
    message = "`itemEncoding` and `prefixEncoding` are not carried out: nothing is encoded part by part in order"
    hint = "callers give such a body as octets, with its parts; with `multipart/form-data` they would have names"
    return Diagnostic("encoding-positional", node.location, message, hint, Severity.WARNING)


def _encodings(name: str, node: Node, schemas: SchemaReader) -> tuple[ir.Encoding, ...]:
    """Read the Encoding Objects; until OpenAPI 3.1 parts have no styles (OpenAPI 3.0.4, "Encoding Object")."""
    encodings = read_encodings(node)
    if is_multipart(name):
        schemas.diagnostics.extend(_part_headers(node))
    root = node.document.root
    version = root.get("openapi") if isinstance(root, dict) else None
    if isinstance(version, str) and version.startswith("3.0") and is_multipart(name):
        return tuple(ir.Encoding(encoding.property, encoding.content_type) for encoding in encodings)
    return encodings


def _part_headers(node: Node) -> Iterator[Diagnostic]:
    """Yield warnings about header fields of parts, but for those that every part has."""
    for part, encoding in node.members("encoding"):
        for name, header in encoding.members("headers"):
            if name.lower() not in _OF_EVERY_PART:
                why = f"the header field {name!r} of the part {part!r} is not sent"
                hint = "callers may give a file as a tuple with its header fields: (name, content, type, headers)"
                yield Diagnostic("encoding-headers", header.location, why, hint, Severity.WARNING)


def _items(name: str, node: Node, schemas: SchemaReader) -> ir.Schema | None:
    """Read `itemSchema`; for an event stream, the schema of the JSON in `data` where there is one (OpenAPI 3.2)."""
    item = node.get("itemSchema")
    if item is None:
        return None
    properties = item.target().get("properties")
    data = properties.get("data") if properties is not None and is_event_stream(name) else None
    if data is None:
        return schemas.read(item)
    return read_data(data, schemas) if data.target().has("contentSchema") else schemas.read(item)


def read_encodings(node: Node) -> tuple[ir.Encoding, ...]:
    """Read the Encoding Objects of a Media Type Object."""
    return tuple(_encoding(key, encoding) for key, encoding in node.members("encoding"))


def _encoding(name: str, node: Node) -> ir.Encoding:
    style = node.text("style")
    known: ir.Style | None = None
    match style:
        case "form" | "spaceDelimited" | "pipeDelimited" | "deepObject":
            known = style
        case _:
            pass
    explode = node.flag("explode") if node.has("explode") else None
    lists: ir.Lists = extensions.lists(node) if known == "deepObject" else "indices"
    styled = known is not None or node.has("explode", "allowReserved")
    return ir.Encoding(name, node.text("contentType"), known, explode, node.flag("allowReserved"), lists, styled)


def read_responses(node: Node, schemas: SchemaReader) -> tuple[ir.Response, ...]:
    """Read a Responses Object (OpenAPI 3)."""
    return tuple(
        ir.Response(
            response.location,
            status,
            response.prose("description"),
            _media_types(response, schemas),
            extensions.source(response),
            tuple(_headers(response, schemas)),
        )
        for status, response in _by_status(node, schemas)
    )


def _headers(response: Node, schemas: SchemaReader) -> Iterator[ir.Header]:
    """Yield the header fields of a response; malformed ones are skipped, since no generated code depends on them."""
    for name, entry in response.members("headers"):
        try:
            header = entry.follow()
            schema = header.get("schema")
            if name.lower() != "content-type" and schema is not None:
                yield ir.Header(header.location, name, schemas.read(schema), header.flag("required"))
        except SpecError as error:
            schemas.diagnostics.extend(as_notes(error))


def response_notes(operation: Node, method: str, responses: Iterable[ir.Response]) -> Iterator[Diagnostic]:
    """Yield notes about responses of an operation that are left out, or read without their bodies."""
    at = operation.location.child("responses")
    for written, _ in operation.patterned_fields("responses"):
        if not _STATUS.match(written.strip()):
            why = f"{written!r} is no status: this response is left out"
            hint = "write a status, a range such as 4XX, or default"
            yield Diagnostic("response-left-out", at.child(written), why, hint, Severity.NOTE)
    listed = tuple(responses)
    succeeds = any(response.status.startswith("2") for response in listed)
    for response in listed:
        names = " and ".join(media.name for media in response.media_types)
        why = f"a response {response.status} has no body (RFC 9110, section 15): {names} is left out"
        if method == "head":
            why = f"a response to HEAD has no body (RFC 9110, section 9.3.2): {names} is left out"
        elif response.status in _REDIRECTS:
            if not succeeds:
                continue  # it is the answer, and callers may ask for its body
            why = f"a redirect {response.status} is followed: {names} is left out"
        elif response.status not in _WITHOUT_BODY:
            continue
        if names:
            yield Diagnostic("response-without-body", at.child(response.status), why, "remove `content`", Severity.NOTE)


def _by_status(node: Node, schemas: SchemaReader) -> Iterator[tuple[str, Node]]:
    """Yield the responses by status, range or `default`; other keys (`success`) are skipped.

    Raises:
        SpecError: A response that is a result leads nowhere; of others the status is known, which is enough.
    """
    written = [
        (match[0].lower(), entry)
        for key, entry in node.patterned_fields("responses")
        if (match := _STATUS.match(key.strip()))
    ]
    statuses = [status for status, _ in written]
    for status, entry in written:
        try:
            response = entry.follow()
        except SpecError as error:
            if is_result(status, statuses):
                raise
            schemas.diagnostics.extend(as_notes(error))
            response = entry.target()
        yield status.upper() if status.endswith("xx") else status, response


def read_responses_v2(node: Node, schemas: SchemaReader, produces: tuple[str, ...]) -> tuple[ir.Response, ...]:
    """Read a Responses Object of Swagger 2.0: one schema, in the media types of `produces`.

    An error that is an object or a list is JSON as well where `produces` has the media types of a file.
    """
    responses: list[ir.Response] = []
    for status, response in _by_status(node, schemas):
        schema = response.get("schema")
        media: tuple[ir.MediaType, ...] = ()
        if schema is not None:
            shape = schemas.read(schema)
            names = produces or (JSON,)
            has_parts = isinstance(schemas.dereferenced(shape).shape, ir.Object | ir.Map | ir.Array | ir.Union)
            if status[0] in "45d" and has_parts and not any(map(may_have_values, names)):
                names = (JSON, *names)
            media = tuple(
                ir.MediaType(
                    schema.location,
                    name,
                    shape,
                    events=read_events(_item(schema), schemas) if is_event_stream(name) else (),
                )
                for name in names
            )
        responses.append(
            ir.Response(response.location, status, response.prose("description"), media, extensions.source(response))
        )
    return tuple(responses)


def read_body_v2(parameters: Iterable[Node], schemas: SchemaReader, consumes: tuple[str, ...]) -> ir.RequestBody | None:
    """Read the `body` parameter or the `formData` parameters of a Swagger 2.0 operation."""
    listed = list(parameters)
    for node in listed:
        if node.text("in") == "body":
            schema = node.get("schema")
            shape = schemas.read(schema) if schema else None
            media = tuple(ir.MediaType(node.location, name, shape) for name in consumes or (JSON,))
            schemas.diagnostics.extend(_beside_body(field) for field in listed if field.text("in") == "formData")
            return ir.RequestBody(node.location, media, node.flag("required"), node.prose("description"))
    fields = [node for node in listed if node.text("in") == "formData"]
    if not fields:
        return None
    files = any(node.text("type") == "file" for node in fields)
    names = tuple(name for name in consumes if essence(name) in _FORMS)
    if not names:
        names = _FORMS[:1] if files else _FORMS[1:]
        schemas.diagnostics.extend(_no_form(fields[0], names[0], consumes) if consumes else ())
    properties = tuple(ir.Property(node.text("name"), _field(node, schemas), node.flag("required")) for node in fields)
    schema_of_all = ir.Schema(fields[0].location, ir.Object(properties))
    encodings = tuple(_collection_encoding(node) for node in fields if _is_collection(node))
    media = tuple(ir.MediaType(fields[0].location, name, schema_of_all, encodings) for name in names)
    return ir.RequestBody(fields[0].location, media, any(field.required for field in properties))


def _beside_body(node: Node) -> Diagnostic:
    message = f"the form's field {node.text('name')!r} is left out: the operation has a body, which is no form"
    hint = 'describe either a body or a form (Swagger 2.0, "Parameter Object")'
    return Diagnostic("parameter-left-out", node.location, message, hint, Severity.WARNING)


def _no_form(node: Node, sent: str, consumes: Sequence[str]) -> Iterator[Diagnostic]:
    message = f"a form is sent as {sent}: {', '.join(consumes)} is none"
    yield Diagnostic("form-media-type", node.location, message, "correct `consumes`", Severity.NOTE)


def _field(node: Node, schemas: SchemaReader) -> ir.Schema:
    """Read a `formData` parameter; with `allowEmptyValue`, one that is no string may be the empty string as well."""
    schema = schemas.read(node)
    if not node.flag("allowEmptyValue") or node.text("type") in ("string", "file"):
        return schema
    at = node.location.child("allowEmptyValue")
    return replace(schema, location=at, shape=ir.Union((schema, ir.Schema(at, ir.Enumeration(("",))))))


def _is_collection(node: Node) -> bool:
    """Tell whether a field is a list of texts, whose format is `csv` where it is not said (Swagger 2.0)."""
    items = node.get("items")
    is_list = node.text("type") == "array" and (items is None or items.text("type") not in ("file", "object"))
    return is_list or node.has("collectionFormat")


def _collection_encoding(node: Node) -> ir.Encoding:
    assert isinstance(node.value, dict)
    as_query = Node(node.document, node.location, {**node.value, "in": "query"})
    parameter = read_parameter(as_query, SchemaReader())
    assert parameter is not None
    return ir.Encoding(parameter.name, "", parameter.style, parameter.explode, styled=True)
