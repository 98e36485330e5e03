"""Messages and hints for violations of the specification's schema."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
    yield from _WORDINGS.get(violation.keyword, _other)(violation)


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


def _type(violation: Violation) -> Iterator[Wording]:
    demand = cast("str | list[str]", violation.demand)
    kinds = [demand] if isinstance(demand, str) else demand
    expected = " or ".join(_KINDS.get(kind, kind) for kind in kinds)
    message = f"{_subject(violation)} must be {expected}, not {_describe(violation.value)}"
    unquoted = expected == "text" and isinstance(violation.value, int | float)
    hint = "put it in quotes" if unquoted else f"write {expected} here"
    yield Wording("openapi-type", message, hint)


def _choice(violation: Violation) -> Iterator[Wording]:
    demand = cast("list[Json]", violation.demand if violation.keyword == "enum" else [violation.demand])
    close = get_close_matches(str(violation.value), [str(item) for item in demand], n=1)
    allowed = ", ".join(repr(item) for item in demand)
    message = f"{_subject(violation)} is {_describe(violation.value)}, which is not among {allowed}"
    yield Wording("openapi-value", message, f"did you mean {close[0]!r}?" if close else f"write one of {allowed}")


def _default(violation: Violation) -> Iterator[Wording]:
    message = f"the default does not fit its own schema: {shortened(violation.message, _MAX_TEXT)}"
    yield Wording("openapi-default", message, "correct the default or the schema")


def _excluded(violation: Violation) -> Iterator[Wording]:
    demand = violation.demand if isinstance(violation.demand, dict) else {}
    names = _names(demand)
    listed = " and ".join(repr(name) for name in names)
    message = f"{_subject(violation)} may not have {listed} together" if names else _plain_message(violation)
    yield Wording("openapi-schema", message, "remove one of them" if names else "correct the value")


def _empty(violation: Violation) -> Iterator[Wording]:
    message = f"{_subject(violation)} is empty"
    yield Wording("openapi-empty", message, "add what belongs here, or remove it")


def _repeated(violation: Violation) -> Iterator[Wording]:
    yield Wording("openapi-repeated", f"{_subject(violation)} lists the same thing twice", "remove one of the two")


def _alternatives(violation: Violation) -> Iterator[Wording]:
    branches = violation.demand if isinstance(violation.demand, list) else []
    names = [name for branch in branches for name in _names(branch)]
    if not names:
        yield from _other(violation)
        return
    listed = ", ".join(repr(name) for name in dict.fromkeys(names))
    exactly = "exactly one" if violation.keyword == "oneOf" else "at least one"
    yield Wording(
        "openapi-schema", f"{_subject(violation)} must have {exactly} of {listed}", f"write {exactly} of them"
    )


def _other(violation: Violation) -> Iterator[Wording]:
    yield Wording("openapi-schema", _plain_message(violation), "see the specification for what may stand here")


def _plain_message(violation: Violation) -> str:
    return f"{_subject(violation)} is not what the specification allows: {shortened(violation.message, _MAX_TEXT)}"


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


_WORDINGS: dict[str, Callable[[Violation], Iterator[Wording]]] = {
    "required": _required,
    "dependentRequired": _required,
    "additionalProperties": _unknown,
    "unevaluatedProperties": _unknown,
    "type": _type,
    "enum": _choice,
    "const": _choice,
    "default": _default,
    "not": _excluded,
    "minProperties": _empty,
    "minItems": _empty,
    "uniqueItems": _repeated,
    "oneOf": _alternatives,
    "anyOf": _alternatives,
}
