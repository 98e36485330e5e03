"""What the classes of resources inherit from if they have operations whose results come in pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from ..base.operation import Call
from .client import AsyncClient, Client, async_shell_of, shell_of

if TYPE_CHECKING:
    from ..pages.pager_async import AsyncPager
    from ..pages.pager_sync import Pager

T = TypeVar("T")


class PagedCalls:
    """Makes pages of calls, for a `Resource`."""

    __slots__ = ()
    _client: Client

    def _pages(self, call: Call[T]) -> Pager[T, Any]:
        """Return the pages of a call of a `PagedOperation`; nothing is sent before the first is asked for."""
        from ..pages.pager_sync import Pager

        return Pager(partial(shell_of, self._client), call)


class AsyncPagedCalls:
    """Makes pages of calls, for an `AsyncResource`."""

    __slots__ = ()
    _client: AsyncClient

    def _pages(self, call: Call[T]) -> AsyncPager[T, Any]:
        """Return the pages of a call of a `PagedOperation`; nothing is sent before the first is asked for."""
        from ..pages.pager_async import AsyncPager

        return AsyncPager(partial(async_shell_of, self._client), call)
