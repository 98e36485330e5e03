"""Decides what a parameter in `body` or `formData` is in OpenAPI 3: the request body, as in Swagger 2.0."""

from __future__ import annotations

from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError
from specloom.base.document import Document, Json
from specloom.base.media_type import FORM, JSON, MULTIPART_FORM
from specloom.validate.lenient import Mending, mended
from specloom.validate.paths import read_paths
from specloom.validate.slips import moved_schema

_PLACES = ("body", "formData")
_READING = "it is read as the request body, as in Swagger 2.0; write a `requestBody`"


def concerns(found: Diagnostic) -> bool:
    """Tell whether a finding is about where a parameter stands."""
    return found.location.pointer[-1:] == ("in",) and found.location.pointer[-3:-2] == ("parameters",)


def with_bodies(document: Document) -> tuple[Document, list[Diagnostic]]:
    """Return the document with such parameters made request bodies, and what is to be said of that.

    An operation that has a request body already, or parameters of both kinds, stays as it is.
    """
    told: list[Diagnostic] = []
    changes: list[tuple[Location, Mending]] = []
    for path in read_paths(document):
        for operation in path.operations:
            listed = [entry for entry in _parameters(document, operation.location) if _place(entry) in _PLACES]
            body = _body(document, operation.location, listed)
            if body is None:
                continue
            at = operation.location.child("parameters")
            kept: list[Json] = []
            for index, entry in enumerate(_parameters(document, operation.location)):
                if _place(entry) not in _PLACES:
                    kept.append(entry)
                    continue
                message = f"'in' is {_place(entry)!r}, which OpenAPI 3 does not have"
                told.append(Diagnostic("openapi-value", at.child(index, "in"), message, _READING, Severity.WARNING))
            changes.append((operation.location, Mending((), "", {"parameters": kept, "requestBody": body})))
    return (mended(document, changes) if changes else document), told


def _operation(document: Document, at: Location) -> dict[str, Json]:
    try:
        value = document.resolve(Location(at.document), at.fragment)[1]
    except SpecError:
        return {}
    return value if isinstance(value, dict) else {}


def _parameters(document: Document, at: Location) -> list[Json]:
    listed = _operation(document, at).get("parameters")
    return listed if isinstance(listed, list) else []


def _place(entry: Json) -> Json:
    return entry.get("in") if isinstance(entry, dict) and isinstance(entry.get("name"), str) else None


def _body(document: Document, at: Location, listed: list[Json]) -> Json:
    """Return the Request Body Object that parameters of Swagger 2.0 stand for, None where that is not clear."""
    entries = [entry for entry in listed if isinstance(entry, dict)]
    places = {entry["in"] for entry in entries if isinstance(entry["in"], str)}
    if len(places) != 1 or "requestBody" in _operation(document, at) or (places == {"body"} and len(entries) > 1):
        return None
    required: list[Json] = [entry["name"] for entry in entries if entry.get("required") is True]
    schema: Json
    if places == {"body"}:
        name, schema = JSON, moved_schema(entries[0])
    else:
        fields: dict[str, Json] = {str(entry["name"]): moved_schema(entry) for entry in entries}
        files = any(isinstance(field, dict) and field.get("format") == "binary" for field in fields.values())
        name = MULTIPART_FORM if files else FORM
        schema = {"type": "object", "properties": fields, **({"required": required} if required else {})}
    media: dict[str, Json] = {"schema": schema}
    content: dict[str, Json] = {name: media}
    return {"content": content, "required": bool(required)}
