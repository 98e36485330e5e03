"""Infers a schema from the values that were observed at one place: as narrow as they allow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from specloom.base.document import Json
from specloom.base.words import singular, words
from specloom.drift.formats import fits_format
from specloom.drift.identifiers import identifier_kind
from specloom.drift.values import kind_of

Object: TypeAlias = "dict[str, Json]"

_FORMATS = ("uuid", "date-time", "date", "email", "uri")
# Names of properties that take few values, and of objects whose keys callers choose.
_ENUMERATED = frozenset({
    "status", "state", "type", "kind", "role", "level", "priority", "severity", "category", "phase", "stage", "mode",
    "direction", "channel", "currency", "object",
})  # fmt: skip
_FREE = frozenset({"metadata", "labels", "annotations", "attributes", "custom", "extra"})
_TAGS = ("type", "kind", "object", "event", "event_type", "eventType")
_MOST_VALUES = 8
_FEWEST_OBSERVATIONS = 6


UNKNOWN = "{{}}"
"""Stands where a value is that is not known, nor its type."""


def _no_reference(_name: tuple[str, ...], _values: Sequence[Object]) -> Object | None:
    return None


@dataclass(frozen=True, slots=True)
class Inference:
    """How schemas are inferred: `is_30` writes them for OpenAPI 3.0, `required` requires what all objects have.

    `reference` may answer for the objects at one place, which the names lead to, with a reference to a component.
    `enumerated` takes values that come again and again for all that there are.
    """

    is_30: bool = False
    required: bool = False
    reference: Callable[[tuple[str, ...], Sequence[Object]], Object | None] = _no_reference
    enumerated: bool = True


def schema_of(values: Sequence[Json], how: Inference = Inference(), name: tuple[str, ...] = ()) -> Object:  # frozen
    """Return a schema that admits all values; `name` holds the names that lead to them, the last that of a property."""
    values = [value for value in values if value != UNKNOWN]
    non_null: list[Json] = [value for value in values if value is not None]
    by_kind: dict[str, list[Json]] = {}
    for value in non_null:
        by_kind.setdefault(kind_of(value), []).append(value)
    if by_kind.keys() == {"integer", "number"}:
        by_kind = {"number": non_null}
    nullable = len(non_null) < len(values)
    if not by_kind:
        return {"nullable": True} if how.is_30 and nullable else {}
    schemas = [_of_kind(kind, entries, how, name) for kind, entries in by_kind.items()]
    if len(schemas) == 1:
        return _with_null(schemas[0], how) if nullable else schemas[0]
    if how.is_30 or by_kind.keys() & {"object", "array"}:
        variants: list[Json] = [*(_with_null(schema, how) if nullable and how.is_30 else schema for schema in schemas)]
        if nullable and not how.is_30:
            variants.append({"type": "null"})
        return {"anyOf": variants}
    types: list[Json] = [*by_kind]
    merged: Object = {"type": types}
    for schema in schemas:  # a format of strings admits whatever is no string
        merged |= {"format": schema["format"]} if "format" in schema else {}
    return _with_null(merged, how) if nullable else merged


def _with_null(schema: Object, how: Inference) -> Object:
    """Return a schema that admits null as well."""
    listed, values = schema.get("enum"), dict[str, Json]()
    if isinstance(listed, list):
        values["enum"] = [*listed, None]
    if how.is_30:
        plain: Object = {"allOf": [schema]} if "$ref" in schema else schema
        return {**plain, **values, "nullable": True}
    kind = schema.get("type")
    if kind is None:
        return {"anyOf": [schema, {"type": "null"}]}
    return {**schema, "type": [*kind, "null"] if isinstance(kind, list) else [kind, "null"], **values}


def _of_kind(kind: str, values: Sequence[Json], how: Inference, name: tuple[str, ...]) -> Object:
    """Return the schema of values of one kind, none of them null."""
    if kind == "object":
        return _object([value for value in values if isinstance(value, dict)], how, name)
    if kind == "array":
        items = [item for value in values if isinstance(value, list) for item in value]
        return {"type": "array", "items": _items(items, how, (*name[:-1], singular(name[-1])) if name else ())}
    if kind == "string":
        texts = [value for value in values if isinstance(value, str)]
        return {"type": "string", **_text_keywords(texts, name if how.enumerated else ())}
    return {"type": kind}


def _text_keywords(texts: Sequence[str], name: tuple[str, ...]) -> Object:
    for format_ in _FORMATS:
        if all(fits_strictly(format_, text) for text in texts):
            return {"format": format_}
    listed = enumeration(texts, name[-1]) if name else ()
    return {"enum": [*listed]} if listed else {}


def fits_strictly(format_: str, text: str) -> bool:
    """Tell whether a text is in a format, and evidently so: an address on the web, a mail address with a domain."""
    if format_ == "uri" and not text.startswith(("http://", "https://")):
        return False
    return fits_format(format_, text) and (format_ != "email" or "." in text.rpartition("@")[2])


def enumeration(texts: Sequence[str], name: str) -> tuple[str, ...]:
    """Return the values of an enumeration, none where it is not certain that there are no more.

    Certain means: the property is called like one, and many observations have few values, each several times.
    """
    counts = Counter(texts)
    last = (words(name) or [""])[-1]
    few = 2 <= len(counts) <= _MOST_VALUES and len(texts) >= max(_FEWEST_OBSERVATIONS, 3 * len(counts))
    plain = all(text.isascii() and text.replace("_", "").replace("-", "").isalpha() for text in counts)
    certain = last in _ENUMERATED and few and plain and min(counts.values()) > 1
    return tuple(counts) if certain and not any(map(identifier_kind, counts)) else ()


def _items(items: Sequence[Json], how: Inference, name: tuple[str, ...]) -> Object:
    objects = [item for item in items if isinstance(item, dict)]
    groups = _tagged(objects) if how.enumerated and len(objects) == len(items) else None
    if groups is None:
        return schema_of(items, how, name)
    tag, by_value = groups
    variants: list[Json] = []
    for value, members in by_value.items():
        # a variant stands inline: a component would be merged with the others
        schema = object_schema(members, how, (*name, value))
        properties = schema["properties"]
        assert isinstance(properties, dict)
        properties[tag] = {"type": "string", "enum": [value]}
        variants.append(schema)
    return {"oneOf": variants}


def _tagged(objects: Sequence[Object]) -> tuple[str, Mapping[str, list[Object]]] | None:
    """Return the property whose values tell kinds of objects apart, and the objects by it; None where none does.

    Each kind has been seen twice at least, and always has a property that no other has.
    """
    for tag in _TAGS:
        by_value: dict[str, list[Object]] = {}
        for entry in objects:
            value = entry.get(tag)
            by_value.setdefault(value if isinstance(value, str) else "", []).append(entry)
        if not 2 <= len(by_value) <= _MOST_VALUES or "" in by_value or min(map(len, by_value.values())) < 2:
            continue
        always = {value: set(entries[0]).intersection(*entries) for value, entries in by_value.items()}
        ever = {value: {key for entry in entries for key in entry} for value, entries in by_value.items()}
        others = {value: {key for other in ever if other != value for key in ever[other]} for value in ever}
        if all(always[value] - others[value] for value in by_value):
            return tag, by_value
    return None


def _object(values: Sequence[Object], how: Inference, name: tuple[str, ...]) -> Object:
    keys = list(dict.fromkeys(key for value in values for key in value))
    if not keys:
        return {"type": "object", "additionalProperties": True}
    if _is_map(values, keys, name):
        entries = [entry for value in values for entry in value.values()]
        return {"type": "object", "additionalProperties": schema_of(entries, how, (*name, "value") if name else ())}
    return how.reference(name, values) or object_schema(values, how, name)


def _is_map(values: Sequence[Object], keys: Sequence[str], name: tuple[str, ...]) -> bool:
    """Tell whether the keys are data: identifiers, or what callers choose, as in `metadata`."""
    if all(identifier_kind(key) not in ("", "numbered") or " " in key.strip() for key in keys):
        return True
    numbered = [key for key in keys if identifier_kind(key) == "numbered"]
    if len(numbered) == len(keys) >= 3 and len({key.rstrip("0123456789") for key in keys}) == 1:
        return True
    free = bool(name) and (words(name[-1]) or [""])[0] in _FREE
    return free and not any(isinstance(entry, dict | list) for value in values for entry in value.values())


def object_schema(values: Sequence[Object], how: Inference, name: tuple[str, ...]) -> Object:
    """Return the schema of objects with the properties that were seen, in the order of their first occurrence."""
    names = list(dict.fromkeys(key for value in values for key in value))
    members: Object = {
        key: schema_of([value[key] for value in values if key in value], how, (*name, key)) for key in names
    }
    required: list[Json] = [key for key in names if all(key in value for value in values)] if how.required else []
    listed: Object = {"required": required} if required else {}
    return {"type": "object", **listed, "properties": members}
