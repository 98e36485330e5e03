"""Values with named parts: what dataclasses are for, without the milliseconds that each of them costs at import."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, ClassVar, Self, dataclass_transform

EMPTY: MappingProxyType[Any, Any] = MappingProxyType({})
"""A mapping without members, as a default."""
SENDING: Any = object()
"""The context in which pydantic makes a model of a mapping that is to be sent."""

MISSING_MEMBERS = "missing_members"
"""The type of pydantic's error for an object without members that its side needs: their wire names are in `all`."""


@dataclass_transform(frozen_default=True)
class Value:
    """A value: its annotations are its parts, in their order, with their defaults. Never changed once it is made.

    Type checkers see a frozen dataclass. Parts may be given by position or by name.

    Raises:
        TypeError: A part is missing, unknown or given twice.
    """

    _parts: ClassVar[tuple[str, ...]] = ()
    _needed: ClassVar[frozenset[str]] = frozenset()
    _all: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        names = tuple(name for name in cls.__annotations__ if not name.startswith("_"))
        # A part that is declared again, with another default, stays in its place, as in dataclasses.
        cls._parts = tuple(dict.fromkeys((*cls._parts, *names)))
        cls._all = frozenset(cls._parts)
        cls._needed = frozenset(name for name in cls._parts if not hasattr(cls, name))

    def __init__(self, *args: Any, **parts: Any) -> None:
        names = self._parts
        if parts.keys() == self._all if not args else len(args) == len(names) and not parts:
            vars(self).update(parts or zip(names, args, strict=True))  # all of them, in one way: nothing to look for
            return
        if len(args) > len(names):
            raise TypeError(f"{type(self).__name__} has {len(names)} parts, not {len(args)}.")
        state = vars(self)
        state.update(zip(names, args, strict=False))
        for name in parts:
            if name not in names or name in state:
                raise TypeError(f"{type(self).__name__} has no part {name!r}, or it was given twice.")
        state.update(parts)
        if not self._needed <= state.keys():
            missing = next(name for name in names if name in self._needed and name not in state)
            raise TypeError(f"{type(self).__name__} needs {missing!r}.")

    def replaced(self, **parts: Any) -> Self:
        """Return a copy with other parts."""
        return type(self)(**{**{name: getattr(self, name) for name in self._parts}, **parts})

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self._parts)

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in self._parts)))

    def __repr__(self) -> str:
        parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._parts)
        return f"{type(self).__name__}({parts})"
