"""Rules about schemas that mean something else than their author thinks: what no value fits, or what has no effect."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from specloom.base.closeness import did_you_mean, intended
from specloom.base.diagnostics import Diagnostic, Location
from specloom.base.document import Document, Json
from specloom.base.json_value import has_type, is_number
from specloom.lint.outline import Kind, Part
from specloom.lint.survey import Survey, warning
from specloom.validate.patterns import fault_of

_SCHEMAS = (Kind.SCHEMA, Kind.PROPERTY)
_BOUNDS = (
    ("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties"),
)  # fmt: skip
_OF_TYPE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"), ("number", "integer")
    ),
    **dict.fromkeys(("minLength", "maxLength", "pattern"), ("string",)),
    **dict.fromkeys(("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"), ("array",)),
    **dict.fromkeys(("properties", "patternProperties", "required"), ("object",)),
    **dict.fromkeys(("minProperties", "maxProperties"), ("object",)),
}
_NUMBERS = ("number", "integer")
_FORMATS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "uint"), (*_NUMBERS, "string")
    ),
    **dict.fromkeys(("float", "double", "decimal", "decimal128", "double-int"), (*_NUMBERS, "string")),
    **dict.fromkeys(("date", "date-time", "utc-date-time", "time", "duration", "http-date"), ("string",)),
    **dict.fromkeys(("uuid", "uri", "uri-reference", "uri-template", "iri", "iri-reference"), ("string",)),
    **dict.fromkeys(("email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "password"), ("string",)),
    **dict.fromkeys(("byte", "binary", "base64url", "char", "regex", "json-pointer"), ("string",)),
    **dict.fromkeys(("relative-json-pointer", "html", "commonmark", "media-range", "ulid"), ("string",)),
}
_ALIASES = {
    "guid": "uuid",
    "url": "uri",
    "long": "int64",
    "int": "int32",
    "timestamp": "date-time",
    "base64": "byte",
    "rfc3339": "date-time",
    "iso8601": "date-time",
    "iso-8601": "date-time",
}
_MAX_TEXT = 40
_DEEPEST = 40
_DELIMITED = re.compile(r"/(\^.*|.*(?<!\\)\$)/[a-z]*", re.DOTALL)
"""A pattern as programming languages write it."""


def schema_bounds(survey: Survey) -> Iterator[Diagnostic]:
    """Yield lower bounds above the upper one."""
    for part in survey.of(*_SCHEMAS, Kind.PARAMETER, Kind.HEADER):
        for low, high in _BOUNDS:
            least, most = part.value.get(low), part.value.get(high)
            if is_number(least) and is_number(most) and least > most:
                message = f"{low!r} is {least} and {high!r} is {most}: no value fits"
                yield warning("schema-bounds", part.location.child(low), message, "exchange them, or correct one")


def schema_pattern(survey: Survey) -> Iterator[Diagnostic]:
    """Yield patterns that are no regular expressions, and those between slashes, which fit nothing."""
    for part in survey.of(*_SCHEMAS, Kind.PARAMETER, Kind.HEADER):
        for pattern, at in _patterns(part):
            fault, delimited = fault_of(pattern), _DELIMITED.fullmatch(pattern)
            if fault:
                hint = "correct it, or put a backslash before what is meant as it stands"
                yield warning("schema-pattern", at, f"{pattern!r} is no regular expression: {fault}", hint)
            elif delimited is not None:
                message = f"{pattern!r} fits no text: the slashes around it are part of it, outside of '^' or '$'"
                yield warning("schema-pattern", at, message, f"write {delimited[1]!r}")


def _patterns(part: Part) -> Iterator[tuple[str, Location]]:
    pattern, by_name = part.value.get("pattern"), part.value.get("patternProperties")
    if isinstance(pattern, str):
        yield pattern, part.location.child("pattern")
    for key in by_name if isinstance(by_name, dict) else ():
        yield key, part.location.child("patternProperties", key)


def schema_format(survey: Survey) -> Iterator[Diagnostic]:
    """Yield formats that nobody knows but that look like one, and formats of another type."""
    for part in survey.of(*_SCHEMAS, Kind.PARAMETER, Kind.HEADER):
        form = part.value.get("format")
        types = _types(part.value)
        if not isinstance(form, str) or not form:
            continue
        at = part.location.child("format")
        if form in _FORMATS:
            if types and not {"null", *_FORMATS[form]}.intersection(types) - {"null"}:
                message = f"the format {form!r} is of {_or(_FORMATS[form])}, and the type is {_or(types)}"
                yield warning("schema-format", at, message, f"write type: {_FORMATS[form][0]}, or another format")
            continue
        suggestion = _ALIASES.get(form.lower()) or intended(form, _FORMATS)
        if suggestion and (not types or set(types) & set(_FORMATS[suggestion])):
            message = f"the format {form!r} is not known: its values are read as plain {types[0] if types else 'text'}"
            yield warning("schema-format", at, message, f"did you mean {suggestion!r}?")


def schema_effect(survey: Survey) -> Iterator[Diagnostic]:
    """Yield keywords that say something about values of another type than the schema's."""
    for part in survey.of(*_SCHEMAS):
        types = _types(part.value)
        if not types:
            continue
        for key in part.value:
            if key in _OF_TYPE and not set(types) & set(_OF_TYPE[key]):
                message = f"{key!r} says something about {_or(_OF_TYPE[key])}, and the type is {_or(types)}"
                hint = f"write type: {_OF_TYPE[key][0]}, or remove {key!r}"
                yield warning("schema-effect", part.location.child(key), message, hint)


