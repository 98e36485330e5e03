"""Models whose classes pydantic has not built yet, in places where it does not build them by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from ..base.type_guards import is_mapping, is_model, is_sequence

T = TypeVar("T")
_NOT_BUILT = "MockValSer"


def dumped(dump: Callable[[], T], value: Any) -> T:
    """Return what `dump` makes of a value, once the classes of all models in it are built, if that was missing.

    pydantic 2.12 cannot write a model of another class than the field is declared with before it has built that class.
    """
    try:
        return dump()
    except (TypeError, ValueError) as error:
        if _NOT_BUILT not in str(error):
            raise
    _build(value)
    return dump()


def _build(value: Any) -> None:
    if is_model(value):
        value.__class__.model_rebuild()
        members: dict[str, Any] = {**vars(value), **(value.model_extra or {})}
        value = members
    if is_mapping(value):
        value = [*value.values()]
    for each in value if is_sequence(value) else ():
        _build(each)
