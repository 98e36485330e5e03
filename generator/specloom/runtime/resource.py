"""The base classes of resources: they hand calls to their client, and do nothing else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from .client import AsyncClient, Client, async_shell_of, shell_of
from .operation import Call

if TYPE_CHECKING:
    from .core import RawResponse
    from .pager_async import AsyncPager
    from .pager_sync import Pager

P = ParamSpec("P")
T = TypeVar("T")


def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """Return a resource's method with another result: the value together with the response.

    Use it as `raw(client.calls.get)("id")`.

    Raises:
        TypeError: It is no method of a resource of a `Client`.
    """
    found: Callable[P, RawResponse[T]] = _rebound(method, Resource, _RawCalls)
    return found


def async_raw(method: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[RawResponse[T]]]:
    """Return a resource's method with another result: the value together with the response.

    Use it as `await async_raw(client.calls.get)("id")`.

    Raises:
        TypeError: It is no method of a resource of an `AsyncClient`.
    """
    found: Callable[P, Awaitable[RawResponse[T]]] = _rebound(method, AsyncResource, _AsyncRawCalls)
    return found


def _rebound(method: Any, kind: type, mixin: type) -> Any:
    """Return a method bound to a view of its resource whose calls `mixin` makes."""
    resource: Any = getattr(method, "__self__", None)
    if not isinstance(resource, kind):
        raise TypeError(f"{method!r} is no method of a {kind.__name__}.")
    owner: type[Any] = resource.__class__
    view = type(owner.__name__, (mixin, owner), {})(getattr(resource, "_client"))  # noqa: B009  # of any kind
    return getattr(view, method.__name__)


class _RawCalls:
    _client: Client

    def _call(self, call: Call[T]) -> RawResponse[T]:
        return shell_of(self._client).run_raw(call)


class _AsyncRawCalls:
    _client: AsyncClient

    async def _call(self, call: Call[T]) -> RawResponse[T]:
        return await async_shell_of(self._client).run_raw(call)


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
