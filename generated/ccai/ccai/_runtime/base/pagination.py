"""The styles of pagination: how a page leads to the next one, and what makes a response the last page.

Each style is a class; nothing else knows which of them there are. A page is fetched by a call, and called by its
position: the value of the parameter, or member of the body, that turns pages, or a URL. None is the position of the
first page.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any, Generic, TypeVar, final

from ..shared.pointer import pointer_of, tokens
from .lookup import MISSING, child, field_names, resolve
from .operation import Call, Operation, SentAs
from .request import Headers
from .type_guards import is_mapping, is_model, is_sequence
from .values import SENDING, Value

T = TypeVar("T")
Item = TypeVar("Item")


class FetchedPage(Value):
    """A page: the call that fetched it, and of its response the body, the header fields and the URL.

    `delivered` is how many items it and the pages before it have, if the first of them is known to be the first of all.
    """

    call: Call[Any]
    value: Any
    headers: Headers
    url: str
    delivered: int | None = None


class HeaderField(Value):
    """The place of a value that is in a header field of the response instead of its body."""

    name: str


class RequestMember(Value):
    """A member of the body of a request, by pointer, or of the object that its query parameter `parameter` is."""

    pointer: str
    parameter: str = ""


class Ending(Value):
    """What makes a response the last page: values in its body, by pointer, and the header fields that it lacks."""

    body: Mapping[str, Any]
    fields: tuple[str, ...] = ()


class Pagination(Value, ABC):
    """How pages lead on to each other. `items` and other text is an RFC 6901 pointer into the body, by wire names."""

    items: str

    @property
    @abstractmethod
    def key(self) -> str:
        """What a checkpoint calls the position of a page."""

    @property
    def is_json(self) -> bool:
        """Whether positions are JSON values, which a checkpoint keeps as they are."""
        return False

    @abstractmethod
    def position(self, call: Call[Any]) -> Any:
        """Return the position of the page that a call fetches."""

    @abstractmethod
    def call_at(self, call: Call[Any], position: Any) -> Call[Any]:
        """Return the call that fetches the page of a position."""

    @abstractmethod
    def next_position(self, page: FetchedPage) -> Any:
        """Return the position of the page after another one, None if that is the last."""

    @property
    @abstractmethod
    def first(self) -> str | None:
        """The position of the first page as a query says it; None where queries do not tell pages apart."""

    @abstractmethod
    def ending(self) -> Ending:
        """Return what makes a response the last page, behind all items."""

    @property
    def continues(self) -> bool:
        """Whether what is added later stands behind the last page, so that a walk can go on there."""
        return False

    def prepared(self, call: Call[Any]) -> Call[Any]:
        """Return the call that fetches the first of all pages."""
        return call

    def fault(self, call: Call[Any], items: Sequence[Any]) -> str:  # noqa: ARG002  # for styles whose items are in order
        """Return what is wrong with the items that a call fetched, nothing where they may be what it asked for."""
        return ""

    def fresh(self, items: Sequence[Any], before: Sequence[Any]) -> Sequence[Any]:  # noqa: ARG002  # for pages that overlap
        """Return the items of a page that were not delivered with the page before it."""
        return items

    def is_past_end(self, status: int) -> bool:  # noqa: ARG002  # for styles that have such a status
        """Tell whether a status means that the page asked for is behind the last one."""
        return False

    def is_first(self, query: Mapping[str, str]) -> bool:
        """Tell whether a query certainly asks for the first page."""
        return self.first is not None and query.get(self.key, self.first) in ("", self.first)

    def total_in(self, page: FetchedPage) -> int | None:
        """Return how many items all pages have together, as a page says; None where it does not say."""
        return _number_at(page, getattr(self, "total", None))  # a part of every style, the last one where it has others

    def items_of(self, page: Any) -> Sequence[Any]:
        """Return the items of a page."""
        items = resolve(page, self.items)
        return items if is_sequence(items) else ()


class ParameterPagination(Pagination):
    """Pages that a query parameter asks for, or a member of the body."""

    parameter: str | RequestMember

    @property
    def key(self) -> str:
        """The query parameter that turns pages, or the place of the member."""
        place = self.parameter
        return place if isinstance(place, str) else place.parameter + place.pointer

    @property
    def is_json(self) -> bool:
        """Whether they are members of the body."""
        return isinstance(self.parameter, RequestMember)

    @property
    def first(self) -> str | None:
        """The value that asks for the first page."""
        return "0"

    def position(self, call: Call[Any]) -> Any:
        """Return the value of the parameter."""
        return _asked(call, self.parameter)

    def call_at(self, call: Call[Any], position: Any) -> Call[Any]:
        """Return the same call with another value of the parameter."""
        place = self.parameter
        if isinstance(place, str):
            return call.replaced(query={**call.query, place: position})
        names = tuple(tokens(place.pointer))
        if place.parameter:
            value = _with_member(call.query.get(place.parameter), names, position)
            return call.replaced(query={**call.query, place.parameter: value})
        body = call.body
        if isinstance(body, SentAs):
            return call.replaced(body=body.replaced(value=_with_member(body.value, names, position)))
        return call.replaced(body=_with_member(body, names, position))


@final
class CursorPagination(ParameterPagination):
    """A page names the next one's cursor in its body, or in a header field."""

    next: str | HeaderField
    has_more: str | HeaderField | None = None
    last: str | HeaderField | None = None
    total: str | HeaderField | None = None

    def next_position(self, page: FetchedPage) -> Any:
        """Return the cursor that the page names, unless it says that there is no more."""
        leads_on = _has_more(page, self.has_more) and not _is_last(page, self.last)
        return _value_at(page, self.next) if leads_on else None

    def ending(self) -> Ending:
        """Return a page without items that names no cursor."""
        return _ending(self.items, {self.next: "", self.has_more: False, self.last: True})


