"""The places in a request where what turns pages may stand: query parameters, objects in the query, and the body."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from specloom.base.media_type import is_form, is_json
from specloom.ir.api import Operation
from specloom.ir.exchanges import MediaType
from specloom.ir.pagination import QueryParameter, RequestMember
from specloom.ir.schema_walk import properties
from specloom.ir.schemas import Anything, Map, Object, Property, Schema, Union
from specloom.runtime.shared.pointer import pointer_of

Place: TypeAlias = QueryParameter | RequestMember
_DEEPEST = 3


def request_members(
    operation: Operation, dereference: Callable[[Schema], Schema]
) -> Mapping[str, tuple[Place, Schema]]:
    """Return the places of an operation's request by the names that documents have for them, with their schemas.

    That is the name of a query parameter; of a member of an object in the query, its name on the wire (`page`, or
    `filter[page]`); of one of the body, its name, or its JSON Pointer. The first of several of one name counts.
    """
    places: dict[str, tuple[Place, Schema]] = {}
    query = [parameter for parameter in operation.parameters if parameter.in_ == "query" and not parameter.whole]
    for parameter in query:
        places.setdefault(parameter.name, (QueryParameter(parameter.name), parameter.schema))
    for parameter in query:
        is_deep = parameter.style == "deepObject"
        if is_deep or (parameter.style == "form" and parameter.explode and not parameter.content):
            for member in _members(parameter.schema, dereference):
                wire_name = f"{parameter.name}[{member.name}]" if is_deep else member.name
                place = RequestMember(pointer_of((member.name,)), parameter.name)
                places.setdefault(wire_name, (place, member.schema))
    for media in operation.body.media_types if operation.body is not None else ():
        for names, schema in _members_of_body(media, dereference):
            place = RequestMember(pointer_of(names))
            for name in (names[0], place.pointer) if len(names) == 1 else (place.pointer,):
                places.setdefault(name, (place, schema))
    return places


def undeclared_member(operation: Operation, name: str, dereference: Callable[[Schema], Schema]) -> RequestMember | None:
    """Return the place of a member that a body of JSON does not declare; None where it admits no others."""
    for media in operation.body.media_types if operation.body is not None else ():
        shape = dereference(media.schema).shape if media.schema is not None else Anything()
        is_open = isinstance(shape, Anything | Map) or (isinstance(shape, Object) and shape.additional is not None)
        if is_json(media.name) and is_open:
            return RequestMember(name if name.startswith("/") else pointer_of((name,)))
    return None


def _members_of_body(
    media: MediaType, dereference: Callable[[Schema], Schema]
) -> Iterator[tuple[tuple[str, ...], Schema]]:
    """Yield the members of a body of JSON, at some depths, and the fields of a form."""
    if media.schema is None or not (is_json(media.name) or is_form(media.name)):
        return
    todo: list[tuple[tuple[str, ...], Schema]] = [((), media.schema)]
    while todo:
        above, schema = todo.pop(0)
        for member in _members(schema, dereference):
            names = (*above, member.name)
            yield names, member.schema
            if is_json(media.name) and len(names) < _DEEPEST:
                todo.append((names, member.schema))


def _members(schema: Schema, dereference: Callable[[Schema], Schema]) -> Iterator[Property]:
    """Yield the properties of an object that are sent, or of the alternatives of a union."""
    whole = dereference(schema)
    for variant in (whole, *(whole.shape.variants if isinstance(whole.shape, Union) else ())):
        yield from (member for member in properties(dereference(variant)) if not member.schema.read_only)


def first_page(schema: Schema, dereference: Callable[[Schema], Schema]) -> int | None:
    """Return the number of the first page, where the default or the least value says it: many servers count from 0."""
    whole = dereference(schema)
    default = schema.default or whole.default
    if default is not None:
        return {"0": 0, "1": 1}.get(str(default.value))
    return 0 if dict((*whole.limits.keywords, *schema.limits.keywords)).get("minimum") == 0 else None
