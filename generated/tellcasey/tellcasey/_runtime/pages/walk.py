"""Going from page to page: the position, and the checkpoint from which another walk goes on later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..base.drift import Drift
from ..base.errors import APIError, APIStatusError, DecodeError, RepeatedPageError
from ..base.operation import Call
from ..base.options import Settings
from ..base.pagination import FetchedPage, PagedOperation, Pagination
from ..base.request import Response
from ..base.type_guards import is_dict, is_mapping, is_model
from ..call.flow import RawResponse

_MAX_EMPTY = 10


class Walk:
    """The position in a sequence of pages. `call` fetches the next page; it is None after the last.

    `count` is the number of pages that were fetched, `total` what the last one says all have in items, `fresh` are the
    items that it added.

    Raises:
        TypeError: The operation has no pages.
        ValueError: The call asks for an order or a page that walks do not begin with.
    """

    __slots__ = (
        "_after",
        "_content",
        "_delivered",
        "_empty",
        "_items",
        "_pagination",
        "_visited",
        "call",
        "count",
        "fresh",
        "total",
    )

    def __init__(self, call: Call[Any]) -> None:
        self._pagination = _pagination(call)
        call = self._pagination.prepared(call)
        position = self._pagination.position(call)
        self._visited: set[Any] = {_hashable(position)}
        self._delivered = 0 if position is None or str(position) == self._pagination.first else None
        self._empty = 0
        self._items: Sequence[Any] = ()
        self._content = b""
        self._after: Call[Any] | None = None
        self.fresh: Sequence[Any] = ()
        self.count = 0
        self.total: int | None = None
        self.call: Call[Any] | None = call

    @property
    def checkpoint(self) -> str | None:
        """The page that is fetched next, as text by which another walk can go on there.

        Behind the last it is None, unless what is added later stands there: then it is the last one.
        """
        call = self.call or self._after
        if call is None:
            return None
        from json import dumps

        from ..wire.scalars import scalar

        key, position = self._pagination.key, self._pagination.position(call)
        is_json = self._pagination.is_json and isinstance(position, (int, float, list))
        where: dict[str, Any] = {} if position is None else {key: position if is_json else scalar(position, key)}
        return dumps({"operation": call.operation.id, "at": where})

    def items(self, page: Any) -> Sequence[Any]:
        """Return the items of a page."""
        return self._pagination.items_of(page)

    def is_past_end(self, error: APIError) -> bool:
        """Tell whether an error only means that the page before was the last one; then nothing is left."""
        ends = isinstance(error, APIStatusError) and self.count > 0 and self._pagination.is_past_end(error.status)
        if ends:
            self.call = None
        return ends

    def check(self, answer: RawResponse[Any], settings: Settings) -> None:
        """Compare a page with the one before it: a server that ignores which page is asked for sends it again.

        The same numbers or texts once more may be what the pages hold, and are reported only.

        Raises:
            RepeatedPageError: It has the same objects, other items than those asked for, or is the tenth without items.
        """
        items, before = self.items(answer.value), self._items
        self.fresh = self._pagination.fresh(items, before)
        self._empty = 0 if items else self._empty + 1
        self.count += 1
        if self.call is not None and (
            self.count == 1 or not self._pagination.continues
        ):  # later ones count what is left
            self.total = total_of(self.call, answer)
        same = bool(items) and (items == before or answer.content == self._content != b"")
        self._items, self._content = items, answer.content
        if self._empty == _MAX_EMPTY:
            self._stop(f"{_MAX_EMPTY} pages in a row have no items", answer)
        elif self.call is not None and (fault := self._pagination.fault(self.call, items)):
            self._stop(fault, answer)
        elif same and (settings.strict or any(is_mapping(item) or is_model(item) for item in items)):
            key = self._pagination.key
            self._stop(
                f"Two pages in a row are the same: the server ignores {key!r}, or leads to no other page", answer
            )
        elif same:
            from ..call.decoding import report

            report([Drift(self._pagination.items, "another page", "the page before it once more")], settings)

    def _stop(self, why: str, answer: RawResponse[Any]) -> None:
        self.call = None
        raise RepeatedPageError(why, request=answer.request)

    def advance(self, answer: RawResponse[Any]) -> None:
        """Turn to the page after `answer`.

        Raises:
            RepeatedPageError: That page was seen before.
            DecodeError: What names it is none of its kind.
        """
        call = self.call
        if call is None:
            return
        if self._delivered is not None:
            self._delivered += len(self.items(answer.value))
        page = FetchedPage(call, answer.value, answer.headers, answer.request.url, self._delivered)
        try:
            position = self._pagination.next_position(page) if self.fresh or not self._items else None
        except (TypeError, ValueError, ArithmeticError) as error:
            self.call = None
            response = Response(answer.status, answer.headers, answer.content)
            message = f"What the page says of the next one cannot be used: {error}"
            raise DecodeError(message, response=response, request=answer.request) from None
        if position is None and self._pagination.continues:
            self._after = call
        self.call = None if position is None else self._pagination.call_at(call, position)
        if self.call is not None:
            self.call.led = True
            if _hashable(position) in self._visited:
                self._stop("The server led back to a page that was seen before", answer)
            self._visited.add(_hashable(position))


def total_of(call: Call[Any], answer: RawResponse[Any]) -> int | None:
    """Return what a page says about how many items all pages have; None where nothing does."""
    return _pagination(call).total_in(FetchedPage(call, answer.value, answer.headers, answer.request.url))


def resumed(call: Call[Any], checkpoint: str) -> Call[Any]:
    """Return the call that fetches the page which a walk's checkpoint names.

    Raises:
        ValueError: It is no checkpoint of this operation.
    """
    from json import loads

    pagination, operation = _pagination(call), call.operation
    try:
        content = loads(checkpoint)
    except (ValueError, TypeError, RecursionError):
        content = None
    where = content.get("at") if is_dict(content) and content.get("operation") == operation.id else None
    kinds = (str, int, float, list) if pagination.is_json else str
    if not is_dict(where) or not all(key == pagination.key and isinstance(at, kinds) for key, at in where.items()):
        raise ValueError(f"That is no checkpoint of {operation.id}.")
    return pagination.call_at(call, where[pagination.key]) if where else call


def _hashable(position: Any) -> Any:
    """Return what a position is compared by; in a body it may be a list."""
    return position if isinstance(position, (str, int, type(None))) else repr(position)


def _pagination(call: Call[Any]) -> Pagination:
    operation = call.operation
    if not isinstance(operation, PagedOperation):
        raise TypeError(f"{operation.id} has no pages.")
    return operation.pagination
