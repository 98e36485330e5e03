"""Messages and hints for violations of the specification's schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import cast

from specloom.base.document import Json
from specloom.base.words import shortened
from specloom.validate.specification import Violation

_KINDS = {
    "object": "a mapping", "array": "a list", "string": "text", "integer": "a whole number", "number": "a number",
    "boolean": "true or false", "null": "null",
}  # fmt: skip
_MAX_TEXT = 80


@dataclass(frozen=True, slots=True)
class Wording:
    """The text of a diagnostic; `below` is the path from the violation's place to the place to report."""

    rule: str
    message: str
    hint: str
    below: tuple[str, ...] = ()
    field: str = ""


def wordings(violation: Violation) -> Iterator[Wording]:
    """Yield the text of each diagnostic of a violation."""
    match violation.keyword:
        case "required" | "dependentRequired":
            yield from _required(violation)
        case "additionalProperties" | "unevaluatedProperties":
            yield from _unknown(violation)
        case "type":
            yield _type(violation)
        case "enum" | "const":
            yield _choice(violation)
        case "default":
            message = f"the default does not fit its own schema: {shortened(violation.message, _MAX_TEXT)}"
            yield Wording("openapi-default", message, "correct the default or the schema")
        case "minProperties" | "minItems":
            yield Wording("openapi-empty", f"{_subject(violation)} is empty", "add what belongs here, or remove it")
        case "uniqueItems":
            message = f"{_subject(violation)} lists the same thing twice"
            yield Wording("openapi-repeated", message, "remove one of the two")
        case _:
            yield _other(violation)


def _required(violation: Violation) -> Iterator[Wording]:
    # jsonschema reports each missing member by itself and names it only in its message
    value = violation.value if isinstance(violation.value, dict) else {}
    for name in _names({"required": violation.demand}):
        if name not in value and violation.message.startswith(repr(name)):
            message = f"{_subject(violation)} has no {name!r}, which the specification requires"
            yield Wording("openapi-missing-field", message, f"add {name!r}", field=name)


def _unknown(violation: Violation) -> Iterator[Wording]:
    value = violation.value if isinstance(violation.value, dict) else {}
    properties = violation.schema.get("properties") if isinstance(violation.schema, dict) else None
    known = [name for name in properties if name not in value] if isinstance(properties, dict) else []
    for name in value:
        if repr(name) in violation.message:
            message = f"{_subject(violation)} has no field {name!r} in this version of the specification"
            close = get_close_matches(name, known, n=1)
            hint = f"did you mean {close[0]!r}?" if close else "remove it, or prefix it with 'x-'"
            yield Wording("openapi-unknown-field", message, hint, (name,), name)


def _type(violation: Violation) -> Wording:
    demand = cast("str | list[str]", violation.demand)
    kinds = [demand] if isinstance(demand, str) else demand
    expected = " or ".join(_KINDS.get(kind, kind) for kind in kinds)
    message = f"{_subject(violation)} must be {expected}, not {_describe(violation.value)}"
    unquoted = expected == "text" and isinstance(violation.value, int | float)
    hint = "put it in quotes" if unquoted else f"write {expected} here"
    return Wording("openapi-type", message, hint)


def _choice(violation: Violation) -> Wording:
    demand = cast("list[Json]", violation.demand if violation.keyword == "enum" else [violation.demand])
    close = get_close_matches(str(violation.value), [str(item) for item in demand], n=1)
    allowed = ", ".join(repr(item) for item in demand)
    message = f"{_subject(violation)} is {_describe(violation.value)}, which is not among {allowed}"
    return Wording("openapi-value", message, f"did you mean {close[0]!r}?" if close else f"write one of {allowed}")


def _other(violation: Violation) -> Wording:
    """Return the text for a keyword that combines schemas, by the members that these require, or for any other one."""
    subject, demand = _subject(violation), violation.demand
    branches = demand if isinstance(demand, list) and violation.keyword in ("oneOf", "anyOf") else []
    names = list(dict.fromkeys(repr(name) for branch in branches for name in _names(branch)))
    if names:
        number = "exactly one" if violation.keyword == "oneOf" else "at least one"
        message = f"{subject} must have {number} of {', '.join(names)}"
        return Wording("openapi-schema", message, f"write {number} of them")
    excluded = violation.keyword == "not"
    names = [repr(name) for name in _names(demand)] if excluded else []
    if names:
        return Wording("openapi-schema", f"{subject} may not have {' and '.join(names)} together", "remove one of them")
    message = f"{subject} is not what the specification allows: {shortened(violation.message, _MAX_TEXT)}"
    hint = "correct the value" if excluded else "see the specification for what may stand here"
    return Wording("openapi-schema", message, hint)


def _subject(violation: Violation) -> str:
    """Name the value: by its key, or as an item of the list with that key."""
    if not violation.path:
        return "the document"
    last = violation.path[-1]
    if isinstance(last, str):
        return repr(last)
    owner = next((part for part in reversed(violation.path) if isinstance(part, str)), "the document")
    return f"item {last + 1} of {owner!r}"


def _describe(value: Json) -> str:
    match value:
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"the number {value}"
        case str():
            return f"the text {shortened(repr(value), _MAX_TEXT)}"


def _names(schema: Json) -> list[str]:
    """Return the members that a part of the specification's schema requires."""
    required = schema.get("required") if isinstance(schema, dict) else None
    return [str(name) for name in required] if isinstance(required, list) else []
