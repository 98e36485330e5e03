"""Fixes of values that violate the specification although their meaning is clear.

Published documents are full of such mistakes: `type: int`, `parameters:` with nothing behind it, `tags: users`. Each
rule fixes one of them. Some need no fix, because later stages accept the value as written (`as_written`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from specloom.base.diagnostics import Location
from specloom.base.document import Document, Json, SourceFile
from specloom.base.http_methods import METHODS
from specloom.base.media_type import JSON
from specloom.base.pointer import value_or_none
from specloom.validate.specification import Violation

_MAPS = frozenset({
    "properties", "patternProperties", "schemas", "definitions", "responses", "content", "paths", "headers",
    "callbacks", "encoding", "variables",
})  # fmt: skip
_ANY_VALUE = frozenset({"schema", "items", "additionalProperties"})
_LISTS = frozenset({
    "tags", "servers", "consumes", "produces", "schemes", "enum", "allOf", "oneOf", "anyOf", "required", "security",
})  # fmt: skip
_TYPES: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("int", "short", "int32", "long", "int64"), ("integer", "")),
    **dict.fromkeys(("float", "double", "decimal", "numeric"), ("number", "")),
    **dict.fromkeys(("bool",), ("boolean", "")),
    **dict.fromkeys(("str", "text", "varchar", "char", "enum"), ("string", "")),
    **dict.fromkeys(("datetime", "date-time"), ("string", "date-time")),
    **dict.fromkeys(("file", "binary"), ("string", "binary")),
    **{name: ("string", name) for name in ("date", "time", "uuid", "email", "uri", "byte", "password")},
    **dict.fromkeys(("list",), ("array", "")),
    **dict.fromkeys(("map", "dict", "hash"), ("object", "")),
    **{name: (name, "") for name in ("string", "integer", "number", "boolean", "array", "object")},
}
_ONLY_STYLE = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}
_PARAMETER_FIELDS = frozenset({
    "name", "in", "description", "required", "deprecated", "example", "examples", "style", "explode", "allowReserved",
    "allowEmptyValue", "schema", "content",
})  # fmt: skip
_OF_SCHEMAS = frozenset({
    "type", "format", "enum", "items", "default", "nullable", "minimum", "maximum", "exclusiveMinimum",
    "exclusiveMaximum", "multipleOf", "pattern", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems",
    "const", "title", "allOf", "oneOf", "anyOf", "properties", "additionalProperties",
})  # fmt: skip
_SCHEMES = frozenset({"securitySchemes", "securityDefinitions"})
_SCHEMAS_BY_NAME = frozenset({"properties", "patternProperties", "schemas", "definitions", "allOf", "anyOf", "oneOf"})
_SCHEMA = frozenset({"schema", "items", "additionalProperties", "not"})
_NO_CREDENTIAL = "complete it; as it is, the client has no argument for it and sends no such credential"

_Reading = tuple[str, dict[str, Json], tuple[str, ...]]
"""A fix: a description for the user, the members it sets and the names of those it removes."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A change of the object at `at`: `members` are set, `removed` deleted; `reading` is the hint of the diagnostic."""

    at: tuple[str | int, ...]
    reading: str
    members: Mapping[str, Json] = field(default_factory=dict[str, Json])
    removed: tuple[str, ...] = ()


def fix_for(violation: Violation, root: Json) -> Fix | None:
    """Return the fix of a violation; None where the meaning of the value is not clear."""
    holder = value_or_none(root, map(str, violation.path[:-1]))
    if violation.keyword == "required":
        completed = _completed(violation)
        return Fix(violation.path, *completed) if completed else None
    if violation.keyword == "oneOf" and violation.path[-2:-1] == ("parameters",):
        described = _described(violation.value)
        return Fix(violation.path, *described) if described else None
    if not violation.path or not isinstance(holder, dict):
        return None
    key = str(violation.path[-1])
    for rule in _RULES:
        reading = rule(violation, key, holder)
        if reading is not None:
            return Fix(violation.path[:-1], *reading)
    return None