@final
class HeaderCursorPagination(ParameterPagination):
    """A page names the next one's cursor in a header field, which the last one lacks or leaves empty."""

    next: HeaderField
    total: str | HeaderField | None = None

    def next_position(self, page: FetchedPage) -> Any:
        """Return the cursor that the header field names."""
        return _value_at(page, self.next)

    def ending(self) -> Ending:
        """Return a page without items and without the header field."""
        return Ending({self.items: []}, (self.next.name,))


@final
class LastItemPagination(ParameterPagination):
    """A page begins behind the last item of the one before: `field` is a pointer into it."""

    field: str
    has_more: str | HeaderField | None = None
    last: str | HeaderField | None = None
    total: str | HeaderField | None = None

    def next_position(self, page: FetchedPage) -> Any:
        """Return what names the last item, unless the page has none or says that there is no more."""
        items = self.items_of(page.value)
        if not items or not _has_more(page, self.has_more) or _is_last(page, self.last):
            return None
        value = resolve(items[-1], self.field)
        return None if value is MISSING or value == "" else value

    def ending(self) -> Ending:
        """Return a page without items."""
        return _ending(self.items, {self.has_more: False, self.last: True})


class CountedPagination(ParameterPagination):
    """Pages that are asked for by a number, up to a page that is empty or the last one of `total` items.

    `past_end` is the status with which the server answers for a page behind the last one.
    """

    limit: str | RequestMember | None = None
    total: str | HeaderField | None = None
    has_more: str | HeaderField | None = None
    last: str | HeaderField | None = None
    past_end: int | None = None

    def is_past_end(self, status: int) -> bool:
        """Tell whether a status means that the page asked for is behind the last one."""
        return status == self.past_end

    def next_position(self, page: FetchedPage) -> Any:
        """Return the number after that of the page, unless it has no items or says that there are no more."""
        count = len(self.items_of(page.value))
        if not count or not _has_more(page, self.has_more) or _is_last(page, self.last):
            return None
        position, certain = self.count_on(page.call, count)
        total = _number_at(page, self.total)
        delivered = certain if page.delivered is None else page.delivered
        return None if total is not None and delivered >= total else position

    @abstractmethod
    def count_on(self, call: Call[Any], count: int) -> tuple[int, int]:
        """Return the position after a page of `count` items, and how many items were certainly delivered by then."""

    def ending(self) -> Ending:
        """Return an empty page."""
        return _ending(self.items, {self.has_more: False, self.last: True})


