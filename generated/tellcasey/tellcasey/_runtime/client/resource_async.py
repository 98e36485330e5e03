"""The base class of resources: they hand calls to their client, and do nothing else.

`resource_sync` is derived from this module.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from ..base.operation import GivesItems, GivesPages, Operation
from .base import resource_of
from .client_async import AsyncClient, async_shell_of
from .described import describe, give_signatures
from .opening import async_opening, async_openings
from .per_call import view_for
from .views import rebound, view

if TYPE_CHECKING:
    from ..base.call_options import CallOptions
    from ..call.flow import RawResponse
    from ..transport.open_response_async import AsyncStreamedResponse
    from .opening import AsyncOpening

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")


def async_raw(method: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[RawResponse[T]]]:
    """Return a resource's method with another result: the value together with the response.

    Use it as `await async_raw(client.calls.get)("id")`.

    Example:
        response = await async_raw(client.calls.get)("id")
        response.value, response.status, response.headers

    Raises:
        TypeError: It is a method of no `AsyncResource`.
    """
    rebound_method: Callable[P, Awaitable[RawResponse[T]]] = rebound(method, AsyncResource, _AsyncRawCalls)
    return rebound_method


def async_streaming(method: Callable[P, Awaitable[T]]) -> Callable[P, AsyncOpening[T]]:
    """Return a resource's method with another result: the response, with its content still to be read.

    Use it as `async with async_streaming(client.files.download)("id") as response: ...`.

    Example:
        async with async_streaming(client.calls.recording)("id") as response:
            async for chunk in response.iter_bytes():
                print(len(chunk))

    Raises:
        TypeError: It is a method of no `AsyncResource`.
    """
    opening_method: Callable[P, AsyncOpening[T]] = async_opening(rebound(method, AsyncResource, _AsyncStreamedCalls))
    return opening_method


def async_raw_page(method: Callable[P, GivesPages[T]]) -> Callable[P, Awaitable[RawResponse[T]]]:
    """Return what `async_raw` returns for a method whose result comes in pages: the first of them is the value."""
    first_of: Any = async_raw
    page: Callable[P, Awaitable[RawResponse[T]]] = first_of(method)
    return page


def async_raw_items(method: Callable[P, GivesItems[T]]) -> Callable[P, Awaitable[RawResponse[list[T]]]]:
    """Return what `async_raw` returns for a method whose result is a stream: the value is a list of all its items."""
    all_of: Any = async_raw
    items: Callable[P, Awaitable[RawResponse[list[T]]]] = all_of(method)
    return items


def async_streaming_page(method: Callable[P, GivesPages[T]]) -> Callable[P, AsyncOpening[T]]:
    """Return what `async_streaming` returns for a method whose result comes in pages: the first of them."""
    first_of: Any = async_streaming
    page: Callable[P, AsyncOpening[T]] = first_of(method)
    return page


def async_streaming_items(method: Callable[P, GivesItems[T]]) -> Callable[P, AsyncOpening[list[T]]]:
    """Return what `async_streaming` returns for a method whose result is a stream: all its items, once it is read."""
    all_of: Any = async_streaming
    items: Callable[P, AsyncOpening[list[T]]] = all_of(method)
    return items


class _AsyncRawCalls:
    __slots__ = ()
    _client: AsyncClient

    async def _call(
        self, operation: Operation[T], *values: Any, body: Any = None, options: CallOptions | None = None
    ) -> RawResponse[T]:
        client = self._client if options is None else view_for(self._client, operation, options)
        return await async_shell_of(client).run_raw(operation.call(values, body))

    _pages = _stream = _call


class _AsyncStreamedCalls:
    __slots__ = ()
    _client: AsyncClient

    async def _call(
        self, operation: Operation[T], *values: Any, body: Any = None, options: CallOptions | None = None
    ) -> AsyncStreamedResponse[T]:
        client = self._client if options is None else view_for(self._client, operation, options)
        return await async_shell_of(client).open(operation.call(values, body))

    _pages = _stream = _call


class AsyncResource:
    """A group of operations, by way of the `AsyncClient` that it belongs to."""

    __slots__ = ("_client",)

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        give_signatures(cls)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def __repr__(self) -> str:
        return describe(self)

    def _inside(self, cls: type[R]) -> R:
        """Return the resource of this class that is an attribute of this one."""
        return resource_of(self._client, cls)

    async def _call(
        self, operation: Operation[T], *values: Any, body: Any = None, options: CallOptions | None = None
    ) -> T:
        client = self._client if options is None else view_for(self._client, operation, options)
        return await async_shell_of(client).run(operation.call(values, body))

    if not TYPE_CHECKING:  # generated classes say what theirs give

        @property
        def with_raw_response(self) -> Any:
            """The same methods, returning `RawResponse`: the value together with the response; of pages, the first."""
            return view(self, _AsyncRawCalls)

        @property
        def with_streaming_response(self) -> Any:
            """The same methods, for `async with`: they give a response whose content is still to be read."""
            return async_openings(view(self, _AsyncStreamedCalls))
