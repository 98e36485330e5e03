"""Rule about values in a document: examples and defaults fit their schema."""

from __future__ import annotations

from collections.abc import Iterator

from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Document, Json
from specloom.lint.outline import Kind, Part
from specloom.lint.survey import Survey, warning
from specloom.lint.values import value_check

_SCHEMAS = (Kind.SCHEMA, Kind.PROPERTY)
_HOLDERS = (Kind.PARAMETER, Kind.HEADER, Kind.MEDIA_TYPE)


def example_invalid(survey: Survey) -> Iterator[Diagnostic]:
    """Yield examples and defaults that their own schema does not admit."""
    check = value_check(survey.document)
    for part in survey.of(*_SCHEMAS, *_HOLDERS):
        schema_at, schema = _schema(part)
        for at, value in _examples(survey.document, part):
            problem = check(schema_at, schema, value)
            if problem:
                what = "default" if at.pointer[-1] == "default" else "example"
                message = f"the {what} does not fit its schema: {problem}"
                yield warning("example-invalid", at, message, "correct the value or the schema")


def _schema(part: Part) -> tuple[Location, Json]:
    if part.kind in _SCHEMAS:
        return part.location, part.value
    return part.location.child("schema"), part.value.get("schema")


def _examples(document: Document, part: Part) -> Iterator[tuple[Location, Json]]:
    single = ("example", "default") if part.kind in _SCHEMAS else ("example",)
    for key in single:
        if key in part.value:
            yield part.location.child(key), part.value[key]
    examples = part.value.get("examples")
    if isinstance(examples, list) and part.kind in _SCHEMAS:
        for index, value in enumerate(examples):
            yield part.location.child("examples", index), value
    elif isinstance(examples, dict) and part.kind in _HOLDERS:
        for name, entry in examples.items():
            yield from _example_values(document, part.location.child("examples", name), entry)


def _example_values(document: Document, at: Location, entry: Json) -> Iterator[tuple[Location, Json]]:
    """Yield the value of an Example Object, which may be a reference to one."""
    at, entry = document.follow(at, entry)
    if isinstance(entry, dict):
        for key in ("value", "dataValue"):
            if key in entry:
                yield at.child(key), entry[key]
