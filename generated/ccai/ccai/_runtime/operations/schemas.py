"""What a JSON Schema of the catalogue says of a value: its types, its known values, and whether a JSON value fits.

Only types are checked, and dates, times and UUIDs: the client checks the rest, and what a list of values lacks may be
known to the server.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, TypeAlias
from uuid import UUID

from ..base.type_guards import is_list, is_mapping

Schema: TypeAlias = Mapping[str, Any]
Schemas: TypeAlias = Mapping[str, Schema]

_WORDS = {
    "string": "text", "integer": "an integer", "number": "a number", "boolean": "true or false", "array": "a list",
    "object": "an object", "null": "null",
}  # fmt: skip

_FORMATS: Mapping[str, tuple[str, str, Callable[[str], Any]]] = {
    "date": ("2026-01-31", r"\d{4}-\d\d-\d\d", date.fromisoformat),
    "date-time": ("2026-01-31T12:00:00Z", r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d.*", datetime.fromisoformat),
    "uuid": ("123e4567-e89b-12d3-a456-426614174000", r"[0-9A-Fa-f-]{32,36}", UUID),
}
"""By format a sample, what texts look like, and what raises a `ValueError` where one is none (RFC 3339, RFC 9562)."""


def variants(schema: Schema, shared: Schemas) -> Iterator[Schema]:
    """Yield the alternatives of a schema, references and unions resolved; each may still be null as well."""
    todo, visited = [schema], set[str]()
    while todo:
        each = todo.pop(0)
        name = each.get("$ref", "").rpartition("/")[2]
        if name:
            if name not in visited:
                visited.add(name)
                todo.insert(0, shared.get(name, {}))
        elif "anyOf" in each:
            todo[:0] = each["anyOf"]
        else:
            yield each


def types_of(schema: Schema, shared: Schemas) -> frozenset[str]:
    """Return the JSON types that a schema admits; all of them where it names none."""
    listed: set[str] = set()
    for each in variants(schema, shared):
        named = each.get("type", list(_WORDS))
        listed.update([named] if isinstance(named, str) else named)
    return frozenset(listed)


def values_of(schema: Schema, shared: Schemas) -> list[Any]:
    """Return the values that a document names for a schema, or for the items of a list; there may be others."""
    listed: list[Any] = []
    for each in variants(schema, shared):
        listed += each.get("enum", ())
        if "items" in each and is_mapping(each["items"]):
            listed += [value for inner in variants(each["items"], shared) for value in inner.get("enum", ())]
    return listed


def is_octets(schema: Schema, shared: Schemas) -> bool:
    """Tell whether values are octets: the content of a file, or octets that travel as Base64."""
    return any(each.get("format") == "binary" or "contentEncoding" in each for each in variants(schema, shared))


def items_of(schema: Schema, shared: Schemas) -> Schema | None:
    """Return the schema of the items of a list; None if none of the values is a list."""
    for each in variants(schema, shared):
        if each.get("type") == "array" or "array" in each.get("type", ()):
            items = each.get("items")
            return items if is_mapping(items) else {}
    return None


def member_of(schema: Schema, name: str, shared: Schemas) -> Schema | None:
    """Return the schema of a member of an object; None if the object has none of this name."""
    for each in variants(schema, shared):
        if name in each.get("properties", {}):
            inner: Schema = each["properties"][name]
            return inner
    for each in variants(schema, shared):
        additional = each.get("additionalProperties")
        is_object = "type" not in each or each["type"] == "object" or "object" in each["type"]
        if is_object and additional is not False:
            return additional if is_mapping(additional) else {}
    return None


def described(schema: Schema, shared: Schemas) -> str:
    """Return in a word or two what values are: `text`, `an integer`, `a list of text`, `date-time`."""
    words: dict[str, None] = {}
    for each in variants(schema, shared):
        named = each.get("type", "value")
        for kind in [named] if isinstance(named, str) else named:
            if kind == "array":
                items = each.get("items")
                inner = described(items, shared) if is_mapping(items) and items else "values"
                words[f"a list of {inner}"] = None
            else:
                words[each.get("format") or _WORDS.get(kind, "any value") if kind != "null" else "null"] = None
    return " or ".join(words) or "any value"


def misfit(value: Any, schema: Schema, shared: Schemas, place: str = "") -> str:
    """Return what is wrong with the type of a JSON value, and where in it; empty if it fits.

    Octets are no JSON value, and fit where text does.
    """
    first = ""
    for each in variants(schema, shared):
        wrong = _misfit(value, each, shared, place)
        if not wrong:
            return ""
        first = first if first and (wrong.startswith(f"{place} must") or first.count(".") > 1) else wrong
    return first


def _misfit(value: Any, schema: Schema, shared: Schemas, place: str) -> str:
    named = schema.get("type", list(_WORDS))
    kinds = [named] if isinstance(named, str) else named
    kind = _kind(value)
    if kind not in kinds and not (kind == "integer" and "number" in kinds):
        wanted = " or ".join(_WORDS[each] for each in kinds if each != "null" or len(kinds) == 1)
        return f"{place} must be {wanted}, not {_WORDS[kind]}"
    if kind == "string" and "enum" not in schema and (wrong_format := _wrong_format(str(value), schema)):
        return f"{place} must be {wrong_format}, not {value!r}"
    if is_list(value) and is_mapping(schema.get("items")):
        wrong = (misfit(item, schema["items"], shared, f"{place}.{at}") for at, item in enumerate(value))
        return next(filter(None, wrong), "")
    if is_mapping(value):
        return _misfit_of_object(value, schema, shared, place)
    return ""


def _wrong_format(text: str, schema: Schema) -> str:
    """Return how a text of this format is written, with a sample, if it is written otherwise."""
    name = schema.get("format", "")
    sample, pattern, read = _FORMATS.get(name, ("", "", str))
    try:
        fits = not sample or (re.fullmatch(pattern, text) is not None and bool(read(text)))
    except ValueError:
        fits = False
    return "" if fits else f"a {name}, such as {sample}"


def _misfit_of_object(value: Mapping[str, Any], schema: Schema, shared: Schemas, place: str) -> str:
    known: Mapping[str, Any] = schema.get("properties", {})
    for name in schema.get("required", ()):
        # One value alone goes without saying: the client adds it.
        if name not in value and len(known.get(name, {}).get("enum", ())) != 1:
            return f"{place}.{name} is missing"
    for name, item in value.items():
        inner = known.get(name, schema.get("additionalProperties", {}))
        if inner is False:
            return f"{place}.{name} is not known"
        wrong = misfit(item, inner, shared, f"{place}.{name}") if is_mapping(inner) else ""
        if wrong:
            return wrong
    return ""


def _kind(value: Any) -> str:
    kinds: tuple[tuple[Any, str], ...] = (
        (bool, "boolean"), (int, "integer"), (float, "number"), (Mapping, "object"), ((list, tuple), "array"),
    )  # fmt: skip
    if value is None:
        return "null"
    return next((name for kind, name in kinds if isinstance(value, kind)), "string")