def schema_items(survey: Survey) -> Iterator[Diagnostic]:
    """Yield arrays that do not say what they hold."""
    for part in survey.of(*_SCHEMAS, Kind.PARAMETER):
        if part.value.get("type") == "array" and not {"items", "prefixItems", "contains"} & part.value.keys():
            if {"allOf", "oneOf", "anyOf", "properties", "item", "$ref"} & part.value.keys():
                continue  # they may say it, or are reported
            message = "the array does not say what its items are: they may be anything"
            hint = "add `items`, with the schema of one item, or `items: {}` where anything is right"
            yield warning("schema-items", part.location, message, hint)


def schema_enum(survey: Survey) -> Iterator[Diagnostic]:
    """Yield values of enumerations that the schema's own type rules out."""
    for part in survey.of(*_SCHEMAS, Kind.PARAMETER):
        types, values = _types(part.value), part.value.get("enum")
        if not isinstance(values, list) or (part.kind is Kind.PARAMETER and "schema" in part.value):
            continue
        yield from _useless(part, values)
        for index, value in enumerate(values):
            # A null in an enumeration of 3.0 says that null is allowed, as people understood `nullable`.
            whole = isinstance(value, float) and value.is_integer() and "integer" in types
            if types and value is not None and not whole and not any(has_type(value, name) for name in types):
                message = f"the value {_short(value)} is not of the type {_or(types)}: it is never right"
                hint = "correct the value or the type"
                yield warning("schema-enum", part.location.child("enum", index), message, hint)


def _useless(part: Part, values: list[Json]) -> Iterator[Diagnostic]:
    at = part.location.child("enum")
    if not values:
        yield warning("schema-enum", at, "the enumeration is empty: no value fits", "list the values, or remove it")
    first: dict[str, int] = {}
    for index, value in enumerate(values):
        if first.setdefault(json.dumps(value, sort_keys=True), index) != index:
            yield warning(
                "schema-enum", at.child(index), f"the value {_short(value)} is listed twice", "remove one of the two"
            )


def schema_required(survey: Survey) -> Iterator[Diagnostic]:
    """Yield names in `required` that no property has."""
    for part in survey.of(*_SCHEMAS):
        names = part.value.get("required")
        known = _properties(survey.document, part) if isinstance(names, list) else set[str]()
        if not isinstance(names, list) or not known:
            continue
        for index, name in enumerate(names):
            if isinstance(name, str) and name not in known:
                message = f"'required' names {name!r}, and there is no such property"
                hint = did_you_mean(name, known, f"add {name!r} to the properties, or remove it here")
                yield warning("schema-required", part.location.child("required", index), message, hint)


