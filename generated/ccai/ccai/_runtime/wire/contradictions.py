"""What was read although it contradicts the document, and kept as it came: where it stands in a value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..base.drift import Drift
from ..base.lookup import field_names
from ..base.received import ReceivedDateTime, ReceivedFloat
from ..base.type_guards import is_mapping, is_model, is_several
from ..models.duration import Duration
from ..shared.pointer import pointer_of

Place = tuple[str | int, ...]


def contradictions(value: Any, place: Place = ()) -> Iterator[Drift]:
    """Yield the date-times in a value that have no offset, and the numbers of more digits than a float holds."""
    if isinstance(value, ReceivedDateTime):
        if not isinstance(value.text, str):
            yield Drift(pointer_of(place), "a date-time as text (RFC 3339)", "number")
        elif value.utcoffset() is None:
            yield Drift(pointer_of(place), "a date-time with an offset (RFC 3339)", "string")
    elif isinstance(value, Duration):
        if value.received is not None:
            yield Drift(pointer_of(place), "a duration as text (ISO 8601)", "number")
    elif isinstance(value, ReceivedFloat):
        yield Drift(pointer_of(place), "a number of at most 17 digits", "number")
    else:
        for key, part in _parts(value):
            yield from contradictions(part, (*place, key))


def _parts(value: Any) -> Iterable[tuple[str | int, Any]]:
    if is_model(value):
        fields = ((key, vars(value).get(name)) for key, name in field_names(type(value)).items())
        return (*fields, *(value.model_extra or {}).items())
    if is_mapping(value):
        return value.items()
    return enumerate(value) if is_several(value) else ()