def apply_fixes(document: Document, fixes: Sequence[tuple[Location, Fix]]) -> Document:
    """Return a document with fixes applied, in copies of what they change; each has the location of its object."""
    roots: dict[str, Json] = {}
    for place, fix in fixes:
        root = roots.get(place.document, document.files[place.document].root)
        roots[place.document] = _changed(root, place.pointer, fix)
    changed = {name: SourceFile(document.files[name].text, root) for name, root in roots.items()}
    return replace(document, files={**document.files, **changed})


def _changed(value: Json, pointer: Sequence[str], fix: Fix) -> Json:
    if pointer:
        key, *rest = pointer
        if isinstance(value, list):
            copied = [*value]
            copied[int(key)] = _changed(value[int(key)], rest, fix)
            return copied
        members = cast("dict[str, Json]", value)
        return {**members, key: _changed(members[key], rest, fix)}
    if not isinstance(value, dict):
        return value
    # Members stay in order: generated code follows the order of the document.
    others = {key: fix.members.get(key, member) for key, member in value.items() if key not in fix.removed}
    return {**others, **fix.members}


def as_written(violation: Violation) -> str | None:
    """Return how later stages read a violation without a fix, as a hint; None where they cannot."""
    path, value = violation.path, violation.value
    last = path[-1] if path else ""
    is_schema = path[-1:] in {(name,) for name in _SCHEMA} or path[-2:-1] in {(name,) for name in _SCHEMAS_BY_NAME}
    if violation.keyword == "type" and isinstance(value, bool) and is_schema:
        return "it is read as any value" if value else "it is read as what no value fits"
    if violation.keyword == "type" and last == "items" and isinstance(value, list):
        return "it is read as the schemas of the first items, in order"
    if path[:2] == ("components", "securitySchemes") or path[:1] == ("securityDefinitions",):
        return _scheme(violation, str(last))
    return None


def _scheme(violation: Violation, last: str) -> str | None:
    """Return the hint of an incomplete security scheme: it stays by name, without a credential."""
    path = violation.path
    if violation.keyword == "required" and isinstance(violation.value, dict):
        return _NO_CREDENTIAL if path[-2:-1] in {(name,) for name in _SCHEMES} else "it is taken for absent"
    if last == "in" and violation.value == "cookie":
        return "it is read as in OpenAPI 3"
    if last in ("type", "in") and violation.keyword in ("enum", "const") and path[-3:-2] in {(s,) for s in _SCHEMES}:
        return _NO_CREDENTIAL
    return None


def _completed(violation: Violation) -> _Reading | None:
    """Complete an object that lacks a required member."""
    value = violation.value if isinstance(violation.value, dict) else {}
    inside = violation.path[-2:-1]
    is_body = violation.path[-1:] == ("requestBody",) or inside == ("requestBodies",)
    if is_body and violation.message.startswith("'content'"):
        return _with_content(value)
    if inside == ("parameters",) and isinstance(value.get("name"), str) and value.get("in") != "body":
        return _with_schema(value, violation.message)
    if inside == ("securitySchemes",) and value.get("type") == "oauth2" and "flows" not in value:
        return "it is read as a token that the caller has", {"flows": {}}, ()
    return None


def _null(violation: Violation, key: str, holder: dict[str, Json]) -> _Reading | None:
    if violation.keyword != "type" or violation.value is not None or holder.get(key, "") is not None:
        return None
    if violation.path[-2:-1] == ("responses",):
        return "it is read as a response without a body", {key: {"description": ""}}, ()
    if violation.path[-2:-1] in {(name,) for name in _MAPS} or key in _ANY_VALUE or key in METHODS:
        return "it is read as an empty mapping", {key: {}}, ()
    if key in ("name", "in", "openapi", "swagger", "$ref", "type"):
        return None
    return "it is read as absent", {}, (key,)


