"""Turns violations of the specification's schema into diagnostics, and decides their severity.

A violation without effect on the client is a warning, because published documents are full of them: a title, the
description of a response, a field nobody knows, a default its own schema rejects, a malformed constraint on a value.
Later stages take such a part for absent. All others are errors.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from specloom.base.closeness import intended
from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Document, Json
from specloom.validate.fixes import Fix, as_written, fix_for
from specloom.validate.schema_check import violations
from specloom.validate.specification import Violation
from specloom.validate.version import Version
from specloom.validate.view import locate, single_file
from specloom.validate.wording import Wording, wordings

_DISPENSABLE = frozenset({
    "info", "title", "version", "description", "paths", "responses", "license", "tags", "url", "required",
    "default",
})  # fmt: skip
_CONSTRAINTS = frozenset({
    "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "multipleOf", "maxLength", "minLength", "pattern",
    "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "maxContains", "minContains",
})  # fmt: skip
_ANNOTATIONS = frozenset({
    "title", "summary", "description", "deprecated", "example", "examples", "externalDocs", "contact", "license",
    "termsOfService", "url", "email", "xml", "tags", "$comment", "version",
})  # fmt: skip
_UNREAD = frozenset({"links", "callbacks"})
"""Members that are not read."""
_TYPES = ("string", "integer", "number", "boolean", "array", "object", "null")
_BOTH_EXAMPLES: Json = {"required": ["example", "examples"]}
_LINE_FEED = "\n"
_LIGHT_RULES = frozenset({"openapi-unknown-field", "openapi-default", "openapi-empty", "openapi-repeated"})


def structure_diagnostics(document: Document, version: Version) -> list[Diagnostic]:
    """Return the diagnostics of a document by the specification's schema."""
    return [diagnostic for diagnostic, _ in check_structure(document, version)]


def check_structure(document: Document, version: Version) -> list[tuple[Diagnostic, Fix | None]]:
    """Return the diagnostics of a document by the specification's schema, each with its fix where there is one."""
    view = single_file(document)
    try:
        certain = [item for item in violations(view, version) if not _is_unresolved(document, item)]
    except RecursionError:
        return [(_too_deep(document), None)]
    except BaseException as error:  # a failing validator is a finding, not a traceback
        # The validator's registry, which is not in Python, panics where Python's stack ends.
        if type(error).__name__ == "PanicException":
            return [(_too_deep(document), None)]
        if not isinstance(error, Exception):
            raise
        reason = f"{type(error).__name__}: {error}".partition(_LINE_FEED)[0]
        message = f"the document cannot be checked against the specification: {reason}"
        hint = "look for something unusual, such as an invalid regular expression"
        return [(Diagnostic("openapi-schema", Location(document.main), message, hint), None)]
    worded = [(item, wording) for item in _roots(certain) for wording in wordings(item)]
    worded = [(item, wording) for item, wording in worded if not _is_of_no_type(item, wording)]
    misspelt = _misspelt(worded)
    inside = {item.path[:length] for item in certain for length in range(len(item.path) + 1)}
    inside |= {(*item.path, "") for item in certain if item.keyword == "required"}
    fixable: list[tuple[Diagnostic, Fix | None]] = []
    for item, wording in worded:
        if wording.rule == "openapi-unknown-field" and _follows(item.path, wording.field, inside, misspelt):
            continue
        name = misspelt.get((item.path, wording.field)) if wording.rule == "openapi-missing-field" else None
        diagnostic = _diagnostic(document, wording, item)
        if name is not None:
            message = f"{wording.message.partition(' has no ')[0]} has no field {name!r}"
            hint, at = f"did you mean {wording.field!r}?", locate(document, (*item.path, name))
            diagnostic = Diagnostic("openapi-unknown-field", at, message, hint, diagnostic.severity)
        fixable.append((diagnostic, fix_for(item, view)))
    return fixable


_Path = tuple[str | int, ...]
_ALIKE = 0.6  # two names of one object, of which one is missing, may differ more than others


def _misspelt(worded: Sequence[tuple[Violation, Wording]]) -> dict[tuple[_Path, str], str]:
    """Return the unknown field that stands for each missing one, by the path of the object and the missing field."""
    unknown: dict[_Path, list[str]] = {}
    for item, wording in worded:
        if wording.rule == "openapi-unknown-field":
            unknown.setdefault(item.path, []).append(wording.field)
    misspelt: dict[tuple[_Path, str], str] = {}
    for item, wording in worded:
        if wording.rule == "openapi-missing-field":
            for name in unknown.get(item.path, []):
                if intended(name, [wording.field], cutoff=_ALIKE) or name.split()[:1] == [wording.field]:
                    misspelt[item.path, wording.field] = name
    return misspelt


