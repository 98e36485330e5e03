"""What a long response holds: its lists are read a slice at a time, and others have their turn in between.

pydantic holds the interpreter while it reads. A list of 100,000 objects at once would hold up all tasks for seconds.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Mapping
from contextlib import nullcontext
from typing import Any

from ..base.drift import Drift
from ..base.errors import DecodeError
from ..base.lookup import child, resolve
from ..base.operation import Json
from ..base.options import Settings
from ..base.request import Response
from ..base.steps import Pause, Steps
from ..base.type_guards import is_list
from ..shared.pointer import pointer_of, tokens
from ..wire.at_once import at_once
from ..wire.bodies import adapter_of, chosen, decode_json
from ..wire.contradictions import contradictions
from ..wire.cutting import LONG, Path, UncutError, lists_in, pieces
from .decoding import PAUSE, report, tolerance
from .session import Plan

_SECONDS = 0.004
"""How long a slice should take. Its size follows the time that the one before it took."""
_SHORTEST, _LONGEST = 4096, 8 * LONG

_lists: dict[Any, dict[Path, Json]] = {}


def read_in_slices(response: Response, plan: Plan, settings: Settings) -> Steps[Any]:
    """Return what a long response holds.

    Raises:
        UncutError: It has to be read at once, for its result or for its error.
        APIError: The same, but for the result.
    """
    content = plan.expected(response)
    if isinstance(content, tuple):
        content = chosen(content, response)
    if not isinstance(content, Json):
        raise UncutError
    lists = _lists_of(content, plan)
    found: dict[Path, list[Any]] = {}
    drifts: list[Drift] = []
    with PAUSE if settings.pause_gc else nullcontext():
        rest = yield from _read_lists(response.content, lists, found, drifts, settings)
    if not found:
        raise UncutError
    value, misfits = _read(content, rest, settings)
    failure = plan.operation.failure
    if failure is not None and resolve(Response(200, content=rest).json(), failure.pointer) == failure.equals:
        raise UncutError
    for path, items in found.items():
        _fill(value, path, items)
    report([*misfits, *drifts], settings)
    return content.opened(value)


def _read_lists(
    text: bytes, lists: Mapping[Path, Json], found: dict[Path, list[Any]], drifts: list[Drift], settings: Settings
) -> Generator[Pause, None, bytes]:
    """Read the items of long lists, with what is to report of them, and return the text of the body without them."""
    cut = pieces(text, lists)
    try:
        began = time.perf_counter()
        path, octets = next(cut)
        while True:
            before = found.setdefault(path, [])
            try:
                items, misfits = _read(lists[path], octets, settings)
            except DecodeError as error:
                if error.pointers:
                    raise
                path, octets = cut.send(0)
                continue
            drifts += (_at(path, len(before), misfit) for misfit in misfits)
            before += items
            taken = max(time.perf_counter() - began, 1e-6)
            yield Pause(0.0)
            began = time.perf_counter()
            path, octets = cut.send(int(min(max(len(octets) * _SECONDS / taken, _SHORTEST), _LONGEST)))
    except StopIteration as end:
        rest: bytes = end.value
        return rest


def _lists_of(content: Json, plan: Plan) -> dict[Path, Json]:
    """Return the lists of objects in a body of JSON.

    Raises:
        UncutError: There are none that can be cut.
    """
    adapter = adapter_of(content)
    lists = _lists.get(adapter)
    if lists is None:
        lists = _lists[adapter] = {path: Json(_list_of(item)) for path, item in lists_in(content.kind)}
    failure = plan.operation.failure
    where = () if failure is None else tuple(tokens(failure.pointer))
    if not lists or (failure is not None and any(where[: len(path)] == path for path in lists)):
        raise UncutError
    return lists


def _list_of(item: Any) -> Any:
    return list[item]


def _read(content: Json, octets: bytes, settings: Settings) -> tuple[Any, list[Drift]]:
    """Return what JSON holds, and what in it contradicts the document.

    Raises:
        DecodeError: It does not fit, and the client is strict; or it is no JSON.
    """
    reading, response = settings.reading(), Response(200, content=octets)
    if not settings.strict and (known := at_once(content, octets, reading)) is not None:
        return known[0], [*known[1]]
    try:
        value = decode_json(content, response, reading)
    except DecodeError as error:
        reading.noted()
        if settings.strict or not error.pointers:
            raise
        return tolerance(content, response, settings.reading())
    notes = reading.noted()
    if settings.strict and not all(note.fits for note in notes):
        raise UncutError
    return value, [*contradictions(value, notes)] if notes else []


def _at(path: Path, begin: int, misfit: Drift) -> Drift:
    """Return what was reported of a slice with its place in the whole, where it begins at this index."""
    _, index, *below = misfit.pointer.split("/")
    whole = f"{pointer_of(path)}/{int(index) + begin}"
    return Drift("/".join((whole, *below)), misfit.expected, misfit.found)


def _fill(value: Any, path: Path, items: list[Any]) -> None:
    for name in path:
        value = child(value, name)
    if not is_list(value) or value:  # a validator may have put something there
        raise UncutError
    value += items
