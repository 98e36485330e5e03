"""Bodies that may be sent in several media types, and merge patches, which remove members (RFC 7396)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Any, Final, Union, final, get_args, get_origin

from pydantic import BaseModel

from ..base.lookup import field_names
from ..base.operation import Body, Json, Operation, SentAs, Typed
from ..base.type_guards import is_dict, is_list, is_mapping, is_tuple
from ..base.values import EMPTY, SENDING
from ..shared.media_type import MERGE_PATCH, essence, ranges_of
from .bodies import adapter_of, argument_error, model_of
from .upload import is_source

_NONE: frozenset[str] = frozenset()
_OCTETS = (bytes, bytearray, memoryview)


@final
class MemberRemoval:
    """The type of `REMOVE`, which a merge patch has in place of the value of a member that is to be removed.

    Example:
        client.calls.change("id", body={"note": REMOVE})
    """

    def __repr__(self) -> str:
        return "REMOVE"


REMOVE: Final = MemberRemoval()


class MergePatch(Json):
    """A body of `application/merge-patch+json` (RFC 7396): the members of its type, each of which may be `REMOVE`."""

    media_type: str = MERGE_PATCH


def sent_as(
    operation: Operation[Any], body: Any, content_type: str | None, fields: Mapping[str, Any] = EMPTY
) -> SentAs | None:
    """Return a body, or one of these fields, with the media type in which it is sent; None where there is none.

    It is the one that the caller names, else the first that can carry what is given.

    Raises:
        TypeError: Both a body and fields were given, a field is missing, or there is no such field.
        ValueError: The document does not describe this media type, or a field's value is not allowed.
    """
    bodies = [each for each in (operation.body, *operation.bodies) if each is not None]
    if content_type is not None:
        chosen = _named(bodies, content_type)
    elif body is None and not fields and not operation.body_required:
        return None
    else:
        given = fields or body
        chosen = next((each for each in bodies if _carries(each, given, bodies, by_name=bool(fields))), bodies[0])
    model = _model(chosen)
    if fields and model is None:
        raise TypeError(f"A body of {chosen.media_type} has no fields (got {', '.join(fields)}).")
    if model is not None and fields and body is not None:
        model_of(model, body, fields)  # refuses both
    if isinstance(chosen, MergePatch) and is_mapping(given := fields or body) and _removes(given):
        return SentAs(Json(Any, media_type=chosen.media_type), _patch(chosen, given))
    if model is not None and (fields or body is None):
        body = model_of(model, body, fields)
    return SentAs(chosen, body)


def _named(bodies: list[Body], content_type: str) -> Body:
    """Return the body of a media type, by its name or by a range that includes it."""
    for body in bodies:
        if body.media_type == content_type:
            return body
    for name in ranges_of(content_type):
        for body in bodies:
            if essence(body.media_type) == name:
                return body.replaced(media_type=content_type)
    names = ", ".join(repr(body.media_type) for body in bodies)
    raise ValueError(f"content_type must be one of {names}, not {content_type!r}.")


def _carries(body: Body, given: Any, bodies: list[Body], *, by_name: bool) -> bool:
    """Return whether a body can carry fields (`by_name`), a mapping or a model, as far as that is certain."""
    model = _model(body)
    if by_name:
        if model is None or not given.keys() <= model.model_fields.keys():
            return False
        if not _needed(model) <= given.keys():
            return False
    elif isinstance(given, BaseModel) and (model is None or not isinstance(given, model)):
        return False
    if _removes(given) and not isinstance(body, MergePatch):
        return False
    files = {name for each in bodies for name in _names_of_files(each)}
    return bool(_files(body)) or not any(
        _is_file(value) and (name in files or not isinstance(value, _OCTETS)) for name, value in _members(given)
    )


def _needed(model: type[BaseModel]) -> frozenset[str]:
    """Return the fields that a request must have, by their Python names."""
    required = frozenset(name for name, info in model.model_fields.items() if info.is_required())
    only_in_answers: frozenset[str] = getattr(model, "_needed_in_answers", _NONE)
    only_in_requests: frozenset[str] = getattr(model, "_needed_in_requests", _NONE)
    return required - only_in_answers | only_in_requests


def _names_of_files(body: Body) -> Iterator[str]:
    """Yield the names of properties that are files in a body of several parts, in the document and in Python."""
    model = _model(body)
    names = field_names(model) if model is not None else {}
    for name in _files(body):
        yield from (name, names.get(name, name))


def _files(body: Body) -> tuple[str, ...]:
    """Return the files of a body in parts, whose class not every package has."""
    files: tuple[str, ...] = getattr(body, "files", ())
    return files


def _members(given: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(given, BaseModel):
        yield from given
    elif is_mapping(given):
        yield from given.items()


def _is_file(value: Any) -> bool:
    """Return whether a value is octets, a file, a tuple with its name, or a list of these."""
    if is_list(value):
        return any(map(_is_file, value))
    if is_tuple(value):
        return len(value) > 1 and _is_file(value[1])
    return isinstance(value, _OCTETS) or is_source(value)


def _model(body: Body) -> type[BaseModel] | None:
    kind = body.kind if isinstance(body, Typed) else None
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def _removes(value: Any) -> bool:
    return value is REMOVE or (is_mapping(value) and any(map(_removes, value.values())))


def _patch(body: MergePatch, value: Mapping[str, Any]) -> Any:
    """Return the JSON value of a mapping some of whose members, at any depth, are `REMOVE`: null stands for these."""
    model = _model(body)
    remaining = _remaining(value, model)
    typed: Any = _partial(model, value, remaining) if model else None
    try:
        typed = typed or adapter_of(body).validate_python(remaining, context=SENDING)
    except ValueError as error:
        raise argument_error(error, "body") from None
    plain = adapter_of(body).dump_python(typed, mode="json", by_alias=True, exclude_unset=True, context=SENDING)
    _add_nulls(plain, value, _class_in(body.kind))
    return plain


def _remaining(value: Mapping[str, Any], model: type[BaseModel] | None) -> dict[str, Any]:
    remaining: dict[str, Any] = {}
    for name, item in value.items():
        if is_mapping(item) and _removes(item):
            inner = _class_of_member(model, name)
            left = _remaining(item, inner)
            remaining[name] = left if inner is None else _partial(inner, item, left)
        elif item is not REMOVE:
            remaining[name] = item
    return remaining


def _partial(model: type[BaseModel], given: Mapping[str, Any], remaining: Mapping[str, Any]) -> BaseModel:
    """Return a model of what remains, required members left out that are removed."""
    wire = field_names(model)
    removed = {wire.get(name, name) for name in given.keys() - remaining.keys()}
    needed = _needed(model)
    if not removed & needed:
        return model_of(model, remaining, {})
    missing = needed - removed - {wire.get(name, name) for name in remaining}
    if missing:
        raise TypeError(
            f"{model.__name__} is missing required keyword arguments: {', '.join(map(repr, sorted(missing)))}."
        )
    model.model_rebuild()
    made = model.model_construct()
    for name, item in remaining.items():
        try:
            model.__pydantic_validator__.validate_assignment(made, wire.get(name, name), item, context=SENDING)
        except ValueError as error:
            raise argument_error(error, name) from None
    return made


def _add_nulls(plain: Any, value: Mapping[str, Any], model: type[BaseModel] | None) -> None:
    """Add null for each `REMOVE` of a mapping to its JSON value, under the names that the document has."""
    wires = {name: wire for wire, name in field_names(model).items()} if model is not None else {}
    for name, item in value.items():
        wire = wires.get(name, name)
        if item is REMOVE:
            plain[wire] = None
        elif is_mapping(item) and is_dict(inner := plain.get(wire)):
            _add_nulls(inner, item, _class_of_member(model, name))


def _class_of_member(model: type[BaseModel] | None, name: str) -> type[BaseModel] | None:
    """Return the class of a member that is an object, by its name in the document or in Python."""
    info = model.model_fields.get(field_names(model).get(name, name)) if model is not None else None
    return _class_in(info.annotation) if info is not None else None


def _class_in(kind: Any) -> type[BaseModel] | None:
    return next((arm for arm in (kind, *_arms(kind)) if isinstance(arm, type) and issubclass(arm, BaseModel)), None)


def _arms(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else ()
