"""The styles of `x-specloom-pagination`: the members of each, and the class of the runtime that iterates its pages.

A style is a dataclass of the union `Pagination`; `read`, `lint` and `names` iterate over these, and `lower` maps the
members of each to those of its class in the runtime. The type of a member tells where the document has it and what
it may be: a `QueryParameter` stands below `parameters`, by its role; a `Pointer` or a `HeaderField` is a place in the
response; an `int` is a number that counts from 0. Roles of query parameters that the document gives to a member of the
body, or of an object in the query, are `RequestMember`s once the operation is read.
"""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from enum import Enum
from typing import ClassVar, NewType, TypeAlias, get_args, get_type_hints

QueryParameter = NewType("QueryParameter", str)
"""The wire name of one of the operation's query parameters."""


@dataclass(frozen=True, slots=True)
class RequestMember:
    """A member of the body, or of the object that is the value of the query parameter `parameter`.

    `pointer` is a JSON Pointer that leads to it, with wire names.
    """

    pointer: str
    parameter: str = ""


Pointer = NewType("Pointer", str)
"""A JSON Pointer (RFC 6901) into the response body, with wire names; an empty one is the body itself."""


SetParameters = NewType("SetParameters", tuple[tuple[str, str], ...])
"""Wire names of query parameters, each with the text that it is sent with."""


@dataclass(frozen=True, slots=True)
class HeaderField:
    """A header field of the response, `{header: NAME}` in the document."""

    name: str


@dataclass(frozen=True, slots=True)
class Cursor:
    """A page names the next one's cursor in its body, or in a header field."""

    style: ClassVar = "cursor"
    runtime: ClassVar = "CursorPagination"

    items: Pointer
    cursor: QueryParameter | RequestMember
    next: Pointer | HeaderField
    has_more: Pointer | HeaderField | None = None
    limit: QueryParameter | RequestMember | None = None
    last: Pointer | HeaderField | None = None
    total: Pointer | HeaderField | None = None


@dataclass(frozen=True, slots=True)
class HeaderCursor:
    """A page names the next one's cursor in a header field."""

    style: ClassVar = "header-cursor"
    runtime: ClassVar = "HeaderCursorPagination"

    items: Pointer
    cursor: QueryParameter | RequestMember
    next: HeaderField
    limit: QueryParameter | RequestMember | None = None
    total: Pointer | HeaderField | None = None


@dataclass(frozen=True, slots=True)
class Offset:
    """A page starts after a number of items."""

    style: ClassVar = "offset"
    runtime: ClassVar = "OffsetPagination"

    items: Pointer
    offset: QueryParameter | RequestMember
    limit: QueryParameter | RequestMember | None = None
    total: Pointer | HeaderField | None = None
    has_more: Pointer | HeaderField | None = None
    last: Pointer | HeaderField | None = None
    past_end: int | None = None


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Pages are numbered, from `start` on, which is 1 where nothing else is known.

    `last` is a flag of the last page, or the last page's number; `past_end` is the status of a page behind it. `size`
    is how many items a page has at most, whatever `limit` asks for.
    """

    style: ClassVar = "page"
    runtime: ClassVar = "NumberPagination"

    items: Pointer
    page: QueryParameter | RequestMember
    limit: QueryParameter | RequestMember | None = None
    total: Pointer | HeaderField | None = None
    has_more: Pointer | HeaderField | None = None
    start: int | None = None
    total_pages: Pointer | HeaderField | None = None
    last: Pointer | HeaderField | None = None
    next_page: Pointer | HeaderField | None = None
    past_end: int | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class NextUrl:
    """A page gives the next one's URL in its body, or in a header field."""

    style: ClassVar = "next-url"
    runtime: ClassVar = "NextUrlPagination"

    items: Pointer
    next: Pointer | HeaderField
    total: Pointer | HeaderField | None = None


@dataclass(frozen=True, slots=True)
class LinkHeader:
    """A page gives the next one's URL in the `Link` header field (RFC 8288)."""

    style: ClassVar = "link-header"
    runtime: ClassVar = "LinkHeaderPagination"

    items: Pointer
    total: Pointer | HeaderField | None = None


@dataclass(frozen=True, slots=True)
class LastItem:
    """A page begins behind the last item of the one before, which `field` of that item names."""

    style: ClassVar = "last-item"
    runtime: ClassVar = "LastItemPagination"

    items: Pointer
    cursor: QueryParameter | RequestMember
    field: Pointer
    has_more: Pointer | HeaderField | None = None
    limit: QueryParameter | RequestMember | None = None
    last: Pointer | HeaderField | None = None
    total: Pointer | HeaderField | None = None


@dataclass(frozen=True, slots=True)
class Tail:
    """Records are in the order of a time, `field`, to which `sort` puts them; a page begins behind a time, `cursor`.

    `page` is the parameter that numbers pages, which has no use then; `size` is as for numbered pages.
    """

    style: ClassVar = "tail"
    runtime: ClassVar = "TailPagination"

    items: Pointer
    cursor: QueryParameter
    field: Pointer
    sort: SetParameters | None = None
    page: QueryParameter | None = None
    limit: QueryParameter | None = None
    size: int | None = None
    total: Pointer | HeaderField | None = None


Pagination: TypeAlias = Cursor | HeaderCursor | Offset | PageNumber | LastItem | NextUrl | LinkHeader | Tail
"""How pages follow each other (`x-specloom-pagination`)."""


class Kind(Enum):
    """What a member of a style may be."""

    PARAMETER = "the wire name of a query parameter or of a member of the body"
    POINTER = "a JSON Pointer"
    HEADER = "{header: NAME}"
    NUMBER = "a whole number from 0 on"
    SET_PARAMETERS = "an object of query parameters with their values"


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a style: its name in the dataclass and in the document, what it may be, whether it must be there."""

    name: str
    key: str
    kinds: tuple[Kind, ...]
    required: bool


STYLES: dict[str, type[Pagination]] = {style.style: style for style in get_args(Pagination)}
"""The classes of all styles, by the word of the document."""

RUNTIME_NAMES = (
    *(style.runtime for style in STYLES.values() if style is not Tail),
    "HeaderField",
    "PagedOperation",
    "RequestMember",
)
"""What generated modules take from the runtime's module of styles; that of `Tail` has a module to itself."""

HEADER_NAME = r"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"
"""What the name of a header field may be (RFC 9110, section 5.6.2)."""

_KINDS: dict[object, Kind] = {
    QueryParameter: Kind.PARAMETER,
    Pointer: Kind.POINTER,
    HeaderField: Kind.HEADER,
    int: Kind.NUMBER,
    SetParameters: Kind.SET_PARAMETERS,
}


def members(style: type[Pagination]) -> tuple[Member, ...]:
    """Return the members of a style, in their order."""
    hints = get_type_hints(style)
    return tuple(
        Member(
            field.name,
            field.name.replace("_", "-"),
            tuple(_KINDS[kind] for kind in get_args(hints[field.name]) or [hints[field.name]] if kind in _KINDS),
            field.default is MISSING,
        )
        for field in fields(style)
    )
