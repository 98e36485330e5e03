"""Whether two descriptions are the same but for places and texts, and references to the schemas of another one."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from specloom import ir
from specloom.base.diagnostics import Location
from specloom.ir.schema_walk import described_name

Links = Mapping[Location, Location]
"""The places of schemas, each with that of the schema which takes its place."""
T = TypeVar("T")
# Where something stands, and what is said of it to people.
_LEFT_OUT = frozenset({"location", "title", "summary", "description", "descriptions", "source", "key"})


def plain(value: object, links: Links) -> object:
    """Return what a description says but for places and texts, comparable by `==`.

    References lead where `links` say.
    """
    if isinstance(value, Location):
        return links.get(value, value)
    if is_dataclass(value) and not isinstance(value, type):
        named = (entry.name for entry in fields(value))
        return type(value).__name__, *(plain(getattr(value, name), links) for name in named if name not in _LEFT_OUT)
    if isinstance(value, tuple):
        return tuple(plain(entry, links) for entry in cast("tuple[object, ...]", value))
    # `1`, `1.0` and `True` are equal in Python
    return value if value is None or isinstance(value, str) else json.dumps(value, sort_keys=True, default=repr)


def linked(value: T, links: Links) -> T:
    """Return a description whose references lead where `links` say; what is shared inside of it stays so."""
    return _linked(value, links, {}) if links else value


def _linked(value: Any, links: Links, done: dict[int, tuple[Any, Any]]) -> Any:
    if isinstance(value, Location):
        return links.get(value, value)
    if isinstance(value, str | int | float) or value is None:
        return value
    if id(value) not in done:
        done[id(value)] = value, value  # `value` is held, so that its id is not given again
        done[id(value)] = value, _rebuilt(value, links, done)
    return done[id(value)][1]


def _rebuilt(value: Any, links: Links, done: dict[int, tuple[Any, Any]]) -> Any:
    if isinstance(value, tuple):
        before: Sequence[Any] = cast("Any", value)
        entries = tuple(_linked(entry, links, done) for entry in before)
        return entries if any(new is not old for new, old in zip(entries, before, strict=True)) else before
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {
        entry.name: new
        for entry in fields(value)
        if entry.name != "location" and (new := _linked(old := getattr(value, entry.name), links, done)) is not old
    }
    return replace(value, **changed) if changed else value


def shared_schemas(
    first: Mapping[Location, ir.Schema], second: Mapping[Location, ir.Schema]
) -> dict[Location, Location]:
    """Return the schemas of a second document that the first has under the same name, each with that.

    Two are the same if they say the same and refer to the same; so all that have equal names are taken for the same at
    first, and those that turn out to differ no longer, until none does.
    """
    named: dict[str, list[Location]] = {}
    for at in first:
        named.setdefault(described_name(at), []).append(at)
    candidates = {at: [*named[described_name(at)]] for at in second if described_name(at) in named}
    contents = {at: plain(first[at], {}) for several in candidates.values() for at in several}
    while True:
        links = {at: several[0] for at, several in candidates.items()}
        different = [at for at, other in links.items() if plain(second[at], links) != contents[other]]
        if not different:
            return {at: other for at, other in links.items() if at != other}
        for at in different:
            candidates[at].pop(0)
            if not candidates[at]:
                del candidates[at]
