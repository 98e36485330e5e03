"""Reading JSON with what contradicts the document, by one validator that takes what fits, or another that takes all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from ..base.contexts import Reading
from ..base.drift import Drift
from ..base.operation import Typed
from .bodies import adapter_of
from .contradictions import contradictions
from .json_values import validated

if TYPE_CHECKING:
    from .tolerance import Tolerance

_tolerances: dict[TypeAdapter[Any], Tolerance] = {}


def at_once(content: Typed, octets: bytes, reading: Reading) -> tuple[Any, Iterable[Drift]] | None:
    """Return a JSON value with what contradicts the document; None where it has to be read in another way.

    Where the last value of a type contradicted the document, the next is expected to do so, too.
    """
    adapter = adapter_of(content)
    tolerance = _tolerances.get(adapter)
    if tolerance is None or not tolerance.likely:
        if tolerance is not None and not tolerance.possible:
            return None
        try:
            value = validated(adapter, octets, reading)
        except ValidationError as error:
            reading.noted()
            if error.error_count() == 1 and error.errors()[0]["type"] == "json_invalid":
                return None
        else:
            notes = reading.noted()
            return value, contradictions(value, notes) if notes else ()
    if tolerance is None:
        from .tolerance import Tolerance

        tolerance = _tolerances[adapter] = Tolerance(adapter, content.kind)
    return tolerance.read(octets, reading)