def _security_scheme(violation: Violation, key: str, holder: dict[str, Json]) -> _Reading | None:
    """Read `type: bearer` and `type: basic` as the HTTP schemes that they are (OpenAPI 3)."""
    if key != "type" or violation.path[-3:-2] != ("securitySchemes",) or "scheme" in holder:
        return None
    name = violation.value.lower() if isinstance(violation.value, str) else ""
    if name not in ("bearer", "basic"):
        return None
    return f"it is read as the HTTP scheme {name!r}", {"type": "http", "scheme": name}, ()


def _flag(violation: Violation, key: str, _holder: dict[str, Json]) -> _Reading | None:
    demand = violation.demand if isinstance(violation.demand, list) else [violation.demand]
    written = violation.value.lower() if isinstance(violation.value, str) else ""
    flag = {"true": True, "false": False}.get(written)
    accepts = "boolean" in demand or (violation.keyword == "enum" and True in demand) or key == "additionalProperties"
    if flag is None or not accepts:
        return None
    return f"it is read as {str(flag).lower()}", {key: flag}, ()


def _as_list(violation: Violation, key: str, holder: dict[str, Json]) -> _Reading | None:
    """Wrap a single value in the list that is required."""
    value = violation.value
    if violation.keyword != "type" or violation.demand != "array" or key not in _LISTS or value is None:
        return None
    properties = holder.get("properties")
    names = properties if isinstance(properties, dict) else {}
    if key == "required" and not (isinstance(value, str) and value in names):
        return "it is left out; whether a property is required stands beside 'properties'", {}, (key,)
    if isinstance(value, dict | str):
        return "it is read as a list of one", {key: [value]}, ()
    return None


def _single_item(violation: Violation, key: str, _holder: dict[str, Json]) -> _Reading | None:
    value = violation.value
    if key != "items" or violation.keyword != "type" or not isinstance(value, list) or len(value) != 1:
        return None
    return "it is read as the schema of every item", {key: value[0]}, ()


def _discriminator(violation: Violation, key: str, _holder: dict[str, Json]) -> _Reading | None:
    if key == "discriminator" and violation.keyword == "type" and isinstance(violation.value, str):
        return "it is read as the name of the property", {key: {"propertyName": violation.value}}, ()
    return None


def _style(violation: Violation, key: str, holder: dict[str, Json]) -> _Reading | None:
    """Replace a style that a location does not allow by the one that serialises the same there."""
    where, style = holder.get("in"), holder.get("style")
    if key == "collectionFormat" and violation.value == "multi":
        return "it is read as 'csv': only queries and forms repeat a name", {"collectionFormat": "csv"}, ()
    if key not in ("in", "style") or not isinstance(where, str) or style not in ("form", "simple"):
        return None
    right = _ONLY_STYLE.get(where)
    if right is None or right == style:
        return None
    plain: dict[str, Json] = {"style": right}
    if "explode" not in holder:
        plain["explode"] = False
    return f"it is read as {right!r}", plain, ()


def _type(violation: Violation, key: str, holder: dict[str, Json]) -> _Reading | None:
    """Replace a common alias in `type` by its type; drop an unknown one."""
    value = violation.value
    if key == "type" and isinstance(value, list) and None in value:
        return 'it is read as "null"', {"type": ["null" if name is None else name for name in value]}, ()
    if key != "type" or violation.keyword != "enum" or not isinstance(value, str):
        return None
    if "in" in holder:
        return _parameter_type(value, holder)
    if violation.path[-3:-2] in (("securitySchemes",), ("securityDefinitions",)) or value == "null":
        return None
    if value.lower() not in _TYPES:
        return "it is read as any value", {}, ("type",)
    name, form = _TYPES[value.lower()]
    members: dict[str, Json] = {"type": name}
    if form and "format" not in holder:
        members["format"] = form
    return f"it is read as {name!r}", members, ()