@final
class OffsetPagination(CountedPagination):
    """Pages by offset: the next one starts after the items delivered so far."""

    def count_on(self, call: Call[Any], count: int) -> tuple[int, int]:
        """Return the offset of the next page, which is how many items were delivered."""
        offset = int(self.position(call) or 0) + count
        return offset, offset


@final
class NumberPagination(CountedPagination):
    """Pages by number, the first is `start`. `last` may be the number of the last one, not only a flag of it.

    `size` is how many items a page has at most, whatever `limit` asks for.
    """

    start: int = 1
    total_pages: str | HeaderField | None = None
    next_page: str | HeaderField | None = None
    size: int | None = None

    def next_position(self, page: FetchedPage) -> Any:
        """Return the number that the page names, or the one after its own unless it is known to be the last."""
        if self.next_page is not None:
            return _number_at(page, self.next_page)
        position = super().next_position(page)
        pages, last = _number_at(page, self.total_pages), _number_at(page, self.last)
        if position is None or (pages is not None and position - self.start >= pages):
            return None
        return None if last is not None and position > last else position

    def ending(self) -> Ending:
        """Return an empty page that names no other."""
        return _ending(self.items, {self.has_more: False, self.last: True, self.next_page: None})

    @property
    def first(self) -> str | None:
        """The number of the first page."""
        return str(self.start)

    def count_on(self, call: Call[Any], count: int) -> tuple[int, int]:
        """Return the number of the next page, and how many items all before it have."""
        position = self.position(call)
        number = self.start if position is None else int(position)
        size = _asked(call, self.limit) if self.limit is not None else None
        if size:
            whole = min(int(size), self.size or int(size))
            return number + 1, (number - self.start) * whole + count
        # Without a page size asked for, the total says nothing once the first page is behind.
        return number + 1, count if number == self.start else 0


class UrlPagination(Pagination):
    """A page gives the next one's URL."""

    @property
    def key(self) -> str:
        """The same for all, as there is no parameter."""
        return "url"

    @property
    def first(self) -> str | None:
        """None: which page it is nobody can tell from a URL."""
        return None

    def position(self, call: Call[Any]) -> Any:
        """Return the URL that a page before gave."""
        return call.url

    def call_at(self, call: Call[Any], position: Any) -> Call[Any]:
        """Return the same call at another URL, which has a query of its own."""
        return call.replaced(url=position, query={})

    def next_position(self, page: FetchedPage) -> Any:
        """Return the URL that the page gives, relative to its own (RFC 3986, section 5)."""
        from .server_url import resolved

        target = self.target(page)
        if not isinstance(target, (str, type(None))):
            raise TypeError("the URL of the next page is no text")
        return None if target is None else resolved(page.call.url or page.url, target)

    @abstractmethod
    def target(self, page: FetchedPage) -> Any:
        """Return the URL as it stands in the response, None where there is none."""


@final
class NextUrlPagination(UrlPagination):
    """The next page's URL stands in the body, or in a header field."""

    next: str | HeaderField
    total: str | HeaderField | None = None

    def target(self, page: FetchedPage) -> Any:
        """Return what stands at `next`, if anything."""
        return _value_at(page, self.next) or None

    def ending(self) -> Ending:
        """Return a page without a URL. It has its items, as it may be the first."""
        return Ending({self.next: ""}) if isinstance(self.next, str) else Ending({}, (self.next.name,))


