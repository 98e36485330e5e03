"""What resources show of themselves: their methods, and the signatures of these with the fields of bodies."""

from __future__ import annotations

from types import FunctionType
from typing import Any

_VAR_KEYWORD = 8
"""The flag of a function that takes keywords of any name (`inspect.CO_VARKEYWORDS`)."""


def give_signatures(cls: type) -> None:
    """Let the methods of a resource's class that take fields by keyword name these in their signatures."""
    for method in vars(cls).values():
        if isinstance(method, FunctionType) and _takes_fields(method):
            from .signatures import FieldsSignature

            method.__dict__["__signature__"] = FieldsSignature(method)


def _takes_fields(method: Any) -> bool:
    return bool(getattr(method, "__wrapped__", method).__code__.co_flags & _VAR_KEYWORD)


def describe(resource: object) -> str:
    """Return the text of a resource: its class, with the methods and resources that it has."""
    cls = type(resource)
    names = dict.fromkeys(name for base in reversed(cls.__mro__) for name in vars(base))
    public = ", ".join(name for name in names if not name.startswith("_") and not name.startswith("with_"))
    return f"<{cls.__module__.partition('.')[0]} {cls.__name__}: {public}>"
