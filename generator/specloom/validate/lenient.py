"""Decides what a document means that breaks a small rule of the specification and is yet clear.

Published documents are full of such slips: `type: int`, `parameters:` with nothing behind it, `tags: users`. Each rule
says how one of them is read; the value is changed accordingly, so that the later stages see what was meant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from specloom.base.diagnostics import Diagnostic, Location, Severity
from specloom.base.document import Document, Json, SourceFile
from specloom.base.http_methods import METHODS
from specloom.base.pointer import value_or_none
from specloom.validate.slips import boolean, host, known_type, own_content, own_schema, security_scheme, style
from specloom.validate.violation import Violation

_MAPS = frozenset({
    "properties", "patternProperties", "schemas", "definitions", "responses", "content", "paths", "headers",
    "callbacks", "encoding", "variables",
})  # fmt: skip
_ANY_VALUE = frozenset({"schema", "items", "additionalProperties"})
_LISTS = frozenset({
    "tags", "consumes", "produces", "schemes", "enum", "allOf", "oneOf", "anyOf", "required", "security",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mending:
    """How a slip is read: the object at `at` gets `members` and loses `gone`; `reading` tells the user."""

    at: tuple[str | int, ...]
    reading: str
    members: Mapping[str, Json] = field(default_factory=dict[str, Json])
    gone: tuple[str, ...] = ()


def mending(violation: Violation, root: Json) -> Mending | None:
    """Return how the value that breaks a rule is read; None where its meaning is not clear."""
    holder = value_or_none(root, map(str, violation.path[:-1]))
    if violation.keyword == "required":
        return _with(violation.path, _completed(violation))
    if not violation.path or not isinstance(holder, dict):
        return None
    key = str(violation.path[-1])
    for rule in _RULES:
        found = rule(violation, key, holder)
        if found is not None:
            return _with(violation.path[:-1], found)
    return None


def mended(document: Document, mendings: Sequence[tuple[Location, Mending]]) -> Document:
    """Return the document with the changes made, in copies of what they touch; each has the place of its object."""
    files = dict(document.files)
    for place, each in mendings:
        file = files[place.document]
        files[place.document] = SourceFile(file.text, _changed(file.root, place.pointer, each))
    return replace(document, files=files)


def written_version(document: Document) -> tuple[Document, list[Diagnostic]]:
    """Return the document with its version as text, where it is written as a number, and what is to be said of that."""
    at = Location(document.main)
    root = document.root if isinstance(document.root, dict) else {}
    key = "openapi" if "openapi" in root else "swagger"
    number = root.get(key)
    if isinstance(number, bool) or not isinstance(number, int | float):
        return document, []
    text = "2.0" if key == "swagger" and number == 2 else f"{number:.1f}.0"
    message = f"the version in {key!r} is not text"
    warning = Diagnostic("openapi-version", at.child(key), message, f"it is read as '{text}'", Severity.WARNING)
    return mended(document, [(at, Mending((), "", {key: text}))]), [warning]


def _changed(value: Json, pointer: Sequence[str], each: Mending) -> Json:
    if pointer:
        key, *rest = pointer
        if isinstance(value, list):
            copied = [*value]
            copied[int(key)] = _changed(value[int(key)], rest, each)
            return copied
        members = cast("dict[str, Json]", value)
        return {**members, key: _changed(members[key], rest, each)}
    if not isinstance(value, dict):
        return value
    # A member keeps its place: the order of a document is the order of what is generated.
    kept = {key: each.members.get(key, member) for key, member in value.items() if key not in each.gone}
    return {**kept, **each.members}


_Found = tuple[str, dict[str, Json], tuple[str, ...]]
"""A reading in words, the members it sets and the members it removes."""


def _with(at: tuple[str | int, ...], found: _Found | None) -> Mending | None:
    return Mending(at, *found) if found else None


def _completed(violation: Violation) -> _Found | None:
    """Complete an object that lacks a required member."""
    value = violation.value if isinstance(violation.value, dict) else {}
    inside = violation.path[-2:-1]
    if violation.message.startswith("'content'") and (violation.path[-1:] == ("requestBody",) or _is_body(inside)):
        return own_content(value)
    if inside == ("parameters",) and isinstance(value.get("name"), str) and value.get("in") != "body":
        return own_schema(value, violation.message)
    if inside == ("securitySchemes",) and value.get("type") == "oauth2" and "flows" not in value:
        return "it is read as a token that the caller has", {"flows": {}}, ()
    return None


def _is_body(inside: tuple[str | int, ...]) -> bool:
    return inside == ("requestBodies",)


def _nothing(violation: Violation, key: str, holder: dict[str, Json]) -> _Found | None:
    if violation.keyword != "type" or violation.value is not None or holder.get(key, "") is not None:
        return None
    if violation.path[-2:-1] == ("responses",):
        return "it is read as a response without a body", {key: {"description": ""}}, ()
    if violation.path[-2:-1] in {(name,) for name in _MAPS} or key in _ANY_VALUE or key in METHODS:
        return "it is read as an empty mapping", {key: {}}, ()
    if key in ("name", "in", "openapi", "swagger", "$ref", "type"):
        return None
    return "it is read as absent", {}, (key,)


def _flag(violation: Violation, key: str, _holder: dict[str, Json]) -> _Found | None:
    demand = violation.demand if isinstance(violation.demand, list) else [violation.demand]
    meant = boolean(violation.value)
    accepts = "boolean" in demand or (violation.keyword == "enum" and True in demand) or key == "additionalProperties"
    if meant is None or not accepts:
        return None
    return f"it is read as {str(meant).lower()}", {key: meant}, ()


def _listed(violation: Violation, key: str, holder: dict[str, Json]) -> _Found | None:
    """Read one thing as the list of it."""
    value = violation.value
    if violation.keyword != "type" or violation.demand != "array" or key not in _LISTS or value is None:
        return None
    if key == "required" and not (isinstance(value, str) and value in _names(holder)):
        return "it is left out; whether a property is required stands beside 'properties'", {}, (key,)
    if isinstance(value, dict | str):
        return "it is read as a list of one", {key: [value]}, ()
    return None


def _names(holder: dict[str, Json]) -> dict[str, Json]:
    properties = holder.get("properties")
    return properties if isinstance(properties, dict) else {}


def _single_item(violation: Violation, key: str, _holder: dict[str, Json]) -> _Found | None:
    value = violation.value
    if key != "items" or violation.keyword != "type" or not isinstance(value, list) or len(value) != 1:
        return None
    return "it is read as the schema of every item", {key: value[0]}, ()


def _discriminator(violation: Violation, key: str, _holder: dict[str, Json]) -> _Found | None:
    if key == "discriminator" and violation.keyword == "type" and isinstance(violation.value, str):
        return "it is read as the name of the property", {key: {"propertyName": violation.value}}, ()
    return None


_RULES: tuple[Callable[[Violation, str, dict[str, Json]], _Found | None], ...] = (
    _nothing, security_scheme, _flag, _listed, _single_item, _discriminator, style, known_type, host,
)  # fmt: skip
