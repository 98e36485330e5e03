"""Going from page to page: the position, and the checkpoint from which another walk goes on later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..base.errors import RepeatedPageError
from ..base.operation import Call
from ..base.pagination import FetchedPage, PagedOperation, Pagination
from ..base.type_guards import is_dict
from ..call.flow import RawResponse


class Walk:
    """The position in a sequence of pages. `call` fetches the next page; it is None after the last.

    Raises:
        TypeError: The operation has no pages.
    """

    __slots__ = ("_pagination", "_visited", "call")

    def __init__(self, call: Call[Any]) -> None:
        self._pagination = _pagination(call)
        self._visited: set[Any] = {self._pagination.position(call)}
        self.call: Call[Any] | None = call

    @property
    def checkpoint(self) -> str | None:
        """The page that is fetched next, as text by which another walk can go on there; None behind the last."""
        if self.call is None:
            return None
        from json import dumps

        from ..wire.scalars import scalar

        key, position = self._pagination.key, self._pagination.position(self.call)
        where = {} if position is None else {key: scalar(position, key)}
        return dumps({"operation": self.call.operation.id, "at": where})

    def items(self, page: Any) -> Sequence[Any]:
        """Return the items of a page."""
        return self._pagination.items_of(page)

    def advance(self, answer: RawResponse[Any]) -> None:
        """Turn to the page after `answer`.

        Raises:
            RepeatedPageError: That page was seen before.
        """
        call = self.call
        if call is None:
            return
        page = FetchedPage(call, answer.value, answer.headers, answer.request.url)
        position = self._pagination.next_position(page)
        self.call = None if position is None else self._pagination.call_at(call, position)
        if self.call is not None:
            if position in self._visited:
                self.call = None
                raise RepeatedPageError("The server led back to a page that was seen before", request=answer.request)
            self._visited.add(position)


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
    if not is_dict(where) or not all(key == pagination.key and isinstance(at, str) for key, at in where.items()):
        raise ValueError(f"That is no checkpoint of {operation.id}.")
    return pagination.call_at(call, where[pagination.key]) if where else call


def _pagination(call: Call[Any]) -> Pagination:
    operation = call.operation
    if not isinstance(operation, PagedOperation):
        raise TypeError(f"{operation.id} has no pages.")
    return operation.pagination
