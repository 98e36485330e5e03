"""Comparisons as arguments: `Gte(value)` where a parameter takes an operator and a value as one text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, Generic, TypeAlias, TypeGuard, TypeVar

from ..base.operation import Writing
from ..base.type_guards import is_several
from .scalars import scalar

T_co = TypeVar("T_co", covariant=True)
C = TypeVar("C")

OneOrMore: TypeAlias = C | Sequence[C]
"""What a parameter takes that compares with one value or with several."""


class Comparison(Generic[T_co]):
    """A value to compare with. Its subclasses say how; `spellings` are the operators by which APIs write them."""

    spellings: tuple[str, ...] = ()

    def __init__(self, value: T_co) -> None:
        self._value = value

    @property
    def value(self) -> T_co:
        """The value to compare with."""
        return self._value

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((type(self), self._value))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._value!r})"


class Eq(Comparison[T_co]):
    """Equal to a value."""

    spellings = ("=", "==", "eq")


class Ne(Comparison[T_co]):
    """Not equal to a value."""

    spellings = ("!=", "<>", "ne", "neq")


class Gt(Comparison[T_co]):
    """Greater than a value, or later."""

    spellings = (">", "gt")


class Gte(Comparison[T_co]):
    """Greater than a value or equal to it, later or at the same time."""

    spellings = (">=", "gte", "ge")


class Lt(Comparison[T_co]):
    """Less than a value, or earlier."""

    spellings = ("<", "lt")


class Lte(Comparison[T_co]):
    """Less than a value or equal to it, earlier or at the same time."""

    spellings = ("<=", "lte", "le")


class ComparisonFilter(Writing):
    """How comparisons travel in a parameter: by one of its `operators`, written as `format` says, at most `most`."""

    operators: tuple[str, ...]
    format: str = "{op}{value}"
    most: int | None = None

    def written(self, given: Any, name: str) -> Any:
        """Return an argument with the text of each comparison in its place; all else is left as it is.

        Raises:
            TypeError: A time is given without a comparison.
            ValueError: There are too many, or one that the API does not have.
        """
        if not is_several(given):
            return self._text(given, name)
        if self.most is not None and len(given) > self.most:
            raise ValueError(f"{name} takes at most {self.most} values, not {len(given)}.")
        return [self._text(each, name) for each in given]

    def _text(self, given: object, name: str) -> Any:
        if isinstance(given, date):
            raise TypeError(f"{name} compares: say how, by Gte(...), Lt(...) or another comparison of that time.")
        if not _is_comparison(given):
            return given
        operator = next((each for each in self.operators if each.lower() in given.spellings), None)
        if operator is None:
            known = ", ".join(map(repr, self.operators))
            raise ValueError(f"{name} cannot be compared by {type(given).__name__}: its operators are {known}.")
        value: Any = given.value
        if isinstance(value, datetime) and value.utcoffset() is not None:
            value = value.astimezone(UTC)
        text = scalar(value, name)
        return "".join({"{op}": operator, "{value}": text}.get(part, part) for part in _parts(self.format))


def _is_comparison(value: object) -> TypeGuard[Comparison[Any]]:
    return isinstance(value, Comparison)


def _parts(format_: str) -> list[str]:
    """Return a format in parts, with the places of operator and value each for itself."""
    before, op, after = format_.partition("{op}")
    return [part for piece in (before, op, after) for part in _around_value(piece)]


def _around_value(piece: str) -> tuple[str, str, str]:
    return piece.partition("{value}")
