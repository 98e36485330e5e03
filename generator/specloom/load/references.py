"""Decides which `$ref` members are references and which are mere data.

A `$ref` in an example, a default, an enumeration, a text or an extension is data. Whether a key such as `default` is
a keyword or a name chosen by the author (a property `default`, the response `default`) depends on what encloses it,
so the traversal passes that context down.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from specloom.base.diagnostics import Location
from specloom.base.document import Json


class Context(Enum):
    """What the keys of a mapping are: keywords of OpenAPI, or names."""

    KEYWORDS = auto()
    NAMES = auto()
    PATTERNS = auto()
    """Names, among which extensions are allowed (`paths`, `responses`)."""
    COMPONENTS = auto()
    """Kinds of components, each of which has names below it (`responses` too, without extensions among them)."""
    EXAMPLES = auto()
    """Names of examples; nothing below an example is a reference, the example itself may be one."""
    EXAMPLE = auto()


class Reference(NamedTuple):
    """One `$ref`: its location, its text, and the context of its target."""

    location: Location
    text: str
    context: Context


# Some tools let texts stand in other files, `description: {$ref: ./intro.md}`, which OpenAPI does not.
_DATA = frozenset({
    "example", "default", "enum", "const", "title", "summary", "description", "externalDocs", "contact", "license",
})  # fmt: skip
_NAMED = frozenset({
    "properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas", "parameters", "headers",
    "requestBodies", "securitySchemes", "securityDefinitions", "links", "callbacks", "pathItems", "webhooks", "content",
    "mediaTypes", "encoding", "variables", "additionalOperations", "mapping", "scopes",
})  # fmt: skip
_PATTERNED = frozenset({"paths", "responses"})


class _Step(NamedTuple):
    """A value of the traversal, with its key and its parent: pointers are only built for references."""

    value: Json
    context: Context
    key: str
    above: _Step | None


def find_references(
    start: Location, value: Json, *, context: Context, visited: set[tuple[int, Context]]
) -> Iterator[Reference]:
    """Yield every reference under `value` in document order, skipping what `visited` holds and adding to it."""
    waiting = [_Step(value, context, "", None)]
    while waiting:
        step = waiting.pop()
        here = step.value
        if not isinstance(here, dict | list) or (id(here), step.context) in visited:
            continue
        visited.add((id(here), step.context))
        if isinstance(here, list):
            below = [_Step(item, Context.KEYWORDS, str(index), step) for index, item in enumerate(here)]
        else:
            text = here.get("$ref")
            if isinstance(text, str):
                yield Reference(start.child(*_path(step)), text, step.context)
            below = list(_members(here, step))
        waiting.extend(reversed(below))


def _members(here: dict[str, Json], step: _Step) -> Iterator[_Step]:
    if step.context is Context.EXAMPLE:
        return
    for key, member in here.items():
        if isinstance(member, dict | list):
            context = _below(key, member, step.context)
            if key == "responses" and "swagger" in here:
                context = Context.NAMES  # the Responses Definitions Object, which has no extensions
            if context is not None:
                yield _Step(member, context, key, step)


def _below(key: str, member: Json, context: Context) -> Context | None:
    """Return what the keys of a member are, or None if it is data."""
    if context is Context.EXAMPLES:
        return Context.EXAMPLE
    if context is Context.NAMES:
        return Context.KEYWORDS
    if key.startswith("x-"):
        return None
    if context is Context.PATTERNS:
        return Context.KEYWORDS
    if context is Context.COMPONENTS:
        return Context.EXAMPLES if key == "examples" else Context.NAMES
    return _below_keyword(key, member)


def _below_keyword(key: str, member: Json) -> Context | None:
    if key in _DATA:
        return None
    if key == "examples":
        return Context.EXAMPLES if isinstance(member, dict) else None
    if isinstance(member, dict) and key == "components":
        return Context.COMPONENTS
    if isinstance(member, dict) and key in _NAMED:
        return Context.NAMES
    if isinstance(member, dict) and key in _PATTERNED:
        return Context.PATTERNS
    return Context.KEYWORDS


def _path(step: _Step) -> tuple[str, ...]:
    parts: list[str] = []
    at = step
    while at.above is not None:
        parts.append(at.key)
        at = at.above
    return tuple(reversed(parts))
