"""Endings of ids: what frameworks add to the names of methods so that no two ids are equal."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from specloom import ir
from specloom.base.words import words
from specloom.infer.ids import VERBS

_NUMBER = re.compile(r"(?<=\w)_\d+$")
_SPRINGFOX = re.compile(r"(?<=\w)Using(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)(_\d+)?$")


# The name of a method of Java, which has no underscore.
_METHOD = re.compile(r"[a-z][A-Za-z]*_[1-9]\d?")


def without_added_suffixes(operations: Sequence[ir.Operation]) -> list[str]:
    """Return the ids of operations without what springdoc and Springfox add: `delete_1` and `deleteUsingDELETE_1`.

    They number methods that several controllers have. An id that another of the resource has as well is left out, so
    that the path names the later one. Where no id goes without the number, a verb goes without it (`findByName_1`)
    unless several of the resource have that verb, whose paths name them; other numbers stay.
    """
    ids = {operation.id for operation in operations}
    bare = [_bare(operation, ids) for operation in operations]
    plain = [_plain(id_, ids) for id_ in bare]
    resources = [operation.resource for operation in operations]
    numbered = Counter(zip(resources, plain, strict=True))
    taken = {(operation.resource, id_) for operation, id_ in zip(operations, bare, strict=True) if id_ == operation.id}
    shortened: list[str] = []
    for operation, id_, verb in zip(operations, bare, plain, strict=True):
        short = verb or id_
        ambiguous = verb != "" and numbered[operation.resource, verb] > 1
        again = ambiguous or (short != operation.id and (operation.resource, short) in taken)
        taken.add((operation.resource, short))
        shortened.append("" if again else short)
    return shortened


def _plain(id_: str, ids: set[str]) -> str:
    """Return an id that is a numbered verb without its number, if no other is that verb; else no text."""
    plain = _NUMBER.sub("", id_)
    return plain if _METHOD.fullmatch(id_) and plain not in ids and words(plain)[0] in VERBS else ""


def _bare(operation: ir.Operation, ids: set[str]) -> str:
    match = _SPRINGFOX.search(operation.id)
    if match is not None and match[1] == operation.http_method:
        return operation.id[: match.start()]
    bare = _NUMBER.sub("", operation.id)
    return bare if bare in ids else operation.id
