"""Rules about our extensions: their shape, by `extensions.schema.json`, and the objects that they belong on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import cast

from specloom.base.diagnostics import Diagnostic
from specloom.base.document import Json
from specloom.lint.outline import Kind
from specloom.lint.pagination import missing_parameters, pagination_schema
from specloom.lint.survey import Survey, warning
from specloom.lint.values import first_violation

_PREFIX = "x-specloom-"
_NAMED = frozenset({
    Kind.INFO, Kind.TAG, Kind.OPERATION, Kind.PARAMETER, Kind.SCHEMA, Kind.PROPERTY, Kind.SECURITY_SCHEME,
    Kind.SERVER_VARIABLE,
})  # fmt: skip
_PLACES: dict[str, frozenset[Kind]] = {
    "x-specloom-source": frozenset(Kind),
    "x-specloom-ignore": frozenset(Kind),
    "x-specloom-pagination": frozenset({Kind.OPERATION}),
    "x-specloom-rate-limit": frozenset({Kind.DOCUMENT, Kind.TAG, Kind.OPERATION}),
    "x-specloom-retry": frozenset({Kind.DOCUMENT, Kind.OPERATION}),
    "x-specloom-idempotency": frozenset({Kind.OPERATION}),
    "x-specloom-timezone": frozenset({Kind.DOCUMENT}),
    "x-specloom-lists": frozenset({Kind.DOCUMENT, Kind.PARAMETER}),
    "x-specloom-pii": frozenset({Kind.PROPERTY, Kind.PARAMETER, Kind.SCHEMA}),
    "x-specloom-error": frozenset({Kind.RESPONSE}),
    "x-specloom-name": _NAMED,
    "x-specloom-webhook-signature": frozenset({Kind.DOCUMENT, Kind.OPERATION}),
    "x-specloom-stream": frozenset({Kind.MEDIA_TYPE, Kind.OPERATION}),
    "x-specloom-placeholder": frozenset({Kind.SERVER_VARIABLE}),
}


@cache
def extension_schema() -> Json:
    """Return the JSON Schema of an object with our extensions; it admits any other members."""
    schema = json.loads(Path(__file__).with_name("extensions.schema.json").read_text("utf-8"))
    schema["properties"]["x-specloom-pagination"] = pagination_schema()
    return cast("Json", schema)


def extension_unknown(survey: Survey) -> Iterator[Diagnostic]:
    """Yield members with the prefix of our extensions that are none, or that do not belong on their object."""
    for part in survey.parts:
        for key in part.value:
            if not key.startswith(_PREFIX):
                continue
            at = part.location.child(key)
            if key not in _PLACES:
                close = get_close_matches(key, _PLACES, n=1)
                hint = f"did you mean {close[0]!r}?" if close else "see specs/README.md for those that exist"
                yield warning("extension-unknown", at, f"there is no extension {key!r}", hint)
            elif part.kind not in _PLACES[key]:
                places = ", ".join(sorted(_PLACES[key]))
                message = f"{key!r} means nothing on a {part.kind}"
                yield warning("extension-unknown", at, message, f"it belongs on: {places}")


def extension_shape(survey: Survey) -> Iterator[Diagnostic]:
    """Yield extensions with a malformed value."""
    schema = extension_schema()
    for part in survey.parts:
        for key in part.value:
            problem = first_violation(schema, {key: part.value[key]}) if key in _PLACES else ""
            if problem:
                hint = "see the table of extensions in specs/README.md"
                yield warning("extension-shape", part.location.child(key), f"malformed extension: {problem}", hint)
    for operation in survey.operations:
        yield from missing_parameters(operation)
