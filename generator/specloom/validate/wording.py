"""Messages and hints for violations of the specification's schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from specloom.base.closeness import intended
from specloom.base.document import Json
from specloom.base.words import shortened
from specloom.validate.specification import Violation

_KINDS = {
    "object": "a mapping", "array": "a list", "string": "text", "integer": "a whole number", "number": "a number",
    "boolean": "true or false", "null": "null",
}  # fmt: skip
_MAX_TEXT = 80
_TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")
_STATUS = 'write a status in quotes, such as "200", a range such as 4XX, or default'
_IN_SCHEMA = ("type", "format", "enum", "items", "default", "minimum", "maximum", "pattern", "minLength", "maxLength")
_OF_OPERATIONS = ("responses", "requestBody", "operationId", "summary", "description")
_FIELDS = {
    "consumes": "it is of Swagger 2.0; name the media type in the `content` of the request body",
    "produces": "it is of Swagger 2.0; name the media type in the `content` of the response",
    "oneOf": "Swagger 2.0 does not have it; OpenAPI 3 does",
    "anyOf": "Swagger 2.0 does not have it; OpenAPI 3 does",
    "nullable": "Swagger 2.0 does not have it; write x-nullable",
    "const": "this version does not have it; write an `enum` of one value",
    "body": "write `requestBody`",
    "definitions": "in OpenAPI 3, schemas stand in components.schemas",
    "securityDefinitions": "in OpenAPI 3, they stand in components.securitySchemes",
    "host": "it is of Swagger 2.0; write it into the URL of `servers`",
    "basePath": "it is of Swagger 2.0; write it into the URL of `servers`",
    "schemes": "it is of Swagger 2.0; write it into the URL of `servers`",
    "$ref": "a reference stands in a schema, or in place of a whole object",
}
"""What to do about fields that are no slips, but stand in the wrong place or version."""


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
        case "enum" | "const" if violation.path[-1:] == ("type",) and isinstance(violation.value, list):
            yield from _unknown_types(violation)
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
            yield Wording("openapi-unknown-field", message, _field_hint(violation.path, name, known), (name,), name)


def _field_hint(path: tuple[str | int, ...], name: str, known: list[str]) -> str:
    last, above = [str(part) for part in ("", "", *path)[-1:-3:-1]]
    if last == "responses" and name.upper() in ("1XX", "2XX", "3XX", "4XX", "5XX"):
        return f"did you mean {name.upper()!r}?"
    if "callbacks" in path and name in _OF_OPERATIONS:
        return "name the URL first: callbacks: {name: {'{$request.body#/url}': {post: …}}}"
    if last == "responses":
        return f"did you mean {known[0]!r}?" if intended(name, known) else _STATUS
    is_response = above == "responses"
    if is_response and name in ("schema", "example", "examples") and "content" not in ("", *path[-1:]):
        where = "content: {application/json: {schema: …}}"
        return f"put it into {where}" if name == "schema" else "put it into the media type, beside its schema"
    if name == "content" and is_response:
        return "Swagger 2.0 does not have it; write the `schema` of the response here"
    if above == "parameters" and name in _IN_SCHEMA:
        return f"put it into the schema: schema: {{{name}: …}}"
    if above == "examples":
        return f"put it into the `value` of the example: {{value: {{{name}: …}}}}"
    if name.startswith("x_"):
        return f"did you mean {name.replace('_', '-')!r}?"
    if name in _FIELDS:
        return _FIELDS[name]
    close = intended(name, known)
    return f"did you mean {close!r}?" if close else "remove it, or prefix it with 'x-'"


def _type(violation: Violation) -> Wording:
    demand = cast("str | list[str]", violation.demand)
    kinds = [demand] if isinstance(demand, str) else demand
    if violation.path[-1:] == ("$ref",):
        what = "empty: an unquoted '#' begins a comment" if violation.value is None else _describe(violation.value)
        return Wording("openapi-type", f"the reference is {what}", 'write $ref: "#/…", with quotes')
    expected = " or ".join(_KINDS.get(kind, kind) for kind in kinds)
    message = f"{_subject(violation)} must be {expected}, not {_describe(violation.value)}"
    unquoted = expected == "text" and isinstance(violation.value, int | float)
    hint = "put it in quotes" if unquoted else _example_of(violation, expected)
    return Wording("openapi-type", message, hint)


def _example_of(violation: Violation, expected: str) -> str:
    """Return the hint for a value of a wrong type, with the right form where it is clear."""
    value, last = violation.value, violation.path[-1] if violation.path else ""
    above = violation.path[-2] if len(violation.path) > 1 else ""
    if above == "security" and isinstance(value, str):
        return f"write {{{value}: []}}"
    if isinstance(last, str) and violation.path[-3:-2] == ("security",):
        return f"write {last}: [], with the scopes in the list, if there are any"
    if above == "properties" and isinstance(value, str | list):
        named = (
            value if isinstance(value, str) else next((entry for entry in value if isinstance(entry, str)), "string")
        )
        return f"write {{type: {named}}}" if named in _TYPES else f"write {expected} here"
    if above == "headers" and isinstance(value, str):
        return f"write {{schema: {{type: {value if value in _TYPES else 'string'}}}}}"
    if last == "type" and isinstance(value, list) and "null" in value and len(value) == 2:
        other = next((entry for entry in value if entry != "null"), "")
        return f"it is read as in OpenAPI 3.1; here, write type: {other} and nullable: true"
    if last in ("exclusiveMinimum", "exclusiveMaximum") and type(value) in (int, float):
        bound = last.removeprefix("exclusive").lower()
        return f"it is read as in OpenAPI 3.1; here, write {bound}: {value} and {last}: true"
    if last in ("parameters", "servers", "tags") and isinstance(value, dict):
        return "write a list: put '- ' before each entry, in place of its key"
    if isinstance(value, str) and value.lower() in ("yes", "no", "on", "off", "y", "n") and "true" in expected:
        return "write true" if value.lower() in ("yes", "on", "y") else "write false"
    return f"write {expected} here"


def _choice(violation: Violation) -> Wording:
    if violation.path[-1:] == ("in",) and violation.value == "body" and "path" not in str(violation.demand):
        owner = _subject(replace(violation, path=violation.path[:-1]))
        message = f"{owner} is in the body, and has no 'schema' that describes it"
        return Wording("openapi-missing-field", message, "put its keywords into a schema: schema: {type: object}")
    demand = cast("list[Json]", violation.demand if violation.keyword == "enum" else [violation.demand])
    close = intended(str(violation.value), [str(item) for item in demand])
    allowed = ", ".join(_written(item) for item in demand)
    if demand in ([True], [False]):
        message = f"{_subject(violation)} must be {allowed}, not {_describe(violation.value)}"
        return Wording("openapi-value", message, f"write {allowed}")
    message = f"{_subject(violation)} is {_describe(violation.value)}, which is not among {allowed}"
    return Wording("openapi-value", message, f"did you mean {close!r}?" if close else f"write one of {allowed}")


def _written(value: Json) -> str:
    return _describe(value) if isinstance(value, bool) or value is None else repr(value)


def _unknown_types(violation: Violation) -> Iterator[Wording]:
    """Yield the text for each entry of a list of types that is no type."""
    for index, name in enumerate(violation.value if isinstance(violation.value, list) else []):
        if name not in _TYPES:
            suggestion = _NULLS.get(str(name).lower()) or intended(str(name), _TYPES)
            message = f"{_describe(name)} is no type"
            hint = f"did you mean {_quoted(suggestion)}?" if suggestion else f"write one of {', '.join(_TYPES)}"
            yield Wording("openapi-value", message, hint, (str(index),))


_NULLS = {"none": "null", "nil": "null", "nullable": "null", "text": "string", "str": "string", "int": "integer"}


def _quoted(name: str) -> str:
    return '"null", in quotes' if name == "null" else repr(name)


def _other(violation: Violation) -> Wording:
    """Return the text for a keyword that combines schemas, by the members that these require, or for any other one."""
    subject, demand = _subject(violation), violation.demand
    branches = demand if isinstance(demand, list) and violation.keyword in ("oneOf", "anyOf") else []
    names = list(dict.fromkeys(repr(name) for branch in branches for name in _names(branch)))
    if names:
        number = "exactly one" if violation.keyword == "oneOf" else "at least one"
        message = f"{subject} must have {number} of {', '.join(names)}"
        return Wording("openapi-schema", message, _hint_of(violation, names, number))
    excluded = violation.keyword == "not"
    names = [repr(name) for name in _names(demand)] if excluded else []
    if names:
        return Wording("openapi-schema", f"{subject} may not have {' and '.join(names)} together", "remove one of them")
    message = f"{subject} is not what the specification allows: {shortened(violation.message, _MAX_TEXT)}"
    hint = "correct the value" if excluded else "see the specification for what may stand here"
    return Wording("openapi-schema", message, hint)


def _hint_of(violation: Violation, names: list[str], number: str) -> str:
    """Return the hint where one of several members is missing: the one that is misspelt, or where others belong."""
    value = violation.value if isinstance(violation.value, dict) else {}
    plain = [name.strip("'") for name in names]
    for key in value:
        if key not in plain and (suggestion := intended(key, plain)):
            return f"did you mean {suggestion!r} by {key!r}?"
        if "schema" in plain and key in _IN_SCHEMA:
            return f"put {key!r} into the schema: schema: {{{key}: …}}"
    return "write schema: {type: string}, or what its values are" if "schema" in plain else f"write {number} of them"


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
