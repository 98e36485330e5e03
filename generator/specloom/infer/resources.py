"""The resource of an operation, from its first tag or else from its path; nested ones have dots: `customers.sources`.

It depends on that operation alone, so that others do not move it, and on the name record, which comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from specloom import ir
from specloom.base.words import singular, snake, words
from specloom.ir.name_record import NameRecord
from specloom.ir.schemas import is_stated

VERSION = re.compile(r"(v?\d+([._]\d+)*|v\d+(alpha|beta|rc)\d*|\d{4}-\d\d-\d\d|api|rest)", re.IGNORECASE)
ENDING = re.compile(r"(?<=.)\.(json|xml)$", re.IGNORECASE)
"""A file extension at the end of a path: the format of a resource, not a part of its name."""
_PARAMETER = re.compile(r"\{[^{}]*\}")
_DEEPEST = 3
_SHORTEST = 3
"""How many letters a word needs to be short for another."""
# Parents of tags beyond this depth are ignored.
_DEEPEST_TAG = 8
# Verbs that look like plurals, and verbs that stand before plurals.
_VERBS_IN_S = frozenset({"contains", "does", "equals", "exists", "follows", "includes", "needs", "owns", "supports"})
_VERBS = frozenset({
    "accept", "add", "apply", "approve", "assign", "attach", "calculate", "cancel", "compute", "confirm", "create",
    "delete", "detach", "disable", "edit", "enable", "fetch", "find", "generate", "get", "mark", "merge", "move",
    "refresh", "reject", "remove", "replace", "resend", "reset", "resolve", "restore", "retrieve", "retry", "revoke",
    "send", "submit", "sync", "unassign", "update", "validate", "verify",
})  # fmt: skip
# OpenAPI 3.2, section 4.21, and its registry: tags of other kinds (`audience`, `badge`) do not group operations.
_GROUPING = ("", "nav")


def resources(api: ir.Api, name_record: NameRecord) -> list[str]:
    """Return the resource of each operation, its names in snake_case.

    A recorded operation stays in its resource, unless its tag has changed, or the document states
    another. New operations join the recorded ones of the
    same tag or path: a resource that was recorded without nesting gets new ones without nesting.
    """
    tags = {tag.name: tag for tag in api.tags}
    record = {key: owner for owner, methods in name_record.sections.get("methods", {}).items() for key in methods}
    joined: dict[tuple[str, str], str] = {}
    pairs: list[tuple[str, tuple[str, str]]] = []
    for operation in api.operations:
        inferred = resource(operation, tags)
        both = inferred, _without_nesting(operation, tags)
        keys = (
            [" ".join(operation.key)] if operation.key else [f"{operation.http_method} {operation.path}", operation.id]
        )
        recorded = next((record[key] for key in keys if key in record), "")
        if operation.resource:
            stays = recorded if not is_stated(operation.resource) else ""
            pairs.append((stays or operation.resource, both))
            continue
        if recorded not in both and not _same_group(recorded, inferred, tagged=bool(operation.tags)):
            recorded = ""
        if recorded and (recorded == inferred or both not in joined):
            joined[both] = recorded
        pairs.append((recorded, both))
    return [recorded or joined.get((inferred, flat), inferred) for recorded, (inferred, flat) in pairs]


def resource(operation: ir.Operation, tags: Mapping[str, ir.Tag]) -> str:
    """Return the resource of an operation according to the document, without the record."""
    if operation.resource:
        return operation.resource
    grouping = [name for name in operation.tags if _is_grouping(tags.get(name))]
    nested = _from_tag(grouping[0], tags) if grouping else []
    by_path = _from_path(operation.path)
    if len(nested) == 1 and not _is_about(grouping[0], operation.path, tags) and is_plural(by_path[-1].split("_")):
        nested = by_path
    return ".".join(nested or by_path)


def _is_about(name: str, path: str, tags: Mapping[str, ir.Tag]) -> bool:
    """Tell whether a word of a tag occurs in a path, be it short for one (`orgs`) or part of one.

    A name that the document states for the tag needs no such word.
    """
    tag = tags.get(name)
    if tag is not None and tag.python_name:
        return True
    segments = [ENDING.sub("", part) for part in _fixed(path) if "{" not in part]
    in_path = [singular(word) for part in segments for word in words(part)]
    whole = "".join(in_path)
    in_tag = [singular(word) for word in words(name)]
    return any(
        word in whole or any(len(other) >= _SHORTEST and word.startswith(other) for other in in_path) for word in in_tag
    )


def _fixed(path: str) -> list[str]:
    """Return the segments of a path, without its query and fragment."""
    return [part for part in re.split("[?#]", path)[0].split("/") if part]


def _without_nesting(operation: ir.Operation, tags: Mapping[str, ir.Tag]) -> str:
    """Return the resource without nesting: the first tag, else the first path segment with words in it."""
    return (_tag_name(operation.tags[0], tags) if operation.tags else "") or _from_path(operation.path)[0]


def _same_group(recorded: str, inferred: str, *, tagged: bool) -> bool:
    """Tell whether two resources differ only in how they are nested."""
    end = -1 if tagged else 0
    return recorded.split(".")[end] == inferred.split(".")[end]


def _is_grouping(tag: ir.Tag | None) -> bool:
    return tag is None or tag.kind in _GROUPING


def _tag_name(name: str, tags: Mapping[str, ir.Tag]) -> str:
    tag = tags.get(name)
    return snake(words(tag.python_name if tag and tag.python_name else name))


def _from_tag(name: str, tags: Mapping[str, ir.Tag]) -> list[str]:
    """Return the names of a tag's parents and its own, outermost first; only its own if parents form a cycle."""
    name_of_tag, visited, above = _tag_name(name, tags), {name}, list[str]()
    while name_of_tag and len(visited) < _DEEPEST_TAG and (tag := tags.get(name)) and tag.parent in tags:
        name = tag.parent
        if name in visited:
            return [name_of_tag]
        visited.add(name)
        if _is_grouping(tags[name]):
            above.insert(0, _tag_name(name, tags))
    return [*filter(None, above), name_of_tag] if name_of_tag else []


def _from_path(path: str) -> list[str]:
    """Return the first path segment with words in it, and the collections nested in it (`/users/{id}/keys`)."""
    # A fragment is no part of a path; documents of query protocols tell operations apart by it (`/#Action=Create`).
    parts = [ENDING.sub("", part) for part in _fixed(path)]
    named = (index for index, part in enumerate(parts) if "{" not in part and not VERSION.fullmatch(part))
    start = next((index for index in named if words(parts[index])), None)
    return ["root"] if start is None else [snake(words(parts[start])), *_nested(parts[start + 1 :])][:_DEEPEST]


def _nested(parts: list[str]) -> Iterator[str]:
    """Yield the segments that directly follow a parameter, as long as each of them is a collection."""
    picked = False
    for part in parts:
        if _PARAMETER.fullmatch(part):
            picked = True
        elif picked and "{" not in part and is_plural(words(part)):
            picked = False
            yield snake(words(part))
        else:
            return


def is_plural(noun: list[str]) -> bool:
    """Tell whether words are a plural noun, and not a verb with one: `verify_deposits`."""
    does = noun[:1] if len(noun) > 1 else []
    return any(singular(word) != word and word not in _VERBS_IN_S for word in noun[-1:]) and not _VERBS.intersection(
        does
    )
