"""The base classes of resources: they hand calls to their client, and do nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from .client import AsyncClient, Client, async_shell_of, shell_of
from .operation import Call

if TYPE_CHECKING:
    from typing import Any

    from .pager_async import AsyncPager
    from .pager_sync import Pager

T = TypeVar("T")


class Resource:
    """A group of operations of a `Client`."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    def _call(self, call: Call[T]) -> T:
        return shell_of(self._client).run(call)

    def _pages(self, call: Call[T]) -> Pager[T, Any]:
        """Return the pages of a call of a `PagedOperation`; nothing is sent before the first is asked for."""
        from .pager_sync import Pager

        return Pager(self._client, call)


class AsyncResource:
    """A group of operations of an `AsyncClient`."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def _call(self, call: Call[T]) -> T:
        return await async_shell_of(self._client).run(call)

    def _pages(self, call: Call[T]) -> AsyncPager[T, Any]:
        """Return the pages of a call of a `PagedOperation`; nothing is sent before the first is asked for."""
        from .pager_async import AsyncPager

        return AsyncPager(self._client, call)
