"""What was read although it contradicts the document, or names what it does not know: where it stands in a value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..base.contexts import Note
from ..base.drift import Drift
from ..base.lookup import field_names
from ..base.received import ReceivedMember
from ..base.type_guards import is_mapping, is_model, is_several
from ..shared.pointer import pointer_of

Place = tuple[str | int, ...]


def contradictions(value: Any, notes: Iterable[Note]) -> Iterator[Drift]:
    """Yield what was noted of a value and its parts, which are told by their identity, in the order of the value."""
    noted: dict[int, list[Note]] = {}
    for note in notes:
        noted.setdefault(id(note.value), []).append(note)
    places: list[tuple[Place, Any]] = [((), value)] if noted else []
    while places:
        place, part = places.pop()
        for note in noted.get(id(part), ()):
            pointer = pointer_of(place if note.member is None else (*place, note.member))
            yield Drift(pointer, note.expected, note.found)
        places += [((*place, key), inner) for key, inner in reversed([*_parts(part)])]


def _parts(value: Any) -> Iterable[tuple[str | int, Any]]:
    value = ReceivedMember.value_of(value)
    if is_model(value):
        names = [(key, name) for key, name in field_names(type(value)).items() if name in vars(value)]
        parts: list[tuple[str | int, Any]]
        parts = [*((key, vars(value)[name]) for key, name in names), *(value.model_extra or {}).items()]
        return parts
    if is_mapping(value):
        return value.items()
    return enumerate(value) if is_several(value) else ()
