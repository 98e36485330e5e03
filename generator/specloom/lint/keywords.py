"""Rules about the keywords of schemas that the specification's own schema leaves open: names that are none.

Swagger 2.0 and OpenAPI 3.0 allow no other keywords, and `validate` reports them. From 3.1 on, schemas may hold any.
"""

from __future__ import annotations

from collections.abc import Iterator

from specloom.base.closeness import intended
from specloom.base.diagnostics import Diagnostic
from specloom.base.document import Json
from specloom.lint.outline import Kind
from specloom.lint.survey import Survey, warning
from specloom.validate.specification import SCHEMA_OBJECT

_MORE = frozenset({
    "default", "const", "not", "dependencies", "nullable", "example", "readOnly", "id", "$recursiveRef", "$vocabulary",
    "$recursiveAnchor", "contentSchema", "additionalItems",
})  # fmt: skip
KEYWORDS: frozenset[str] = frozenset(SCHEMA_OBJECT["properties"]) | _MORE
_MEANT = {
    "min": "minimum", "max": "maximum", "fields": "properties", "require": "required", "values": "enum",
    "regex": "pattern", "ref": "$ref", "desc": "description", "optional": "required", "length": "maxLength",
}  # fmt: skip


def schema_keyword(survey: Survey) -> Iterator[Diagnostic]:
    """Yield members of schemas that are no keywords, and no extensions."""
    if not _is_open(survey):
        return
    for part in survey.parts:
        if part.kind not in (Kind.SCHEMA, Kind.PROPERTY):
            continue
        for key in part.value:
            if key in KEYWORDS or key.startswith("x-"):
                continue
            suggestion = _MEANT.get(key) or intended(key, KEYWORDS)
            hint = f"did you mean {suggestion!r}?" if suggestion else "remove it, or prefix it with 'x-'"
            yield warning("schema-keyword", part.location.child(key), f"{key!r} is no keyword of schemas", hint)


def schema_nullable(survey: Survey) -> Iterator[Diagnostic]:
    """Yield uses of `nullable` where the specification does not have it any more."""
    for part in survey.of(Kind.SCHEMA, Kind.PROPERTY) if _is_open(survey) else ():
        if "nullable" in part.value:
            message = "'nullable' is of OpenAPI 3.0, and other tools ignore it in this version"
            hint = f"it is read as in 3.0; write {_with_null(part.value)} instead"
            yield warning("schema-nullable", part.location.child("nullable"), message, hint)


def _is_open(survey: Survey) -> bool:
    root = survey.document.root
    return isinstance(root, dict) and str(root.get("openapi", "")).startswith(("3.1", "3.2"))


def _with_null(schema: dict[str, Json]) -> str:
    declared = schema.get("type")
    if isinstance(declared, str):
        return f'type: [{declared}, "null"]'
    return 'anyOf: [..., {type: "null"}]'
