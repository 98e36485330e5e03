"""Endings of ids: what frameworks add to the names of methods so that no two ids are equal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from specloom import ir

_NUMBER = re.compile(r"(?<=\w)_\d+$")
_SPRINGFOX = re.compile(r"(?<=\w)Using(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)(_\d+)?$")


def without_added_suffixes(operations: Sequence[ir.Operation]) -> list[str]:
    """Return the ids of operations without what springdoc and Springfox add: `delete_1` and `deleteUsingDELETE_1`.

    They number methods that several controllers have. An id that another of the resource has as well is left out, so
    that the path names the later one; a number that no id goes without stays.
    """
    ids = {operation.id for operation in operations}
    bare = [_bare(operation, ids) for operation in operations]
    taken = {(operation.resource, id_) for operation, id_ in zip(operations, bare, strict=True) if id_ == operation.id}
    shortened: list[str] = []
    for operation, id_ in zip(operations, bare, strict=True):
        again = id_ != operation.id and (operation.resource, id_) in taken
        taken.add((operation.resource, id_))
        shortened.append("" if again else id_)
    return shortened


def _bare(operation: ir.Operation, ids: set[str]) -> str:
    match = _SPRINGFOX.search(operation.id)
    if match is not None and match[1] == operation.http_method:
        return operation.id[: match.start()]
    bare = _NUMBER.sub("", operation.id)
    return bare if bare in ids else operation.id
