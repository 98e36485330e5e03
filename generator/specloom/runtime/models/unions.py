"""Unions of objects that no discriminator tells apart: the constants and enumerations of their classes do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, GetCoreSchemaHandler, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError, core_schema

from ..base.contexts import Note, Reading, by_name
from ..base.drift import json_type
from ..base.lookup import field_names
from ..base.type_guards import is_mapping
from ..base.values import SENDING
from .discriminator import kind_of
from .model import RequestModel

Keys = frozenset[tuple[bool, Any]]


def choosing_schema(source: Any, handler: GetCoreSchemaHandler) -> Any:
    """Return pydantic's schema of a union, with a choice around it.

    It prefers classes whose enumerations list the values of an object, and of these such whose constants it has.
    """
    classes = [kind for kind in get_args(source) if isinstance(kind, type) and issubclass(kind, BaseModel)]
    choices: list[_Choice] = []

    def choose(value: Any, handle: Any, info: Any) -> Any:
        if not is_mapping(value):
            return handle(value)
        if not choices:
            choices.append(_Choice(classes))  # not earlier: the classes may refer to what is not defined yet
        if info.context is SENDING:  # elsewhere constants are not filled in
            choices[0].refuse_ambiguous(value)
        for adapter in choices[0].adapters(value):
            try:
                return adapter.validate_python(value, context=info.context, by_name=by_name(info.context))
            except ValidationError:
                continue
        read = handle(value)
        if isinstance(info.context, Reading):
            note_unlisted(read, value, info.context)
        return read

    return core_schema.with_info_wrap_validator_function(choose, handler(source))


def listing_class(arms: list[Any], value: Mapping[str, Any]) -> type[BaseModel] | None:
    """Return the only class among `arms` whose constants and enumerations list values of an object, which lacks none.

    Fields that may be missing say nothing if they are.
    """
    fitting: list[type[BaseModel]] = []
    for kind in arms:
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            listed = dict(_listed(kind))
            names = field_names(kind).items()
            needed = {alias for alias, name in names if alias in listed and kind.model_fields[name].is_required()}
            if listed.keys() & value.keys() and needed <= value.keys() and _fits(listed, value):
                fitting.append(kind)
    return fitting[0] if len(fitting) == 1 else None


def note_unlisted(read: Any, value: Mapping[str, Any], context: Reading) -> None:
    """Note members of an object whose values its class does not list: another class could have been meant as well."""
    listed = dict(_listed(type(read))) if isinstance(read, BaseModel) else {}
    for key, keys in listed.items():
        if key in value and key in field_names(type(read)) and kind_of(value[key]) not in keys:
            known = ", ".join(sorted(repr(each) for _, each in keys)[:10])
            context.note(Note(read, f"a known value, such as {known}", json_type(value[key]), key, fits=True))


class _Choice:
    """The classes of a union, and what their fields may be."""

    def __init__(self, classes: list[type[BaseModel]]) -> None:
        self._classes = classes
        self._listed = [dict(_listed(kind)) for kind in classes]
        self._names = [field_names(kind).keys() for kind in classes]
        self._constants = [_constants(kind) for kind in classes]
        self._adapters: dict[tuple[int, ...], TypeAdapter[Any]] = {}

    def adapters(self, value: Mapping[str, Any]) -> Iterator[TypeAdapter[Any]]:
        """Yield what to try first for an object: classes that it fits as it is, then those that lack a constant.

        Of classes that have equally many of its members those come first that list the values of one.
        """
        fitting = [index for index, listed in enumerate(self._listed) if _fits(listed, value)]
        whole = [index for index in fitting if all(value.keys() & names for names in self._constants[index])]
        known = {index: len(value.keys() & self._names[index]) for index in whole}
        listing = [index for index in whole if value.keys() & self._listed[index].keys()]
        listing = [index for index in listing if known[index] == max(known.values())]
        for chosen in (tuple(listing), tuple(whole), tuple(fitting)):
            if 0 < len(chosen) < len(self._classes):
                if chosen not in self._adapters:
                    self._adapters[chosen] = _union([self._classes[index] for index in chosen])
                yield self._adapters[chosen]

    def refuse_ambiguous(self, value: Mapping[str, Any]) -> None:
        """Refuse an object for which a constant would have to be made up, where several classes would do.

        Raises:
            PydanticCustomError: It lacks the constants of all classes that it fits, and no other member decides.
        """
        fitting = [index for index, listed in enumerate(self._listed) if _fits(listed, value)]
        if any(all(value.keys() & names for names in self._constants[index]) for index in fitting):
            return
        known = {index: len(value.keys() & self._names[index]) for index in fitting}
        best = [self._classes[index] for index in fitting if known[index] == max(known.values())]
        best = [kind for kind in best if _takes(kind, value)]
        if len(best) > 1:
            constants = sorted({f"{alias}={default!r}" for kind in best for alias, default in _defaults(kind)})
            text = "Input lacks a constant that tells what it is, such as {constants}"
            raise PydanticCustomError("missing_constant", text, {"constants": ", ".join(constants[:5])})


def _takes(kind: type[BaseModel], value: Mapping[str, Any]) -> bool:
    try:
        kind.model_validate(value, context=SENDING)
    except ValidationError:
        return False
    return True


def _defaults(kind: type[BaseModel]) -> list[tuple[str, Any]]:
    aliases = {name: alias for alias, name in field_names(kind).items()}
    return [(aliases[name], value) for name, value in getattr(kind, "__constants__", {}).items()]


def _union(classes: list[type[BaseModel]]) -> TypeAdapter[Any]:
    annotation: Any = Union[tuple(classes)]  # noqa: UP007  # how many they are is not known before
    return TypeAdapter(annotation)


def _fits(listed: Mapping[str, Keys], value: Mapping[str, Any]) -> bool:
    return all(key not in value or kind_of(value[key]) in keys for key, keys in listed.items())


def _listed(kind: type[BaseModel]) -> Iterator[tuple[str, Keys]]:
    """Yield the values that fields of a class may have, by the names that these have on the wire and in Python."""
    for alias, name in field_names(kind).items():
        alternatives = _alternatives(kind.model_fields[name].annotation)
        values = [_values(alternative) for alternative in alternatives]
        if all(each is not None for each in values):
            keys = frozenset(kind_of(value) for each in values for value in each or ())
            yield alias, keys
            yield name, keys


def _alternatives(annotation: Any) -> tuple[Any, ...]:
    arguments = get_args(annotation)
    return arguments if arguments and get_origin(annotation) is not Literal else (annotation,)


def _values(annotation: Any) -> tuple[Any, ...] | None:
    """Return the values of a constant, an enumeration or null; None for any other type."""
    if annotation is type(None):
        return (None,)
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(annotation) if isinstance(annotation, type) and issubclass(annotation, Enum) else None


def _constants(kind: type[BaseModel]) -> list[set[str]]:
    """Return the names of each field that is filled in where an object lacks it."""
    if not issubclass(kind, RequestModel):
        return []
    aliases = {name: alias for alias, name in field_names(kind).items()}
    return [{name, aliases[name]} for name in kind.__constants__]