def schema_access(survey: Survey) -> Iterator[Diagnostic]:
    """Yield values that are neither sent nor received."""
    for part in survey.of(*_SCHEMAS):
        if part.value.get("readOnly") is True and part.value.get("writeOnly") is True:
            message = "it is readOnly and writeOnly: neither requests nor responses have it"
            yield warning("schema-access", part.location.child("writeOnly"), message, "remove one of the two")


def schema_variants(survey: Survey) -> Iterator[Diagnostic]:
    """Yield variants of `oneOf` and `anyOf` that are listed already."""
    for part in survey.of(*_SCHEMAS):
        for key in ("oneOf", "anyOf"):
            variants = part.value.get(key)
            first: dict[str, int] = {}
            for index, variant in enumerate(variants if isinstance(variants, list) else []):
                number = first.setdefault(json.dumps(variant, sort_keys=True), index)
                if number != index:
                    effect = "no value fits exactly one of them" if key == "oneOf" else "it adds nothing"
                    message = f"variant {index + 1} of {key!r} is the same as variant {number + 1}: {effect}"
                    at = part.location.child(key, index)
                    yield warning("schema-variants", at, message, "remove it, or correct what was meant to differ")


def schema_discriminator(survey: Survey) -> Iterator[Diagnostic]:
    """Yield discriminators whose property no variant declares."""
    for part in survey.of(*_SCHEMAS):
        holder = part.value.get("discriminator")
        name = holder.get("propertyName") if isinstance(holder, dict) else holder
        variants = [entry for key in ("oneOf", "anyOf") for entry in _list(part.value.get(key))]
        if not isinstance(name, str):
            continue
        parts = [Part(Kind.SCHEMA, part.location, entry) for entry in variants if isinstance(entry, dict)]
        declared = [_properties(survey.document, entry) for entry in (parts or [part])]
        known = set[str]().union(*declared)
        if all(declared) and name not in known and name not in _properties(survey.document, part):
            message = f"the discriminator is the property {name!r}, which no schema here has"
            at = part.location.child("discriminator", *(["propertyName"] if isinstance(holder, dict) else []))
            yield warning("schema-discriminator", at, message, did_you_mean(name, known, "add the property"))


def _properties(document: Document, part: Part) -> set[str]:
    """Return the names of the properties of an object; nothing, where others than these may be declared elsewhere.

    Nor of one whose parts are nested in each other through many references: each schema of a long chain would follow
    all that is behind it.
    """
    names: set[str] = set()
    waiting: list[tuple[Location, Json, int]] = [(part.location, part.value, 0)]
    visited: set[int] = set()
    while waiting:
        start, entry, depth = waiting.pop()
        at, value = document.follow(start, entry)
        if not isinstance(value, dict) or id(value) in visited or "$ref" in value:
            continue
        visited.add(id(value))
        if depth > _DEEPEST or any(
            key in value for key in ("patternProperties", "if", "dependentSchemas", "$dynamicRef")
        ):
            return set()
        names |= {*_mapping(value.get("properties"))}
        for key in ("allOf", "anyOf", "oneOf"):
            waiting += [(at.child(key, index), below, depth + 1) for index, below in enumerate(_list(value.get(key)))]
    # A part of a composition may require what another part declares.
    pointer = part.location.pointer
    return set() if any(key in pointer[-2:-1] for key in ("allOf", "anyOf", "oneOf", "not", "then")) else names


def _types(schema: dict[str, Json]) -> tuple[str, ...]:
    """Return the types of a schema; none where it does not say or is malformed."""
    declared = schema.get("type")
    names = declared if isinstance(declared, list) else [declared]
    types = tuple(name for name in names if isinstance(name, str))
    return types if len(types) == len(names) and "file" not in types else ()


def _or(names: tuple[str, ...]) -> str:
    return " or ".join(names)


def _short(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _MAX_TEXT else text[:_MAX_TEXT] + "…"


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _mapping(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}
