"""Infers parameters from the texts that travelled in query strings, headers and paths: types, arrays, objects."""

from __future__ import annotations

import re
from collections.abc import Sequence

from specloom.base.document import Json
from specloom.base.words import singular, words
from specloom.drift.observed import Object, enumeration, fits_strictly

_INTEGER = re.compile(r"-?(?:0|[1-9]\d{0,17})")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?")
_LIST = re.compile(r"[^,\s]+(?:,[^,\s]+)*")
_MEMBER = re.compile(r"([^\[\]]+)\[([^\[\]]*[^\[\]\d][^\[\]]*)\]")
_LISTS = frozenset({"fields", "include", "includes", "expand", "embed", "sort", "order", "select", "with"})
_FORMATS = ("uuid", "date-time", "date", "email")


def text_schema(texts: Sequence[str], name: str = "") -> Object:
    """Return the schema of values that travelled as these texts."""
    if all(map(_INTEGER.fullmatch, texts)):
        return {"type": "integer"}
    if all(map(_NUMBER.fullmatch, texts)):
        return {"type": "number"}
    if all(text in ("true", "false") for text in texts):
        return {"type": "boolean"}
    for format_ in _FORMATS:
        if all(fits_strictly(format_, text) for text in texts):
            return {"type": "string", "format": format_}
    listed: list[Json] = [*enumeration(texts, name)]
    return {"type": "string", "enum": listed} if listed else {"type": "string"}


def query_parameters(calls: Sequence[Sequence[tuple[str, str]]]) -> dict[str, Object]:
    """Return parameters by name, without `required`, from the pairs of the query strings of several calls.

    Names such as `filter[status]` become the parameter `filter` of the style `deepObject`.
    """
    by_name: dict[str, list[list[str]]] = {}
    for pairs in calls:
        observed: dict[str, list[str]] = {}
        for name, value in pairs:
            observed.setdefault(name, []).append(value)
        for name, values in observed.items():
            by_name.setdefault(name, []).append(values)
    parameters: dict[str, Object] = {}
    for name, lists in by_name.items():
        member = _MEMBER.fullmatch(name)
        if member is None or member[1] in by_name:
            parameters[name] = {"name": name, "in": "query", **text_parameter(name, lists)}
            continue
        whole = parameters.setdefault(member[1], {
            "name": member[1], "in": "query", "style": "deepObject", "explode": True,
            "schema": {"type": "object", "properties": {}},
        })  # fmt: skip
        schema = whole["schema"]
        properties = schema.get("properties") if isinstance(schema, dict) else None
        if isinstance(properties, dict):
            properties[member[2]] = text_parameter(member[2], lists)["schema"]
    return parameters


def text_parameter(name: str, calls: Sequence[Sequence[str]]) -> Object:
    """Return the schema and style of a parameter of the query string from its values in each call that has it."""
    texts = [text for values in calls for text in values]
    filled = [text for text in texts if text]
    if any(len(values) > 1 for values in calls) or name.endswith("[]"):
        return {"schema": {"type": "array", "items": text_schema(filled or texts, name)}}
    parts = [part for text in filled for part in text.split(",")]
    if len(parts) > len(filled) and all(map(_LIST.fullmatch, filled)):
        items = text_schema(parts, name)
        last = (words(name) or [""])[-1]
        alone = not set(filled).isdisjoint(part for text in filled if "," in text for part in text.split(","))
        if alone or items != {"type": "string"} or last in _LISTS or singular(last) != last:
            return {"style": "form", "explode": False, "schema": {"type": "array", "items": items}}
    return {"schema": text_schema(filled or texts, name)}
