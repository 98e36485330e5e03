"""Pages that are fetched as they are asked for. Derived from `pager_async`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from ..attempt.clean import cleaned
from ..base.errors import APIError
from ..base.operation import Call, GivesPages
from .walk import Walk, resumed, total_of

if TYPE_CHECKING:
    from ..transport.shell_sync import Shell

Page = TypeVar("Page")
Item = TypeVar("Item")


class Pager(GivesPages[Page], Generic[Page, Item]):
    """The items of an operation, over all its pages. Nothing is sent before the first is asked for.

    Iterating twice starts twice from the first page. `checkpoint` names the current page, and `resume` goes on there.

    Example:
        for call in client.calls.list(limit=50):
            print(call.id)
    """

    __slots__ = ("_call", "_shell", "_total", "_walk")

    def __init__(self, shell: Callable[[], Shell], call: Call[Page]) -> None:
        self._shell = shell
        self._call = call
        self._walk: Walk | None = None
        self._total: int | None = None

    @property
    def checkpoint(self) -> str | None:
        """The page whose items are being delivered, or that could not be fetched, as text; None behind the last.

        Lists in the order of a time (`tail`) have one there too, from which a walk goes on with what changed since.
        It may be stored anywhere: `resume` takes it, in another process too. No item is left out by that; those of one
        page may be delivered twice.
        """
        return (self._walk or self._begin()).checkpoint

    def resume(self, checkpoint: str) -> Pager[Page, Item]:
        """Return the same call, beginning at the page that a `checkpoint` names.

        Example:
            calls = client.calls.list()
            for call in calls:
                stored = calls.checkpoint
                break
            for call in client.calls.list().resume(stored):
                print(call.id)

        Raises:
            ValueError: It is no checkpoint of this operation.
        """
        return Pager(self._shell, resumed(self._call, checkpoint))

    @property
    def total(self) -> int | None:
        """How many items all pages have together, as the server said with the page that was fetched last.

        None before a page was fetched, and where the API's document does not say where that stands.

        Example:
            calls = client.calls.list()
            page = calls.first_page()
            print(calls.total)
        """
        return self._total if self._walk is None else self._walk.total

    def first(self) -> Item | None:
        """Fetch and return the first item; None where there is none. `first_page` gives the whole page.

        Example:
            call = client.calls.list().first()

        Raises:
            APIError: A call failed.
        """
        for item in self:
            return item  # the synchronous form is derived
        return None

    def first_page(self) -> Page:
        """Fetch and return the first page only.

        Example:
            page = client.calls.list().first_page()

        Raises:
            APIError: The call failed.
        """
        answer = self._shell().run_raw(self._call)
        self._walk, self._total = None, total_of(self._call, answer)
        return answer.value

    def to_list(self, *, limit: int | None = None) -> list[Item]:
        """Fetch and return the items of all pages, or the first of them, at most as many as `limit` says.

        Example:
            calls = client.calls.list().to_list(limit=100)

        Raises:
            APIError: A call failed.
            ValueError: The limit is negative.
        """
        if limit is not None and limit < 0:
            raise ValueError(f"limit must not be negative: {limit}.")
        items: list[Item] = []
        if limit == 0:
            return items
        for item in self:
            items.append(item)  # the synchronous form is derived
            if len(items) == limit:
                break
        return items

    def pages(self) -> Iterator[Page]:
        """Fetch page after page, at most as many as the option `max_pages` says.

        Example:
            for page in client.with_options(max_pages=10).calls.list().pages():
                print(page)

        Raises:
            APIError: A call failed. The pages before it were delivered.
            RepeatedPageError: The server led back to a page that was seen before, sent the same page twice in a row, or
                ten pages without items.
        """
        for page in self._fetched(self._begin()):  # noqa: UP028, RUF100  # the synchronous form is derived
            yield page

    def _begin(self) -> Walk:
        self._walk = Walk(self._call)
        return self._walk

    def _fetched(self, walk: Walk) -> Iterator[Page]:
        settings = self._shell().session.settings
        while walk.call is not None and walk.count != settings.max_pages:
            try:
                answer = self._shell().run_raw(walk.call)
            except APIError as error:
                if walk.is_past_end(error):
                    return
                raise
            walk.check(answer, settings)
            yield answer.value
            try:
                walk.advance(answer)
            except APIError as error:
                raise cleaned(error, self._shell().session)  # noqa: B904  # the same

    def __iter__(self) -> Iterator[Item]:
        return self._items()

    def _items(self) -> Iterator[Item]:
        walk = self._begin()
        for _ in self._fetched(walk):
            for item in walk.fresh:  # noqa: UP028, RUF100  # the synchronous form is derived
                yield item

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._call.operation.id}: iterate over it, or call .first() or .to_list()>"
