"""The resource of an operation: its tag, else what its path nests; inside of others it has dots: `customers.sources`.

Each operation decides alone, so that no other changes where it is. A package that has it elsewhere keeps it there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from specloom import ir
from specloom.base.words import singular, snake, words
from specloom.ir.name_record import NameRecord

VERSION = re.compile(r"(v?\d+([._]\d+)*|v\d+(alpha|beta|rc)\d*|\d{4}-\d\d-\d\d|api|rest)", re.IGNORECASE)
ENDING = re.compile(r"(?<=.)\.(json|xml)$", re.IGNORECASE)
"""What a path ends in as a file does: it says how a resource is written, not what it is."""
_PARAMETER = re.compile(r"\{[^{}]*\}")
_DEEPEST = 3
# More tags around one are nobody's grouping any more.
_DEEPEST_TAG = 8
# What is asked or done, though it is spelled as a plural.
_ASKED = frozenset({"contains", "does", "equals", "exists", "follows", "includes", "needs", "owns", "supports"})
_DONE = frozenset({
    "accept", "add", "apply", "approve", "assign", "attach", "calculate", "cancel", "compute", "confirm", "create",
    "delete", "detach", "disable", "edit", "enable", "fetch", "find", "generate", "get", "mark", "merge", "move",
    "refresh", "reject", "remove", "replace", "resend", "reset", "resolve", "restore", "retrieve", "retry", "revoke",
    "send", "submit", "sync", "unassign", "update", "validate", "verify",
})  # fmt: skip
# OpenAPI 3.2, section 4.21, and its registry: tags of other kinds (`audience`, `badge`) do not group operations.
_GROUPING = ("", "nav")


def resources(api: ir.Api, kept: NameRecord) -> list[str]:
    """Return the resource of each operation, its names in snake_case.

    An operation stays where the record has it, unless its tag is another one now; and new ones join those of their kind
    that stay: what was given without nesting goes on without.
    """
    tags = {tag.name: tag for tag in api.tags}
    record = {key: owner for owner, methods in kept.sections.get("methods", {}).items() for key in methods}
    joined: dict[tuple[str, str], str] = {}
    found: list[tuple[str, tuple[str, str]]] = []
    for operation in api.operations:
        place = resource(operation, tags)
        both = place, _flat(operation, tags)
        known = record.get(f"{operation.method.upper()} {operation.path}") or record.get(operation.id) or ""
        if known not in both and not _same_group(known, place, tagged=bool(operation.tags)):
            known = ""
        if known and (known == place or both not in joined):
            joined[both] = known
        found.append((known, both))
    return [known or joined.get((place, flat), place) for known, (place, flat) in found]


def resource(operation: ir.Operation, tags: Mapping[str, ir.Tag]) -> str:
    """Return where an operation belongs by what the document says of it alone."""
    grouping = [name for name in operation.tags if _groups(tags.get(name))]
    found = _from_tag(grouping[0], tags) if grouping else []
    return ".".join(found or _from_path(operation.path))


def _flat(operation: ir.Operation, tags: Mapping[str, ir.Tag]) -> str:
    """Return the name where nothing is nested: the first tag, else the first part of the path that says something."""
    return (_called(operation.tags[0], tags) if operation.tags else "") or _from_path(operation.path)[0]


def _same_group(known: str, place: str, *, tagged: bool) -> bool:
    """Tell whether two resources differ only in how they are nested."""
    end = -1 if tagged else 0
    return known.split(".")[end] == place.split(".")[end]


def _groups(tag: ir.Tag | None) -> bool:
    return tag is None or tag.kind in _GROUPING


def _called(name: str, tags: Mapping[str, ir.Tag]) -> str:
    tag = tags.get(name)
    return snake(words(tag.python_name if tag and tag.python_name else name))


def _from_tag(name: str, tags: Mapping[str, ir.Tag]) -> list[str]:
    """Return the names from the outermost tag that a tag is nested under to its own; of a circle, its own alone."""
    own, seen, above = _called(name, tags), {name}, list[str]()
    while own and len(seen) < _DEEPEST_TAG and (tag := tags.get(name)) and tag.parent in tags:
        name = tag.parent
        if name in seen:
            return [own]
        seen.add(name)
        if _groups(tags[name]):
            above.insert(0, _called(name, tags))
    return [*filter(None, above), own] if own else []


def _from_path(path: str) -> list[str]:
    """Return the first part of a path that says something, and the collections inside of it (`/users/{id}/keys`)."""
    # A fragment is no part of a path; documents of query protocols tell operations apart by it (`/#Action=Create`).
    parts = [ENDING.sub("", part) for part in path.partition("#")[0].split("/") if part]
    named = (index for index, part in enumerate(parts) if "{" not in part and not VERSION.fullmatch(part))
    start = next((index for index in named if words(parts[index])), None)
    return ["root"] if start is None else [snake(words(parts[start])), *_inside(parts[start + 1 :])][:_DEEPEST]


def _inside(parts: list[str]) -> Iterator[str]:
    """Yield the parts that stand directly behind a parameter, as long as each of them is a collection."""
    picked = False
    for part in parts:
        if _PARAMETER.fullmatch(part):
            picked = True
        elif picked and _is_collection(part):
            picked = False
            yield snake(words(part))
        else:
            return


def _is_collection(part: str) -> bool:
    return "{" not in part and is_plural(words(part))


def is_plural(noun: list[str]) -> bool:
    """Tell whether words name several things, rather than one, or what is done: `verify_deposits`."""
    does = noun[:1] if len(noun) > 1 else []
    return any(singular(word) != word and word not in _ASKED for word in noun[-1:]) and not _DONE.intersection(does)
