"""The action of an operation: its id without the name of its resource, else one derived from method and path."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from specloom import ir
from specloom.base.words import singular, snake, words
from specloom.infer.ids import VERBS, all_words, fixed_words, id_words, same
from specloom.infer.phrases import without_resource
from specloom.infer.resources import VERSION, is_plural

_BY_METHOD = {"get": "get", "post": "create", "put": "update", "patch": "update", "delete": "delete"}
# Where two methods of one path would be called the same: PUT replaces what PATCH updates.
_BY_METHOD_WITH_REPLACE = {**_BY_METHOD, "put": "replace"}

# Verbs at the end of a path that GET requests have, too.
_GET_VERBS = frozenset({"search", "find", "lookup", "download", "export"})
_PARTICIPLE = re.compile(r"\w{4,}[^e]ed")


def action(operation: ir.Operation) -> str:
    """Return the action in snake_case."""
    return operation.python_name or _short(operation, _BY_METHOD)


def short_alternative(operation: ir.Operation) -> str:
    """Return another short name for an action whose first is taken, or the same where there is none."""
    return _short(operation, _BY_METHOD_WITH_REPLACE)


def all_words_action(operation: ir.Operation) -> str:
    """Return a name for an action whose short ones are taken: all words of the id, or else of the path."""
    return snake(all_words(operation)) or snake([*words(operation.method), *_path_words(operation)])


def by_path(operation: ir.Operation) -> str:
    """Return a name by method and path, for an action whose id has the words of another's (`getOauth`, `getOAuth`)."""
    return _from_path(operation, _BY_METHOD_WITH_REPLACE)


def _short(operation: ir.Operation, verbs: Mapping[str, str]) -> str:
    exactly = verbs is _BY_METHOD_WITH_REPLACE
    parts, grouped = id_words(operation, exactly=exactly)
    if not parts:
        return _from_path(operation, verbs)
    # `beta_messages_post`: a method behind words without a verb is the verb.
    is_verb = len(parts) > 1 and parts[-1] == operation.method and VERBS.isdisjoint(parts[:-1])
    phrase = parts[:-1] if is_verb else parts
    short = without_resource(phrase, words(operation.resource), operation.path, exactly=exactly, grouped=grouped)
    for ending in _inner_names(operation.resource):
        if short == phrase:
            short = without_resource(phrase, ending, operation.path, exactly=exactly, grouped=True)
    if operation.tags and same(short, words(operation.tags[0])):
        short = []  # `SystemEvents` of `events`, whose tag is `System`
    if is_verb:
        short = [*short, verbs.get(operation.method, operation.method)] if short else [operation.method]
    if short == [operation.method.lower()] and not exactly:
        member = operation.path.rstrip("/").endswith("}")
        return "update" if short == ["post"] and member else verbs.get(operation.method, operation.method.lower())
    return snake(short) if short else _from_path(operation, verbs)


def _inner_names(resource: str) -> Iterator[list[str]]:
    """Yield the words of a resource without those of outer ones, from one to all: ids seldom have all of them.

    At the beginning of an id they may be a verb: `ban_user` of `guilds.bans`.
    """
    names = resource.split(".")
    return (words(" ".join(names[start:])) for start in range(1, len(names)))


def _path_words(operation: ir.Operation) -> list[str]:
    """Return the words of a path after its version and its resource."""
    resource = words(operation.resource)
    parts = [part for part in operation.path.split("/") if part and not VERSION.fullmatch(part)]
    behind = next((index for index, part in enumerate(parts, 1) if same(words(part), resource)), 0)
    if behind and len(parts) > behind + 1 and parts[behind].startswith("{"):
        behind += 1
    result: list[str] = []
    for part in parts[behind:]:
        fixed, brace, parameter = part.partition("{")
        result += [*words(fixed), *(["by", *words(parameter)] if brace else ())]
    return result


def _from_path(operation: ir.Operation, verbs: Mapping[str, str]) -> str:
    """Name an action by convention: `list` and `create` for collections, `get`, `update` and `delete` for members."""
    parts = [part for part in operation.path.split("/") if part]
    member = bool(parts) and parts[-1].startswith("{")
    nouns = _nouns(parts, words(operation.resource))
    many = bool(nouns) and is_plural(nouns[-1])
    if nouns and not member and not many and _is_verb(operation.method, nouns[-1]):
        # `POST /charges/{id}/capture`, `GET /charges/search`: the last part is the verb. One with an object of its own
        # comes last, as in the path: who presents a payment method to a reader presents no reader.
        ordered = (nouns[-1], *nouns[:-1]) if len(nouns[-1]) == 1 else (*map(_one, nouns[:-1]), nouns[-1])
        return snake([word for noun in ordered for word in noun])
    if operation.method == "get":
        verb = "list" if not member and (many if nouns else _returns_list(operation, parts)) else "get"
    elif operation.method == "post" and member and verbs is _BY_METHOD:
        verb = "update"
    else:
        verb = verbs.get(operation.method) or snake(words(operation.method))
    if nouns and (verb == "create" or (member and verb in ("update", "delete", "get"))):
        nouns[-1] = [*nouns[-1][:-1], singular(nouns[-1][-1])]
    return snake([verb, *(word for noun in nouns for word in noun)])


def _one(noun: list[str]) -> list[str]:
    return [*noun[:-1], singular(noun[-1])]


def _is_verb(method: str, noun: list[str]) -> bool:
    """Tell whether the last part of a path is a verb: with POST, unless it is a participle; with GET, some verbs."""
    if method == "get":
        return len(noun) == 1 and noun[0] in _GET_VERBS
    return method == "post" and not _PARTICIPLE.fullmatch(noun[-1])


def _returns_list(operation: ir.Operation, parts: list[str]) -> bool:
    """Tell whether GET on a resource itself returns a list: its name is a plural, or its response is an array."""
    last = [*words(operation.resource)[-1:], *fixed_words(parts[-1] if parts else "")[-1:]]
    bodies = [
        media.schema for response in operation.responses if response.status[:1] == "2" for media in response.media_types
    ]
    return any(singular(word) != word for word in last) or any(
        schema is not None and isinstance(schema.shape, ir.Array) for schema in bodies
    )


def _nouns(parts: list[str], resource: list[str]) -> list[list[str]]:
    """Return the words of the fixed parts of a path after its resource, in the singular where a parameter follows."""
    nouns: list[list[str]] = []
    for index, part in enumerate(parts):
        spoken = fixed_words(part)
        if not spoken:
            continue
        if len(spoken) > len(resource) and same(spoken[: len(resource)], resource):
            spoken = spoken[len(resource) :]
        if same(spoken, resource) or same([word for noun in nouns for word in noun] + spoken, resource):
            nouns = []
        elif not VERSION.fullmatch(part):
            picked = index + 1 < len(parts) - 1 and parts[index + 1].startswith("{")
            nouns.append([*spoken[:-1], singular(spoken[-1])] if picked else spoken)
    return nouns
