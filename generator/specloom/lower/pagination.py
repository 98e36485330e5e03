"""How pages follow each other, as the runtime's class of that style takes it."""

from __future__ import annotations

from typing import TypeAlias, assert_never

from specloom import ir
from specloom.code.safe import Code, code, ident, join, literal

_Members: TypeAlias = dict[str, str | int | ir.HeaderField | None]


def pagination(style: ir.Pagination) -> Code:
    """Return the value of a pagination; what is not given is left to its class."""
    written = [
        code("{name}={value}", name=ident(name), value=_written(value))
        for name, value in {"items": style.items, **_members(style)}.items()
        if value is not None
    ]
    return code("{kind}({members})", kind=ident(style.runtime), members=join(", ", written))


def _written(value: str | int | ir.HeaderField) -> Code:
    if isinstance(value, ir.HeaderField):
        return code("HeaderField({name})", name=literal(value.name))
    return code("{value}", value=literal(value))


def _members(style: ir.Pagination) -> _Members:
    """Return the members of a style under the names that its class in the runtime has for them."""
    match style:
        case ir.Cursor():
            return {"parameter": style.cursor, "next": style.next, "has_more": style.has_more}
        case ir.HeaderCursor():
            return {"parameter": style.cursor, "next": style.next}
        case ir.Offset():
            return {"parameter": style.offset, **_counted(style)}
        case ir.PageNumber():
            start = {"start": style.start} if style.start != 1 else {}
            return {"parameter": style.page, **_counted(style), **start}
        case ir.NextUrl():
            return {"next": style.next}
        case ir.LinkHeader():
            return {}
        case _:
            assert_never(style)


def _counted(style: ir.Offset | ir.PageNumber) -> _Members:
    return {"limit": style.limit, "total": style.total, "has_more": style.has_more}
