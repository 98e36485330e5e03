"""Rules about parameters that differ from the others of a document: in the style of names, or without constraints."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from specloom.base.diagnostics import Diagnostic
from specloom.base.document import Document, Json
from specloom.lint.outline import Kind, Part, follow
from specloom.lint.survey import Survey, warning

_STYLES = {
    "snake_case": re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+"),
    "kebab-case": re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+"),
    "camelCase": re.compile(r"[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)+"),
    "PascalCase": re.compile(r"(?:[A-Z][a-z0-9]+)+"),
}
_PIECES = re.compile(r"[^\[\]]+")
_TIGHT = ("pattern", "format", "enum", "const", "oneOf", "anyOf")
_ENOUGH = 3
_SHARE = 0.75


def parameter_name_style(survey: Survey) -> Iterator[Diagnostic]:
    """Yield path and query parameters whose names are in another style than most others of the document."""
    named = [(part, _style(part.value.get("name"))) for part in _parameters(survey, "path", "query")]
    styles = {str(part.value.get("name")): style for part, style in named if style}
    counts = Counter(styles.values())
    usual, count = counts.most_common(1)[0] if counts else ("", 0)
    if count < _ENOUGH or count < _SHARE * len(styles):
        return
    for part, style in named:
        if style and style != usual:
            name = part.value.get("name")
            message = f"the parameter {name!r} is in {style}, while {count} others of this document are in {usual}"
            hint = "check it against the documentation; if the API spells it so, switch the rule off here"
            yield warning("parameter-name-style", part.location.child("name"), message, hint)


def _style(name: Json) -> str:
    """Return the style of a name (of its parts outside and inside of brackets); empty for none or several."""
    pieces = _PIECES.findall(name) if isinstance(name, str) else []
    styles = {style for piece in pieces for style, pattern in _STYLES.items() if pattern.fullmatch(piece)}
    return styles.pop() if len(styles) == 1 else ""


def path_parameter_loose(survey: Survey) -> Iterator[Diagnostic]:
    """Yield path parameters that admit any string where others of the same name have a pattern or a format."""
    listed = list(_parameters(survey, "path"))
    tight = [part.value.get("name") for part in listed if _is_tight(survey.document, part)]
    for part in listed:
        name = part.value.get("name")
        if name in tight and not _is_tight(survey.document, part):
            message = (
                f"the path parameter {name!r} admits any string, while others of its name have a pattern or a format"
            )
            hint = "give its schema the same pattern or format"
            yield warning("path-parameter-loose", part.location, message, hint)


def _parameters(survey: Survey, *places: str) -> Iterator[Part]:
    return (part for part in survey.of(Kind.PARAMETER) if part.value.get("in") in places)


def _is_tight(document: Document, parameter: Part) -> bool:
    schema = parameter.value.get("schema")
    if not isinstance(schema, dict):
        return True
    target = follow(document, Part(Kind.SCHEMA, parameter.location.child("schema"), schema)).value
    return target.get("type") != "string" or any(key in target for key in _TIGHT)
