"""Base classes of models that take less memory: all values of an object stand in one tuple, not in a dictionary.

A package has them where it was generated with `models = "slots"`. Fields, what travels and what is reported are the
same. `vars(model)` is a copy, which refuses to be changed: fields are set as attributes.
"""

from __future__ import annotations

from _thread import allocate_lock
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any, Never, Self

from ..base.contexts import MISFITS
from . import model
from .fields_set import FieldsSet, share
from .members import Access, SentAsReceived

_ABSENT = SentAsReceived(None, None)
"""Stands in place of the value of a field that has none: it was deleted, or is missing and has no default."""
_lock = allocate_lock()


class _Fields(dict[str, Any]):
    """The fields of an object with their values. Changing them here would not change the object."""

    def __copy__(self) -> dict[str, Any]:
        return {**self}

    def __deepcopy__(self, memo: dict[int, Any]) -> dict[str, Any]:
        return deepcopy({**self}, memo)

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return dict, ({**self},)

    if not TYPE_CHECKING:

        def _refuse(self, *_: object, **__: object) -> Never:
            raise TypeError("vars() of this model is a copy: set attributes, or use model_copy(update={...})")

        __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse


class _Partial(tuple[Any, ...]):
    """The values of an object that lacks some."""

    __slots__ = ()


class _FieldsSet(FieldsSet):
    """The attribute `__pydantic_fields_set__`; most objects have all of their fields, which is told at once."""

    def __set__(self, instance: Any, names: Any) -> None:
        every: frozenset[str] = instance.__class__._every
        share(instance, every) if names == every else super().__set__(instance, names)


class _Attribute:
    """Reads a field of a class that others inherit from: pydantic would take a property for the default of theirs."""

    def __init__(self, read: Callable[[Any], Any]) -> None:
        self._read = read

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        if instance is None:
            raise AttributeError
        return self._read(instance)


def _reader(index: int, name: str) -> Callable[[Any], Any]:
    def read(instance: Any) -> Any:
        value = instance._held[index]
        if type(value) is not SentAsReceived:  # which is quicker than to ask for instances
            return value
        if value is _ABSENT:
            raise _missing(instance, name)
        return value.value

    return read


def _missing(instance: object, name: str) -> AttributeError:
    return AttributeError(f"{type(instance).__name__!r} object has no attribute {name!r}")


class Slotted:
    """Stores the values of a model's fields in `_held`, in the order of the class."""

    # No model itself: pydantic would make private attributes of these.
    __slots__ = ()

    if not TYPE_CHECKING:
        _names = ()
        _every = _settable = frozenset()
        __pydantic_fields_set__ = _FieldsSet()

        def __init_subclass__(cls, **options: Any) -> None:
            super().__init_subclass__(**options)
            for base in cls.__mro__[1:]:
                for name in vars(base).get("_names", ()):
                    attribute = vars(base).get(name)
                    if isinstance(attribute, property):
                        setattr(base, name, _Attribute(attribute.fget))

        @classmethod
        def __pydantic_init_subclass__(cls, **options: Any) -> None:
            super().__pydantic_init_subclass__(**options)
            cls._names = (*cls.model_fields,)
            cls._every = frozenset(cls._names)
            is_checked = cls.model_config.get("frozen") or cls.model_config.get("validate_assignment")
            fields = {} if is_checked else cls.model_fields
            cls._settable = frozenset(name for name, info in fields.items() if not info.frozen)
            for index, name in enumerate(cls._names):
                if not isinstance(vars(cls).get(name), Access):
                    setattr(cls, name, property(_reader(index, name)))

        @property
        def __dict__(self) -> dict[str, Any]:
            try:
                held = self._held
            except AttributeError:  # it is being made
                return _Fields()
            fields = zip(self._names, held, strict=False)
            if type(held) is _Partial:
                fields = ((name, value) for name, value in fields if value is not _ABSENT)
            return _Fields(fields)

        @__dict__.setter
        def __dict__(self, given: Mapping[str, Any]) -> None:
            names = type(self)._names
            if len(given) == len(names):
                _hold(self, tuple(given.values()))  # pydantic has them in the order of the class
            else:
                _hold(self, _packed(given.get(name, _ABSENT) for name in names))
            misfits = MISFITS.get()
            if misfits and id(given) in misfits:
                misfits[id(self)] = misfits.pop(id(given))._replace(holder=self)

        def _put(self, name: str, value: Any) -> None:
            index = self._names.index(name)
            with _lock:
                values = [*self._held]
                values[index] = value
                is_whole = type(self._held) is tuple and value is not _ABSENT
                _hold(self, tuple(values) if is_whole else _packed(values))

        def __setattr__(self, name: str, value: Any) -> None:
            if name in type(self)._settable:
                self._put(name, value)
                self.__pydantic_fields_set__.add(name)
            elif name in self._every and self.model_config.get("validate_assignment"):
                self.__pydantic_validator__.validate_assignment(self, name, value)
            else:
                super().__setattr__(name, value)

        def __delattr__(self, name: str) -> None:
            if name not in self._every or self.model_config.get("frozen"):
                super().__delattr__(name)
            elif name in vars(self):
                self._put(name, _ABSENT)
            else:
                raise _missing(self, name)

        def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
            """Return a copy, in which `update` replaces values that are not checked."""
            copied = super().model_copy(deep=deep)
            for name, value in (update or {}).items():
                if name in self._every:
                    copied._put(name, value)
                else:
                    copied.__pydantic_extra__ = {**(copied.__pydantic_extra__ or {}), name: value}
            copied.__pydantic_fields_set__.update(update or ())
            return copied

        def __getstate__(self) -> dict[Any, Any]:
            return {**super().__getstate__(), "__dict__": {**vars(self)}}

        def __setstate__(self, state: dict[Any, Any]) -> None:
            """Restore a model, which may have been pickled where its class had other fields."""
            held = state["__dict__"]
            others = {name: value for name, value in held.items() if name not in self._every}
            known = {name: held[name] for name in self._names if name in held}
            extra = {**(state["__pydantic_extra__"] or {}), **others}
            super().__setstate__({**state, "__dict__": known, "__pydantic_extra__": extra})


def _packed(values: Iterable[Any]) -> tuple[Any, ...]:
    packed = (*values,)
    return _Partial(packed) if any(value is _ABSENT for value in packed) else packed


class Model(Slotted, model.Model):
    """A JSON object. Members that the document does not know are preserved; not set and null stay distinct."""

    __slots__ = ("_held",)


_hold: Callable[[Any, tuple[Any, ...]], None] = vars(Model)["_held"].__set__


class OpenModel(Model, model.OpenModel):
    """An object that the document declares to be open: it may hold other members than its fields."""

    __slots__ = ()


class ClosedModel(Model, model.ClosedModel):
    """An object that the document declares to be closed: a mapping that is sent in its place has no other keys."""

    __slots__ = ()


class RequestModel(Model, model.RequestModel):
    """An object that is sent: exactly the fields that were set, and those that are constant in the document."""

    __slots__ = ()


class TwoWayModel(Model, model.TwoWayModel):
    """An object that requests and answers hold, with members that only one of the two has."""

    __slots__ = ()
