"""Prefixes that all ids of a document share: the module or class that a framework found its functions in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from specloom.base.words import words
from specloom.infer.ids import VERBS

_SEPARATORS = re.compile(r"(?<=[_./:-])(?=.)")
_CONTROLLER = re.compile(r"[A-Za-z0-9]+Controller_(?=.)")


def without_shared_prefix(ids: Sequence[str]) -> list[str]:
    """Return ids without what all of them begin with, up to a verb: `shop_api_create_event` is `create_event`.

    NestJS begins each with the name of its controller, `EventsController_file`. Empty ids stay empty; a single id has
    no prefix.
    """
    given = [id_ for id_ in ids if id_]
    if given and all(map(_CONTROLLER.match, given)):
        return [_CONTROLLER.sub("", id_, count=1) for id_ in ids]
    prefix = _shared(given) if len(given) > 1 else ""
    return [id_.removeprefix(prefix) for id_ in ids]


def _shared(ids: Sequence[str]) -> str:
    parts = [_SEPARATORS.split(id_) for id_ in ids]
    shared = ""
    for group in zip(*(entry[:-1] for entry in parts), strict=False):
        if len(set(group)) > 1 or VERBS.intersection(words(group[0])):
            break
        shared += group[0]
    return shared