@final
class LinkHeaderPagination(UrlPagination):
    """The next page's URL stands in the `Link` header field (RFC 8288)."""

    total: str | HeaderField | None = None

    def target(self, page: FetchedPage) -> Any:
        """Return the target of the link to the next page."""
        from .link_header import next_link

        return next_link(page.headers.all("link")) or None

    def ending(self) -> Ending:
        """Return a page without links. It has its items, as it may be the first."""
        return Ending({}, ("link",))


class PagedOperation(Operation[T], Generic[T, Item]):
    """An operation whose pages (`T`) hold items (`Item`) and lead on to each other."""

    pagination: Pagination = LinkHeaderPagination(items="")


def _asked(call: Call[Any], place: str | RequestMember) -> Any:
    """Return the value of a query parameter, or of a member of what a call sends; None where it is not given."""
    if isinstance(place, str):
        return call.query.get(place)
    body = call.body.value if isinstance(call.body, SentAs) else call.body
    value = resolve(call.query.get(place.parameter) if place.parameter else body, place.pointer)
    return None if value is MISSING else value


def _with_member(whole: Any, names: tuple[str, ...], value: Any) -> Any:
    """Return an object with another value of a member, by the names on the wire that lead to it.

    Raises:
        TypeError: It is no object.
    """
    name, *inner = names
    if inner:
        before = child(whole, name)
        value = _with_member(None if before is MISSING else before, tuple(inner), value)
    if whole is None or is_mapping(whole):
        return {**(whole or {}), name: value}
    if not is_model(whole):
        raise TypeError(f"Pages are turned by {pointer_of(names)}, a member of an object, not of {whole!r}.")
    field = field_names(type(whole)).get(name, name)
    try:
        return whole.__pydantic_validator__.validate_assignment(whole.model_copy(), field, value, context=SENDING)
    except ValueError:  # of another type than the document says: it goes back as the server wrote it
        return whole.model_copy(update={field: value})


def _raw_value_at(page: FetchedPage, place: str | HeaderField) -> Any:
    """Return the value in a response at a pointer or header field, `MISSING` where there is none."""
    if isinstance(place, HeaderField):
        return page.headers.get(place.name, MISSING)
    return resolve(page.value, place)


def _value_at(page: FetchedPage, place: str | HeaderField) -> Any:
    """Return the value in a response at a pointer or header field, None where it is missing, null or empty text."""
    value = _raw_value_at(page, place)
    return None if value is MISSING or value == "" else value


def _has_more(page: FetchedPage, place: str | HeaderField | None) -> bool:
    """Return whether a page leads on as far as its flag says. Where the flag is missing or null, the rest decides."""
    return place is None or _fact_at(page, place) != 0


def _is_last(page: FetchedPage, place: str | HeaderField | None) -> bool:
    return place is not None and _fact_at(page, place) is True


def _number_at(page: FetchedPage, place: str | HeaderField | None) -> int | None:
    """Return the whole number at a pointer or header field, None where there is none."""
    value = _fact_at(page, place) if place is not None else None
    if isinstance(value, float):
        return int(value) if isfinite(value) else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _fact_at(page: FetchedPage, place: str | HeaderField) -> Any:
    """Return the value in a response at a pointer or header field; text of a number or flag as what it says."""
    value = _raw_value_at(page, place)
    if not isinstance(value, str):
        return value
    text = value.strip().lower()
    return int(text) if text.isascii() and text.isdecimal() else _FLAGS.get(text, value)


_FLAGS = {"true": True, "false": False, "": None}


def _ending(items: str, values: Mapping[str | HeaderField | None, Any]) -> Ending:
    """Return a page without items that says what is in `values`, by the places that there are."""
    body = {place: value for place, value in values.items() if isinstance(place, str)}
    return Ending({items: [], **body}, tuple(place.name for place in values if isinstance(place, HeaderField)))
