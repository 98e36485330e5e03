"""The operators of `x-specloom-filter`, and what compares by each in generated packages."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.ir.exchanges import Filter

COMPARISONS: Mapping[str, str] = {
    "=": "Eq", "==": "Eq", "eq": "Eq", "!=": "Ne", "<>": "Ne", "ne": "Ne", "neq": "Ne",
    ">": "Gt", "gt": "Gt", ">=": "Gte", "gte": "Gte", "ge": "Gte",
    "<": "Lt", "lt": "Lt", "<=": "Lte", "lte": "Lte", "le": "Lte",
}  # fmt: skip
"""The class of the runtime for an operator, in lower case."""


def comparison_classes(filter_: Filter) -> tuple[str, ...]:
    """Return the names of the classes by which a parameter compares."""
    return tuple(dict.fromkeys(COMPARISONS[operator.lower()] for operator in filter_.operators))
