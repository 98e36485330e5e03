"""The words of an operation id that somebody chose: without path, method and articles."""

from __future__ import annotations

import re

from specloom import ir
from specloom.base.words import singular, words
from specloom.infer.resources import ENDING, VERSION

PREPOSITIONS = frozenset({"all", "of", "for", "by", "to", "in", "from", "with", "on"})
"""Prepositions and the like, which say nothing without the words after them."""
READS = frozenset({"get", "read", "fetch", "retrieve"})
VERBS = READS | {"list", "create", "update", "delete", "add", "remove", "set", "put", "patch", "post", "edit", "find",
                   "search", "replace", "upsert", "insert", "save", "cancel", "copy", "move", "join", "import",
                   "export", "upload", "download", "count", "check", "restore", "bulk", "batch", "query"}  # fmt: skip
_METHOD_VERBS = {
    "get": ("get",),
    "post": ("add", "create", "post"),
    "put": ("update", "put"),
    "patch": ("update", "patch"),
    "delete": ("delete",),
}
_PARAMETER = re.compile(r"\{[^}]*\}")


def id_words(operation: ir.Operation, *, exactly: bool = False) -> tuple[list[str], bool]:
    """Return the words of an id, none where it was derived from the path, and whether they begin with a foreign group.

    `pull-request-stacks/get` under `pulls` has such a group, `pulls/get` has none. Words before the resource, as in
    `admin.pulls.get`, are included only with `exactly`.
    """
    name = _without_leading_path(without_path(operation), operation.path)
    grouped = False
    for separator in ("/", "."):
        rest = _after_group(name.split(separator), words(operation.resource), separator, exactly=exactly)
        grouped = grouped or (separator == "/" and separator in name and rest == name)
        name = rest
    parts = words(name)
    return ([], False) if _spells_path(parts, operation) else (_without_articles(parts, operation.path), grouped)


def all_words(operation: ir.Operation) -> list[str]:
    """Return the words of an id with all groups, none where it was derived from the path."""
    name = _without_leading_path(without_path(operation), operation.path)
    return _without_articles(words(name), operation.path) if id_words(operation)[0] else []


def _after_group(parts: list[str], resource: list[str], separator: str, *, exactly: bool) -> str:
    """Return an id after the parts that name its resource: `list` for `drive.files.list` in `files`."""
    for start in range(len(parts) - 1):
        for end in range(len(parts) - 1, start, -1):
            if same(words(" ".join(parts[start:end])), resource) and parts[-1]:
                return separator.join([*(parts[:start] if exactly else ()), *parts[end:]])
    return separator.join(parts)


def same(left: list[str], right: list[str]) -> bool:
    """Tell whether words are the same, be they singular or plural."""
    return [singular(word) for word in left] == [singular(word) for word in right]


def without_path(operation: ir.Operation) -> str:
    """Return an id without the path and method at its end, as FastAPI derives ids: `read_item_items__item_id__get`.

    Ids of an application that is mounted in another lack the first segments of the path; if it is just a version that
    they lack, they are such ids only with a verb: `beta_messages_post` is none.
    """
    name, path, mounted = operation.id, operation.path, ""
    while path:
        tail = re.sub(r"\W", "_", path) + "_" + operation.method.lower()
        rest = name.removesuffix(tail)
        if rest not in ("", name) and not (_only_version(mounted) and VERBS.isdisjoint(words(rest))):
            return rest
        following = path.find("/", 1)
        mounted, path = (mounted + path[:following], path[following:]) if following > 0 else ("", "")
    return name


def _only_version(path: str) -> bool:
    parts = path.split("/")[1:]
    return bool(parts) and all(map(VERSION.fullmatch, parts))


def _without_leading_path(name: str, path: str) -> str:
    """Return an id without the path at its beginning, as Litestar derives ids: `OrdersOrderIdItemsListItems`.

    Each segment is written once, parameters by name.
    """
    spelt = ""
    for part in path.split("/"):
        title = part.strip("{}").title()
        spelt += title if title not in spelt else ""
    rest = name.removeprefix(re.sub(r"[\W_]", "", spelt))
    return rest if rest[:1].isupper() else name


def fixed_words(part: str) -> list[str]:
    """Return the words of a path segment outside of its parameters, without a file extension."""
    fixed = _PARAMETER.sub(" ", ENDING.sub("", part))
    return words(fixed) if fixed == part or any(map(str.isalnum, fixed)) else []


def _without_articles(parts: list[str], path: str) -> list[str]:
    """Return the words of an id without articles, and without the `get` of `get list of users`."""
    last = len(parts) - 1
    plain = [
        word
        for index, word in enumerate(parts)
        if index in (0, last)
        or not (word in ("an", "the") or (word == "a" and (index == 1 or parts[index - 1] in PREPOSITIONS)))
    ]
    if plain[:2] == ["get", "list"] and len(plain) > 2 and "list" not in [singular(word) for word in words(path)]:
        return ["list", *plain[3 if plain[2] == "of" else 2 :]]
    return plain


def _spells_path(parts: list[str], operation: ir.Operation) -> bool:
    """Tell whether an id only repeats method and path: `PostChargesChargeCapture`, `get_files_id`."""
    if len(parts) > 1 and parts[0] in _METHOD_VERBS.get(operation.method, ()) and "{" in operation.path:
        parameters = [word for name in _PARAMETER.findall(operation.path) for word in ("by", *words(name))]
        if parts[1:] == [*fixed_words(operation.path), *parameters]:
            return True  # `updateCardsNameByIdCard`
    if len(parts) < 2 or parts[0] != operation.method.lower():
        return False
    remainders = {tuple(parts[1:])}
    for part in filter(None, operation.path.split("/")):
        remainders = {rest for remainder in remainders for rest in _after_segment(part, remainder)}
    return () in remainders


def _after_segment(part: str, remainder: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return what may remain of an id after one path segment: a parameter is spelt by name, or as `id`."""
    fixed = tuple(fixed_words(part))
    if remainder[: len(fixed)] != fixed:
        return {remainder} if VERSION.fullmatch(part) else set()
    rest = remainder[len(fixed) :]
    following = {rest, remainder} if VERSION.fullmatch(part) else {rest}
    if "{" in part:
        name = tuple(words(" ".join(_PARAMETER.findall(part))))
        spelt = (name, ("by", *name), ("id",), tuple(word for word in name if word != "by"))
        following = {rest[len(spelling) :] for spelling in spelt if rest[: len(spelling)] == spelling}
    return following