def _follows(path: _Path, name: str, inside: AbstractSet[_Path], misspelt: Mapping[tuple[_Path, str], str]) -> bool:
    """Tell whether a field is only called unknown because of another violation, which is reported."""
    if any(at == path and name == wrong for (at, _), wrong in misspelt.items()) or (*path, name) in inside:
        return True
    # A scheme without its type, and a media type that is none, have no known fields at all.
    if path[-2:-1] == ("securitySchemes",):
        return any(at[: len(path)] == path and len(at) > len(path) for at in inside) or bool(_of(path, misspelt))
    return path[-2:-1] == ("content",) and "/" not in str(path[-1])


def _is_of_no_type(item: Violation, wording: Wording) -> bool:
    """Tell whether a field is missing of a security scheme whose type is missing as well: it depends on that."""
    typeless = isinstance(item.value, dict) and "type" not in item.value and item.path[-2:-1] == ("securitySchemes",)
    return typeless and wording.rule == "openapi-missing-field" and wording.field != "type"


def _of(path: _Path, misspelt: Mapping[tuple[_Path, str], str]) -> list[str]:
    return [wrong for (at, _), wrong in misspelt.items() if at == path]


def _too_deep(document: Document) -> Diagnostic:
    message = "the document is nested too deeply to be checked against the specification"
    return Diagnostic("openapi-schema", Location(document.main), message, "flatten it")


def _is_unresolved(document: Document, violation: Violation) -> bool:
    """Tell whether the complaint is about a reference to another file, whose target was checked elsewhere."""
    if len(document.files) == 1:
        return False
    value = violation.value
    reference = value.get("$ref") if isinstance(value, dict) else value if violation.path[-1:] == ("$ref",) else None
    return isinstance(reference, str) and not reference.startswith("#")


def _roots(listed: Sequence[Violation]) -> Iterator[Violation]:
    """Yield violations but for those that only follow from another one.

    A field is often unknown because the subschema that declares it failed further down. And where a status code is
    misspelt, the schema of 3.1 demands a `default` response, which is optional.
    """
    causes = {
        item.path[:length]
        for item in listed
        if item.keyword not in ("unevaluatedProperties", "required")
        for length in range(len(item.path) + 1)
    }
    wrong_types = {item.path for item in listed if item.keyword == "type"}
    bodies = {item.path[:-1] for item in listed if item.path[-1:] == ("in",) and item.value == "body"}
    for item in listed:
        unknown = item.keyword == "unevaluatedProperties" and item.path in causes
        no_default = item.keyword == "required" and item.demand == ["default"] and item.path[-1:] == ("responses",)
        # The rule `duplicate-parameter` says the same, and says which.
        parameters = item.keyword == "uniqueItems" and item.path[-1:] == ("parameters",)
        second = (item.keyword != "type" and item.path in wrong_types) or (
            item.path[:-1] in bodies and item.path[-1:] != ("in",)
        )
        if not (unknown or no_default or parameters or second):
            yield item


def _diagnostic(document: Document, wording: Wording, violation: Violation) -> Diagnostic:
    location = locate(document, (*violation.path, *wording.below))
    reading = as_written(violation)
    severity = Severity.WARNING if reading or _is_light(wording, violation) else Severity.ERROR
    hint = f"{wording.hint} {reading}" if reading and wording.hint.endswith("?") else reading or wording.hint
    return Diagnostic(wording.rule, location, wording.message, hint, severity)


def _is_light(wording: Wording, violation: Violation) -> bool:
    path = violation.path
    if _UNREAD.intersection(path[:-1]) or wording.rule in _LIGHT_RULES or (violation.keyword == "anyOf" and not path):
        return True
    if violation.keyword == "not" and violation.demand == _BOTH_EXAMPLES:
        return True
    if wording.rule == "openapi-missing-field":
        return wording.field in _DISPENSABLE
    last = path[-1] if path else ""
    if last == "type" and _is_later_type(violation.value):
        return True
    named = path[-2:-1] in (("properties",), ("schemas",), ("responses",), ("headers",), ("parameters",))
    if last == "required":
        return path[-3:-2] == ("parameters",)
    return last in _CONSTRAINTS | _ANNOTATIONS and not named


def _is_later_type(value: Json) -> bool:
    """Tell whether a `type` is one that only OpenAPI 3.1 knows, `null` or a list: clear in every version."""
    names = value if isinstance(value, list) else [value]
    return len(names) > 0 and all(name in _TYPES for name in names) and (names == ["null"] or names is value)
