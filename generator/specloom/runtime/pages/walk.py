"""How pages lead on to each other: pure functions from one page, and the call that fetched it, to the next call."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, TypeVar
from urllib.parse import urljoin

from ..base.errors import RepeatedPageError
from ..base.lookup import MISSING, resolve
from ..base.operation import (
    Call,
    CursorPagination,
    LinkPagination,
    NumberPagination,
    OffsetPagination,
    PagedOperation,
    Pagination,
)
from ..base.type_guards import is_dict, is_sequence
from ..call.flow import RawResponse

T = TypeVar("T")

_PARAMETER = r';\s*([!#$%&\'*+\-.^_`|~\w]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*)))?'
_LINK = re.compile(r"<([^<>]*)>((?:\s*" + re.sub(r"\((?=[^?])", "(?:", _PARAMETER) + ")*)")
_PARAMETERS = re.compile(_PARAMETER)


class Walk:
    """The position in a sequence of pages. `call` fetches the next page; it is None after the last.

    Raises:
        TypeError: The operation has no pages.
    """

    __slots__ = ("_pagination", "_seen", "call")

    def __init__(self, call: Call[Any]) -> None:
        operation = call.operation
        if not isinstance(operation, PagedOperation):
            raise TypeError(f"{operation.id} has no pages.")
        self._pagination: Pagination = operation.pagination
        self._seen: set[Any] = {call.url or call.query.get(_parameter(self._pagination))}
        self.call: Call[Any] | None = call

    @property
    def checkpoint(self) -> str | None:
        """The page that is fetched next, as text by which another walk can go on there; None behind the last."""
        if self.call is None:
            return None
        from json import dumps

        from ..wire.scalars import scalar

        name = _parameter(self._pagination)
        position = self.call.query.get(name)
        where = {"url": self.call.url} if self.call.url else {} if position is None else {name: scalar(position, name)}
        return dumps({"operation": self.call.operation.id, "at": where})

    def items(self, page: Any) -> Sequence[Any]:
        """Return the items of a page."""
        items = resolve(page, self._pagination.items)
        return items if is_sequence(items) else ()

    def advance(self, answer: RawResponse[Any]) -> None:
        """Turn to the page after `answer`.

        Raises:
            RepeatedPageError: That page was seen before.
        """
        call = self.call
        if call is None:
            return
        count = len(self.items(answer.value))
        mark, self.call = self._next(call, answer, count)
        if self.call is not None:
            if mark in self._seen:
                self.call = None
                raise RepeatedPageError("The server led back to a page that was seen before", request=answer.request)
            self._seen.add(mark)

    def _next(self, call: Call[Any], answer: RawResponse[Any], count: int) -> tuple[Any, Call[Any] | None]:
        pagination, page = self._pagination, answer.value
        if isinstance(pagination, LinkPagination):
            return _by_link(pagination, call, answer)
        more = True if pagination.has_more is None else resolve(page, pagination.has_more)
        if more in (False, None, MISSING):
            return None, None
        if isinstance(pagination, CursorPagination):
            return _by_cursor(pagination, call, page)
        if not count:
            return None, None
        return _by_count(pagination, call, page, count)


def resumed(call: Call[Any], checkpoint: str) -> Call[Any]:
    """Return the call that fetches the page which a walk's checkpoint names.

    Raises:
        ValueError: It is no checkpoint of this operation.
    """
    from json import loads

    operation = call.operation
    name = _parameter(operation.pagination) if isinstance(operation, PagedOperation) else ""
    try:
        stored = loads(checkpoint)
    except (ValueError, TypeError, RecursionError):
        stored = None
    where = stored.get("at") if is_dict(stored) and stored.get("operation") == operation.id else None
    if not is_dict(where) or not all(key in ("url", name) and isinstance(value, str) for key, value in where.items()):
        raise ValueError(f"That is no checkpoint of {operation.id}.")
    if "url" in where and isinstance(operation, PagedOperation) and isinstance(operation.pagination, LinkPagination):
        return call.replaced(url=where["url"], query={})
    return _with(call, name, where[name]) if name in where else call


def _parameter(pagination: Pagination) -> str:
    """Return the query parameter that turns pages; none where links do."""
    return "" if isinstance(pagination, LinkPagination) else pagination.parameter


def _by_cursor(pagination: CursorPagination, call: Call[Any], page: Any) -> tuple[Any, Call[Any] | None]:
    cursor = resolve(page, pagination.next)
    if cursor is MISSING or cursor is None or cursor == "":
        return None, None
    return cursor, _with(call, pagination.parameter, cursor)


def _by_count(
    pagination: OffsetPagination | NumberPagination, call: Call[Any], page: Any, count: int
) -> tuple[Any, Call[Any] | None]:
    total = resolve(page, pagination.total) if pagination.total is not None else MISSING
    given = call.query.get(pagination.parameter)
    if isinstance(pagination, OffsetPagination):
        position = int(given or 0) + count
        seen = position
    else:
        number = pagination.start if given is None else int(given)
        position = number + 1
        size = call.query.get(pagination.limit) if pagination.limit is not None else None
        # Without a page size asked for, the total says nothing once the first page is behind.
        seen = (number - pagination.start) * int(size) + count if size else count if number == pagination.start else 0
    if isinstance(total, (int, float)) and seen >= total:
        return None, None
    return position, _with(call, pagination.parameter, position)


def _by_link(pagination: LinkPagination, call: Call[Any], answer: RawResponse[Any]) -> tuple[Any, Call[Any] | None]:
    target = (
        next_link(answer.headers.all("link")) if pagination.next is None else resolve(answer.value, pagination.next)
    )
    if target is MISSING or not target:
        return None, None
    url = urljoin(call.url or answer.request.url, str(target))
    return url, call.replaced(url=url, query={})


def _with(call: Call[Any], parameter: str, value: Any) -> Call[Any]:
    return call.replaced(query={**call.query, parameter: value})


def next_link(fields: Sequence[str]) -> str | None:
    """Return the target of the first link of this page whose relation is "next" (RFC 8288, section 3)."""
    for field in fields:
        for match in _LINK.finditer(field):
            parameters: dict[str, str] = {}
            for name, quoted, token in _PARAMETERS.findall(match[2]):
                parameters.setdefault(name.lower(), quoted or token)
            if "next" in parameters.get("rel", "").lower().split() and "anchor" not in parameters:
                return match[1]
    return None
