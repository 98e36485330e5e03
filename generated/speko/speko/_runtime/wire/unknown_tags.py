"""Discriminators with values that the document does not know, in what was decoded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..base.drift import Drift
from ..base.lookup import MISSING, child, field_names
from ..base.type_guards import is_dict, is_list, is_model
from ..models.variants import Variants, variants_of
from ..shared.pointer import pointer_of
from .lenient import json_type


def report_unknown_tags(value: Any, report: Callable[[Drift], None], place: tuple[str | int, ...] = ()) -> None:
    """Report each object in a decoded value whose discriminator has an unknown value."""
    if is_list(value):
        members: list[tuple[str | int, Any]] = list(enumerate(value))
    elif is_dict(value):
        members = list(value.items())
    elif is_model(value):
        names = field_names(type(value))
        members = [*((key, vars(value)[name]) for key, name in names.items()), *(value.model_extra or {}).items()]
        for variants in {variants for base in type(value).__mro__ if (variants := variants_of(base)) is not None}:
            _report(value, variants, place, report)
    else:
        return
    for key, member in members:
        report_unknown_tags(member, report, (*place, key))


def _report(value: Any, variants: Variants, place: tuple[str | int, ...], report: Callable[[Drift], None]) -> None:
    tag = child(value, variants.name)
    if tag is MISSING or tag is None or variants.knows(tag):
        return
    known = ", ".join(map(repr, variants.tags[:10])) + (", ..." if len(variants.tags) > 10 else "")
    report(Drift(pointer_of((*place, variants.name)), f"a known value, such as {known}", json_type(tag)))
