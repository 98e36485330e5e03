"""Prefixes of ids: the module or class that a framework found its functions in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from specloom.base.words import words
from specloom.infer.ids import VERBS

_SEPARATORS = re.compile(r"(?<=[_./:-])(?=.)")
_CONTROLLER = re.compile(r"[A-Za-z0-9]+Controller_(?=.)")


def without_shared_prefix(ids: Sequence[str]) -> list[str]:
    """Return ids without what all of them begin with, up to a verb: `shop_api_create_event` is `create_event`.

    NestJS begins each that the application does not choose with the name of its controller, `EventsController_file`.
    Empty ids stay empty; a single id has no prefix.
    """
    ids = [_CONTROLLER.sub("", id_, count=1) if _CONTROLLER.match(id_) else id_ for id_ in ids]
    given = [id_ for id_ in ids if id_]
    prefix = _shared(given) if len(given) > 1 else ""
    return [id_.removeprefix(prefix) for id_ in ids]


def _shared(ids: Sequence[str]) -> str:
    parts = [_SEPARATORS.split(id_) for id_ in ids]
    shared = ""
    for group in zip(*(entry[:-1] for entry in parts), strict=False):
        if len(set(group)) > 1 or VERBS.intersection(words(group[0])):
            break
        shared += group[0]
    # A number alone says nothing: `step_1` and `step_2`.
    return shared if all(any(map(str.isalpha, id_.removeprefix(shared))) for id_ in ids) else ""
