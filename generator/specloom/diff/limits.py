"""Decides whether a limit on values was tightened or loosened."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from specloom import ir
from specloom.base.document import Json
from specloom.base.json_value import is_number
from specloom.diff.change import quoted

_LOWEST = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_HIGHEST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
_BLANK: dict[str, tuple[Json, ...]] = {
    "uniqueItems": (False,),
    "exclusiveMinimum": (False,),
    "exclusiveMaximum": (False,),
    "minLength": (0,),
    "minItems": (0,),
    "minProperties": (0,),
}


def compare_limits(old: ir.Limits, new: ir.Limits) -> Iterator[tuple[str, str]]:
    """Yield the name of the change and its message, for each limit that differs."""
    before, after = _effective(old), _effective(new)
    for keyword in dict.fromkeys([*before, *after]):
        if keyword not in after:
            yield "limit-loosened", f"the limit `{keyword}` of {quoted(before[keyword])} is gone"
        elif keyword not in before:
            yield "limit-tightened", f"there is a limit now, `{keyword}` of {quoted(after[keyword])}"
        elif before[keyword] != after[keyword]:
            message = f"the limit `{keyword}` went from {quoted(before[keyword])} to {quoted(after[keyword])}"
            yield _direction(keyword, before[keyword], after[keyword]), message


def _effective(limits: ir.Limits) -> dict[str, Json]:
    return {
        keyword: value
        for keyword, value in limits.keywords
        if not any(value == blank and type(value) is type(blank) for blank in _BLANK.get(keyword, ()))
    }


def _direction(keyword: str, old: Json, new: Json) -> str:
    if not is_number(old) or not is_number(new):
        return "limit-changed"
    before, after = Fraction(str(old)), Fraction(str(new))
    if keyword in _LOWEST:
        return "limit-tightened" if after > before else "limit-loosened"
    if keyword in _HIGHEST:
        return "limit-tightened" if after < before else "limit-loosened"
    if before and after and keyword == "multipleOf":
        if (before / after).denominator == 1:
            return "limit-loosened"
        if (after / before).denominator == 1:
            return "limit-tightened"
    return "limit-changed"
