"""Fixes a document with mistakes whose meaning is clear, in steps.

These are a version written as a number, numbers in schemas of strings, parameters in `body`, and then all rules of
`fixes`.
Each fix is reported as a warning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from specloom.base.diagnostics import Diagnostic, Location, Severity, SpecError, distinct
from specloom.base.document import Document, Json
from specloom.base.media_type import FORM, JSON, MULTIPART_FORM
from specloom.validate.fixes import Fix, apply_fixes, moved_schema
from specloom.validate.paths import read_paths
from specloom.validate.plain_scalars import normalise_strings
from specloom.validate.rules import broken_rules
from specloom.validate.structure import check_structure
from specloom.validate.version import Version, read_version
from specloom.validate.view import locate

_ROUNDS = 4
# Harmless for generation: Python names are assigned anyway, and of two declarations the later one counts.
_CLEAR = frozenset({"duplicate-operation-id", "duplicate-parameter"})
_PLACES = ("body", "formData")
_READING = "it is read as the request body, as in Swagger 2.0; write a `requestBody`"


def normalise_document(document: Document) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return a document with clear mistakes fixed, and all diagnostics: warnings for what was fixed.

    A mistake may hide others, so the document is checked again after each round of fixes.
    """
    document, diagnostics = _version_as_text(document)
    version = read_version(document)
    if isinstance(version, Diagnostic):
        return document, (version,)
    document, texts = normalise_strings(document)
    diagnostics += texts
    violations = check_structure(document, version)
    pointers = [diagnostic.location.pointer for diagnostic, _ in violations]
    misplaced = any(pointer[-1:] == ("in",) and pointer[-3:-2] == ("parameters",) for pointer in pointers)
    if misplaced and version is not Version.V20:
        document, moved = _move_body_parameters(document)
        diagnostics += moved
        violations = check_structure(document, version) if moved else violations
    for _ in range(_ROUNDS):
        fixable = [(diagnostic, fix) for diagnostic, fix in violations if fix is not None]
        if not fixable:
            break
        diagnostics += [_as_warning(diagnostic, _hint(diagnostic, fix)) for diagnostic, fix in fixable]
        document = apply_fixes(document, [(locate(document, fix.at), fix) for _, fix in fixable])
        violations = check_structure(document, version)
    diagnostics += [diagnostic for diagnostic, _ in violations]
    unread = [diagnostic.location.pointer for diagnostic, _ in violations]
    for diagnostic in broken_rules(document):
        if diagnostic.rule == "path-parameter-undeclared" and _lacks_parameters(diagnostic, unread):
            continue
        diagnostics.append(_as_warning(diagnostic) if diagnostic.rule in _CLEAR else diagnostic)
    return document, distinct(diagnostics)


def _hint(diagnostic: Diagnostic, fix: Fix) -> str:
    return f"{diagnostic.hint} {fix.reading}" if diagnostic.hint.endswith("?") else fix.reading


def _lacks_parameters(diagnostic: Diagnostic, unread: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether the parameters of an operation are malformed, which is reported: they cannot be looked at."""
    path = diagnostic.location.pointer[:2]
    return any(pointer[:2] == path and "parameters" in pointer[2:4] for pointer in unread)


def _as_warning(diagnostic: Diagnostic, hint: str = "") -> Diagnostic:
    return replace(diagnostic, severity=Severity.WARNING, hint=hint or diagnostic.hint)


def _version_as_text(document: Document) -> tuple[Document, list[Diagnostic]]:
    """Return the document with its version as text, where it is written as a number, and the diagnostics of that."""
    at = Location(document.main)
    root = document.root if isinstance(document.root, dict) else {}
    key = "openapi" if "openapi" in root else "swagger"
    number = root.get(key)
    if isinstance(number, bool) or not isinstance(number, int | float):
        return document, []
    text = "2.0" if key == "swagger" and number == 2 else f"{number:.1f}.0"
    message = f"the version in {key!r} is not text"
    warning = Diagnostic("openapi-version", at.child(key), message, f"it is read as '{text}'", Severity.WARNING)
    return apply_fixes(document, [(at, Fix((), "", {key: text}))]), [warning]


def _move_body_parameters(document: Document) -> tuple[Document, list[Diagnostic]]:
    """Return the document with parameters in `body` made its request bodies, and the diagnostics of that.

    An operation that has a request body already, or parameters of both kinds, stays as it is.
    """
    diagnostics: list[Diagnostic] = []
    changes: list[tuple[Location, Fix]] = []
    for path in read_paths(document):
        for operation in path.operations:
            listed = [entry for entry in _parameters(document, operation.location) if _place(entry) in _PLACES]
            body = _body(document, operation.location, listed)
            if body is None:
                continue
            at = operation.location.child("parameters")
            others: list[Json] = []
            for index, entry in enumerate(_parameters(document, operation.location)):
                if _place(entry) not in _PLACES:
                    others.append(entry)
                    continue
                message = f"'in' is {_place(entry)!r}, which OpenAPI 3 does not have"
                diagnostics.append(
                    Diagnostic("openapi-value", at.child(index, "in"), message, _READING, Severity.WARNING)
                )
            changes.append((operation.location, Fix((), "", {"parameters": others, "requestBody": body})))
    return (apply_fixes(document, changes) if changes else document), diagnostics


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
