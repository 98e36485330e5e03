"""Which fields of a model were set. What many models have in common is stored once, until somebody asks for it.

pydantic gives each model a set of its own. From the nineteenth name on it takes 2 KB, more than all values do.
"""

from __future__ import annotations

from _thread import allocate_lock
from typing import Any

from pydantic import BaseModel

_SLOT: Any = vars(BaseModel)["__pydantic_fields_set__"]
_MAX_SHARED = 4096
_shared: dict[frozenset[str], frozenset[str]] = {}
_lock = allocate_lock()


class FieldsSet:
    """The attribute `__pydantic_fields_set__`: stored as a frozen set that other models share.

    Who asks for it gets a set that is the model's own from then on: it may be changed.
    """

    def __get__(self, model: Any, owner: type) -> Any:
        if model is None:
            return self
        if type(_SLOT.__get__(model)) is frozenset:
            with _lock:
                if type(_SLOT.__get__(model)) is frozenset:
                    _SLOT.__set__(model, set(names_set(model)))
        return _SLOT.__get__(model)

    def __set__(self, model: Any, names: Any) -> None:
        if len(_shared) >= _MAX_SHARED:  # a server chooses the names of members that the document does not know
            _shared.clear()
        frozen = frozenset(names)
        _SLOT.__set__(model, _shared.setdefault(frozen, frozen))


def share(model: BaseModel, names: frozenset[str]) -> None:
    """Store the names of the fields that were set in a model, which shares them with others."""
    _SLOT.__set__(model, names)


def names_set(model: BaseModel) -> frozenset[str] | set[str]:
    """Return the names of the fields that were set, to be read only."""
    names: frozenset[str] | set[str] = _SLOT.__get__(model)
    return names