def _parameter_type(value: str, holder: dict[str, Json]) -> _Reading | None:
    """Replace the type of a Swagger 2.0 parameter, which has only `type` and `format` to describe it."""
    if value == "object" and holder["in"] in ("query", "header"):
        return "it is read as text, which the caller writes as the server expects it", {"type": "string"}, ()
    name, form = _TYPES.get(value.lower(), ("", ""))
    if name not in ("string", "integer", "number", "boolean") or form == "binary":
        return None
    format_members: dict[str, Json] = {"format": form} if form and "format" not in holder else {}
    return f"it is read as {name!r}", {"type": name, **format_members}, ()


def _host(violation: Violation, key: str, holder: dict[str, Json]) -> _Reading | None:
    """Read a host that was written with its scheme (Swagger 2.0)."""
    if violation.path != ("host",) or not isinstance(violation.value, str):
        return None
    scheme, separator, rest = violation.value.partition("://")
    plain = (rest if separator else scheme).rstrip("/")
    if not plain or "/" in plain or scheme not in ("http", "https", plain):
        return None
    schemes: dict[str, Json] = {} if not separator or "schemes" in holder else {"schemes": [scheme]}
    return f"it is read as {plain!r}", {key: plain, **schemes}, ()


def _base_path(violation: Violation, key: str, _holder: dict[str, Json]) -> _Reading | None:
    """Read a base path without its slash (Swagger 2.0)."""
    if violation.path != ("basePath",) or not isinstance(violation.value, str) or "://" in violation.value:
        return None
    return f"it is read as '/{violation.value}'", {key: f"/{violation.value}"}, ()


def _with_schema(value: dict[str, Json], message: str) -> _Reading | None:
    """Complete a parameter that has no schema (OpenAPI 3) or no type (Swagger 2.0), each written as the other does."""
    if message.startswith("'schema'") and "content" not in value:
        moved = _schema_keywords(value)
        reading = "its keywords are read as its schema" if moved else "its value is read as text"
        return reading, {"schema": moved or {"type": "string"}}, tuple(moved)
    schema = value.get("schema")
    if message.startswith("'type'") and value.get("in") in ("query", "header", "path", "formData"):
        if not isinstance(schema, dict):
            return "its value is read as text", {"type": "string"}, ("schema",)
        if isinstance(schema.get("type"), str) and schema["type"] != "object":
            return "its schema is read as its own keywords", dict(schema), ("schema",)
    return None


def _described(value: Json) -> _Reading | None:
    """Complete a parameter that has neither `schema` nor `content`, as of OpenAPI 3.1, unless one is misspelt."""
    if not isinstance(value, dict) or not isinstance(value.get("name"), str) or value.get("in") not in _ONLY_STYLE:
        return None
    if value.keys() & {"schema", "content"} or _schema_keywords(value).keys() - _OF_SCHEMAS:
        return None
    return _with_schema(value, "'schema'")


def _schema_keywords(parameter: dict[str, Json]) -> dict[str, Json]:
    return {key: value for key, value in parameter.items() if key not in _PARAMETER_FIELDS and key[:2] != "x-"}


def moved_schema(parameter: dict[str, Json]) -> Json:
    """Return the schema of a parameter, of its own keywords where it has none."""
    if isinstance(parameter.get("schema"), dict):
        return parameter["schema"]
    moved = _schema_keywords(parameter)
    return {**moved, "type": "string", "format": "binary"} if moved.get("type") == "file" else moved


def _with_content(value: dict[str, Json]) -> _Reading:
    """Complete a request body without a media type: most are JSON."""
    if "schema" in value:
        content: Json = {JSON: {"schema": value["schema"]}}
        return "its schema is read as that of JSON", {"content": content}, ("schema",)
    return "it is read as JSON of any shape", {"content": {JSON: {}}}, ()


_RULES: tuple[Callable[[Violation, str, dict[str, Json]], _Reading | None], ...] = (
    _null, _security_scheme, _flag, _as_list, _single_item, _discriminator, _style, _type, _host, _base_path,
)  # fmt: skip
