"""The action of an operation: its id less the name of its resource, else what its method and path say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from specloom import ir
from specloom.infer.resources import VERSION
from specloom.words import plural, singular, snake, words

_BY_METHOD = {"get": "get", "post": "create", "put": "update", "patch": "update", "delete": "delete"}
# Where two methods of one path would be called the same: PUT replaces what PATCH updates.
_ELSE = {**_BY_METHOD, "put": "replace"}
_READS = frozenset({"get", "read", "fetch", "retrieve"})
_EMPTY = frozenset({"the", "a", "an", "all", "of", "for", "by", "to", "in", "from", "with", "on"})


def action(operation: ir.Operation) -> str:
    """Return the action in snake_case."""
    if operation.python_name:
        return operation.python_name
    parts = _id_words(operation)
    if not parts:
        return _from_path(operation)
    short = _without_resource(parts, words(operation.resource))
    return snake(short) if short else _from_path(operation)


def told_apart(operation: ir.Operation) -> str:
    """Return the next name for an action whose first is taken, where there is one that is still short."""
    parts = _id_words(operation)
    if not parts:
        return _from_path(operation, _ELSE)
    short = _without_resource(parts, words(operation.resource), exactly=True)
    return snake(short) if short else _from_path(operation)


def spelled_out(operation: ir.Operation) -> str:
    """Return a longer name for an action whose short one is taken: all of the id's words."""
    return snake(_id_words(operation)) or snake([operation.method, *_path_words(operation.path)])


def _id_words(operation: ir.Operation) -> list[str]:
    name = _without_path(operation)
    for separator in ("/", "."):
        head, _, rest = name.rpartition(separator)
        if head and rest and _same(words(head), words(operation.resource)):
            name = rest
    found = words(name)
    return [] if _spells_path(found, operation) else found


def _without_path(operation: ir.Operation) -> str:
    """Return an id without path and method, in which FastAPI's default ids end: `read_item_items__item_id__get`.

    Where an application is mounted in another, its ids do not know the first parts of its paths.
    """
    name, path = operation.id, operation.path
    while path:
        tail = re.sub(r"\W", "_", path) + "_" + operation.method
        if name.endswith(tail) and len(name) > len(tail):
            return name[: -len(tail)]
        following = path.find("/", 1)
        path = path[following:] if following > 0 else ""
    return name


def _spells_path(found: list[str], operation: ir.Operation) -> bool:
    """Tell whether an id only repeats method and path (`PostChargesChargeCapture`): that was made by a program."""
    path = [word for part in operation.path.split("/") for word in words(part)]
    return (
        len(found) > 1
        and found[0] == operation.method
        and found[1:] in (path, path[1:], [w for w in path if w != "by"])
    )


def _same(left: list[str], right: list[str]) -> bool:
    return [singular(word) for word in left] == [singular(word) for word in right]


def _without_resource(parts: list[str], resource: list[str], *, exactly: bool = False) -> list[str]:
    """Take the resource's words away where they follow the verb (`list connections`) or lead (`connections list`).

    With `exactly`, `get pet by id` is `get by id`, which is `get` otherwise.
    """
    wanted = [singular(word) for word in resource]
    lowered = [singular(word) for word in parts]
    size = len(wanted)
    for start in (1, 0, *range(2, len(parts))):
        if lowered[start : start + size] == wanted:
            rest = parts[:start] + parts[start + size :]
            if exactly and len(rest) > 1:
                return rest
            while len(rest) > 1 and rest[-1] in _EMPTY:
                rest = rest[:-1]
            if rest and not rest[0].isdecimal() and rest != ["by", "id"]:
                return _tidy(rest, plural_noun=parts[start + size - 1] == plural(parts[start + size - 1]))
            return []
    return parts


def _tidy(rest: list[str], *, plural_noun: bool) -> list[str]:
    if plural_noun and rest[0] in _READS and rest[1:] in ([], ["all"]):
        return ["list"]
    return ["get"] if rest in (["get", "by", "id"], ["find", "by", "id"]) else rest


def _path_words(path: str) -> list[str]:
    found: list[str] = []
    for part in path.split("/"):
        if part.startswith("{"):
            found += ["by", *words(part)]
        elif part:
            found += words(part)
    return found


def _from_path(operation: ir.Operation, verbs: Mapping[str, str] = _BY_METHOD) -> str:
    """Name an action by convention: a collection is listed and created in, a member is got, updated and deleted."""
    parts = [part for part in operation.path.split("/") if part]
    member = bool(parts) and parts[-1].startswith("{")
    nouns = _nouns(parts, words(operation.resource))
    many = bool(nouns) and singular(nouns[-1][-1]) != nouns[-1][-1]
    if operation.method == "post" and nouns and not member and not many:
        # `POST /charges/{id}/capture`, `POST /customers/{id}/sources/{id}/verify`: the last part is what is done.
        return snake([word for noun in (nouns[-1], *nouns[:-1]) for word in noun])
    if operation.method == "get":
        verb = "list" if not member and (many if nouns else _lists(operation)) else "get"
    elif operation.method == "post" and member and verbs is _BY_METHOD:
        verb = "update"
    else:
        verb = verbs.get(operation.method, operation.method)
    if nouns and verb in ("create", "update", "delete", "get"):
        nouns[-1] = [*nouns[-1][:-1], singular(nouns[-1][-1])]
    return snake([verb, *(word for noun in nouns for word in noun)])


def _lists(operation: ir.Operation) -> bool:
    """Tell whether what a resource itself gives is a list: it is called so, or its response is one."""
    last = words(operation.resource)[-1:]
    bodies = [media.schema for found in operation.responses if found.status[:1] == "2" for media in found.media_types]
    return any(singular(word) != word for word in last) or any(
        schema is not None and isinstance(schema.shape, ir.Array) for schema in bodies
    )


def _nouns(parts: list[str], resource: list[str]) -> list[list[str]]:
    """Return the fixed parts of a path behind the resource's own, those that a parameter picks from in the singular."""
    nouns: list[list[str]] = []
    for index, part in enumerate(parts):
        spoken = words(part)
        if part.startswith("{") or not spoken:
            continue
        if _same(spoken, resource):
            nouns = []
        elif not VERSION.fullmatch(part):
            picked = index + 1 < len(parts) - 1 and parts[index + 1].startswith("{")
            nouns.append([*spoken[:-1], singular(spoken[-1])] if picked else spoken)
    return nouns
