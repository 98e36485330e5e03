"""Lowers a pagination to the call of the runtime's class for its style."""

from __future__ import annotations

from typing import TypeAlias, assert_never

from specloom.code.safe import Code, code, ident, join, literal, mapping
from specloom.ir.pagination import (
    Cursor,
    HeaderCursor,
    HeaderField,
    LastItem,
    LinkHeader,
    NextUrl,
    Offset,
    PageNumber,
    Pagination,
    RequestMember,
    Tail,
)

_Value: TypeAlias = str | int | HeaderField | RequestMember | tuple[tuple[str, str], ...]
_Members: TypeAlias = dict[str, _Value | None]


def pagination(style: Pagination) -> Code:
    """Return the call that creates a pagination, defaults left out."""
    written = [
        code("{name}={value}", name=ident(name), value=_written(value))
        for name, value in {"items": style.items, **_members(style), "total": style.total}.items()
        if value is not None
    ]
    return code("{kind}({members})", kind=ident(style.runtime), members=join(", ", written))


def _written(value: _Value) -> Code:
    if isinstance(value, HeaderField):
        return code("HeaderField({name})", name=literal(value.name))
    if isinstance(value, RequestMember):
        names = [value.pointer, value.parameter] if value.parameter else [value.pointer]
        return code("RequestMember({names})", names=join(", ", map(literal, names)))
    if isinstance(value, tuple):
        return mapping((literal(name), literal(text)) for name, text in value)
    return code("{value}", value=literal(value))


def _members(style: Pagination) -> _Members:
    """Return the members of a style by the argument names of its class in the runtime."""
    match style:
        case Cursor():
            return {"parameter": style.cursor, "next": style.next, "has_more": style.has_more, "last": style.last}
        case HeaderCursor():
            return {"parameter": style.cursor, "next": style.next}
        case Offset():
            return {"parameter": style.offset, **_counted(style)}
        case PageNumber():
            start = {"start": style.start} if style.start not in (None, 1) else {}
            numbers: _Members = {"total_pages": style.total_pages, "next_page": style.next_page, "size": style.size}
            return {"parameter": style.page, **_counted(style), **start, **numbers}
        case LastItem():
            behind: _Members = {"parameter": style.cursor, "field": style.field}
            return {**behind, "has_more": style.has_more, "last": style.last}
        case NextUrl():
            return {"next": style.next}
        case LinkHeader():
            return {}
        case Tail():
            order: _Members = {"parameter": style.cursor, "field": style.field, "sort": style.sort}
            return {**order, "page": style.page, "limit": style.limit, "size": style.size}
        case _:
            assert_never(style)


def _counted(style: Offset | PageNumber) -> _Members:
    ending: _Members = {"last": style.last, "past_end": style.past_end}
    return {"limit": style.limit, "has_more": style.has_more, **ending}
