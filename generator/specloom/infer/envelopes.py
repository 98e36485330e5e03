"""Notes operations that look like pages without saying so, with the extension that would say it.

Only a note: whether pages really follow each other so is for whoever knows the API to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from specloom import ir
from specloom.base.diagnostics import Diagnostic, Severity
from specloom.base.words import words
from specloom.ir.request_members import first_page, request_members
from specloom.ir.schema_walk import dereferenced, properties
from specloom.runtime.shared.pointer import pointer_of

_PARAMETERS: Mapping[str, tuple[str, ...]] = {
    "cursor": (
        "cursor", "after", "page token", "next token", "continuation token", "next cursor", "page cursor", "marker",
        "starting token", "page after", "start cursor", "starting after", "after id", "search after",
    ),
    "page": ("page", "page number", "page no", "page index", "p", "current page", "page num"),
    "offset": ("offset", "skip", "page offset", "start index", "start at"),
    "limit": (
        "limit", "per page", "page size", "size", "page limit", "max results", "take", "top", "max items", "count",
    ),
}  # fmt: skip
_MEMBERS: Mapping[str, tuple[str, ...]] = {
    "next": (
        "next cursor", "next page token", "next token", "end cursor", "continuation token", "next page cursor",
        "next marker", "cursor next", "cursors after", "cursors next", "after cursor", "next starting after",
        "next after", "next page", "cursor", "next",
    ),
    "next-url": (
        "next url", "next link", "next page url", "odata next link", "links next", "links next href", "next href",
        "next",
    ),
    "has-more": ("has more", "has next", "has next page", "more", "has more items"),
    "total": (
        "total", "total count", "total items", "total results", "total elements", "count", "total records",
        "total size", "items total", "odata count",
    ),
    "total-pages": ("total pages", "pages", "page count", "num pages", "pages count", "last page", "total page count"),
    "next-page": ("next page",),
    "last": ("last", "is last", "is last page", "last page"),
    "last-id": ("last id",),
}  # fmt: skip
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "total": ("x total", "x total count", "x pagination total count", "total count", "x total items"),
    "total-pages": ("x total pages", "x pagination page count", "total pages", "x pagination total pages"),
    "next-page": ("x next page", "x pagination next page"),
    "next": ("x next cursor", "x next page token", "x pagination next cursor", "x continuation token"),
}
_LAST_ITEM: Mapping[str, str] = {"starting after": "id", "after": "id", "after id": "id", "search after": "sort"}
"""The member of the last item that a parameter of a name takes."""
_KINDS: Mapping[str, tuple[str, ...]] = {
    "next": ("string",), "last-id": ("string",), "next-url": ("string",), "has-more": ("boolean",),
    "total": ("integer", "number"),
    "total-pages": ("integer", "number"), "next-page": ("integer", "number"), "last": ("boolean",),
}  # fmt: skip
_DEEPEST = 3
_MAY_HAVE = {
    "cursor": ("has-more", "last"),
    "last-item": ("has-more", "last"),
    "offset": ("total", "has-more", "last"),
    "page": ("total", "total-pages", "has-more", "next-page", "last"),
}


class _Member(NamedTuple):
    """A member of a page: the names that lead to it, in words as well (`links next`), and its type."""

    names: tuple[str, ...]
    spelling: str
    shape: ir.Shape

    @property
    def place(self) -> str:
        """Its JSON Pointer, as YAML."""
        return _scalar(pointer_of(self.names))


class _Guess(NamedTuple):
    """How pages seem to follow each other: what the extension would say."""

    style: str
    parameters: Mapping[str, str]
    places: Mapping[str, str]
    start: int = 1

    def text(self) -> str:
        """Return the extension as YAML."""
        parts = [f"style: {self.style}"]
        if self.parameters:
            roles = ", ".join(f"{role}: {_scalar(name)}" for role, name in self.parameters.items())
            parts.append(f"parameters: {{{roles}}}")
        parts += [f"{role}: {place}" for role, place in self.places.items()]
        parts += [f"start: {self.start}"] if self.start != 1 else []
        return f"x-specloom-pagination: {{{', '.join(parts)}}}"


def unmarked_pages(api: ir.Api) -> Iterator[Diagnostic]:
    """Yield a note for each operation that looks like pages and does not say so."""
    for operation in api.operations:
        may_be = operation.pagination is None and operation.method in ("get", "post", "query")
        guess = _Page(api, operation).guess() if may_be else None
        if guess is not None:
            name = operation.id or f"{operation.method.upper()} {operation.path}"
            message = f"{name!r} looks like pages ({guess.style}), and does not say so: nobody can iterate its items"
            yield Diagnostic(
                "pagination-unmarked", operation.location, message, f"if so, write {guess.text()}", Severity.NOTE
            )


class _Page:
    """The first success of an operation, and what may turn pages: query parameters, and members of its body.

    An operation that is no GET may only be pages where it has such a member or parameter, and the page says more.
    """

    def __init__(self, api: ir.Api, operation: ir.Operation) -> None:
        self._schemas = api.schemas
        success = next((entry for entry in operation.responses if entry.status.startswith("2")), None)
        media = next((media for media in success.media_types if media.schema), None) if success else None
        self._whole = dereferenced(api.schemas, media.schema) if media and media.schema else None
        self._members = list(self._walk(self._whole)) if self._whole else []
        self._has_previous = {"count", "next", "previous", "results"} <= {member.spelling for member in self._members}
        self._item: ir.Schema | None = None
        self._fields = {_spelling(header.name): header.name for header in success.headers} if success else {}
        self._is_get = operation.method == "get"
        members = request_members(operation, partial(dereferenced, api.schemas))
        self._asked = {
            _spelling(name): (name, schema)
            for name, (_, schema) in reversed(tuple(members.items()))
            if not isinstance(dereferenced(api.schemas, schema).shape, ir.Object)
        }

    def guess(self) -> _Guess | None:
        """Return how the pages seem to follow each other, None where this is no page."""
        guess = self._turning()
        total = self._place("total", without="count") if guess is not None else ""  # which may be that of the page
        if guess is None or not total or "total" in guess.places:
            return guess
        return guess._replace(places={**guess.places, "total": total})

    def _turning(self) -> _Guess | None:
        """Return what turns the pages, with what ends them."""
        items = self._items()
        if items is None:
            return None
        parameters = {role: name for role in _PARAMETERS if (name := self._parameter(role))}
        size = {"limit": parameters["limit"]} if "limit" in parameters else {}
        if "cursor" in parameters and (places := self._behind(parameters["cursor"])) is not None:
            style = "last-item" if "field" in places else "cursor"
            return _Guess(style, {"cursor": parameters["cursor"], **size}, {"items": items, **places})
        url = self._place("next-url") if self._is_get else ""
        if url:
            return _Guess("next-url", {}, {"items": items, "next": url})
        style = next((style for style in ("offset", "page") if style in parameters), "")
        facts = self._facts(style) if style else {}
        if "link" in self._fields and not facts and self._is_get:
            return _Guess("link-header", {}, {"items": items})
        if style and (facts or (items == '""' and self._is_get)):
            return _Guess(style, {style: parameters[style], **size}, {"items": items, **facts}, self._start(style))
        return None

    def _behind(self, parameter: str) -> dict[str, str] | None:
        """Return where the cursor of the next page stands, and what else ends pages; None where nothing says it."""
        following, facts = self._place("next"), self._facts("cursor")
        if not following and facts:
            following = self._place("last-id")
        if following:
            return {"next": following, **facts}
        name = _LAST_ITEM.get(_spelling(parameter.rpartition("/")[2]))
        whole = self._item and dereferenced(self._schemas, self._item)
        known = whole is not None and any(member.name == name for member in properties(whole))
        return {"field": f"/{name}", **facts} if known and (facts or name == "sort") else None

    def _walk(self, schema: ir.Schema, above: tuple[str, ...] = ()) -> Iterator[_Member]:
        """Yield the members of a page, and those of objects in it."""
        for member in properties(schema):
            names, target = (*above, member.name), dereferenced(self._schemas, member.schema)
            yield _Member(names, " ".join(map(_spelling, names)), target.shape)
            if len(names) < _DEEPEST:
                yield from self._walk(target, names)

    def _items(self) -> str | None:
        """Return where the items are: the body, or the only list (of objects, if there are several) of a page."""
        if self._whole is not None and isinstance(self._whole.shape, ir.Array):
            self._item = self._whole.shape.items
            return '""'
        for depth in range(1, _DEEPEST):
            lists = {member: member.shape.items for member in self._members
                     if isinstance(member.shape, ir.Array) and len(member.names) == depth}  # fmt: skip
            objects = [member for member, item in lists.items() if self._is_object(item)]
            candidates = objects or list(lists)
            if candidates:
                self._item = lists[candidates[0]]
                return candidates[0].place if len(candidates) == 1 else None
        return None

    def _is_object(self, schema: ir.Schema) -> bool:
        return isinstance(dereferenced(self._schemas, schema).shape, ir.Object | ir.Map | ir.Union)

    def _place(self, role: str, *, without: str = "") -> str:
        """Return where the page says something, by the names that are usual for it; empty where it does not.

        Members of the name `without` do not count.
        """
        for name in (each for each in _MEMBERS[role] if each != without):
            for member in self._members:
                nested = member.spelling.endswith(f" {name}") and (role != "next-url" or " " in name)
                if (member.spelling == name or nested) and self._fits(role, name, member.shape):
                    return member.place
        field = next((self._fields[name] for name in _FIELDS.get(role, ()) if name in self._fields), "")
        return f"{{header: {field}}}" if field else ""

    def _facts(self, style: str) -> dict[str, str]:
        return {role: place for role in _MAY_HAVE[style] if (place := self._place(role))}

    def _parameter(self, role: str) -> str:
        return next((self._asked[name][0] for name in _spellings(role) if name in self._asked), "")

    def _start(self, style: str) -> int:
        """Return the number of the first page: 0 where the parameter says so, or Spring's page is numbered itself."""
        if style != "page":
            return 1
        schema = next(self._asked[name][1] for name in _spellings(style) if name in self._asked)
        first = first_page(schema, partial(dereferenced, self._schemas))
        spellings = {member.spelling.removeprefix("page ") for member in self._members}
        return first if first is not None else 0 if {"number", "total elements", "total pages"} <= spellings else 1

    def _fits(self, role: str, name: str, shape: ir.Shape) -> bool:
        """Tell whether a member may be what its name promises.

        `next` alone is a URL only if its format says so, or `previous` beside it is what Django REST framework has.
        """
        match shape:
            case ir.Anything():
                return name != "next"
            case ir.Scalar(kind, format_):
                is_url = (format_ or "").startswith("uri") or self._has_previous
                return kind in _KINDS[role] and (name != "next" or is_url == (role == "next-url"))
            case ir.Union(variants):
                return any(self._fits(role, name, variant.shape) for variant in variants)
            case _:
                return False


def _spellings(role: str) -> Iterator[str]:
    """Yield the usual names of what asks for a page, alone and in an object."""
    for name in _PARAMETERS[role]:
        yield from (name, *(f"{holder} {name}" for holder in ("pagination", "paging", "page", "pager")))


def _spelling(name: str) -> str:
    return " ".join(words(name))


def _scalar(text: str) -> str:
    """Return text as a YAML scalar of a flow mapping."""
    plain = all(char.isalnum() or char in "/_-.~" for char in text)
    return text if plain and text else f'"{text}"'
