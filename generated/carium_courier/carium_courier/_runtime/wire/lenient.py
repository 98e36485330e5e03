"""Reading responses that contradict the document: what fits is decoded, what does not is delivered raw and reported."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from ..base.contexts import Reading
from ..base.drift import Drift, json_type
from ..base.lookup import field_names
from ..base.type_guards import is_dict, is_list
from ..base.values import EMPTY
from ..models.members import as_received, differing, expected_of, with_texts
from ..models.model import RequestModel
from ..models.variants import class_for, note_tags, variants_of
from ..shared.pointer import pointer_of
from .bodies import adapter, misfits_of

Report = Callable[[Drift], None]
Place = tuple[str | int, ...]
_UNIONS = (Union, types.UnionType)


def lenient(kind: Any, raw: Any, place: Place, report: Report, reading: Reading) -> Any:
    """Return JSON values decoded as `kind` as far as they fit; the rest stays as it is and is reported."""
    try:
        value = adapter(kind).validate_python({} if _is_other(kind, raw) else raw, context=reading, by_name=False)
    except ValidationError as error:
        misfit = error
    else:
        value = with_texts(value, raw)
        for _, where, read, written in differing(value, raw, place):
            report(Drift(pointer_of(where), expected_of(read), json_type(written)))
        return value
    kind, by_key, by_value = _chosen_by(kind)
    if get_origin(kind) in _UNIONS and raw is not None:
        arms = [arm for arm in get_args(kind) if arm is not type(None)]
        arms = [arm for arm in arms if isinstance(arm, type) and variants_of(arm)] or arms
        if len(arms) > 1 and by_value is not None and is_dict(raw):
            arms = [arm for arm in [by_value(arms, raw)] if arm is not None]
        if len(arms) == 1:
            return lenient(arms[0], raw, place, report, reading)
    elif isinstance(kind, type) and issubclass(kind, BaseModel) and is_dict(raw):
        return _model(kind, raw, place, report, reading)
    elif get_origin(kind) is list and is_list(raw):
        item = (*get_args(kind), Any)[0]
        return [lenient(item, value, (*place, index), report, reading) for index, value in enumerate(raw)]
    elif get_origin(kind) in (dict, Mapping) and is_dict(raw):
        item = (*get_args(kind), Any, Any)[1]
        items = {key: by_key(key) if by_key is not None else item for key in raw}
        return {key: lenient(items[key], value, (*place, key), report, reading) for key, value in raw.items()}
    expected = misfits_of(misfit)[0]["msg"]
    report(Drift(pointer_of(place), expected, json_type(raw)))
    return raw


def arm_of(kind: Any) -> Any:
    """Return the type of a value that is not null, where there is but one; else the type as it is."""
    bare = _chosen_by(kind)[0]
    arms = [arm for arm in get_args(bare) if arm is not type(None)] if get_origin(bare) in _UNIONS else [bare]
    if len(arms) != 1:
        return kind
    return bare if arms[0] is bare else arm_of(arms[0])


def _chosen_by(kind: Any) -> tuple[Any, Callable[[str], Any] | None, Callable[[list[Any], Any], Any] | None]:
    """Return a type without its markers, and what chooses the types of members by key, and the arm of a union."""
    by_key: Callable[[str], Any] | None = None
    by_value: Callable[[list[Any], Any], Any] | None = None
    while get_origin(kind) is Annotated:
        # Not by their classes: packages without such maps and unions have no modules for them.
        kind, *markers = get_args(kind)
        by_key = next((marker.type_of for marker in markers if hasattr(marker, "type_of")), by_key)
        by_value = next((marker.arm_of for marker in markers if hasattr(marker, "arm_of")), by_value)
    return kind, by_key, by_value


def _is_other(kind: Any, raw: Any) -> bool:
    """Tell whether a value is no constant of a type although Python takes it for equal to one: true is not 1."""
    arms = get_args(kind) if get_origin(kind) in _UNIONS else (kind,)
    constants = [isinstance(value, bool) for arm in arms if get_origin(arm) is Literal for value in get_args(arm)]
    known = all(get_origin(arm) is Literal or arm is type(None) for arm in arms) and raw is not None
    return known and isinstance(raw, bool) not in constants


def _model(kind: type[BaseModel], raw: dict[str, Any], place: Place, report: Report, reading: Reading) -> BaseModel:
    kind = class_for(kind, raw)
    kind.model_rebuild()
    model: BaseModel = kind.model_construct()
    model.__pydantic_fields_set__.clear()  # constants: they count only if they came
    validate = kind.__pydantic_validator__.validate_assignment
    names = field_names(kind)
    constants = kind.__constants__ if issubclass(kind, RequestModel) else EMPTY
    misfits: dict[str, Any] = {}
    for key, value in raw.items():
        name = names.get(key)
        if name is None:
            if model.__pydantic_extra__ is not None:
                model.__pydantic_extra__[key] = _other(kind, value, (*place, key), report, reading)
            continue
        try:
            validate(model, name, value, context=reading, by_name=False)
        except ValidationError:
            inner = lenient(annotated(kind.model_fields[name]), value, (*place, key), report, reading)
            misfits[name] = inner if inner is value else as_received(kind, name, value, inner)
            model.__pydantic_fields_set__.add(name)
    held = {**vars(model), **misfits}
    for key, name in names.items():
        unset = name in constants and name not in model.model_fields_set
        if unset and type(None) in get_args(kind.model_fields[name].annotation):
            held[name] = None
        elif unset or name not in held:
            report(Drift(pointer_of((*place, key)), "a value: it is required", "nothing"))
            held[name] = None
    # In the order of the declaration, as `repr` shows it.
    object.__setattr__(model, "__dict__", {name: held[name] for name in kind.model_fields})
    note_tags(model, reading)
    return model


def _other(kind: type[BaseModel], value: Any, place: Place, report: Report, reading: Reading) -> Any:
    """Return a member that the document does not name; one that came in another form than its type has as it came."""
    others = others_of(kind)
    read = value if others is None else lenient(others, value, place, report, reading)
    return value if any(differing(read, value)) else read


@cache
def others_of(kind: type[BaseModel]) -> Any:
    """Return the type of the members of a class that have no field, None where they may be anything."""
    for base in kind.__mro__:
        hint = vars(base).get("__annotations__", {}).get("__pydantic_extra__")
        if hint is not None and base is not BaseModel:
            holder = type(base.__name__, (), {"__annotations__": {"others": hint}, "__module__": base.__module__})
            return get_args(get_type_hints(holder, include_extras=True)["others"])[1]
    return None


def annotated(field: FieldInfo) -> Any:
    """Return the annotation of a field with what chooses among its types; pydantic keeps that apart."""
    markers = [marker for marker in field.metadata if hasattr(marker, "type_of") or hasattr(marker, "arm_of")]
    annotated: Any = Annotated
    return annotated[(field.annotation, *markers)] if markers else field.annotation
