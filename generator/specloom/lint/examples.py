"""Rule about values in a document: examples and defaults fit their schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Document, Json
from specloom.lint.outline import Kind, Part
from specloom.lint.plain_values import PlainCheck
from specloom.lint.survey import Survey, warning
from specloom.validate.defaults import default_fits

if TYPE_CHECKING:
    from specloom.lint.values import Check

_SCHEMAS = (Kind.SCHEMA, Kind.PROPERTY)
_EXAMPLES = frozenset({"example", "examples", "default"})
_HOLDERS = (Kind.PARAMETER, Kind.HEADER, Kind.MEDIA_TYPE)


def example_invalid(survey: Survey) -> Iterator[Diagnostic]:
    """Yield examples and defaults that their own schema does not admit."""
    parts = [part for part in survey.of(*_SCHEMAS, *_HOLDERS) if _is_doubtful(part.value)]
    if not parts:
        return
    document = survey.document
    plain = PlainCheck(document)
    check: Check | None = None
    for part in parts:
        holder = part.kind in _HOLDERS
        if holder and {"example", "examples"} <= part.value.keys():
            message = "'example' and 'examples' exclude each other"
            yield warning("example-invalid", part.location.child("example"), message, "remove one of the two")
        schema_at = part.location.child("schema") if holder else part.location
        schema = part.value.get("schema") if holder else part.value
        for at, value in _examples(document, part):
            if plain.certainly_fits(schema_at, schema, value):
                continue
            if check is None:
                from specloom.lint.values import value_check  # jsonschema takes half a second to import

                check = value_check(document)
            problem = check(schema_at, schema, value)
            if problem:
                what = "default" if at.pointer[-1] == "default" else "example"
                message = f"the {what} does not fit its schema: {problem}"
                yield warning("example-invalid", at, message, "correct the value or the schema")


def _is_doubtful(value: dict[str, Json]) -> bool:
    """Tell whether an object has an example, or a default that is not certain to fit."""
    if "default" in value and not ({"format", "pattern"} & value.keys()) and default_fits(value):
        return not _EXAMPLES.isdisjoint(value.keys() - {"default"})
    return not _EXAMPLES.isdisjoint(value)


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
            at, example = document.follow(part.location.child("examples", name), entry)
            members = example if isinstance(example, dict) else {}
            yield from ((at.child(key), members[key]) for key in ("value", "dataValue") if key in members)
