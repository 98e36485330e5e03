"""Keys of mappings that callers give in place of models: one that is a slip of the pen is refused, not sent.

A key counts as misspelt where it is no field, and within one edit of a field that is not set. Objects that the document
declares to be open may hold any key.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..base.lookup import field_names
from ..base.type_guards import is_mapping, is_model, is_sequence

_SINGLE = frozenset({str, int, float, bool, type(None)})
_SHORTEST = 3
"""Shorter names are within one edit of too many others."""


def refuse_misspelt(given: Any, made: Any) -> None:
    """Refuse a misspelt key at any depth of what a caller gave and of the models made of it.

    Models that stand in it as such pass: what was received may hold any member.

    Raises:
        TypeError: A key is misspelt. The message names both.
    """
    if given is not made and not is_model(given):
        for value, part in _parts(given, made):
            refuse_misspelt(value, part)


def _parts(given: Any, made: Any) -> Iterable[tuple[Any, Any]]:
    """Return the parts of what was given that have parts, each with what was made of it."""
    if is_mapping(given) and is_model(made):
        _refuse_extra(made)
        names = field_names(type(made))
        values: dict[str, Any] = made.__dict__
        nested = _nested(given)
        return [(value, values.get(names.get(key, key))) for key, value in nested] if nested else ()
    if is_mapping(given) and is_mapping(made):
        return [(value, made.get(key)) for key, value in _nested(given)]
    if is_sequence(given) and is_sequence(made):
        return [pair for pair in zip(given, made, strict=False) if type(pair[0]) not in _SINGLE]
    return ()


def _nested(given: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [pair for pair in given.items() if type(pair[1]) not in _SINGLE]


def _refuse_extra(made: Any) -> None:
    extra: dict[str, Any] = made.model_extra or {}
    for key in extra if extra and not getattr(made, "__open__", False) else ():
        if text := hint(made, key):
            name = type(made).__name__
            way = f"{name}.model_validate({{...}}) makes an object that has it all the same."
            raise TypeError(f"{name} has no member {key!r}{text} {way}")


def hint(made: Any, key: str) -> str:
    """Return the question whether a field of a model that is not set was meant; no text if none is spelt alike."""
    names = field_names(type(made)).items()
    unset = (spelling for pair in names if pair[1] not in made.model_fields_set for spelling in pair)
    return suggestion(key, unset)


def suggestion(key: str, names: Iterable[str]) -> str:
    """Return the question whether one of these names was meant by a key; no text if none is within one edit of it."""
    return next((f": did you mean {name!r}?" for name in sorted(names) if _is_within_one_edit(key, name)), "")


def _is_within_one_edit(key: str, name: str) -> bool:
    """Tell whether a character was left out, added or replaced, or two were exchanged; digits tell names apart."""
    if key == name or min(len(key), len(name)) < _SHORTEST or abs(len(key) - len(name)) > 1:
        return False
    pairs = enumerate(zip(key, name, strict=False))
    start = next((at for at, (left, right) in pairs if left != right), min(len(key), len(name)))
    left, right = key[start:], name[start:]
    while left and right and left[-1] == right[-1]:
        left, right = left[:-1], right[:-1]
    if left.isdigit() or right.isdigit():
        return False
    return max(len(left), len(right)) <= 1 or (len(left) == len(right) == 2 and left == right[::-1])
