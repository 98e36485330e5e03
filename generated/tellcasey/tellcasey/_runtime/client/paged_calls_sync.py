"""What the classes of resources inherit from if they have operations whose results come in pages.

Derived from `paged_calls_async`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from ..base.pagination import PagedOperation
from .client_sync import Client, shell_of
from .per_call import view_for

if TYPE_CHECKING:
    from ..base.call_options import CallOptions
    from ..pages.pager_sync import Pager

T = TypeVar("T")
Item = TypeVar("Item")


class PagedCalls:
    """Makes pages of calls, for an `Resource`."""

    __slots__ = ()
    _client: Client

    def _pages(
        self, operation: PagedOperation[T, Item], *values: Any, body: Any = None, options: CallOptions | None = None
    ) -> Pager[T, Item]:
        """Return the pages of a call; nothing is sent before the first is asked for."""
        from ..pages.pager_sync import Pager

        client = self._client if options is None else view_for(self._client, operation, options)
        return Pager(partial(shell_of, client), operation.call(values, body))
