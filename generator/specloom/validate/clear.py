"""Decides which violations need no change to be understood: the later stages read what is written, as is said here."""

from __future__ import annotations

from specloom.validate.violation import Violation

_SCHEMES = frozenset({"securitySchemes", "securityDefinitions"})
_SCHEMAS_BY_NAME = frozenset({"properties", "patternProperties", "schemas", "definitions", "allOf", "anyOf", "oneOf"})
_SCHEMA = frozenset({"schema", "items", "additionalProperties", "not"})
_NO_CREDENTIAL = "complete it; as it is, the client has no argument for it and sends no such credential"


def as_written(violation: Violation) -> str | None:
    """Return how what breaks a rule is read as it stands, None where that is not known."""
    path, value = violation.path, violation.value
    last = path[-1] if path else ""
    if violation.keyword == "type" and isinstance(value, bool) and _is_schema(path):
        return "it is read as any value" if value else "it is read as what no value fits"
    if violation.keyword == "type" and last == "items" and isinstance(value, list):
        return "it is read as the schemas of the first items, in order"
    if path[:2] == ("components", "securitySchemes") or path[:1] == ("securityDefinitions",):
        return _scheme(violation, str(last))
    return None


def _is_schema(path: tuple[str | int, ...]) -> bool:
    return path[-1:] in {(name,) for name in _SCHEMA} or path[-2:-1] in {(name,) for name in _SCHEMAS_BY_NAME}


def _scheme(violation: Violation, last: str) -> str | None:
    """Read a security scheme that says too little: what it is called stays, nothing is sent for it."""
    path = violation.path
    if violation.keyword == "required" and isinstance(violation.value, dict):
        return _NO_CREDENTIAL if path[-2:-1] in {(name,) for name in _SCHEMES} else "it is taken for absent"
    if last == "in" and violation.value == "cookie":
        return "it is read as in OpenAPI 3"
    if last in ("type", "in") and violation.keyword in ("enum", "const") and path[-3:-2] in {(s,) for s in _SCHEMES}:
        return _NO_CREDENTIAL
    return None
