"""What the classes of resources inherit from if they have operations whose results come in pages.

`paged_calls_sync` is derived from this module.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from ..base.pagination import PagedOperation
from .client_async import AsyncClient, async_shell_of
from .per_call import view_for

if TYPE_CHECKING:
    from ..base.call_options import CallOptions
    from ..pages.pager_async import AsyncPager

T = TypeVar("T")
Item = TypeVar("Item")


class AsyncPagedCalls:
    """Makes pages of calls, for an `AsyncResource`."""

    __slots__ = ()
    _client: AsyncClient

    def _pages(
        self, operation: PagedOperation[T, Item], *values: Any, body: Any = None, options: CallOptions | None = None
    ) -> AsyncPager[T, Item]:
        """Return the pages of a call; nothing is sent before the first is asked for."""
        from ..pages.pager_async import AsyncPager

        client = self._client if options is None else view_for(self._client, operation, options)
        return AsyncPager(partial(async_shell_of, client), operation.call(values, body))
